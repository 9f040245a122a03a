"""Cancel a request in each phase, timed by the server: `python -m tests.liveness.cancelling [TIMES]`."""

import socket
import ssl
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from typing import Any

import click
import trustme

from kiosk.liveness.cancel import CancelToken
from kiosk.liveness.client import LivenessClient
from kiosk.liveness.credentials import AppCode
from kiosk.liveness.endpoint import Endpoint
from kiosk.liveness.limits import Limits
from kiosk.liveness.sample import Sample
from kiosk.values import Outcome, Reason, Verdict

from .scripted_server import PATIENCE_S, Peer, Script, ScriptedServer, contract, http, serving

LIMIT_S = 0.2
FOREVER = Limits().scaled(1000)
"""No time limit can end these operations: only cancelling does."""

_BACK_OFFS = 4
"""So many resends does a client's budget pay for."""
_SMALL = Sample(b"\xff\xd8\xff" + bytes(2000), 20, 20)
_BIG = Sample(b"\xff\xd8\xff" + bytes(15_000_000), 100, 100)


@dataclass(frozen=True)
class Cancelled:
    """One cancelling, seconds after it.

    Attributes:
        freed_s: The caller had its verdict.
        seen_s: The server saw the connection end; None where there was none yet.
    """

    freed_s: float
    seen_s: float | None


def in_handshake(peer: Peer) -> None:
    peer.sock.recv(1)
    _hold(peer)


def in_upload(peer: Peer) -> None:
    peer.sock.recv(1)
    peer.server.released.set()
    # Until then the rest stays in the buffers, so that the client cannot finish sending.
    peer.server.resumed.wait(PATIENCE_S)
    peer.wait_for_end()


def in_headers(peer: Peer) -> None:
    peer.read_request()
    _hold(peer)


def in_body(peer: Peer) -> None:
    peer.read_request()
    peer.send(http(contract())[:-30])
    _hold(peer)


def in_back_off(peer: Peer) -> None:
    peer.read_request()
    # The client says itself when it begins to wait.
    peer.send(http(b"", status=503))
    peer.wait_for_end()


def _hold(peer: Peer) -> None:
    peer.server.released.set()
    peer.wait_for_end()
    with suppress(OSError):
        peer.send(http(contract(request_id="late")))


PHASES: Mapping[str, tuple[Script | None, bool]] = {
    "resolve": (None, False),
    "connect": (None, False),
    "TLS handshake": (in_handshake, False),
    "upload": (in_upload, False),
    "upload over TLS": (in_upload, True),
    "headers": (in_headers, False),
    "headers over TLS": (in_headers, True),
    "body": (in_body, False),
    "body over TLS": (in_body, True),
    "back-off": (in_back_off, False),
    "back-off over TLS": (in_back_off, True),
}
"""What the server does, and whether it does so over TLS; None where nothing reaches it."""


def cancel_in(phase: str, times: int, folder: Path) -> list[Cancelled]:
    """Cancel so many requests in one phase; the one after them has to be served as if nothing had been."""
    if phase == "resolve":
        return [_cancel_resolving() for _ in range(times)]
    if phase == "connect":
        return [_cancel_connecting() for _ in range(times)]
    script, secure = PHASES[phase]
    assert script is not None
    authority = trustme.CA()
    authority.cert_pem.write_to_path(folder / "authority.pem")
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    authority.issue_cert("127.0.0.1").configure_cert(context)
    with serving(*[script] * times, _answer, ssl_context=context if secure else None) as server:
        url = server.url.replace("http:", "https:") if script is in_handshake else server.url
        client = _client(url, folder / "authority.pem", on_back_off=server.released.set)
        sample = _BIG if script is in_upload else _SMALL
        found = []
        for number in range(times):
            if script is in_back_off and number % _BACK_OFFS == 0:
                client = _client(url, folder / "authority.pem", on_back_off=server.released.set)
            found.append(_cancel_held(server, client, sample))
        if script is not in_handshake:
            assert client.verify(_SMALL, cancel=CancelToken()).request_id == "next"
        client.close()
    return found


def _answer(peer: Peer) -> None:
    peer.read_request()
    peer.send(http(contract(request_id="next")))


def _cancel_held(server: ScriptedServer, client: LivenessClient, sample: Sample) -> Cancelled:
    server.released.clear()
    server.resumed.clear()
    cancel = CancelToken()
    with _verifying(client, sample, cancel) as verdict:
        assert server.released.wait(PATIENCE_S)
        freed_s, began_s = _cancel(cancel, verdict, server.resumed)
        assert server.saw_ends()
    return Cancelled(freed_s, server.ended_s[-1] - began_s)


