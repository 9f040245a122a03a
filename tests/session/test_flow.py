"""The flow as a visitor lives it: times, advice, limits, leaving, faults."""

import dataclasses

import pytest

from kiosk.consent.record import Answer, ConsentRecord
from kiosk.session.words import (
    AlternativeRequested,
    BeginCapture,
    BeginSession,
    CameraLost,
    CameraReady,
    CameraRefused,
    CameraSwapped,
    CancelRequested,
    CancelVerify,
    CollectingLost,
    CollectingStarted,
    ConsentDeclined,
    ConsentGiven,
    ContinueRequested,
    DefectFound,
    EndReason,
    FaceChanged,
    Fault,
    FaultCleared,
    FinishSession,
    HintChanged,
    Interacted,
    NoticeShown,
    PaceChanged,
    PaceReset,
    PersonChanged,
    Policy,
    Probe,
    RecordsRefused,
    SampleSelected,
    StartRequested,
    StartTimer,
    State,
    Timer,
    TimerFired,
    VerdictReceived,
    Verify,
    Wipe,
)
from kiosk.values import Hint, Reason, RetryAdvice, SessionResult, Verdict
from tests.session.cases import CAPTURE, NOW, SHOWN, Visit, live, no_verdict, not_live

GONE = FaceChanged(present=False, near=False)
BACK = FaceChanged(present=True, near=True)
CHECK = Policy(starts_in=State.POSITIONING, departure_applies=False, extends=False, resends=False)


def _result(visit: Visit) -> tuple[SessionResult, EndReason]:
    (finish,) = visit.finishes()
    return finish.result, finish.end


# Starting


def test_a_face_that_stays_near_for_a_second_starts_a_session() -> None:
    visit = Visit().approach()
    assert visit.timers[Timer.APPROACH] == 1.0
    assert BeginSession() in visit.fire(Timer.APPROACH)
    assert visit.where() is State.CONSENT


def test_who_declines_is_answered_for_a_while_and_not_asked_again_while_they_stay() -> None:
    visit = Visit().approach()
    visit.fire(Timer.APPROACH)
    visit.send(NoticeShown(SHOWN))
    visit.send(ConsentDeclined(NOW))
    assert visit.where() is State.ATTRACT
    told = visit.state.declined
    assert visit.timers[Timer.FAREWELL] == 6.0

    visit.send(FaceChanged(present=True, near=True))
    visit.fire(Timer.FAREWELL)
    visit.send(FaceChanged(present=True, near=True))
    assert (told, visit.state.declined) == (True, False)
    assert Timer.APPROACH not in visit.timers

    visit.send(FaceChanged(present=False, near=False))
    visit.send(FaceChanged(present=True, near=True))
    assert Timer.APPROACH in visit.timers


def test_who_declines_and_thinks_better_of_it_starts_by_a_touch() -> None:
    visit = Visit().approach()
    visit.fire(Timer.APPROACH)
    visit.send(NoticeShown(SHOWN))
    visit.send(ConsentDeclined(NOW))

    visit.send(StartRequested())

    assert visit.where() is State.CONSENT
    assert not visit.state.declined
    assert Timer.FAREWELL not in visit.timers


def test_a_passer_by_starts_nothing() -> None:
    visit = Visit().approach()
    visit.send(FaceChanged(present=True, near=False))
    assert Timer.APPROACH not in visit.timers


def test_where_only_a_touch_starts_a_face_does_not() -> None:
    visit = Visit(Policy(starts_by_face=False)).approach()
    assert Timer.APPROACH not in visit.timers
    visit.send(StartRequested())
    assert visit.where() is State.CONSENT


def test_who_has_agreed_before_is_not_asked_again() -> None:
    agreed = ConsentRecord(answer=Answer.GIVEN, shown=SHOWN, answered_at=NOW)
    visit = Visit()
    visit.send(CameraReady(), StartRequested(agreed))
    assert visit.where() is State.POSITIONING
    visit.send(CancelRequested())
    assert visit.finishes()[0].consent == agreed


def test_who_has_said_no_before_is_asked_again() -> None:
    visit = Visit()
    visit.send(CameraReady(), StartRequested(ConsentRecord(answer=Answer.DECLINED, shown=SHOWN, answered_at=NOW)))
    assert visit.where() is State.CONSENT


def test_where_consent_is_given_elsewhere_positioning_comes_first() -> None:
    visit = Visit(Policy(asks_consent=False)).approach()
    assert BeginCapture() in visit.fire(Timer.APPROACH)
    assert visit.where() is State.POSITIONING
    visit.send(CancelRequested())
    assert visit.finishes()[0].consent == ConsentRecord(answer=Answer.ELSEWHERE)


def test_a_check_says_nothing_of_consent_which_is_its_callers_matter() -> None:
    visit = Visit(CHECK).submit()
    visit.answer(live())
    assert visit.finishes()[0].consent is None


def test_nothing_starts_without_a_picture() -> None:
    visit = Visit()
    visit.send(StartRequested())
    assert visit.where() is State.ATTRACT


def test_a_person_who_waits_for_the_camera_is_served_when_it_is_back() -> None:
    visit = Visit().approach()
    visit.send(CameraLost())
    assert Timer.APPROACH not in visit.timers
    visit.send(CameraReady())
    assert Timer.APPROACH in visit.timers


