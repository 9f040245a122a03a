"""Runs the session machine: one thread that owns its state, its timers and its effects."""

import logging
import math
import threading
from collections.abc import Callable
from dataclasses import dataclass, field
from queue import Empty, SimpleQueue

from kiosk.liveness.sample import Sample
from kiosk.session.step import initial, step
from kiosk.session.words import (
    Attempt,
    BeginCapture,
    BeginSession,
    CancelRequested,
    CancelVerify,
    Effect,
    EndCapture,
    Event,
    Fault,
    FinishSession,
    Log,
    PauseTimer,
    Policy,
    Probe,
    RecordsRefused,
    ResumeTimer,
    SessionState,
    StartTimer,
    State,
    StopTimer,
    Timer,
    TimerFired,
    VerdictReceived,
    Verify,
    Wipe,
)
from kiosk.station.clock import Clock
from kiosk.station.ports import CapturePort, LockPort, NoLock, NoRecords, ProbePort, RecordsPort, VerifierPort
from kiosk.station.recorder import SessionRecorder
from kiosk.station.report import SessionReport
from kiosk.station.verifier import AttemptAnswered, SampleEncoded
from kiosk.station.view import View
from kiosk.values import Outcome, Reason, Verdict

logger = logging.getLogger(__name__)

_COUNTED_DOWN = {
    State.RETRY: Timer.RETRY,
    State.CONSENT: Timer.CONSENT_WARNING,
    State.POSITIONING: Timer.POSITIONING_WARNING,
    State.COLLECTING: Timer.POSITIONING_WARNING,
}
_STOP_S = 5.0
_BEAT_S = 1.0
"""A session in which nothing happens still shows that it would notice if something did (ours)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Listeners:
    """Who hears of what the session does, on its thread.

    Attributes:
        on_finished: Takes every session's report, before the result is shown.
        on_view: Takes every view; it must not block.
        on_crash: Takes the defect, should one end the thread; given to other parts too, it is called on theirs.
        records: Writes everything down before anybody else hears of it.
        lock: Keeps the device's lock.
        on_sent: Takes the number and the picture of every attempt that is over and was sent; on the attempt's own
            thread, before anybody hears what came of it.
        on_beat: Hears at least every second that "session" is not stuck; given to "camera" and "vision" too, on
            their threads.
    """

    on_finished: Callable[[SessionReport], None]
    on_view: Callable[[View], None]
    on_crash: Callable[[Exception], None]
    records: RecordsPort = field(default_factory=NoRecords)
    lock: LockPort = field(default_factory=NoLock)
    on_sent: Callable[[int, Sample], None] = lambda _attempt, _sample: None
    on_beat: Callable[[str], None] = lambda _part: None


class Stop:
    """Ends the runner, and with it the session that runs."""


Message = Event | SampleEncoded | AttemptAnswered | Stop


class SessionRunner:
    """Feeds the machine one message after another, runs what it asks for and shows where it stands.

    Everything happens on one thread, in order: the effects of a step have run before the view that shows it is
    published, so that a result is recorded before anybody sees it.
    """

    def __init__(
        self,
        *,
        policy: Policy,
        inbox: SimpleQueue[Message],
        capture: CapturePort,
        verifier: VerifierPort,
        probe: ProbePort,
        recorder: SessionRecorder,
        clock: Clock,
        listeners: Listeners,
    ) -> None:
        """Prepare; nothing happens before `start`.

        Args:
            policy: The limits of the flow.
            inbox: Where the other threads' messages arrive; they may put theirs there themselves.
            capture: Vision.
            verifier: Attempts.
            probe: Looks whether faults still hold.
            recorder: Keeps what the reports say.
            clock: The clock of all timers.
            listeners: Who hears of what the session does.
        """
        self._policy = policy
        self._inbox = inbox
        self._capture = capture
        self._verifier = verifier
        self._probe = probe
        self._recorder = recorder
        self._clock = clock
        self._listeners = listeners
        self._thread = threading.Thread(target=self._run, name="session", daemon=True)

        self._state: SessionState | None = None
        self._session_id: str | None = None
        self._timers_ns: dict[Timer, int] = {}
        self._held_ns: dict[Timer, int] = {}
        """What is left of the timers that are paused."""
        self._view: View | None = None
        self._unrecorded = False
        """Something has just happened that is not on record and should be."""
        self._ended = False

    def start(self) -> None:
        """Begin."""
        self._thread.start()

    def post(self, event: Event) -> None:
        """Hand in an event from any thread or signal handler; never blocks."""
        self._inbox.put(event)

    def stop(self) -> None:
        """End; a session that runs is cancelled and reported. Returns within bounds; may be repeated."""
        self._inbox.put(Stop())
        if self._thread.is_alive():
            self._thread.join(_STOP_S)
        self._verifier.stop()
        self._probe.stop()

    def run_pending(self) -> None:
        """Do everything that is due now, without waiting; `start` calls it for as long as the station runs."""
        if self._state is None:
            lock, now_s = self._listeners.lock.standing(), self._clock.monotonic_ns() / 1e9
            not_live_s = tuple(now_s - ago for ago in lock.failed_s_ago)
            self._settle(*initial(self._policy, locked_s=lock.locked_s, not_live_s=not_live_s))
        while not self._ended and (self._take_message() or self._fire_timer()):
            pass
        self._publish()

    # The thread ------------------------------------------------------------

    def _run(self) -> None:
        try:
            self.run_pending()
            while not self._ended:
                self._listeners.on_beat("session")
                self._wait()
                self.run_pending()
        except Exception as error:  # a thread's boundary: the station must hear of it, or the kiosk stands still
            logger.exception("the session has failed")
            self._listeners.on_crash(error)

    def _wait(self) -> None:
        try:
            message = self._inbox.get(timeout=min(_BEAT_S, self._idle_s()))
        except Empty:
            return
        self._handle(message)

    def _idle_s(self) -> float:
        """Return the time to the next timer or change of the countdown; infinite where only a message can come."""
        due_ns = [*self._timers_ns.values(), *self._next_tick_ns()]
        return max(0.0, (min(due_ns) - self._clock.monotonic_ns()) / 1e9) if due_ns else math.inf

    def _take_message(self) -> bool:
        try:
            message = self._inbox.get_nowait()
        except Empty:
            return False
        self._handle(message)
        return True

    def _fire_timer(self) -> bool:
        now_ns = self._clock.monotonic_ns()
        due = min(self._timers_ns, key=self._timers_ns.__getitem__, default=None)
        if due is None or self._timers_ns[due] > now_ns:
            return False
        del self._timers_ns[due]
        self._step(TimerFired(due))
        return True

    def _handle(self, message: Message) -> None:
        match message:
            case SampleEncoded():
                self._recorder.encoded(message)
            case AttemptAnswered():
                self._recorder.answered(message)
                now_s = self._clock.monotonic_ns() / 1e9
                self._step(VerdictReceived(message.attempt, message.verdict, now_s))
            case Stop():
                self._step(CancelRequested())
                self._ended = True
            case event:
                self._step(event)

    # The machine ------------------------------------------------------------

    def _step(self, event: Event) -> None:
        if self._state is not None:
            self._settle(*step(self._state, event, self._policy))

    def _settle(self, state: SessionState, effects: tuple[Effect, ...]) -> None:
        before, self._state = self._state, state
        if before is None or state.state is not before.state:
            logger.info("session is in %s", state.state)
            self._recorder.moved(state.state)
        self._listeners.lock.follow(
            locked=Fault.LOCKED in state.faults,
            failed_s=state.not_live_s,
            now_s=self._clock.monotonic_ns() / 1e9,
        )
        for effect in effects:
            self._do(effect)
        self._record_attempts(state.attempts)
        if not state.state.in_session:
            self._session_id = None
        if self._unrecorded:
            self._unrecorded = False
            self._step(RecordsRefused())
        self._publish()

    def _do(self, effect: Effect) -> None:
        match effect:
            case StartTimer() | StopTimer() | PauseTimer() | ResumeTimer():
                self._set_timer(effect)
            case BeginSession():
                self._session_id = self._recorder.begin()
            case FinishSession():
                self._finish(effect)
            case Verify(attempt):
                self._submit(attempt)
            case CancelVerify(attempt):
                self._verifier.cancel(attempt)
            case _:
                self._command(effect)

    def _finish(self, effect: FinishSession) -> None:
        self._record_attempts(effect.attempts)
        report = self._recorder.finish(effect)
        self._unrecorded |= not self._listeners.records.session_over(report)
        self._listeners.on_finished(report)

    def _record_attempts(self, attempts: tuple[Attempt, ...]) -> None:
        """Write down the attempts that are over since the last time."""
        for report in self._recorder.new_attempts(attempts):
            self._unrecorded |= not self._listeners.records.attempt_over(self._session_id or "", report)

    def _set_timer(self, effect: StartTimer | StopTimer | PauseTimer | ResumeTimer) -> None:
        timer, now_ns = effect.timer, self._clock.monotonic_ns()
        match effect:
            case StartTimer(seconds=seconds):
                self._held_ns.pop(timer, None)
                self._timers_ns[timer] = now_ns + int(seconds * 1e9)
            case StopTimer():
                self._held_ns.pop(timer, None)
                self._timers_ns.pop(timer, None)
            case PauseTimer() if timer in self._timers_ns:
                self._held_ns[timer] = self._timers_ns.pop(timer) - now_ns
            case ResumeTimer() if timer in self._held_ns:
                self._timers_ns[timer] = now_ns + self._held_ns.pop(timer)

    def _command(self, effect: Effect) -> None:
        match effect:
            case BeginCapture():
                self._recorder.capture_began()
                self._capture.begin()
            case EndCapture():
                self._capture.watch()
            case Wipe():
                self._capture.wipe()
            case Probe(fault):
                self._probe.start(fault)
            case Log(message, level):
                logger.log(level, "%s", message)

    def _submit(self, attempt: int) -> None:
        self._recorder.submitted(attempt)
        image = self._capture.sample()
        if image is not None:
            self._verifier.submit(attempt, image)
            return
        verdict = Verdict(
            outcome=Outcome.NO_VERDICT,
            reason=Reason.BAD_IMAGE,
            threshold=self._policy.threshold,
            detail="The sample was void before it could be sent.",
        )
        self._inbox.put(AttemptAnswered(attempt=attempt, verdict=verdict))

    # The view ------------------------------------------------------------

    def _publish(self) -> None:
        if self._state is None:
            return
        view = View(session=self._state, session_id=self._session_id, seconds_left=self._seconds_left())
        if view != self._view:
            self._view = view
            self._listeners.records.follow(view)
            self._listeners.on_view(view)

    def _countdown_ns(self) -> int | None:
        if self._state is None:
            return None
        timer = Timer.DEPARTURE_WARNING if self._state.leaving else _COUNTED_DOWN.get(self._state.state)
        return self._timers_ns.get(timer) if timer else None

    def _seconds_left(self) -> float | None:
        due_ns = self._countdown_ns()
        return None if due_ns is None else float(math.ceil((due_ns - self._clock.monotonic_ns()) / 1e9))

    def _next_tick_ns(self) -> list[int]:
        """Return when the whole seconds that are left change, if they are on screen."""
        due_ns, seconds = self._countdown_ns(), self._seconds_left()
        return [] if due_ns is None or seconds is None else [due_ns - int((seconds - 1) * 1e9)]
