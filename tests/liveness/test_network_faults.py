"""A cut, silent, slow and lying server: the right reason, in time, with no more sends than are safe."""

import base64
import gzip
import itertools
import json
import queue
import select
import socket
import threading
from typing import Any
from unittest.mock import Mock

import numpy as np
import pytest

from kiosk.liveness.cancel import CancelToken
from kiosk.liveness.encode import encode_sample
from kiosk.liveness.limits import Limits
from kiosk.liveness.sample import Sample
from kiosk.values import Outcome, Reason

from .conftest import IMPATIENT, MakeClient
from .scripted_server import PATIENCE_S, Peer, Script, answer, contract, http, serving

LIVE = http(contract())
OK = b"HTTP/1.1 200 OK\r\n"


def silent(peer: Peer) -> None:
    peer.read_request()
    peer.wait_for_end()


def unread(peer: Peer) -> None:
    """Take no byte of the request."""
    peer.server.released.wait(PATIENCE_S)


def reset_before_reading(peer: Peer) -> None:
    peer.sock.recv(1)
    peer.reset()


def reset_after_request(peer: Peer) -> None:
    peer.read_request()
    peer.reset()


def closed_after_request(peer: Peer) -> None:
    peer.read_request()


def said_and_closed(data: bytes) -> Script:
    def script(peer: Peer) -> None:
        peer.read_request()
        peer.send(data)

    return script


def flooding(start: bytes, piece: bytes) -> Script:
    def script(peer: Peer) -> None:
        peer.read_request()
        peer.send(start)
        peer.flood(itertools.repeat(piece))

    return script


def dripping(start: bytes, drops: bytes, *, every_s: float = 0.05) -> Script:
    """Send a byte now and then, so that no single wait is ever long, until the client ends the connection."""

    def script(peer: Peer) -> None:
        peer.read_request()
        peer.send(start)
        for drop in itertools.cycle(drops):
            if select.select([peer.sock], [], [], every_s)[0]:
                break
            peer.send(bytes([drop]))
        peer.server.ends.release()

    return script


@pytest.mark.fault("F29", "F30", "F31")
@pytest.mark.parametrize(
    "script",
    [
        silent,
        dripping(b"", OK + b"X: " + b"y" * 60_000),
        dripping(OK + b"Content-Length: 100000\r\n\r\n", b" "),
        dripping(OK + b"Transfer-Encoding: chunked\r\n\r\n", b"1\r\n \r\n"),
        dripping(OK + b"Transfer-Encoding: chunked\r\n\r\n0\r\n", b"X: y\r\n"),
        flooding(b"", b"HTTP/1.1 100 Continue\r\n\r\n" * 100),
    ],
    ids=[
        "silence",
        "dripped headers",
        "dripped body",
        "dripped chunks",
        "dripped trailer",
        "endless 100 Continue",
    ],
)
def test_slow_server_is_a_timeout_while_it_still_holds_the_connection(
    script: Script, sample: Sample, make_client: MakeClient
) -> None:
    with serving(script) as server:
        verdict = make_client(server.url, limits=IMPATIENT).verify(sample, cancel=CancelToken())
        assert server.saw_ends(2)
    assert (verdict.outcome, verdict.reason) == (Outcome.NO_VERDICT, Reason.TIMEOUT)
    assert len(server.requests) == 2


@pytest.mark.fault("F28", "F43")
def test_upload_that_nobody_takes_is_sent_once_more_smaller(make_client: MakeClient) -> None:
    noise = np.random.default_rng(5).integers(0, 256, (3000, 4000, 3), dtype=np.uint8)
    big = encode_sample(noise)
    bigger_than_any_buffer = Sample(big.data + bytes(12_000_000), big.width, big.height)
    with serving(unread, answer(LIVE)) as server:
        limits = Limits(send_s=2.0, back_off_min_s=0.01)
        verdict = make_client(server.url, limits=limits).verify(bigger_than_any_buffer, cancel=CancelToken())
    assert verdict.outcome is Outcome.LIVE
    assert len(server.requests[0].body) < 420_000


def test_upload_may_take_longer_than_the_server_may_be_silent(make_client: MakeClient) -> None:
    busy = threading.Event()

    def read_late(peer: Peer) -> None:
        busy.wait(3 * limits.gap_s)
        peer.read_request()
        peer.send(LIVE)

    limits = Limits(gap_s=1.0)
    bigger_than_any_buffer = Sample(b"\xff\xd8\xff" + bytes(12_000_000), 100, 100)
    with serving(read_late) as server:
        verdict = make_client(server.url, limits=limits).verify(bigger_than_any_buffer, cancel=CancelToken())
    assert verdict.outcome is Outcome.LIVE
    assert server.connections == 1


