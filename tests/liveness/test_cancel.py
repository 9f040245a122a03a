"""Cancelling: in whatever phase, the caller is free at once and the server sees the connection end."""

import queue
import socket
import ssl
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
import trustme

from kiosk.liveness.cancel import CancelToken
from kiosk.liveness.client import LivenessClient
from kiosk.liveness.limits import Limits
from kiosk.liveness.line import Line, LineCutError
from kiosk.liveness.sample import Sample
from kiosk.values import Outcome, Reason, Verdict

from .cancelling import PHASES, cancel_in
from .conftest import MakeClient
from .scripted_server import PATIENCE_S, Peer, ScriptedServer, contract, http, serving

FOREVER = Limits().scaled(1000)
"""No time limit can end these operations: only cancelling does."""

BIG = Sample(b"\xff\xd8\xff" + bytes(15_000_000), 100, 100)


@contextmanager
def verifying(client: LivenessClient, sample: Sample, cancel: CancelToken) -> Iterator[Callable[[], Verdict]]:
    """Verify in another thread; the block gets a function that waits for the verdict."""
    verdicts: queue.SimpleQueue[Verdict] = queue.SimpleQueue()
    thread = threading.Thread(target=lambda: verdicts.put(client.verify(sample, cancel=cancel)))
    thread.start()
    try:
        yield lambda: verdicts.get(timeout=PATIENCE_S)
    finally:
        cancel.cancel()
        thread.join(PATIENCE_S)


def send_threads_ended() -> bool:
    threads = [thread for thread in threading.enumerate() if thread.name == "liveness-send"]
    for thread in threads:
        thread.join(PATIENCE_S / 2)
    return not any(thread.is_alive() for thread in threads)


def handshake(peer: Peer) -> None:
    peer.sock.recv(1)
    peer.server.released.set()
    peer.wait_for_end()


def upload(peer: Peer) -> None:
    peer.sock.recv(1)
    peer.server.released.set()
    # The rest is left in the buffers, so that the client cannot finish sending.
    peer.server.resumed.wait(PATIENCE_S)
    peer.wait_for_end()


def headers(peer: Peer) -> None:
    peer.read_request()
    peer.server.released.set()
    peer.wait_for_end()


def body(peer: Peer) -> None:
    peer.read_request()
    peer.send(http(contract())[:-30])
    peer.server.released.set()
    peer.wait_for_end()


def body_of_a_closing_server(peer: Peer) -> None:
    peer.read_request()
    peer.send(b"HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n{")
    peer.server.released.set()
    peer.wait_for_end()


def cancelled_in(server: ScriptedServer, client: LivenessClient, sample: Sample) -> Verdict:
    cancel = CancelToken()
    with verifying(client, sample, cancel) as verdict:
        assert server.released.wait(PATIENCE_S)
        cancel.cancel()
        ended = verdict()
        server.resumed.set()
        assert server.saw_ends()
    assert send_threads_ended()
    return ended


@pytest.mark.fault("F41")
@pytest.mark.parametrize("phase", [upload, headers, body, body_of_a_closing_server])
def test_cancelling_ends_a_plain_connection(
    phase: Callable[[Peer], None], sample: Sample, make_client: MakeClient
) -> None:
    with serving(phase) as server:
        client = make_client(server.url, limits=FOREVER)
        verdict = cancelled_in(server, client, BIG if phase is upload else sample)
    assert (verdict.outcome, verdict.reason) == (Outcome.NO_VERDICT, Reason.CANCELLED)


@pytest.mark.fault("F41")
@pytest.mark.parametrize("phase", [upload, headers, body, body_of_a_closing_server])
def test_cancelling_ends_a_tls_connection(
    phase: Callable[[Peer], None], sample: Sample, make_client: MakeClient, tmp_path: Path
) -> None:
    authority = trustme.CA()
    authority.cert_pem.write_to_path(tmp_path / "authority.pem")
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    authority.issue_cert("127.0.0.1").configure_cert(context)
    with serving(phase, ssl_context=context) as server:
        client = make_client(server.url, ca_file=tmp_path / "authority.pem", limits=FOREVER)
        verdict = cancelled_in(server, client, BIG if phase is upload else sample)
    assert (verdict.outcome, verdict.reason) == (Outcome.NO_VERDICT, Reason.CANCELLED)


@pytest.mark.fault("F41", "F27")
def test_cancelling_ends_a_handshake(sample: Sample, make_client: MakeClient) -> None:
    with serving(handshake) as server:
        client = make_client(server.url.replace("http:", "https:"), limits=FOREVER)
        assert cancelled_in(server, client, sample).reason is Reason.CANCELLED


