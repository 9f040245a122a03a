"""Nothing of a failed send waits for the garbage to be collected: neither its connection nor its picture."""

import gc

import pytest

from kiosk.liveness.cancel import CancelToken
from kiosk.liveness.sample import Sample
from kiosk.values import Outcome, Reason

from .conftest import MakeClient
from .scripted_server import Peer, contract, http, serving


@pytest.fixture(autouse=True)
def _nothing_waits_already() -> None:
    # During a test nothing is collected unless it is asked for (tests/conftest.py).
    gc.collect()


def reset(peer: Peer) -> None:
    peer.read_request()
    peer.reset()


def live(peer: Peer) -> None:
    peer.read_request()
    peer.send(http(contract()))
    peer.wait_for_end()


def test_the_kept_connection_is_closed_at_once_also_after_a_failed_send(
    sample: Sample, make_client: MakeClient
) -> None:
    with serving(reset, live) as server:
        client = make_client(server.url)
        assert client.verify(sample, cancel=CancelToken()).outcome is Outcome.LIVE
        client.close()
        assert server.saw_ends()


@pytest.mark.fault("F70", "F79")
def test_the_picture_of_a_failed_send_is_let_go_at_once(sample: Sample, make_client: MakeClient) -> None:
    with serving(reset) as server:
        client = make_client(server.url)
        assert client.verify(sample, cancel=CancelToken()).reason is Reason.OFFLINE
    # Whatever still held it would be garbage now.
    held = [one for one in gc.get_objects() if type(one).__name__ == "PreparedRequest"]
    assert held == []
