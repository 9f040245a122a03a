"""Composition root of what watches over the kiosk while it runs, and of what is left where it cannot."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime

from PySide6.QtCore import QObject, Qt, QTimer, Signal, Slot

from kiosk.config.files import crashes_folder
from kiosk.guard import memory
from kiosk.guard.crash_reports import CrashReports
from kiosk.guard.failures import DefectError, Failure, uncaught
from kiosk.guard.heartbeats import Heartbeats
from kiosk.guard.service_manager import ServiceManager
from kiosk.guard.stall import StallGuard
from kiosk.session.words import DefectFound, Event, Fault, FaultCleared, State
from kiosk.station.view import View

_PARTS = ("window", "camera", "vision", "session")
_FRESH_S = 5.0
"""Ending a capture child that hangs takes the camera's thread 3.5 s (ours)."""
_PULSE_S = 1.0
_STALLED_S = 5.0
_FAILURES = 3
_FORGIVEN_MS = 3_600_000
"""Failures count together unless an hour goes by without one (ours)."""
_CALM_MS = 10_000
"""How long the notice stays after a failure: long enough to be read, and for what failed to fail again (ours)."""
_FORGET_MS = 1_000
"""After a visit, until every thread has let go of its pictures (ours)."""


class GuardDesk(QObject):
    """Takes failures that nobody caught, and tells the service manager that all is well while it is.

    Lives in the GUI thread.
    """

    # Failure; from the thread that it happened in.
    _failed = Signal(object)

    def __init__(self, *, give_up: Callable[[Exception], None], on_stuck: Callable[[], None]) -> None:
        """Prepare.

        Args:
            give_up: Ends the kiosk because of this error. GUI thread.
            on_stuck: Called from a thread of its own when the window answers no more; ends the process.
        """
        super().__init__()
        self._give_up = give_up
        self._on_stuck = on_stuck
        self._post: Callable[[Event], None] = lambda _: None
        self._reports = CrashReports(crashes_folder(), now=lambda: datetime.now(UTC))
        self._manager = ServiceManager()
        self._beats = Heartbeats(_PARTS, fresh_s=_FRESH_S)
        self._stall = StallGuard(on_stuck=self._report_stuck)
        self._failures = 0
        self._state: State | None = None
        self._failed.connect(self._on_failed, Qt.ConnectionType.QueuedConnection)
        pulse_s = min(_PULSE_S, self._manager.ping_every_s or _PULSE_S)
        self._pulse = _timer(self, int(1e3 * pulse_s), self._on_pulse)
        self._calm = _timer(self, _CALM_MS, self._on_calm, once=True)
        self._forgiving = _timer(self, _FORGIVEN_MS, self._on_forgiven, once=True)
        self._forgetting = _timer(self, _FORGET_MS, memory.forget_freed, once=True)

    def beat(self, part: str) -> None:
        """Note that a part is not stuck. Any thread."""
        self._beats.beat(part)

    def silent(self) -> tuple[str, ...]:
        """Return the parts that have not been heard of for too long. Any thread."""
        return self._beats.silent()

    def report(self, error: Exception) -> None:
        """Write down what broke for good. Any thread."""
        self._write(Failure.of(error))

    @contextmanager
    def over(self, post: Callable[[Event], None]) -> Iterator[None]:
        """Watch for as long as the context, which the event loop turns in.

        Args:
            post: Hands an event to the session, from any thread.
        """
        self._post = post
        self._reports.open()
        for part in _PARTS:
            self._beats.beat(part)
        with uncaught(self._take):
            self._pulse.start()
            self._stall.start()
            self._manager.ready()
            self._on_pulse()
            try:
                yield
            finally:
                self._stall.stop()
                self._pulse.stop()
                self._reports.expect_nothing()
                self._reports.close()

    @Slot(object)
    def follow(self, view: View) -> None:
        """Take note of where the session is."""
        before, self._state = self._state, view.session.state
        if before and before.in_session and not self._state.in_session:
            self._forgetting.start()

    def _take(self, failure: Failure) -> None:
        self._write(failure)
        self._failed.emit(failure)

    def _write(self, failure: Failure) -> None:
        self._reports.write(failure, state=self._state.value if self._state else "starting")

    def _report_stuck(self) -> None:
        self._write(Failure(cause="the window hangs", thread="MainThread", stack=()))
        self._on_stuck()

    @Slot(object)
    def _on_failed(self, failure: Failure) -> None:
        self._failures += 1
        self._forgiving.start()
        if self._failures == _FAILURES:
            self._give_up(DefectError(failure))
        else:
            self._post(DefectFound())
            self._calm.start()

    @Slot()
    def _on_calm(self) -> None:
        self._post(FaultCleared(Fault.DEFECT))

    @Slot()
    def _on_forgiven(self) -> None:
        self._failures = 0

    @Slot()
    def _on_pulse(self) -> None:
        self._stall.beat()
        self._beats.beat("window")
        self._reports.expect_life(_STALLED_S)
        if not self._beats.silent():
            self._manager.ping()


def _timer(parent: QObject, interval_ms: int, act: Callable[[], None], *, once: bool = False) -> QTimer:
    timer = QTimer(parent)
    timer.setInterval(interval_ms)
    timer.setSingleShot(once)
    timer.timeout.connect(act)
    return timer
