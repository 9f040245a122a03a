"""The words of the exam machine: phases, marks, events, effects and the policy that sets its limits."""

from collections.abc import Mapping
from dataclasses import dataclass, field, fields, replace
from datetime import datetime
from enum import StrEnum
from typing import Self

from kiosk.consent.record import ConsentRecord
from kiosk.exam.presence import Presence, PresenceLimits

Fact = str | int | float | bool | None
"""What a mark, or any other line of the report, may hold under a name."""


class Phase(StrEnum):
    """Where an exam is."""

    ENTRY = "entry"
    """Nobody has said who they are."""
    READY = "ready"
    """The candidate's id is given; they read what will happen."""
    FIRST_CHECK = "first_check"
    RUNNING = "running"
    CHECKING = "checking"
    CLOSING = "closing"
    """Over; the report is being written."""
    CLOSED = "closed"


class MarkKind(StrEnum):
    """What can stand on the timeline."""

    CANDIDATE_GIVEN = "candidate_given"
    EXAM_BEGUN = "exam_begun"
    CHECK_ANNOUNCED = "check_announced"
    CHECK_POSTPONED = "check_postponed"
    CHECK_STARTED = "check_started"
    CHECK_RESULT = "check_result"
    ABSENCE_STARTED = "absence_started"
    ABSENCE_ENDED = "absence_ended"
    """The return after an absence."""
    CONTINUITY_BROKEN = "continuity_broken"
    TWO_FACES_STARTED = "two_faces_started"
    TWO_FACES_ENDED = "two_faces_ended"
    CAMERA_LOST = "camera_lost"
    CAMERA_BACK = "camera_back"
    CLOCK_JUMPED = "clock_jumped"
    END_REQUESTED = "end_requested"
    EXAM_ENDED = "exam_ended"


class Actor(StrEnum):
    """Who did something."""

    CANDIDATE = "candidate"
    OPERATOR = "operator"
    HOST = "host"
    """The program or the system that started the kiosk."""


class EntryMethod(StrEnum):
    """How the candidate's id was given."""

    TYPED = "typed"
    SCANNED = "scanned"


class ExamEnd(StrEnum):
    """Why an exam ended."""

    TIME_UP = "time_up"
    CANDIDATE = "candidate"
    OPERATOR = "operator"
    HOST = "host"
    NOT_BEGUN = "not_begun"
    """The candidate declined, or asked for another way, before it began."""


@dataclass(frozen=True, slots=True)
class Moment:
    """One moment on both clocks.

    Attributes:
        s: Seconds on a clock that never jumps.
        wall: The time of day, UTC.
    """

    s: float
    wall: datetime


@dataclass(frozen=True, slots=True)
class Mark:
    """One entry of the timeline.

    Attributes:
        kind: What happened.
        s: When, in seconds on the clock that never jumps, since the candidate's id was confirmed.
        wall: When, time of day in UTC.
        facts: What else is known; times in seconds since the candidate's id was confirmed.
    """

    kind: MarkKind
    s: float
    wall: datetime
    facts: Mapping[str, Fact] = field(default_factory=dict)


# Events ---------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class CandidateGiven:
    """Somebody has said who they are; nothing has compared that with a face."""

    candidate_id: str
    by: EntryMethod


@dataclass(frozen=True, slots=True)
class CandidateCleared:
    """The id is wrong, or whoever gave it has gone."""


@dataclass(frozen=True, slots=True)
class BeginRequested:
    """The candidate has confirmed the id and wants to begin."""


@dataclass(frozen=True, slots=True)
class CheckRequested:
    """The candidate takes an announced check at once."""


@dataclass(frozen=True, slots=True)
class PostponeRequested:
    """The candidate puts an announced check off."""


@dataclass(frozen=True, slots=True)
class CheckEnded:
    """The session of a check has its result.

    Attributes:
        session_id: The session's id.
        result: How the session ended.
        end: Why it ended.
        outcome: The last attempt's; None where nothing was sent.
        reason: Why that attempt has no verdict.
        attempts: How many samples were sent.
        request_ids: The service's ids of the attempts, oldest first.
        simulated: Answers came from a simulated engine.
        consent: What the candidate was shown and answered, before this check or an earlier one.
    """

    session_id: str
    result: str
    end: str
    outcome: str | None = None
    reason: str | None = None
    attempts: int = 0
    request_ids: tuple[str, ...] = ()
    simulated: bool = False
    consent: ConsentRecord | None = None


@dataclass(frozen=True, slots=True)
class CheckRefused:
    """The kiosk is out of service: no session can begin.

    Attributes:
        reason: The fault's name.
    """

    reason: str


@dataclass(frozen=True, slots=True)
class CheckLeft:
    """The check's last screen has closed."""


