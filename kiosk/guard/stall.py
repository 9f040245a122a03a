"""Notices a window that does not answer any more, from outside its thread."""

import threading
from collections.abc import Callable

STUCK_AFTER_S = 8
"""After the stacks are written, and before a service manager that gives it 10 s gives up (ours)."""


class StallGuard:
    """Looks every second whether there was a beat since; what it counts are its own looks, and never a clock.

    So a machine that sleeps, or a process that was halted, is not taken for one that hangs.
    """

    def __init__(self, *, on_stuck: Callable[[], None]) -> None:
        """Prepare.

        Args:
            on_stuck: Called from the guard's thread, once for each time that the window hangs.
        """
        self._on_stuck = on_stuck
        self._beaten = threading.Event()
        self._stopping = threading.Event()
        self._missed = 0
        self._thread = threading.Thread(target=self._run, name="stall-guard", daemon=True)

    def start(self) -> None:
        """Begin to look."""
        self._thread.start()

    def stop(self) -> None:
        """End."""
        self._stopping.set()
        if self._thread.is_alive():
            self._thread.join()

    def beat(self) -> None:
        """Show that the window answers."""
        self._beaten.set()

    def look(self) -> None:
        """Look once."""
        self._missed = 0 if self._beaten.is_set() else self._missed + 1
        self._beaten.clear()
        if self._missed == STUCK_AFTER_S:
            self._on_stuck()

    def _run(self) -> None:
        while not self._stopping.wait(1.0):
            self.look()
