"""Brings what an exam's threads have to say into Qt's event loop."""

import threading

from PySide6.QtCore import QObject, Qt, Signal, Slot

from kiosk.exam.view import ExamView
from kiosk.ui.picture import PreparedPicture
from kiosk.workers.mailbox import Mailbox


class ExamBridge(QObject):
    """Takes calls from any thread and repeats them in the thread that made it; of each kind the newest alone."""

    # ExamView; GUI thread.
    view_published = Signal(object)
    # PreparedPicture, for aiming a code; GUI thread.
    picture_published = Signal(object)
    # str, a candidate's id; GUI thread.
    code_published = Signal(str)
    # None; from any thread, to this object only.
    _woken = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        """Make it in the GUI thread."""
        super().__init__(parent)
        self._views: Mailbox[ExamView] = Mailbox()
        self._pictures: Mailbox[PreparedPicture] = Mailbox()
        self._codes: Mailbox[str] = Mailbox()
        self._lock = threading.Lock()
        self._waking = False
        self._closed = False
        self._woken.connect(self._on_woken, Qt.ConnectionType.QueuedConnection)

    def publish_view(self, view: ExamView) -> None:
        """Have the newest view shown. Any thread; returns at once."""
        self._views.put(view)
        self._wake()

    def publish_picture(self, picture: PreparedPicture) -> None:
        """Have the newest picture shown. Any thread; returns at once."""
        self._pictures.put(picture)
        self._wake()

    def publish_code(self, code: str) -> None:
        """Hand on an id that was read. Any thread; returns at once."""
        self._codes.put(code)
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
        if (code := self._codes.take()) is not None:
            self.code_published.emit(code)
