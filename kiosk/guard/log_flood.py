"""Keeps a fault that happens again and again from filling whatever keeps the log."""

import logging
import threading
import time
from collections.abc import Callable

_SPAN_S = 60.0
_MOST = 60
"""Lines of one place within a span: far more than a kiosk in order writes, and less than 9 MB a day (ours)."""


class FloodGate(logging.Filter):
    """Lets so many lines of one place in the program pass within a minute, and then says how many it held back.

    Args:
        monotonic_s: Seconds on a clock that never jumps.
    """

    def __init__(self, *, monotonic_s: Callable[[], float] = time.monotonic) -> None:
        super().__init__()
        self._monotonic_s = monotonic_s
        self._lock = threading.Lock()
        # When the span began, and how many lines came within it.
        self._counted: dict[tuple[str, int], tuple[float, int]] = {}

    def filter(self, record: logging.LogRecord) -> bool:
        """Return whether a line passes; the first one of a new span tells of those before that did not."""
        place, now_s = (record.pathname, record.lineno), self._monotonic_s()
        with self._lock:
            since_s, lines = self._counted.get(place, (now_s, 0))
            held_back = max(0, lines - _MOST) if now_s - since_s >= _SPAN_S else 0
            if now_s - since_s >= _SPAN_S:
                since_s, lines = now_s, 0
            self._counted[place] = since_s, lines + 1
        if held_back:
            record.msg, record.args = f"{record.getMessage()} (and {held_back} more lines like it)", ()
        return lines < _MOST
