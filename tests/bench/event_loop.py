"""Watches how late the GUI's event loop serves a 5 ms timer."""

import time

from PySide6.QtCore import QObject, Qt, QTimer, Slot


class EventLoopWatch(QObject):
    """Collects the intervals between the timeouts of a 5 ms precise timer, in milliseconds."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.gaps_ms: list[float] = []
        self._last = 0.0
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.setInterval(5)
        self._timer.timeout.connect(self._on_timed_out)

    def start(self) -> None:
        """Start watching from now."""
        self._last = time.perf_counter()
        self._timer.start()

    @Slot()
    def _on_timed_out(self) -> None:
        now = time.perf_counter()
        self.gaps_ms.append((now - self._last) * 1000)
        self._last = now
