"""What nobody caught, told without what must not be told: where it happened and of what kind, never its words.

An error's message may quote a secret, and a frame's variables hold pictures. Neither is ever kept.
"""

import logging
import sys
import threading
import traceback
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType

logger = logging.getLogger(__name__)

_KIOSK = Path(__file__).resolve().parent.parent


@dataclass(frozen=True, slots=True)
class Failure:
    """An error that nobody was prepared for.

    Attributes:
        cause: Its kind and the innermost place of ours that it came through: equal for failures that are alike.
        thread: Name of the thread that it happened in.
        stack: A line for each call, outermost first, of the errors that led to it and then of itself.
    """

    cause: str
    thread: str
    stack: tuple[str, ...]

    @classmethod
    def of(cls, error: BaseException, thread: str = "") -> "Failure":
        """Return what may be told of an error.

        Args:
            error: The error.
            thread: Where it happened; empty for this thread.
        """
        if isinstance(error, DefectError):
            return error.failure
        kind, place = type(error).__name__, _innermost(error.__traceback__)
        return cls(
            cause=f"{kind} in {place}" if place else kind,
            thread=thread or threading.current_thread().name,
            stack=tuple(_told(error)),
        )


class DefectError(Exception):
    """The kiosk gives up after a failure that nobody caught.

    Attributes:
        failure: The last one.
    """

    def __init__(self, failure: Failure) -> None:
        super().__init__(failure.cause)
        self.failure = failure


@contextmanager
def uncaught(take: Callable[[Failure], None]) -> Iterator[None]:
    """Take what nobody catches in any thread of this process, and in Qt's slots, for as long as the context.

    Args:
        take: Called in the thread that it happened in; must not raise.
    """

    def hand_over(error: BaseException | None, thread: str) -> None:
        if error is None or isinstance(error, KeyboardInterrupt | SystemExit):
            return
        failure = Failure.of(error, thread)
        logger.error("%s, in thread %s\n%s", failure.cause, failure.thread, "\n".join(failure.stack))
        take(failure)

    def from_main(_kind: type[BaseException], error: BaseException, _trace: TracebackType | None) -> None:
        hand_over(error, threading.current_thread().name)

    def from_thread(ended: threading.ExceptHookArgs) -> None:
        hand_over(ended.exc_value, ended.thread.name if ended.thread else "")

    def from_nowhere(ignored: "sys.UnraisableHookArgs") -> None:
        hand_over(ignored.exc_value, threading.current_thread().name)

    former = sys.excepthook, threading.excepthook, sys.unraisablehook
    sys.excepthook, threading.excepthook, sys.unraisablehook = from_main, from_thread, from_nowhere
    try:
        yield
    finally:
        sys.excepthook, threading.excepthook, sys.unraisablehook = former


class FailureFormatter(logging.Formatter):
    """Tells the errors that a log line is about as `Failure` does, whoever wrote the line."""

    def formatException(  # noqa: N802 - the name is logging's
        self, ei: tuple[type[BaseException], BaseException, TracebackType | None] | tuple[None, None, None]
    ) -> str:
        return "\n".join(_told(ei[1])) if ei[1] else ""


def frames_told(trace: traceback.StackSummary) -> list[str]:
    """Return a line for each call: file, line and function, and nothing that was in it."""
    return [f"  {_told_path(frame.filename)}:{frame.lineno} {frame.name}" for frame in trace]


def _told(error: BaseException) -> Iterator[str]:
    seen: list[BaseException] = []
    earlier: BaseException | None = error
    while earlier is not None and earlier not in seen:
        seen.append(earlier)
        earlier = earlier.__cause__ or (None if earlier.__suppress_context__ else earlier.__context__)
    for one in reversed(seen):
        yield f"{type(one).__name__}:"
        yield from frames_told(_summary(one.__traceback__))


def _innermost(trace: TracebackType | None) -> str:
    ours = [frame for frame in _summary(trace) if Path(frame.filename).is_relative_to(_KIOSK)]
    return f"{_told_path(ours[-1].filename)}:{ours[-1].name}" if ours else ""


def _summary(trace: TracebackType | None) -> traceback.StackSummary:
    return traceback.StackSummary.extract(traceback.walk_tb(trace), lookup_lines=False)


def _told_path(filename: str) -> str:
    """Return the file's place in the program, or its name alone: the machine's folders are nobody's business."""
    path = Path(filename)
    return str(path.relative_to(_KIOSK.parent)) if path.is_relative_to(_KIOSK) else path.name
