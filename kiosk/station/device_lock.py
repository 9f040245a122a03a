"""Keeps the lock after too many failed checks, and the failures that lead to one, across restarts."""

import json
import logging
import math
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from kiosk.guard.boot import boot_id as present_boot
from kiosk.writing import PRIVATE, replace_file

logger = logging.getLogger(__name__)

_NOTED_EVERY_S = 30.0


@dataclass(frozen=True, slots=True)
class LockStanding:
    """How things stand when the kiosk starts.

    Attributes:
        locked_s: What is left of the lock, seconds; 0 where there is none.
        failed_s_ago: How long ago failed checks were that still count, seconds.
    """

    locked_s: float = 0.0
    failed_s_ago: tuple[float, ...] = ()


class DeviceLock:
    """A small file. Safe to use from several threads.

    No time of day is ever read, so that no clock that is set shortens a lock. While the machine runs, its time
    since the boot counts, which goes on while the kiosk is down or the machine sleeps. After another boot, what
    was left when it was noted last counts down from there: the time that the machine was off is not served.

    A check may run beside the kiosk. Each hears of the other's lock before it writes, so that neither lifts it.
    """

    def __init__(
        self,
        *,
        path: Path,
        lock_s: float,
        boot_id: str | None = None,
        boottime_s: Callable[[], float] = lambda: time.clock_gettime(time.CLOCK_BOOTTIME),
    ) -> None:
        """Prepare.

        Args:
            path: The file.
            lock_s: How long a lock lasts.
            boot_id: Names the boot of the machine; None asks the kernel.
            boottime_s: Seconds since the boot, those asleep included.
        """
        self._path = path
        self._lock_s = lock_s
        self._boot_id = present_boot() if boot_id is None else boot_id
        self._boottime_s = boottime_s
        self._writing = threading.Lock()
        self._followed: tuple[bool, tuple[float, ...]] | None = None
        self._until_s: float | None = None
        self._failed_s: tuple[float, ...] = ()
        self._noted_s = -math.inf
        self._known = ""
        """What the file said when this process wrote or read it last."""
        self._on_locked: Callable[[float], None] = lambda _left_s: None
        self._refused = False

    def standing(self) -> LockStanding:
        """Return how things stand, for a session machine that begins there."""
        now_s = self._boottime_s()
        self._known = self._said()
        left_s, failed_s_ago = self._read(now_s)
        if not self._path.exists():
            self._followed = (False, ())
        with self._writing:
            self._until_s = now_s + left_s if left_s > 0 else None
            self._failed_s = tuple(now_s - ago for ago in failed_s_ago)
        return LockStanding(left_s, failed_s_ago)

    @property
    def left_s(self) -> float:
        """What is left of the lock, seconds; 0 where there is none."""
        until_s = self._until_s
        return 0.0 if until_s is None else max(0.0, until_s - self._boottime_s())

    def follow(self, *, locked: bool, failed_s: tuple[float, ...], now_s: float) -> None:
        """Take note of the machine; writes only where something has changed.

        Args:
            locked: The device is locked.
            failed_s: When the failed checks were that count, on the caller's own monotonic clock.
            now_s: That clock now.
        """
        if (locked, failed_s) == self._followed:
            return
        self._followed = (locked, failed_s)
        with self._writing:
            boottime_s = self._boottime_s()
            if not locked:
                self._until_s = None
            elif self._until_s is None:
                self._until_s = boottime_s + self._lock_s
            self._failed_s = tuple(boottime_s - (now_s - then) for then in failed_s)
            heeded_s = self._heed(boottime_s)
            self._note(boottime_s)
        if heeded_s > 0:
            self._on_locked(heeded_s)

    def watch(self, on_locked: Callable[[float], None]) -> None:
        """Hear of a lock that another process has set.

        Args:
            on_locked: Takes what is left of it, seconds; must not block.
        """
        self._on_locked = on_locked

    def tend(self) -> None:
        """Heed another process's lock, and note what is left for a boot that may come.

        To be called every few seconds.
        """
        with self._writing:
            boottime_s = self._boottime_s()
            heeded_s = self._heed(boottime_s)
            if (self._until_s or self._failed_s) and boottime_s - self._noted_s >= _NOTED_EVERY_S:
                self._note(boottime_s)
        if heeded_s > 0:
            self._on_locked(heeded_s)

    def _heed(self, boottime_s: float) -> float:
        """Take over a lock that the file has from another process; return what is left of it, or 0."""
        said = self._said()
        if said in ("", self._known) or self._until_s is not None:
            return 0.0
        self._known = said
        left_s, _ = self._read(boottime_s)
        if left_s > 0:
            logger.warning("a check beside this kiosk has locked the device")
            self._until_s = boottime_s + left_s
        return left_s

    def _said(self) -> str:
        try:
            return self._path.read_text(encoding="ascii", errors="replace")
        except OSError:
            return ""

    def _note(self, boottime_s: float) -> None:
        self._noted_s = boottime_s
        kept = {"boot": self._boot_id, "noted_s": boottime_s, "until_s": self._until_s, "failed_s": self._failed_s}
        try:
            self._path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            replace_file(self._path, f"{json.dumps(kept)}\n", mode=PRIVATE)
            self._known = self._said()
        except OSError as error:
            if not self._refused:
                logger.warning(
                    "a restart would lift a lock: %s cannot be written (%s)", self._path, error.strerror
                )
            self._refused = True
        else:
            self._refused = False

    def _read(self, now_s: float) -> tuple[float, tuple[float, ...]]:
        try:
            kept = json.loads(self._path.read_text(encoding="ascii"))
            reference_s = now_s if kept["boot"] == self._boot_id != "" else float(kept["noted_s"])
            left_s = 0.0 if kept["until_s"] is None else float(kept["until_s"]) - reference_s
            ago = tuple(max(0.0, reference_s - float(then)) for then in kept["failed_s"])
        except FileNotFoundError:
            return 0.0, ()
        except (OSError, ValueError, TypeError, KeyError, OverflowError, RecursionError):
            left_s, ago = math.nan, ()
        if not all(map(math.isfinite, (left_s, *ago))):
            # Whoever damages the file shall gain nothing by it.
            logger.error("%s is damaged: the kiosk is locked for as long as a lock lasts", self._path)
            return self._lock_s, ()
        return min(max(0.0, left_s), self._lock_s), ago
