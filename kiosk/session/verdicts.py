"""What a verdict leads to. Only a live one passes; only a failed check uses an attempt; a fault does neither."""

from collections.abc import Callable, Mapping

from kiosk.session.advice import advice_for
from kiosk.session.turn import Turn
from kiosk.session.words import Attempt, EndReason, Fault, State, Timer, VerdictReceived
from kiosk.values import Advice, Hint, Outcome, Reason, RetryAdvice, SessionResult, Verdict

_PASSES_BY_ITSELF = frozenset({Reason.OFFLINE, Reason.TIMEOUT, Reason.BUSY, Reason.SERVICE})
"""Worth sending the same sample again for."""
_UNREACHABLE = _PASSES_BY_ITSELF | {Reason.TLS, Reason.CLOCK, Reason.BAD_REPLY}
"""What network or service caused; enough of them in a row mean that the next visitor need not try."""


def receive(turn: Turn, event: VerdictReceived) -> None:
    """Act on the running attempt's verdict."""
    verdict = event.verdict
    if verdict.reason not in _UNREACHABLE:
        _reached(turn)
    if verdict.outcome is Outcome.LIVE:
        _live(turn, verdict)
    elif verdict.outcome is Outcome.NOT_LIVE:
        _not_live(turn, verdict, event.at_s)
    else:
        _NO_VERDICT.get(verdict.reason or Reason.SERVICE, _unavailable)(turn, verdict)


def _reached(turn: Turn) -> None:
    turn.change(network_failures=0)
    turn.clear_fault(Fault.NETWORK)


def _live(turn: Turn, verdict: Verdict) -> None:
    turn.record(verdict)
    turn.change(reason=None, advice=())
    turn.finish(SessionResult.PASSED, EndReason.COMPLETED)
    turn.enter(State.PASSED)
    turn.allow_time()


def _not_live(turn: Turn, verdict: Verdict, at_s: float) -> None:
    failures = _count(turn, lambda attempt: attempt.verdict.outcome is Outcome.NOT_LIVE)
    advice = advice_for(verdict.risk_reason, turn.state.weakest, failures)
    turn.record(verdict, advice=advice)
    _count_towards_lock(turn, at_s)
    if failures + 1 >= turn.policy.max_attempts or Fault.LOCKED in turn.state.faults:
        turn.change(reason=None, advice=advice)
        turn.finish(SessionResult.FAILED, EndReason.COMPLETED)
        turn.assist()
    else:
        _retry(turn, None, advice)


def _count_towards_lock(turn: Turn, at_s: float) -> None:
    policy = turn.policy
    recent = [then for then in turn.state.not_live_s if at_s - then < policy.lock_window_s]
    turn.change(not_live_s=(*recent, at_s))
    if len(recent) + 1 >= policy.lock_after:
        turn.raise_fault(Fault.LOCKED, policy.lock_s)


def _no_face(turn: Turn, verdict: Verdict) -> None:
    blind = _count(turn, lambda attempt: attempt.verdict.reason is Reason.NO_FACE)
    weakest = turn.state.weakest
    measured = () if weakest in (None, Hint.READY) else (weakest,)
    advice: tuple[Advice, ...] = (RetryAdvice.UNCOVER_FACE, *measured)
    turn.record(verdict, advice=advice)
    if blind + 1 >= turn.policy.max_no_face:
        turn.change(reason=Reason.NO_FACE, advice=advice)
        turn.finish(SessionResult.NO_VERDICT, EndReason.COMPLETED)
        turn.assist()
    else:
        _retry(turn, Reason.NO_FACE, advice)


def _retry(turn: Turn, reason: Reason | None, advice: tuple[Advice, ...]) -> None:
    turn.change(reason=reason, advice=advice)
    turn.enter(State.RETRY)
    turn.allow_time()


def _bad_image(turn: Turn, verdict: Verdict) -> None:
    turn.change(bad_images=turn.state.bad_images + 1)
    if turn.state.bad_images > 1:
        _unavailable(turn, verdict)
    else:
        turn.record(verdict)
        turn.position()


def _refused(fault: Fault) -> Callable[[Turn, Verdict], None]:
    def refuse(turn: Turn, verdict: Verdict) -> None:
        turn.record(verdict)
        turn.raise_fault(fault, turn.policy.account_s)
        turn.end(SessionResult.NO_VERDICT, EndReason.FAULT)

    return refuse


def _unavailable(turn: Turn, verdict: Verdict) -> None:
    turn.record(verdict)
    turn.change(reason=verdict.reason)
    if verdict.reason in _UNREACHABLE:
        _count_network_failure(turn)
    if turn.policy.resends and verdict.reason in _PASSES_BY_ITSELF and _wait_to_resend(turn):
        return
    turn.finish(SessionResult.NO_VERDICT, EndReason.FAULT)
    if turn.state.state is State.CANNOT_VERIFY:
        turn.assist()
    else:
        turn.enter(State.CANNOT_VERIFY)
        turn.drop_sample()
        turn.allow_time()


def _count_network_failure(turn: Turn) -> None:
    failures = turn.state.network_failures + 1
    turn.change(network_failures=failures)
    if failures >= turn.policy.network_faults and Fault.NETWORK not in turn.state.faults:
        turn.raise_fault(Fault.NETWORK, turn.policy.recheck_s)


def _wait_to_resend(turn: Turn) -> bool:
    waits, resends = turn.policy.resend_s, turn.state.resends
    if resends >= len(waits):
        return False
    if turn.state.state is not State.CANNOT_VERIFY:
        turn.enter(State.CANNOT_VERIFY)
        turn.start(Timer.CANNOT_VERIFY, turn.policy.cannot_verify_s)
    turn.change(resends=resends + 1)
    turn.start(Timer.RESEND, waits[resends])
    return True


def _count(turn: Turn, counts: Callable[[Attempt], bool]) -> int:
    return sum(map(counts, turn.state.attempts))


_NO_VERDICT: Mapping[Reason, Callable[[Turn, Verdict], None]] = {
    Reason.NO_FACE: _no_face,
    Reason.BAD_IMAGE: _bad_image,
    Reason.CREDENTIALS: _refused(Fault.CREDENTIALS),
    Reason.QUOTA: _refused(Fault.QUOTA),
}
"""Every other reason leads to `cannot_verify`."""
