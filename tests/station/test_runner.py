"""The session on its thread: timers, effects, views, reports."""

import dataclasses
import threading

import pytest

from kiosk.session.words import (
    CameraLost,
    CameraReady,
    CancelRequested,
    CollectingStarted,
    ConsentGiven,
    ContinueRequested,
    EndReason,
    FaceChanged,
    Fault,
    FaultCleared,
    HintChanged,
    NoticeShown,
    Policy,
    SampleSelected,
    StartRequested,
    State,
)
from kiosk.station.runner import Stop
from kiosk.values import Hint, Outcome, Reason, SessionResult
from tests.session.cases import NOW, SHOWN
from tests.station.fakes import CAPTURE, CHECK, WAIT_S, Bench, verdict

LIVE = verdict(Outcome.LIVE, code=200, request_id="r-1", liveness_score=0.93)
NOT_LIVE = verdict(Outcome.NOT_LIVE, code=200, request_id="r-2", liveness_score=0.1, risk_reason="screen")
OFFLINE = verdict(Outcome.NO_VERDICT, Reason.OFFLINE)


def test_a_check_that_passes_is_reported_before_it_is_shown() -> None:
    bench = Bench(CHECK, subject="A-17")
    attempt = bench.submit()
    shown_before = len(bench.views)
    bench.answer(attempt, LIVE)
    (report,) = bench.reports
    assert (report.result, report.end) == (SessionResult.PASSED, EndReason.COMPLETED)
    assert (report.session_id, report.subject) == ("session-1", "A-17")
    assert bench.views[shown_before].session.state is State.PASSED


def test_a_result_is_never_on_a_screen_before_its_record() -> None:
    bench = Bench(CHECK)
    seen: list[State] = []
    bench.runner._listeners = dataclasses.replace(
        bench.runner._listeners, on_finished=lambda report: seen.extend(view.session.state for view in bench.views)
    )
    bench.answer(bench.submit(), LIVE)
    assert State.VERIFYING in seen
    assert State.PASSED not in seen


def test_every_part_of_an_attempt_is_timed() -> None:
    bench = Bench(CHECK)
    bench.answer(bench.submit(), LIVE)
    (attempt,) = bench.reports[0].attempts
    assert attempt.timing.to_ready == 2000.0
    assert attempt.timing.collect == 800.0
    assert attempt.timing.encode == 12.04
    assert attempt.timing.request == 345.67
    assert (attempt.sent_size, attempt.jpeg_bytes) == ((60, 40), 999)
    assert bench.reports[0].duration_s == 2.8


def test_each_attempt_has_times_of_its_own() -> None:
    bench = Bench(CHECK)
    bench.answer(bench.submit(), NOT_LIVE, request_ms=100.0)
    bench.advance(5.0)
    bench.answer(bench.submit(), LIVE, request_ms=200.0)
    first, second = bench.reports[0].attempts
    assert (first.timing.to_ready, second.timing.to_ready) == (2000.0, 2000.0)
    assert (first.timing.request, second.timing.request) == (100.0, 200.0)


@pytest.mark.fault("F62")
@pytest.mark.parametrize("days", [1, -1])
def test_a_clock_that_is_set_in_the_middle_of_an_attempt_changes_nothing_but_the_time_of_day(days: int) -> None:
    bench = Bench(CHECK)
    attempt = bench.submit()
    bench.clock.set_wall(days=days)
    assert bench.where() is State.VERIFYING
    bench.answer(attempt, LIVE)
    (report,) = bench.reports
    assert (report.result, report.end, report.duration_s) == (SessionResult.PASSED, EndReason.COMPLETED, 2.8)
    assert report.attempts[0].timing.to_ready == 2000.0


@pytest.mark.fault("F62")
@pytest.mark.parametrize("days", [1, -1])
def test_a_clock_that_is_set_moves_no_timer(days: int) -> None:
    bench = Bench(CHECK)
    bench.answer(bench.submit(), NOT_LIVE)
    bench.advance(1.0)
    left_s = bench.shown().seconds_left
    assert left_s is not None
    bench.clock.set_wall(days=days)
    bench.advance(1.0)
    assert (bench.where(), bench.shown().seconds_left) == (State.RETRY, left_s - 1.0)