@pytest.mark.fault("F50")
def test_picture_too_large_for_the_gateway_is_sent_once_more_smaller(make_client: MakeClient) -> None:
    big = encode_sample(np.random.default_rng(5).integers(0, 256, (900, 1200, 3), dtype=np.uint8))
    too_large = http(b"", status=413, headers={"X-Ca-Error-Code": "I413RL"})
    sent: list[Sample] = []
    with serving(answer(too_large, LIVE)) as server:
        verdict = make_client(server.url).verify(big, cancel=CancelToken(), on_sent=sent.append)
        assert verdict.outcome is Outcome.LIVE
    first, second = (len(request.body) for request in server.requests)
    assert second < 410_000 < first
    bodies = [json.loads(request.body)["image_base64"] for request in server.requests]
    assert [base64.b64decode(body) for body in bodies] == [sample.data for sample in sent]


@pytest.mark.fault("F50")
def test_picture_that_stays_too_large_is_a_bad_image(sample: Sample, make_client: MakeClient) -> None:
    with serving(answer(*[http(b"", status=413)] * 3)) as server:
        verdict = make_client(server.url).verify(sample, cancel=CancelToken())
    assert verdict.reason is Reason.BAD_IMAGE
    assert len(server.requests) <= 2


@pytest.mark.fault("F32", "F33", "F46", "F49")
@pytest.mark.parametrize(
    ("script", "reason"),
    [
        (reset_after_request, Reason.OFFLINE),
        (closed_after_request, Reason.OFFLINE),
        (said_and_closed(OK + b"Content-Length: 5000\r\n\r\n" + LIVE[:40]), Reason.BAD_REPLY),
        (said_and_closed(OK + b"Transfer-Encoding: chunked\r\n\r\n40\r\n{"), Reason.BAD_REPLY),
        (said_and_closed(http(contract(5000))), Reason.SERVICE),
        (said_and_closed(http(b"", status=500)), Reason.SERVICE),
        (said_and_closed(http(b"", status=502)), Reason.SERVICE),
        (said_and_closed(http(b"", status=503)), Reason.SERVICE),
        (said_and_closed(http(b"", status=504)), Reason.SERVICE),
        (said_and_closed(http(b"", status=429)), Reason.BUSY),
        (said_and_closed(http(b"", status=403, headers={"X-Ca-Error-Message": "Throttled by USER"})), Reason.BUSY),
    ],
    ids=["reset", "closed", "cut length", "cut chunk", "5000", "500", "502", "503", "504", "429", "throttled"],
)
def test_request_that_may_have_been_served_is_sent_twice_at_most(
    script: Script, reason: Reason, sample: Sample, make_client: MakeClient
) -> None:
    with serving(script) as server:
        verdict = make_client(server.url).verify(sample, cancel=CancelToken())
    assert (verdict.outcome, verdict.reason) == (Outcome.NO_VERDICT, reason)
    assert len(server.requests) == 2


@pytest.mark.fault("F32", "F49")
@pytest.mark.parametrize(
    "script", [reset_before_reading, reset_after_request, said_and_closed(http(b"", status=503))]
)
def test_passing_fault_is_over_with_the_second_send(
    script: Script, sample: Sample, make_client: MakeClient
) -> None:
    with serving(script, answer(LIVE)) as server:
        assert make_client(server.url).verify(sample, cancel=CancelToken()).outcome is Outcome.LIVE
    assert server.connections == 2


