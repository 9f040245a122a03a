"""A large button with a title and lines below it."""

from PySide6.QtCore import QRectF, Qt, Signal, Slot
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QWidget

from kiosk.ui.caption import Caption
from kiosk.ui.controls import Look
from kiosk.ui.keys import KeyButton, focus_line, paint_focus_ring
from kiosk.ui.theme import MUTED, Metrics, Type

_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


class Card(KeyButton):
    """Works by touch, mouse and keys alike."""

    # None; GUI thread.
    pressed_once = Signal()

    def __init__(self, parent: QWidget, *, lines: int = 1) -> None:
        """Make a card without texts.

        Args:
            parent: Qt parent.
            lines: How many texts stand below the title.
        """
        super().__init__(parent)
        self._look = Look.SECONDARY
        self._title = Caption(self, Type.LABEL, align=_LEFT)
        self._details = [Caption(self, Type.SMALL, colour=MUTED, align=_LEFT) for _ in range(lines)]
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.clicked.connect(self._on_clicked)

    @property
    def ink(self) -> QColor:
        """Colour of what stands on the card."""
        return self._look.value[1]

    def set_look(self, look: Look) -> None:
        """Stand out more or less than before."""
        self._look = look
        chosen = look is Look.CHOSEN
        self._title.set_colour(look.value[1])
        for detail in self._details:
            detail.set_colour(look.value[1] if chosen else MUTED)
        self.update()

    def say(self, title: str, *details: str) -> None:
        """Show other texts."""
        self._title.set_text(title)
        for caption, detail in zip(self._details, details, strict=True):
            caption.set_text(detail)
        self.setText(title)
        self.setAccessibleName(": ".join((title, *details)))

    def arrange(self, metrics: Metrics) -> None:
        """Put the texts in their places."""
        across, down = metrics.px(20, 12), metrics.px(12, 7)
        inner = self.rect().adjusted(across, down, -across, -down)
        title = max(metrics.px(40, 26), self._title.height_in(inner.width(), metrics))
        title = min(inner.height() // 2, title)
        wanted = [detail.height_in(inner.width(), metrics) for detail in self._details]
        share = min(1.0, (inner.height() - title) / max(1, sum(wanted)))
        heights = [int(share * height) for height in wanted]
        top = inner.top() + (inner.height() - title - sum(heights)) // 2
        self._title.setGeometry(inner.left(), top, inner.width(), title)
        top += title
        for detail, height in zip(self._details, heights, strict=True):
            detail.setGeometry(inner.left(), top, inner.width(), height)
            top += height

    def paintEvent(self, _event: object) -> None:
        metrics = Metrics.of(self.window().size())
        fill, _, outline = self._look.value
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        line, radius = focus_line(self), metrics.px(20, 12)
        inset = 3 * line if self.hasFocus() else line
        paint_focus_ring(painter, self, radius)
        painter.setOpacity(1.0 if self.isEnabled() and not self.isDown() else 0.6)
        painter.setPen(QPen(outline, line))
        painter.setBrush(fill)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(inset, inset, -inset, -inset), radius, radius)

    @Slot()
    def _on_clicked(self) -> None:
        self.pressed_once.emit()
