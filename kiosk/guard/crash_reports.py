"""Reports of what broke, for those who mend it: where, in which version, in which state; no word of anybody."""

import faulthandler
import importlib.metadata
import logging
import os
import platform
import re
import threading
import traceback
from collections.abc import Callable
from contextlib import suppress
from datetime import datetime, timedelta
from pathlib import Path
from tempfile import TemporaryFile

from kiosk import __version__
from kiosk.guard.failures import Failure, frames_told
from kiosk.writing import PRIVATE, replace_file

logger = logging.getLogger(__name__)

_KEPT = 20
_KEPT_FOR = timedelta(days=90)
_STACKS = "stacks.txt"
_THREAD = re.compile(r"(?:Current thread|Thread) 0x(?P<ident>[0-9a-f]+)")
_CALL = re.compile(r'  File "(?P<file>.*)", line (?P<line>\d+) in (?P<name>.*)')
"""How faulthandler writes of a thread, and of each of its calls."""
_LIBRARIES = ("PySide6-Essentials", "opencv-python-headless", "numpy", "requests")


class CrashReports:
    """A folder of small text files, for this user's eyes; the oldest make room for new ones, and go after 90 days.

    Beside them lies one file that is open all the time, for the stacks of a process that has no time left to open
    any: one that the kernel kills, or whose window hangs.
    """

    def __init__(self, folder: Path, *, now: Callable[[], datetime]) -> None:
        """Prepare.

        Args:
            folder: Where they go; it is made when it is needed.
            now: The date and time, in UTC.
        """
        self._folder = folder
        self._now = now
        self._stacks: int | None = None

    def open(self) -> None:
        """Have the stacks of every thread written down should a signal end the process; keep those of the last."""
        try:
            self._folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            self._keep_stacks()
            self._make_room()
            self._stacks = os.open(
                self._folder / _STACKS, os.O_WRONLY | os.O_CREAT | os.O_APPEND | os.O_CLOEXEC, PRIVATE
            )
        except OSError as error:
            logger.warning("no crash can be reported in %s (%s)", self._folder, error.strerror)
            return
        faulthandler.enable(self._stacks)

    def close(self) -> None:
        """Stop that, in good order."""
        if self._stacks is None:
            return
        faulthandler.disable()
        os.close(self._stacks)
        self._stacks = None

    def expect_life(self, within_s: float) -> None:
        """Have every stack written down unless this is called again, or `expect_nothing`, in time.

        Works also while a thread keeps all others from running.
        """
        if self._stacks is not None:
            faulthandler.dump_traceback_later(within_s, file=self._stacks)

    def expect_nothing(self) -> None:
        """Take `expect_life` back."""
        faulthandler.cancel_dump_traceback_later()

    def write(self, failure: Failure, *, state: str) -> None:
        """Report a failure; where that is impossible, the log has to do.

        Args:
            failure: What broke.
            state: Where the session was.
        """
        now = self._now()
        path = self._folder / f"crash-{now:%Y%m%dT%H%M%S.%fZ}.txt"
        try:
            self._folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            lines = (
                f"liveness-kiosk {__version__}",
                f"at: {now.isoformat(timespec='seconds')}",
                f"cause: {failure.cause}",
                f"thread: {failure.thread}",
                f"state: {state}",
                *_versions(),
                "",
                *failure.stack,
                "",
                *_all_threads(self._folder),
            )
            replace_file(path, "\n".join(lines) + "\n", mode=PRIVATE)
            self._make_room()
        except OSError as error:
            logger.warning("%s cannot be written (%s)", path, error.strerror)

    def _keep_stacks(self) -> None:
        last = self._folder / _STACKS
        with suppress(FileNotFoundError):
            if last.stat().st_size:
                last.replace(self._folder / f"crash-{self._now():%Y%m%dT%H%M%S.%fZ}-stacks.txt")

    def _make_room(self) -> None:
        reports = sorted(self._folder.glob("crash-*.txt"))
        too_old = f"crash-{self._now() - _KEPT_FOR:%Y%m%dT%H%M%S}"
        for number, report in enumerate(reports, start=1):
            if number <= len(reports) - _KEPT or report.name < too_old:
                report.unlink()


def _versions() -> list[str]:
    found = [f"Python: {platform.python_version()}", f"system: {platform.platform()}"]
    for library in _LIBRARIES:
        with suppress(importlib.metadata.PackageNotFoundError):
            found.append(f"{library}: {importlib.metadata.version(library)}")
    return found


def _all_threads(folder: Path) -> list[str]:
    """Return a line for each call of each thread, innermost first.

    faulthandler reads the stacks without holding them. Whoever holds another thread's frame holds what is in it,
    and a painter that outlives its paint event ends the process.
    """
    names = {thread.ident: thread.name for thread in threading.enumerate()}
    with TemporaryFile(dir=folder) as dump:
        faulthandler.dump_traceback(dump)
        dump.seek(0)
        stacks = dump.read().decode(errors="replace")
    lines: list[str] = []
    for line in stacks.splitlines():
        if thread := _THREAD.match(line):
            ident = int(thread["ident"], 16)
            lines.append(f"thread {names.get(ident, ident)}:")
        elif call := _CALL.match(line):
            trace = traceback.StackSummary.from_list([(call["file"], int(call["line"]), call["name"], "")])
            lines += frames_told(trace)
    return lines
