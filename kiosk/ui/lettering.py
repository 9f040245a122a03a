"""One line of letters that fits its place."""

from PySide6.QtGui import QFont, QFontMetrics

_SMALLEST_PX = 10


def fitted(font: QFont, text: str, room: float) -> QFont:
    """Return the font, in the largest size up to its own in which the text is at most so wide."""
    fits = QFont(font)
    while fits.pixelSize() > _SMALLEST_PX and QFontMetrics(fits).horizontalAdvance(text) > room:
        fits.setPixelSize(fits.pixelSize() - 1)
    return fits
