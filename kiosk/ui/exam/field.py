"""Where the candidate's id appears while it is typed."""

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QColor, QFont, QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import QWidget

from kiosk.ui.keys import PRESS, focus_line, paint_focus_ring
from kiosk.ui.lettering import fitted
from kiosk.ui.theme import ACCENT, AMBER, OUTLINE, SURFACE, TEXT, Metrics, Type

LONGEST = 64


class IdField(QWidget):
    """One line in large letters; takes the keyboard's letters, Backspace, Delete and Enter."""

    # None; GUI thread.
    confirmed = Signal()
    changed = Signal()
    # None; GUI thread, when the arrow keys lead down to the keypad.
    left_downwards = Signal()

    def __init__(self, parent: QWidget) -> None:
        """Begin empty."""
        super().__init__(parent)
        self._text = ""
        self._refused = False
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    @property
    def text(self) -> str:
        """What has been typed."""
        return self._text

    def name(self, name: str) -> None:
        """Say what it is, for assistive technology."""
        self.setAccessibleName(name)

    def set_text(self, text: str) -> None:
        """Show another text; letters become capitals."""
        self._text = text.upper()[:LONGEST]
        self._refused = False
        self.setAccessibleDescription(self._text)
        self.update()
        self.changed.emit()

    def append(self, character: str) -> None:
        """Type a character."""
        self.set_text(self._text + character)

    def delete_last(self) -> None:
        """Take the last character back."""
        self.set_text(self._text[:-1])

    def refuse(self) -> None:
        """Show that this is no id."""
        self._refused = True
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key in PRESS:
            self.confirmed.emit()
        elif key is Qt.Key.Key_Down:
            self.left_downwards.emit()
        else:
            # The screen takes letters wherever the focus is.
            event.ignore()

    def paintEvent(self, _event: object) -> None:
        metrics = Metrics.of(self.window().size())
        painter = QPainter(self)
        painter.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        line = focus_line(self)
        box = QRectF(self.rect()).adjusted(3 * line, 3 * line, -3 * line, -3 * line)
        paint_focus_ring(painter, self, box.height() / 4)
        painter.setPen(QPen(AMBER if self._refused else OUTLINE, line))
        painter.setBrush(QColor(SURFACE))
        painter.drawRoundedRect(box, box.height() / 4, box.height() / 4)
        room = box.width() - box.height() / 2
        painter.setFont(self._font(metrics, room))
        painter.setPen(TEXT)
        advance = painter.fontMetrics().horizontalAdvance(self._text)
        left = box.left() + box.height() / 4
        painter.drawText(box.adjusted(box.height() / 4, 0, 0, 0), int(Qt.AlignmentFlag.AlignVCenter), self._text)
        if self.hasFocus():
            caret = left + advance + metrics.px(4, 2)
            painter.fillRect(
                QRectF(caret, box.top() + box.height() * 0.25, metrics.px(4, 2), box.height() * 0.5), ACCENT
            )

    def _font(self, metrics: Metrics, room: float) -> QFont:
        font = metrics.font(Type.LEAD)
        font.setPixelSize(max(font.pixelSize(), round(self.height() * 0.5)))
        font.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, metrics.px(3, 1))
        return fitted(font, self._text, room)
