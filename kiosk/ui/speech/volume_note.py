"""How loud it is, shown for a moment when somebody changes it."""

from PySide6.QtCore import QRectF, QTimer
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QWidget

from kiosk.ui.direction import runs_right_to_left, turn_painter_over
from kiosk.ui.theme import ACCENT, OUTLINE, SURFACE, Metrics

_SHOWN_MS = 2500
_BARS = 10


class VolumeNote(QWidget):
    """Bars on a plate in the middle of the window's upper half; it takes neither touches nor keys."""

    def __init__(self, window: QWidget) -> None:
        """Show nothing yet."""
        super().__init__(window)
        self._volume = 0.0
        self._over = QTimer(self)
        self._over.setSingleShot(True)
        self._over.setInterval(_SHOWN_MS)
        self._over.timeout.connect(self.hide)
        self.hide()

    def show_volume(self, volume: float) -> None:
        """Show this volume, from 0 to 1, for a moment."""
        self._volume = volume
        self.setAccessibleName(f"{volume:.0%}")
        window = self.window()
        metrics = Metrics.of(window.size())
        width, height = metrics.px(420, 220), metrics.px(110, 64)
        self.setGeometry((window.width() - width) // 2, window.height() // 4, width, height)
        self.show()
        self.raise_()
        self.update()
        self._over.start()

    def paintEvent(self, _event: object) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(2, 2, -2, -2)
        painter.setPen(QPen(OUTLINE, 2))
        painter.setBrush(SURFACE)
        painter.drawRoundedRect(box, box.height() / 4, box.height() / 4)
        if runs_right_to_left(self):
            turn_painter_over(painter, box)
        inner = box.adjusted(box.height() / 4, box.height() / 5, -box.height() / 4, -box.height() / 5)
        step = inner.width() / _BARS
        for index in range(_BARS):
            height = inner.height() * (index + 2) / (_BARS + 1)
            bar = QRectF(inner.left() + index * step, inner.bottom() - height, step * 0.64, height)
            loud = index < round(self._volume * _BARS)
            painter.setPen(QPen(ACCENT if loud else OUTLINE, 2))
            painter.setBrush(ACCENT if loud else SURFACE)
            painter.drawRoundedRect(bar, bar.width() / 4, bar.width() / 4)
