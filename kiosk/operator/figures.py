"""What the kiosk did today, in figures, and its last attempts; never a score, a name or an image."""

import threading
from collections import Counter, deque
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, tzinfo
from typing import Protocol

from kiosk.session.words import EndReason
from kiosk.station.report import AttemptReport, SessionReport
from kiosk.values import Outcome, SessionResult

CAPTURE_LIMITS_S = (5, 10, 20)
KEPT_ATTEMPTS = 500
CODE_LENGTH = 6


@dataclass(frozen=True, slots=True, kw_only=True)
class AttemptLine:
    """One attempt, as staff look for it.

    Attributes:
        at: When its session began, in local time.
        code: Short code of the session, as the visitor saw it.
        number: Which attempt of its session, from 1.
        outcome: What came of it.
        why: The reason why there is no verdict, or the first advice that the person got; empty where it passed.
        request_id: The service's id of the request; None where none came.
        simulated: The answer came from a simulated engine.
    """

    at: datetime
    code: str
    number: int
    outcome: Outcome
    why: str
    request_id: str | None
    simulated: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Figures:
    """One day.

    Attributes:
        day: Which, in local time.
        sessions: Sessions that ended.
        results: How many ended how.
        captured: How many sessions had their first sample within each of `CAPTURE_LIMITS_S`, cumulative.
        sampled: Sessions that took a sample at all; the whole that `captured` is a part of.
        attempts_to_pass: How many passed with their first, second, … attempt.
        causes: How often each cause kept a session or an attempt from passing, by the words of the contract.
    """

    day: date
    sessions: int = 0
    results: Mapping[SessionResult, int] = field(default_factory=dict)
    captured: Mapping[int, int] = field(default_factory=dict)
    sampled: int = 0
    attempts_to_pass: Mapping[int, int] = field(default_factory=dict)
    causes: Mapping[str, int] = field(default_factory=dict)


class Records(Protocol):
    """Where figures come from; whatever keeps sessions can serve it."""

    def figures(self) -> Figures:
        """Return today's."""

    def last_attempts(self) -> tuple[AttemptLine, ...]:
        """Return the last attempts, newest first."""


class Tally:
    """Counts the sessions of today, in memory; safe to use from several threads."""

    def __init__(self, *, today: Callable[[], date], zone: tzinfo | None = None) -> None:
        """Begin with nothing.

        Args:
            today: The day in local time.
            zone: Time zone of the lines; None for the machine's own.
        """
        self._today = today
        self._zone = zone
        self._lock = threading.Lock()
        self._sessions: list[SessionReport] = []
        self._day = today()
        self._lines: deque[AttemptLine] = deque(maxlen=KEPT_ATTEMPTS)

    def add(self, report: SessionReport) -> None:
        """Count a session that has ended."""
        with self._lock:
            self._turn_the_page()
            self._sessions.append(report)
            self._lines.extendleft(self._line(report, number, one) for number, one in _numbered(report))

    def figures(self) -> Figures:
        """Return today's."""
        with self._lock:
            self._turn_the_page()
            sessions = tuple(self._sessions)
        times_s = [time_s for time_s in map(_captured_s, sessions) if time_s is not None]
        passed = [one for one in sessions if one.result is SessionResult.PASSED]
        return Figures(
            day=self._day,
            sessions=len(sessions),
            results=Counter(one.result for one in sessions),
            captured={limit: sum(time_s <= limit for time_s in times_s) for limit in CAPTURE_LIMITS_S},
            sampled=len(times_s),
            attempts_to_pass=Counter(len(one.attempts) for one in passed),
            causes=Counter(cause for one in sessions for cause in _causes(one)),
        )

    def last_attempts(self) -> tuple[AttemptLine, ...]:
        """Return the last attempts, newest first, whatever day they are of."""
        with self._lock:
            return tuple(self._lines)

    def _turn_the_page(self) -> None:
        today = self._today()
        if today != self._day:
            self._day = today
            self._sessions.clear()

    def _line(self, report: SessionReport, number: int, attempt: AttemptReport) -> AttemptLine:
        verdict = attempt.attempt.verdict
        return AttemptLine(
            at=report.started_at.astimezone(self._zone),
            code=report.session_id[:CODE_LENGTH].upper(),
            number=number,
            outcome=verdict.outcome,
            why=_why(attempt),
            request_id=verdict.request_id,
            simulated=verdict.simulated,
        )


def _numbered(report: SessionReport) -> list[tuple[int, AttemptReport]]:
    return list(enumerate(report.attempts, start=1))


def _captured_s(report: SessionReport) -> float | None:
    """Return how long it took from asking for a sample to having one, the first time."""
    if not report.attempts:
        return None
    timing = report.attempts[0].timing
    return None if timing.to_ready is None else (timing.to_ready + (timing.collect or 0.0)) / 1000


def _why(report: AttemptReport) -> str:
    verdict, advice = report.attempt.verdict, report.attempt.advice
    if verdict.outcome is Outcome.LIVE:
        return ""
    return verdict.reason or (advice[0] if advice else "")


def _causes(report: SessionReport) -> list[str]:
    """Return what kept attempts from passing, and, where none was made, why the session ended."""
    causes = [why for why in map(_why, report.attempts) if why]
    unfinished = not report.attempts and report.end is not EndReason.COMPLETED
    return [*causes, report.end] if unfinished else causes
