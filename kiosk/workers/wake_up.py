"""One wake-up of Qt's event loop for whatever plain threads have left to be delivered."""

import threading

from PySide6.QtCore import QObject, Qt, Signal, Slot


class WakeUp(QObject):
    """Delivers, in the thread that made it, what other threads have put aside before.

    At most one wake-up is ever queued: a blocked window costs no memory.
    """

    # None; from any thread, to this object only.
    _woken = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        """Make it in the GUI thread."""
        super().__init__(parent)
        self._lock = threading.Lock()
        self._waking = False
        self._closed = False
        self._woken.connect(self._on_woken, Qt.ConnectionType.QueuedConnection)

    def deliver(self) -> None:
        """Emit what was put aside. GUI thread."""
        raise NotImplementedError

    def wake(self) -> None:
        """Have everything delivered that was put aside so far. Any thread; returns at once."""
        # The emit stays under the lock: none can come after `close` has returned and this object may be gone.
        with self._lock:
            if not (self._waking or self._closed):
                self._waking = True
                self._woken.emit()

    def close(self) -> None:
        """Deliver nothing more; calls of threads that still run are ignored. Any thread."""
        with self._lock:
            self._closed = True

    @Slot()
    def _on_woken(self) -> None:
        with self._lock:
            self._waking = False
            if self._closed:
                return
        self.deliver()