def test_who_has_passed_and_stays_is_not_started_again_but_the_next_in_the_queue_is() -> None:
    visit = Visit().submit()
    visit.answer(live())
    visit.fire(Timer.PASSED)
    assert visit.where() is State.ATTRACT
    assert Timer.APPROACH not in visit.timers
    visit.send(PersonChanged())
    assert Timer.APPROACH in visit.timers


@pytest.mark.parametrize("passed", [True, False])
def test_the_next_in_the_queue_is_invited_as_soon_as_the_place_is_theirs(passed: bool) -> None:
    visit = Visit().submit()
    if passed:
        visit.answer(live())
    visit.send(PersonChanged())
    assert visit.where() is State.ATTRACT
    assert Timer.APPROACH in visit.timers


def test_nobody_is_invited_out_of_service() -> None:
    visit = Visit(Policy(network_faults=1)).submit()
    visit.answer(no_verdict(Reason.OFFLINE))
    visit.send(PersonChanged())
    assert visit.where() is State.OUT_OF_SERVICE
    assert Timer.APPROACH not in visit.timers


# Consent


def test_consent_warns_after_40_s_and_gives_up_20_s_later() -> None:
    visit = Visit().approach()
    visit.fire(Timer.APPROACH)
    assert visit.timers[Timer.CONSENT] == 40.0
    visit.send(NoticeShown(SHOWN))
    visit.fire(Timer.CONSENT)
    assert visit.state.warning
    assert visit.timers[Timer.CONSENT_WARNING] == 20.0
    visit.fire(Timer.CONSENT_WARNING)
    assert visit.where() is State.ATTRACT
    assert _result(visit) == (SessionResult.CANCELLED, EndReason.DECLINED)
    assert visit.finishes()[0].consent == ConsentRecord(answer=Answer.EXPIRED, shown=SHOWN)


@pytest.mark.parametrize("touch", [ContinueRequested(), Interacted()])
def test_one_touch_gives_a_reader_all_the_time_again(touch: ContinueRequested | Interacted) -> None:
    visit = Visit().approach()
    visit.fire(Timer.APPROACH)
    visit.fire(Timer.CONSENT)
    visit.send(touch)
    assert not visit.state.warning
    assert visit.timers[Timer.CONSENT] == 40.0
    assert Timer.CONSENT_WARNING not in visit.timers


@pytest.mark.fault("F91")
def test_no_is_no() -> None:
    visit = Visit().approach()
    visit.fire(Timer.APPROACH)
    visit.send(NoticeShown(SHOWN), ConsentDeclined(NOW))
    assert visit.where() is State.ATTRACT
    assert _result(visit) == (SessionResult.CANCELLED, EndReason.DECLINED)
    assert visit.finishes()[0].consent == ConsentRecord(answer=Answer.DECLINED, shown=SHOWN, answered_at=NOW)


def test_yes_means_what_was_on_screen_when_it_was_said() -> None:
    english = dataclasses.replace(SHOWN, language="en", sha256="e0" * 32)
    visit = Visit().approach()
    visit.fire(Timer.APPROACH)
    visit.send(NoticeShown(english), NoticeShown(SHOWN), ConsentGiven(NOW), NoticeShown(english))
    visit.send(CancelRequested())
    assert visit.finishes()[0].consent == ConsentRecord(answer=Answer.GIVEN, shown=SHOWN, answered_at=NOW)


def test_there_is_no_yes_to_what_this_session_has_not_shown() -> None:
    visit = Visit().approach()
    visit.fire(Timer.APPROACH)
    visit.send(ConsentGiven(NOW))
    assert visit.where() is State.CONSENT
    visit.send(NoticeShown(SHOWN), CancelRequested())
    assert visit.finishes()[0].consent is None
    visit.send(StartRequested(), ConsentGiven(NOW))
    assert visit.where() is State.CONSENT, "the last session's notice is not this one's"


# Positioning and collecting


def test_help_comes_at_20_s_a_warning_at_25_s_and_staff_at_45_s() -> None:
    visit = Visit().position()
    assert (visit.timers[Timer.HELP], visit.timers[Timer.POSITIONING]) == (20.0, 25.0)
    visit.fire(Timer.HELP)
    assert visit.state.helping
    visit.fire(Timer.POSITIONING)
    assert visit.state.warning
    assert visit.timers[Timer.POSITIONING_WARNING] == 20.0
    visit.fire(Timer.POSITIONING_WARNING)
    assert (visit.where(), visit.state.warning) == (State.ASSISTANCE, False)
    assert _result(visit) == (SessionResult.TIMED_OUT, EndReason.TIMED_OUT)


@pytest.mark.parametrize("touch", [ContinueRequested(), Interacted()])
def test_one_touch_at_the_warning_gives_all_the_time_again_as_often_as_it_takes(
    touch: ContinueRequested | Interacted,
) -> None:
    visit = Visit().position()
    for _ in range(12):
        visit.fire(Timer.POSITIONING)
        visit.send(touch)
        assert not visit.state.warning
        assert visit.timers[Timer.POSITIONING] == 25.0
        assert Timer.POSITIONING_WARNING not in visit.timers


def test_more_time_can_be_had_before_the_warning() -> None:
    visit = Visit().position()
    visit.send(CollectingStarted(), ContinueRequested())
    assert visit.where() is State.COLLECTING
    assert StartTimer(Timer.POSITIONING, 25.0) in visit.send(ContinueRequested())


