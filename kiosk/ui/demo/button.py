"""The slim button that opens the drawer."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter
from PySide6.QtWidgets import QWidget

from kiosk.ui.controls import PillButton
from kiosk.ui.theme import Type


class DemoButton(PillButton):
    """Stands beside the badge and is no larger: a host knows where it is, and nobody else needs it."""

    def __init__(self, parent: QWidget) -> None:
        """Make it without a text."""
        super().__init__(parent, rests=False)

    def sizeHint(self) -> QSize:
        height = self._metrics.top_line
        text = QFontMetrics(self._metrics.font(Type.SMALL)).horizontalAdvance(self.text())
        return QSize(text + height, height)

    def _paint_content(self, painter: QPainter, box: QRectF, ink: QColor) -> None:
        painter.setFont(self._metrics.font(Type.SMALL))
        painter.setPen(ink)
        painter.setLayoutDirection(Qt.LayoutDirection.LayoutDirectionAuto)
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, self.text())