def test_a_timer_fires_when_its_time_has_come_and_not_before() -> None:
    bench = Bench(CHECK)
    bench.send(CameraReady())
    bench.advance(44.9)
    assert bench.where() is State.POSITIONING
    assert bench.shown().session.helping
    bench.advance(0.1)
    assert bench.where() is State.ASSISTANCE
    assert bench.reports[0].result is SessionResult.TIMED_OUT


def test_an_event_that_came_in_time_wins_over_a_timer_that_is_late() -> None:
    bench = Bench(Policy())
    bench.send(CameraReady(), StartRequested(), NoticeShown(SHOWN), ConsentGiven(NOW))
    bench.send(FaceChanged(present=True, near=True))
    bench.send(FaceChanged(present=False, near=False))
    bench.clock.advance(10.0)
    bench.send(FaceChanged(present=True, near=True))
    assert bench.where() is State.POSITIONING


@pytest.mark.fault("F42")
def test_late_answer_of_a_cancelled_attempt_is_dropped() -> None:
    bench = Bench(Policy(asks_consent=False))
    bench.send(CameraReady(), StartRequested())
    attempt = bench.submit()
    bench.send(CancelRequested())
    assert bench.verifier.cancelled == [attempt]
    bench.answer(attempt, LIVE)
    assert bench.where() is State.ATTRACT
    assert [report.result for report in bench.reports] == [SessionResult.CANCELLED]


def test_a_cancelled_attempt_is_reported_with_what_is_known_of_it() -> None:
    bench = Bench(CHECK)
    bench.submit()
    bench.send(CancelRequested())
    (attempt,) = bench.reports[0].attempts
    assert attempt.attempt.verdict.reason is Reason.CANCELLED
    assert (attempt.jpeg_bytes, attempt.timing.encode, attempt.timing.request) == (999, 12.04, None)


def test_a_session_id_lives_as_long_as_its_session() -> None:
    bench = Bench(Policy(asks_consent=False))
    assert bench.shown().session_id is None
    bench.send(CameraReady(), StartRequested())
    assert bench.shown().session_id == "session-1"
    bench.send(CancelRequested())
    assert bench.shown().session_id is None
    bench.send(StartRequested())
    assert bench.shown().session_id == "session-2"


def test_images_are_wiped_when_a_session_ends() -> None:
    bench = Bench(Policy(asks_consent=False))
    bench.send(CameraReady(), StartRequested(), CancelRequested())
    assert bench.capture.commands == ["begin", "watch", "wipe"]


def test_a_countdown_is_shown_second_by_second_and_only_while_it_is_on_screen() -> None:
    bench = Bench(CHECK)
    bench.answer(bench.submit(), NOT_LIVE)
    shown = len(bench.views)
    for _ in range(50):
        bench.advance(0.1)
    seconds = [view.seconds_left for view in bench.views[shown - 1 :]]
    assert seconds == [5.0, 4.0, 3.0, 2.0, 1.0, None]
    assert bench.where() is State.POSITIONING
    shown = len(bench.views)
    for _ in range(30):
        bench.advance(0.1)
    assert len(bench.views) == shown


def test_the_consent_warning_counts_down() -> None:
    bench = Bench(Policy())
    bench.send(CameraReady(), StartRequested())
    assert bench.shown().seconds_left is None
    bench.advance(40.0)
    assert bench.shown().seconds_left == 20.0
    bench.send(ContinueRequested())
    assert bench.shown().seconds_left is None


def test_the_thread_wakes_for_the_next_timer_or_the_next_second_on_screen() -> None:
    bench = Bench(CHECK)
    assert bench.runner._idle_s() == 15.0  # the camera's grace
    bench.answer(bench.submit(), NOT_LIVE)
    bench.clock.advance(0.3)
    assert bench.runner._idle_s() == 0.7


def test_nothing_is_sent_of_a_sample_that_is_gone() -> None:
    bench = Bench(CHECK)
    bench.capture.image = None
    bench.send(CameraReady(), CollectingStarted(), SampleSelected(CAPTURE, Hint.HOLD_STILL))
    assert bench.verifier.submitted == []
    assert bench.where() is State.POSITIONING


