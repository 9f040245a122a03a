"""Whatever happens in whatever order: nobody passes by accident, and nothing is forgotten to be forgotten."""

import dataclasses

from hypothesis import example, given, settings
from hypothesis import strategies as st

from kiosk.consent.record import Answer, ConsentRecord
from kiosk.session.step import initial, step
from kiosk.session.turn import CAPTURING, STATE_TIMERS
from kiosk.session.words import (
    BeginSession,
    CancelVerify,
    ConsentGiven,
    Effect,
    Event,
    FaceChanged,
    Fault,
    FaultCleared,
    FinishSession,
    NoticeShown,
    PauseTimer,
    Policy,
    ResumeTimer,
    SessionState,
    StartRequested,
    StartTimer,
    State,
    StopTimer,
    Timer,
    TimerFired,
    VerdictReceived,
    Verify,
    Wipe,
)
from kiosk.values import Outcome, Reason, SessionResult
from tests.session.cases import EVENTS, NOW, SHOWN, live, no_verdict, not_live

_OWNED_BY_STATES = frozenset().union(*STATE_TIMERS.values())
_PLAIN = [event for event in EVENTS.values() if not isinstance(event, VerdictReceived | TimerFired)]
_FACES = [FaceChanged(present=True, near=True), FaceChanged(present=True, near=False)]
_CONSENTS = [EVENTS["NoticeShown"], EVENTS["ConsentGiven"]]
_NO_BEFORE = StartRequested(ConsentRecord(answer=Answer.DECLINED, shown=SHOWN, answered_at=NOW))
_VERDICTS = [live(), not_live(), *(no_verdict(reason) for reason in Reason if reason is not Reason.CANCELLED)]

# Integers stand for events that depend on the moment: a running timer, an answer to a past or the present attempt.
_CHOICES = st.one_of(
    st.sampled_from([*_PLAIN, *_FACES, *_CONSENTS, *(FaultCleared(fault) for fault in Fault)]),
    st.tuples(st.just("timer"), st.integers(0, 20)),
    st.tuples(st.just("onward"), st.just(0)),
    st.tuples(st.just("onward"), st.just(0)),
    st.tuples(st.just("answer"), st.integers(0, len(_VERDICTS) - 1)),
    st.tuples(st.just("stale"), st.integers(1, 3)),
)
_POLICIES = st.sampled_from(
    [
        Policy(),
        Policy(asks_consent=False, resend_s=(), network_faults=2),
        Policy(starts_in=State.POSITIONING, departure_applies=False, resends=False),
        Policy(lock_after=2, max_attempts=3),
    ]
)
_ONWARD = {
    State.ATTRACT: EVENTS["StartRequested"],
    State.POSITIONING: EVENTS["CollectingStarted"],
    State.COLLECTING: EVENTS["SampleSelected"],
}

# Vision posts from a thread of its own: what it began may be told only after the camera was lost.
_LATE_COLLECTION: list[Event | tuple[str, int]] = [
    EVENTS[name] for name in ("CameraReady", "CameraLost", "CollectingStarted", "CameraReady", "CollectingLost")
]


