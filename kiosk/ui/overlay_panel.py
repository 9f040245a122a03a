"""A panel that lies over a screen, which shows dimly behind it."""

from PySide6.QtCore import QRect, QRectF
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QWidget

from kiosk.ui.theme import CALM, OUTLINE, SCRIM_ALPHA, Metrics


def paint_panel(widget: QWidget, panel: QRect) -> None:
    """Paint a widget that fills the window: a scrim, and on it the panel, in the widget's own pixels."""
    painter = QPainter(widget)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    metrics = Metrics.of(widget.size())
    scrim = QColor(CALM.bottom)
    scrim.setAlphaF(SCRIM_ALPHA)
    painter.fillRect(widget.rect(), scrim)
    painter.setPen(QPen(OUTLINE, metrics.line))
    painter.setBrush(CALM.top)
    painter.drawRoundedRect(QRectF(panel), metrics.radius, metrics.radius)
