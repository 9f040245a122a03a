"""How loud it is, shown for a moment when somebody changes it."""

from PySide6.QtCore import QRectF, Qt, QTimer
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QWidget

from kiosk.ui.direction import runs_right_to_left, turn_painter_over
from kiosk.ui.theme import ACCENT, OUTLINE, SURFACE, Metrics

_SHOWN_MS = 2500
_BARS = 10


class VolumeBars(QWidget):
    """Ten rising bars, the louder the more of them filled."""

    def __init__(self, parent: QWidget) -> None:
        """Show silence."""
        super().__init__(parent)
        self._volume = 0.0

    def show_volume(self, volume: float) -> None:
        """Show this volume, from 0 to 1."""
        self._volume = volume
        self.setAccessibleName(f"{volume:.0%}")
        self.update()

    def paintEvent(self, _event: object) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        inner = QRectF(self.rect()).adjusted(2, 2, -2, -2)
        if runs_right_to_left(self):
            turn_painter_over(painter, inner)
        step = inner.width() / _BARS
        for index in range(_BARS):
            height = inner.height() * (index + 2) / (_BARS + 1)
            bar = QRectF(inner.left() + index * step, inner.bottom() - height, step * 0.64, height)
            loud = index < round(self._volume * _BARS)
            painter.setPen(QPen(ACCENT if loud else OUTLINE, 2))
            painter.setBrush(ACCENT if loud else SURFACE)
            painter.drawRoundedRect(bar, bar.width() / 4, bar.width() / 4)


class VolumeNote(QWidget):
    """The bars on a plate in the middle of the window's upper half; it takes neither touches nor keys."""

    def __init__(self, window: QWidget) -> None:
        """Show nothing yet."""
        super().__init__(window)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._bars = VolumeBars(self)
        self._over = QTimer(self)
        self._over.setSingleShot(True)
        self._over.setInterval(_SHOWN_MS)
        self._over.timeout.connect(self.hide)
        self.hide()

    def show_volume(self, volume: float) -> None:
        """Show this volume, from 0 to 1, for a moment."""
        self._bars.show_volume(volume)
        window = self.window()
        metrics = Metrics.of(window.size())
        width, height = metrics.px(420, 220), metrics.px(110, 64)
        self.setGeometry((window.width() - width) // 2, window.height() // 4, width, height)
        self._bars.setGeometry(self.rect().adjusted(height // 4, height // 6, -height // 4, -height // 6))
        self.show()
        self.raise_()
        self._over.start()

    def paintEvent(self, _event: object) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(2, 2, -2, -2)
        painter.setPen(QPen(OUTLINE, 2))
        painter.setBrush(SURFACE)
        painter.drawRoundedRect(box, box.height() / 4, box.height() / 4)
