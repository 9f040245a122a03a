"""Figures and lines for the operator's panel."""

import sqlite3
from contextlib import closing
from datetime import date, timedelta, timezone

import pytest

from kiosk.operator.figures import KEPT_ATTEMPTS
from kiosk.records.content import attempt_record
from kiosk.records.errors import RecordsError
from kiosk.records.panel import RecordedFigures
from kiosk.records.store import Records
from kiosk.session.words import EndReason
from kiosk.values import Hint, Outcome, Reason, RetryAdvice, SessionResult
from tests.records.conftest import WallClock
from tests.records.reports import ORIGIN, attempt, keep, session

REMOVE = (RetryAdvice.REMOVE_SCREEN,)
LIVE, NOT_LIVE, NONE = Outcome.LIVE, Outcome.NOT_LIVE, Outcome.NO_VERDICT
_EAST = timezone(timedelta(hours=8))


@pytest.fixture
def panel(records: Records, calendar: WallClock) -> RecordedFigures:
    return RecordedFigures(records, now=lambda: calendar().astimezone(_EAST), zone=_EAST)


def test_a_new_kiosk_has_no_figures(panel: RecordedFigures) -> None:
    assert (panel.figures().sessions, panel.last_attempts()) == (0, ())
    assert panel.figures().day == date(2026, 3, 1)


def test_results_times_attempts_and_causes_are_counted(panel: RecordedFigures, records: Records) -> None:
    for report in (
        session(SessionResult.PASSED, attempt(LIVE, to_ready_s=4.1)),
        session(SessionResult.PASSED, attempt(NOT_LIVE, advice=(Hint.TOO_DARK, Hint.HOLD_STILL)), attempt(LIVE)),
        session(SessionResult.FAILED, *[attempt(NOT_LIVE, advice=REMOVE, to_ready_s=12)] * 3),
        session(SessionResult.NO_VERDICT, attempt(NONE, reason=Reason.OFFLINE, to_ready_s=4.3)),
        session(SessionResult.TIMED_OUT, end=EndReason.TIMED_OUT),
        session(SessionResult.NO_VERDICT, attempt(NONE, reason=Reason.LOCKED, to_ready_s=None)),
    ):
        keep(records, report)

    figures = panel.figures()

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


def test_lines_stand_newest_first_in_local_time(panel: RecordedFigures, records: Records) -> None:
    keep(
        records,
        session(SessionResult.PASSED, attempt(NOT_LIVE, advice=(Hint.TOO_DARK,)), attempt(LIVE), code="aaaaaa"),
    )
    keep(
        records,
        session(SessionResult.NO_VERDICT, attempt(NONE, reason=Reason.TLS, request_id=None), code="bbbbbb"),
    )

    lines = panel.last_attempts()

    assert [(line.code, line.number, line.why, line.request_id) for line in lines] == [
        ("BBBBBB", 1, "tls", None),
        ("AAAAAA", 2, "", "r-1"),
        ("AAAAAA", 1, "too_dark", "r-1"),
    ]
    assert f"{lines[0].at:%H:%M}" == "20:00"


def test_local_midnight_clears_the_figures_and_keeps_the_lines(
    panel: RecordedFigures, records: Records, calendar: WallClock
) -> None:
    keep(records, session(SessionResult.PASSED, attempt(LIVE)))
    calendar.moment += timedelta(hours=3, minutes=59)
    assert panel.figures().sessions == 1

    calendar.moment += timedelta(minutes=1)

    assert (panel.figures().day, panel.figures().sessions) == (date(2026, 3, 2), 0)
    assert len(panel.last_attempts()) == 1


def test_lines_are_bounded(panel: RecordedFigures, records: Records) -> None:
    keep(records, session(SessionResult.PASSED, *[attempt(LIVE)] * 5))
    records.append(
        *[attempt_record("s", attempt(LIVE, request_id=str(number)), ORIGIN) for number in range(KEPT_ATTEMPTS)]
    )

    assert [line.request_id for line in panel.last_attempts()] == [
        str(one) for one in reversed(range(KEPT_ATTEMPTS))
    ]


def test_a_record_that_was_altered_takes_no_other_from_the_panel(panel: RecordedFigures, records: Records) -> None:
    for code in ("aaaaaa", "bbbbbb"):
        keep(records, session(SessionResult.PASSED, attempt(LIVE), code=code))
    with closing(sqlite3.connect(records.path)) as database:
        database.execute("UPDATE records SET body = replace(body, 'advice', 'advise') WHERE number IN (2, 3)")
        database.commit()

    assert panel.figures().sessions == 1
    assert [line.code for line in panel.last_attempts()] == ["BBBBBB"]


def test_records_that_cannot_be_read_are_said_to_be_so(panel: RecordedFigures, records: Records) -> None:
    records.folder.mkdir()
    records.path.write_bytes(b"rubbish" * 1000)

    with pytest.raises(RecordsError, match="damaged"):
        panel.figures()
    with pytest.raises(RecordsError, match="damaged"):
        panel.last_attempts()
