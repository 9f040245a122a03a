"""The report as it grows: every line is signed, chained and on the disk before the next one."""

import logging
import os
import re
from collections.abc import Mapping
from dataclasses import asdict
from datetime import datetime
from pathlib import Path
from typing import Any

from kiosk import __version__
from kiosk.exam.errors import ExamError
from kiosk.exam.lines import FORMAT, NO_LINE, Line, LineType, seal
from kiosk.exam.schedule import commitment
from kiosk.exam.signing import SigningKey
from kiosk.exam.statements import IDENTITY, caution
from kiosk.exam.words import CloseReport, ExamPolicy, Mark

logger = logging.getLogger(__name__)

_MODE = 0o600


class Ledger:
    """Writes one exam's JSON Lines; what the disk refuses is written as soon as it takes it.

    Attributes:
        path: The file.
        lines: Every line so far.
    """

    def __init__(self, *, path: Path, exam_id: str, key: SigningKey) -> None:
        """Make the file.

        Args:
            path: Must not exist.
            exam_id: Stands in every line, so that none can be taken from another report.
            key: Signs every line.

        Raises:
            ExamError: The file cannot be made.
        """
        self.path = path
        self.lines: list[Line] = []
        self._exam_id = exam_id
        self._key = key
        self._written = 0
        self._pending = b""
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            self._descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, _MODE)
        except OSError as error:
            raise ExamError(f"The report {path} cannot be written: {error.strerror}.") from error

    def open(
        self,
        *,
        candidate_id: str,
        opened_at: datetime,
        policy: ExamPolicy,
        simulated: bool,
        time_scale: float,
        pictures: str,
    ) -> None:
        """Write the header.

        Args:
            candidate_id: Who the candidate says they are.
            opened_at: Time of day, UTC.
            policy: The limits that hold; of the seed, its hash alone.
            simulated: Whether a simulated engine answers.
            time_scale: What every time limit was multiplied by.
            pictures: Folder beside the report that pictures are kept in; empty where none are.
        """
        limits = asdict(policy)
        seed = limits.pop("seed")
        presence = limits.pop("presence")
        self._append(
            LineType.HEADER,
            {
                "format": FORMAT,
                "candidate_id": candidate_id,
                "opened_at": stamp(opened_at),
                "public_key": self._key.public.raw.hex(),
                "identity": IDENTITY,
                "simulated": simulated,
                "time_scale": time_scale,
                "pictures": pictures,
                "limits": limits | presence,
                "seed_sha256": commitment(seed),
                "version": __version__,
            },
        )

    def note(self, mark: Mark) -> None:
        """Write a mark."""
        fields: dict[str, Any] = {"mark": mark.kind, "at_s": mark.s, "at": stamp(mark.wall), **mark.facts}
        warning = caution(mark.kind, mark.facts)
        self._append(LineType.MARK, fields | ({"caution": warning} if warning else {}))

    def close(self, effect: CloseReport, *, closed_at: datetime, seed: str) -> None:
        """Write the summary, whose signature stands for the whole because it is the chain's end.

        Raises:
            ExamError: The disk has not taken all of the report.
        """
        counts: dict[str, int] = {}
        for line in self.lines:
            if line.type is LineType.MARK:
                counts[line.fields["mark"]] = counts.get(line.fields["mark"], 0) + 1
        self._append(
            LineType.SUMMARY,
            {
                "closed_at": stamp(closed_at),
                "end": effect.end,
                "duration_s": effect.duration_s,
                "absent_s": effect.absent_s,
                "marks": counts,
                "seed": seed,
                "identity": IDENTITY,
            },
        )
        pending, descriptor = self._pending, self._descriptor
        os.close(descriptor)
        if pending:
            raise ExamError(f"The report {self.path} is incomplete: its disk took no more.")

    def _append(self, kind: LineType, fields: Mapping[str, Any]) -> None:
        line = seal(
            {
                "line": len(self.lines) + 1,
                "type": kind,
                "exam": self._exam_id,
                **fields,
                "previous": self.lines[-1].digest if self.lines else NO_LINE,
            },
            self._key,
        )
        self.lines.append(line)
        self._pending += line.text + b"\n"
        self._write()

    def _write(self) -> None:
        try:
            done = os.pwrite(self._descriptor, self._pending, self._written)
            os.fsync(self._descriptor)
        except OSError as error:
            logger.warning("a line of the report could not be written yet: %s", error.strerror)
            return
        self._written += done
        self._pending = self._pending[done:]


def stamp(moment: datetime) -> str:
    """Return a time of day as the report writes it."""
    return moment.isoformat(timespec="milliseconds")


FILE_STEM = re.compile(r"exam-\d{8}T\d{6}Z-[A-Za-z0-9-]{1,40}-[0-9a-f]{6}")
"""What `file_stem` returns."""


def file_stem(candidate_id: str, opened_at: datetime, exam_id: str) -> str:
    """Return a report's file name without its ending; whatever a file system might not take is left out."""
    name = re.sub(r"[^A-Za-z0-9-]+", "-", candidate_id).strip("-")[:40]
    return f"exam-{opened_at:%Y%m%dT%H%M%SZ}-{name or 'candidate'}-{exam_id[:6]}"