@dataclass(frozen=True, slots=True)
class Looked:
    """Vision has looked at a fresh frame.

    Attributes:
        faces: How many faces count.
        person: Vision's count of main faces that do not continue the one before.
    """

    faces: int
    person: int


@dataclass(frozen=True, slots=True)
class TimePassed:
    """Nothing else has happened."""


@dataclass(frozen=True, slots=True)
class EndRequested:
    """Somebody ends the exam."""

    by: Actor


@dataclass(frozen=True, slots=True)
class ReportWritten:
    """The report is complete, or as complete as it will get."""


@dataclass(frozen=True, slots=True)
class NextRequested:
    """The closing screen has been read."""


Event = (
    CandidateGiven
    | CandidateCleared
    | BeginRequested
    | CheckRequested
    | PostponeRequested
    | CheckEnded
    | CheckRefused
    | CheckLeft
    | Looked
    | TimePassed
    | EndRequested
    | ReportWritten
    | NextRequested
)


# Effects ---------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class OpenReport:
    """Begin a report for this candidate."""

    candidate_id: str


@dataclass(frozen=True, slots=True)
class Note:
    """Append a mark to the report, now."""

    mark: Mark


@dataclass(frozen=True, slots=True)
class CloseReport:
    """Sum the report up, sign it and make its page."""

    end: ExamEnd
    duration_s: float
    absent_s: float


@dataclass(frozen=True, slots=True)
class StartCheck:
    """Begin a session.

    Attributes:
        consent: What the candidate agreed to before the first check; None where they are to be asked.
    """

    consent: ConsentRecord | None


@dataclass(frozen=True, slots=True)
class DropCheck:
    """End the session that runs, if any."""


@dataclass(frozen=True, slots=True)
class LeaveCheck:
    """Close the result that the session shows: the exam goes on."""


Effect = OpenReport | Note | CloseReport | StartCheck | DropCheck | LeaveCheck


# State of the machine ---------------------------------------------------------------------


@dataclass(frozen=True, slots=True, kw_only=True)
class ExamPolicy:
    """Limits of an exam; times in seconds.

    Attributes:
        length_s: Length of the exam; 0 where somebody ends it.
        check_every_s: Time from the end of one check to the next; 0 makes the first check the only one.
        random: The time to the next check varies by half of `check_every_s` to either side.
        seed: What that time is derived from; recorded in the report.
        announce_s: A check is announced this long before.
        postpone_s: How far a check can be put off, once.
        presence: What counts as absence and the like.
        clock_jump_s: The time of day that moves so much against the clock that never jumps is marked.
        idle_s: An id that is given and not used is forgotten after this.
        closed_s: How long the closing screen stays.
    """

    length_s: float = 0.0
    check_every_s: float = 900.0
    random: bool = True
    seed: str = ""
    announce_s: float = 15.0
    postpone_s: float = 120.0
    presence: PresenceLimits = field(default_factory=PresenceLimits)
    clock_jump_s: float = 2.0
    idle_s: float = 90.0
    closed_s: float = 60.0

    def scaled(self, factor: float) -> Self:
        """Return the same policy with every time multiplied by `factor`, for a machine that is slower."""
        names = [one.name for one in fields(self) if one.name.endswith("_s")]
        return replace(
            self,
            presence=self.presence.scaled(factor),
            **{name: getattr(self, name) * factor for name in names},
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class ExamState:
    """Everything the machine knows, and all that the screens need; `_s` are on the clock that never jumps.

    Attributes:
        phase: Where the exam is.
        candidate_id: Who the candidate says they are.
        by: How the id was given.
        entered_s: When the phase was entered.
        opened_s: When the report was opened; times of the marks count from here.
        ends_s: When the exam ends by itself.
        next_check_s: When the next check is due.
        announced: That check has been announced.
        postponable: That check has not been put off yet.
        check: Number of the running or last check, from 1; 0 before any.
        consent: What the candidate has agreed to, and is not asked again.
        ended_as: The last check's result, for the candidate to be told that it is over; None while one runs.
        presence: What was seen.
        absent_s: How long the candidate was absent in all.
        end: Why the exam ended.
        now: The last moment that the machine was told.
    """

    phase: Phase = Phase.ENTRY
    candidate_id: str = ""
    by: EntryMethod = EntryMethod.TYPED
    entered_s: float = 0.0
    opened_s: float = 0.0
    ends_s: float | None = None
    next_check_s: float | None = None
    announced: bool = False
    postponable: bool = True
    check: int = 0
    consent: ConsentRecord | None = None
    ended_as: str | None = None
    presence: Presence = field(default_factory=Presence)
    absent_s: float = 0.0
    end: ExamEnd | None = None
    now: Moment | None = None
