"""Threads for blocking network work, which the caller leaves behind when its time is up."""

import threading
import traceback
from collections.abc import Callable
from concurrent.futures import Future
from typing import Generic, TypeVar

from kiosk.liveness.cancel import CancelToken
from kiosk.liveness.line import Line, Phase

T = TypeVar("T")

MAX_STUCK = 2
"""A thread that hangs in the resolver cannot be ended; so many may hang before no more are started (ours)."""


class CancelledError(Exception):
    """The operation was cancelled."""


class OutOfTimeError(Exception):
    """The work did not end in time."""


class NetworkBusyError(Exception):
    """Earlier work still hangs in the resolver."""


class Workers(Generic[T]):
    """Runs work of one kind, each piece in a thread of its own.

    The caller alone watches the time: timeouts of sockets do not bound a resolver, a slow drip or endless headers.
    """

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._stuck: list[threading.Thread] = []

    def run(self, work: Callable[[Line], T], line: Line, *, seconds: float, cancel: CancelToken) -> T | Exception:
        """Run the work and return what it returned, or what ended it: its own exception or one of this module.

        Args:
            work: Blocking work over the line.
            line: Cut when the time is up or the work cancelled.
            seconds: How long the caller waits.
            cancel: Ends the wait at once.
        """
        if self._count_stuck() >= MAX_STUCK:
            return NetworkBusyError()
        future: Future[T | Exception] = Future()
        over = threading.Event()
        thread = threading.Thread(target=_work, args=(work, line, future, over), name="liveness-send", daemon=True)
        with cancel.waking(over):
            if over.is_set():
                return CancelledError()
            thread.start()
            try:
                over.wait(seconds)
            finally:
                if not future.done():
                    self._abandon(thread, line)
        # A cancelled operation has no outcome, even when the answer came at the same moment.
        if cancel.cancelled:
            return CancelledError()
        return future.result() if future.done() else OutOfTimeError()

    def _abandon(self, thread: threading.Thread, line: Line) -> None:
        line.cut()
        if line.phase is Phase.RESOLVING:
            with self._lock:
                self._stuck.append(thread)

    def _count_stuck(self) -> int:
        with self._lock:
            self._stuck = [thread for thread in self._stuck if thread.is_alive()]
            return len(self._stuck)


def _work(work: Callable[[Line], T], line: Line, future: Future[T | Exception], over: threading.Event) -> None:
    try:
        future.set_result(work(line))
    except Exception as error:  # noqa: BLE001 - the thread's boundary: the caller gets every error as a value
        _forget_frames(error)
        future.set_result(error)
    finally:
        over.set()


def _forget_frames(error: BaseException) -> None:
    """Let go of what the failed calls held, the picture above all, which would stay until garbage is collected."""
    failed: BaseException | None = error
    while failed is not None and failed.__traceback__ is not None:
        traceback.clear_frames(failed.__traceback__)
        failed.__traceback__ = None
        failed = failed.__context__
