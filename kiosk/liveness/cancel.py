"""The handle with which another thread ends an operation."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager


class CancelToken:
    """Set once, from any thread or signal handler; whoever waits with it wakes at once."""

    def __init__(self) -> None:
        self._cancelled = threading.Event()
        # Re-entrant: a signal handler may run inside a method of the thread it interrupts.
        self._lock = threading.RLock()
        self._sleepers: set[threading.Event] = set()

    @property
    def cancelled(self) -> bool:
        """Whether the operation is to end."""
        return self._cancelled.is_set()

    def cancel(self) -> None:
        """End the operation; harmless when repeated or late."""
        with self._lock:
            self._cancelled.set()
            for event in self._sleepers:
                event.set()

    def wait(self, seconds: float) -> bool:
        """Wait for that long or until cancelled; return whether it was cancelled."""
        return self._cancelled.wait(seconds)

    @contextmanager
    def waking(self, event: threading.Event) -> Iterator[None]:
        """Set `event` too when cancelled inside the block, or when it already was."""
        with self._lock:
            self._sleepers.add(event)
            if self.cancelled:
                event.set()
        try:
            yield
        finally:
            with self._lock:
                self._sleepers.discard(event)
