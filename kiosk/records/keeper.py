"""Keeps the records of a running kiosk, whatever becomes of the disk."""

import logging
import threading
import time
from collections import deque
from collections.abc import Callable, Mapping
from datetime import timedelta
from typing import Any

from kiosk.calendar import Calendar
from kiosk.records.content import Origin, attempt_record, session_record
from kiosk.records.dwell import Dwell
from kiosk.records.errors import DamagedError, RecordsError
from kiosk.records.store import Records
from kiosk.station.report import AttemptReport, SessionReport
from kiosk.station.view import View

logger = logging.getLogger(__name__)

_MOST_WAITING = 10_000
"""Records that wait in memory for the disk, about 20 MB; beyond these the oldest are lost (ours)."""
_PURGE_EVERY_S = 3600.0


class RecordKeeper:
    """Takes what the session's thread reports, and tries again from another thread what the disk refused.

    A damaged database is set aside and a new one begun. Where the disk refuses, records wait in memory: the kiosk
    goes on, unless records are mandatory, when it shows no result that is not on record.
    """

    def __init__(
        self,
        *,
        records: Records,
        origin: Origin,
        mandatory: bool,
        keep: timedelta,
        calendar: Calendar,
        monotonic_ns: Callable[[], int] = time.monotonic_ns,
    ) -> None:
        """Prepare; nothing is written before `begin`.

        Args:
            records: Where to.
            origin: Said in every record.
            mandatory: The kiosk serves nobody while records cannot be written.
            keep: How long records are kept.
            calendar: The time by which records age.
            monotonic_ns: Nanoseconds on a clock that never jumps.
        """
        self._records = records
        self._origin = origin
        self._mandatory = mandatory
        self._keep = keep
        self._monotonic_ns = monotonic_ns
        self._calendar = calendar
        self._purge_due_ns = monotonic_ns()
        self._dwell = Dwell()
        self._lock = threading.Lock()
        self._waiting: deque[Mapping[str, Any]] = deque(maxlen=_MOST_WAITING)
        self._refused = False
        self._on_standing: Callable[[bool], None] = lambda _: None

    @property
    def permits(self) -> bool:
        """Whether the kiosk may serve: what it does is on record, or need not be."""
        return not (self._mandatory and self._refused)

    @property
    def refused(self) -> bool:
        """Whether the disk takes no records now; they wait in memory."""
        return self._refused

    def begin(self, on_standing: Callable[[bool], None]) -> None:
        """Make sure that records can be written.

        Args:
            on_standing: Told, from any thread, when it changes whether the kiosk may serve; True at first.
        """
        self._on_standing = on_standing
        self._write()

    def tend(self) -> None:
        """Write what waits, and purge what is old; to be called every few seconds, off the session's thread."""
        if self._refused:
            self._write(again=True)
        self._calendar.save()
        due = self._monotonic_ns() >= self._purge_due_ns and not self._refused
        if due and self._calendar.is_known():
            self._purge_due_ns = self._monotonic_ns() + int(_PURGE_EVERY_S * 1e9)
            self._purge()

    def close(self) -> None:
        """Write what waits, if the disk takes it by now, and let go of the file."""
        if self._refused:
            self._write(again=True)
        if self._waiting:
            logger.error("%d records were never written and are lost", len(self._waiting))
        self._records.close()

    # The session's thread

    def follow(self, view: View) -> None:
        """Take note of where the session is."""
        self._dwell.follow(view, self._monotonic_ns())

    def attempt_over(self, session_id: str, report: AttemptReport) -> bool:
        """Record an attempt; return whether its result may be shown."""
        return self._write(attempt_record(session_id, report, self._origin))

    def session_over(self, report: SessionReport) -> bool:
        """Record a session; return whether its result may be shown."""
        dwell = self._dwell.of(report.session_id, self._monotonic_ns())
        return self._write(session_record(report, dwell, self._origin))

    # Any thread

    def add(self, content: Mapping[str, Any]) -> None:
        """Record something else that happened, of a kind of its own."""
        self._write({**content, **self._origin.fields()})

    def _write(self, *contents: Mapping[str, Any], again: bool = False) -> bool:
        """Write these after what waits. Where the disk has just refused, only another try asks it again."""
        with self._lock:
            permitted = self.permits
            if len(self._waiting) + len(contents) > _MOST_WAITING:
                logger.error("too many records wait for the disk: the oldest is lost")
            self._waiting.extend(contents)
            if again or not self._refused:
                self._empty()
            if self.permits is not permitted:
                self._on_standing(self.permits)
            return self.permits

    def _empty(self) -> None:
        refused, self._refused = self._refused, True
        try:
            self._append()
        except RecordsError as error:
            if not refused:
                logger.error("%s %s", error, self._consequence())  # noqa: TRY400 - a sentence, not a defect
            return
        self._waiting.clear()
        self._refused = False
        if refused:
            logger.warning("records are written again")

    def _append(self) -> None:
        try:
            self._records.append(*self._waiting)
        except DamagedError as error:
            self._set_aside(error)
            self._records.append(*self._waiting)

    def _set_aside(self, error: DamagedError) -> None:
        name = self._records.set_aside()
        logger.error("%s They are set aside as %s, and new ones begun.", error, name)

    def _consequence(self) -> str:
        return (
            "Records are mandatory here: the kiosk is out of service until they can be written."
            if self._mandatory
            else "The kiosk goes on, and its records wait in memory."
        )

    def _purge(self) -> None:
        try:
            try:
                self._records.purge(before=self._calendar.now() - self._keep)
            except DamagedError as error:
                self._set_aside(error)
        except RecordsError as error:
            logger.warning("old records could not be purged: %s", error)
