"""What a server can make the client hold in memory: hardly anything, whatever it sends."""

import gzip
import itertools
import multiprocessing
import re
import time
from collections.abc import Mapping
from multiprocessing.connection import Connection
from pathlib import Path

import pytest

from kiosk.liveness.cancel import CancelToken
from kiosk.liveness.client import LivenessClient
from kiosk.liveness.credentials import AppCode
from kiosk.liveness.endpoint import Endpoint
from kiosk.liveness.limits import Limits
from kiosk.liveness.sample import Sample
from kiosk.values import Outcome

from .scripted_server import PATIENCE_S, Peer, Script, contract, http, serving

MOST_KB = 5 * 1024
OK = b"HTTP/1.1 200 OK\r\n"
CHUNKED = b"Transfer-Encoding: chunked\r\n\r\n"
CHUNK = b"10000\r\n" + b" " * 65536 + b"\r\n"
MOVED = b"HTTP/1.1 307 Moved\r\nLocation: http://127.0.0.1:9/\r\n"
GZIP = b"Content-Encoding: gzip\r\n\r\n"
BOMB = gzip.compress(bytes(200_000_000))


def floods(start: bytes, piece: bytes) -> Script:
    def script(peer: Peer) -> None:
        peer.read_request()
        peer.send(start)
        peer.flood(itertools.repeat(piece))

    return script


def answers(peer: Peer) -> None:
    peer.read_request()
    peer.send(http(contract()))


def measure_each(orders: Connection) -> None:
    """Verify twice at each address that comes, and tell what memory the second time took at its peak, kB."""
    sample = Sample(b"\xff\xd8\xff" + bytes(2000), 20, 20)
    while url := orders.recv():
        client = LivenessClient(
            endpoint=Endpoint.parse(url),
            credentials=AppCode("appcode-canary"),
            threshold=0.8,
            limits=Limits(send_s=1.0, operation_s=1.0),
            wall_clock=time.time,
            uniform=lambda low, _high: low,
        )
        assert client.verify(sample, cancel=CancelToken()).outcome is Outcome.LIVE
        Path("/proc/self/clear_refs").write_text("5")  # the peak counts from now on
        before_kb = _memory_kb("VmRSS")
        outcome = client.verify(sample, cancel=CancelToken()).outcome
        orders.send((outcome, _memory_kb("VmHWM") - before_kb))
        client.close()


def _memory_kb(name: str) -> int:
    said = re.search(rf"{name}:\s+(\d+) kB", Path("/proc/self/status").read_text())
    assert said
    return int(said[1])


FLOODS: Mapping[str, Script] = {
    "endless body": floods(OK + b"\r\n", b" " * 65536),
    "endless chunks": floods(OK + CHUNKED, CHUNK),
    "bomb": floods(OK + GZIP, BOMB),
    "endless chunk size": floods(OK + CHUNKED, b"0" * 65536),
    "endless header line": floods(OK + b"X: ", b"y" * 65536),
    "endless headers": floods(OK, b"X: y\r\n" * 10_000),
    "endless trailer": floods(OK + CHUNKED + b"0\r\n", b"X: y\r\n" * 10_000),
    "redirect with endless chunks": floods(MOVED + CHUNKED, CHUNK),
    "redirect with a bomb": floods(MOVED + GZIP, BOMB),
    "endless 100 Continue": floods(b"", b"HTTP/1.1 100 Continue\r\n\r\n" * 1000),
}


@pytest.mark.fault("F31", "F35", "F36", "F37")
def test_replies_without_end_take_less_than_five_megabytes() -> None:
    context = multiprocessing.get_context("spawn")
    ours, theirs = context.Pipe()
    child = context.Process(target=measure_each, args=(theirs,), daemon=True)
    child.start()
    found = {}
    for name, script in FLOODS.items():
        with serving(answers, script) as server:
            ours.send(server.url)
            assert ours.poll(PATIENCE_S)
            found[name] = ours.recv()
    ours.send("")
    child.join(PATIENCE_S)
    assert {outcome for outcome, _ in found.values()} == {Outcome.NO_VERDICT}
    assert {name: kb for name, (_, kb) in found.items() if kb >= MOST_KB} == {}
