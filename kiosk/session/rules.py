"""What each event means in each state, one short rule at a time; `kiosk.session.step` says which applies where."""

from kiosk.consent.record import Answer, ConsentRecord
from kiosk.session import verdicts
from kiosk.session.turn import CAPTURING, Turn
from kiosk.session.words import (
    AlternativeRequested,
    BeginCapture,
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
    EndReason,
    FaceChanged,
    Fault,
    FaultCleared,
    HintChanged,
    Interacted,
    NoticeShown,
    PaceChanged,
    PaceReset,
    PersonChanged,
    Probe,
    RecordsRefused,
    SampleSelected,
    ServiceClosed,
    StartRequested,
    State,
    StopTimer,
    Timer,
    TimerFired,
    VerdictReceived,
)
from kiosk.values import SessionResult

# Starting ---------------------------------------------------------------------


def start(turn: Turn, event: StartRequested | TimerFired) -> None:
    """Begin a session, unless there is no picture to begin it with."""
    if not turn.state.camera_ready:
        return
    turn.begin_session()
    consent = event.consent if isinstance(event, StartRequested) else None
    if not turn.policy.asks_consent:
        consent = consent or ConsentRecord(answer=Answer.ELSEWHERE)
    if consent and consent.permits:
        turn.change(consent=consent)
        turn.position()
    else:
        ask_consent(turn)


def ask_consent(turn: Turn) -> None:
    """Show who wants what and why, and wait for an answer."""
    turn.enter(State.CONSENT)
    turn.allow_time()


def note_notice(turn: Turn, event: NoticeShown) -> None:
    """Know what an answer will be an answer to."""
    turn.change(shown=event.shown)


def give_consent(turn: Turn, event: ConsentGiven) -> None:
    """Go on with a person who agreed to what this session has shown them; there is no consent to anything else."""
    if turn.state.shown:
        turn.answer_consent(Answer.GIVEN, event.at)
        turn.position()


def decline(turn: Turn, event: ConsentDeclined) -> None:
    """Let the person go."""
    turn.answer_consent(Answer.DECLINED, event.at)
    turn.end(SessionResult.CANCELLED, EndReason.DECLINED)
    if turn.state.state is State.ATTRACT:
        turn.change(declined=True)
        turn.start(Timer.FAREWELL, turn.policy.farewell_s)


def end_farewell(turn: Turn, event: TimerFired) -> None:
    """Invite the next person."""
    turn.change(declined=False)


def let_consent_expire(turn: Turn, event: TimerFired) -> None:
    """No answer is no consent."""
    turn.answer_consent(Answer.EXPIRED)
    turn.end(SessionResult.CANCELLED, EndReason.DECLINED)


def warn_of_consent_end(turn: Turn, event: TimerFired) -> None:
    """Say that time is nearly up, while one touch still extends it."""
    turn.change(warning=True)
    turn.start(Timer.CONSENT_WARNING, turn.policy.warning_s)


def extend(turn: Turn, event: ContinueRequested | Interacted) -> None:
    """Give a person who is there all the time again."""
    turn.allow_time()


# Capturing ---------------------------------------------------------------------


def show_hint(turn: Turn, event: HintChanged) -> None:
    """Show what vision asks for."""
    turn.change(hint=event.hint)


def offer_help(turn: Turn, event: TimerFired) -> None:
    """Add help to the hint."""
    turn.change(helping=True)


def collect(turn: Turn, event: CollectingStarted) -> None:
    """Let the window of candidates fill, unless its frames come from before the camera was lost."""
    if turn.state.camera_ready:
        turn.enter(State.COLLECTING)
    else:
        turn.do(BeginCapture())


def lose_gates(turn: Turn, event: CollectingLost | CameraLost) -> None:
    """Go back to hints; the time limit goes on."""
    turn.enter(State.POSITIONING)
    if turn.state.overdue:
        give_up_positioning(turn, event)


def finish_window_first(turn: Turn, event: TimerFired) -> None:
    """Let a collection that has begun complete, and nothing more."""
    turn.change(overdue=True)


def warn_of_positioning_end(turn: Turn, event: TimerFired) -> None:
    """Say that time is nearly up, where it can be extended."""
    if turn.policy.extends:
        turn.change(warning=True)
        turn.start(Timer.POSITIONING_WARNING, turn.policy.warning_s)
    elif turn.state.state is State.COLLECTING:
        finish_window_first(turn, event)
    else:
        give_up_positioning(turn, event)


def extend_positioning(turn: Turn, event: ContinueRequested) -> None:
    """Give the person all the time again, at the first word of a warning or before it."""
    if turn.policy.extends:
        turn.allow_time()


def answer_warning(turn: Turn, event: Interacted) -> None:
    """Take any touch for an answer to a warning."""
    if turn.state.warning:
        turn.allow_time()


