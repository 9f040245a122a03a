"""The session machine: which rule answers which event in which state.

```mermaid
stateDiagram-v2
    [*] --> attract
    [*] --> positioning: a check
    [*] --> out_of_service: locked since before the start
    attract --> consent: a face stays near, a touch, the host
    attract --> positioning: the same, where consent is given elsewhere
    attract --> assistance: another way
    attract --> out_of_service: camera lost, closed
    consent --> positioning: yes
    consent --> assistance: another way
    consent --> attract: no, no answer, left, cancelled
    consent --> out_of_service: camera lost, closed
    positioning --> collecting: every gate open
    positioning --> assistance: 45 s, another way
    positioning --> attract: another person, left, cancelled
    positioning --> out_of_service: camera lost, closed
    collecting --> verifying: sample selected
    collecting --> positioning: gates lost, camera lost or swapped, another person where nobody is asked
    collecting --> assistance: gates or camera lost after 45 s, another way
    collecting --> attract: another person, left, cancelled
    collecting --> out_of_service: camera refused, closed
    verifying --> passed: live
    verifying --> retry: not live, no face in the image
    verifying --> positioning: image malformed once, camera swapped
    verifying --> cannot_verify: network, service
    verifying --> assistance: no attempt left, locked, another way
    verifying --> attract: another person, left, cancelled
    verifying --> out_of_service: credentials, quota, camera lost, closed
    cannot_verify --> passed: live after all
    cannot_verify --> retry: not live after all, no face in the image
    cannot_verify --> positioning: image malformed once, camera swapped
    cannot_verify --> assistance: waited long enough, no attempt left, another way
    cannot_verify --> attract: another person, left, cancelled
    cannot_verify --> out_of_service: credentials, quota, camera lost, closed
    retry --> positioning: 5 s, go on
    retry --> assistance: another way
    retry --> attract: another person, left, cancelled
    retry --> out_of_service: camera lost, closed
    passed --> attract: 4 s, go on, left, another person
    passed --> assistance: another way
    passed --> out_of_service: a fault is left over, closed
    assistance --> attract: 30 s, go on, left
    assistance --> out_of_service: a fault is left over, closed
    out_of_service --> attract: every fault cleared
    out_of_service --> assistance: another way
```

Where a fault holds, every edge to `attract` out of a session leads to `out_of_service` instead.
"""

import logging
from collections.abc import Callable, Mapping
from typing import Any

from kiosk.session import rules
from kiosk.session.turn import Turn
from kiosk.session.words import (
    AlternativeRequested,
    Attempt,
    CameraLost,
    CameraReady,
    CameraRefused,
    CameraSwapped,
    CancelRequested,
    CollectingLost,
    CollectingStarted,
    ConsentDeclined,
    ConsentGiven,
    ContinueRequested,
    DefectFound,
    DeviceLocked,
    Effect,
    EndReason,
    Event,
    FaceChanged,
    Fault,
    FaultCleared,
    HintChanged,
    Interacted,
    Log,
    NoticeShown,
    PaceChanged,
    PaceReset,
    PersonChanged,
    Policy,
    RecordsRefused,
    SampleSelected,
    ServiceClosed,
    SessionState,
    StartRequested,
    State,
    Timer,
    TimerFired,
    VerdictReceived,
)
from kiosk.values import Reason, SessionResult

Cause = type[Any] | Timer
"""An event's type, or the timer that fired."""
Rule = Callable[[Turn, Any], None]
"""Takes the events whose type or timer the tables name it for."""

_IN_ANY_STATE: Mapping[Cause, Rule] = {
    AlternativeRequested: rules.choose_alternative,
    Interacted: rules.feel_touch,
    PaceChanged: rules.change_pace,
    PaceReset: rules.reset_pace,
    FaceChanged: rules.see_face,
    CameraLost: rules.lose_camera,
    CameraReady: rules.regain_camera,
    CameraRefused: rules.refuse_camera,
    FaultCleared: rules.clear_fault,
    RecordsRefused: rules.refuse_records,
    DefectFound: rules.shelter,
    DeviceLocked: rules.heed_lock,
    ServiceClosed: rules.close_service,
    Timer.CAMERA: rules.give_up_camera,
    Timer.LOCK: rules.unlock,
    Timer.ACCOUNT: rules.allow_account,
    Timer.RECHECK: rules.recheck_network,
}

_IN_ANY_SESSION: Mapping[Cause, Rule] = {
    CancelRequested: rules.cancel,
    Timer.DEPARTURE: rules.notice_absence,
    Timer.DEPARTURE_WARNING: rules.abandon,
}

