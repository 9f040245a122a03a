"""Figures and lines from sessions that ended."""

from datetime import UTC, date, datetime, timedelta, timezone
from itertools import count

import pytest

from kiosk.operator.figures import KEPT_ATTEMPTS, Tally
from kiosk.session.words import Attempt, EndReason
from kiosk.station.report import AttemptReport, AttemptTiming, SessionReport
from kiosk.values import Advice, Hint, Outcome, Reason, RetryAdvice, SessionResult, SourceKind, Verdict

_NUMBERS = count(1)


def attempt(
    outcome: Outcome,
    *,
    reason: Reason | None = None,
    advice: tuple[Advice, ...] = (),
    to_ready_s: float | None = 3.0,
    request_id: str | None = "r-1",
) -> AttemptReport:
    verdict = Verdict(outcome=outcome, reason=reason, threshold=0.8, liveness_score=0.97531, request_id=request_id)
    timing = AttemptTiming(to_ready=None if to_ready_s is None else 1000 * to_ready_s, collect=800.0)
    return AttemptReport(attempt=Attempt(next(_NUMBERS), None, verdict, advice), timing=timing)


def session(
    result: SessionResult, *attempts: AttemptReport, end: EndReason = EndReason.COMPLETED, code: str = "7c3e9a"
) -> SessionReport:
    return SessionReport(
        session_id=f"{code}14d05f4b6c",
        started_at=datetime(2026, 3, 1, 12, 0, tzinfo=UTC),
        duration_s=9.0,
        subject="somebody",
        source=SourceKind.DEVICE,
        result=result,
        end=end,
        attempts=attempts,
    )


LIVE, NOT_LIVE, NONE = Outcome.LIVE, Outcome.NOT_LIVE, Outcome.NO_VERDICT


class Calendar:
    def __init__(self) -> None:
        self.day = date(2026, 3, 1)

    def __call__(self) -> date:
        return self.day


@pytest.fixture
def calendar() -> Calendar:
    return Calendar()


@pytest.fixture
def tally(calendar: Calendar) -> Tally:
    return Tally(today=calendar, zone=timezone(timedelta(hours=8)))


def test_a_new_day_has_no_figures(tally: Tally) -> None:
    figures = tally.figures()

    assert (figures.sessions, figures.sampled, dict(figures.results)) == (0, 0, {})
    assert dict(figures.captured) == {5: 0, 10: 0, 20: 0}
    assert tally.last_attempts() == ()


def test_results_times_attempts_and_causes_are_counted(tally: Tally) -> None:
    tally.add(session(SessionResult.PASSED, attempt(LIVE, to_ready_s=4.1)))
    tally.add(
        session(SessionResult.PASSED, attempt(NOT_LIVE, advice=(Hint.TOO_DARK, Hint.HOLD_STILL)), attempt(LIVE))
    )
    tally.add(
        session(SessionResult.FAILED, *[attempt(NOT_LIVE, advice=(RetryAdvice.REMOVE_SCREEN,), to_ready_s=12)] * 3)
    )
    tally.add(session(SessionResult.NO_VERDICT, attempt(NONE, reason=Reason.OFFLINE, to_ready_s=4.3)))
    tally.add(session(SessionResult.TIMED_OUT, end=EndReason.TIMED_OUT))
    tally.add(session(SessionResult.NO_VERDICT, attempt(NONE, reason=Reason.LOCKED, to_ready_s=None)))

    figures = tally.figures()

    assert figures.sessions == 6
    assert figures.results == {
        SessionResult.PASSED: 2,
        SessionResult.FAILED: 1,
        SessionResult.NO_VERDICT: 2,
        SessionResult.TIMED_OUT: 1,
    }
    assert (figures.captured, figures.sampled) == ({5: 2, 10: 3, 20: 4}, 4)
    assert figures.attempts_to_pass == {1: 1, 2: 1}
    assert figures.causes == {"too_dark": 1, "remove_screen": 3, "offline": 1, "timed_out": 1, "locked": 1}


def test_lines_stand_newest_first_in_local_time(tally: Tally) -> None:
    tally.add(
        session(SessionResult.PASSED, attempt(NOT_LIVE, advice=(Hint.TOO_DARK,)), attempt(LIVE), code="aaaaaa")
    )
    tally.add(session(SessionResult.NO_VERDICT, attempt(NONE, reason=Reason.TLS, request_id=None), code="bbbbbb"))

    lines = tally.last_attempts()

    assert [(line.code, line.number, line.why, line.request_id) for line in lines] == [
        ("BBBBBB", 1, "tls", None),
        ("AAAAAA", 2, "", "r-1"),
        ("AAAAAA", 1, "too_dark", "r-1"),
    ]
    assert f"{lines[0].at:%H:%M}" == "20:00"


def test_midnight_clears_the_figures_and_keeps_the_lines(tally: Tally, calendar: Calendar) -> None:
    tally.add(session(SessionResult.PASSED, attempt(LIVE)))
    calendar.day = date(2026, 3, 2)

    assert (tally.figures().day, tally.figures().sessions) == (date(2026, 3, 2), 0)
    assert len(tally.last_attempts()) == 1


def test_lines_are_bounded(tally: Tally) -> None:
    for _ in range(KEPT_ATTEMPTS + 5):
        tally.add(session(SessionResult.PASSED, attempt(LIVE)))

    assert len(tally.last_attempts()) == KEPT_ATTEMPTS
