"""The folder of sealed files: each whole or not there, for this user alone, named by its times and a random id."""

import logging
import os
import re
import shutil
import time
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

from kiosk.evidence.errors import EvidenceError
from kiosk.writing import PRIVATE, replace_file

logger = logging.getLogger(__name__)

_FOLDER_MODE = 0o700
_STAMP = "%Y%m%dT%H%M%SZ"
_NAME = re.compile(r"(\d{8}T\d{6}Z)-(\d{1,3})h-([0-9a-f]{32})\.age")
_LEAST_FREE = 200_000_000
"""Bytes that evidence leaves free: the records need room more than it does (ours)."""
_ABANDONED_S = 3600.0
"""No file takes so long to be written: its writer was killed (ours)."""


@dataclass(frozen=True, slots=True)
class Kept:
    """One sealed file.

    Attributes:
        file: Its random id, which the record of its attempt names.
        kept_at: Since when, to the second, UTC.
        promised: For how long, as its visitor was told.
        path: Where it lies.
        size: Bytes.
    """

    file: str
    kept_at: datetime
    promised: timedelta
    path: Path
    size: int

    def due(self, keep: timedelta) -> datetime:
        """Return when it has to go: what is set by now may only shorten what was told.

        Args:
            keep: How long evidence is kept by now.
        """
        return self.kept_at + min(self.promised, keep)


class EvidenceFolder:
    """Sealed files in one folder; safe from any thread, and beside other processes that do the same."""

    def __init__(self, path: Path) -> None:
        """Name the folder; it is made when the first file is kept."""
        self.path = path

    def files(self) -> tuple[Kept, ...]:
        """Return what is kept, oldest first.

        Raises:
            EvidenceError: The folder cannot be read.
        """
        try:
            return tuple(sorted(self._found(), key=lambda one: (one.kept_at, one.file)))
        except OSError as error:
            raise EvidenceError(f"{self.path} cannot be read: {error.strerror}.") from error

    def keep(self, file: str, sealed: bytes, *, at: datetime, promised: timedelta) -> Kept:
        """Write a file; it is on the disk when this returns.

        Args:
            file: Its random id.
            sealed: What it holds.
            at: Since when it counts as kept.
            promised: For how long, in whole hours up to 999.

        Raises:
            EvidenceError: It cannot be written, or too little room would be left; nothing is there.
        """
        at = at.astimezone(UTC).replace(microsecond=0)
        path = self.path / _name(file, at, promised)
        try:
            self.path.mkdir(mode=_FOLDER_MODE, parents=True, exist_ok=True)
            if shutil.disk_usage(self.path).free - len(sealed) < _LEAST_FREE:
                raise EvidenceError(f"less than {_LEAST_FREE // 1_000_000} MB would be left free on the disk")
            replace_file(path, sealed, mode=PRIVATE)
            self._settle()
        except OSError as error:
            raise EvidenceError(f"the disk refuses ({error.strerror})") from error
        return Kept(file, at, promised, path, len(sealed))

    def count_from(self, kept: Kept, at: datetime) -> None:
        """Let a file count as kept since another moment."""
        kept.path.rename(self.path / _name(kept.file, at, kept.promised))

    def remove(self, kept: Kept) -> bool:
        """Delete a file; return whether this call did it."""
        try:
            kept.path.unlink()
        except FileNotFoundError:
            return False
        except OSError as error:
            logger.warning("%s cannot be deleted: %s", kept.path, error.strerror)
            return False
        return True

    def sweep(self) -> None:
        """Delete what was being written when its process was killed; even that was sealed."""
        for path in self.path.glob(".*.age.*"):
            try:
                if time.time() - path.stat().st_mtime > _ABANDONED_S:
                    path.unlink()
            except FileNotFoundError:
                continue

    def _found(self) -> Iterator[Kept]:
        for path in self.path.iterdir() if self.path.is_dir() else ():
            if name := _NAME.fullmatch(path.name):
                try:
                    at = datetime.strptime(name[1], _STAMP).replace(tzinfo=UTC)
                    yield Kept(name[3], at, timedelta(hours=int(name[2])), path, path.stat().st_size)
                except (ValueError, FileNotFoundError):
                    # No time of any day, or gone by now.
                    continue

    def _settle(self) -> None:
        """Have the folder itself on the disk, so that a power cut does not lose the file's name."""
        descriptor = os.open(self.path, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)


def _name(file: str, at: datetime, promised: timedelta) -> str:
    return f"{at.astimezone(UTC):{_STAMP}}-{promised // timedelta(hours=1)}h-{file}.age"
