"""A button that counts only when it is held: nobody ends an exam by brushing past it."""

import time

from PySide6.QtCore import QRectF, QSize, Qt, QTimer, Signal, Slot
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QFont,
    QFontMetrics,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPainterPath,
    QPen,
)
from PySide6.QtWidgets import QWidget

from kiosk.ui.keys import PRESS, focus_line, paint_focus_ring
from kiosk.ui.lettering import fitted
from kiosk.ui.theme import ACCENT, FRAME_MS, OUTLINE, SURFACE, TEXT, Metrics, Type

HOLD_MS = 2000
_KEYS = {Qt.Key.Key_Space, *PRESS}

_ENDS = 0.35
"""Share of the button's height that its round ends keep free of text, both together (ours)."""


class HoldButton(QWidget):
    """Fills up while it is held by a finger, a mouse or a key."""

    # None; GUI thread, once it has been held for `HOLD_MS`.
    held = Signal()

    def __init__(self, parent: QWidget) -> None:
        """Make a button without a text."""
        super().__init__(parent)
        self._text = ""
        self._since_s: float | None = None
        self._full = QTimer(self)
        self._full.setSingleShot(True)
        self._full.setInterval(HOLD_MS)
        self._full.timeout.connect(self._on_full)
        self._frames = QTimer(self)
        self._frames.setInterval(FRAME_MS)
        self._frames.timeout.connect(self.update)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    @property
    def text(self) -> str:
        """What it says."""
        return self._text

    def set_label(self, text: str) -> None:
        """Show another text."""
        if text != self._text:
            self._text = text
            self.setAccessibleName(text)
            self.update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton:
            self._begin()

    def mouseReleaseEvent(self, _event: QMouseEvent) -> None:
        self._give_up()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if Qt.Key(event.key()) not in _KEYS:
            super().keyPressEvent(event)
        elif not event.isAutoRepeat():
            self._begin()

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        if not event.isAutoRepeat():
            self._give_up()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self._give_up()
        super().focusOutEvent(event)

    def paintEvent(self, _event: object) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        line = focus_line(self)
        box = QRectF(self.rect()).adjusted(3 * line, 3 * line, -3 * line, -3 * line)
        paint_focus_ring(painter, self, box.height() / 2)
        outline = QPainterPath()
        outline.addRoundedRect(box, box.height() / 2, box.height() / 2)
        painter.fillPath(outline, SURFACE)
        if self._since_s is not None:
            share = min(1.0, (time.monotonic() - self._since_s) * 1000 / HOLD_MS)
            painter.save()
            painter.setClipPath(outline)
            fill = QColor(ACCENT)
            fill.setAlphaF(0.45)
            painter.fillRect(QRectF(box.left(), box.top(), box.width() * share, box.height()), fill)
            painter.restore()
        painter.setPen(QPen(OUTLINE, line))
        painter.drawPath(outline)
        painter.setFont(self.label_font())
        painter.setPen(TEXT)
        painter.drawText(box, int(Qt.AlignmentFlag.AlignCenter), self._text)

    def sizeHint(self) -> QSize:
        font = Metrics.of(self.window().size()).font(Type.LABEL)
        height = self.height()
        return QSize(round(QFontMetrics(font).horizontalAdvance(self._text) + _ENDS * height), height)

    def label_font(self) -> QFont:
        """Return the font in which the text fits."""
        font = Metrics.of(self.window().size()).font(Type.LABEL)
        return fitted(font, self._text, self.width() - _ENDS * self.height())

    def _begin(self) -> None:
        self._since_s = time.monotonic()
        self._full.start()
        self._frames.start()

    def _give_up(self) -> None:
        self._since_s = None
        self._full.stop()
        self._frames.stop()
        self.update()

    @Slot()
    def _on_full(self) -> None:
        self._give_up()
        self.held.emit()
