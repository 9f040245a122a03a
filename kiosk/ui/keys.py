"""Working the screens by keys: which keys press, which lead on, and how it is seen where they are."""

from collections.abc import Mapping

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import QAbstractButton, QWidget

from kiosk.ui.theme import FOCUS, Metrics

_LTR, _RTL = Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft
_LEFT, _RIGHT, _UP, _DOWN = Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down

ARROWS = frozenset({_LEFT, _RIGHT, _UP, _DOWN})
"""Keys that lead from control to control."""
PRESS = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Select})
"""Keys that press what has the focus; the space bar does so by itself."""
_ON: Mapping[Qt.LayoutDirection, frozenset[Qt.Key]] = {
    _LTR: frozenset({_RIGHT, _DOWN}),
    _RTL: frozenset({_LEFT, _DOWN}),
}
_BACK: Mapping[Qt.LayoutDirection, frozenset[Qt.Key]] = {
    _LTR: frozenset({_LEFT, _UP}),
    _RTL: frozenset({_RIGHT, _UP}),
}


def lead_focus(widget: QWidget, key: Qt.Key) -> bool:
    """Let an arrow key move the focus from a widget to the control after or before it.

    Returns:
        Whether it was such a key.
    """
    if key in _ON[widget.layoutDirection()]:
        widget.focusNextChild()
    elif key in _BACK[widget.layoutDirection()]:
        widget.focusPreviousChild()
    else:
        return False
    return True


class KeyButton(QAbstractButton):
    """A button that keys press and lead on from; a key that is held counts once."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Press, or lead on."""
        key = Qt.Key(event.key())
        if event.isAutoRepeat():
            return
        if key in PRESS:
            self.click()
        elif not lead_focus(self, key):
            super().keyPressEvent(event)


def focus_line(control: QWidget) -> int:
    """Return the width of which the ring along a control's edge needs 3, for itself and a gap."""
    return Metrics.of(control.window().size()).px(2)


def paint_focus_ring(painter: QPainter, control: QWidget, radius: float) -> None:
    """Paint a ring along a control's edge while the control has the keys.

    Args:
        painter: Of the control.
        control: What has the keys, or not.
        radius: Of the shape that the ring goes around.
    """
    if not control.hasFocus():
        return
    line = focus_line(control)
    painter.setPen(QPen(FOCUS, line * 1.5))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    ring = QRectF(control.rect()).adjusted(line, line, -line, -line)
    painter.drawRoundedRect(ring, radius + line, radius + line)
