"""What words stand on where the ground behind them changes: a live picture, or a screen that is a lamp."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from kiosk.ui.theme import SURFACE, Metrics


class Plate(QWidget):
    """A surface with round ends, or with a panel's corners where it is higher than those are."""

    def paintEvent(self, _event: object) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(SURFACE)
        radius = min(self.height() / 2, Metrics.of(self.window().size()).radius)
        painter.drawRoundedRect(QRectF(self.rect()), radius, radius)
