"""What the kiosk did today, in figures, and its last attempts; never a score, a name or an image."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Protocol

from kiosk.values import Outcome, SessionResult

CAPTURE_LIMITS_S = (5, 10, 20)
KEPT_ATTEMPTS = 500
CODE_LENGTH = 6


@dataclass(frozen=True, slots=True, kw_only=True)
class AttemptLine:
    """One attempt, as staff look for it.

    Attributes:
        at: When it ended, in local time.
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


class FigureSource(Protocol):
    """Where figures come from; whatever keeps sessions can serve it, in its own time."""

    def figures(self) -> Figures:
        """Return today's.

        Raises:
            KioskError: They cannot be read.
        """

    def last_attempts(self) -> tuple[AttemptLine, ...]:
        """Return the last attempts, newest first.

        Raises:
            KioskError: They cannot be read.
        """