def test_a_callers_time_limit_is_neither_warned_of_nor_extended() -> None:
    visit = Visit(CHECK).position()
    assert visit.timers[Timer.POSITIONING] == 45.0
    assert visit.send(ContinueRequested()) == ()
    visit.fire(Timer.POSITIONING)
    assert _result(visit) == (SessionResult.TIMED_OUT, EndReason.TIMED_OUT)


def test_losing_the_gates_does_not_start_the_time_limit_again() -> None:
    visit = Visit().position()
    visit.send(CollectingStarted())
    effects = visit.send(CollectingLost())
    assert visit.where() is State.POSITIONING
    assert not any(isinstance(effect, StartTimer) for effect in effects)
    assert {Timer.HELP, Timer.POSITIONING} <= visit.timers.keys()


def test_the_time_limit_waits_for_the_camera() -> None:
    visit = Visit(CHECK)
    assert Timer.POSITIONING not in visit.timers
    visit.send(CameraReady())
    assert (visit.timers[Timer.HELP], visit.timers[Timer.POSITIONING]) == (20.0, 45.0)
    visit.send(CameraLost())
    assert visit.timers.keys() == {Timer.CAMERA}
    visit.send(CameraReady())
    assert {Timer.HELP, Timer.POSITIONING} <= visit.timers.keys()


def test_a_camera_that_comes_and_goes_does_not_start_the_time_limit_again() -> None:
    visit = Visit().position()
    visit.fire(Timer.HELP)
    for _ in range(3):
        visit.send(CollectingStarted(), CameraLost())
        effects = visit.send(CameraReady())
        assert not any(isinstance(effect, StartTimer) for effect in effects)
    assert visit.state.helping
    assert Timer.POSITIONING in visit.timers


def test_what_vision_began_before_the_camera_was_lost_is_begun_anew() -> None:
    visit = Visit(CHECK)
    visit.send(CameraReady(), BACK, CameraLost())
    assert visit.send(CollectingStarted()) == (BeginCapture(),)
    visit.send(CameraReady(), CollectingLost())
    assert visit.where() is State.POSITIONING
    assert Timer.POSITIONING in visit.timers


def test_a_camera_lost_after_the_time_limit_ends_in_assistance() -> None:
    visit = Visit().position()
    visit.send(CollectingStarted())
    visit.fire(Timer.POSITIONING)
    visit.fire(Timer.POSITIONING_WARNING)
    visit.send(CameraLost())
    assert visit.where() is State.ASSISTANCE
    assert _result(visit) == (SessionResult.TIMED_OUT, EndReason.TIMED_OUT)


def test_the_grace_of_a_lost_camera_is_given_once() -> None:
    visit = Visit().position()
    visit.send(CameraLost())
    assert not any(isinstance(effect, StartTimer) for effect in visit.send(CameraLost()))


def test_a_collection_that_has_begun_in_time_may_complete() -> None:
    visit = Visit().position()
    visit.send(CollectingStarted())
    visit.fire(Timer.POSITIONING)
    visit.fire(Timer.POSITIONING_WARNING)
    assert visit.where() is State.COLLECTING
    visit.submit()
    assert visit.where() is State.VERIFYING


def test_a_collection_lost_after_the_time_limit_ends_in_assistance() -> None:
    visit = Visit().position()
    visit.send(CollectingStarted())
    visit.fire(Timer.POSITIONING)
    visit.fire(Timer.POSITIONING_WARNING)
    visit.send(CollectingLost())
    assert visit.where() is State.ASSISTANCE
    assert _result(visit) == (SessionResult.TIMED_OUT, EndReason.TIMED_OUT)


@pytest.mark.parametrize("event", [PersonChanged(), CameraSwapped()])
def test_who_starts_over_after_the_time_limit_has_all_the_time_again(
    event: PersonChanged | CameraSwapped,
) -> None:
    visit = Visit(CHECK).position()
    visit.send(CollectingStarted())
    visit.fire(Timer.POSITIONING)
    visit.send(event)
    assert visit.where() is State.POSITIONING
    assert visit.timers[Timer.POSITIONING] == 45.0
    assert not visit.state.overdue


@pytest.mark.parametrize("policy", [Policy(asks_consent=False), CHECK])
def test_where_nobody_is_asked_another_person_while_collecting_needs_a_new_capture(policy: Policy) -> None:
    visit = Visit(policy).position()
    visit.send(CollectingStarted())
    assert BeginCapture() in visit.send(PersonChanged())
    assert visit.where() is State.POSITIONING


@pytest.mark.parametrize("taken_in", [State.POSITIONING, State.COLLECTING, State.RETRY])
def test_neither_consent_nor_attempts_pass_to_the_person_who_takes_the_place(taken_in: State) -> None:
    visit = Visit().position()
    if taken_in is State.COLLECTING:
        visit.send(CollectingStarted())
    if taken_in is State.RETRY:
        visit.submit().answer(not_live())
    assert visit.where() is taken_in
    assert Wipe() in visit.send(PersonChanged())
    assert _result(visit) == (SessionResult.CANCELLED, EndReason.ABANDONED)
    assert visit.state.attempts == ()
    visit.fire(Timer.APPROACH)
    assert visit.where() is State.CONSENT


@pytest.mark.parametrize("policy", [Policy(asks_consent=False), CHECK])
def test_where_nobody_is_asked_another_person_while_positioning_goes_on(policy: Policy) -> None:
    visit = Visit(policy).position()
    assert visit.send(PersonChanged()) == ()
    assert visit.where() is State.POSITIONING


