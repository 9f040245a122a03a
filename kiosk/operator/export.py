"""Takes the last attempts and today's figures out of the kiosk, as files."""

import csv
import io
import json
import os
import re
from collections.abc import Iterable
from dataclasses import asdict, fields
from datetime import datetime
from pathlib import Path

from kiosk.operator.errors import OperatorError
from kiosk.operator.figures import AttemptLine, Figures
from kiosk.writing import SHARED, replace_file

_STICKS = ("/media/", "/run/media/")
"""Where desktops and udisks mount what is plugged in (Filesystem Hierarchy Standard 3.0, 3.11; udisks2)."""
_OCTAL = re.compile(rb"\\([0-3][0-7]{2})")
_FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")


def plugged_in(mounts: str) -> tuple[Path, ...]:
    """Return the folders where sticks are mounted to be written to.

    Args:
        mounts: What /proc/mounts holds.
    """
    entries = (line.split() for line in mounts.splitlines())
    writable = (entry[1] for entry in entries if len(entry) > 3 and "rw" in entry[3].split(","))
    return tuple(Path(path) for path in map(_unescaped, writable) if path.startswith(_STICKS))


def _unescaped(path: str) -> str:
    """Undo the octal numbers as which the kernel writes what would break a line into other words."""
    return os.fsdecode(_OCTAL.sub(lambda found: bytes([int(found[1], 8)]), os.fsencode(path)))


def export(folder: Path, attempts: Iterable[AttemptLine], figures: Figures, *, now: datetime) -> tuple[Path, ...]:
    """Write the attempts as CSV and as JSON Lines, and the figures as JSON; each file whole or not at all.

    Args:
        folder: Where to; it must be there.
        attempts: The lines, newest first.
        figures: Today's.
        now: Part of the files' names.

    Raises:
        OperatorError: The folder is not there, or cannot be written to.
    """
    rows = [_row(line) for line in attempts]
    stem = f"liveness-kiosk-{now:%Y%m%d-%H%M%S}"
    contents = {
        f"{stem}-attempts.csv": _csv(rows),
        f"{stem}-attempts.jsonl": "".join(f"{json.dumps(row, ensure_ascii=False)}\n" for row in rows),
        f"{stem}-figures.json": f"{json.dumps(_figures(figures), ensure_ascii=False, indent=2)}\n",
    }
    try:
        for name, text in contents.items():
            replace_file(folder / name, text, mode=SHARED)
    except OSError as error:
        raise OperatorError(
            f"Nothing could be written to {folder} ({error.strerror}): plug in a stick that can be written to, or "
            "correct the setting operator.export_folder."
        ) from error
    return tuple(folder / name for name in contents)


def _row(line: AttemptLine) -> dict[str, object]:
    return {**asdict(line), "at": line.at.isoformat(timespec="seconds")}


def _figures(figures: Figures) -> dict[str, object]:
    return {**asdict(figures), "day": figures.day.isoformat()}


def _csv(rows: list[dict[str, object]]) -> str:
    text = io.StringIO()
    writer = csv.DictWriter(text, [one.name for one in fields(AttemptLine)])
    writer.writeheader()
    writer.writerows({name: spreadsheet_cell(value) for name, value in row.items()} for row in rows)
    return text.getvalue()


def spreadsheet_cell(value: object) -> object:
    """Keep a spreadsheet from taking a text for a formula: the request id is another machine's."""
    return f"'{value}" if isinstance(value, str) and value.startswith(_FORMULA_STARTS) else value
