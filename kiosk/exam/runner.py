"""Runs the exam machine: one thread that owns its state, looks at what vision saw, and writes the report."""

import logging
import math
import threading
from collections.abc import Callable
from dataclasses import replace
from queue import Empty, SimpleQueue

from kiosk.errors import KioskError
from kiosk.exam.ports import Checks, Lookout
from kiosk.exam.reporter import Reporter
from kiosk.exam.step import step
from kiosk.exam.view import ExamView, Written
from kiosk.exam.words import (
    CloseReport,
    DropCheck,
    Effect,
    EndRequested,
    Event,
    ExamEnd,
    ExamPolicy,
    ExamState,
    LeaveCheck,
    Looked,
    Moment,
    Note,
    OpenReport,
    Phase,
    ReportWritten,
    StartCheck,
    TimePassed,
)
from kiosk.station.clock import Clock

logger = logging.getLogger(__name__)

_LOOK_S = 0.2
"""Between two looks at what vision saw: it looks eight times a second itself (ours)."""
_LAST_S = 60.0
"""Of an exam are counted by the second."""
_STOP_S = 10.0


class ExamRunner:
    """Feeds the machine with events, with what vision saw and with the time that passes; does what it asks for."""

    def __init__(
        self,
        *,
        policy: ExamPolicy,
        new_seed: Callable[[], str],
        checks: Checks,
        lookout: Lookout,
        reporter: Reporter,
        clock: Clock,
        on_view: Callable[[ExamView], None],
        on_crash: Callable[[Exception], None],
    ) -> None:
        """Prepare; nothing happens before `start`.

        Args:
            policy: The limits; every exam gets a seed of its own.
            new_seed: Draws what the times of random checks are derived from.
            checks: Begins and ends sessions.
            lookout: What vision sees.
            reporter: Writes the report.
            clock: Spans of time and the time of day.
            on_view: Takes every view, on the runner's thread; it must not block.
            on_crash: Takes the defect, should one end the thread.
        """
        self._policy = policy
        self._new_seed = new_seed
        self._checks = checks
        self._lookout = lookout
        self._reporter = reporter
        self._clock = clock
        self._on_view = on_view
        self._on_crash = on_crash
        self._inbox: SimpleQueue[Event] = SimpleQueue()
        self._thread = threading.Thread(target=self._run, name="exam", daemon=True)
        self._stopping = threading.Event()
        self._state = ExamState()
        self._frame: int | None = None
        self._written: Written | None = None
        self._view: ExamView | None = None

    def start(self) -> None:
        """Begin."""
        self._thread.start()

    def post(self, event: Event) -> None:
        """Hand in an event from any thread or signal handler; never blocks."""
        self._inbox.put(event)

    def stop(self, by: EndRequested) -> None:
        """End; an exam that runs is ended, and its report written first. Returns within bounds; may be repeated.

        Args:
            by: Who ends it.
        """
        self._inbox.put(by)
        self._stopping.set()
        if self._thread.is_alive():
            self._thread.join(_STOP_S)

    @property
    def candidate_id(self) -> str:
        """Who the candidate says they are, as of now; empty before. Any thread."""
        return self._state.candidate_id

    def run_pending(self) -> None:
        """Do everything that is due now, without waiting; `start` calls it for as long as the exam runs."""
        while True:
            try:
                self._step(self._inbox.get_nowait())
            except Empty:
                break
        self._step(self._seen())
        self._publish()

    # The thread ------------------------------------------------------------

    def _run(self) -> None:
        logger.info("exam is in %s", self._state.phase)
        try:
            while not (self._stopping.is_set() and self._inbox.empty()):
                self.run_pending()
                self._wait()
            self.run_pending()
        except Exception as error:  # a thread's boundary: the window must hear of it, or the exam stands still
            logger.exception("the exam has failed")
            self._on_crash(error)

    def _wait(self) -> None:
        try:
            event = self._inbox.get(timeout=_LOOK_S)
        except Empty:
            return
        self._step(event)

    def _seen(self) -> Event:
        """Return the look at a frame that was not looked at before, if there is one."""
        observation = self._lookout.latest_observation()
        if observation is None or observation.frame == self._frame:
            return TimePassed()
        self._frame = observation.frame
        return Looked(len(observation.faces), observation.person)

    # The machine ------------------------------------------------------------

    def _step(self, event: Event) -> None:
        now = Moment(self._clock.monotonic_ns() / 1e9, self._clock.now())
        before = self._state.phase
        self._state, effects = step(self._state, event, now, self._policy)
        if self._state.phase is not before:
            logger.info("exam is in %s", self._state.phase)
        for effect in effects:
            self._do(effect, now)

    def _do(self, effect: Effect, now: Moment) -> None:
        match effect:
            case OpenReport(candidate_id):
                self._open(candidate_id, now)
            case Note(mark):
                self._reporter.note(mark)
            case CloseReport():
                self._publish()
                self._written = self._reporter.close(effect, now) or self._written
                self._inbox.put(ReportWritten())
            case StartCheck(consent):
                self._checks.start(consent=consent)
            case DropCheck():
                self._checks.drop()
            case LeaveCheck():
                self._checks.leave()

    def _open(self, candidate_id: str, now: Moment) -> None:
        self._policy = replace(self._policy, seed=self._new_seed())
        self._written = None
        try:
            self._reporter.open(candidate_id, self._policy, now)
        except KioskError as error:
            # The exam goes on: a full disk must not send a candidate home.
            logger.exception("there will be no report")
            self._written = Written.none(str(error))

    # The view ------------------------------------------------------------

    def _publish(self) -> None:
        view = self._current_view()
        if view != self._view:
            self._view = view
            self._on_view(view)

    def _current_view(self) -> ExamView:
        state = self._state
        now_s = state.now.s if state.now else 0.0
        announced = state.announced and state.next_check_s is not None and state.phase is Phase.RUNNING
        left_s = None if state.ends_s is None else max(0.0, state.ends_s - now_s)
        return ExamView(
            phase=state.phase,
            candidate_id=state.candidate_id,
            in_view=state.presence.in_view,
            blind=state.presence.blind.holds,
            several=state.presence.several.holds,
            check_in_s=max(0, math.ceil((state.next_check_s or 0.0) - now_s)) if announced else None,
            postponable=announced and state.postponable,
            after_check=state.check > 1,
            minutes_left=None if left_s is None else math.ceil(left_s / 60),
            seconds_left=None if left_s is None or left_s > _LAST_S else math.ceil(left_s),
            begun=state.end is not ExamEnd.NOT_BEGUN,
            written=self._written if state.phase is Phase.CLOSED else None,
        )
