"""The way to the liveness API: credentials, network, certificate, clock. Nothing that could be billed is sent."""

import http.client
import socket
import ssl
import time
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from kiosk import __version__
from kiosk.doctor.findings import Finding, Verdict, fail, ok, told, warn
from kiosk.liveness.credentials import usable
from kiosk.liveness.endpoint import Endpoint
from kiosk.liveness.errors import LivenessError
from kiosk.liveness.failures import explain
from kiosk.liveness.limits import Limits
from kiosk.liveness.line import Line
from kiosk.liveness.server_clock import WARNED_S, ServerClock
from kiosk.liveness.trust import tls_context
from kiosk.values import Reason

CREDENTIALS, NETWORK, CERTIFICATE, TIME = "credentials", "API", "certificate", "API's clock"
_TRY = "whether the API takes this, the test in the operator's panel tells, or a check, which is billed"
_AGAIN = "Copy the value from the vendor's console again: `liveness-kiosk config set-secret NAME`."
_SOON_DAYS = 14.0
_DAY_S = 86_400
_REMEDIES: Mapping[Reason | None, str] = {
    Reason.OFFLINE: "Check cable, wireless network, name server and firewall, and the host in api.url.",
    Reason.TIMEOUT: "Check the network and the firewall: something swallows what is sent to the API.",
    Reason.TLS: "Check that api.url names the API's own host, that nothing stands between, and api.ca_file.",
    Reason.CLOCK: "Set this machine's clock.",
}


def credentials(
    secrets: Mapping[str, str], origins: Mapping[str, str], *, uses_next: bool = False
) -> Iterator[Finding]:
    """Yield whether there are credentials, whether they could be any, and where they come from.

    Args:
        secrets: Those that are set, by their settings' names.
        origins: What gave each of them.
        uses_next: The running kiosk's are refused by the API, and it goes by the next ones.
    """
    try:
        for name, value in secrets.items():
            usable(name, value)
    except LivenessError as error:
        yield told(CREDENTIALS, Verdict.FAIL, str(error), otherwise=_AGAIN)
        return
    signed = "api.app_key" in secrets and "api.app_secret" in secrets
    if not signed and "api.appcode" not in secrets:
        yield fail(
            CREDENTIALS,
            "There are no credentials for the API.",
            "Give the key by `liveness-kiosk config set-secret api.app_key`, and the same for api.app_secret.",
        )
        return
    if uses_next:
        yield warn(
            CREDENTIALS,
            "The API refuses the credentials and takes the next ones.",
            "Move api.next_… up into their place, and remove them there.",
        )
        return
    kind = "A key and a secret are" if signed else "An app code is"
    origin = origins["api.app_secret" if signed else "api.appcode"]
    yield ok(CREDENTIALS, f"{kind} set (from {origin}) and well formed; {_TRY}.")


@dataclass(frozen=True, slots=True, kw_only=True)
class _Contact:
    """What one connection told.

    Attributes:
        seconds: How long it took to be made.
        protocol: Version of TLS; empty without.
        days_left: How long the certificate is still valid; None without one.
        server_ahead_s: How far the server's clock is ahead; None where it did not tell, or could not be believed.
    """

    seconds: float
    protocol: str = ""
    days_left: float | None = None
    server_ahead_s: float | None = None


def network(
    endpoint: Endpoint, ca_file: Path | None, *, time_scale: float, wall_clock: Callable[[], float] = time.time
) -> Iterator[Finding]:
    """Yield whether the API can be reached and trusted, and what its clock says.

    Connects, and asks over TLS for the head of the host's first page, without credentials.

    Args:
        endpoint: The API's address.
        ca_file: Whom to trust; None trusts the usual authorities.
        time_scale: Multiplies every time limit.
        wall_clock: This machine's clock, Unix seconds.
    """
    limits = Limits().scaled(time_scale)
    line = Line(connect_s=limits.connect_s, gap_s=limits.gap_s, upload_s=limits.gap_s)
    try:
        contact = _contact(endpoint, ca_file, line, wall_clock)
    except LivenessError as error:
        yield told(NETWORK, Verdict.FAIL, str(error))
        return
    except OSError as error:
        verdict = explain(error, line, threshold=0.0, device_s=wall_clock()).verdict
        remedy = _REMEDIES.get(verdict.reason, _REMEDIES[Reason.OFFLINE])
        yield fail(NETWORK, f"{endpoint.host}: {verdict.detail}", remedy)
        return
    finally:
        line.release()
    by = f" over {contact.protocol}" if contact.protocol else ""
    yield ok(NETWORK, f"{endpoint.host}, port {endpoint.port}, was reached in {contact.seconds:.1f} s{by}.")
    if contact.days_left is not None:
        yield _certificate(contact.days_left)
    if endpoint.secure:
        yield _clock(contact.server_ahead_s)


def _contact(endpoint: Endpoint, ca_file: Path | None, line: Line, wall_clock: Callable[[], float]) -> _Contact:
    context = tls_context(ca_file)
    began_s = time.monotonic()
    with line.open(endpoint.host, endpoint.port) as sock:
        if not endpoint.secure:
            return _Contact(seconds=time.monotonic() - began_s)
        with context.wrap_socket(sock, server_hostname=endpoint.host) as secured:
            return _Contact(
                seconds=time.monotonic() - began_s,
                protocol=secured.version() or "",
                days_left=_days_left(secured, wall_clock()),
                server_ahead_s=_server_ahead_s(secured, endpoint, wall_clock),
            )


def _days_left(secured: ssl.SSLSocket, now_s: float) -> float | None:
    until = (secured.getpeercert() or {}).get("notAfter")
    return (ssl.cert_time_to_seconds(until) - now_s) / _DAY_S if isinstance(until, str) else None


def _server_ahead_s(secured: socket.socket, endpoint: Endpoint, wall_clock: Callable[[], float]) -> float | None:
    asking = http.client.HTTPConnection(endpoint.host, endpoint.port)
    asking.sock = secured
    sent_s = wall_clock()
    try:
        asking.request(
            "HEAD",
            "/",
            headers={
                "Host": f"[{endpoint.host}]" if ":" in endpoint.host else endpoint.host,
                "User-Agent": f"liveness-kiosk/{__version__}",
                "Connection": "close",
            },
        )
        headers = asking.getresponse().headers
    except (OSError, http.client.HTTPException):
        return None
    return ServerClock(wall_clock=wall_clock).offset_s(
        {name.title(): value for name, value in headers.items()}, sent_s=sent_s
    )


def _certificate(days_left: float) -> Finding:
    words = f"The API's certificate is trusted, and valid for {days_left:.0f} more days."
    if days_left < _SOON_DAYS:
        return warn(CERTIFICATE, words, "Tell whoever runs the API to renew it in time, or the kiosk stops then.")
    return ok(CERTIFICATE, words)


def _clock(server_ahead_s: float | None) -> Finding:
    if server_ahead_s is None:
        return warn(
            TIME, "The API did not tell its time.", "Compare this machine's clock with another one yourself."
        )
    if abs(server_ahead_s) >= WARNED_S:
        direction = "behind" if server_ahead_s > 0 else "ahead of"
        return warn(
            TIME,
            f"This machine's clock is {abs(server_ahead_s):.0f} s {direction} the API's.",
            "Set it, and have it kept right: `timedatectl set-ntp true`.",
        )
    return ok(TIME, "This machine's clock agrees with the API's.")
