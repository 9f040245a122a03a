"""Time, as the station reads it."""

import time
from datetime import UTC, datetime
from typing import Protocol


class Clock(Protocol):
    """Spans of time and the time of day."""

    def monotonic_ns(self) -> int:
        """Return nanoseconds on a clock that never jumps; the one that stamps frames."""

    def now(self) -> datetime:
        """Return the time of day in UTC, for records alone."""


class SystemClock:
    """The machine's clocks."""

    def monotonic_ns(self) -> int:
        """Return nanoseconds on the monotonic clock."""
        return time.monotonic_ns()

    def now(self) -> datetime:
        """Return the time of day in UTC."""
        return datetime.now(UTC)