@pytest.mark.fault("F34", "F36", "F38", "F40", "F47", "F48", "F50", "F51", "F58")
@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (OK + b"\r\n" + json.dumps(contract()).encode()[:-20], Reason.BAD_REPLY),
        (b"SSH-2.0-OpenSSH_9.2\r\n", Reason.BAD_REPLY),
        (OK + b"".join(b"X-%d: y\r\n" % n for n in range(200)) + b"\r\n", Reason.BAD_REPLY),
        (OK + b"X: " + b"y" * 70_000 + b"\r\n\r\n", Reason.BAD_REPLY),
        (OK + b"Transfer-Encoding: chunked\r\n\r\n" + b"0" * 70_000, Reason.BAD_REPLY),
        (http(b"<html>Log in to the hotel network</html>"), Reason.BAD_REPLY),
        (http(b"Not Found", status=404), Reason.BAD_REPLY),
        (http(b"", status=407), Reason.BAD_REPLY),
        (http(b"", status=204), Reason.SERVICE),
        (http(contract(4001)), Reason.BAD_IMAGE),
        (http(contract(4002)), Reason.NO_FACE),
        (http(contract(4003)), Reason.SERVICE),
        (http(b"", status=400, headers={"X-Ca-Error-Code": "A400AC"}), Reason.CREDENTIALS),
        (http(b"", status=403, headers={"X-Ca-Error-Message": "Invalid Signature"}), Reason.CREDENTIALS),
        (http(b"", status=400, headers={"X-Ca-Error-Message": "Timestamp Expired"}), Reason.CLOCK),
        (http(b"", status=403, headers={"X-Ca-Error-Message": "Quota Exhausted"}), Reason.QUOTA),
        (http(b"", status=403, headers={"X-Ca-Error-Message": "Throttled by DOMAIN Flow Control"}), Reason.QUOTA),
        (http(b"", status=429, headers={"Retry-After": "3600"}), Reason.BUSY),
        (http(LIVE, headers={"Content-Encoding": "gzip"}), Reason.BAD_REPLY),
    ],
    ids=lambda value: repr(value)[:70] if isinstance(value, bytes) else str(value),
)
def test_answer_that_another_send_cannot_change_is_final(
    data: bytes, reason: Reason, sample: Sample, make_client: MakeClient
) -> None:
    with serving(said_and_closed(data)) as server:
        verdict = make_client(server.url).verify(sample, cancel=CancelToken())
    assert (verdict.outcome, verdict.reason) == (Outcome.NO_VERDICT, reason)
    assert len(server.requests) == 1


@pytest.mark.fault("F36", "F56")
@pytest.mark.parametrize(
    "broken",
    [
        b"Content-Type8 text",
        b"Content-Length : 5",
        b" folded",
        b"\x0bX: y",
        b"Content-Length: 7",
        b"Content-Length: -1",
    ],
)
def test_broken_header_hides_no_gateway_s_refusal_behind_it(
    broken: bytes, sample: Sample, make_client: MakeClient
) -> None:
    raw = http(contract(), headers={"X-Ca-Error-Code": "A400AC"})
    first, _, rest = raw.partition(b"\r\n")
    with serving(said_and_closed(first + b"\r\n" + broken + b"\r\n" + rest)) as server:
        verdict = make_client(server.url).verify(sample, cancel=CancelToken())
    assert (verdict.outcome, verdict.reason) == (Outcome.NO_VERDICT, Reason.BAD_REPLY)


@pytest.mark.fault("F58")
@pytest.mark.parametrize(
    ("body", "outcome"),
    [
        (contract(), Outcome.LIVE),
        (contract(is_live=False, liveness_score=0.31, risk_reason="screen"), Outcome.NOT_LIVE),
        (contract(4004), Outcome.NOT_LIVE),
    ],
)
def test_verdict_comes_with_one_send(
    body: dict[str, Any], outcome: Outcome, sample: Sample, make_client: MakeClient
) -> None:
    with serving(said_and_closed(http(body, headers={"X-Liveness-Engine": "simulated"}))) as server:
        verdict = make_client(server.url).verify(sample, cancel=CancelToken())
    assert (verdict.outcome, verdict.simulated) == (outcome, True)
    assert len(server.requests) == 1


def test_chunked_and_compressed_replies_are_read(sample: Sample, make_client: MakeClient) -> None:
    packed = gzip.compress(json.dumps(contract()).encode())
    chunked = b"%x\r\n%b\r\n0\r\n\r\n" % (len(packed), packed)
    head = OK + b"Content-Encoding: gzip\r\nTransfer-Encoding: chunked\r\n\r\n"
    with serving(said_and_closed(head + chunked)) as server:
        assert make_client(server.url).verify(sample, cancel=CancelToken()).outcome is Outcome.LIVE


_PACKED = gzip.compress(json.dumps(contract()).encode())


@pytest.mark.fault("F33", "F35")
@pytest.mark.parametrize("cut", [1, 8, 20])
def test_a_compressed_reply_without_its_check_value_is_no_verdict(
    cut: int, sample: Sample, make_client: MakeClient
) -> None:
    body = _PACKED[:-cut]
    with serving(
        said_and_closed(OK + b"Content-Encoding: gzip\r\nContent-Length: %d\r\n\r\n" % len(body) + body)
    ) as server:
        verdict = make_client(server.url).verify(sample, cancel=CancelToken())
    assert (verdict.outcome, verdict.reason) == (Outcome.NO_VERDICT, Reason.BAD_REPLY)
    assert len(server.requests) == 1