# Verdicts


def test_a_live_person_passes_and_the_screen_resets_after_4_s() -> None:
    visit = Visit().submit()
    effects = visit.answer(live())
    assert visit.where() is State.PASSED
    assert isinstance(effects[0], FinishSession)
    assert _result(visit) == (SessionResult.PASSED, EndReason.COMPLETED)
    assert Wipe() in effects
    assert visit.timers[Timer.PASSED] == 4.0
    visit.fire(Timer.PASSED)
    assert visit.where() is State.ATTRACT


def test_a_failed_check_says_what_to_change_and_tries_again() -> None:
    visit = Visit().submit()
    visit.answer(not_live("Screen re-capture"))
    assert visit.where() is State.RETRY
    assert visit.state.advice == (RetryAdvice.REMOVE_SCREEN, Hint.HOLD_STILL)
    assert visit.state.attempts[0].advice == visit.state.advice
    assert visit.timers[Timer.RETRY] == 5.0
    assert BeginCapture() in visit.send(ContinueRequested())
    assert visit.where() is State.POSITIONING
    assert visit.state.advice == (RetryAdvice.REMOVE_SCREEN, Hint.HOLD_STILL)
    assert Timer.RETRY not in visit.timers


def test_the_next_attempt_begins_with_the_last_hint_and_not_with_a_flash_of_another() -> None:
    visit = Visit().position()
    visit.send(HintChanged(Hint.HOLD_STILL))
    visit.submit().answer(not_live())
    visit.fire(Timer.RETRY)
    assert visit.state.hint is Hint.HOLD_STILL


def test_the_next_attempt_praises_nobody_before_looking() -> None:
    visit = Visit().position()
    visit.send(HintChanged(Hint.READY))
    visit.submit().answer(not_live())
    visit.fire(Timer.RETRY)
    assert visit.state.hint is Hint.NO_FACE


def test_a_person_out_of_view_is_asked_to_look_at_the_camera() -> None:
    visit = Visit().position()
    visit.send(HintChanged(Hint.READY))
    visit.submit().answer(not_live())
    visit.send(GONE)
    visit.fire(Timer.RETRY)
    assert visit.state.hint is Hint.NO_FACE


def test_three_failed_checks_end_in_assistance() -> None:
    visit = Visit()
    for _ in range(3):
        visit.submit().answer(not_live())
    assert visit.where() is State.ASSISTANCE
    assert _result(visit) == (SessionResult.FAILED, EndReason.COMPLETED)
    assert len(visit.finishes()[0].attempts) == 3


def test_replies_of_no_face_use_no_attempt_and_have_a_limit_of_their_own() -> None:
    visit = Visit()
    visit.submit().answer(not_live())
    for _ in range(2):
        visit.submit().answer(no_verdict(Reason.NO_FACE))
        assert visit.where() is State.RETRY
        assert visit.state.reason is Reason.NO_FACE
        assert visit.state.advice[0] is RetryAdvice.UNCOVER_FACE
    visit.submit().answer(no_verdict(Reason.NO_FACE))
    assert visit.where() is State.ASSISTANCE
    assert _result(visit) == (SessionResult.NO_VERDICT, EndReason.COMPLETED)


def test_an_image_found_malformed_is_taken_again_silently_and_only_once() -> None:
    visit = Visit()
    visit.submit().answer(no_verdict(Reason.BAD_IMAGE))
    assert visit.where() is State.POSITIONING
    assert not visit.finishes()
    visit.submit().answer(no_verdict(Reason.BAD_IMAGE))
    assert visit.where() is State.CANNOT_VERIFY
    assert _result(visit) == (SessionResult.NO_VERDICT, EndReason.FAULT)
    assert Timer.RESEND not in visit.timers


@pytest.mark.parametrize(
    ("reason", "fault"), [(Reason.CREDENTIALS, Fault.CREDENTIALS), (Reason.QUOTA, Fault.QUOTA)]
)
def test_a_refused_account_closes_the_kiosk_until_it_is_tried_again(reason: Reason, fault: Fault) -> None:
    visit = Visit().submit()
    visit.answer(no_verdict(reason))
    assert visit.where() is State.OUT_OF_SERVICE
    assert visit.state.faults == {fault}
    assert _result(visit) == (SessionResult.NO_VERDICT, EndReason.FAULT)
    visit.fire(Timer.ACCOUNT)
    assert visit.where() is State.ATTRACT
    assert not visit.state.faults


@pytest.mark.parametrize("reason", [Reason.OFFLINE, Reason.TIMEOUT, Reason.BUSY, Reason.SERVICE])
def test_the_held_sample_is_sent_again_with_back_off_then_staff_help(reason: Reason) -> None:
    visit = Visit().submit()
    for seconds in (2.0, 5.0, 10.0):
        visit.answer(no_verdict(reason))
        assert visit.where() is State.CANNOT_VERIFY
        assert visit.timers[Timer.RESEND] == seconds
        assert not visit.finishes()
        assert Verify(visit.state.attempt + 1) in visit.fire(Timer.RESEND)
    visit.answer(no_verdict(reason))
    assert visit.where() is State.ASSISTANCE
    assert _result(visit) == (SessionResult.NO_VERDICT, EndReason.FAULT)
    assert visit.state.reason is reason


