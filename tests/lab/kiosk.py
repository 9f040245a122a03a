"""A whole kiosk but for its window, and somebody who brings its session where a row wants it."""

import threading
import time
from collections.abc import Callable
from contextlib import ExitStack
from typing import TYPE_CHECKING

from kiosk import app
from kiosk.config.settings import ApiSection, CameraSection, SessionSection, Settings, TimingSection
from kiosk.consent.record import Answer, ConsentRecord
from kiosk.session.words import (
    AlternativeRequested,
    CancelRequested,
    Event,
    Fault,
    FaultCleared,
    ServiceClosed,
    StartRequested,
    State,
)
from kiosk.station.runner import Listeners
from kiosk.station.view import View
from tests.lab.findings import PATIENCE_S, SCALE
from tests.service.switched_engine import SwitchedEngine

if TYPE_CHECKING:
    from kiosk.station.report import SessionReport

_AGREED = ConsentRecord(answer=Answer.ELSEWHERE)
_ANSWERS = {
    State.VERIFYING: "slow:600",
    State.RETRY: "fail",
    State.CANNOT_VERIFY: "error:5000,error:5000,slow:600",
}
"""What the service says to bring a session there, and keep it there: an attempt is sent twice at most."""


class Kiosk:
    """Runs until it is closed, as a kiosk does."""

    def __init__(self, source: str) -> None:
        """Start it.

        Args:
            source: Its camera.
        """
        self.reports: list[SessionReport] = []
        self.views: list[View] = []
        self._changed = threading.Condition()
        self._crashes: list[Exception] = []
        self._engine = SwitchedEngine()
        settings = Settings(
            api=ApiSection(engine="simulated"),
            camera=CameraSection(source=source, allow_virtual=True, width=1280, height=720),
            session=SessionSection(start="request", lock_after=100, max_attempts=10),
            timing=TimingSection(scale=SCALE),
        )
        listeners = Listeners(
            on_finished=self.reports.append, on_view=self._take_view, on_crash=self._crashes.append
        )
        with ExitStack() as stack:
            client = stack.enter_context(app.liveness_client(settings, engine=self._engine))
            self._station = stack.enter_context(app.build_kiosk(settings, client, listeners))
            self._ending = stack.pop_all()
        self.wait_ready()

    def close(self) -> None:
        """Stop it."""
        self._ending.close()

    @property
    def state(self) -> State:
        """Where its session is."""
        return self.views[-1].session.state

    def post(self, *events: Event) -> None:
        """Let something happen."""
        for event in events:
            self._station.post(event)

    def wait_until(self, true: Callable[[View], bool]) -> float:
        """Wait for a view; return how long that took, seconds."""
        began = time.monotonic()
        with self._changed:
            came = self._changed.wait_for(lambda: bool(self.views) and true(self.views[-1]), PATIENCE_S)
        assert came, f"it stays in {self.state}; {self._station.camera_status().detail}"
        return time.monotonic() - began

    def stays(self, true: Callable[[View], bool], *, for_s: float) -> None:
        """Make sure that every view for so long is one such."""
        with self._changed:
            left = self._changed.wait_for(lambda: not true(self.views[-1]), for_s)
        assert not left, f"it went to {self.views[-1].session}"

    def wait_for(self, *states: State) -> float:
        """Wait for one of these states; return how long that took, seconds."""
        return self.wait_until(lambda view: view.session.state in states)

    def wait_ready(self) -> float:
        """Wait until there are fresh pictures; return how long that took, seconds."""
        return self.wait_until(lambda view: view.session.camera_ready)

    def wait_lost(self) -> float:
        """Wait until the visitor sees that there are none; return how long that took, seconds."""
        return self.wait_until(lambda view: not view.session.camera_ready)

    def reach(self, state: State, *, answer: str | None = None) -> None:
        """Bring it from `attract` to a state.

        Args:
            state: Which.
            answer: The service's script; None for one that keeps it there for a while.
        """
        self._engine.play(answer or _ANSWERS.get(state, "pass"))
        match state:
            case State.ATTRACT:
                pass
            case State.CONSENT:
                self.post(StartRequested())
            case State.ASSISTANCE:
                self.post(AlternativeRequested())
            case State.OUT_OF_SERVICE:
                self.post(ServiceClosed())
            case _:
                self.post(StartRequested(consent=_AGREED))
        self.wait_for(state)

    def go_home(self) -> None:
        """End whatever session runs, and open again."""
        self.post(CancelRequested(), FaultCleared(Fault.CLOSED))
        self.wait_for(State.ATTRACT)
        assert not self._crashes, f"it broke: {self._crashes}"

    def _take_view(self, view: View) -> None:
        with self._changed:
            self.views.append(view)
            self._changed.notify_all()
