"""A key of the PIN pad: its digit is as large as the key allows."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFont, QPainter

from kiosk.ui.lettering import fitted
from kiosk.ui.operator.card import Card
from kiosk.ui.theme import Metrics, Type

_DIGIT_SHARE = 0.4
_WORD_SHARE = 0.82


class PadKey(Card):
    """Shows one digit, or a short word, in the middle."""

    def set_label(self, label: str) -> None:
        """Show another text."""
        self.setText(label)
        self.setAccessibleName(label)
        self.update()

    def label_font(self) -> QFont:
        """Return the font in which the label fits."""
        font = Metrics.of(self.window().size()).font(Type.LABEL)
        if len(self.text()) == 1:
            font.setPixelSize(max(font.pixelSize(), round(_DIGIT_SHARE * self.height())))
        return fitted(font, self.text(), _WORD_SHARE * self.width())

    def paintEvent(self, event: object) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setFont(self.label_font())
        painter.setPen(self.ink)
        painter.drawText(QRectF(self.rect()), int(Qt.AlignmentFlag.AlignCenter), self.text())
