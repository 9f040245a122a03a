"""A panel over the screen with a few things to choose from, by touch or keys."""

from collections.abc import Sequence

from PySide6.QtCore import QRect, Qt, Signal, Slot
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QApplication, QWidget

from kiosk.ui.caption import Caption
from kiosk.ui.controls import PillButton
from kiosk.ui.direction import parts, turn_over
from kiosk.ui.overlay_panel import paint_panel
from kiosk.ui.theme import Metrics, Type

_COLUMNS = {True: 2, False: 4}
"""Of the grid, at the most, in portrait and in landscape."""


class Chooser(QWidget):
    """Fills the window while it is open; the panel itself lies low, within everybody's reach.

    The keys do not leave it before it is closed.
    """

    # None; GUI thread, when it is left without a choice.
    closed = Signal()

    def __init__(self, parent: QWidget, options: Sequence[PillButton]) -> None:
        """Make it, closed.

        Args:
            parent: The window.
            options: What can be chosen; they become the panel's own.
        """
        super().__init__(parent)
        self._title = Caption(self, Type.LEAD)
        self._options = list(options)
        self._close = PillButton(self, icon="close", rests=False)
        self._panel = QRect()
        for option in self._options:
            option.setParent(self)
        self._close.pressed_once.connect(self.dismiss)
        # A touch beside the options would else give the keys to what lies behind.
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.hide()

    def say(self, title: str, close: str) -> None:
        """Name what is chosen here, and how to leave it."""
        self._title.set_text(title)
        self.setAccessibleName(title)
        self._close.set_label(close)

    def open(self) -> None:
        """Come before everything, with the keys on what is chosen now."""
        self.arrange(Metrics.of(self.window().size()))
        self.show()
        self.raise_()
        self.take_keys()

    def take_keys(self) -> None:
        """Have the keys on what is chosen now, unless one of its own buttons has them."""
        focus = QApplication.focusWidget()
        if focus is None or not self.isAncestorOf(focus):
            chosen = next((option for option in self._offered if option.isChecked()), self._offered[0])
            chosen.setFocus(Qt.FocusReason.TabFocusReason)

    @Slot()
    def dismiss(self) -> None:
        """Leave without a choice."""
        if self.isVisible():
            self.hide()
            self.closed.emit()

    def arrange(self, metrics: Metrics) -> None:
        """Put the options in a grid at the lower edge."""
        self.setGeometry(0, 0, metrics.width, metrics.height)
        space, touch = metrics.gap * 3 // 4, metrics.touch
        options = self._offered
        title = metrics.px(56, 34)
        width = min(metrics.width - 2 * metrics.margin, metrics.px(1120, 700))
        columns = self._columns(metrics, width - 4 * space, space)
        while (rows := -(-len(options) // columns)) > self._most_rows(metrics, title, space):
            columns += 1
        height = title + (rows + 1) * (touch + space) + 3 * space
        left = (metrics.width - width) // 2
        self._panel = QRect(left, metrics.height - metrics.margin - height, width, height)
        inner = self._panel.adjusted(2 * space, space, -2 * space, -2 * space)
        self._title.setGeometry(inner.left(), inner.top(), inner.width(), title)
        cell = (inner.width() - (columns - 1) * space) // columns
        for index, option in enumerate(options):
            row, column = divmod(index, columns)
            top = inner.top() + title + space + row * (touch + space)
            option.setGeometry(inner.left() + column * (cell + space), top, cell, touch)
        closing = min(inner.width(), self._close.sizeHint().width())
        self._close.setGeometry(inner.center().x() - closing // 2, inner.bottom() + 1 - touch, closing, touch)
        turn_over(parts(self))

    def focusNextPrevChild(self, next: bool) -> bool:  # noqa: A002, N802 - Qt's own names
        stops = [*self._offered, self._close]
        here = stops.index(focus) if (focus := self.focusWidget()) in stops else -1
        stops[(here + (1 if next else -1)) % len(stops)].setFocus(Qt.FocusReason.TabFocusReason)
        return True

    def _columns(self, metrics: Metrics, room: int, space: int) -> int:
        """Return how many options stand beside one another: as many as have room for their texts and a tick."""
        widest = max(option.full_width for option in self._offered)
        most = min(_COLUMNS[metrics.portrait], len(self._offered))
        return max(min(2, most), min(most, (room + space) // (widest + space)))

    def _most_rows(self, metrics: Metrics, title: int, space: int) -> int:
        room = metrics.height - 2 * metrics.margin - title - 3 * space
        return max(1, room // (metrics.touch + space) - 1)

    @property
    def _offered(self) -> list[PillButton]:
        return [option for option in self._options if not option.isHidden()]

    def focusInEvent(self, _event: QFocusEvent) -> None:
        self.take_keys()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Escape, Qt.Key.Key_Back}:
            self.dismiss()
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if not self._panel.contains(event.position().toPoint()):
            self.dismiss()
        # A touch is also a sign of presence, which the window counts.
        event.ignore()

    def paintEvent(self, _event: object) -> None:
        paint_panel(self, self._panel)
