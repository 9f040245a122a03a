"""One step in the making: the next state and its effects, and the moves that the rules are made of."""

import logging
from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime
from typing import Any

from kiosk.consent.record import Answer, ConsentRecord
from kiosk.session.words import (
    Attempt,
    BeginCapture,
    BeginSession,
    CancelVerify,
    Effect,
    EndCapture,
    EndReason,
    Fault,
    FinishSession,
    Log,
    PauseTimer,
    Policy,
    ResumeTimer,
    SessionState,
    StartTimer,
    State,
    StopTimer,
    Timer,
    Verify,
    Wipe,
)
from kiosk.values import Hint, Outcome, Reason, SessionResult, Verdict

_POSITIONING_TIMERS = frozenset({Timer.HELP, Timer.POSITIONING, Timer.POSITIONING_WARNING})

STATE_TIMERS: Mapping[State, frozenset[Timer]] = {
    State.ATTRACT: frozenset({Timer.APPROACH, Timer.FAREWELL}),
    State.CONSENT: frozenset({Timer.CONSENT, Timer.CONSENT_WARNING}),
    State.POSITIONING: _POSITIONING_TIMERS,
    State.COLLECTING: _POSITIONING_TIMERS,
    State.VERIFYING: frozenset(),
    State.PASSED: frozenset({Timer.PASSED}),
    State.RETRY: frozenset({Timer.RETRY}),
    State.ASSISTANCE: frozenset({Timer.ASSISTANCE}),
    State.CANNOT_VERIFY: frozenset({Timer.RESEND, Timer.CANNOT_VERIFY}),
    State.OUT_OF_SERVICE: frozenset(),
}
"""The timers that belong to a state: leaving it stops those that the next one does not share."""

FAULT_TIMERS: Mapping[Fault, Timer] = {
    Fault.LOCKED: Timer.LOCK,
    Fault.NETWORK: Timer.RECHECK,
    Fault.CREDENTIALS: Timer.ACCOUNT,
    Fault.QUOTA: Timer.ACCOUNT,
}
"""What clears a fault; a lost camera clears itself when frames arrive."""

CAPTURING = frozenset({State.POSITIONING, State.COLLECTING})
_HOLDING_NOTHING = frozenset(State) - CAPTURING - {State.CONSENT, State.VERIFYING, State.CANNOT_VERIFY}
_KEPT = ("attempt", "present", "near", "camera_ready", "faults", "network_failures", "not_live_s")