def give_up_positioning(turn: Turn, event: TimerFired | CollectingLost | CameraLost) -> None:
    """No usable face in time: staff can help."""
    turn.finish(SessionResult.TIMED_OUT, EndReason.TIMED_OUT)
    turn.assist()


def keep_consent_apart(turn: Turn, event: PersonChanged) -> None:
    """Neither one person's consent nor what is left of the attempts is another one's."""
    if turn.policy.asks_consent and turn.policy.departure_applies:
        turn.give_way()


def void_collection(turn: Turn, event: PersonChanged) -> None:
    """Send no picture of one person for another."""
    keep_consent_apart(turn, event)
    if turn.in_session:
        turn.position()


def start_over(turn: Turn, event: CameraSwapped) -> None:
    """Void what was collected."""
    turn.position()


def verify(turn: Turn, event: SampleSelected) -> None:
    """Submit the selected sample."""
    turn.change(capture=event.capture, weakest=event.weakest, resends=0)
    turn.enter(State.VERIFYING)
    turn.send()


# Verdicts ---------------------------------------------------------------------


def receive_verdict(turn: Turn, event: VerdictReceived) -> None:
    """Act on the running attempt's verdict; any other one is stale."""
    if turn.state.in_flight and event.attempt == turn.state.attempt:
        verdicts.receive(turn, event)


def void_attempt(turn: Turn, event: PersonChanged) -> None:
    """Show nobody another person's result. A check shows it to its caller alone: there the sample still counts."""
    if turn.policy.departure_applies and turn.state.result is None:
        turn.give_way()


def void_sample(turn: Turn, event: CameraSwapped) -> None:
    """What was sent, or is to be, counts no more: take a new sample."""
    if turn.state.result is None:
        turn.give_up()
        turn.position()


def try_again(turn: Turn, event: ContinueRequested | TimerFired) -> None:
    """Take a new sample, with the advice still in mind."""
    turn.position()


def resend(turn: Turn, event: TimerFired | ContinueRequested) -> None:
    """Submit the held sample once more, though not while nobody can be seen to be there still."""
    if turn.state.result is not None or turn.state.in_flight:
        return
    if turn.state.camera_ready:
        turn.do(StopTimer(Timer.RESEND))
        turn.send()
    else:
        turn.start(Timer.RESEND, turn.policy.resend_s[turn.state.resends - 1])


def press_on(turn: Turn, event: ContinueRequested) -> None:
    """Send now what waits to be sent, or go on to the staff."""
    if turn.state.result is None:
        resend(turn, event)
    else:
        turn.assist()


def stop_resending(turn: Turn, event: TimerFired) -> None:
    """The person has waited long enough."""
    turn.give_up()
    turn.finish(SessionResult.NO_VERDICT, EndReason.FAULT)
    turn.assist()


# Ending ---------------------------------------------------------------------


def close(turn: Turn, event: object) -> None:
    """Leave a screen that has said what it had to say."""
    turn.leave()


def close_for_next(turn: Turn, event: PersonChanged) -> None:
    """Show nobody another person's result, and invite the next one in the queue."""
    turn.give_way()


def cancel(turn: Turn, event: CancelRequested) -> None:
    """Somebody ends the session now."""
    turn.end(SessionResult.CANCELLED, EndReason.CANCELLED)


def notice_absence(turn: Turn, event: TimerFired) -> None:
    """Forget a person who has left; but ask first whether one who is not to be hurried is still there."""
    if turn.state.unhurried:
        turn.change(leaving=True)
        turn.start(Timer.DEPARTURE_WARNING, turn.policy.warning_s)
    else:
        abandon(turn, event)


def abandon(turn: Turn, event: TimerFired) -> None:
    """The person has left."""
    turn.end(SessionResult.CANCELLED, EndReason.ABANDONED)


def choose_alternative(turn: Turn, event: AlternativeRequested) -> None:
    """Send the person to the staff at their own wish."""
    if not turn.in_session:
        turn.begin_session()
    turn.give_up()
    turn.finish(SessionResult.CANCELLED, EndReason.ALTERNATIVE)
    turn.assist()


# Presence ---------------------------------------------------------------------


def see_face(turn: Turn, event: FaceChanged) -> None:
    """Keep track of who comes and goes."""
    turn.change(
        present=event.present, near=event.near, seen=turn.state.seen or (event.present and turn.in_session)
    )
    turn.watch_departure()


def see_face_while_idle(turn: Turn, event: FaceChanged) -> None:
    """Invite whoever comes near."""
    came_near = event.near and not turn.state.near
    turn.change(present=event.present, near=event.near)
    if came_near or not event.near:
        turn.watch_approach()


def see_next_person(turn: Turn, event: PersonChanged) -> None:
    """Treat the next person in a queue as one who has just come near."""
    turn.watch_approach()


def change_pace(turn: Turn, event: PaceChanged) -> None:
    """Give the person more time, or the usual one; what runs begins again, but for a caller's limit."""
    turn.change(unhurried=event.unhurried)
    if turn.policy.extends or turn.state.state not in CAPTURING:
        turn.allow_time()


