"""The server's clock, told from its replies: signatures hold only near the right time."""

import logging
import threading
from collections.abc import Callable, Mapping
from datetime import UTC
from email.utils import parsedate_to_datetime

logger = logging.getLogger(__name__)

IGNORED_S = 2.0
"""`Date` has a resolution of one second; less than this says nothing (ours)."""
WARNED_S = 60.0
CORRECTED_S = 240.0
"""Below this a refused timestamp has another cause; the gateway's own window is 15 minutes (Alibaba Cloud)."""


class ServerClock:
    """The device's wall clock plus a correction that is made only when the server refused our time.

    The measured offset is absolute, so that two threads that correct at once come to the same time.

    Args:
        wall_clock: Seconds since the Unix epoch, as this device believes.
    """

    def __init__(self, *, wall_clock: Callable[[], float]) -> None:
        self._wall_clock = wall_clock
        self._lock = threading.Lock()
        self._measured_s: float | None = None
        self._applied_s = 0.0
        self._warned = False

    @property
    def measured_s(self) -> float | None:
        """How far the server's clock was ahead of the device's at the last reply; None while none has told."""
        with self._lock:
            return self._measured_s

    def device_s(self) -> float:
        """Return the device's own time, Unix seconds."""
        return self._wall_clock()

    def now_s(self) -> float:
        """Return the corrected time, Unix seconds."""
        with self._lock:
            return self._wall_clock() + self._applied_s

    def offset_s(self, headers: Mapping[str, str], *, sent_s: float) -> float | None:
        """Return how far the server's clock is ahead of the device's; None where the reply does not tell.

        Args:
            headers: Those of the reply that has just come. One with `Age` is from a cache and tells nothing.
            sent_s: The device's own time when the request went out.
        """
        date_s = parse_date(headers.get("Date", ""))
        if date_s is None or "Age" in headers:
            return None
        return date_s - (sent_s + self._wall_clock()) / 2

    def observe(self, headers: Mapping[str, str], *, sent_s: float) -> None:
        """Take note of the offset; only for a reply that came over verified TLS. Takes what `offset_s` takes."""
        offset_s = self.offset_s(headers, sent_s=sent_s)
        if offset_s is None:
            return
        with self._lock:
            self._measured_s = offset_s if abs(offset_s) >= IGNORED_S else 0.0
            warn = abs(offset_s) >= WARNED_S and not self._warned
            self._warned = self._warned or warn
        if warn:
            logger.warning("this device's clock is %.0f s off the server's: set it", -offset_s)

    @property
    def correction_s(self) -> float:
        """What the device's time is corrected by at present, seconds."""
        with self._lock:
            return self._applied_s

    def correct(self, refused_s: float) -> bool:
        """Adopt the measured offset if it explains a refused time; return whether another try would sign another.

        Args:
            refused_s: What the refused time had been corrected by; another thread may have corrected it since.
        """
        with self._lock:
            if self._measured_s is None or abs(self._measured_s - refused_s) < CORRECTED_S:
                return False
            self._applied_s = self._measured_s
        logger.warning("signing with the server's time from now on")
        return True


def parse_date(value: str) -> float | None:
    """Return an HTTP date as Unix seconds, or None where it is none."""
    try:
        moment = parsedate_to_datetime(value)
        return (moment if moment.tzinfo else moment.replace(tzinfo=UTC)).timestamp()
    except (ValueError, TypeError, OverflowError):
        return None