def test_a_resend_that_gets_through_counts_like_any_attempt() -> None:
    visit = Visit().submit()
    visit.answer(no_verdict(Reason.OFFLINE))
    visit.send(ContinueRequested())
    assert Timer.RESEND not in visit.timers
    visit.answer(live())
    assert visit.where() is State.PASSED
    assert [attempt.capture for attempt in visit.state.attempts] == [CAPTURE, CAPTURE]


@pytest.mark.fault("F03")
def test_a_sample_that_was_sent_counts_while_the_camera_is_gone_and_is_not_sent_again_before_it_is_back() -> None:
    visit = Visit().submit()
    visit.send(CameraLost())
    visit.answer(no_verdict(Reason.OFFLINE))
    attempt = visit.state.attempt
    for effects in (visit.fire(Timer.RESEND), visit.send(ContinueRequested())):
        assert not any(isinstance(effect, Verify) for effect in effects)
        assert visit.timers[Timer.RESEND] == 2.0
    visit.send(CameraReady())
    assert Verify(attempt + 1) in visit.fire(Timer.RESEND)


@pytest.mark.fault("F03")
@pytest.mark.parametrize("verdict", [live(), not_live()])
def test_the_verdict_on_a_sample_that_was_sent_is_shown_though_the_camera_is_gone(verdict: Verdict) -> None:
    visit = Visit().submit()
    visit.send(CameraLost())
    visit.answer(verdict)
    assert visit.where() in {State.PASSED, State.RETRY}
    if visit.where() is State.RETRY:
        visit.fire(Timer.RETRY)
        assert Timer.POSITIONING not in visit.timers


@pytest.mark.fault("F03")
def test_a_sample_that_was_being_taken_when_the_camera_went_is_not_sent() -> None:
    visit = Visit().position()
    visit.send(CollectingStarted(), CameraLost())
    effects = visit.send(SampleSelected(CAPTURE, Hint.HOLD_STILL))
    assert not any(isinstance(effect, Verify) for effect in effects)


def test_resending_stops_when_the_person_has_waited_long_enough() -> None:
    visit = Visit().submit()
    visit.answer(no_verdict(Reason.TIMEOUT))
    visit.fire(Timer.RESEND)
    running = visit.state.attempt
    assert CancelVerify(running) in visit.fire(Timer.CANNOT_VERIFY)
    assert visit.where() is State.ASSISTANCE
    assert visit.finishes()[0].attempts[-1].verdict.reason is Reason.CANCELLED


@pytest.mark.parametrize("reason", [Reason.TLS, Reason.CLOCK, Reason.BAD_REPLY])
def test_what_does_not_pass_by_itself_is_not_sent_again(reason: Reason) -> None:
    visit = Visit().submit()
    assert Wipe() in visit.answer(no_verdict(reason))
    assert visit.where() is State.CANNOT_VERIFY
    assert Timer.RESEND not in visit.timers
    assert _result(visit) == (SessionResult.NO_VERDICT, EndReason.FAULT)
    visit.fire(Timer.CANNOT_VERIFY)
    assert visit.where() is State.ASSISTANCE
    assert len(visit.finishes()) == 1


@pytest.mark.fault("F42")
def test_a_stale_answer_changes_nothing() -> None:
    visit = Visit().submit()
    before = visit.state
    visit.send(VerdictReceived(before.attempt - 1, live(), at_s=0.0))
    assert visit.state == before


# Locking


@pytest.mark.fault("F85")
def test_five_failed_checks_in_three_minutes_lock_the_device_for_half_an_hour() -> None:
    visit = Visit()
    for at_s in (0.0, 10.0, 20.0):
        visit.submit().answer(not_live(), at_s)
    visit.fire(Timer.ASSISTANCE)
    visit.send(GONE, BACK)
    visit.submit().answer(not_live(), 100.0)
    visit.submit().answer(not_live(), 179.0)
    assert visit.where() is State.ASSISTANCE
    assert visit.finishes()[-1].result is SessionResult.FAILED
    assert visit.timers[Timer.LOCK] == 1800.0
    visit.fire(Timer.ASSISTANCE)
    assert visit.where() is State.OUT_OF_SERVICE
    visit.fire(Timer.LOCK)
    assert visit.where() is State.ATTRACT


def test_failed_checks_far_apart_lock_nothing() -> None:
    visit = Visit(Policy(max_attempts=100))
    for at_s in (0.0, 50.0, 100.0, 150.0, 181.0, 231.0):
        visit.submit().answer(not_live(), at_s)
        assert not visit.state.faults


def test_a_check_on_a_locked_device_sends_nothing() -> None:
    visit = Visit(CHECK, locked_s=60.0)
    assert visit.where() is State.OUT_OF_SERVICE
    assert _result(visit) == (SessionResult.NO_VERDICT, EndReason.FAULT)
    (attempt,) = visit.finishes()[0].attempts
    assert attempt.verdict.reason is Reason.LOCKED
    assert not any(isinstance(effect, Verify) for effect in visit.effects)


def test_a_kiosk_that_starts_locked_opens_when_the_rest_of_the_lock_is_over() -> None:
    visit = Visit(locked_s=60.0).approach()
    assert visit.where() is State.OUT_OF_SERVICE
    assert visit.timers[Timer.LOCK] == 60.0
    visit.fire(Timer.LOCK)
    assert visit.where() is State.ATTRACT
    assert Timer.APPROACH in visit.timers