@pytest.mark.fault("F35")
def test_what_follows_a_compressed_reply_without_end_is_given_up_early(
    sample: Sample, make_client: MakeClient
) -> None:
    with serving(flooding(OK + b"Content-Encoding: gzip\r\n\r\n" + _PACKED, bytes(65536))) as server:
        verdict = make_client(server.url).verify(sample, cancel=CancelToken())
        assert server.saw_ends()
    assert (verdict.outcome, verdict.reason) == (Outcome.NO_VERDICT, Reason.BAD_REPLY)


@pytest.mark.fault("F35", "F48")
def test_a_refusal_whose_compressed_body_is_damaged_is_still_a_refusal(
    sample: Sample, make_client: MakeClient
) -> None:
    head = (
        b"HTTP/1.1 403 Forbidden\r\nX-Ca-Error-Code: A403IS\r\nContent-Encoding: gzip\r\nContent-Length: 7\r\n\r\n"
    )
    with serving(said_and_closed(head + b"damaged")) as server:
        verdict = make_client(server.url).verify(sample, cancel=CancelToken())
    assert (verdict.outcome, verdict.reason) == (Outcome.NO_VERDICT, Reason.CREDENTIALS)


@pytest.mark.fault("F35", "F36")
@pytest.mark.parametrize(
    "script",
    [
        flooding(OK + b"\r\n", b" " * 65536),
        flooding(OK + b"Transfer-Encoding: chunked\r\n\r\n", b"10000\r\n" + b" " * 65536 + b"\r\n"),
        flooding(OK + b"Transfer-Encoding: chunked\r\n\r\n", b"0" * 65536),
        flooding(OK + b"Content-Encoding: gzip\r\n\r\n", gzip.compress(bytes(50_000_000))),
    ],
    ids=["endless body", "endless chunks", "endless chunk size", "gzip bomb"],
)
def test_reply_without_end_is_given_up_early(script: Script, sample: Sample, make_client: MakeClient) -> None:
    with serving(script) as server:
        verdict = make_client(server.url).verify(sample, cancel=CancelToken())
        assert server.saw_ends()
    assert (verdict.outcome, verdict.reason) == (Outcome.NO_VERDICT, Reason.BAD_REPLY)
    assert len(server.requests) == 1


def test_server_s_wish_to_wait_is_kept(sample: Sample, make_client: MakeClient) -> None:
    busy = http(b"", status=429, headers={"Retry-After": "0"})
    with serving(answer(busy, LIVE)) as server:
        never = Limits(back_off_min_s=1000, back_off_max_s=1000)
        assert make_client(server.url, limits=never).verify(sample, cancel=CancelToken()).outcome is Outcome.LIVE


@pytest.mark.fault("F39")
def test_connection_closed_while_idle_costs_nothing(sample: Sample, make_client: MakeClient) -> None:
    with serving(answer(LIVE), answer(http(contract(request_id="second")))) as server:
        client = make_client(server.url)
        assert client.verify(sample, cancel=CancelToken()).outcome is Outcome.LIVE
        assert client.verify(sample, cancel=CancelToken()).outcome is Outcome.LIVE
    assert len(server.requests) == 2


@pytest.mark.fault("F39")
def test_connection_closed_at_reuse_is_replaced_without_a_wait(sample: Sample, make_client: MakeClient) -> None:
    def close_at_second_request(peer: Peer) -> None:
        peer.read_request()
        peer.send(LIVE)
        peer.read_request()

    with serving(close_at_second_request, answer(http(contract(request_id="second")))) as server:
        never = Limits(back_off_min_s=1000, back_off_max_s=1000)
        client = make_client(server.url, limits=never)
        assert client.verify(sample, cancel=CancelToken()).outcome is Outcome.LIVE
        assert client.verify(sample, cancel=CancelToken()).outcome is Outcome.LIVE
    assert server.connections == 2


# Before a connection --------------------------------------------------------------------------


