"""One line over the screens of a demonstration that runs by itself."""

import math

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QWidget

from kiosk.ui.caption import Caption
from kiosk.ui.demo import words
from kiosk.ui.demo.words import DemoTexts
from kiosk.ui.theme import OUTLINE, SURFACE, Metrics, Type
from kiosk.ui.wording import filled


class Note(QWidget):
    """Says that nobody needs to touch anything, and when the next answer is given by itself."""

    def __init__(self, parent: QWidget) -> None:
        """Stand over nothing yet."""
        super().__init__(parent)
        self._caption = Caption(self, Type.SMALL)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    @property
    def text(self) -> str:
        """What it says."""
        return self._caption.text

    def tell(self, texts: DemoTexts, *, answers_in_s: float | None) -> None:
        """Say how it goes on.

        Args:
            texts: Words in the language spoken.
            answers_in_s: Time to the answer that the demonstration gives itself; None where it gives none.
        """
        if answers_in_s is None:
            self._caption.set_text(texts.say(words.RUNS_BY_ITSELF))
        else:
            self._caption.set_text(filled(texts.say(words.AGREES_ITSELF), seconds=math.ceil(answers_in_s)))

    def arrange(self, metrics: Metrics) -> None:
        """Stand between the controls in the lower corners; in portrait, where they meet, below the top line."""
        height, pad = metrics.px(46, 34), metrics.px(24, 14)
        if metrics.portrait:
            room = metrics.width - 2 * metrics.margin
            top = metrics.content.top()
        else:
            room = metrics.width - 2 * metrics.corner - 2 * metrics.gap
            top = metrics.height - metrics.margin - (metrics.touch + height) // 2
        width = min(room, self._caption.width_in(metrics) + 2 * pad)
        self.setGeometry((metrics.width - width) // 2, top, width, height)
        self._caption.setGeometry(pad, 0, width - 2 * pad, height)

    def paintEvent(self, _event: object) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(OUTLINE, 1))
        painter.setBrush(SURFACE)
        box = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        painter.drawRoundedRect(box, box.height() / 2, box.height() / 2)
