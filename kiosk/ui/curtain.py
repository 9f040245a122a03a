"""The calm way from one screen to the next: what is new comes out of its own background."""

import time

from PySide6.QtCore import Qt, QTimer, Slot
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QWidget

from kiosk.ui.theme import CALM, FADE_MS, FRAME_MS, eased, worn

_DENSEST = 0.6
"""Of full cover, where it begins: no moment, however short, shows a screen without its words (ours)."""


class Curtain(QWidget):
    """Lies over a screen and fades. It never holds a picture of what was there before: that may be a face."""

    def __init__(self, parent: QWidget) -> None:
        """Lie nowhere yet.

        Args:
            parent: The window.
        """
        super().__init__(parent)
        self._colour = QColor(CALM.bottom)
        self._drawn_at = 0.0
        self._timer = QTimer(self)
        self._timer.setInterval(FRAME_MS)
        self._timer.timeout.connect(self._on_tick)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    def draw_back(self, colour: QColor) -> None:
        """Fade from this colour, the new screen's background, to nothing; at once where nothing may move."""
        if worn().reduced_motion:
            return
        self._colour = QColor(colour)
        self._drawn_at = time.monotonic()
        self.setGeometry(self.window().rect())
        self.show()
        self._timer.start()

    def settle(self) -> None:
        """Be gone."""
        self._timer.stop()
        self.hide()

    def paintEvent(self, _event: object) -> None:
        self._colour.setAlphaF(_DENSEST * (1.0 - eased(self._share)))
        QPainter(self).fillRect(self.rect(), self._colour)

    @property
    def _share(self) -> float:
        return min(1.0, 1000 * (time.monotonic() - self._drawn_at) / FADE_MS)

    @Slot()
    def _on_tick(self) -> None:
        if self._share >= 1.0:
            self.settle()
        else:
            self.update()
