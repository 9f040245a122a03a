"""Puts a page into a file as a whole or not at all."""

import os
from pathlib import Path

from kiosk.report.errors import ReportError


def refuse_unwritable(path: Path) -> None:
    """Make sure that a page can be written, before anybody waits for it.

    Raises:
        ReportError: There is no such folder, the folder takes no file, or something else than a file is there.
    """
    if not path.parent.is_dir():
        raise ReportError(f"There is no folder {path.parent} to write {path.name} into.")
    if path.exists() and not path.is_file():
        raise ReportError(f"{path} is not a file: name one to write the report into.")
    if path.exists() and not os.access(path, os.W_OK):
        raise ReportError(f"{path} cannot be written: it is write-protected.")
    part = _part(path)
    _write(part, "", path)
    part.unlink()


def write_whole(path: Path, text: str) -> None:
    """Write a page as UTF-8; whoever reads the file meanwhile reads what it held before.

    Raises:
        ReportError: It cannot be written; what was there before still is.
    """
    part = _part(path)
    try:
        _write(part, text, path)
        part.replace(path.resolve())
    except OSError as error:
        raise _unwritable(path, error) from error
    finally:
        part.unlink(missing_ok=True)


def _part(path: Path) -> Path:
    whole = path.resolve()
    return whole.with_name(f".{whole.name}.{os.getpid()}.part")


def _write(part: Path, text: str, path: Path) -> None:
    try:
        part.write_text(text, encoding="utf-8", newline="\n")
    except OSError as error:
        raise _unwritable(path, error) from error


def _unwritable(path: Path, error: OSError) -> ReportError:
    return ReportError(f"{path} cannot be written: {error.strerror}.")
