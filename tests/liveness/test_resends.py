"""When another send is worth it, how long it waits, and what the budget says."""

import random

import pytest
from requests.structures import CaseInsensitiveDict

from kiosk.liveness.limits import Limits
from kiosk.liveness.reading import Reading, Resend, no_verdict
from kiosk.liveness.retry import RetryPolicy, retry_after_s
from kiosk.liveness.server_clock import ServerClock
from kiosk.values import Reason

NOW_S = 1_700_000_000.0  # Tue, 14 Nov 2023 22:13:20 GMT


def reading(resend: Resend, *, wait_s: float | None = None, timed_out: bool = False) -> Reading:
    verdict = no_verdict(Reason.SERVICE, "", threshold=0.8)
    return Reading(verdict=verdict, resend=resend, retry_after_s=wait_s, timed_out=timed_out)


def policy() -> RetryPolicy:
    return RetryPolicy(limits=Limits(), uniform=random.Random(1).uniform)


@pytest.mark.fault("F24", "F32")
@pytest.mark.parametrize(
    ("resend", "sends"),
    [
        (Resend.NEVER, 1),
        (Resend.UNSENT, 3),
        (Resend.UNSURE, 2),
        (Resend.AT_ONCE, 2),
        (Resend.CORRECTED, 2),
        (Resend.SMALLER, 2),
    ],
)
def test_sends_end_at_the_limit_of_their_class(resend: Resend, sends: int) -> None:
    pauses = [policy().pause_s(reading(resend), sends=count, remaining_s=20) for count in range(1, 5)]
    assert [pause is not None for pause in pauses] == [count < sends for count in range(1, 5)]


def test_waits_are_jittered_between_half_a_second_and_five() -> None:
    waits = policy()
    pauses = [waits.pause_s(reading(Resend.UNSENT), sends=1 + n % 2, remaining_s=20) for n in range(400)]
    assert all(pause is not None and 0.5 <= pause <= 5 for pause in pauses)
    assert len(set(pauses)) == 400


def test_no_wait_goes_past_the_operation_s_time() -> None:
    assert policy().pause_s(reading(Resend.UNSURE), sends=1, remaining_s=0.4) is None
    assert policy().pause_s(reading(Resend.AT_ONCE), sends=1, remaining_s=-0.1) is None


@pytest.mark.fault("F46")
@pytest.mark.parametrize(("asked_s", "pause_s"), [(0.0, 0.0), (2.0, 2.0), (5.0, 5.0), (5.1, None), (3600.0, None)])
def test_server_s_wait_is_kept_or_the_operation_ends(asked_s: float, pause_s: float | None) -> None:
    assert policy().pause_s(reading(Resend.UNSURE, wait_s=asked_s), sends=1, remaining_s=20) == pause_s


@pytest.mark.fault("F49")
def test_budget_runs_dry_and_fills_with_successes() -> None:
    budget = policy()
    assert [budget.afford(reading(Resend.UNSURE)) for _ in range(5)] == [True] * 4 + [False]
    for _ in range(4):
        budget.succeeded()
    assert not budget.afford(reading(Resend.UNSURE))
    budget.succeeded()
    assert budget.afford(reading(Resend.UNSURE))


def test_resend_after_a_timeout_costs_twice() -> None:
    budget = policy()
    assert [budget.afford(reading(Resend.UNSURE, timed_out=True)) for _ in range(3)] == [True, True, False]


def test_budget_never_grows_beyond_its_capacity() -> None:
    budget = policy()
    for _ in range(100):
        budget.succeeded()
    assert [budget.afford(reading(Resend.UNSURE)) for _ in range(5)] == [True] * 4 + [False]


