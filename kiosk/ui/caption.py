"""Text that always fits its place."""

import math

from PySide6.QtCore import QEvent, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QResizeEvent, QTextLayout, QTextOption
from PySide6.QtWidgets import QStyle, QWidget

from kiosk.ui.line_breaks import keep_clauses, keep_phrases
from kiosk.ui.theme import TEXT, Metrics, Type

_SMALLEST_SHARE = 0.6
_SMALLER = 0.94
_BALANCE_PX = 4
_WRAP_IN_WORDS = QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere
_LARGEST_PITCH = 1.55
"""Lines are at most so many ems apart: fonts for Arabic claim 2.1, of which their letters fill 1.45 (measured)."""


class Caption(QWidget):
    """Wrapped text of one step of the type scale; it shrinks rather than be cut off."""

    def __init__(
        self,
        parent: QWidget,
        step: Type,
        *,
        colour: QColor = TEXT,
        align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignCenter,
        breaks_words: bool = False,
    ) -> None:
        """Show nothing yet.

        Args:
            parent: Qt parent.
            step: Step of the type scale.
            colour: Colour of the text.
            align: Where the text stands in its place.
            breaks_words: Whether a word wider than the place, such as an address, goes on in the next line.
        """
        super().__init__(parent)
        self._step, self._colour = step, colour
        self._align = align
        self._wrap = _WRAP_IN_WORDS if breaks_words else QTextOption.WrapMode.WordWrap
        self._text = ""
        self._share = 1.0
        self._fitting: tuple[QTextLayout, QRect] | None = None
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    @property
    def text(self) -> str:
        """The text that is shown."""
        return self._text

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
        """Put the text elsewhere in its place; left is the side that lines begin on."""
        self._align = align
        self._fitting = None
        self.update()

    @property
    def share(self) -> float:
        """How much of the step's size is the full one."""
        return self._share

    def shrink(self, share: float) -> None:
        """Take this share of the step's size as the full one: so texts that belong together stay of one size."""
        if share != self._share:
            self._share = share
            self._fitting = None
            self.update()

    def height_in(self, width: int, metrics: Metrics) -> int:
        """Return how high the text stands at full size in this width; 0 without a text."""
        return _size(self._laid_out(self._font(metrics), width)).height() if self._text else 0

    def lines_in(self, width: int, metrics: Metrics) -> list[str]:
        """Return the text in the lines that it takes at full size in this width."""
        layout = self._laid_out(self._font(metrics), width)
        lines = [layout.lineAt(index) for index in range(layout.lineCount())]
        return [layout.text()[line.textStart() : line.textStart() + line.textLength()] for line in lines]

    def width_in(self, metrics: Metrics) -> int:
        """Return how wide the text is in one line."""
        return QFontMetrics(self._font(metrics)).horizontalAdvance(self._text) + 2

    def fitting(self) -> tuple[QFont, QRect]:
        """Return the largest font, up to the full size, in which the text fits, and where it then stands.

        Wrapped lines are balanced: no single word, or character, is left over for the last one.
        """
        layout, place = self._fitted()
        return layout.font(), place

    def resizeEvent(self, _event: QResizeEvent) -> None:
        self._fitting = None

    def changeEvent(self, event: QEvent) -> None:
        if event.type() in {QEvent.Type.LayoutDirectionChange, QEvent.Type.FontChange}:
            self._fitting = None
            self.update()

    def paintEvent(self, _event: object) -> None:
        if not self._text:
            return
        layout, place = self._fitted()
        painter = QPainter(self)
        painter.setPen(self._colour)
        layout.draw(painter, QPointF(place.left() - min(line.left() for line in _lines(layout)), place.top()))

    def _fitted(self) -> tuple[QTextLayout, QRect]:
        """Return the lines, and where they stand."""
        if self._fitting is None:
            font = self._font(Metrics.of(self.window().size()))
            least = font.pixelSize() * _SMALLEST_SHARE
            while font.pixelSize() > least and not self._fits(font):
                font.setPixelSize(int(font.pixelSize() * _SMALLER))
            layout = self._broken_well(font)
            self._fitting = (
                layout,
                QStyle.alignedRect(self.layoutDirection(), self._align, _size(layout), self.rect()),
            )
        return self._fitting

    def _broken_well(self, font: QFont) -> QTextLayout:
        """Return the lines, balanced; in Chinese each begins with a clause where that takes no more of them."""
        balanced = self._laid_out(font, self._balanced_width(font))
        kept = keep_clauses(self._text)
        if balanced.lineCount() == 1 or kept == self._text:
            return balanced
        by_clauses = self._laid_out(font, self.width(), kept)
        same = by_clauses.lineCount() == balanced.lineCount()
        return by_clauses if same and _size(by_clauses).width() <= self.width() else balanced

    def _font(self, metrics: Metrics) -> QFont:
        font = metrics.font(self._step)
        font.setPixelSize(round(self._share * font.pixelSize()))
        return font

    def _balanced_width(self, font: QFont) -> int:
        height = _size(self._laid_out(font, self.width())).height()
        narrow, wide = 0, self.width()
        while height > 1.5 * _pitch(font) and wide - narrow > _BALANCE_PX:
            width = (narrow + wide) // 2
            size = _size(self._laid_out(font, width))
            if size.height() > height or size.width() > width:
                narrow = width
            else:
                wide = width
        return wide

    def _fits(self, font: QFont) -> bool:
        size = _size(self._laid_out(font, self.width()))
        return size.height() <= self.height() and size.width() <= self.width()

    def _laid_out(self, font: QFont, width: int, text: str = "") -> QTextLayout:
        """Return the text, marked for other breaks or as it is, in lines of this width, from y = 0 down."""
        side = QStyle.visualAlignment(self.layoutDirection(), self._align & Qt.AlignmentFlag.AlignHorizontal_Mask)
        option = QTextOption(side | Qt.AlignmentFlag.AlignAbsolute)
        option.setWrapMode(self._wrap)
        # Each text runs its own way: a name or the other language's line keeps its order among Arabic.
        option.setTextDirection(Qt.LayoutDirection.LayoutDirectionAuto)
        layout = QTextLayout(text or keep_phrases(self._text), font)
        layout.setTextOption(option)
        metrics, pitch = QFontMetrics(font), _pitch(font)
        baseline = metrics.ascent() - (metrics.height() - pitch) / 2
        layout.beginLayout()
        while (line := layout.createLine()).isValid():
            line.setLineWidth(width)
            line.setPosition(QPointF(0, line.lineNumber() * pitch + baseline - line.ascent()))
        layout.endLayout()
        return layout


def line_height(step: Type, metrics: Metrics) -> int:
    """Return how high one line of a step stands at full size, in the language spoken now."""
    return math.ceil(_pitch(metrics.font(step)))


def _pitch(font: QFont) -> float:
    return min(QFontMetrics(font).height(), _LARGEST_PITCH * font.pixelSize())


def _lines(layout: QTextLayout) -> list[QRectF]:
    """Return where each line's text stands."""
    return [layout.lineAt(index).naturalTextRect() for index in range(layout.lineCount())]


def _size(layout: QTextLayout) -> QSize:
    """Return how wide the lines' text is, and how high all lines are."""
    lines = _lines(layout)
    width = max((line.right() for line in lines), default=0.0) - min((line.left() for line in lines), default=0.0)
    return QSize(math.ceil(width), math.ceil(len(lines) * _pitch(layout.font())))