def test_staff_lift_a_lock_and_the_count_begins_anew() -> None:
    visit = Visit(Policy(lock_after=2), locked_s=60.0, not_live_s=(-5.0,)).approach()
    visit.send(FaultCleared(Fault.LOCKED))
    assert visit.where() is State.ATTRACT
    assert Timer.LOCK not in visit.timers
    visit.submit().answer(not_live(), 1.0)
    assert not visit.state.faults


@pytest.mark.fault("F85")
def test_failures_from_before_a_restart_count() -> None:
    visit = Visit(Policy(lock_after=2), not_live_s=(-5.0,))
    visit.submit().answer(not_live(), 1.0)
    assert visit.state.faults == {Fault.LOCKED}


# Records


@pytest.mark.fault("F64")
def test_where_nothing_can_be_recorded_no_result_is_shown_and_nobody_served() -> None:
    visit = Visit().submit()
    visit.answer(live())
    assert visit.where() is State.PASSED
    visit.send(RecordsRefused())
    assert visit.where() is State.OUT_OF_SERVICE
    assert _result(visit) == (SessionResult.PASSED, EndReason.COMPLETED)
    visit.send(FaultCleared(Fault.RECORDS))
    assert visit.where() is State.ATTRACT


@pytest.mark.fault("F64")
def test_a_session_that_can_no_longer_be_recorded_ends_without_a_verdict() -> None:
    visit = Visit().submit()
    visit.send(RecordsRefused())
    assert visit.where() is State.OUT_OF_SERVICE
    assert _result(visit) == (SessionResult.NO_VERDICT, EndReason.FAULT)


@pytest.mark.fault("F73")
def test_whatever_breaks_leaves_a_calm_notice_and_costs_nobody_an_attempt() -> None:
    visit = Visit().submit()
    visit.send(DefectFound())
    assert visit.where() is State.OUT_OF_SERVICE
    assert _result(visit) == (SessionResult.NO_VERDICT, EndReason.FAULT)
    visit.send(FaultCleared(Fault.DEFECT))
    assert visit.where() is State.ATTRACT


# Leaving


@pytest.mark.fault("F22")
@pytest.mark.parametrize(
    "leaves_in", ["consent", "positioning", "collecting", "verifying", "retry", "cannot_verify"]
)
def test_a_person_who_leaves_is_forgotten_after_5_s(leaves_in: str) -> None:
    visit = Visit().approach()
    visit.fire(Timer.APPROACH)
    if leaves_in != "consent":
        visit.position()
    if leaves_in == "collecting":
        visit.send(CollectingStarted())
    if leaves_in in ("verifying", "retry", "cannot_verify"):
        visit.submit()
    if leaves_in == "retry":
        visit.answer(not_live())
    if leaves_in == "cannot_verify":
        visit.answer(no_verdict(Reason.OFFLINE))
    assert visit.where() == leaves_in
    visit.send(GONE)
    assert visit.timers[Timer.DEPARTURE] == 5.0
    assert Wipe() in visit.fire(Timer.DEPARTURE)
    assert visit.where() is State.ATTRACT
    assert visit.state.attempts == ()
    assert _result(visit) == (SessionResult.CANCELLED, EndReason.ABANDONED)


def test_after_a_result_two_seconds_of_absence_are_enough_and_the_result_stands() -> None:
    visit = Visit().submit()
    visit.answer(live())
    visit.send(GONE)
    assert visit.timers[Timer.DEPARTURE] == 2.0
    visit.fire(Timer.DEPARTURE)
    assert visit.where() is State.ATTRACT
    assert _result(visit) == (SessionResult.PASSED, EndReason.COMPLETED)


def test_who_left_before_the_result_came_gets_two_seconds_from_it() -> None:
    visit = Visit().submit()
    visit.send(GONE)
    visit.answer(live())
    assert visit.timers[Timer.DEPARTURE] == 2.0


def test_coming_back_keeps_the_session() -> None:
    visit = Visit().position()
    visit.send(GONE, BACK)
    assert Timer.DEPARTURE not in visit.timers


def test_a_touch_counts_as_presence() -> None:
    visit = Visit().position()
    visit.send(GONE)
    effects = visit.send(Interacted())
    assert effects[-1] == StartTimer(Timer.DEPARTURE, 5.0)


# Without hurry


UNHURRIED = PaceChanged(unhurried=True)


def test_who_is_not_to_be_hurried_has_ten_times_as_long() -> None:
    visit = Visit()
    visit.send(UNHURRIED)
    visit.approach()
    visit.fire(Timer.APPROACH)
    assert visit.timers[Timer.CONSENT] == 400.0
    visit.send(NoticeShown(SHOWN), ConsentGiven(NOW))
    assert visit.timers[Timer.POSITIONING] == 430.0
    visit.submit()
    visit.answer(not_live())
    assert visit.timers[Timer.RETRY] == 50.0
    visit.send(ContinueRequested())
    visit.submit()
    visit.answer(live())
    assert visit.timers[Timer.PASSED] == 40.0


def test_more_time_asked_for_in_the_middle_counts_from_then() -> None:
    visit = Visit().position()
    visit.fire(Timer.POSITIONING)
    visit.send(UNHURRIED)
    assert not visit.state.warning
    assert visit.timers[Timer.POSITIONING] == 430.0
    visit.send(PaceChanged(unhurried=False))
    assert visit.timers[Timer.POSITIONING] == 25.0


