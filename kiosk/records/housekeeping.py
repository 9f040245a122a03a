"""Does what is due now and again while the kiosk runs, on a thread of its own."""

import logging
import threading
from collections.abc import Callable, Sequence
from types import TracebackType
from typing import Self

logger = logging.getLogger(__name__)

_EVERY_S = 5.0
_STOP_S = 5.0


class Housekeeping:
    """Calls every chore once at the beginning and every few seconds from then on."""

    def __init__(self, chores: Sequence[Callable[[], None]], *, every_s: float = _EVERY_S) -> None:
        """Prepare.

        Args:
            chores: What is to be done; each knows itself whether it is due.
            every_s: Seconds between two rounds.
        """
        self._chores = tuple(chores)
        self._every_s = every_s
        self._over = threading.Event()
        self._thread = threading.Thread(target=self._run, name="housekeeping", daemon=True)

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(
        self, exc_type: type[BaseException] | None, exc: BaseException | None, traceback: TracebackType | None
    ) -> None:
        self._over.set()
        self._thread.join(_STOP_S)

    def _run(self) -> None:
        while True:
            for chore in self._chores:
                try:
                    chore()
                except Exception:  # a thread's boundary: one chore's defect must not end the others
                    logger.exception("housekeeping has failed at %s", getattr(chore, "__qualname__", chore))
            if self._over.wait(self._every_s):
                return
