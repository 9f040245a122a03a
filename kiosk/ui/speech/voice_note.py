"""Says on the screen that it cannot be read aloud in the language spoken, to whoever asked for that."""

from PySide6.QtCore import QRect, Qt, QTimer
from PySide6.QtWidgets import QWidget

from kiosk.ui.caption import Caption
from kiosk.ui.plate import Plate
from kiosk.ui.theme import Metrics, Type

_SHOWN_MS = 6000
"""Long enough to read two short sentences twice (ours)."""


class VoiceNote(Plate):
    """A text on a plate in the middle of the window's upper half; it takes neither touches nor keys."""

    def __init__(self, window: QWidget) -> None:
        """Show nothing yet."""
        super().__init__(window)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._caption = Caption(self, Type.BODY)
        self._over = QTimer(self)
        self._over.setSingleShot(True)
        self._over.setInterval(_SHOWN_MS)
        self._over.timeout.connect(self.hide)
        self.hide()

    def show_text(self, text: str) -> None:
        """Show this for a moment."""
        window = self.window()
        metrics = Metrics.of(window.size())
        pad = metrics.px(24, 14)
        self._caption.set_text(text)
        widest = min(metrics.px(900), window.width() - 2 * metrics.margin) - 2 * pad
        width = min(widest, self._caption.width_in(metrics))
        height = self._caption.height_in(width, metrics)
        self.setGeometry(
            (window.width() - width) // 2 - pad, window.height() // 4, width + 2 * pad, height + 2 * pad
        )
        self._caption.setGeometry(QRect(pad, pad, width, height))
        self.show()
        self.raise_()
        self._over.start()
