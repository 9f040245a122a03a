"""Ready-made states and events for the session's tests."""

from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any

from kiosk.consent.record import ShownNotice
from kiosk.session.step import initial, step
from kiosk.session.words import (
    AlternativeRequested,
    Attempt,
    CameraLost,
    CameraReady,
    CameraRefused,
    CameraSwapped,
    CancelRequested,
    CaptureFacts,
    CollectingLost,
    CollectingStarted,
    ConsentDeclined,
    ConsentGiven,
    ContinueRequested,
    DefectFound,
    DeviceLocked,
    Effect,
    Event,
    FaceChanged,
    Fault,
    FaultCleared,
    FinishSession,
    HintChanged,
    Interacted,
    NoticeShown,
    PaceChanged,
    PaceReset,
    PauseTimer,
    PersonChanged,
    Policy,
    RecordsRefused,
    ResumeTimer,
    SampleSelected,
    ServiceClosed,
    SessionState,
    StartRequested,
    StartTimer,
    State,
    StopTimer,
    Timer,
    TimerFired,
    VerdictReceived,
)
from kiosk.values import Hint, Outcome, Quality, Reason, SessionResult, Verdict

QUALITY = Quality(
    ied_px=120.0,
    yaw=1.0,
    pitch=2.0,
    roll=0.5,
    luma=128.0,
    over=0.0,
    under=0.01,
    uniformity=0.8,
    sharpness=0.3,
    motion=0.01,
    score=87.0,
)
NOW = datetime(2026, 1, 2, 3, 4, 5, tzinfo=UTC)
SHOWN = ShownNotice(version="v7", language="de", sha256="5e" * 32, shown_at=NOW)
CAPTURE = CaptureFacts(frame=42, width=1280, height=720, quality=QUALITY)
RUNNING = 7
"""Number of the attempt that runs in `verifying` and `cannot_verify`."""


def live() -> Verdict:
    return Verdict(outcome=Outcome.LIVE, code=200, request_id="r", liveness_score=0.95, threshold=0.8)


def not_live(risk_reason: str = "") -> Verdict:
    return Verdict(
        outcome=Outcome.NOT_LIVE,
        code=200,
        request_id="r",
        liveness_score=0.2,
        risk_reason=risk_reason,
        threshold=0.8,
    )


def no_verdict(reason: Reason) -> Verdict:
    return Verdict(outcome=Outcome.NO_VERDICT, reason=reason, threshold=0.8)


def attempts(*verdicts: Verdict) -> tuple[Attempt, ...]:
    return tuple(Attempt(number, CAPTURE, verdict) for number, verdict in enumerate(verdicts, start=1))


_FIELDS: Mapping[State, dict[str, Any]] = {
    State.CONSENT: {"shown": SHOWN},
    State.VERIFYING: {"capture": CAPTURE, "weakest": Hint.HOLD_STILL, "in_flight": True},
    State.PASSED: {"attempts": attempts(live()), "result": SessionResult.PASSED},
    State.RETRY: {"attempts": attempts(not_live())},
    State.ASSISTANCE: {"result": SessionResult.TIMED_OUT},
    State.CANNOT_VERIFY: {
        "capture": CAPTURE,
        "weakest": Hint.HOLD_STILL,
        "in_flight": True,
        "resends": 1,
        "attempts": attempts(no_verdict(Reason.OFFLINE)),
        "reason": Reason.OFFLINE,
        "network_failures": 1,
    },
    State.OUT_OF_SERVICE: {"faults": frozenset({Fault.QUOTA})},
}


def typical(state: State, **fields: Any) -> SessionState:
    """A state as a session reaches it, with a person in front of a working camera."""
    common: dict[str, Any] = {
        "attempt": RUNNING,
        "present": True,
        "near": True,
        "seen": True,
        "camera_ready": True,
    }
    if not state.in_session:
        common |= {"seen": False}
    return SessionState(state=state, **(common | _FIELDS.get(state, {}) | fields))