@pytest.mark.fault("F46")
@pytest.mark.parametrize(
    ("value", "seconds"),
    [
        ("2", 2.0),
        (" 3600 ", 3600.0),
        ("9" * 400, 9999999999.0),
        ("Tue, 14 Nov 2023 22:13:23 GMT", 3.0),
        ("Tue, 14 Nov 2023 22:13:10 GMT", None),
        ("-5", None),
        ("1.5", None),
        ("soon", None),
        ("٣", None),
        ("", None),
        ("Tue, 99 Nov 2023 22:13:23 GMT", None),
    ],
)
def test_retry_after_is_read_as_seconds_or_date_and_junk_is_nothing(value: str, seconds: float | None) -> None:
    assert retry_after_s(CaseInsensitiveDict({"retry-after": value}), now_s=NOW_S) == seconds


@pytest.mark.fault("F46")
def test_retry_after_a_date_is_counted_from_the_server_s_own() -> None:
    dates = {"Retry-After": "Tue, 14 Nov 2023 22:13:23 GMT", "Date": "Tue, 14 Nov 2023 22:13:20 GMT"}
    assert retry_after_s(CaseInsensitiveDict(dates), now_s=NOW_S - 86_400) == 3.0


# The server's clock ---------------------------------------------------------------------------

DATE = CaseInsensitiveDict({"date": "Tue, 14 Nov 2023 22:13:20 GMT"})


def clock_that_is_off(seconds: float) -> ServerClock:
    return ServerClock(wall_clock=lambda: NOW_S + seconds)


@pytest.mark.fault("F59")
@pytest.mark.parametrize("off_s", [-1200.0, 1200.0, 240.0, -NOW_S])
def test_clock_far_off_is_corrected_once_the_server_refuses_it(off_s: float) -> None:
    clock = clock_that_is_off(off_s)
    clock.observe(DATE, sent_s=clock.device_s())
    assert clock.now_s() == NOW_S + off_s
    assert clock.correct(clock.correction_s)
    assert clock.now_s() == NOW_S
    assert not clock.correct(clock.correction_s)


@pytest.mark.parametrize("off_s", [0.0, 1.9, 239.0, -239.0])
def test_clock_that_is_near_enough_is_not_the_cause(off_s: float) -> None:
    clock = clock_that_is_off(off_s)
    clock.observe(DATE, sent_s=clock.device_s())
    assert not clock.correct(clock.correction_s)
    assert clock.now_s() == NOW_S + off_s


@pytest.mark.fault("F60")
@pytest.mark.parametrize("headers", [{}, {"Date": "junk"}, {"Date": ""}, {**DATE, "Age": "0"}])
def test_date_that_is_absent_junk_or_cached_is_ignored(headers: dict[str, str]) -> None:
    clock = clock_that_is_off(-3600)
    clock.observe(CaseInsensitiveDict(headers), sent_s=clock.device_s())
    assert not clock.correct(clock.correction_s)


@pytest.mark.fault("F59", "F62")
def test_correction_goes_when_the_device_s_clock_is_set_right() -> None:
    off_s = [-3600.0]
    clock = ServerClock(wall_clock=lambda: NOW_S + off_s[0])
    clock.observe(DATE, sent_s=clock.device_s())
    assert clock.correct(clock.correction_s)
    off_s[0] = 0.0
    clock.observe(DATE, sent_s=clock.device_s())
    assert clock.correct(clock.correction_s)
    assert clock.now_s() == NOW_S


@pytest.mark.fault("F59")
def test_clock_a_minute_off_is_warned_of_once(caplog: pytest.LogCaptureFixture) -> None:
    clock = clock_that_is_off(-61)
    for _ in range(3):
        clock.observe(DATE, sent_s=clock.device_s())
    assert len(caplog.records) == 1
    assert "set it" in caplog.text


def test_scaling_stretches_every_limit() -> None:
    assert Limits().scaled(10) == Limits(
        connect_s=30,
        gap_s=50,
        send_s=100,
        operation_s=200,
        back_off_min_s=5,
        back_off_max_s=50,
        retry_after_max_s=50,
    )