class _Watch:
    """Checks every step against what must always hold."""

    def __init__(self, policy: Policy) -> None:
        self.policy = policy
        self.running: set[int] = set()
        self.timers: set[Timer] = set()
        self.held: set[Timer] = set()
        self.begun = self.finished = 0
        self.shown = self.agreed = False
        self.now_s = 0.0
        self.state = SessionState()
        self.take(None, *initial(policy))

    def event(self, choice: Event | tuple[str, int]) -> Event | None:
        if not isinstance(choice, tuple):
            return choice
        kind, number = choice
        if kind == "onward":
            if self.state.state is State.CONSENT:
                return _CONSENTS[self.state.shown is not None]
            return _ONWARD.get(self.state.state)
        if kind == "timer":
            running = sorted(self.timers)
            return TimerFired(running[number % len(running)]) if running else None
        if kind == "stale":
            return VerdictReceived(self.state.attempt - number, live(), self.now_s)
        return VerdictReceived(self.state.attempt, _VERDICTS[number], self.now_s)

    def send(self, event: Event) -> None:
        self.now_s += 1.0
        if isinstance(event, TimerFired):
            self.timers.discard(event.timer)
        self._note_consent(event)
        self.take(event, *step(self.state, event, self.policy))

    def _note_consent(self, event: Event) -> None:
        """Yes counts where this session shows a notice, and for as long as the session lasts."""
        if self.state.state is State.CONSENT:
            self.shown = self.shown or isinstance(event, NoticeShown)
            self.agreed = self.agreed or (self.shown and isinstance(event, ConsentGiven))

    def _check_record(self, finish: FinishSession) -> None:
        if self._asks_consent():
            permitted = finish.consent is not None and finish.consent.permits
            assert permitted == self.agreed, "the record says something else than the person"
            if finish.consent:
                assert finish.consent.shown == (SHOWN if self.shown else None), "not what this session has shown"

    def _asks_consent(self) -> bool:
        return self.policy.asks_consent and self.policy.starts_in is State.ATTRACT

    def take(self, event: Event | None, state: SessionState, effects: tuple[Effect, ...]) -> None:
        before, self.state = self.state, state
        for effect in effects:
            self._apply(effect)
        self._check_attempts(event, before)
        self._check_forgetting(before, effects)
        self._check_timers()

    def _apply(self, effect: Effect) -> None:
        match effect:
            case StartTimer(timer=timer):
                self.held.discard(timer)
                self.timers.add(timer)
            case StopTimer(timer=timer):
                self.held.discard(timer)
                self.timers.discard(timer)
            case PauseTimer(timer=timer) if timer in self.timers:
                self.timers.remove(timer)
                self.held.add(timer)
            case ResumeTimer(timer=timer) if timer in self.held:
                self.held.remove(timer)
                self.timers.add(timer)
            case BeginSession():
                assert self.begun == self.finished, "a session began inside another"
                self.begun += 1
                self.shown = self.agreed = False
            case FinishSession():
                self.finished += 1
                self._check_record(effect)
                assert self.finished == self.begun, "a session finished twice, or never began"
            case Verify(attempt=attempt):
                assert not self.running, "two attempts at once"
                assert self.agreed or not self._asks_consent(), "no consent, and yet a picture would be sent"
                assert self.state.capture is not None, "nothing was held to send"
                self.running.add(attempt)
            case CancelVerify(attempt=attempt):
                self.running.remove(attempt)

    def _check_attempts(self, event: Event | None, before: SessionState) -> None:
        if isinstance(event, VerdictReceived) and event.attempt in self.running:
            self.running.remove(event.attempt)
        assert self.state.in_flight == bool(self.running)
        failed = [one for one in self.state.attempts if one.verdict.outcome is Outcome.NOT_LIVE]
        assert len(failed) <= self.policy.max_attempts
        if self.state.state is State.PASSED and before.state is not State.PASSED:
            assert isinstance(event, VerdictReceived)
            assert event.attempt == before.attempt
            assert event.verdict.outcome is Outcome.LIVE
            assert self.state.result is SessionResult.PASSED

    def _check_forgetting(self, before: SessionState, effects: tuple[Effect, ...]) -> None:
        outside = not self.state.state.in_session
        if outside and before.state.in_session:
            assert Wipe() in effects
        if outside:
            fresh = SessionState()
            for name in (
                "shown",
                "consent",
                "attempts",
                "capture",
                "weakest",
                "advice",
                "reason",
                "result",
                "resends",
                "bad_images",
            ):
                assert getattr(self.state, name) == getattr(fresh, name), f"{name} survived the session"
            assert self.begun == self.finished
        if self.state.state in (State.PASSED, State.ASSISTANCE):
            assert self.begun == self.finished, "a result was on show before it was recorded"
        if self.state.state is State.ATTRACT:
            assert not self.state.faults
        if self.state.state is State.OUT_OF_SERVICE:
            assert self.state.faults

    def _check_timers(self) -> None:
        assert (self.timers | self.held) & _OWNED_BY_STATES <= STATE_TIMERS[self.state.state], (
            "a left state's timer runs on"
        )
        if not self.state.state.in_session:
            assert not self.timers & {Timer.DEPARTURE, Timer.DEPARTURE_WARNING}
        if self.state.state in (State.CONSENT, State.RETRY, State.PASSED, State.ASSISTANCE, State.CANNOT_VERIFY):
            assert self.timers & STATE_TIMERS[self.state.state], "nothing leads on by itself"
        if self.state.state in CAPTURING:
            limits = {Timer.POSITIONING, Timer.POSITIONING_WARNING} if self.state.camera_ready else {Timer.CAMERA}
            assert self.timers & limits or self._is_completing(), "nothing leads on by itself"
        if self.state.state is State.OUT_OF_SERVICE:
            waits = {Timer.LOCK, Timer.ACCOUNT, Timer.RECHECK}
            by_others = {Fault.CAMERA, Fault.RECORDS, Fault.DEFECT, Fault.CLOSED}
            assert self.timers & waits or self.state.faults <= by_others, "nothing opens the kiosk again"

    def _is_completing(self) -> bool:
        """A collection that outlasts the time limit ends by itself, for as long as frames come."""
        return self.state.state is State.COLLECTING and self.state.overdue and self.state.camera_ready


