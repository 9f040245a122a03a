"""One thing to know, beside its icon."""

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from kiosk.ui.caption import Caption
from kiosk.ui.direction import on_its_side
from kiosk.ui.drawings import paint_icon
from kiosk.ui.theme import ACCENT, Metrics, Type

_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_LINE = 1.4
"""Height of a line over its font's size, near enough for an icon (ours)."""


class InformationPoint(QWidget):
    """An icon and a text of one or more lines."""

    def __init__(
        self,
        parent: QWidget,
        *,
        icon: str = "",
        indent: tuple[int, int] = (68, 44),
        least: tuple[int, int] = (30, 14),
    ) -> None:
        """Make a point without a text.

        Args:
            parent: Qt parent.
            icon: Name of the icon.
            indent: Where the text begins, as `Metrics.px` takes it.
            least: Least height, as `Metrics.px` takes it.
        """
        super().__init__(parent)
        self._icon, self._indent, self._least = icon, indent, least
        self.caption = Caption(self, Type.BODY, align=_LEFT, breaks_words=True)

    def set_icon(self, name: str) -> None:
        """Show another icon."""
        self._icon = name
        self.update()

    def arrange(self, metrics: Metrics, place: QRect) -> None:
        """Take this place."""
        self.setGeometry(place)
        indent = metrics.px(*self._indent)
        self.caption.setGeometry(indent, 0, place.width() - indent, place.height())

    def height_in(self, width: int, metrics: Metrics) -> int:
        """Return how high it stands at full size in this width."""
        return max(metrics.px(*self._least), self.caption.height_in(width - metrics.px(*self._indent), metrics))

    def lines_in(self, width: int, metrics: Metrics) -> list[str]:
        """Return the text in the lines that it takes at full size in this width."""
        return self.caption.lines_in(width - metrics.px(*self._indent), metrics)

    def paintEvent(self, _event: object) -> None:
        if not self._icon:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        indent = self.width() - self.caption.width()
        # As high as a line, so that the icons of neighbours with more or fewer lines are of one size.
        line = round(_LINE * self.caption.fitting()[0].pixelSize())
        least = Metrics.of(self.window().size()).px(*self._least)
        side = min(indent * 2 // 3, self.height(), max(line, least))
        place = on_its_side(self, QRect(0, (self.height() - side) // 2, side, side))
        paint_icon(painter, self._icon, QRectF(place), ACCENT)
