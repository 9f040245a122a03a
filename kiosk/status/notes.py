"""What is noted of a running kiosk, as values: states, counts and times; never a person, a score or a picture."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime

from kiosk.exam.words import Phase
from kiosk.session.words import Attempt, Fault, SessionState, State
from kiosk.values import Outcome, Reason, SessionResult, Verdict

_KEPT_FAULTS = 10
_UNREACHED = frozenset({Reason.OFFLINE, Reason.TIMEOUT, Reason.TLS})
_NOT_ASKED = frozenset({Reason.CANCELLED, Reason.LOCKED, Reason.BAD_IMAGE, Reason.CLOCK})
"""Of these alone, nothing follows about the way to the API."""


@dataclass(frozen=True, slots=True)
class FaultNote:
    """One time that something put the kiosk out of service.

    Attributes:
        fault: What it was.
        began: When, in UTC.
        ended: When it was over, in UTC; None while it holds.
    """

    fault: Fault
    began: datetime
    ended: datetime | None = None


@dataclass(frozen=True, slots=True)
class AttemptNote:
    """What came of an attempt.

    Attributes:
        at: When it ended, in UTC.
        outcome: What came of it.
        reason: Why there is no verdict.
    """

    at: datetime
    outcome: Outcome
    reason: Reason | None


@dataclass(frozen=True, slots=True)
class ExamNote:
    """Where an exam is.

    Attributes:
        phase: Which part of it.
        since: Since when, in UTC.
    """

    phase: Phase
    since: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Notes:
    """What has happened since the kiosk started.

    Attributes:
        started: When that was, in UTC.
        state: Where the session is; None before the first view.
        state_since: Since when, in UTC.
        faults: What keeps the kiosk out of service now.
        last_faults: What did so lately, the latest last.
        sessions: Sessions that ended.
        results: How many of them ended how.
        attempts: Attempts that ended.
        last_attempt: The last of them.
        last_contact: When the API, or what stands in its place, answered last, in UTC.
        reachable: Whether it could be reached the last time; None while nobody has tried.
    """

    started: datetime
    state: State | None = None
    state_since: datetime | None = None
    faults: frozenset[Fault] = frozenset()
    last_faults: tuple[FaultNote, ...] = ()
    sessions: int = 0
    results: Mapping[SessionResult, int] = field(default_factory=dict)
    attempts: int = 0
    last_attempt: AttemptNote | None = None
    last_contact: datetime | None = None
    reachable: bool | None = None
    counted: int = 0
    """Number of the last attempt that was counted; numbers grow for as long as the kiosk runs."""

    def of_session(self, session: SessionState, at: datetime) -> "Notes":
        """Return the notes with the session's new state; at this time, in UTC."""
        notes = self
        if session.state is not notes.state:
            notes = replace(notes, state=session.state, state_since=at)
        notes = _with_attempts(notes, session.attempts, at)
        return _with_faults(notes, session.faults, at) if session.faults != notes.faults else notes

    def of_result(self, result: SessionResult, attempts: Iterable[Attempt], at: datetime) -> "Notes":
        """Return the notes with one more session that ended so, and with those attempts that no view showed."""
        results = {**self.results, result: self.results.get(result, 0) + 1}
        return _with_attempts(replace(self, sessions=self.sessions + 1, results=results), attempts, at)


def _with_attempts(notes: Notes, attempts: Iterable[Attempt], at: datetime) -> Notes:
    for attempt in attempts:
        if attempt.number > notes.counted:
            notes = _with_attempt(notes, attempt, at)
    return notes


def _with_attempt(notes: Notes, attempt: Attempt, at: datetime) -> Notes:
    verdict = attempt.verdict
    notes = replace(
        notes,
        attempts=notes.attempts + 1,
        last_attempt=AttemptNote(at, verdict.outcome, verdict.reason),
        counted=attempt.number,
    )
    if _answered(verdict):
        return replace(notes, last_contact=at, reachable=True)
    return replace(notes, reachable=False) if verdict.reason in _UNREACHED else notes


def _with_faults(notes: Notes, faults: frozenset[Fault], at: datetime) -> Notes:
    over = notes.faults - faults
    kept = (replace(one, ended=at) if one.fault in over and not one.ended else one for one in notes.last_faults)
    began = (FaultNote(fault, at) for fault in Fault if fault in faults - notes.faults)
    reachable = notes.reachable
    if Fault.NETWORK in notes.faults ^ faults:
        # It is lifted by a probe that came through.
        reachable = Fault.NETWORK not in faults
    return replace(notes, faults=faults, last_faults=(*kept, *began)[-_KEPT_FAULTS:], reachable=reachable)


def _answered(verdict: Verdict) -> bool:
    return verdict.code is not None or verdict.reason not in _UNREACHED | _NOT_ASKED
