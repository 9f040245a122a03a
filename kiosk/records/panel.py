"""What the operator's panel asks of the records."""

from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from datetime import datetime, tzinfo
from typing import Any

from kiosk.operator.figures import CODE_LENGTH, KEPT_ATTEMPTS, AttemptLine, Figures
from kiosk.records.content import ATTEMPT, SESSION
from kiosk.records.statistics import statistics
from kiosk.records.store import Records
from kiosk.session.words import EndReason
from kiosk.values import Outcome, SessionResult


class RecordedFigures:
    """Today's figures and the last attempts, read anew each time; reads the disk."""

    def __init__(
        self,
        records: Records,
        *,
        now: Callable[[], datetime] = lambda: datetime.now().astimezone(),
        zone: tzinfo | None = None,
    ) -> None:
        """Prepare.

        Args:
            records: Where they lie.
            now: Time of day, in local time.
            zone: Time zone of the lines; None for the machine's own.
        """
        self._records = records
        self._now = now
        self._zone = zone

    def figures(self) -> Figures:
        """Return today's.

        Raises:
            RecordsError: The records cannot be read.
        """
        midnight = self._now().replace(hour=0, minute=0, second=0, microsecond=0)
        if not self._records.path.exists():
            return Figures(day=midnight.date())
        with self._records.reading() as reading:
            sessions = tuple(reading.of_kind(SESSION, since=midnight))
        counted = statistics(sessions)
        return Figures(
            day=midnight.date(),
            sessions=counted.sessions,
            results={SessionResult(result): count for result, count in counted.results.items()},
            captured=counted.captured,
            sampled=counted.sampled,
            attempts_to_pass=counted.attempts_to_pass,
            causes=Counter(cause for session in sessions for cause in _causes(session)),
        )

    def last_attempts(self) -> tuple[AttemptLine, ...]:
        """Return the last attempts, newest first, whatever day they are of.

        Raises:
            RecordsError: The records cannot be read.
        """
        if not self._records.path.exists():
            return ()
        with self._records.reading() as reading:
            return tuple(map(self._line, reading.latest(ATTEMPT, KEPT_ATTEMPTS)))

    def _line(self, attempt: Mapping[str, Any]) -> AttemptLine:
        return AttemptLine(
            at=datetime.fromisoformat(attempt["at"]).astimezone(self._zone),
            code=attempt["session_id"][:CODE_LENGTH].upper(),
            number=attempt["attempt"],
            outcome=Outcome(attempt["outcome"]),
            why=_why(attempt),
            request_id=attempt["request_id"],
            simulated=attempt["simulated"],
        )


def _why(attempt: Mapping[str, Any]) -> str:
    if attempt["outcome"] == Outcome.LIVE:
        return ""
    return str(attempt["reason"] or next(iter(attempt["advice"]), ""))


def _causes(session: Mapping[str, Any]) -> Iterator[str]:
    """Return what kept attempts from passing, and, where none was made, why the session ended."""
    yield from filter(None, map(_why, session["attempts"]))
    if not session["attempts"] and session["end"] != EndReason.COMPLETED:
        yield session["end"]
