"""The time of day by which all that is kept ages, whatever becomes of the device's clock."""

import json
import logging
import math
import threading
import time
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

from kiosk.guard.boot import boot_id as present_boot
from kiosk.writing import PRIVATE, replace_file

logger = logging.getLogger(__name__)

_BELIEVED_AFTER_S = 3600.0
"""After a boot, a clock has been set right by then if anything will set it (ours)."""
_NOTED_EVERY_S = 600.0
_LATEST_S = 2.5e11
"""Python's calendar ends soon after."""


class Calendar:
    """Counts on from a moment that is known, by the machine's time since its boot; safe from any thread.

    The moment is known from the API's replies, or since an earlier run in the same boot; failing both, from the
    device's clock an hour after the start. From then on no clock that is set moves it, only the API's. After
    another boot it is never earlier than it was when it was noted last: a clock set back makes nothing younger.
    """

    def __init__(
        self,
        path: Path,
        *,
        server_ahead_s: Callable[[], float | None],
        now_s: Callable[[], float] = time.time,
        boottime_s: Callable[[], float] = lambda: time.clock_gettime(time.CLOCK_BOOTTIME),
        boot_id: str | None = None,
    ) -> None:
        """Begin with what is known so far.

        Args:
            path: Small file that carries it across restarts.
            server_ahead_s: Returns how far the API's clock was ahead of the device's at its last reply; None while
                none has told.
            now_s: The device's clock, Unix seconds.
            boottime_s: Seconds since the boot, those asleep included.
            boot_id: Names the boot; None asks the kernel.
        """
        self._path = path
        self._server_ahead_s = server_ahead_s
        self._now_s = now_s
        self._boottime_s = boottime_s
        self._boot_id = present_boot() if boot_id is None else boot_id
        self._lock = threading.Lock()
        self._ahead_s: float | None = None
        self._noted_s = -math.inf
        self._refused = False
        self._started_s = boottime_s()
        boot, noted_s, origin_s = self._read()
        self._earliest_s = noted_s - self._started_s
        self._known = boot == self._boot_id != ""
        # Unix seconds at the boot, as is the earliest.
        self._origin_s = origin_s if self._known else self._device_origin_s()
        self._learn()

    def is_known(self) -> bool:
        """Return whether the time is known well enough to delete by it."""
        with self._lock:
            self._learn()
            return self._known

    def now(self) -> datetime:
        """Return the time of day, UTC; as well as it is known."""
        with self._lock:
            self._learn()
            return datetime.fromtimestamp(self._origin_s + self._boottime_s(), UTC)

    def save(self) -> None:
        """Note the time for the next run, now and again; to be called every few seconds."""
        with self._lock:
            self._learn()
            boottime_s = self._boottime_s()
            if not self._known or boottime_s - self._noted_s < _NOTED_EVERY_S:
                return
            self._noted_s = boottime_s
            noted = {"boot": self._boot_id, "at": self._origin_s + boottime_s, "origin": self._origin_s}
            try:
                self._path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
                replace_file(self._path, f"{json.dumps(noted)}\n", mode=PRIVATE)
            except OSError as error:
                if not self._refused:
                    logger.warning("%s cannot be written: %s", self._path, error.strerror)
                self._refused = True

    def _learn(self) -> None:
        ahead_s = self._server_ahead_s()
        if ahead_s is not None and ahead_s != self._ahead_s:
            # Measured just now, against the clock as it is just now.
            self._origin_s = self._now_s() + ahead_s - self._boottime_s()
            self._known, self._noted_s = True, -math.inf
        elif not self._known and self._boottime_s() - self._started_s >= _BELIEVED_AFTER_S:
            self._origin_s = self._device_origin_s()
            self._known = True
        self._ahead_s = ahead_s

    def _device_origin_s(self) -> float:
        return max(self._now_s() - self._boottime_s(), self._earliest_s)

    def _read(self) -> tuple[str, float, float]:
        """Return the boot, the time and the time at the boot that were noted last."""
        try:
            noted = json.loads(self._path.read_text(encoding="ascii"))
            boot, at_s, origin_s = str(noted["boot"]), float(noted["at"]), float(noted["origin"])
        except (OSError, ValueError, TypeError, KeyError, OverflowError, RecursionError):
            return "", 0.0, 0.0
        return (boot, at_s, origin_s) if 0 < origin_s <= at_s < _LATEST_S else ("", 0.0, 0.0)
