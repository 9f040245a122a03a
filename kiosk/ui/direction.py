"""Sides: what stands left in most languages stands right where lines begin on the right.

Screens place their parts as for left to right, and are turned over as a whole afterwards. A camera's picture, the
oval and arrows show the room and stay as they are.
"""

from collections.abc import Iterable

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyle, QWidget


def runs_right_to_left(widget: QWidget) -> bool:
    """Return whether the language that a widget speaks begins its lines on the right."""
    return widget.layoutDirection() is Qt.LayoutDirection.RightToLeft


def turn_over(widgets: Iterable[QWidget]) -> None:
    """Put widgets, and all that is in them, on the other side of their parents where lines begin on the right.

    What is in a widget whose own layout direction was set, such as a number pad's, stays as it is.

    Args:
        widgets: All were placed anew for left to right just now, and so was what is in them.
    """
    for widget in widgets:
        parent = widget.parentWidget()
        if parent and runs_right_to_left(parent):
            widget.setGeometry(on_its_side(parent, widget.geometry()))
        turn_over(parts(widget))


def parts(widget: QWidget) -> list[QWidget]:
    """Return the widgets that stand directly in a widget."""
    return widget.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly)


def on_its_side(widget: QWidget, place: QRect) -> QRect:
    """Return where in a widget something stands that was placed for left to right."""
    return QStyle.visualRect(widget.layoutDirection(), widget.rect(), place)


def turn_painter_over(painter: QPainter, area: QRectF) -> None:
    """Let a painter paint an area's left on its right, for shapes without words."""
    painter.translate(area.left() + area.right(), 0)
    painter.scale(-1, 1)
