"""Runs what takes a while in a thread of its own, and brings back what came of it."""

import logging
import threading
from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from kiosk.errors import KioskError

logger = logging.getLogger(__name__)

_STOP_S = 5.0


class Errand(QObject):
    """One kind of work, one piece of it at a time. Lives in the GUI thread."""

    # object, what the work returned; from its thread.
    done = Signal(object)
    # str, one English sentence, or none for a defect of ours; from its thread.
    refused = Signal(str)

    def __init__(self, name: str) -> None:
        """Prepare.

        Args:
            name: The thread's.
        """
        super().__init__()
        self._name = name
        self._thread: threading.Thread | None = None
        self._lock = threading.Lock()
        self._busy = self._over = False

    def start(self, work: Callable[[], object]) -> None:
        """Do this, and return at once; while earlier work still runs, nothing is started. GUI thread."""
        if self._busy:
            return
        self._busy = True
        self._thread = threading.Thread(target=self._run, args=(work,), name=self._name, daemon=True)
        self._thread.start()

    def stop(self) -> None:
        """Bring back nothing any more, and wait for what runs, within bounds."""
        with self._lock:
            self._over = True
        if self._thread:
            self._thread.join(_STOP_S)

    def _run(self, work: Callable[[], object]) -> None:
        try:
            result = work()
        except KioskError as error:
            logger.warning("%s: %s", self._name, error)
            self._refuse(str(error))
        except Exception:  # a thread's boundary: whoever waits for the result must hear that there is none
            logger.exception("%s has failed", self._name)
            self._refuse("")
        else:
            with self._lock:
                self._busy = False
                if not self._over:
                    self.done.emit(result)

    def _refuse(self, sentence: str) -> None:
        # Under the lock: nothing can be told after `stop` has returned and this object may be gone.
        with self._lock:
            self._busy = False
            if not self._over:
                self.refused.emit(sentence)
