"""Brings SIGINT and SIGTERM into Qt's event loop, which Python's own handlers cannot interrupt."""

import signal
import socket
from types import FrameType

from PySide6.QtCore import QObject, QSocketNotifier, Signal, Slot

_SIGNALS = (signal.SIGINT, signal.SIGTERM)


class TerminationNotifier(QObject):
    """Says when the process is asked to end. Make one in the main thread, and `restore` it when done.

    Signals:
        requested: The signal's number; emitted in the GUI thread.
    """

    requested = Signal(int)

    def __init__(self, parent: QObject | None = None) -> None:
        """Take over the two signals."""
        super().__init__(parent)
        self._reader, self._writer = socket.socketpair()
        for end in (self._reader, self._writer):
            end.settimeout(0)
        self._notifier = QSocketNotifier(self._reader.fileno(), QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._on_activated)
        self._former_fd = signal.set_wakeup_fd(self._writer.fileno(), warn_on_full_buffer=False)
        self._former_handlers = {number: signal.signal(number, _wake_up_only) for number in _SIGNALS}

    def restore(self) -> None:
        """Give the signals back to whoever had them."""
        self._notifier.setEnabled(False)
        signal.set_wakeup_fd(self._former_fd)
        for number, handler in self._former_handlers.items():
            signal.signal(number, handler)
        self._reader.close()
        self._writer.close()

    @Slot()
    def _on_activated(self) -> None:
        for number in self._reader.recv(64):
            self.requested.emit(number)


def _wake_up_only(number: int, frame: FrameType | None) -> None:
    """Do nothing: the signal's number has been written to the socket already."""
