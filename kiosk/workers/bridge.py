"""Brings what plain threads have to say into Qt's event loop."""

import threading

from PySide6.QtCore import QObject, Qt, Signal, Slot

from kiosk.station.view import View
from kiosk.vision.observation import Observation
from kiosk.workers.mailbox import Mailbox


class StationBridge(QObject):
    """Takes calls from any thread and repeats them in the thread that made it.

    Only the newest of each kind is delivered, and at most one wake-up is ever queued: a blocked window costs no memory.
    """

    # View; GUI thread.
    view_published = Signal(object)
    # Observation; GUI thread.
    observation_published = Signal(object)
    # A prepared picture waits in the preview's mailbox; GUI thread.
    frame_arrived = Signal()
    # From any thread, to this object only.
    _woken = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        """Make it in the GUI thread."""
        super().__init__(parent)
        self._views: Mailbox[View] = Mailbox()
        self._observations: Mailbox[Observation] = Mailbox()
        self._frame_waits = threading.Event()
        self._lock = threading.Lock()
        self._waking = False
        self._closed = False
        self._woken.connect(self._on_woken, Qt.ConnectionType.QueuedConnection)

    def publish_view(self, view: View) -> None:
        """Have the newest view shown. Any thread; returns at once."""
        self._views.put(view)
        self._wake()

    def publish_observation(self, observation: Observation) -> None:
        """Have the newest observation shown. Any thread; returns at once."""
        self._observations.put(observation)
        self._wake()

    def frame_ready(self) -> None:
        """Say that a prepared picture waits. Any thread; returns at once."""
        self._frame_waits.set()
        self._wake()

    def close(self) -> None:
        """Deliver nothing more; calls from threads that still run are ignored. Any thread."""
        with self._lock:
            self._closed = True

    def _wake(self) -> None:
        # The emit stays under the lock, so that none can come after `close` returned and this object is deleted.
        with self._lock:
            if not (self._waking or self._closed):
                self._waking = True
                self._woken.emit()

    @Slot()
    def _on_woken(self) -> None:
        with self._lock:
            self._waking = False
            if self._closed:
                return
        if (view := self._views.take()) is not None:
            self.view_published.emit(view)
        if (observation := self._observations.take()) is not None:
            self.observation_published.emit(observation)
        if self._frame_waits.is_set():
            self._frame_waits.clear()
            self.frame_arrived.emit()
