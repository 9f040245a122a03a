"""The brand's picture at the top of every screen."""

from pathlib import Path

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QWidget

from kiosk.errors import KioskError

_HEIGHT_PX = 256
"""Sharp on a screen of 2160 lines, and small in memory (ours)."""
_MOST_ASPECT = 6.0


class LogoError(KioskError):
    """The logo cannot be shown."""


def load_logo(path: Path) -> QImage:
    """Read a logo; before the window is shown, because it reads a file.

    Raises:
        LogoError: There is no such picture.
    """
    image = _drawn(path) if path.suffix.lower() == ".svg" else QImage(str(path))
    if image.isNull():
        raise LogoError(f"ui.logo: {path} is not an SVG or PNG picture that can be read; give the path of one.")
    return image.scaledToHeight(min(_HEIGHT_PX, image.height()), Qt.TransformationMode.SmoothTransformation)


def _drawn(path: Path) -> QImage:
    renderer = QSvgRenderer(str(path))
    size = renderer.defaultSize()
    if not renderer.isValid() or size.isEmpty():
        return QImage()
    image = QImage(
        size.scaled(QSize(10_000, _HEIGHT_PX), Qt.AspectRatioMode.KeepAspectRatio),
        QImage.Format.Format_ARGB32_Premultiplied,
    )
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    renderer.render(painter)
    painter.end()
    return image


class Logo(QWidget):
    """A logo at the height that it is given."""

    def __init__(self, parent: QWidget, image: QImage, *, name: str) -> None:
        """Show a logo.

        Args:
            parent: Qt parent.
            image: The logo.
            name: Whose it is, for those who do not see it.
        """
        super().__init__(parent)
        self._image = image
        self.setAccessibleName(name)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def width_at(self, height: int) -> int:
        """Return how wide the logo is at this height."""
        return round(height * min(_MOST_ASPECT, self._image.width() / self._image.height()))

    def paintEvent(self, _event: object) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        size = self._image.size().scaled(self.size(), Qt.AspectRatioMode.KeepAspectRatio)
        place = QRectF(0, (self.height() - size.height()) / 2, size.width(), size.height())
        painter.drawImage(place, self._image)
