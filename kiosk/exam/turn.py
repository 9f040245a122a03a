"""One step in the making: the next state and its effects, and the moves that the rules are made of."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from kiosk.consent.record import ConsentRecord
from kiosk.exam import presence as seen
from kiosk.exam.presence import Change, Happening
from kiosk.exam.schedule import interval_s
from kiosk.exam.words import (
    Actor,
    CandidateGiven,
    CheckEnded,
    CloseReport,
    DropCheck,
    Effect,
    ExamEnd,
    ExamPolicy,
    ExamState,
    Fact,
    Mark,
    MarkKind,
    Moment,
    Note,
    OpenReport,
    Phase,
    StartCheck,
)

WATCHED = frozenset({Phase.RUNNING, Phase.CHECKING})
"""The candidate has agreed, and the exam runs."""
_MARKS: Mapping[Change, MarkKind] = {
    Change.LEFT: MarkKind.ABSENCE_STARTED,
    Change.RETURNED: MarkKind.ABSENCE_ENDED,
    Change.CONTINUITY_BROKEN: MarkKind.CONTINUITY_BROKEN,
    Change.JOINED: MarkKind.TWO_FACES_STARTED,
    Change.PARTED: MarkKind.TWO_FACES_ENDED,
    Change.BLINDED: MarkKind.CAMERA_LOST,
    Change.SIGHTED: MarkKind.CAMERA_BACK,
}
_ENDINGS = frozenset({Change.RETURNED, Change.PARTED, Change.SIGHTED})


class Turn:
    """Collects what one event changes; made for one `step` and thrown away after it.

    Attributes:
        state: The state so far.
        effects: The effects so far, in the order in which they are to run.
        policy: The limits that hold.
        now: The event's moment.
    """

    def __init__(self, state: ExamState, policy: ExamPolicy, now: Moment) -> None:
        self.state = state
        self.effects: list[Effect] = []
        self.policy = policy
        self.now = now

    def change(self, **fields: Any) -> None:
        """Replace fields of the state."""
        self.state = replace(self.state, **fields)

    def do(self, *effects: Effect) -> None:
        """Add effects."""
        self.effects.extend(effects)

    def enter(self, phase: Phase) -> None:
        """Go to another phase."""
        self.change(phase=phase, entered_s=self.now.s)

    def note(self, kind: MarkKind, **facts: Fact) -> None:
        """Put a mark on the timeline."""
        self.do(Note(Mark(kind, self._since_opened(self.now.s), self.now.wall, facts)))

    # The exam's course

    def take_candidate(self, given: CandidateGiven) -> None:
        """Let the candidate read what will happen."""
        self.change(candidate_id=given.candidate_id, by=given.by)
        self.enter(Phase.READY)

    def forget(self) -> None:
        """Wait for the next candidate."""
        self.state = ExamState(entered_s=self.now.s, now=self.now)

    def open(self) -> None:
        """Begin the report, and the first check."""
        self.change(opened_s=self.now.s)
        self.do(OpenReport(self.state.candidate_id))
        self.note(MarkKind.CANDIDATE_GIVEN, candidate_id=self.state.candidate_id, by=self.state.by)
        self.enter(Phase.FIRST_CHECK)
        self.start_check()

    def run(self) -> None:
        """Begin, or go on with, what the candidate came for."""
        if self.state.phase is Phase.FIRST_CHECK:
            length_s = self.policy.length_s
            self.change(ends_s=self.now.s + length_s if length_s else None)
            self.note(MarkKind.EXAM_BEGUN, minutes=round(length_s / 60, 2))
        self.enter(Phase.RUNNING)
        self.schedule()

    def schedule(self) -> None:
        """Set the time of the next check, unless the exam is over before it."""
        policy = self.policy
        due_s = self.now.s + interval_s(
            policy.check_every_s, random=policy.random, seed=policy.seed, number=self.state.check + 1
        )
        in_time = policy.check_every_s > 0 and (self.state.ends_s is None or due_s < self.state.ends_s)
        self.change(next_check_s=due_s if in_time else None, announced=False, postponable=True)

    def close(self, end: ExamEnd, by: Actor | None = None) -> None:
        """End the exam, whatever it was doing."""
        if by is not None:
            self.note(MarkKind.END_REQUESTED, by=by)
        if self.state.phase in {Phase.FIRST_CHECK, Phase.CHECKING}:
            self.do(DropCheck())
            if self.state.ended_as is None:
                self.note_result(CheckEnded("", "cancelled", "exam_ended"))
        self._end_absence()
        duration_s = self._since_opened(self.now.s)
        self.note(MarkKind.EXAM_ENDED, end=end)
        self.do(CloseReport(end, duration_s, round(self.state.absent_s, 3)))
        self.change(end=end, next_check_s=None, announced=False)
        self.enter(Phase.CLOSING)

    # Checks

    def start_check(self) -> None:
        """Ask for a session; who has not agreed yet is asked in it."""
        self.change(check=self.state.check + 1, announced=False, ended_as=None)
        self.note(MarkKind.CHECK_STARTED, check=self.state.check)
        self.do(StartCheck(self.state.consent))

    def note_result(self, ended: CheckEnded) -> None:
        """Put a check's result on the timeline; no score stands there."""
        if self.state.phase is Phase.FIRST_CHECK:
            # From here on somebody else in the candidate's place is a break.
            self.change(presence=seen.begin(self.now.s))
        agreed = ended.consent if ended.consent and ended.consent.permits else None
        self.change(ended_as=ended.result, consent=self.state.consent or agreed)
        self.note(
            MarkKind.CHECK_RESULT,
            check=self.state.check,
            result=ended.result,
            end=ended.end,
            outcome=ended.outcome,
            reason=ended.reason,
            attempts=ended.attempts,
            session_id=ended.session_id,
            request_ids=" ".join(ended.request_ids),
            simulated=ended.simulated,
            **_consent_facts(ended.consent),
        )

    # Presence

    def note_presence(self, presence: seen.Presence, happenings: tuple[Happening, ...]) -> None:
        """Believe what was seen, and mark what has changed by it."""
        self.change(presence=presence)
        for happening in happenings:
            if happening.change is Change.RETURNED:
                self._count_absence(happening.before_s, happening.since_s)
            self.note(_MARKS[happening.change], **self._times(happening))

    def _times(self, happening: Happening) -> dict[str, Fact]:
        since_s = self._since_opened(happening.since_s)
        if happening.change not in _ENDINGS or happening.before_s is None:
            return {"since_s": since_s}
        from_s = self._since_opened(happening.before_s)
        return {"from_s": from_s, "to_s": since_s, "duration_s": round(since_s - from_s, 3)}

    def _end_absence(self) -> None:
        """Count an absence that lasts to the end."""
        absent = self.state.presence.absent
        if self.state.phase in WATCHED and absent.holds:
            self._count_absence(absent.since_s, self.now.s)

    def _count_absence(self, from_s: float | None, to_s: float) -> None:
        self.change(absent_s=self.state.absent_s + to_s - (to_s if from_s is None else from_s))

    def _since_opened(self, s: float) -> float:
        return round(s - self.state.opened_s, 3)


def _consent_facts(consent: ConsentRecord | None) -> dict[str, Fact]:
    """Return what the timeline says of consent; nothing where nobody answered."""
    return {} if consent is None else {f"consent_{name}": value for name, value in consent.fields().items()}
