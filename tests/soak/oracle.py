"""What a visit may end as, worked out from what really happened and without any of the kiosk's own rules."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from kiosk.session.words import EndReason
from kiosk.station.report import SessionReport
from kiosk.values import Outcome, Reason, SessionResult
from tests.soak.answers import ANSWERS, Made
from tests.soak.service import Ledger
from tests.soak.visits import FAULTED, TROUBLES, YEARS_BACK, End, Visit

_PASSES: End = (SessionResult.PASSED, EndReason.COMPLETED)
_FAILS: End = (SessionResult.FAILED, EndReason.COMPLETED)
_UNSEEN: End = (SessionResult.NO_VERDICT, EndReason.COMPLETED)
_SENT_AGAIN = frozenset[Made]({Reason.OFFLINE, Reason.TIMEOUT, Reason.BUSY, Reason.SERVICE})
_MOST_SENDS = 4
_MOST_FAILURES = 3
_MOST_UNSEEN = 3
_LOCK_AFTER, _LOCK_WINDOW_S = 5, 180.0
_SLOW_S = 0.25
"""An answer that took longer than this may have missed a limit of the client's, which are that short here."""


@dataclass(frozen=True)
class Happened:
    """What happened in one visit.

    Attributes:
        served: What each attempt was answered with, by its number.
        answered_s: When each was over, on the stepped clock.
        took_s: How long each really took.
        troubled: The trouble of the visit came.
        ledger: What the service did.
    """

    served: Mapping[int, str]
    answered_s: Sequence[float]
    took_s: Sequence[float]
    troubled: bool
    ledger: Ledger


@dataclass
class Oracle:
    """Remembers, over all visits, no more than the rules of the house: which checks failed lately.

    Attributes:
        overtaken: Attempts that this machine was too slow for.
    """

    overtaken: int = 0
    _failed_s: list[float] = field(default_factory=list)

    def complaints(self, visit: Visit, happened: Happened, reports: Sequence[SessionReport]) -> Iterator[str]:
        """Yield what is wrong with what came of a visit; nothing where all is well."""
        if len(reports) != 1:
            yield f"{len(reports)} sessions"
            return
        (report,) = reports
        attempts = [one.attempt for one in report.attempts]
        made: list[Made] = [one.verdict.reason or one.verdict.outcome for one in attempts]
        yield from self._wrong_answers(visit, happened, [one.number for one in attempts], made)
        for attempt in attempts:
            verdict = attempt.verdict
            said = happened.ledger.verdicts.pop(verdict.request_id or "", Outcome.NO_VERDICT)
            if verdict.outcome not in {said, Outcome.NO_VERDICT}:
                yield f"{verdict.outcome} without a reply that says so"
        ends = self._ends(visit, happened, made)
        end = (report.result, report.end)
        if end not in ends:
            yield f"ended as {end[0]} ({end[1]}), not as {' or '.join(f'{a} ({b})' for a, b in ends) or 'any'}"
        if report.result is SessionResult.PASSED and made[-1:] != [Outcome.LIVE]:
            yield "passed without a live reply at its end"
        if made and not (report.consent and report.consent.permits):
            yield "sent without consent"
        if happened.ledger.malformed:
            yield f"{happened.ledger.malformed} requests were not as the API wants them"

    def _wrong_answers(
        self, visit: Visit, happened: Happened, numbers: Sequence[int], made: Sequence[Made]
    ) -> Iterator[str]:
        for number, one, took_s in zip(numbers, made, happened.took_s, strict=True):
            if one is Reason.CANCELLED and happened.troubled:
                continue
            if number not in happened.served:
                yield f"{one}, and nothing was sent"
                continue
            name = happened.served[number]
            # Who has a connection that is kept needs no name.
            allowed = ANSWERS[name].made | (frozenset[Made]() if visit.resolves else {Reason.OFFLINE})
            if visit.trouble == YEARS_BACK and Reason.TLS in allowed:
                allowed |= {Reason.CLOCK}
            if one in allowed:
                continue
            if one in {Reason.TIMEOUT, Reason.OFFLINE} and (took_s > _SLOW_S or ANSWERS[name].slow):
                self.overtaken += 1
                continue
            yield f"“{name}” was taken for {one}"

    def _ends(self, visit: Visit, happened: Happened, made: Sequence[Made]) -> frozenset[End]:
        by_answers = self._end_by_answers(made, happened.answered_s)
        ends = frozenset({by_answers} if by_answers else ())
        if happened.troubled and visit.trouble:
            ends |= TROUBLES[visit.trouble].ends
        return ends

    def _end_by_answers(self, made: Sequence[Made], answered_s: Sequence[float]) -> End | None:
        """Follow the answers, one after another, to the end that they lead to; None where they lead to none."""
        failures = unseen = malformed = sends = 0
        end: End | None = None
        for one, at_s in zip(made, answered_s, strict=False):
            if one is Reason.CANCELLED:
                sends = 0
                continue
            sends = sends + 1 if one in _SENT_AGAIN else 0
            failures += one is Outcome.NOT_LIVE
            unseen += one is Reason.NO_FACE
            malformed += one is Reason.BAD_IMAGE
            if one is Outcome.LIVE:
                end = _PASSES
            elif one is Outcome.NOT_LIVE:
                self._failed_s = [then for then in self._failed_s if at_s - then < _LOCK_WINDOW_S] + [at_s]
                locked = len(self._failed_s) >= _LOCK_AFTER
                end = _FAILS if locked or failures == _MOST_FAILURES else None
            elif one is Reason.NO_FACE:
                end = _UNSEEN if unseen == _MOST_UNSEEN else None
            elif one is Reason.BAD_IMAGE:
                end = FAULTED if malformed > 1 else None
            elif one not in _SENT_AGAIN or sends == _MOST_SENDS:
                end = FAULTED
        return end
