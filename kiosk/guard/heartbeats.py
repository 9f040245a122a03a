"""Who has shown lately that it still goes about its work."""

import threading
import time
from collections.abc import Callable, Sequence


class Heartbeats:
    """The latest sign of life of each part; safe to use from every thread."""

    def __init__(
        self, parts: Sequence[str], *, fresh_s: float, monotonic_s: Callable[[], float] = time.monotonic
    ) -> None:
        """Count all of them as alive now.

        Args:
            parts: Their names.
            fresh_s: For how long a sign of life counts.
            monotonic_s: Seconds on a clock that never jumps, and stands still while the machine sleeps.
        """
        self._fresh_s = fresh_s
        self._monotonic_s = monotonic_s
        self._lock = threading.Lock()
        self._heard_s = dict.fromkeys(parts, monotonic_s())

    def beat(self, part: str) -> None:
        """Note that a part is alive."""
        with self._lock:
            self._heard_s[part] = self._monotonic_s()

    def silent(self) -> tuple[str, ...]:
        """Return the parts that have not been heard of for too long."""
        with self._lock:
            since_s = self._monotonic_s() - self._fresh_s
            return tuple(part for part, heard_s in self._heard_s.items() if heard_s < since_s)