_IN_STATE: Mapping[State, Mapping[Cause, Rule]] = {
    State.ATTRACT: {
        StartRequested: rules.start,
        Timer.APPROACH: rules.start,
        Timer.FAREWELL: rules.end_farewell,
        FaceChanged: rules.see_face_while_idle,
        PersonChanged: rules.see_next_person,
    },
    State.CONSENT: {
        NoticeShown: rules.note_notice,
        ConsentGiven: rules.give_consent,
        ConsentDeclined: rules.decline,
        ContinueRequested: rules.extend,
        Interacted: rules.extend,
        Timer.CONSENT: rules.warn_of_consent_end,
        Timer.CONSENT_WARNING: rules.let_consent_expire,
    },
    State.POSITIONING: {
        HintChanged: rules.show_hint,
        CollectingStarted: rules.collect,
        PersonChanged: rules.keep_consent_apart,
        CameraLost: rules.lose_camera_while_positioning,
        CameraSwapped: rules.start_over,
        ContinueRequested: rules.extend_positioning,
        Interacted: rules.answer_warning,
        Timer.HELP: rules.offer_help,
        Timer.POSITIONING: rules.warn_of_positioning_end,
        Timer.POSITIONING_WARNING: rules.give_up_positioning,
    },
    State.COLLECTING: {
        HintChanged: rules.show_hint,
        CollectingLost: rules.lose_gates,
        SampleSelected: rules.verify,
        PersonChanged: rules.void_collection,
        CameraLost: rules.lose_camera_while_collecting,
        CameraSwapped: rules.start_over,
        ContinueRequested: rules.extend_positioning,
        Interacted: rules.answer_warning,
        Timer.HELP: rules.offer_help,
        Timer.POSITIONING: rules.warn_of_positioning_end,
        Timer.POSITIONING_WARNING: rules.finish_window_first,
    },
    State.VERIFYING: {
        VerdictReceived: rules.receive_verdict,
        PersonChanged: rules.void_attempt,
        CameraSwapped: rules.void_sample,
    },
    State.PASSED: {
        ContinueRequested: rules.close,
        PersonChanged: rules.close_for_next,
        Timer.PASSED: rules.close,
    },
    State.RETRY: {
        ContinueRequested: rules.try_again,
        PersonChanged: rules.keep_consent_apart,
        Timer.RETRY: rules.try_again,
    },
    State.ASSISTANCE: {
        ContinueRequested: rules.close,
        Timer.ASSISTANCE: rules.close,
    },
    State.CANNOT_VERIFY: {
        VerdictReceived: rules.receive_verdict,
        ContinueRequested: rules.press_on,
        PersonChanged: rules.void_attempt,
        CameraSwapped: rules.void_sample,
        Timer.RESEND: rules.resend,
        Timer.CANNOT_VERIFY: rules.stop_resending,
    },
    State.OUT_OF_SERVICE: {},
}

_TOUCHES = (ConsentGiven, ContinueRequested, AlternativeRequested, Interacted, PaceChanged)


def initial(
    policy: Policy, *, locked_s: float = 0.0, not_live_s: tuple[float, ...] = ()
) -> tuple[SessionState, tuple[Effect, ...]]:
    """Return the machine's first state and effects.

    Args:
        policy: The limits that hold.
        locked_s: What is left of a device lock from before the start, in seconds.
        not_live_s: When `not_live` outcomes came before the start, on the monotonic clock.
    """
    turn = Turn(SessionState(unhurried=policy.unhurried, not_live_s=not_live_s), policy)
    turn.start(Timer.CAMERA, policy.camera_grace_s)
    if locked_s > 0:
        turn.raise_fault(Fault.LOCKED, locked_s)
    if policy.starts_in is State.POSITIONING:
        _serve_at_once(turn)
    elif turn.state.faults:
        turn.enter(State.OUT_OF_SERVICE)
    return turn.state, tuple(turn.effects)


def _serve_at_once(turn: Turn) -> None:
    turn.begin_session()
    if Fault.LOCKED in turn.state.faults:
        turn.change(attempts=(Attempt(0, None, turn.no_verdict(Reason.LOCKED)),))
        turn.end(SessionResult.NO_VERDICT, EndReason.FAULT)
    else:
        turn.position()


def step(state: SessionState, event: Event, policy: Policy) -> tuple[SessionState, tuple[Effect, ...]]:
    """Return the state after an event, and what is to be done about it, in order.

    Pure: it reads no clock and draws no random number; running out of time is an event. An event that means
    nothing in its state, such as a stale timer, changes nothing and is logged for debugging.
    """
    rule = _rule(state.state, event.timer if isinstance(event, TimerFired) else type(event))
    if rule is None:
        return state, (Log(f"{event} means nothing in {state.state}.", logging.DEBUG),)
    turn = Turn(state, policy)
    rule(turn, event)
    if isinstance(event, _TOUCHES):
        turn.watch_departure()
    return turn.state, tuple(turn.effects)


def _rule(state: State, cause: Cause) -> Rule | None:
    """Return the rule of the most particular table that names the cause."""
    general = (_IN_ANY_SESSION,) if state.in_session else ()
    tables = (_IN_STATE[state], *general, _IN_ANY_STATE)
    return next((table[cause] for table in tables if cause in table), None)
