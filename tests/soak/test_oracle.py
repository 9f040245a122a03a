"""The soak's own judge knows what is wrong when it sees it."""

from collections.abc import Sequence
from dataclasses import replace

import pytest

from kiosk.consent.record import Answer, ConsentRecord
from kiosk.session.words import EndReason, State
from kiosk.station.report import AttemptReport, SessionReport
from kiosk.values import Outcome, Reason, SessionResult
from tests.records.reports import attempt, session
from tests.soak.oracle import Happened, Oracle
from tests.soak.service import Ledger
from tests.soak.visits import Visit

LIVE = attempt(Outcome.LIVE)
NOT_LIVE = [attempt(Outcome.NOT_LIVE, request_id=f"r-{number}") for number in range(5)]
BUSY = attempt(Outcome.NO_VERDICT, reason=Reason.BUSY, request_id=None)
CANCELLED = attempt(Outcome.NO_VERDICT, reason=Reason.CANCELLED, request_id=None)
SAID = {"r-1": Outcome.LIVE} | {f"r-{number}": Outcome.NOT_LIVE for number in (0, 2, 3, 4)}
CONSENT = ConsentRecord(answer=Answer.ELSEWHERE)


def report(result: SessionResult, *attempts: AttemptReport, end: EndReason = EndReason.COMPLETED) -> SessionReport:
    return replace(session(result, *attempts, end=end), consent=CONSENT)


def judged(
    reports: Sequence[SessionReport],
    *served: str,
    visit: Visit | None = None,
    said: dict[str, Outcome] | None = None,
    troubled: bool = False,
) -> list[str]:
    numbers = [one.attempt.number for one in (reports[0].attempts if reports else ())]
    happened = Happened(
        served=dict(zip(numbers, served, strict=False)),
        answered_s=[100.0 * index for index in range(len(numbers))],
        took_s=[0.0] * len(numbers),
        troubled=troubled,
        ledger=Ledger(dict(SAID if said is None else said)),
    )
    return list(Oracle().complaints(visit or Visit(served), happened, reports))


def test_what_must_be_is_no_complaint() -> None:
    assert judged([report(SessionResult.PASSED, BUSY, LIVE)], "429", "live") == []
    failed = report(SessionResult.FAILED, NOT_LIVE[0], NOT_LIVE[2], NOT_LIVE[3])
    assert judged([failed], *["not live"] * 3) == []
    left = report(SessionResult.CANCELLED, CANCELLED, end=EndReason.ABANDONED)
    assert judged([left], "live", visit=Visit(("live",), "leaves", State.VERIFYING), troubled=True) == []


@pytest.mark.parametrize(
    ("reports", "served", "said"),
    [
        ([], ("live",), "0 sessions"),
        ([report(SessionResult.PASSED, LIVE)], ("score 1.7",), "taken for live"),
        ([report(SessionResult.PASSED, BUSY)], ("429",), "passed without a live reply"),
        ([report(SessionResult.FAILED, *[BUSY] * 3)], ("429",) * 3, "ended as failed"),
        ([report(SessionResult.FAILED, NOT_LIVE[0], NOT_LIVE[2])], ("not live",) * 2, "ended as failed"),
        ([report(SessionResult.FAILED, *[BUSY, NOT_LIVE[0], NOT_LIVE[2]])], ("429", *["not live"] * 2), "failed"),
        ([report(SessionResult.CANCELLED, LIVE, end=EndReason.ABANDONED)], ("live",), "ended as cancelled"),
        ([replace(report(SessionResult.PASSED, LIVE), consent=None)], ("live",), "without consent"),
    ],
)
def test_what_must_not_be_is_said(reports: list[SessionReport], served: tuple[str, ...], said: str) -> None:
    assert any(said in complaint for complaint in judged(reports, *served))


def test_a_verdict_that_the_service_never_gave_is_wrong() -> None:
    complaints = judged([report(SessionResult.PASSED, LIVE)], "live", said={})
    assert complaints == ["live without a reply that says so"]
