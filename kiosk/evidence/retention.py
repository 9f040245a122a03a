"""Takes evidence away when its time is over, and says so: how much it was, from when to when, and why."""

import logging
import time
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import datetime, timedelta
from enum import StrEnum
from itertools import accumulate
from typing import Any

from kiosk.calendar import Calendar
from kiosk.evidence.errors import EvidenceError
from kiosk.evidence.folder import EvidenceFolder, Kept

logger = logging.getLogger(__name__)

PURGE = "evidence_purge"
"""Kind of the record that a purge leaves."""
_EVERY_S = 3600.0
_AHEAD = timedelta(minutes=5)
"""No file is younger than now: the clock was ahead when it was written; less than this is no matter (ours)."""


class Why(StrEnum):
    """Why evidence was taken away."""

    RETENTION = "retention"
    """It was kept for as long as is set."""
    SIZE = "size"
    """There was more of it than is set; the oldest goes first."""
    WITHDRAWAL = "withdrawal"
    """The visitor stopped the session."""
    ERASURE = "erasure"
    """The session was erased."""
    REQUEST = "request"
    """Somebody asked for it on the command line."""


class Retention:
    """Purges a folder every hour, as long as the time is known; one that is not yet known deletes nothing."""

    def __init__(
        self,
        folder: EvidenceFolder,
        *,
        note: Callable[[Mapping[str, Any]], None],
        calendar: Calendar,
        keep: timedelta,
        most_bytes: int,
        monotonic_ns: Callable[[], int] = time.monotonic_ns,
    ) -> None:
        """Prepare.

        Args:
            folder: What is purged.
            note: Records a purge.
            calendar: The time by which evidence ages.
            keep: How long it is kept, unless its visitor was told less.
            most_bytes: How much is kept in all; beyond that the oldest goes before its time.
            monotonic_ns: Nanoseconds on a clock that never jumps.
        """
        self._folder = folder
        self._note = note
        self._calendar = calendar
        self._keep = keep
        self._most_bytes = most_bytes
        self._monotonic_ns = monotonic_ns
        self._due_ns = monotonic_ns()

    def tend(self) -> None:
        """Purge what is due; to be called every few seconds."""
        if not self._folder.path.is_dir():
            return
        if self._monotonic_ns() < self._due_ns or not self._calendar.is_known():
            return
        self._due_ns = self._monotonic_ns() + int(_EVERY_S * 1e9)
        try:
            self._purge(self._calendar.now())
        except (EvidenceError, OSError) as error:
            logger.warning("evidence that is due could not be purged: %s", error)

    def _purge(self, now: datetime) -> None:
        self._folder.sweep()
        files = _settled(self._folder, now)
        overdue = due(files, now, self._keep)
        self._remove(overdue, Why.RETENTION)
        self._remove(_too_many([one for one in files if one not in overdue], self._most_bytes), Why.SIZE)

    def _remove(self, files: Sequence[Kept], why: Why) -> None:
        if proof := remove(self._folder, files, why):
            self._note(proof)


def remove(folder: EvidenceFolder, files: Iterable[Kept], why: Why) -> dict[str, Any] | None:
    """Delete files, and return the record of it; None where nothing was deleted.

    Args:
        folder: Where they lie.
        files: Which.
        why: Said in the record.
    """
    removed = [one.kept_at for one in files if folder.remove(one)]
    if not removed:
        return None
    oldest, newest = min(removed).isoformat(), max(removed).isoformat()
    return {"kind": PURGE, "why": why, "removed": len(removed), "oldest": oldest, "newest": newest}


def due(files: Iterable[Kept], now: datetime, keep: timedelta) -> Sequence[Kept]:
    """Return those of the files whose time is over. Takes the time, and how long evidence is kept by now."""
    return [one for one in files if one.due(keep) < now]


def _settled(folder: EvidenceFolder, now: datetime) -> Sequence[Kept]:
    """Return what is kept; what seems to come from the future counts as kept since now, and so will end."""
    early = [one for one in folder.files() if one.kept_at > now + _AHEAD]
    for one in early:
        folder.count_from(one, now)
    return folder.files()


def _too_many(files: Sequence[Kept], most_bytes: int) -> Sequence[Kept]:
    """Return the oldest of the files, without which the others are few enough."""
    newest_first = files[::-1]
    totals = accumulate(one.size for one in newest_first)
    return [one for one, total in zip(newest_first, totals, strict=True) if total > most_bytes]