@pytest.mark.fault("F24")
def test_closed_port_is_tried_three_times(
    sample: Sample, make_client: MakeClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    lookups = Mock(wraps=socket.getaddrinfo)
    monkeypatch.setattr(socket, "getaddrinfo", lookups)
    with socket.create_server(("127.0.0.1", 0)) as listener:
        port = listener.getsockname()[1]
    client = make_client(f"http://127.0.0.1:{port}/v1")
    verdict = client.verify(sample, cancel=CancelToken())
    assert (verdict.outcome, verdict.reason) == (Outcome.NO_VERDICT, Reason.OFFLINE)
    assert lookups.call_count == 3
    assert not client.reachable(cancel=CancelToken())


@pytest.mark.fault("F23")
def test_unknown_name_is_offline(sample: Sample, make_client: MakeClient, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object, **__: object) -> None:
        raise socket.gaierror(socket.EAI_NONAME, "Name or service not known")

    monkeypatch.setattr(socket, "getaddrinfo", fail)
    sent: list[Sample] = []
    verdict = make_client("https://kiosk.invalid/v1").verify(sample, cancel=CancelToken(), on_sent=sent.append)
    assert (verdict.outcome, verdict.reason) == (Outcome.NO_VERDICT, Reason.OFFLINE)
    assert "resolved" in verdict.detail
    assert sent == []


def test_second_address_is_used_when_the_first_refuses(
    sample: Sample, make_client: MakeClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    with serving(answer(LIVE)) as server:
        found = [
            (socket.AF_INET6, socket.SOCK_STREAM, 6, "", ("::1", server.port, 0, 0)),
            (socket.AF_INET, socket.SOCK_STREAM, 6, "", ("127.0.0.1", server.port)),
        ]
        monkeypatch.setattr(socket, "getaddrinfo", lambda *_, **__: found)
        client = make_client(server.url.replace("127.0.0.1", "localhost"))
        assert client.verify(sample, cancel=CancelToken()).outcome is Outcome.LIVE


@pytest.mark.fault("F23")
def test_hanging_resolver_is_left_behind_and_never_more_than_two_of_them(
    hanging_resolver: queue.SimpleQueue[object], sample: Sample, make_client: MakeClient
) -> None:
    client = make_client("http://localhost:9/v1", limits=Limits(send_s=0.2, operation_s=2.0, back_off_min_s=0.01))
    verdicts = [client.verify(sample, cancel=CancelToken()) for _ in range(3)]
    assert {(verdict.outcome, verdict.reason) for verdict in verdicts} == {(Outcome.NO_VERDICT, Reason.OFFLINE)}
    assert hanging_resolver.qsize() == 2
    assert "resolver" in verdicts[-1].detail


@pytest.mark.fault("F25")
def test_black_hole_is_offline(sample: Sample, make_client: MakeClient, full_listener: str) -> None:
    client = make_client(full_listener, limits=IMPATIENT)
    verdict = client.verify(sample, cancel=CancelToken())
    assert (verdict.outcome, verdict.reason) == (Outcome.NO_VERDICT, Reason.OFFLINE)
    assert not client.reachable(cancel=CancelToken())


@pytest.mark.fault("F25")
def test_address_that_swallows_everything_gives_way_to_the_next(
    sample: Sample, make_client: MakeClient, full_listener: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    swallowing = int(full_listener.rpartition(":")[2].partition("/")[0])
    with serving(answer(LIVE)) as server:
        ports = (swallowing, server.port)
        found = [(socket.AF_INET, socket.SOCK_STREAM, 6, "", ("127.0.0.1", port)) for port in ports]
        monkeypatch.setattr(socket, "getaddrinfo", lambda *_, **__: found)
        client = make_client(server.url.replace("127.0.0.1", "localhost"), limits=IMPATIENT)
        assert client.verify(sample, cancel=CancelToken()).outcome is Outcome.LIVE
    assert server.connections == 1


def test_reachable_connects_and_sends_nothing(make_client: MakeClient) -> None:
    with serving(lambda peer: peer.wait_for_end()) as server:
        assert make_client(server.url).reachable(cancel=CancelToken())
        assert server.saw_ends()
    assert server.received == 0


# The clock ------------------------------------------------------------------------------------


@pytest.mark.fault("F60")
def test_plain_http_never_corrects_the_clock(sample: Sample, make_client: MakeClient) -> None:
    stale = http(
        b"",
        status=400,
        headers={"X-Ca-Error-Message": "Timestamp Expired", "Date": "Tue, 14 Nov 2023 22:13:20 GMT"},
    )
    with serving(answer(stale, LIVE)) as server:
        verdict = make_client(server.url).verify(sample, cancel=CancelToken())
    assert verdict.reason is Reason.CLOCK
    assert len(server.requests) == 1


@pytest.mark.fault("F61")
def test_operations_from_two_threads_do_not_disturb_each_other(sample: Sample, make_client: MakeClient) -> None:
    meeting = threading.Barrier(2)
    numbers = itertools.count()

    def answer_together(peer: Peer) -> None:
        peer.read_request()
        meeting.wait(PATIENCE_S)
        peer.send(http(contract(request_id=f"id-{next(numbers)}")))

    outcomes: list[Outcome] = []
    with serving(answer_together) as server:
        client = make_client(server.url)

        def verify() -> None:
            outcomes.append(client.verify(sample, cancel=CancelToken()).outcome)

        threads = [threading.Thread(target=verify) for _ in range(2)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join(PATIENCE_S)
    assert outcomes == [Outcome.LIVE] * 2
