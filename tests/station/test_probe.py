import threading
from queue import SimpleQueue

from kiosk.session.words import Event, Fault, FaultCleared
from kiosk.station.probe import NetworkProbe
from tests.station.fakes import WAIT_S, ScriptedClient


def test_a_network_that_is_back_is_told() -> None:
    posted: SimpleQueue[Event] = SimpleQueue()
    NetworkProbe(client=ScriptedClient(), post=posted.put).start(Fault.NETWORK)
    assert posted.get(timeout=WAIT_S) == FaultCleared(Fault.NETWORK)


def test_a_probe_without_success_says_nothing_and_the_next_one_runs() -> None:
    posted: SimpleQueue[Event] = SimpleQueue()
    client = ScriptedClient()
    client.is_reachable = False
    probe = NetworkProbe(client=client, post=posted.put)
    probe.start(Fault.NETWORK)
    _await_probe()
    assert posted.empty()
    client.is_reachable = True
    probe.start(Fault.NETWORK)
    assert posted.get(timeout=WAIT_S) == FaultCleared(Fault.NETWORK)


def _await_probe() -> None:
    for thread in threading.enumerate():
        if thread.name == "probe":
            thread.join(WAIT_S)
