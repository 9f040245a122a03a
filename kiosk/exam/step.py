"""The exam machine: what each event means in each phase, and what the mere passing of time does.

```mermaid
stateDiagram-v2
    [*] --> entry
    entry --> ready: id typed or scanned
    ready --> entry: id wrong, nobody goes on
    ready --> first_check: begin
    first_check --> running: result, or no check possible
    first_check --> closing: declined, another way, ended
    running --> checking: a check is due or taken early
    running --> closing: time up, ended
    checking --> running: result, or no check possible
    checking --> closing: time up, ended
    closing --> closed: report written
    closed --> entry: read
```
"""

from collections.abc import Callable, Mapping
from typing import Any

from kiosk.exam import presence as seen
from kiosk.exam.turn import WATCHED, Turn
from kiosk.exam.words import (
    Actor,
    BeginRequested,
    CandidateCleared,
    CandidateGiven,
    CheckEnded,
    CheckLeft,
    CheckRefused,
    CheckRequested,
    Effect,
    EndRequested,
    Event,
    ExamEnd,
    ExamPolicy,
    ExamState,
    LeaveCheck,
    Looked,
    MarkKind,
    Moment,
    NextRequested,
    Phase,
    PostponeRequested,
    ReportWritten,
)

Rule = Callable[[Turn, Any], None]

_REFUSED_AT_START = frozenset({"declined", "alternative"})
"""Ends of a first session whose candidate did not agree to be checked."""
_SHOWN_TO_CANDIDATE = "passed"
"""Of a check within the exam, no other result stays on screen: the candidate has an exam to write."""
_ENDS: Mapping[Actor, ExamEnd] = {
    Actor.CANDIDATE: ExamEnd.CANDIDATE,
    Actor.OPERATOR: ExamEnd.OPERATOR,
    Actor.HOST: ExamEnd.HOST,
}


def step(state: ExamState, event: Event, now: Moment, policy: ExamPolicy) -> tuple[ExamState, tuple[Effect, ...]]:
    """Return the state after an event, and what is to be done about it, in order.

    Pure: it reads no clock and draws no random number. What time has brought comes first, then the event; one
    that means nothing in its phase changes nothing.
    """
    turn = Turn(state, policy, now)
    _pass_time(turn)
    rule = _RULES[turn.state.phase].get(type(event))
    if rule is not None:
        rule(turn, event)
    turn.change(now=now)
    return turn.state, tuple(turn.effects)


# Time ---------------------------------------------------------------------


def _pass_time(turn: Turn) -> None:
    state, policy, now_s = turn.state, turn.policy, turn.now.s
    if state.phase in WATCHED or state.phase is Phase.FIRST_CHECK:
        _compare_clocks(turn)
    if state.phase in WATCHED:
        turn.note_presence(*seen.wait(state.presence, now_s=now_s, limits=policy.presence))
        if state.ends_s is not None and now_s >= state.ends_s:
            turn.close(ExamEnd.TIME_UP)
    if turn.state.phase is Phase.RUNNING:
        _mind_next_check(turn)
    waited_s = now_s - state.entered_s
    idle = state.phase is Phase.READY and waited_s >= policy.idle_s
    if idle or (state.phase is Phase.CLOSED and waited_s >= policy.closed_s):
        turn.forget()


def _compare_clocks(turn: Turn) -> None:
    last = turn.state.now
    if last is None:
        return
    jumped_s = (turn.now.wall - last.wall).total_seconds() - (turn.now.s - last.s)
    if abs(jumped_s) >= turn.policy.clock_jump_s:
        turn.note(MarkKind.CLOCK_JUMPED, by_s=round(jumped_s, 3))


def _mind_next_check(turn: Turn) -> None:
    due_s, now_s = turn.state.next_check_s, turn.now.s
    if due_s is None:
        return
    if not turn.state.announced and now_s >= due_s - turn.policy.announce_s:
        turn.change(announced=True)
        turn.note(MarkKind.CHECK_ANNOUNCED, check=turn.state.check + 1, in_s=round(due_s - now_s, 3))
    if now_s >= due_s:
        _check_now(turn, None)


# Events ---------------------------------------------------------------------


def _take_candidate(turn: Turn, event: CandidateGiven) -> None:
    turn.take_candidate(event)


def _forget(turn: Turn, event: object) -> None:
    turn.forget()


def _open(turn: Turn, event: BeginRequested) -> None:
    turn.open()


def _end_first_check(turn: Turn, event: CheckEnded) -> None:
    turn.note_result(event)
    if event.end in _REFUSED_AT_START:
        turn.close(ExamEnd.NOT_BEGUN)


def _go_on(turn: Turn, event: CheckLeft) -> None:
    if turn.state.ended_as is not None:
        turn.run()


def _go_on_without_check(turn: Turn, event: CheckRefused) -> None:
    turn.note_result(CheckEnded("", "no_verdict", "fault", outcome="no_verdict", reason=event.reason))
    turn.run()


def _check_now(turn: Turn, event: CheckRequested | None) -> None:
    if turn.state.announced:
        turn.enter(Phase.CHECKING)
        turn.start_check()


def _postpone(turn: Turn, event: PostponeRequested) -> None:
    state = turn.state
    if not (state.announced and state.postponable and state.next_check_s is not None):
        return
    due_s = turn.now.s + turn.policy.postpone_s
    if state.ends_s is not None:
        # Nobody puts a check off beyond the exam's end.
        due_s = min(due_s, max(state.next_check_s, state.ends_s - turn.policy.announce_s))
    turn.change(next_check_s=due_s, announced=False, postponable=False)
    turn.note(
        MarkKind.CHECK_POSTPONED, check=state.check + 1, by_s=round(due_s - turn.now.s, 3), actor="candidate"
    )


def _end_check(turn: Turn, event: CheckEnded) -> None:
    turn.note_result(event)
    if event.result != _SHOWN_TO_CANDIDATE:
        turn.do(LeaveCheck())


def _look(turn: Turn, event: Looked) -> None:
    presence, limits = turn.state.presence, turn.policy.presence
    turn.note_presence(
        *seen.look(presence, faces=event.faces, person=event.person, now_s=turn.now.s, limits=limits)
    )


def _look_after_check(turn: Turn, event: Looked) -> None:
    if turn.state.ended_as is not None:
        _look(turn, event)


def _end(turn: Turn, event: EndRequested) -> None:
    end = ExamEnd.NOT_BEGUN if turn.state.phase is Phase.FIRST_CHECK else _ENDS[event.by]
    turn.close(end, event.by)


def _closed(turn: Turn, event: ReportWritten) -> None:
    turn.enter(Phase.CLOSED)


_RULES: Mapping[Phase, Mapping[type[Event], Rule]] = {
    Phase.ENTRY: {CandidateGiven: _take_candidate},
    Phase.READY: {BeginRequested: _open, CandidateCleared: _forget, CandidateGiven: _take_candidate},
    Phase.FIRST_CHECK: {
        Looked: _look_after_check,
        CheckEnded: _end_first_check,
        CheckLeft: _go_on,
        CheckRefused: _go_on_without_check,
        EndRequested: _end,
    },
    Phase.RUNNING: {
        Looked: _look,
        CheckRequested: _check_now,
        PostponeRequested: _postpone,
        EndRequested: _end,
    },
    Phase.CHECKING: {
        Looked: _look,
        CheckEnded: _end_check,
        CheckLeft: _go_on,
        CheckRefused: _go_on_without_check,
        EndRequested: _end,
    },
    Phase.CLOSING: {ReportWritten: _closed},
    Phase.CLOSED: {NextRequested: _forget},
}
