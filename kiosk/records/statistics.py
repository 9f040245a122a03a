"""Figures over the sessions on record; local, and never about a person."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, fields
from typing import Any

from kiosk.operator.figures import CAPTURE_LIMITS_S
from kiosk.session.words import EndReason
from kiosk.values import Outcome, SessionResult

_DAY = 10
"""Characters of a date."""


@dataclass(slots=True)
class Statistics:
    """Counts of sessions.

    Attributes:
        sessions: Sessions that ended.
        simulated: Those of them that a simulated engine answered.
        results: How many ended how.
        ends: How many ended why.
        days: How many began on each day, UTC.
        captured: How many had their first sample within each of `CAPTURE_LIMITS_S`, cumulative.
        sampled: How many took a sample at all; the whole that `captured` is a part of.
        attempts_to_pass: How many passed with their first, second, … attempt.
        no_verdict: How many attempts had no verdict, by reason.
        advice: How many failed attempts led to which first advice.
        abandoned_in: In which state people left.
        hints_s: How long each hint was shown, seconds in all.
        states_s: How long each state lasted, seconds in all.
    """

    sessions: int = 0
    simulated: int = 0
    results: Counter[str] = field(default_factory=Counter)
    ends: Counter[str] = field(default_factory=Counter)
    days: Counter[str] = field(default_factory=Counter)
    captured: dict[int, int] = field(default_factory=lambda: dict.fromkeys(CAPTURE_LIMITS_S, 0))
    sampled: int = 0
    attempts_to_pass: Counter[int] = field(default_factory=Counter)
    no_verdict: Counter[str] = field(default_factory=Counter)
    advice: Counter[str] = field(default_factory=Counter)
    abandoned_in: Counter[str] = field(default_factory=Counter)
    hints_s: dict[str, float] = field(default_factory=dict)
    states_s: dict[str, float] = field(default_factory=dict)

    def to_fields(self) -> dict[str, Any]:
        """Return the figures by their names."""
        return {one.name: getattr(self, one.name) for one in fields(self)}

    def count(self, session: Mapping[str, Any]) -> None:
        """Add a session's record."""
        attempts = session["attempts"]
        self.sessions += 1
        self.simulated += bool(session["simulated"])
        self.results[session["result"]] += 1
        self.ends[session["end"]] += 1
        self.days[session["started_at"][:_DAY]] += 1
        self._count_capture(captured_s(session))
        if session["result"] == SessionResult.PASSED:
            self.attempts_to_pass[len(attempts)] += 1
        if session["end"] == EndReason.ABANDONED and "ended_in" in session:
            self.abandoned_in[session["ended_in"]] += 1
        for attempt in attempts:
            self._count_attempt(attempt)
        self._add_dwell(session.get("dwell_s", {}))

    def _count_capture(self, seconds: float | None) -> None:
        if seconds is not None:
            self.sampled += 1
            for limit in CAPTURE_LIMITS_S:
                self.captured[limit] += seconds <= limit

    def _count_attempt(self, attempt: Mapping[str, Any]) -> None:
        if attempt["outcome"] == Outcome.NO_VERDICT:
            self.no_verdict[attempt["reason"]] += 1
        elif attempt["outcome"] == Outcome.NOT_LIVE and attempt["advice"]:
            self.advice[attempt["advice"][0]] += 1

    def _add_dwell(self, dwell: Mapping[str, Mapping[str, float]]) -> None:
        for totals, times in ((self.hints_s, dwell.get("hints", {})), (self.states_s, dwell.get("states", {}))):
            for name, seconds in times.items():
                totals[name] = totals.get(name, 0.0) + seconds


def statistics(sessions: Iterable[Mapping[str, Any]]) -> Statistics:
    """Return the figures over these sessions' records."""
    result = Statistics()
    for session in sessions:
        result.count(session)
    return result


def captured_s(session: Mapping[str, Any]) -> float | None:
    """Return how long it took from asking for a sample to having one, the first time; None where none was had."""
    attempts = session["attempts"]
    timing = attempts[0]["timing_ms"] if attempts else {}
    to_ready = timing.get("to_ready")
    return None if to_ready is None else (to_ready + (timing["collect"] or 0.0)) / 1000