class Turn:
    """Collects what one event changes; made for one `step` and thrown away after it.

    Attributes:
        state: The state so far.
        effects: The effects so far, in the order in which they are to run.
        policy: The limits that hold.
    """

    def __init__(self, state: SessionState, policy: Policy) -> None:
        self.state = state
        self.effects: list[Effect] = []
        self.policy = policy

    # Small change

    def change(self, **fields: Any) -> None:
        """Replace fields of the state."""
        self.state = replace(self.state, **fields)

    def do(self, *effects: Effect) -> None:
        """Add effects."""
        self.effects.extend(effects)

    def start(self, timer: Timer, seconds: float) -> None:
        """Start (or start again) a timer."""
        self.do(StartTimer(timer, seconds))

    def allow(self, timer: Timer, seconds: float) -> None:
        """Start (or start again) a time limit of the person's."""
        self.start(timer, self._paced(seconds))

    def allow_time(self) -> None:
        """Give the person all the time, again, that the screen allows."""
        policy = self.policy
        self.change(warning=False)
        match self.state.state:
            case State.CONSENT:
                self.do(StopTimer(Timer.CONSENT_WARNING))
                self.allow(Timer.CONSENT, policy.consent_s)
            case State.POSITIONING | State.COLLECTING:
                self._allow_positioning()
            case State.PASSED:
                self.allow(Timer.PASSED, policy.passed_s)
            case State.RETRY:
                self.allow(Timer.RETRY, policy.retry_s)
            case State.ASSISTANCE:
                self.allow(Timer.ASSISTANCE, policy.assistance_s)
            case State.CANNOT_VERIFY if self.state.result is not None:
                self.allow(Timer.CANNOT_VERIFY, policy.notice_s)

    def _allow_positioning(self) -> None:
        self.change(overdue=False)
        self.do(StopTimer(Timer.POSITIONING_WARNING))
        limit_s = self.policy.positioning_s
        # What cannot be extended is a caller's limit, whatever the person's pace.
        if self.policy.extends:
            limit_s = max(0.0, self._paced(limit_s) - self.policy.warning_s)
        self.start(Timer.POSITIONING, limit_s)
        if not self.state.camera_ready:
            self.pause_positioning()

    def _paced(self, seconds: float) -> float:
        return seconds * self.policy.unhurried_factor if self.state.unhurried else seconds

    def enter(self, to: State) -> None:
        """Go to another state: stop what belongs to the one that is left, wipe where nothing may be held."""
        left = self.state.state
        self.do(*(StopTimer(timer) for timer in sorted(STATE_TIMERS[left] - STATE_TIMERS[to])))
        if left in CAPTURING and to not in CAPTURING:
            self.do(EndCapture())
            self.change(warning=False)
        if to in _HOLDING_NOTHING:
            self.drop_sample()
        self.change(state=to)

    def drop_sample(self) -> None:
        """Forget every image."""
        self.change(capture=None, weakest=None)
        self.do(Wipe())

    # Sessions

    @property
    def in_session(self) -> bool:
        """Somebody is being served."""
        return self.state.state.in_session

    def begin_session(self) -> None:
        """Serve whoever is there."""
        self.change(seen=self.state.present, declined=False)
        self.do(BeginSession())

    def answer_consent(self, answer: Answer, at: datetime | None = None) -> None:
        """Keep what came of the question, with what was asked."""
        consent = ConsentRecord(answer=answer, shown=self.state.shown, answered_at=at)
        self.change(consent=consent)
        self.do(Log(f"Consent {consent}."))

    def finish(self, result: SessionResult, end: EndReason) -> None:
        """Settle the session's result; the first one stands."""
        if self.state.result is not None:
            return
        self.change(result=result)
        self.do(FinishSession(result, end, self.state.attempts, self.state.consent))
        self.watch_departure()

    def leave(self) -> None:
        """Forget the person and wait for the next one, in service or not."""
        self.do(StopTimer(Timer.DEPARTURE), StopTimer(Timer.DEPARTURE_WARNING))
        self.enter(State.OUT_OF_SERVICE if self.state.faults else State.ATTRACT)
        kept = {name: getattr(self.state, name) for name in _KEPT}
        unhurried = self.state.unhurried if self.policy.keeps_pace else self.policy.unhurried
        self.state = SessionState(state=self.state.state, unhurried=unhurried, **kept)

    def end(self, result: SessionResult, reason: EndReason) -> None:
        """End the session now, whatever it was doing, and show no result."""
        self.give_up()
        self.finish(result, reason)
        self.leave()

    def give_way(self) -> None:
        """End the session of a person whose place another one has taken, and invite that one like anybody."""
        self.end(SessionResult.CANCELLED, EndReason.ABANDONED)
        self.watch_approach()

    # Screens that several rules lead to

    def position(self) -> None:
        """Look for a new sample, with all the time that this takes."""
        self.enter(State.POSITIONING)
        # Until vision speaks, a tenth of a second, the last hint is calmer than asking for a face that is there;
        # but praise is for what has been seen.
        stays = self.state.present and self.state.hint is not Hint.READY
        hint = self.state.hint if stays else Hint.NO_FACE
        self.change(hint=hint, helping=False, capture=None, weakest=None, reason=None)
        self.do(BeginCapture())
        self.start(Timer.HELP, self.policy.help_s)
        self.allow_time()

    def pause_positioning(self) -> None:
        """Let no time pass for a person who cannot be seen."""
        self.do(*(PauseTimer(timer) for timer in sorted(_POSITIONING_TIMERS)))

    def resume_positioning(self) -> None:
        """Go on with what was left of the time, or a camera that comes and goes would never use it up."""
        self.do(*(ResumeTimer(timer) for timer in sorted(_POSITIONING_TIMERS)))

    def assist(self) -> None:
        """Send the person to the staff."""
        self.enter(State.ASSISTANCE)
        self.allow_time()

    # Attempts

    def send(self) -> None:
        """Submit the held sample as a new attempt."""
        number = self.state.attempt + 1
        self.change(attempt=number, in_flight=True)
        self.do(Verify(number))

    def record(self, verdict: Verdict, **fields: Any) -> None:
        """Close the running attempt."""
        attempt = Attempt(self.state.attempt, self.state.capture, verdict, **fields)
        self.change(attempts=(*self.state.attempts, attempt), in_flight=False)

    def give_up(self) -> None:
        """Cancel the running attempt, if any; it may have been sent and billed, so it stays on record."""
        if self.state.in_flight:
            self.do(CancelVerify(self.state.attempt))
            self.record(self.no_verdict(Reason.CANCELLED))

    def no_verdict(self, reason: Reason) -> Verdict:
        """Return the verdict of an attempt that has no reply because of the kiosk itself."""
        return Verdict(outcome=Outcome.NO_VERDICT, reason=reason, threshold=self.policy.threshold)

    # Presence

    def watch_departure(self) -> None:
        """Count down (again) while a person who was there is gone, and only then."""
        if not self.policy.departure_applies or not self.in_session:
            return
        self.stop_departure()
        if self.state.present or not self.state.seen or not self.state.camera_ready:
            return
        settled = self.state.result is not None
        seconds = self.policy.departure_after_result_s if settled else self.policy.departure_s
        self.allow(Timer.DEPARTURE, seconds)

    def stop_departure(self) -> None:
        """Count nobody as leaving."""
        self.change(leaving=False)
        self.do(StopTimer(Timer.DEPARTURE), StopTimer(Timer.DEPARTURE_WARNING))

    def watch_approach(self) -> None:
        """Start a session soon if somebody is near, where a face is enough and this is not the end of a check."""
        serves = self.policy.starts_by_face and self.policy.starts_in is State.ATTRACT
        if serves and self.state.state is State.ATTRACT and self.state.near and self.state.camera_ready:
            self.start(Timer.APPROACH, self.policy.approach_s)
        else:
            self.do(StopTimer(Timer.APPROACH))

    # Faults

    def raise_fault(self, fault: Fault, seconds: float | None = None) -> None:
        """Let a fault keep the kiosk out of service, from the end of the session at the latest."""
        self.change(faults=self.state.faults | {fault})
        self.do(Log(f"Out of service: {fault}.", logging.WARNING))
        if seconds is not None:
            self.start(FAULT_TIMERS[fault], seconds)

    def clear_fault(self, fault: Fault) -> None:
        """Drop a fault, and open again if it was the last one."""
        if fault not in self.state.faults:
            return
        self.change(faults=self.state.faults - {fault})
        self.do(Log(f"No longer out of service: {fault}."))
        timer = FAULT_TIMERS.get(fault)
        if timer and not any(FAULT_TIMERS.get(other) is timer for other in self.state.faults):
            self.do(StopTimer(timer))
        if self.state.state is State.OUT_OF_SERVICE and not self.state.faults:
            self.enter(State.ATTRACT)
            self.watch_approach()