def reset_pace(turn: Turn, event: PaceReset) -> None:
    """Go back to everybody's pace; that somebody has gone is no sign of presence, and gives nobody time."""
    turn.change(unhurried=turn.policy.unhurried)


def feel_touch(turn: Turn, event: Interacted) -> None:
    """A touch counts as presence; `step` sees to it for every kind of touch."""


# Camera ---------------------------------------------------------------------


def lose_camera(turn: Turn, event: CameraLost) -> None:
    """Wait for the camera. While nobody can be seen, nobody can be seen leaving either."""
    if turn.state.camera_ready:
        turn.change(camera_ready=False)
        turn.start(Timer.CAMERA, turn.policy.camera_grace_s)
        turn.do(StopTimer(Timer.APPROACH))
        turn.stop_departure()


def lose_camera_while_positioning(turn: Turn, event: CameraLost) -> None:
    """Wait for the camera, and hold the time limit for as long."""
    lose_camera(turn, event)
    turn.pause_positioning()


def lose_camera_while_collecting(turn: Turn, event: CameraLost) -> None:
    """What was collected is void; the time limit is held."""
    lose_camera_while_positioning(turn, event)
    turn.do(BeginCapture())
    lose_gates(turn, event)


def regain_camera(turn: Turn, event: CameraReady) -> None:
    """Go on where the camera was lost."""
    was_ready = turn.state.camera_ready
    turn.change(camera_ready=True)
    turn.do(StopTimer(Timer.CAMERA))
    turn.clear_fault(Fault.CAMERA)
    turn.watch_departure()
    if was_ready:
        return
    if turn.state.state is State.ATTRACT:
        turn.watch_approach()
    elif turn.state.state in CAPTURING:
        turn.resume_positioning()


def refuse_camera(turn: Turn, event: CameraRefused) -> None:
    """There is no point in waiting."""
    turn.change(camera_ready=False)
    turn.do(StopTimer(Timer.CAMERA))
    give_up_camera(turn, event)


def give_up_camera(turn: Turn, event: TimerFired | CameraRefused) -> None:
    """End what needs a picture; a result on show stays to its end."""
    if turn.state.camera_ready:
        return
    turn.raise_fault(Fault.CAMERA)
    if not turn.in_session:
        turn.leave()
    elif turn.state.result is None:
        turn.end(SessionResult.CAMERA_UNAVAILABLE, EndReason.FAULT)


# Faults ---------------------------------------------------------------------


def close_service(turn: Turn, event: ServiceClosed) -> None:
    """Serve nobody until staff open again; a result that is known stands."""
    if Fault.CLOSED in turn.state.faults:
        return
    turn.raise_fault(Fault.CLOSED)
    if turn.in_session:
        turn.end(SessionResult.CANCELLED, EndReason.CANCELLED)
    else:
        turn.leave()


def refuse_records(turn: Turn, event: RecordsRefused) -> None:
    """Serve nobody, and show no result, that nothing can be written down of."""
    _stop_serving(turn, Fault.RECORDS)


def shelter(turn: Turn, event: DefectFound) -> None:
    """Show nothing but a calm notice after something broke; who was there loses no attempt by it."""
    _stop_serving(turn, Fault.DEFECT)


def heed_lock(turn: Turn, event: DeviceLocked) -> None:
    """Serve nobody for as long as what was locked beside this kiosk is locked."""
    _stop_serving(turn, Fault.LOCKED, event.left_s)


def _stop_serving(turn: Turn, fault: Fault, seconds: float | None = None) -> None:
    if fault in turn.state.faults:
        return
    turn.raise_fault(fault, seconds)
    if turn.in_session:
        turn.end(SessionResult.NO_VERDICT, EndReason.FAULT)
    else:
        turn.leave()


def unlock(turn: Turn, event: TimerFired | FaultCleared) -> None:
    """The device lock has run out, or staff have lifted it: what led to it counts no more."""
    turn.change(not_live_s=())
    turn.clear_fault(Fault.LOCKED)


def allow_account(turn: Turn, event: TimerFired) -> None:
    """Let the next visitor find out whether the account works again."""
    turn.clear_fault(Fault.CREDENTIALS)
    turn.clear_fault(Fault.QUOTA)


def recheck_network(turn: Turn, event: TimerFired) -> None:
    """Probe the network, now and again."""
    turn.do(Probe(Fault.NETWORK))
    turn.start(Timer.RECHECK, turn.policy.recheck_s)


def clear_fault(turn: Turn, event: FaultCleared) -> None:
    """Open again; a probed network on probation: the first failed operation puts it out of service again."""
    if event.fault is Fault.LOCKED:
        unlock(turn, event)
    if event.fault is Fault.NETWORK:
        turn.change(network_failures=turn.policy.network_faults - 1)
    turn.clear_fault(event.fault)