@settings(max_examples=300, deadline=None)
@given(_POLICIES, st.lists(_CHOICES, max_size=80))
@example(Policy(starts_in=State.POSITIONING, departure_applies=False), _LATE_COLLECTION)
def test_no_order_of_events_breaks_the_rules(policy: Policy, choices: list[Event | tuple[str, int]]) -> None:
    watch = _Watch(policy)
    for choice in choices:
        event = watch.event(choice)
        if event is not None:
            watch.send(event)


_UNASKED: list[Event | tuple[str, int]] = [
    *(EVENTS[name] for name in ("CameraReady", "StartRequested", "ConsentGiven")),
    *[("onward", 0)] * 2,
]
_SAID_NO_BEFORE: list[Event | tuple[str, int]] = [EVENTS["CameraReady"], _NO_BEFORE, *[("onward", 0)] * 2]
# People who read or do not, agree or do not, or have left before they are asked.
_ANSWERS = st.sampled_from(
    [*_CONSENTS, _NO_BEFORE]
    + [
        EVENTS[name]
        for name in ("CameraReady", "StartRequested", "ConsentDeclined", "CancelRequested", "PersonChanged")
    ]
)


@settings(max_examples=200, deadline=None)
@given(st.lists(st.one_of(_ANSWERS, st.just(("onward", 0)), st.tuples(st.just("timer"), st.integers(0, 5)))))
@example(_UNASKED)
@example(_SAID_NO_BEFORE)
def test_nothing_is_sent_without_a_yes_to_the_notice_that_was_shown(
    choices: list[Event | tuple[str, int]],
) -> None:
    watch = _Watch(Policy())
    for choice in choices:
        event = watch.event(choice)
        if event is not None:
            watch.send(event)


@settings(max_examples=50, deadline=None)
@given(st.lists(_CHOICES, max_size=60))
def test_the_same_events_always_lead_to_the_same_state(choices: list[Event | tuple[str, int]]) -> None:
    first, second = _Watch(Policy()), _Watch(Policy())
    for choice in choices:
        for watch in (first, second):
            event = watch.event(choice)
            if event is not None:
                watch.send(event)
    assert dataclasses.asdict(first.state) == dataclasses.asdict(second.state)
