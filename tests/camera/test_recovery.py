import pytest

from kiosk.camera.recovery import Recovery, RecoveryLimits, Step


@pytest.fixture
def recovery() -> Recovery:
    return Recovery(RecoveryLimits())


def _stream(recovery: Recovery, start_s: float, end_s: float) -> None:
    recovery.started(start_s)
    for tenth in range(int(start_s * 10) + 1, int(end_s * 10) + 1):
        recovery.frame(tenth / 10, repeated=False)


def test_the_first_child_starts_at_once(recovery: Recovery) -> None:
    assert recovery.step(100.0) is Step.START


@pytest.mark.fault("F07", "F10")
def test_a_child_has_ten_seconds_for_its_first_frame(recovery: Recovery) -> None:
    recovery.started(100.0)
    assert recovery.step(110.0) is Step.WAIT
    assert not recovery.stalled(110.0)
    assert recovery.step(110.01) is Step.REPLACE


@pytest.mark.fault("F06")
def test_a_gap_is_told_within_a_second_and_ends_the_child_after_three(recovery: Recovery) -> None:
    recovery.started(100.0)
    recovery.frame(101.0, repeated=False)
    assert not recovery.stalled(101.79)
    assert recovery.stalled(101.81)
    assert recovery.step(104.0) is Step.WAIT
    assert recovery.step(104.01) is Step.REPLACE


def test_a_frame_after_a_gap_ends_the_stall(recovery: Recovery) -> None:
    recovery.started(100.0)
    recovery.frame(101.0, repeated=False)
    recovery.frame(103.5, repeated=False)
    assert not recovery.stalled(104.0)
    assert recovery.step(106.0) is Step.WAIT


def test_a_child_that_has_ended_does_not_stall(recovery: Recovery) -> None:
    recovery.started(100.0)
    recovery.frame(101.0, repeated=False)
    recovery.ended(101.0)
    assert not recovery.stalled(200.0)


def test_a_child_that_streamed_well_is_replaced_at_once(recovery: Recovery) -> None:
    _stream(recovery, 0.0, 20.0)
    recovery.ended(20.0)
    assert recovery.step(20.0) is Step.START


def test_pauses_grow_to_three_seconds_and_stay_there(recovery: Recovery) -> None:
    now_s = 0.0
    pauses_s = []
    for _ in range(8):
        recovery.started(now_s)
        recovery.ended(now_s)
        pauses_s.append(recovery.wait_s(now_s))
        now_s += pauses_s[-1]
        assert recovery.step(now_s) is Step.START
    assert pauses_s == [0.0, 0.5, 1.0, 2.0, 3.0, 3.0, 3.0, 3.0]


def test_a_child_that_dies_after_a_frame_each_time_does_not_spin(recovery: Recovery) -> None:
    for now_s in range(4):
        recovery.started(now_s)
        recovery.frame(now_s + 0.1, repeated=False)
        recovery.ended(now_s + 0.2)
    assert recovery.wait_s(3.2) == 2.0


def test_a_child_that_settles_is_forgiven(recovery: Recovery) -> None:
    for _ in range(5):
        recovery.started(0.0)
        recovery.ended(0.0)
    _stream(recovery, 10.0, 16.0)
    recovery.ended(16.0)
    assert recovery.step(16.0) is Step.START


@pytest.mark.fault("F09")
def test_fifteen_identical_frames_end_the_child_and_fourteen_do_not(recovery: Recovery) -> None:
    recovery.started(0.0)
    recovery.frame(0.0, repeated=False)
    for number in range(1, 14):
        recovery.frame(number / 30, repeated=True)
    assert recovery.step(0.5) is Step.WAIT
    recovery.frame(0.5, repeated=True)
    assert recovery.step(0.5) is Step.REPLACE


def test_a_different_frame_begins_the_count_again(recovery: Recovery) -> None:
    recovery.started(0.0)
    for number in range(60):
        recovery.frame(number / 30, repeated=number % 10 != 0)
    assert recovery.step(2.0) is Step.WAIT


