"""Icons and illustrations from `resources/`, in the colours and size of the place where they stand."""

from functools import cache

from PySide6.QtCore import QByteArray, QRectF, QSize
from PySide6.QtGui import QColor, QPainter
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QWidget

from kiosk.resources import resource_path
from kiosk.ui.theme import ACCENT, TEXT

_DRAWN_ACCENT = "#3CDCC4"


@cache
def _source(folder: str, name: str) -> str:
    return resource_path(folder, f"{name}.svg").read_text(encoding="utf-8")


@cache
def _renderer(folder: str, name: str, line: str, accent: str) -> QSvgRenderer:
    coloured = _source(folder, name).replace("currentColor", line).replace(_DRAWN_ACCENT, accent)
    return QSvgRenderer(QByteArray(coloured.encode()))


def load_all() -> None:
    """Read every drawing now, so that showing one later touches no disk."""
    for folder in ("icons", "illustrations"):
        for path in resource_path(folder).glob("*.svg"):
            _source(folder, path.stem)


def paint_icon(painter: QPainter, name: str, box: QRectF, colour: QColor = TEXT) -> None:
    """Paint an icon of `resources/icons` in one colour."""
    _renderer("icons", name, colour.name(), colour.name()).render(painter, box)


def paint_illustration(painter: QPainter, name: str, box: QRectF, line: QColor, accent: QColor = ACCENT) -> None:
    """Paint a picture of `resources/illustrations`.

    Args:
        painter: Where to paint.
        name: The picture.
        box: Its place.
        line: Colour of its lines.
        accent: Colour of what it points out.
    """
    _renderer("illustrations", name, line.name(), accent.name()).render(painter, box)


class Illustration(QWidget):
    """A picture of `resources/illustrations`, on a rounded card."""

    def __init__(self, parent: QWidget, *, card: QColor, line: QColor, accent: QColor = ACCENT) -> None:
        """Show nothing yet.

        Args:
            parent: Qt parent.
            card: The card's colour; may be transparent.
            line: Colour of the drawing's lines.
            accent: Colour of what the drawing points out.
        """
        super().__init__(parent)
        self._card, self._line, self._accent = card, line, accent
        self._name = ""

    @property
    def name(self) -> str:
        """The picture that is shown."""
        return self._name

    def show_picture(self, name: str) -> None:
        """Show another picture."""
        if name != self._name:
            self._name = name
            self.update()

    def sizeHint(self) -> QSize:
        return QSize(320, 320)

    def paintEvent(self, _event: object) -> None:
        if not self._name:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        side = min(self.width(), self.height())
        box = QRectF((self.width() - side) / 2, (self.height() - side) / 2, side, side)
        painter.setPen(QColor(0, 0, 0, 0))
        painter.setBrush(self._card)
        painter.drawRoundedRect(box, side * 0.12, side * 0.12)
        inner = box.adjusted(side * 0.1, side * 0.1, -side * 0.1, -side * 0.1)
        paint_illustration(painter, self._name, inner, self._line, self._accent)
