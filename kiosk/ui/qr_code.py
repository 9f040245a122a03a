"""An address as a code to scan."""

import segno
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

_QUIET = 4
"""Modules of white around a code (ISO/IEC 18004, 5.3.8)."""
_DARK, _LIGHT = Qt.GlobalColor.black, Qt.GlobalColor.white
"""In every theme: many readers take no code that is light on dark."""


class QrCode(QWidget):
    """A QR code whose modules are whole device pixels; in the middle of its place, as large as that allows."""

    def __init__(self, parent: QWidget) -> None:
        """Show nothing yet."""
        super().__init__(parent)
        self._content = ""
        self._modules: tuple[bytearray, ...] = ()

    def show_code(self, content: str) -> None:
        """Show a code of this content; nothing where it is empty."""
        if content != self._content:
            self._content = content
            self._modules = segno.make(content, micro=False).matrix if content else ()
            self.update()

    def paintEvent(self, _event: object) -> None:
        if not self._modules:
            return
        painter = QPainter(self)
        ratio = self.devicePixelRatioF()
        # In device pixels, so that no edge falls between two of them.
        painter.scale(1 / ratio, 1 / ratio)
        modules = len(self._modules) + 2 * _QUIET
        width, height = round(self.width() * ratio), round(self.height() * ratio)
        pixels = max(1, min(width, height) // modules)
        left, top = (width - modules * pixels) // 2, (height - modules * pixels) // 2
        painter.fillRect(QRectF(left, top, modules * pixels, modules * pixels), _LIGHT)
        for y, row in enumerate(self._modules, _QUIET):
            for x, dark in enumerate(row, _QUIET):
                if dark:
                    painter.fillRect(QRectF(left + x * pixels, top + y * pixels, pixels, pixels), _DARK)
