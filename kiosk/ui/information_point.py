"""One thing to know, beside its icon."""

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from kiosk.ui.caption import Caption
from kiosk.ui.direction import on_its_side
from kiosk.ui.drawings import paint_icon
from kiosk.ui.theme import ACCENT, Metrics, Type

_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


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
        self.caption = Caption(self, Type.BODY, align=_LEFT)

    def set_icon(self, name: str) -> None:
        """Show another icon; none where the name is empty."""
        self._icon = name
        self.update()

    def set_indent(self, indent: tuple[int, int]) -> None:
        """Begin the text elsewhere, as `Metrics.px` takes it; where there is no icon, at the edge."""
        self._indent = indent

    def arrange(self, metrics: Metrics, place: QRect) -> None:
        """Take this place."""
        self.setGeometry(place)
        indent = self._begins_at(metrics)
        self.caption.setGeometry(indent, 0, place.width() - indent, place.height())

    def height_in(self, width: int, metrics: Metrics) -> int:
        """Return how high it stands at full size in this width."""
        return max(metrics.px(*self._least), self.caption.height_in(width - self._begins_at(metrics), metrics))

    def _begins_at(self, metrics: Metrics) -> int:
        reference, least = self._indent
        return metrics.px(reference, least)

    def paintEvent(self, _event: object) -> None:
        if not self._icon:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        indent = self.width() - self.caption.width()
        side = min(indent * 2 // 3, self.height())
        place = on_its_side(self, QRect(0, (self.height() - side) // 2, side, side))
        paint_icon(painter, self._icon, QRectF(place), ACCENT)
