"""A terminal with the real command on it, and somebody who waits for each question before answering."""

import os
import pty
import re
import select
import signal
import subprocess
import sys
import time
from collections.abc import Mapping
from types import TracebackType
from typing import Self

WAIT_S = 60.0
_ESCAPES = re.compile(r"\x1b\[[0-9;?]*[A-Za-z]")
CTRL_C = "\x03"
_LAUNCHER = """
import fcntl, os, sys, termios
fcntl.ioctl(0, termios.TIOCSCTTY, 0)
os.execv(sys.executable, [sys.executable, "-m", "kiosk", *sys.argv[1:]])
"""
"""Makes the terminal the process's own, as a login does, for Ctrl-C and hidden questions."""


class Terminal:
    """`liveness-kiosk` with these words, on a pseudo-terminal.

    Args:
        words: What stands after the program's name.
        variables: Variables of its environment, beside ours.
    """

    def __init__(self, *words: str, variables: Mapping[str, str] | None = None) -> None:
        self._ours, theirs = pty.openpty()
        self._process = subprocess.Popen(
            [sys.executable, "-c", _LAUNCHER, *words],
            stdin=theirs,
            stdout=theirs,
            stderr=theirs,
            start_new_session=True,
            env={**os.environ, "TERM": "dumb", **(variables or {})},
        )
        os.close(theirs)
        self.shown = ""
        self._read_to = 0

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._process.poll() is None:
            self._process.send_signal(signal.SIGKILL)
        self._process.wait()
        os.close(self._ours)

    def answer(self, question: str, reply: str) -> None:
        """Wait for a question, to its end, type a reply and press Enter."""
        self.wait_for(question)
        # What is typed hidden is so from here on.
        self.wait_for(": ")
        self.type(f"{reply}\n")

    def type(self, keys: str) -> None:
        os.write(self._ours, keys.encode())

    def wait_for(self, words: str) -> None:
        """Wait until words stand there that did not before the last ones that were waited for."""
        give_up_s = time.monotonic() + WAIT_S
        while (found := self.shown.find(words, self._read_to)) < 0:
            assert time.monotonic() < give_up_s, f"{words!r} was not shown: {self.shown[self._read_to :]}"
            assert self._read(), f"it ended before {words!r}: {self.shown[self._read_to :]}"
        self._read_to = found + len(words)

    def end(self) -> int:
        """Wait until the command has ended; return its exit code."""
        while self._read():
            pass
        return self._process.wait(WAIT_S)

    def _read(self) -> bool:
        ready, _, _ = select.select([self._ours], [], [], 1.0)
        if not ready:
            return True
        try:
            taken = os.read(self._ours, 65536)
        except OSError:  # Linux says so when the other end has closed
            return False
        self.shown = _ESCAPES.sub("", self.shown + taken.decode(errors="replace")).replace("\r\n", "\n")
        return bool(taken)