def test_more_time_is_also_for_reading_that_nothing_more_is_tried() -> None:
    visit = Visit().submit()
    visit.answer(no_verdict(Reason.TLS))
    assert visit.timers[Timer.CANNOT_VERIFY] == 8.0
    visit.send(UNHURRIED)
    assert visit.timers[Timer.CANNOT_VERIFY] == 80.0


def test_more_time_does_not_change_how_long_a_sample_is_sent_again() -> None:
    visit = Visit()
    visit.send(UNHURRIED)
    visit.submit().answer(no_verdict(Reason.OFFLINE))
    effects = visit.send(PaceChanged(unhurried=False))
    assert visit.timers[Timer.CANNOT_VERIFY] == 45.0
    assert not any(isinstance(effect, StartTimer) for effect in effects)


def test_more_time_does_not_change_a_callers_limit() -> None:
    visit = Visit(CHECK).position()
    assert not any(isinstance(effect, StartTimer) for effect in visit.send(UNHURRIED))
    visit.submit().answer(not_live())
    assert visit.timers[Timer.RETRY] == 50.0
    visit.fire(Timer.RETRY)
    assert visit.timers[Timer.POSITIONING] == 45.0


def test_who_is_not_to_be_hurried_is_asked_before_being_taken_for_gone() -> None:
    visit = Visit().position()
    visit.send(UNHURRIED, GONE)
    assert visit.timers[Timer.DEPARTURE] == 50.0
    visit.fire(Timer.DEPARTURE)
    assert visit.state.leaving
    assert visit.timers[Timer.DEPARTURE_WARNING] == 20.0
    visit.send(Interacted())
    assert (visit.state.leaving, visit.timers[Timer.DEPARTURE]) == (False, 50.0)
    visit.fire(Timer.DEPARTURE)
    visit.fire(Timer.DEPARTURE_WARNING)
    assert _result(visit) == (SessionResult.CANCELLED, EndReason.ABANDONED)


def test_who_comes_back_is_not_asked_any_longer() -> None:
    visit = Visit().position()
    visit.send(UNHURRIED, GONE)
    visit.fire(Timer.DEPARTURE)
    visit.send(FaceChanged(present=True, near=False))
    assert not visit.state.leaving
    assert Timer.DEPARTURE_WARNING not in visit.timers


def test_the_next_person_has_the_kiosks_usual_time() -> None:
    for usual in (False, True):
        visit = Visit(Policy(unhurried=usual)).position()
        visit.send(PaceChanged(unhurried=not usual), CancelRequested())
        assert visit.state.unhurried is usual


def test_who_is_checked_again_and_again_keeps_their_pace_until_it_is_changed() -> None:
    visit = Visit(Policy(keeps_pace=True)).position()
    visit.send(UNHURRIED, CancelRequested())
    assert visit.state.unhurried
    visit.send(PaceChanged(unhurried=False))
    assert not visit.state.unhurried


@pytest.mark.parametrize("usual", [False, True])
@pytest.mark.parametrize("keeps", [False, True])
def test_whoever_goes_away_leaves_the_usual_pace(usual: bool, keeps: bool) -> None:
    visit = Visit(Policy(unhurried=usual, keeps_pace=keeps))
    visit.send(PaceChanged(unhurried=not usual))

    effects = visit.send(PaceReset())

    assert visit.state.unhurried is usual
    assert effects == ()


def test_who_started_by_touch_and_was_never_seen_is_not_sent_away() -> None:
    visit = Visit()
    visit.send(CameraReady(), StartRequested(), GONE)
    assert visit.where() is State.CONSENT
    assert Timer.DEPARTURE not in visit.timers


@pytest.mark.fault("F22")
def test_another_person_while_verifying_voids_the_attempt_and_ends_the_session() -> None:
    visit = Visit().submit()
    number = visit.state.attempt
    effects = visit.send(PersonChanged())
    assert CancelVerify(number) in effects
    assert visit.where() is State.ATTRACT
    assert _result(visit) == (SessionResult.CANCELLED, EndReason.ABANDONED)
    visit.send(VerdictReceived(number, live(), at_s=1.0))
    assert visit.where() is State.ATTRACT


def test_a_cancelled_attempt_stays_on_record() -> None:
    visit = Visit().submit()
    visit.send(CancelRequested())
    assert _result(visit) == (SessionResult.CANCELLED, EndReason.CANCELLED)
    (attempt,) = visit.finishes()[0].attempts
    assert attempt.verdict.reason is Reason.CANCELLED
    assert attempt.capture == CAPTURE


def test_another_way_is_open_even_out_of_service() -> None:
    visit = Visit()
    visit.fire(Timer.CAMERA)
    assert visit.where() is State.OUT_OF_SERVICE
    visit.send(AlternativeRequested())
    assert visit.where() is State.ASSISTANCE
    assert _result(visit) == (SessionResult.CANCELLED, EndReason.ALTERNATIVE)
    visit.fire(Timer.ASSISTANCE)
    assert visit.where() is State.OUT_OF_SERVICE


# Camera


def test_a_session_survives_a_camera_that_comes_back() -> None:
    visit = Visit().position()
    visit.send(CollectingStarted())
    assert BeginCapture() in visit.send(CameraLost())
    assert (visit.where(), visit.state.camera_ready) == (State.POSITIONING, False)
    visit.send(CameraReady())
    assert (visit.where(), visit.state.camera_ready) == (State.POSITIONING, True)
    assert not visit.finishes()