def _cancel_resolving() -> Cancelled:
    asked, released = threading.Event(), threading.Event()
    real = socket.getaddrinfo

    def hang(*args: Any, **kwargs: Any) -> Any:
        asked.set()
        released.wait(PATIENCE_S)
        return real(*args, **kwargs)

    socket.getaddrinfo = hang
    cancel = CancelToken()
    try:
        with _verifying(_client("http://localhost:9/v1", None), _SMALL, cancel) as verdict:
            assert asked.wait(PATIENCE_S)
            return Cancelled(_cancel(cancel, verdict, asked)[0], None)
    finally:
        socket.getaddrinfo = real
        released.set()


def _cancel_connecting() -> Cancelled:
    with socket.create_server(("127.0.0.1", 0), backlog=0) as listener, socket.socket() as filler:
        filler.settimeout(0)
        filler.connect_ex(listener.getsockname())
        cancel, begun = CancelToken(), threading.Event()
        client = _client(f"http://127.0.0.1:{listener.getsockname()[1]}/v1", None)
        with _verifying(client, _SMALL, cancel) as verdict:
            while not _is_connecting(listener.getsockname()[1]):
                begun.wait(0.001)
            freed_s, began_s = _cancel(cancel, verdict, begun)
            while _is_connecting(listener.getsockname()[1]):
                begun.wait(0.001)
        return Cancelled(freed_s, time.monotonic() - began_s)


def _is_connecting(port: int) -> bool:
    """Return whether the kernel still asks for a connection to this port (state SYN_SENT)."""
    lines = (line.split() for line in Path("/proc/net/tcp").read_text().splitlines()[1:])
    return any(fields[2].endswith(f":{port:04X}") and fields[3] == "02" for fields in lines)


def _cancel(cancel: CancelToken, verdict: Callable[[], Verdict], resumed: threading.Event) -> tuple[float, float]:
    began_s = time.monotonic()
    cancel.cancel()
    resumed.set()
    ended = verdict()
    freed_s = time.monotonic() - began_s
    assert (ended.outcome, ended.reason) == (Outcome.NO_VERDICT, Reason.CANCELLED)
    return freed_s, began_s


@contextmanager
def _verifying(client: LivenessClient, sample: Sample, cancel: CancelToken) -> Iterator[Callable[[], Verdict]]:
    verdicts: list[Verdict] = []
    thread = threading.Thread(target=lambda: verdicts.append(client.verify(sample, cancel=cancel)))
    thread.start()

    def verdict() -> Verdict:
        thread.join(PATIENCE_S)
        return verdicts[0]

    try:
        yield verdict
    finally:
        cancel.cancel()
        thread.join(PATIENCE_S)


def _client(url: str, ca_file: Path | None, on_back_off: Callable[[], None] = lambda: None) -> LivenessClient:
    def drawn(low: float, _high: float) -> float:
        on_back_off()
        return low

    return LivenessClient(
        endpoint=Endpoint.parse(url),
        credentials=AppCode("appcode-canary"),
        threshold=0.8,
        limits=FOREVER,
        wall_clock=time.time,
        uniform=drawn,
        ca_file=ca_file,
    )


@click.command()
@click.argument("times", default=299)
def main(times: int) -> None:
    """Cancel so many requests in each phase and print how soon the server saw it."""
    click.echo(f"{'phase':<20}{'times':>6}{'caller p50':>12}{'max':>10}{'server p50':>13}{'max':>10}  result")
    in_time = True
    for phase in PHASES:
        with tempfile.TemporaryDirectory(prefix="cancel.") as folder:
            found = cancel_in(phase, times, Path(folder))
        freed_s = [one.freed_s for one in found]
        seen_s = [one.seen_s for one in found if one.seen_s is not None]
        passed = max(freed_s + seen_s) <= LIMIT_S
        in_time = in_time and passed
        click.echo(f"{phase:<20}{times:>6}{_ms(freed_s)}{_ms(seen_s)}  {'pass' if passed else 'FAILED'}")
    sys.exit(0 if in_time else 1)


def _ms(times_s: list[float]) -> str:
    if not times_s:
        return f"{'–':>13}{'–':>10}"
    return f"{median(times_s) * 1000:>9.1f} ms{max(times_s) * 1000:>7.1f} ms "


if __name__ == "__main__":
    main()
