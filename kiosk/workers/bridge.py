"""Brings what plain threads have to say into Qt's event loop."""

import threading

from PySide6.QtCore import QObject, Qt, Signal, Slot

from kiosk.station.view import View
from kiosk.ui.picture import PreparedPicture
from kiosk.workers.mailbox import Mailbox


class StationBridge(QObject):
    """Takes calls from any thread and repeats them in the thread that made it.

    Only the newest of each kind is delivered, and at most one wake-up is ever queued: a blocked window costs no
    memory.
    """

    # View; GUI thread.
    view_published = Signal(object)
    # PreparedPicture; GUI thread.
    picture_published = Signal(object)
    # None; GUI thread, after the last view.
    ended = Signal()
    # None; from any thread, to this object only.
    _woken = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        """Make it in the GUI thread."""
        super().__init__(parent)
        self._views: Mailbox[View] = Mailbox()
        self._pictures: Mailbox[PreparedPicture] = Mailbox()
        self._end = threading.Event()
        self._lock = threading.Lock()
        self._waking = False
        self._closed = False
        self._woken.connect(self._on_woken, Qt.ConnectionType.QueuedConnection)

    def publish_view(self, view: View) -> None:
        """Have the newest view shown. Any thread; returns at once."""
        self._views.put(view)
        self._wake()

    def publish_picture(self, picture: PreparedPicture) -> None:
        """Have the newest picture shown. Any thread; returns at once."""
        self._pictures.put(picture)
        self._wake()

    def publish_end(self) -> None:
        """Say that nothing more will come. Any thread; returns at once."""
        self._end.set()
        self._wake()

    def close(self) -> None:
        """Deliver nothing more; calls of threads that still run are ignored. Any thread."""
        with self._lock:
            self._closed = True

    def _wake(self) -> None:
        # The emit stays under the lock: none can come after `close` has returned and this object may be gone.
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
        if (picture := self._pictures.take()) is not None:
            self.picture_published.emit(picture)
        if self._end.is_set():
            self._end.clear()
            self.ended.emit()