EVENTS: Mapping[str, Event] = {
    "StartRequested": StartRequested(),
    "NoticeShown": NoticeShown(SHOWN),
    "ConsentGiven": ConsentGiven(NOW),
    "ConsentDeclined": ConsentDeclined(NOW),
    "CancelRequested": CancelRequested(),
    "AlternativeRequested": AlternativeRequested(),
    "ContinueRequested": ContinueRequested(),
    "Interacted": Interacted(),
    "PaceChanged": PaceChanged(unhurried=True),
    "PaceReset": PaceReset(),
    "FaceChanged": FaceChanged(present=False, near=False),
    "PersonChanged": PersonChanged(),
    "HintChanged": HintChanged(Hint.TOO_DARK),
    "CollectingStarted": CollectingStarted(),
    "CollectingLost": CollectingLost(),
    "SampleSelected": SampleSelected(CAPTURE, Hint.HOLD_STILL),
    "VerdictReceived": VerdictReceived(RUNNING, live(), at_s=0.0),
    "CameraLost": CameraLost(),
    "CameraReady": CameraReady(),
    "CameraRefused": CameraRefused(),
    "CameraSwapped": CameraSwapped(),
    "FaultCleared": FaultCleared(Fault.QUOTA),
    "RecordsRefused": RecordsRefused(),
    "DefectFound": DefectFound(),
    "DeviceLocked": DeviceLocked(left_s=60.0),
    "ServiceClosed": ServiceClosed(),
    **{timer.value: TimerFired(timer) for timer in Timer},
}
"""One event of every type, and each timer."""


class Visit:
    """Drives the machine by hand and remembers what it asked for.

    Attributes:
        state: The machine's state.
        effects: All effects so far.
        timers: The timers that run, with their seconds.
        held: The timers that are paused, with theirs.
    """

    def __init__(
        self, policy: Policy | None = None, *, locked_s: float = 0.0, not_live_s: tuple[float, ...] = ()
    ) -> None:
        self.policy = policy or Policy()
        self.effects: list[Effect] = []
        self.timers: dict[Timer, float] = {}
        self.held: dict[Timer, float] = {}
        self.state, effects = initial(self.policy, locked_s=locked_s, not_live_s=not_live_s)
        self._take(effects)

    def where(self) -> State:
        """Return where the session is."""
        return self.state.state

    def send(self, *events: Event) -> tuple[Effect, ...]:
        """Step through the events; return the effects of the last one."""
        effects: tuple[Effect, ...] = ()
        for event in events:
            if isinstance(event, TimerFired):
                self.timers.pop(event.timer, None)
            self.state, effects = step(self.state, event, self.policy)
            self._take(effects)
        return effects

    def fire(self, timer: Timer) -> tuple[Effect, ...]:
        """Let a timer that runs run out."""
        assert timer in self.timers, f"{timer} does not run"
        return self.send(TimerFired(timer))

    def approach(self) -> "Visit":
        """Bring a person in front of a working camera."""
        self.send(CameraReady(), FaceChanged(present=True, near=True))
        return self

    def position(self) -> "Visit":
        """Bring a person as far as positioning."""
        self.approach()
        if self.state.state is State.ATTRACT:
            self.fire(Timer.APPROACH)
        if self.state.state is State.CONSENT:
            self.send(NoticeShown(SHOWN), ConsentGiven(NOW))
        return self

    def submit(self) -> "Visit":
        """Select a sample from wherever a person may stand before it."""
        if self.state.state in (State.ATTRACT, State.CONSENT):
            self.position()
        if self.state.state is State.RETRY:
            self.fire(Timer.RETRY)
        if not self.state.camera_ready:
            self.send(CameraReady())
        self.send(CollectingStarted(), SampleSelected(CAPTURE, Hint.HOLD_STILL))
        return self

    def answer(self, verdict: Verdict, at_s: float = 0.0) -> tuple[Effect, ...]:
        """Let the running attempt's operation end."""
        return self.send(VerdictReceived(self.state.attempt, verdict, at_s))

    def finishes(self) -> list[FinishSession]:
        """Every session that has ended."""
        return [effect for effect in self.effects if isinstance(effect, FinishSession)]

    def _take(self, effects: tuple[Effect, ...]) -> None:
        self.effects.extend(effects)
        for effect in effects:
            match effect:
                case StartTimer(timer, seconds):
                    self.held.pop(timer, None)
                    self.timers[timer] = seconds
                case StopTimer(timer):
                    self.held.pop(timer, None)
                    self.timers.pop(timer, None)
                case PauseTimer(timer) if timer in self.timers:
                    self.held[timer] = self.timers.pop(timer)
                case ResumeTimer(timer) if timer in self.held:
                    self.timers[timer] = self.held.pop(timer)
