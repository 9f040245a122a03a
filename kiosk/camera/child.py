"""One capture child as its supervisor holds it."""

import contextlib
import logging
import multiprocessing
import os
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess, _children  # type: ignore[attr-defined]
from multiprocessing.reduction import recv_handle

from kiosk.camera.errors import SourceUnavailableError
from kiosk.camera.messages import CaptureOrder, Message, Play, Rest, RingReady
from kiosk.camera.ring import Ring, Taken
from kiosk.camera.spec import DemoSpec

_log = logging.getLogger(__name__)
Capture = Callable[[CaptureOrder, Connection], None]
"""What a capture process runs: a function of a module, which it imports by its name."""

_spawn = multiprocessing.get_context("spawn")

_ASKED_S = 1.0
_TERMINATED_S = 0.5
_KILLED_S = 2.0
END_S = _ASKED_S + _TERMINATED_S + _KILLED_S
"""Longest time that `CaptureChild.end` takes."""


@dataclass(frozen=True, slots=True)
class ChildGone:
    """The child has ended, whyever."""


class CaptureChild:
    """A running capture process, with the pipe and the ring that it shares with nobody else.

    Attributes:
        pipe: Readable when there is something to hear.
    """

    def __init__(self, order: CaptureOrder, capture: Capture) -> None:
        """Start the process.

        Args:
            order: What it is to do.
            capture: What does it.

        Raises:
            SourceUnavailableError: The system has no process or memory to spare.
        """
        self._ring: Ring | None = None
        try:
            self.pipe, theirs = _spawn.Pipe()
            self._process = _spawn.Process(target=capture, args=(order, theirs), name="capture", daemon=True)
            self._process.start()
        except OSError as error:
            raise SourceUnavailableError(
                f"The capture process cannot be started ({error.strerror}); close other programs."
            ) from error
        # With our copy of its end closed, the pipe ends when the child does.
        theirs.close()

    def hear(self) -> Iterator[Message | ChildGone]:
        """Yield what the child has said meanwhile; `ChildGone` is its last word."""
        try:
            while self.pipe.poll():
                message: Message = self.pipe.recv()
                if isinstance(message, RingReady):
                    self._map_ring(message.shape)
                yield message
        except (EOFError, OSError):
            yield ChildGone()

    def take_newest(self, *, after: int) -> Taken | None:
        """Copy out the newest frame, as `Ring.take_newest` does."""
        return self._ring.take_newest(after=after) if self._ring else None

    def play(self, spec: DemoSpec) -> None:
        """Let the child go on with another scenario; one that has gone meanwhile is heard of elsewhere."""
        with contextlib.suppress(OSError):
            self.pipe.send(Play(spec))

    def rest(self, *, resting: bool) -> None:
        """Let the child take fewer pictures, or all of them again."""
        with contextlib.suppress(OSError):
            self.pipe.send(Rest(resting))

    @property
    def pid(self) -> int | None:
        """The process's number."""
        return self._process.pid

    def end(self, *, ask: bool) -> BaseProcess | None:
        """End the process and let go of all that was shared with it; return within `END_S`.

        Args:
            ask: Give it time to close its device by itself. One that has failed or hangs is not asked.

        Returns:
            The process where it could not be ended, which is abandoned then.
        """
        if ask:
            self._ask()
        if self._process.is_alive():
            self._process.terminate()
            self._process.join(_TERMINATED_S)
        if self._process.is_alive():
            self._process.kill()
            self._process.join(_KILLED_S)
        self.pipe.close()
        self._unmap_ring()
        if not self._process.is_alive():
            self._process.close()
            return None
        # It hangs inside the kernel, and goes when the driver lets it.
        _log.error("capture process %s cannot be killed and is abandoned", self._process.pid)
        # At the program's end multiprocessing would wait for it, for ever; there is no public way to forget it.
        _children.discard(self._process)
        return self._process

    def _ask(self) -> None:
        try:
            self.pipe.send(None)
        except OSError:
            return
        self._process.join(_ASKED_S)

    def _map_ring(self, shape: tuple[int, int, int]) -> None:
        self._unmap_ring()
        fd = recv_handle(self.pipe)
        try:
            self._ring = Ring(fd, shape)
        finally:
            os.close(fd)

    def _unmap_ring(self) -> None:
        if self._ring:
            self._ring.close()
            self._ring = None
