"""The line between the running kiosk and whoever asks how it fares: a socket of the kiosk's user alone.

Who connects gets one line of JSON and is hung up on. Nothing is ever read from the other side, so that nothing
that it sends, or does not send, can matter to the kiosk.
"""

import contextlib
import getpass
import json
import logging
import os
import socket
import threading
import time
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any

from kiosk.status.errors import MuteKioskError, NoKioskError, StatusError
from kiosk.writing import PRIVATE

logger = logging.getLogger(__name__)

_PATIENCE_S = 5.0
_DEADLINE_S = 1.0
"""For an answer to leave; it fits into the kernel's buffer, whether or not anybody takes it from there."""
_PAUSE_S = 0.05
"""After each answer: whoever asks again and again costs no more than twenty answers a second (ours)."""
_REFUSED_S = 1.0
_STOP_S = 2.0
_WAITING = 8
_LONGEST_ANSWER = 64 * 1024
_LONGEST_NAME = 100
"""The kernel's structure for a socket's name holds 108 bytes (unix(7))."""


class StatusLine:
    """The kiosk's end. Answers one caller at a time, on a thread of its own."""

    def __init__(self, path: Path, *, answer: Callable[[], Mapping[str, Any]]) -> None:
        """Prepare; nobody can ask before `start`.

        Args:
            path: The socket; one that a killed kiosk left is replaced.
            answer: Returns what is said; called on this line's thread.
        """
        self._path = path
        self._answer = answer
        self._stopping = threading.Event()
        self._door: socket.socket | None = None
        self._thread: threading.Thread | None = None

    def start(self) -> None:
        """Let be asked; where the socket cannot be made the kiosk runs without."""
        try:
            self._door = self._opened()
        except OSError as error:
            logger.warning("nobody can ask how the kiosk fares: no %s (%s)", self._path, error.strerror)
            return
        self._thread = threading.Thread(target=self._run, args=(self._door,), name="status", daemon=True)
        self._thread.start()

    def stop(self) -> None:
        """Answer nobody any more, within bounds; the socket is gone afterwards."""
        self._stopping.set()
        if self._door is None:
            return
        # It wakes the thread, which waits for the next caller.
        with contextlib.suppress(OSError):
            self._door.shutdown(socket.SHUT_RDWR)
        if self._thread:
            self._thread.join(_STOP_S)
        self._door.close()
        with contextlib.suppress(OSError):
            self._path.unlink(missing_ok=True)

    def _opened(self) -> socket.socket:
        self._path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        # Put in its place in one step, so that whoever finds it is answered.
        coming = self._path.with_name(f".{self._path.name}")
        coming.unlink(missing_ok=True)
        door = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
        try:
            with _short_name(coming) as name:
                door.bind(name)
            coming.chmod(PRIVATE)
            door.listen(_WAITING)
            coming.replace(self._path)
        except OSError:
            door.close()
            raise
        return door

    def _run(self, door: socket.socket) -> None:
        while not self._stopping.is_set():
            try:
                caller, _ = door.accept()
            except OSError:
                # The line is being stopped, or the process has no descriptor to spare.
                self._stopping.wait(_REFUSED_S)
                continue
            with caller:
                self._serve(caller)
            self._stopping.wait(_PAUSE_S)

    def _serve(self, caller: socket.socket) -> None:
        try:
            caller.settimeout(_DEADLINE_S)
            caller.sendall(json.dumps(self._answer(), ensure_ascii=False).encode() + b"\n")
        except OSError as error:
            logger.debug("a caller has gone before it was answered (%s)", error.strerror)
        except Exception:  # a thread's boundary: whoever asks later may get an answer
            logger.exception("how the kiosk fares could not be told")


def ask(path: Path, *, patience_s: float = _PATIENCE_S) -> dict[str, Any]:
    """Ask the running kiosk how it fares.

    Args:
        path: Its socket.
        patience_s: How long it may take, seconds.

    Raises:
        NoKioskError: None runs.
        MuteKioskError: It gives no answer in time, or something else.
        StatusError: It may not be asked.
    """
    try:
        said = json.loads(_heard(path, time.monotonic() + patience_s))
    except (FileNotFoundError, ConnectionRefusedError):
        raise NoKioskError(
            f"No kiosk runs as the user {_user()}: start one, or ask as the user that it runs as."
        ) from None
    except (TimeoutError, BlockingIOError, ConnectionResetError, ValueError, RecursionError):
        raise MuteKioskError(
            f"A kiosk runs and does not answer within {patience_s:g} s: wait for it to start, or start it again."
        ) from None
    except OSError as error:
        raise StatusError(
            f"The kiosk cannot be asked by {path} ({error.strerror}): ask as the user that it runs as."
        ) from None
    if not isinstance(said, dict):
        raise MuteKioskError(f"What answers at {path} is no kiosk of this version: start the kiosk again.")
    return said


def _heard(path: Path, until_s: float) -> bytes:
    heard = bytearray()
    with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as line, _short_name(path) as name:
        line.settimeout(_left_s(until_s))
        line.connect(name)
        while chunk := line.recv(_LONGEST_ANSWER):
            heard += chunk
            if len(heard) > _LONGEST_ANSWER:
                raise ValueError("the answer has no end")
            line.settimeout(_left_s(until_s))
    return bytes(heard)


def _left_s(until_s: float) -> float:
    left_s = until_s - time.monotonic()
    if left_s <= 0:
        raise TimeoutError
    return left_s


@contextlib.contextmanager
def _short_name(path: Path) -> Iterator[str]:
    """Name a socket in no more bytes than the kernel takes, however deep its folder lies."""
    if len(os.fsencode(path)) <= _LONGEST_NAME:
        yield str(path)
        return
    folder = os.open(path.parent, os.O_RDONLY | os.O_DIRECTORY | os.O_CLOEXEC)
    try:
        yield f"/proc/self/fd/{folder}/{path.name}"
    finally:
        os.close(folder)


def _user() -> str:
    try:
        return getpass.getuser()
    except (KeyError, OSError):
        return str(os.getuid())
