"""When to send again, and how long to wait before it."""

import threading
from collections.abc import Callable, Mapping

from kiosk.liveness.limits import Limits
from kiosk.liveness.reading import Reading, Resend
from kiosk.liveness.server_clock import parse_date

_MAX_SENDS: Mapping[Resend, int] = {
    Resend.NEVER: 1,
    Resend.UNSENT: 3,
    Resend.UNSURE: 2,
    Resend.AT_ONCE: 2,
    Resend.CORRECTED: 2,
    Resend.SMALLER: 2,
}
_NEEDS_NO_WAIT = frozenset({Resend.AT_ONCE, Resend.CORRECTED, Resend.SMALLER})


class RetryBudget:
    """Keeps a sick service from being hammered: resends cost, successes pay back.

    Source: the retry quota of the AWS SDKs, with a capacity for one kiosk (ours).
    """

    CAPACITY = 20
    RETRY_COST = 5
    TIMEOUT_COST = 10

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._left = self.CAPACITY

    def spend(self, *, timed_out: bool) -> bool:
        """Pay for one resend; return whether there was enough."""
        cost = self.TIMEOUT_COST if timed_out else self.RETRY_COST
        with self._lock:
            if self._left < cost:
                return False
            self._left -= cost
            return True

    def earn(self) -> None:
        """Count one success."""
        with self._lock:
            self._left = min(self.CAPACITY, self._left + 1)


class RetryPolicy:
    """Decides on resends.

    Args:
        limits: The waits and how long a server may ask to wait.
        uniform: Draws a number between two; the jitter keeps kiosks from coming back all at once.
    """

    def __init__(self, *, limits: Limits, uniform: Callable[[float, float], float]) -> None:
        self._limits = limits
        self._uniform = uniform
        self._budget = RetryBudget()

    def succeeded(self) -> None:
        """Count one operation that got its answer."""
        self._budget.earn()

    def pause_s(self, reading: Reading, *, sends: int, remaining_s: float) -> float | None:
        """Return how long to wait before sending again, or None to stop.

        Args:
            reading: What the last send came to.
            sends: How many there were in this operation.
            remaining_s: What is left of the operation's time.
        """
        if sends >= _MAX_SENDS[reading.resend]:
            return None
        pause_s = self._wanted_s(reading, sends)
        return pause_s if pause_s is not None and pause_s < remaining_s else None

    def afford(self, reading: Reading) -> bool:
        """Pay for the resend that follows a send; return whether the budget allows it."""
        return self._budget.spend(timed_out=reading.timed_out)

    def _wanted_s(self, reading: Reading, sends: int) -> float | None:
        if reading.resend in _NEEDS_NO_WAIT:
            return 0.0
        if reading.retry_after_s is not None:
            return reading.retry_after_s if reading.retry_after_s <= self._limits.retry_after_max_s else None
        shortest, longest = self._limits.back_off_min_s, self._limits.back_off_max_s
        return self._uniform(shortest, min(longest, shortest * 4**sends))


def retry_after_s(headers: Mapping[str, str], *, now_s: float) -> float | None:
    """Read `Retry-After`, seconds or a date; None where it is absent, past or makes no sense.

    Args:
        headers: Those of the reply; a date in them is counted from their own `Date`.
        now_s: What to count from where there is no `Date`, Unix seconds.
    """
    value = headers.get("Retry-After", "").strip()
    if value.isascii() and value.isdigit():
        return float(value[:10])
    until_s, from_s = parse_date(value), parse_date(headers.get("Date", ""))
    if until_s is None:
        return None
    wait_s = until_s - (now_s if from_s is None else from_s)
    return wait_s if wait_s >= 0 else None
