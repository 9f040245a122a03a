"""Keeps on disk what is set on a screen, off the GUI thread."""

import logging
import queue
import threading
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, Signal, SignalInstance

from kiosk.errors import KioskError

logger = logging.getLogger(__name__)

_STOP_S = 5.0


class Keeper(QObject):
    """Writes one thing after another, in the order asked for, in a thread of its own. Lives in the GUI thread."""

    # object, what was asked for, and object, what writing it returned; from the writing thread.
    kept = Signal(object, object)
    # object, what was asked for, and str, one English sentence on why it is not kept, none for a defect of ours;
    # from the writing thread.
    refused = Signal(object, str)

    def __init__(self, name: str, *, keep: Callable[[Any], object]) -> None:
        """Prepare.

        Args:
            name: The thread's.
            keep: Writes what was asked for; called in that thread.
        """
        super().__init__()
        self._name, self._keep = name, keep
        self._asked: queue.SimpleQueue[object] = queue.SimpleQueue()
        self._end = object()
        self._thread: threading.Thread | None = None
        self._lock = threading.Lock()
        self._over = False

    def request(self, asked: object) -> None:
        """Write this after all that was asked for before; returns at once. GUI thread."""
        self._asked.put(asked)
        if self._thread is None:
            self._thread = threading.Thread(target=self._run, name=self._name, daemon=True)
            self._thread.start()

    def stop(self) -> None:
        """Wait until all that was asked for is written, within bounds, and tell nothing any more."""
        if self._thread:
            self._asked.put(self._end)
            self._thread.join(_STOP_S)
        with self._lock:
            self._over = True

    def _run(self) -> None:
        while (asked := self._asked.get()) is not self._end:
            try:
                result = self._keep(asked)
            except KioskError as error:
                logger.warning("%s: %s", self._name, error)
                self._tell(self.refused, asked, str(error))
            except Exception:  # a thread's boundary: whoever waits must hear that it is not kept
                logger.exception("%s has failed", self._name)
                self._tell(self.refused, asked, "")
            else:
                self._tell(self.kept, asked, result)

    def _tell(self, signal: SignalInstance, *what: object) -> None:
        # Under the lock: nothing can be told after `stop` has returned and this object may be gone.
        with self._lock:
            if not self._over:
                signal.emit(*what)
