"""Text that always fits its place."""

from PySide6.QtCore import QEvent, QRect, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QResizeEvent
from PySide6.QtWidgets import QStyle, QWidget

from kiosk.ui.direction import on_its_side
from kiosk.ui.theme import TEXT, Metrics, Type

_SMALLEST_SHARE = 0.6
_SMALLER = 0.94
_BALANCE_PX = 4


class Caption(QWidget):
    """Wrapped text of one step of the type scale; it shrinks rather than be cut off."""

    def __init__(
        self,
        parent: QWidget,
        step: Type,
        *,
        colour: QColor = TEXT,
        align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignCenter,
    ) -> None:
        """Show nothing yet.

        Args:
            parent: Qt parent.
            step: Step of the type scale.
            colour: Colour of the text.
            align: Where the text stands in its place.
        """
        super().__init__(parent)
        self._step, self._colour = step, colour
        self._align = align
        self._text = ""
        self._fitting: tuple[QFont, QRect] | None = None
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    @property
    def text(self) -> str:
        """The text that is shown."""
        return self._text

    @property
    def flags(self) -> int:
        """Where the text stands and that it is wrapped, as Qt takes it; left is right where lines begin there."""
        side = QStyle.visualAlignment(self.layoutDirection(), self._align)
        return int(side) | int(Qt.AlignmentFlag.AlignAbsolute) | int(Qt.TextFlag.TextWordWrap)

    def set_text(self, text: str) -> None:
        """Show another text; assistive technology hears of it as the widget's name."""
        if text != self._text:
            self._text = text
            self._fitting = None
            self.setAccessibleName(text)
            self.update()

    def set_colour(self, colour: QColor) -> None:
        """Show the text in another colour."""
        self._colour = colour
        self.update()

    def align(self, align: Qt.AlignmentFlag) -> None:
        """Put the text elsewhere in its place; left is where lines begin."""
        self._align = align
        self._fitting = None
        self.update()

    def height_in(self, width: int, metrics: Metrics) -> int:
        """Return how high the text stands at full size in this width; 0 without a text."""
        return self._bounds(metrics.font(self._step), width).height() if self._text else 0

    def width_in(self, metrics: Metrics) -> int:
        """Return how wide the text is in one line."""
        return QFontMetrics(metrics.font(self._step)).horizontalAdvance(self._text) + 2

    def fitting(self) -> tuple[QFont, QRect]:
        """Return the largest font, up to the full size, in which the text fits, and where it then stands.

        Wrapped lines are balanced: no single word, or character, is left over for the last one.
        """
        if self._fitting is None:
            font = Metrics.of(self.window().size()).font(self._step)
            least = font.pixelSize() * _SMALLEST_SHARE
            while font.pixelSize() > least and not self._fits(font):
                font.setPixelSize(int(font.pixelSize() * _SMALLER))
            self._fitting = font, self._balanced(font)
        return self._fitting

    def resizeEvent(self, _event: QResizeEvent) -> None:
        self._fitting = None

    def changeEvent(self, event: QEvent) -> None:
        if event.type() in {QEvent.Type.LayoutDirectionChange, QEvent.Type.FontChange}:
            self._fitting = None
            self.update()

    def paintEvent(self, _event: object) -> None:
        if not self._text:
            return
        font, place = self.fitting()
        painter = QPainter(self)
        # Each text runs its own way: a name or the other language's line keeps its order among Arabic.
        painter.setLayoutDirection(Qt.LayoutDirection.LayoutDirectionAuto)
        painter.setFont(font)
        painter.setPen(self._colour)
        painter.drawText(place, self.flags, self._text)

    def _balanced(self, font: QFont) -> QRect:
        height = self._bounds(font, self.width()).height()
        narrow, wide = 0, self.width()
        if height < 2 * QFontMetrics(font).height():
            return self.rect()
        while wide - narrow > _BALANCE_PX:
            width = (narrow + wide) // 2
            bounds = self._bounds(font, width)
            if bounds.height() > height or bounds.width() > width:
                narrow = width
            else:
                wide = width
        slack = (self.width() - wide) // 2 if self.flags & int(Qt.AlignmentFlag.AlignHCenter) else 0
        return on_its_side(self, QRect(slack, 0, wide, self.height()))

    def _bounds(self, font: QFont, width: int) -> QRect:
        return QFontMetrics(font).boundingRect(QRect(0, 0, width, 10_000), self.flags, self._text)

    def _fits(self, font: QFont) -> bool:
        bounds = self._bounds(font, self.width())
        return bounds.height() <= self.height() and bounds.width() <= self.width()
