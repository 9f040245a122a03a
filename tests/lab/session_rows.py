"""What is done to the camera while somebody is being served, and what the session must come to."""

from collections.abc import Callable
from contextlib import AbstractContextManager, nullcontext

from kiosk.session.words import State
from kiosk.values import Hint, SessionResult
from tests.lab.bench import Bench
from tests.lab.findings import RECOVERED_S, SOME_LOOKS_S, Times
from tests.lab.kiosk import Kiosk

_GOES_ON = {State.COLLECTING: (State.POSITIONING,), State.RETRY: (State.RETRY, State.POSITIONING)}
"""Where a session may be while its camera is lost, other than where it was."""


def _unplug_in(state: State) -> Callable[[Bench], Times]:
    def row(bench: Bench) -> Times:
        kiosk = bench.kiosk()
        if state is State.POSITIONING:
            bench.webcam.show("nobody")
        # Plugged in again, it gets the lowest number that is free: the one that it has now, or a lower one.
        order = (False, True) if bench.webcam.numbered_lowest else (True, False)
        first, second = (_replug(bench, kiosk, state, elsewhere=elsewhere) for elsewhere in order)
        bench.webcam.show("person")
        kiosk.go_home()
        return Times(
            visible_s=max(first.visible_s or 0.0, second.visible_s or 0.0),
            recovered_s=max(first.recovered_s or 0.0, second.recovered_s or 0.0),
            told=f"{first.told}; {second.told}",
        )

    row.__name__ = f"in_{state}"
    row.__doc__ = f"Unplug in {state}, replug: same index, another index."
    return row


def _replug(bench: Bench, kiosk: Kiosk, state: State, *, elsewhere: bool) -> Times:
    if kiosk.state is not state:
        kiosk.go_home()
        kiosk.reach(state)
    before = bench.webcam.index
    taken: AbstractContextManager[None] = bench.webcam.number_taken() if elsewhere else nullcontext()
    with taken:
        bench.webcam.unplug()
        visible_s = kiosk.wait_lost()
        meanwhile = kiosk.state
        assert meanwhile in _GOES_ON.get(state, (state,)), f"without a camera it is in {meanwhile}"
        bench.webcam.plug_in()
    now = bench.webcam.index
    assert elsewhere is (now != before), f"the driver numbered it {now}, after {before}"
    recovered_s = kiosk.wait_ready()
    return Times(visible_s=visible_s, recovered_s=recovered_s, told=f"video{before} → video{now} in {meanwhile}")


def again_while_lost(bench: Bench) -> Times:
    """Unplug, replug, and unplug again before the first picture."""
    kiosk = bench.kiosk()
    bench.webcam.unplug()
    visible_s = kiosk.wait_lost()
    seen = len(kiosk.views)
    bench.webcam.plug_in()
    bench.webcam.unplug()
    assert not any(view.session.camera_ready for view in kiosk.views[seen:]), "it was too fast for this row"
    bench.webcam.plug_in()
    recovered_s = kiosk.wait_ready()
    kiosk.go_home()
    return Times(visible_s=visible_s, recovered_s=recovered_s)


def gone_for_long(bench: Bench) -> Times:
    """Unplug for longer than a session waits, then replug."""
    kiosk = bench.kiosk()
    bench.webcam.show("nobody")
    kiosk.reach(State.POSITIONING)
    bench.webcam.unplug()
    visible_s = kiosk.wait_lost()
    waited_s = kiosk.wait_for(State.OUT_OF_SERVICE)
    result = kiosk.reports[-1].result
    assert result is SessionResult.CAMERA_UNAVAILABLE, f"the session ended as {result}"
    bench.webcam.plug_in()
    recovered_s = kiosk.wait_for(State.ATTRACT)
    bench.webcam.show("person")
    kiosk.go_home()
    return Times(visible_s=visible_s, recovered_s=recovered_s, told=f"out of service after {waited_s:.0f} s")


def swapped_while_collecting(bench: Bench) -> Times:
    """In collecting, a camera without serial is replugged: void."""
    return _swapped(bench, State.COLLECTING)


def swapped_while_verifying(bench: Bench) -> Times:
    """In verifying, a camera without serial is replugged: void."""
    return _swapped(bench, State.VERIFYING)


