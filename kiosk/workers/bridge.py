"""Brings what plain threads have to say into Qt's event loop."""

import threading

from PySide6.QtCore import QObject, Signal

from kiosk.station.view import View
from kiosk.ui.picture import PreparedPicture
from kiosk.workers.mailbox import Mailbox
from kiosk.workers.wake_up import WakeUp


class StationBridge(WakeUp):
    """Takes calls from any thread and repeats them in the thread that made it.

    Only the newest of each kind is delivered.
    """

    # View; GUI thread.
    view_published = Signal(object)
    # PreparedPicture; GUI thread.
    picture_published = Signal(object)
    # None; GUI thread, after the last view.
    ended = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        """Make it in the GUI thread."""
        super().__init__(parent)
        self._views: Mailbox[View] = Mailbox()
        self._pictures: Mailbox[PreparedPicture] = Mailbox()
        self._end = threading.Event()

    def publish_view(self, view: View) -> None:
        """Have the newest view shown. Any thread; returns at once."""
        self._views.put(view)
        self.wake()

    def publish_picture(self, picture: PreparedPicture) -> None:
        """Have the newest picture shown. Any thread; returns at once."""
        self._pictures.put(picture)
        self.wake()

    def publish_end(self) -> None:
        """Say that nothing more will come. Any thread; returns at once."""
        self._end.set()
        self.wake()

    def deliver(self) -> None:
        if (view := self._views.take()) is not None:
            self.view_published.emit(view)
        if (picture := self._pictures.take()) is not None:
            self.picture_published.emit(picture)
        if self._end.is_set():
            self._end.clear()
            self.ended.emit()
