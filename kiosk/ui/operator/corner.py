"""The hidden gesture that asks for the operator's panel."""

import time
from collections import deque
from collections.abc import Callable

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QWidget

from kiosk.ui.theme import Metrics

TAPS = 5
_BETWEEN_S = 0.5
_HELD_MS = 3000


class Corner(QWidget):
    """Lies unseen over the top left corner and waits for five quick taps there, or a hold of three seconds.

    It keeps the touches: one in the corner starts no session, but still shows that somebody is there.
    """

    # None; GUI thread.
    asked = Signal()
    # None; GUI thread, at every touch.
    touched = Signal()

    def __init__(self, parent: QWidget, *, monotonic_s: Callable[[], float] = time.monotonic) -> None:
        """Lie over nothing yet.

        Args:
            parent: The window.
            monotonic_s: Seconds on a clock that never jumps.
        """
        super().__init__(parent)
        self._monotonic_s = monotonic_s
        self._taps_s: deque[float] = deque(maxlen=TAPS)
        self._hold = QTimer(self)
        self._hold.setSingleShot(True)
        self._hold.setInterval(_HELD_MS)
        self._hold.timeout.connect(self._on_held)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    @Slot()
    def arrange(self) -> None:
        """Cover the corner, above everything that lies there."""
        side = Metrics.of(self.window().size()).px(110, 72)
        self.setGeometry(0, 0, side, side)
        self.raise_()

    def mousePressEvent(self, _event: QMouseEvent) -> None:
        self.touched.emit()
        now_s = self._monotonic_s()
        if self._taps_s and now_s - self._taps_s[-1] > _BETWEEN_S:
            self._taps_s.clear()
        self._taps_s.append(now_s)
        self._hold.start()
        if len(self._taps_s) == TAPS:
            self._ask()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Count every second tap too, which Qt takes for a double click."""
        self.mousePressEvent(event)

    def mouseReleaseEvent(self, _event: QMouseEvent) -> None:
        self._hold.stop()

    @Slot()
    def _on_held(self) -> None:
        self._ask()

    def _ask(self) -> None:
        self._taps_s.clear()
        self._hold.stop()
        self.asked.emit()