@pytest.mark.fault("F41")
def test_cancelling_ends_a_connection_that_was_kept_alive(sample: Sample, make_client: MakeClient) -> None:
    def answer_then_hold(peer: Peer) -> None:
        peer.read_request()
        peer.send(http(contract()))
        headers(peer)

    with serving(answer_then_hold) as server:
        client = make_client(server.url, limits=FOREVER)
        assert client.verify(sample, cancel=CancelToken()).outcome is Outcome.LIVE
        assert cancelled_in(server, client, sample).reason is Reason.CANCELLED
        assert server.connections == 1


@pytest.mark.fault("F41")
def test_cancelling_ends_a_connect(sample: Sample, make_client: MakeClient, full_listener: str) -> None:
    client = make_client(full_listener, limits=FOREVER)
    cancel = CancelToken()
    with verifying(client, sample, cancel) as verdict:
        cancel.cancel()
        assert verdict().reason is Reason.CANCELLED
    assert send_threads_ended()


def test_line_that_is_cut_while_it_connects_carries_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    connect = socket.socket.connect
    line = Line(connect_s=PATIENCE_S, gap_s=PATIENCE_S, upload_s=PATIENCE_S)

    def cut_and_connect(sock: socket.socket, address: tuple[str, int]) -> None:
        line.cut()
        connect(sock, address)

    monkeypatch.setattr(socket.socket, "connect", cut_and_connect)
    with serving(lambda peer: peer.wait_for_end()) as server:
        with pytest.raises(LineCutError):
            line.open("127.0.0.1", server.port)
        line.release()
        assert server.saw_ends()
    assert server.received == 0


@pytest.mark.fault("F41", "F23")
def test_cancelling_frees_the_caller_from_a_hanging_resolver(
    hanging_resolver: queue.SimpleQueue[object], sample: Sample, make_client: MakeClient
) -> None:
    cancel = CancelToken()
    with verifying(make_client("http://localhost:9/v1", limits=FOREVER), sample, cancel) as verdict:
        hanging_resolver.get(timeout=PATIENCE_S)
        cancel.cancel()
        assert verdict().reason is Reason.CANCELLED


@pytest.mark.fault("F41")
@pytest.mark.parametrize("phase", PHASES)
def test_server_sees_the_end_of_each_cancelled_request_and_serves_the_next(
    phase: str, tmp_path: Path, record_property: Callable[[str, object], None]
) -> None:
    found = cancel_in(phase, 20, tmp_path)
    record_property("visible_s", max(one.freed_s for one in found))
    if seen_s := [one.seen_s for one in found if one.seen_s is not None]:
        record_property("visible_s", max(seen_s))
    assert len(found) == 20


@pytest.mark.fault("F41")
def test_cancelling_ends_the_wait_before_a_resend(sample: Sample, make_client: MakeClient) -> None:
    def refuse(peer: Peer) -> None:
        peer.read_request()
        peer.send(http(b"", status=503))
        peer.server.released.set()
        peer.wait_for_end()

    with serving(refuse) as server:
        cancel = CancelToken()
        with verifying(make_client(server.url, limits=FOREVER), sample, cancel) as verdict:
            assert server.released.wait(PATIENCE_S)
            cancel.cancel()
            assert verdict().reason is Reason.CANCELLED
    assert len(server.requests) == 1


@pytest.mark.fault("F42")
def test_answer_that_comes_with_the_cancelling_is_not_believed(sample: Sample, make_client: MakeClient) -> None:
    cancel = CancelToken()

    def cancel_and_answer(peer: Peer) -> None:
        peer.read_request()
        cancel.cancel()
        peer.send(http(contract()))

    with serving(cancel_and_answer) as server:
        verdict = make_client(server.url).verify(sample, cancel=cancel)
    assert verdict.reason is Reason.CANCELLED


def test_operation_cancelled_beforehand_is_over_at_once(
    sample: Sample, make_client: MakeClient, full_listener: str
) -> None:
    cancel = CancelToken()
    cancel.cancel()
    client = make_client(full_listener, limits=FOREVER)
    assert client.verify(sample, cancel=cancel).reason is Reason.CANCELLED
    assert not client.reachable(cancel=cancel)


def test_cancelling_one_operation_leaves_another_alone(sample: Sample, make_client: MakeClient) -> None:
    asked = threading.Event()

    def hold_then_answer(peer: Peer) -> None:
        peer.read_request()
        asked.set()
        peer.server.resumed.wait(PATIENCE_S)
        peer.send(http(contract()))

    with serving(headers, hold_then_answer) as server:
        client = make_client(server.url, limits=FOREVER)
        first, second = CancelToken(), CancelToken()
        with verifying(client, sample, first) as first_verdict:
            assert server.released.wait(PATIENCE_S)
            with verifying(client, sample, second) as second_verdict:
                assert asked.wait(PATIENCE_S)
                first.cancel()
                assert first_verdict().reason is Reason.CANCELLED
                server.resumed.set()
                assert second_verdict().outcome is Outcome.LIVE
