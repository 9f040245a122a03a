"""Keeps the evidence of a running kiosk: sealed at once, on the record with its attempt, and on the disk later."""

import hashlib
import logging
import secrets
import threading
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from queue import SimpleQueue
from typing import Any

from kiosk.evidence.errors import EvidenceError
from kiosk.evidence.folder import EvidenceFolder
from kiosk.evidence.retention import Why, remove
from kiosk.liveness.sample import Sample
from kiosk.session.words import EndReason
from kiosk.station.ports import RecordsPort
from kiosk.station.report import AttemptReport, SealedPicture, SessionReport
from kiosk.station.view import View

logger = logging.getLogger(__name__)

ON_DISK = "evidence"
"""Kind of the record that says whether a sealed file has reached the disk."""
FORMAT = 1
"""Of `attempt.json`."""
_ID_BYTES = 16
_MOST_WAITING = 16
"""Sealed files that wait for a slow disk, at most 32 MB in all; what comes then is not kept (ours)."""
_STOP_S = 5.0


@dataclass(frozen=True, slots=True)
class _Sealed:
    """A sealed file on its way to the disk."""

    file: str
    session_id: str
    attempt: int
    sealed: bytes
    at: datetime


@dataclass(frozen=True, slots=True)
class _Withdrawn:
    """Files of a session whose visitor stopped it."""

    files: frozenset[str]


class _Over:
    """Nothing more will come."""


class EvidenceKeeper:
    """Stands before the records: every attempt's record names its sealed picture, and nothing waits for a disk.

    The picture that an attempt sent is held until the attempt is on record, and sealed there, in some milliseconds
    on the session's thread; from then on there is only ciphertext. A thread of its own writes it, and then records
    that it is kept or that it could not be; the kiosk goes on either way. What is held of a session that is over,
    or of an attempt that was cancelled, is forgotten. A session that its visitor stops takes its evidence with it.
    """

    def __init__(
        self,
        *,
        folder: EvidenceFolder,
        seal: Callable[[bytes, Mapping[str, Any]], bytes],
        records: RecordsPort,
        note: Callable[[Mapping[str, Any]], None],
        now: Callable[[], datetime],
        keep: timedelta,
        kiosk: str,
    ) -> None:
        """Prepare; nothing runs or is written before `start`.

        Args:
            folder: Where to.
            seal: Seals a picture with what it is a picture of.
            records: Told of everything, after the evidence is sealed.
            note: Records what becomes of a sealed file; from any thread.
            now: The time of day that evidence ages by, UTC.
            keep: How long visitors are told that it is kept.
            kiosk: This kiosk's name, sealed with each picture.
        """
        self._folder = folder
        self._seal = seal
        self._records = records
        self._note = note
        self._now = now
        self._keep = keep
        self._kiosk = kiosk
        self._lock = threading.Lock()
        self._held: dict[int, bytes] = {}
        """Pictures of attempts that are not on record yet, by the attempt's number."""
        self._session_id = ""
        self._pictures: dict[int, SealedPicture] = {}
        """What was sealed in this session, by the attempt's number."""
        self._waiting: SimpleQueue[_Sealed | _Withdrawn | _Over] = SimpleQueue()
        self._thread = threading.Thread(target=self._run, name="evidence", daemon=True)
        self._refused = ""

    @property
    def refused(self) -> str:
        """Why the last picture could not be kept, in words; empty where it was, or none came yet."""
        return self._refused

    def start(self) -> None:
        """Begin to write."""
        self._thread.start()

    def close(self) -> None:
        """Write what waits, if the disk takes it within bounds."""
        self._waiting.put(_Over())
        self._thread.join(_STOP_S)
        if self._thread.is_alive():
            logger.error("the disk does not answer: sealed pictures that wait for it are lost")

    # An attempt's thread

    def hold(self, attempt: int, sample: Sample) -> None:
        """Take the picture that was sent for an attempt, until it is known what came of it."""
        with self._lock:
            self._held[attempt] = bytes(sample.data)

    # The session's thread

    def follow(self, view: View) -> None:
        """Take note of where the session is."""
        self._records.follow(view)

    def attempt_over(self, session_id: str, report: AttemptReport) -> bool:
        """Seal what the attempt sent, record the attempt with it, and return whether its result may be shown."""
        if session_id != self._session_id:
            self._session_id = session_id
            self._pictures.clear()
        with self._lock:
            picture = self._held.pop(report.attempt.number, None)
        if picture is None:
            return self._records.attempt_over(session_id, report)
        sealed = self._sealed(picture, report)
        noted = SealedPicture(sealed.file, hashlib.sha256(sealed.sealed).hexdigest())
        self._pictures[report.attempt.number] = noted
        shown = self._records.attempt_over(session_id, replace(report, evidence=noted))
        if self._waiting.qsize() < _MOST_WAITING:
            self._waiting.put(sealed)
        else:
            self._say_kept(sealed, "the disk does not keep up")
        return shown

    def session_over(self, report: SessionReport) -> bool:
        """Forget what is held of the session, record it, and return whether its result may be shown."""
        with self._lock:
            self._held.clear()
        if report.session_id != self._session_id:
            self._pictures.clear()
        attempts = (replace(one, evidence=self._pictures.get(one.attempt.number)) for one in report.attempts)
        shown = self._records.session_over(replace(report, attempts=tuple(attempts)))
        if report.end is EndReason.CANCELLED and self._pictures:
            self._waiting.put(_Withdrawn(frozenset(one.file for one in self._pictures.values())))
        self._pictures.clear()
        return shown

    def _sealed(self, picture: bytes, report: AttemptReport) -> _Sealed:
        file, at, verdict = secrets.token_hex(_ID_BYTES), self._now(), report.attempt.verdict
        attempt = {
            "format": FORMAT,
            "file": file,
            "kiosk": self._kiosk,
            "session_id": self._session_id,
            "attempt": report.number,
            "request_id": verdict.request_id,
            "at": at.isoformat(timespec="seconds"),
            "outcome": verdict.outcome,
            "reason": verdict.reason,
            "simulated": verdict.simulated,
        }
        return _Sealed(file, self._session_id, report.number, self._seal(picture, attempt), at)

    # Its own thread

    def _run(self) -> None:
        while not isinstance(work := self._waiting.get(), _Over):
            try:
                self._do(work)
            except Exception:  # a thread's boundary: one file's defect must not lose the others
                logger.exception("evidence has failed")

    def _do(self, work: _Sealed | _Withdrawn) -> None:
        if isinstance(work, _Withdrawn):
            files = tuple(one for one in self._folder.files() if one.file in work.files)
            if proof := remove(self._folder, files, Why.WITHDRAWAL):
                self._note(proof)
            return
        try:
            self._folder.keep(work.file, work.sealed, at=work.at, promised=self._keep)
        except EvidenceError as error:
            self._say_kept(work, str(error))
        else:
            self._say_kept(work, "")

    def _say_kept(self, work: _Sealed, refused: str) -> None:
        """Record whether a file is kept, and log it when that changes."""
        if refused and not self._refused:
            logger.error("evidence of attempts cannot be kept: %s; the kiosk goes on without it", refused)
        elif self._refused and not refused:
            logger.warning("evidence of attempts is kept again")
        self._refused = refused
        kept = {"kept": not refused, "why": refused or None}
        self._note(
            {"kind": ON_DISK, "session_id": work.session_id, "attempt": work.attempt, "file": work.file, **kept}
        )
