"""How soon a fault has its outcome, and a verdict comes again once it is over; time limits are a tenth of ours."""

import gzip
import itertools
import json
import socket
import ssl
import threading
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import trustme

from kiosk.liveness.cancel import CancelToken
from kiosk.liveness.client import LivenessClient
from kiosk.liveness.encode import encode_sample
from kiosk.liveness.limits import Limits
from kiosk.liveness.sample import Sample
from kiosk.values import Outcome, Reason

from .conftest import MakeClient
from .scripted_server import PATIENCE_S, Peer, Script, contract, http, serving

SCALE = 0.1
OK = b"HTTP/1.1 200 OK\r\n"
CHUNKS = OK + b"Transfer-Encoding: chunked\r\n\r\n"
Record = Callable[[str, object], None]

_ids = itertools.count()


def limits_for(reason: Reason) -> Limits:
    """Return our own limits, or shorter ones for a fault that only they end."""
    return Limits().scaled(SCALE) if reason is Reason.TIMEOUT else Limits()


def live() -> bytes:
    return http(contract(request_id=f"id-{next(_ids)}"))


def says(data: bytes) -> Script:
    def script(peer: Peer) -> None:
        peer.read_request()
        peer.send(data)

    return script


def refuses(status: int, message: str = "", **headers: str) -> Script:
    fields = {name.replace("_", "-"): value for name, value in headers.items()}
    return says(http(b"", status=status, headers={"X-Ca-Error-Message": message, **fields}))


def body(**changes: Any) -> Script:
    return says(http(contract(request_id="spoilt") | changes))


def data(**changes: Any) -> Script:
    return says(http(contract(request_id="spoilt", **changes)))


def silent(peer: Peer) -> None:
    peer.read_request()
    peer.wait_for_end()


def resets(peer: Peer) -> None:
    peer.read_request()
    peer.reset()


def drips(peer: Peer) -> None:
    peer.read_request()
    peer.send(OK + b"Content-Length: 100000\r\n\r\n")
    while True:
        peer.send(b" ")
        peer.server.released.wait(0.02)


def floods(start: bytes, piece: bytes) -> Script:
    def script(peer: Peer) -> None:
        peer.read_request()
        peer.send(start)
        peer.flood(itertools.repeat(piece))

    return script


FAULTS: tuple[tuple[str, Script, Reason], ...] = (
    ("F29", silent, Reason.TIMEOUT),
    ("F30", drips, Reason.TIMEOUT),
    ("F31", floods(b"", b"HTTP/1.1 100 Continue\r\n\r\n" * 100), Reason.TIMEOUT),
    ("F32", resets, Reason.OFFLINE),
    ("F33", says(OK + b"Content-Length: 5000\r\n\r\n{"), Reason.BAD_REPLY),
    ("F34", says(OK + b"\r\n" + json.dumps(contract()).encode()[:-9]), Reason.BAD_REPLY),
    ("F35", floods(CHUNKS, b"10000\r\n" + b" " * 65536 + b"\r\n"), Reason.BAD_REPLY),
    ("F35", floods(OK + b"Content-Encoding: gzip\r\n\r\n", gzip.compress(bytes(50_000_000))), Reason.BAD_REPLY),
    ("F36", says(OK + b"X: y\r\n" * 200 + b"\r\n"), Reason.BAD_REPLY),
    ("F37", refuses(302, Location="http://127.0.0.1:9/"), Reason.BAD_REPLY),
    ("F38", says(http(b"<html>Log in</html>")), Reason.BAD_REPLY),
    ("F40", refuses(407), Reason.BAD_REPLY),
    ("F46", refuses(429, Retry_After="3600"), Reason.BUSY),
    ("F47", refuses(403, "Quota Exhausted"), Reason.QUOTA),
    ("F48", refuses(400, "Invalid AppCode"), Reason.CREDENTIALS),
    ("F49", refuses(503), Reason.SERVICE),
    ("F49", says(http(contract(5000))), Reason.SERVICE),
    ("F50", refuses(413), Reason.BAD_IMAGE),
    ("F51", says(http(contract(4003))), Reason.SERVICE),
    ("F52", data(liveness_score=1.1), Reason.BAD_REPLY),
    ("F53", body(success=False), Reason.BAD_REPLY),
    ("F54", says(http(b"[" * 60_000)), Reason.BAD_REPLY),
    ("F55", says(http(contract(request_id="used"))), Reason.BAD_REPLY),
    ("F56", refuses(403, "æ\x9c\x8d" * 3000), Reason.CREDENTIALS),
    ("F58", says(http(contract(4002))), Reason.NO_FACE),
    ("F60", refuses(400, "Timestamp Expired", Date="yesterday"), Reason.CLOCK),
)


