"""Brings what an exam's threads have to say into Qt's event loop."""

from PySide6.QtCore import QObject, Signal

from kiosk.exam.view import ExamView
from kiosk.ui.picture import PreparedPicture
from kiosk.workers.mailbox import Mailbox
from kiosk.workers.wake_up import WakeUp


class ExamBridge(WakeUp):
    """Takes calls from any thread and repeats them in the thread that made it; of each kind the newest alone."""

    # ExamView; GUI thread.
    view_published = Signal(object)
    # PreparedPicture, for aiming a code; GUI thread.
    picture_published = Signal(object)
    # str, a candidate's id; GUI thread.
    code_published = Signal(str)

    def __init__(self, parent: QObject | None = None) -> None:
        """Make it in the GUI thread."""
        super().__init__(parent)
        self._views: Mailbox[ExamView] = Mailbox()
        self._pictures: Mailbox[PreparedPicture] = Mailbox()
        self._codes: Mailbox[str] = Mailbox()

    def publish_view(self, view: ExamView) -> None:
        """Have the newest view shown. Any thread; returns at once."""
        self._views.put(view)
        self.wake()

    def publish_picture(self, picture: PreparedPicture) -> None:
        """Have the newest picture shown. Any thread; returns at once."""
        self._pictures.put(picture)
        self.wake()

    def publish_code(self, code: str) -> None:
        """Hand on an id that was read. Any thread; returns at once."""
        self._codes.put(code)
        self.wake()

    def deliver(self) -> None:
        if (view := self._views.take()) is not None:
            self.view_published.emit(view)
        if (picture := self._pictures.take()) is not None:
            self.picture_published.emit(picture)
        if (code := self._codes.take()) is not None:
            self.code_published.emit(code)