@pytest.mark.parametrize("state", [State.CONSENT, State.POSITIONING, State.VERIFYING])
def test_a_camera_that_stays_away_ends_the_session_and_closes_the_kiosk_until_it_is_back(state: State) -> None:
    visit = Visit().approach()
    visit.fire(Timer.APPROACH)
    if state is not State.CONSENT:
        visit.position()
    if state is State.VERIFYING:
        visit.submit()
    visit.send(CameraLost())
    visit.fire(Timer.CAMERA)
    assert visit.where() is State.OUT_OF_SERVICE
    assert _result(visit) == (SessionResult.CAMERA_UNAVAILABLE, EndReason.FAULT)
    visit.send(CameraReady())
    assert visit.where() is State.ATTRACT


def test_a_result_on_show_outlasts_the_camera() -> None:
    visit = Visit().submit()
    visit.answer(live())
    visit.send(CameraLost())
    visit.fire(Timer.CAMERA)
    assert visit.where() is State.PASSED
    visit.fire(Timer.PASSED)
    assert visit.where() is State.OUT_OF_SERVICE


def test_nobody_is_seen_leaving_while_nobody_can_be_seen() -> None:
    visit = Visit().position()
    visit.send(GONE, CameraLost())
    assert Timer.DEPARTURE not in visit.timers
    visit.send(CameraReady())
    assert visit.timers[Timer.DEPARTURE] == 5.0


def test_a_refused_camera_is_not_waited_for() -> None:
    visit = Visit(CHECK)
    visit.send(CameraRefused())
    assert _result(visit) == (SessionResult.CAMERA_UNAVAILABLE, EndReason.FAULT)
    assert Timer.CAMERA not in visit.timers


@pytest.mark.fault("F20")
def test_an_answer_about_another_cameras_picture_is_void() -> None:
    visit = Visit().submit()
    number = visit.state.attempt
    assert CancelVerify(number) in visit.send(CameraSwapped())
    assert visit.where() is State.POSITIONING
    visit.send(VerdictReceived(number, live(), at_s=0.0))
    assert visit.where() is State.POSITIONING


# Network


def _fail_by_network(visit: Visit, times: int) -> None:
    policy = dataclasses.replace(visit.policy, resend_s=())
    visit.policy = policy
    for _ in range(times):
        visit.send(GONE, BACK)
        visit.submit().answer(no_verdict(Reason.OFFLINE))
        visit.send(CancelRequested())


@pytest.mark.fault("F24")
def test_five_network_failures_in_a_row_close_the_kiosk_until_a_probe_gets_through() -> None:
    visit = Visit().approach()
    _fail_by_network(visit, 5)
    assert visit.where() is State.OUT_OF_SERVICE
    assert visit.state.faults == {Fault.NETWORK}
    assert visit.timers[Timer.RECHECK] == 30.0
    assert Probe(Fault.NETWORK) in visit.fire(Timer.RECHECK)
    assert visit.timers[Timer.RECHECK] == 30.0
    visit.send(FaultCleared(Fault.NETWORK))
    assert visit.where() is State.ATTRACT
    assert Timer.RECHECK not in visit.timers


def test_after_a_probe_the_first_failure_closes_the_kiosk_again() -> None:
    visit = Visit().approach()
    _fail_by_network(visit, 5)
    visit.send(FaultCleared(Fault.NETWORK))
    _fail_by_network(visit, 1)
    assert visit.state.faults == {Fault.NETWORK}


def test_one_answer_between_failures_starts_the_count_again() -> None:
    visit = Visit().approach()
    _fail_by_network(visit, 4)
    visit.send(GONE, BACK)
    visit.submit().answer(not_live())
    visit.send(CancelRequested())
    _fail_by_network(visit, 4)
    assert not visit.state.faults


# check


def test_a_check_starts_in_positioning_and_nobody_leaves_it() -> None:
    visit = Visit(CHECK)
    assert visit.where() is State.POSITIONING
    assert {BeginSession(), BeginCapture()} <= set(visit.effects)
    visit.send(CameraReady(), BACK, GONE)
    assert Timer.DEPARTURE not in visit.timers


def test_nothing_follows_a_check() -> None:
    visit = Visit(CHECK).submit()
    visit.answer(live())
    visit.fire(Timer.PASSED)
    visit.send(GONE, BACK)
    assert Timer.APPROACH not in visit.timers


def test_a_check_resends_nothing() -> None:
    visit = Visit(CHECK).submit()
    visit.answer(no_verdict(Reason.OFFLINE))
    assert _result(visit) == (SessionResult.NO_VERDICT, EndReason.FAULT)
    assert Timer.RESEND not in visit.timers


def test_a_check_keeps_its_verdict_when_somebody_steps_in_after_the_sample() -> None:
    visit = Visit(CHECK).submit()
    visit.send(PersonChanged())
    visit.answer(live())
    assert _result(visit) == (SessionResult.PASSED, EndReason.COMPLETED)


def test_a_stale_resend_timer_sends_nothing_twice() -> None:
    visit = Visit().submit()
    visit.answer(no_verdict(Reason.OFFLINE))
    visit.send(ContinueRequested())
    assert visit.send(TimerFired(Timer.RESEND)) == ()