def _swapped(bench: Bench, state: State) -> Times:
    with bench.another(socket=1, model="0c45:6366", serial="") as camera:
        camera.plug_in()
        kiosk = bench.kiosk("usb:0c45:6366")
        kiosk.reach(state)
        camera.unplug()
        visible_s = kiosk.wait_lost()
        camera.show("nobody")
        camera.plug_in()
        recovered_s = kiosk.wait_ready()
        kiosk.wait_for(State.POSITIONING)
        session = kiosk.views[-1].session
        assert not session.in_flight, "what the former camera saw is still being checked"
        assert not session.capture, "what the former camera saw still counts"
        kiosk.go_home()
        assert kiosk.reports[-1].result is SessionResult.CANCELLED
        bench.close_kiosk()
    return Times(visible_s=visible_s, recovered_s=recovered_s, told="void")


def replaced_in_session(bench: Bench) -> Times:
    """Another model takes the socket in a session."""
    kiosk = bench.kiosk()
    kiosk.reach(State.CONSENT)
    with bench.another(socket=0, model="1bcf:2c99", name="Another Webcam") as other:
        bench.webcam.unplug()
        visible_s = kiosk.wait_lost()
        other.plug_in()
        kiosk.stays(lambda view: not view.session.camera_ready, for_s=SOME_LOOKS_S)
    bench.webcam.plug_in()
    recovered_s = kiosk.wait_ready()
    kiosk.go_home()
    return Times(visible_s=visible_s, recovered_s=recovered_s, told="never used")


def too_dark(bench: Bench) -> Times:
    """The room goes dark while positioning."""
    return _darkened(bench, "dark")


def covered(bench: Bench) -> Times:
    """The lens is covered while positioning."""
    return _darkened(bench, "black")


def _darkened(bench: Bench, what: str) -> Times:
    kiosk = bench.kiosk()
    bench.webcam.show("nobody")
    kiosk.reach(State.POSITIONING)
    bench.webcam.show(what)
    visible_s = kiosk.wait_until(lambda view: view.session.hint is Hint.TOO_DARK)
    assert kiosk.views[-1].session.camera_ready, "it takes darkness for a fault of the camera"
    bench.webcam.show("nobody")
    recovered_s = kiosk.wait_until(lambda view: view.session.hint is Hint.NO_FACE)
    bench.webcam.show("person")
    kiosk.go_home()
    # The hint before it stays for its time, and looking at pictures is what emulation slows most.
    limit_s = RECOVERED_S
    return Times(visible_s=visible_s, recovered_s=recovered_s, told="too_dark, no fault", visible_limit_s=limit_s)


def frozen_in_session(bench: Bench) -> Times:
    """The webcam freezes while collecting: nothing is sent."""
    kiosk = bench.kiosk()
    kiosk.reach(State.COLLECTING)
    bench.webcam.show("frozen")
    visible_s = kiosk.wait_lost()
    seen = kiosk.state
    assert seen is State.POSITIONING, f"a frozen picture led to {seen}"
    bench.webcam.show("nobody")
    recovered_s = kiosk.wait_ready()
    bench.webcam.show("person")
    kiosk.go_home()
    return Times(visible_s=visible_s, recovered_s=recovered_s, told="void")


def hung_in_session(bench: Bench) -> Times:
    """The webcam hangs in verifying; what has been sent counts."""
    kiosk = bench.kiosk()
    kiosk.reach(State.VERIFYING, answer="slow:20")
    with bench.webcam.wedged():
        visible_s = kiosk.wait_lost()
        bench.webcam.unplug()
    bench.webcam.plug_in()
    recovered_s = kiosk.wait_ready()
    kiosk.wait_for(State.PASSED)
    kiosk.go_home()
    assert kiosk.reports[-1].result is SessionResult.PASSED
    return Times(visible_s=visible_s, recovered_s=recovered_s, told="passed")


ROWS = (
    *(_unplug_in(state) for state in State),
    again_while_lost,
    gone_for_long,
    swapped_while_collecting,
    swapped_while_verifying,
    replaced_in_session,
    too_dark,
    covered,
    frozen_in_session,
    hung_in_session,
)