def test_a_new_child_begins_the_count_again(recovery: Recovery) -> None:
    recovery.started(0.0)
    for number in range(15):
        recovery.frame(number / 30, repeated=True)
    recovery.ended(0.5)
    recovery.started(0.5)
    assert recovery.step(0.6) is Step.WAIT


@pytest.mark.parametrize(
    ("now_s", "expected_s"),
    [(101.0, 0.8), (101.5, 0.3), (102.5, 1.5), (104.0, 0.0), (200.0, 0.0)],
)
def test_the_wait_ends_at_the_next_limit(recovery: Recovery, now_s: float, expected_s: float) -> None:
    recovery.started(100.0)
    recovery.frame(101.0, repeated=False)
    assert recovery.wait_s(now_s) == pytest.approx(expected_s)


def test_a_slow_machine_gets_longer_limits() -> None:
    recovery = Recovery(RecoveryLimits.scaled(10.0))
    recovery.started(0.0)
    assert recovery.step(99.0) is Step.WAIT
    recovery.frame(99.0, repeated=False)
    assert not recovery.stalled(106.9)
    assert recovery.step(128.0) is Step.WAIT
    recovery.ended(200.0)
    recovery.started(200.0)
    recovery.ended(200.0)
    assert recovery.wait_s(200.0) == 5.0


@pytest.mark.fault("F09")
def test_a_camera_of_few_frames_is_not_let_stand_still_for_fifteen_of_them(recovery: Recovery) -> None:
    recovery.started(0.0)
    recovery.frame(0.0, repeated=False)
    recovery.frame(0.5, repeated=True)
    assert recovery.step(0.9) is Step.WAIT
    recovery.frame(1.0, repeated=True)
    assert recovery.step(1.0) is Step.REPLACE


@pytest.mark.fault("F01", "F02")
def test_a_camera_that_is_gone_for_an_hour_is_looked_for_every_second_of_it(recovery: Recovery) -> None:
    _stream(recovery, 0.0, 20.0)
    recovery.ended(20.0)
    now_s, looks = 20.0, 0
    while now_s < 3620.0:
        assert recovery.step(now_s) is Step.START
        recovery.absent(now_s)
        now_s += recovery.wait_s(now_s)
        looks += 1
    assert looks == 3600
    recovery.started(now_s)
    assert recovery.step(now_s + 9.0) is Step.WAIT


def _crash(recovery: Recovery, now_s: float) -> None:
    recovery.started(now_s)
    recovery.frame(now_s, repeated=False)
    recovery.crashed(now_s)
    recovery.ended(now_s)


@pytest.mark.fault("F16")
def test_five_crashes_within_a_minute_cost_a_camera_its_standing_and_four_do_not(recovery: Recovery) -> None:
    for now_s in range(4):
        _crash(recovery, now_s)
        assert not recovery.unreliable(now_s)
    _crash(recovery, 59.0)
    assert recovery.unreliable(59.0)
    assert recovery.wait_s(59.0) <= 3.0


@pytest.mark.fault("F16")
def test_five_crashes_in_more_than_a_minute_do_not(recovery: Recovery) -> None:
    for now_s in (0.0, 16.0, 32.0, 48.0, 64.0):
        _crash(recovery, now_s)
    assert not recovery.unreliable(64.0)


@pytest.mark.fault("F16")
def test_a_camera_regains_its_standing_by_lasting_longer_than_it_used_to(recovery: Recovery) -> None:
    for now_s in range(5):
        _crash(recovery, now_s)
    _stream(recovery, 10.0, 21.0)
    assert recovery.unreliable(21.0)
    recovery.frame(22.2, repeated=False)
    assert not recovery.unreliable(22.2)


@pytest.mark.fault("F16")
def test_a_camera_that_never_shows_anything_does_not_crash(recovery: Recovery) -> None:
    for now_s in range(5):
        recovery.started(now_s)
        recovery.crashed(now_s)
        recovery.ended(now_s)
    assert not recovery.unreliable(5.0)