@pytest.fixture
def timed(make_client: MakeClient, sample: Sample, record_property: Record) -> Callable[..., None]:
    """Verify during a fault and after it, and record how long each took; the same client goes through both."""

    def run(client: LivenessClient, mend: Callable[[], None], reason: Reason, picture: Sample = sample) -> None:
        began_s = time.monotonic()
        verdict = client.verify(picture, cancel=CancelToken())
        visible_s = time.monotonic() - began_s
        assert (verdict.outcome, verdict.reason) == (Outcome.NO_VERDICT, reason)
        mend()
        mended_s = time.monotonic()
        while client.verify(sample, cancel=CancelToken()).outcome is not Outcome.LIVE:
            # A machine that is busy with others may need longer than a tenth of the limits.
            assert time.monotonic() - mended_s < PATIENCE_S
        record_property("visible_s", round(visible_s, 3))
        record_property("recovered_s", round(time.monotonic() - mended_s, 3))
        if reason is Reason.TIMEOUT:
            record_property("scale", SCALE)

    return run


@pytest.mark.parametrize(
    ("script", "reason"),
    [pytest.param(script, reason, marks=pytest.mark.fault(row), id=row) for row, script, reason in FAULTS],
)
def test_fault_of_the_server_has_its_outcome_and_is_over_with_its_cause(
    script: Script, reason: Reason, timed: Callable[..., None], make_client: MakeClient, sample: Sample
) -> None:
    mended = threading.Event()

    def play(peer: Peer) -> None:
        if mended.is_set():
            says(live())(peer)
        else:
            script(peer)

    first = http(contract(request_id="used"))
    with serving(says(first), play) as server:
        client = make_client(server.url, limits=limits_for(reason))
        assert client.verify(sample, cancel=CancelToken()).outcome is Outcome.LIVE
        timed(client, mended.set, reason)


@pytest.mark.fault("F23")
def test_resolver_that_fails_is_offline_until_it_works(
    timed: Callable[..., None], make_client: MakeClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object, **__: object) -> None:
        raise socket.gaierror(socket.EAI_AGAIN, "Temporary failure in name resolution")

    with serving(says(live())) as server:
        client = make_client(server.url.replace("127.0.0.1", "localhost"), limits=Limits())
        with monkeypatch.context() as patched:
            patched.setattr(socket, "getaddrinfo", fail)
            timed(client, patched.undo, Reason.OFFLINE)


@pytest.mark.fault("F24")
def test_refused_connection_is_offline_until_somebody_listens(
    timed: Callable[..., None], make_client: MakeClient
) -> None:
    with serving(says(live())) as server:
        url, port = server.url, server.port
        with socket.create_server(("127.0.0.1", 0)) as unused:
            closed = unused.getsockname()[1]
        client = make_client(url.replace(str(port), str(closed)), limits=Limits())
        real = socket.getaddrinfo
        patch = pytest.MonkeyPatch()

        def listen() -> None:
            patch.setattr(socket, "getaddrinfo", lambda host, _, **kinds: real(host, port, **kinds))

        try:
            timed(client, listen, Reason.OFFLINE)
        finally:
            patch.undo()


@pytest.mark.parametrize("row", [pytest.param(row, marks=pytest.mark.fault(row)) for row in ("F26", "F27", "F63")])
def test_fault_of_the_handshake_has_its_outcome_and_is_over_with_its_cause(
    row: str, timed: Callable[..., None], make_client: MakeClient, tmp_path: Path
) -> None:
    authority, stranger = trustme.CA(), trustme.CA()
    authority.cert_pem.write_to_path(tmp_path / "authority.pem")
    mended = threading.Event()

    def play(peer: Peer) -> None:
        if row == "F27" and not mended.is_set():
            peer.wait_for_end()
            return
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        (authority if mended.is_set() else stranger).issue_cert("127.0.0.1").configure_cert(context)
        with context.wrap_socket(peer.sock, server_side=True) as secured:
            says(live())(Peer(peer.server, secured))

    clock = time.time if row != "F63" else lambda: time.time() if mended.is_set() else 0.0
    reason = {"F26": Reason.TLS, "F27": Reason.TIMEOUT, "F63": Reason.CLOCK}[row]
    with serving(play) as server:
        client = make_client(
            server.url.replace("http:", "https:"),
            ca_file=tmp_path / "authority.pem",
            limits=limits_for(reason),
            wall_clock=clock,
        )
        timed(client, mended.set, reason)


@pytest.mark.fault("F28", "F43")
def test_upload_that_is_not_taken_ends_in_time(timed: Callable[..., None], make_client: MakeClient) -> None:
    mended = threading.Event()
    noise = encode_sample(np.random.default_rng(5).integers(0, 256, (900, 1200, 3), dtype=np.uint8))
    bigger_than_any_buffer = Sample(noise.data + bytes(12_000_000), noise.width, noise.height)

    def play(peer: Peer) -> None:
        if mended.is_set():
            says(live())(peer)
        else:
            mended.wait(PATIENCE_S)

    with serving(play) as server:
        client = make_client(server.url, limits=Limits().scaled(SCALE))
        timed(client, mended.set, Reason.TIMEOUT, bigger_than_any_buffer)
