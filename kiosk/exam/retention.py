"""Takes reports of exams away when they are as old as the settings let them become."""

import logging
import shutil
import time
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

from kiosk.calendar import Calendar
from kiosk.exam.ledger import FILE_STEM
from kiosk.exam.pictures import pictures_folder

logger = logging.getLogger(__name__)

_EVERY_S = 3600.0


class ReportRetention:
    """Looks every hour; while the time is not known, nothing is deleted.

    Args:
        folder: Where the reports lie; what was not written as one is left alone.
        keep: How long they are kept.
        calendar: The time by which they age.
        monotonic_s: Seconds on a clock that never jumps.
    """

    def __init__(
        self,
        folder: Path,
        *,
        keep: timedelta,
        calendar: Calendar,
        monotonic_s: Callable[[], float] = time.monotonic,
    ) -> None:
        self._folder = folder
        self._keep = keep
        self._calendar = calendar
        self._monotonic_s = monotonic_s
        self._due_s = monotonic_s()

    def tend(self) -> None:
        """Delete what is due; to be called every few seconds."""
        if self._monotonic_s() < self._due_s or not self._calendar.is_known():
            return
        self._due_s = self._monotonic_s() + _EVERY_S
        before = self._calendar.now() - self._keep
        try:
            due = [report for report in _reports(self._folder) if _written_at(report) < before]
            for report in due:
                _delete(report)
        except OSError as error:
            logger.warning("exams' reports that are due could not be deleted: %s", error.strerror)
            return
        if due:
            logger.warning("%d reports of exams are as old as exam.keep_days allows and were deleted", len(due))


def _reports(folder: Path) -> Iterator[Path]:
    return (path for path in folder.glob("*.jsonl") if FILE_STEM.fullmatch(path.stem))


def _written_at(report: Path) -> datetime:
    return datetime.fromtimestamp(report.stat().st_mtime, UTC)


def _delete(report: Path) -> None:
    pictures = report.parent / pictures_folder(report)
    if pictures.is_dir():
        shutil.rmtree(pictures)
    report.with_suffix(".html").unlink(missing_ok=True)
    # Last of all: what a power cut leaves is found again by it.
    report.unlink()
