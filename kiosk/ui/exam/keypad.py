"""Capital letters, digits and a hyphen, for fingers and for arrow keys."""

from PySide6.QtCore import QRect, QRectF, Qt, Signal, Slot
from PySide6.QtGui import QFont, QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import QAbstractButton, QWidget

from kiosk.ui.keys import PRESS, focus_line, paint_focus_ring
from kiosk.ui.lettering import fitted
from kiosk.ui.theme import OUTLINE, SURFACE, TEXT, Metrics, Type

_ROWS = ("1234567890", "QWERTYUIOP", "ASDFGHJKL-", "ZXCVBNM")
_COLUMNS = 10
_STEPS = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}


class _Key(QAbstractButton):
    """One key; the arrow keys lead to the neighbour in their direction."""

    # str, its label; GUI thread.
    typed = Signal(str)
    # int and int, columns and rows; GUI thread.
    left = Signal(int, int)

    def __init__(self, parent: QWidget, label: str = "") -> None:
        super().__init__(parent)
        self.set_label(label)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.clicked.connect(self._on_clicked)

    def set_label(self, label: str) -> None:
        self.setText(label)
        self.setAccessibleName(label)
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key in _STEPS:
            self.left.emit(*_STEPS[key])
        elif key in PRESS:
            self.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: object) -> None:
        metrics = Metrics.of(self.window().size())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        line, radius = focus_line(self), metrics.px(16, 10)
        inset = 3 * line if self.hasFocus() else line
        box = QRectF(self.rect()).adjusted(inset, inset, -inset, -inset)
        paint_focus_ring(painter, self, radius)
        painter.setPen(QPen(OUTLINE, line))
        painter.setBrush(OUTLINE if self.isDown() else SURFACE)
        painter.drawRoundedRect(box, radius, radius)
        painter.setFont(self.label_font())
        painter.setPen(TEXT)
        painter.drawText(box, int(Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap), self.text())

    def label_font(self) -> QFont:
        """Return the font in which the label fits; its words may stand below one another."""
        font = Metrics.of(self.window().size()).font(Type.LABEL)
        if len(self.text()) == 1:
            font.setPixelSize(max(font.pixelSize(), round(0.42 * min(self.width(), self.height()))))
        longest = max(self.text().split(), key=len, default="")
        return fitted(font, longest, 0.86 * self.width())

    @Slot()
    def _on_clicked(self) -> None:
        self.typed.emit(self.text())


class Keypad(QWidget):
    """Ten columns of keys in four rows; delete and clear stand at the end of the last one."""

    # str, one character; GUI thread.
    typed = Signal(str)
    # None; GUI thread.
    deleted = Signal()
    cleared = Signal()
    # None; GUI thread, when the arrow keys lead out at the top.
    left_upwards = Signal()

    def __init__(self, parent: QWidget) -> None:
        """Make every key."""
        super().__init__(parent)
        # Letters and digits of an id stand as on a keyboard, in every language.
        self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self._keys = [[_Key(self, character) for character in row] for row in _ROWS]
        self._delete = _Key(self)
        self._clear = _Key(self)
        self._keys[-1] += [self._delete, self._clear]
        for row in self._keys:
            for key in row:
                key.left.connect(self._on_left)
                if key not in (self._delete, self._clear):
                    key.typed.connect(self.typed)
        self._delete.clicked.connect(self.deleted)
        self._clear.clicked.connect(self.cleared)

    def say(self, delete: str, clear: str) -> None:
        """Name the two keys that type nothing."""
        self._delete.set_label(delete)
        self._clear.set_label(clear)

    def height_in(self, room: int, metrics: Metrics) -> int:
        """Return how high the keypad wants to be, within the room there is."""
        return min(room, len(_ROWS) * (metrics.touch + metrics.px(8, 4)))

    def focus_first(self) -> None:
        """Give the focus to the first key."""
        self._keys[0][0].setFocus()

    def arrange(self, metrics: Metrics) -> None:
        """Put every key in its place."""
        gap = metrics.px(8, 4)
        width = (self.width() + gap) / _COLUMNS
        height = (self.height() + gap) / len(_ROWS)
        for at, row in enumerate(self._keys):
            top = round(at * height)
            for column, key in enumerate(row[: len(_ROWS[at])]):
                left = round(column * width)
                key.setGeometry(QRect(left, top, round((column + 1) * width) - left - gap, round(height) - gap))
        top = round((len(_ROWS) - 1) * height)
        edges = [round(column * width) for column in (7, 8.5, 10)]
        for index, key in enumerate((self._delete, self._clear)):
            place = QRect(edges[index], top, edges[index + 1] - edges[index] - gap, round(height) - gap)
            key.setGeometry(place)

    @Slot(int, int)
    def _on_left(self, across: int, down: int) -> None:
        at, column = next(
            (at, column) for at, row in enumerate(self._keys) for column, key in enumerate(row) if key.hasFocus()
        )
        if down < 0 and at == 0:
            self.left_upwards.emit()
            return
        if at + down >= len(self._keys):
            self._keys[-1][-1].focusNextChild()
            return
        row = self._keys[at + down]
        row[min(len(row) - 1, (column + across) % len(row) if across else column)].setFocus()
