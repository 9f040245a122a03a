"""What one send came to: the verdict so far, and whether sending again may change it."""

from dataclasses import dataclass
from enum import Enum, auto

from kiosk.values import Outcome, Reason, Verdict


class Resend(Enum):
    """What another send needs."""

    NEVER = auto()
    """It would end the same way."""
    UNSENT = auto()
    """The request never left, so a resend cannot be billed twice."""
    UNSURE = auto()
    """The request may have been served: once more, after a wait."""
    AT_ONCE = auto()
    """A fresh connection or signature is enough: once more, without a wait."""
    CORRECTED = auto()
    """Only with the clock corrected."""
    SMALLER = auto()
    """Only with a smaller sample."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """One send, judged.

    Attributes:
        verdict: What the operation came to if it ends here.
        resend: What another send needs.
        retry_after_s: How long the server asks to wait.
        timed_out: The send ran into a time limit.
        replied: Something answered over HTTP.
        server_ahead_s: How far the server's clock is ahead of this device's; None where the reply did not tell.
    """

    verdict: Verdict
    resend: Resend = Resend.NEVER
    retry_after_s: float | None = None
    timed_out: bool = False
    replied: bool = False
    server_ahead_s: float | None = None


def no_verdict(
    reason: Reason,
    detail: str,
    *,
    threshold: float,
    code: int | None = None,
    request_id: str | None = None,
    simulated: bool = False,
) -> Verdict:
    """Return the verdict that there is none, and why."""
    return Verdict(
        outcome=Outcome.NO_VERDICT,
        reason=reason,
        code=code,
        request_id=request_id,
        threshold=threshold,
        simulated=simulated,
        detail=detail,
    )
