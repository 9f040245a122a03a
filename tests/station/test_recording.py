"""What happened is written down before anybody sees what came of it."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from kiosk.session.words import CancelRequested, Fault, FaultCleared, Policy, StartRequested, State
from kiosk.station.report import AttemptReport, SessionReport
from kiosk.station.view import View
from kiosk.values import Outcome, Reason
from tests.station.fakes import Bench, verdict

CHECK = Policy(starts_in=State.POSITIONING, departure_applies=False, resends=False)


class Book:
    """Records that a test reads; refuses them if told so."""

    def __init__(self) -> None:
        self.refuses = False
        self.lines: list[str] = []
        self.numbers: list[tuple[str, int]] = []

    def follow(self, view: View) -> None:
        self.lines.append(view.session.state)

    def attempt_over(self, session_id: str, report: AttemptReport) -> bool:
        self.lines.append(f"{session_id} attempt {report.attempt.verdict.outcome}")
        self.numbers.append((session_id, report.number))
        return not self.refuses

    def session_over(self, report: SessionReport) -> bool:
        self.lines.append(f"{report.session_id} {report.result}")
        return not self.refuses

    def after(self, act: Callable[[], None]) -> list[str]:
        self.lines.clear()
        act()
        return self.lines


def test_an_attempt_and_the_session_are_recorded_before_the_result_is_shown() -> None:
    book = Book()
    bench = Bench(CHECK, records=book)
    attempt = bench.submit()

    lines = book.after(lambda: bench.answer(attempt, verdict(Outcome.LIVE)))

    assert lines == ["session-1 attempt live", "session-1 passed", "passed"]


def test_each_attempt_is_recorded_once_as_it_ends() -> None:
    book = Book()
    bench = Bench(CHECK, records=book)
    first = bench.submit()
    assert book.after(lambda: bench.answer(first, verdict(Outcome.NOT_LIVE))) == [
        "session-1 attempt not_live",
        "retry",
    ]
    bench.advance(5.0)
    second = bench.submit()
    assert book.after(lambda: bench.answer(second, verdict(Outcome.LIVE))) == [
        "session-1 attempt live",
        "session-1 passed",
        "passed",
    ]


def test_attempts_are_numbered_within_their_session_and_the_session_s_report_agrees() -> None:
    book = Book()
    bench = Bench(replace(CHECK, asks_consent=False), records=book)
    bench.answer(bench.submit(), verdict(Outcome.NOT_LIVE))
    bench.advance(5.0)
    bench.submit()
    bench.send(CancelRequested(), StartRequested())
    bench.answer(bench.submit(), verdict(Outcome.LIVE))

    assert book.numbers == [("session-1", 1), ("session-1", 2), ("session-2", 1)]
    assert [(report.session_id, one.number) for report in bench.reports for one in report.attempts] == book.numbers


def test_an_attempt_that_is_given_up_is_recorded_with_its_session() -> None:
    book = Book()
    bench = Bench(CHECK, records=book)
    bench.submit()

    lines = book.after(lambda: bench.send(CancelRequested()))

    assert lines == ["session-1 attempt no_verdict", "session-1 cancelled", "attract"]


@pytest.mark.fault("F64")
def test_a_result_that_must_be_recorded_and_cannot_be_is_never_shown() -> None:
    book = Book()
    bench = Bench(CHECK, records=book)
    attempt = bench.submit()
    book.refuses = True

    bench.answer(attempt, verdict(Outcome.LIVE))

    assert State.PASSED not in {view.session.state for view in bench.views}
    assert bench.where() is State.OUT_OF_SERVICE
    assert bench.shown().session.faults == {Fault.RECORDS}
    bench.send(FaultCleared(Fault.RECORDS))
    assert bench.where() is State.ATTRACT


@pytest.mark.fault("F64")
def test_an_attempt_that_cannot_be_recorded_ends_its_session() -> None:
    book = Book()
    bench = Bench(CHECK, records=book)
    attempt = bench.submit()
    book.refuses = True

    bench.answer(attempt, verdict(Outcome.NOT_LIVE, Reason.NO_FACE))

    assert bench.where() is State.OUT_OF_SERVICE
    assert [report.result for report in bench.reports] == ["no_verdict"]
    assert State.RETRY not in {view.session.state for view in bench.views}