def test_the_network_is_probed_until_it_is_back() -> None:
    bench = Bench(Policy(asks_consent=False, network_faults=1, resend_s=()))
    bench.send(CameraReady(), StartRequested())
    bench.answer(bench.submit(), OFFLINE)
    bench.send(CancelRequested())
    assert bench.where() is State.OUT_OF_SERVICE
    bench.advance(30.0)
    bench.advance(30.0)
    assert bench.probe.started == [Fault.NETWORK, Fault.NETWORK]
    bench.send(FaultCleared(Fault.NETWORK))
    assert bench.where() is State.ATTRACT


def test_a_session_survives_a_camera_that_is_back_within_its_grace() -> None:
    bench = Bench(CHECK)
    bench.send(CameraReady(), HintChanged(Hint.MOVE_CLOSER), CameraLost())
    assert not bench.shown().session.camera_ready
    bench.advance(14.0)
    bench.send(CameraReady())
    bench.advance(2.0)
    assert bench.where() is State.POSITIONING
    assert bench.reports == []


@pytest.mark.fault("F01", "F02")
def test_a_kiosk_whose_camera_is_gone_for_an_hour_is_back_when_the_camera_is() -> None:
    bench = Bench(Policy())
    bench.send(CameraReady(), StartRequested(), CameraLost())
    bench.advance(3600.0)
    assert bench.where() is State.OUT_OF_SERVICE
    assert [report.result for report in bench.reports] == [SessionResult.CAMERA_UNAVAILABLE]
    bench.send(CameraReady())
    assert bench.where() is State.ATTRACT


def test_a_camera_that_comes_and_goes_uses_up_the_time_limit_while_it_is_there() -> None:
    bench = Bench(dataclasses.replace(CHECK, positioning_s=3.0))
    for _ in range(3):
        assert bench.reports == []
        bench.send(CameraReady())
        bench.advance(1.0)
        bench.send(CameraLost(), CameraLost())
        bench.advance(1.0)
    bench.send(CameraReady())
    assert [report.result for report in bench.reports] == [SessionResult.TIMED_OUT]


def test_time_without_a_picture_does_not_count_against_the_person() -> None:
    bench = Bench(CHECK)
    bench.send(CameraReady())
    bench.advance(44.0)
    bench.send(CameraLost())
    bench.advance(14.0)
    bench.send(CameraReady())
    bench.advance(0.9)
    assert bench.where() is State.POSITIONING
    bench.advance(0.1)
    assert bench.where() is State.ASSISTANCE


def test_stopping_cancels_and_reports_the_session_that_runs() -> None:
    bench = Bench(CHECK)
    bench.submit()
    bench.send(Stop())
    assert [report.result for report in bench.reports] == [SessionResult.CANCELLED]
    bench.send(CameraReady())
    assert len(bench.reports) == 1


def test_the_thread_ends_with_its_session_and_may_be_stopped_twice() -> None:
    bench = Bench(CHECK)
    bench.runner.start()
    bench.runner.stop()
    bench.runner.stop()
    assert [report.result for report in bench.reports] == [SessionResult.CANCELLED]
    assert bench.verifier.stopped
    assert bench.probe.stopped


def test_events_posted_from_another_thread_are_taken_at_once() -> None:
    bench = Bench(CHECK)
    reached = threading.Event()
    bench.runner._listeners = dataclasses.replace(
        bench.runner._listeners,
        on_view=lambda view: reached.set() if view.session.state is State.COLLECTING else None,
    )
    bench.runner.start()
    bench.runner.post(CameraReady())
    bench.runner.post(CollectingStarted())
    assert reached.wait(WAIT_S)
    bench.runner.stop()


def test_a_defect_on_the_thread_is_told() -> None:
    bench = Bench(CHECK)

    def break_down(_: object) -> None:
        raise ZeroDivisionError

    bench.runner._listeners = dataclasses.replace(bench.runner._listeners, on_view=break_down)
    bench.runner.start()
    bench.runner.post(CameraReady())
    bench.runner.post(CollectingStarted())
    assert isinstance(bench.crashes.get(timeout=WAIT_S), ZeroDivisionError)
    bench.runner.stop()
