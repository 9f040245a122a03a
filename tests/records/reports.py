"""Reports of sessions, and their way into the records."""

from dataclasses import replace
from datetime import UTC, datetime
from itertools import count

from kiosk.records.content import Origin, attempt_record, session_record
from kiosk.records.store import Records
from kiosk.session.words import Attempt, EndReason
from kiosk.station.report import AttemptReport, AttemptTiming, SessionReport
from kiosk.values import Advice, Outcome, Reason, SessionResult, SourceKind, Verdict

ORIGIN = Origin(kiosk="desk-1", site="hall", profile="checkin", server_ahead_s=lambda: None)
_NUMBERS = count(1)


def attempt(
    outcome: Outcome,
    *,
    reason: Reason | None = None,
    advice: tuple[Advice, ...] = (),
    to_ready_s: float | None = 3.0,
    request_id: str | None = "r-1",
    number: int = 1,
) -> AttemptReport:
    verdict = Verdict(outcome=outcome, reason=reason, threshold=0.8, liveness_score=0.97531, request_id=request_id)
    timing = AttemptTiming(to_ready=None if to_ready_s is None else 1000 * to_ready_s, collect=800.0)
    return AttemptReport(number=number, attempt=Attempt(next(_NUMBERS), None, verdict, advice), timing=timing)


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
        attempts=tuple(replace(one, number=number) for number, one in enumerate(attempts, start=1)),
    )


def keep(records: Records, report: SessionReport, dwell: dict[str, object] | None = None) -> None:
    """Record a session as the kiosk does: its attempts as they end, then itself."""
    for one in report.attempts:
        records.append(attempt_record(report.session_id, one, ORIGIN))
    records.append(session_record(report, dwell or {}, ORIGIN))
