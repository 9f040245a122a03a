"""The language that every visitor starts in."""

from PySide6.QtCore import QRect, Signal
from PySide6.QtWidgets import QWidget

from kiosk.ui.caption import Caption
from kiosk.ui.controls import LanguageButton, Look
from kiosk.ui.languages import LanguageSwitch
from kiosk.ui.operator import words
from kiosk.ui.operator.page import LEFT, Page
from kiosk.ui.operator.words import OperatorTexts
from kiosk.ui.theme import MUTED, Metrics, Type


class LanguagePage(Page):
    """A button for each language."""

    # str, a language tag; GUI thread.
    chosen = Signal(str)

    def __init__(self, parent: QWidget, *, languages: LanguageSwitch) -> None:
        """Make the page."""
        super().__init__(parent, languages=languages)
        self._lead = Caption(self, Type.BODY, colour=MUTED, align=LEFT)
        self._buttons = [LanguageButton(self, tag=tag) for tag in languages.offered]
        for button in self._buttons:
            button.chosen.connect(self.chosen)

    def show_refusal(self, sentence: str) -> None:
        """Say why the choice could not be kept."""
        self._lead.set_text(sentence)

    def say_content(self, texts: OperatorTexts) -> None:
        self._title.set_text(texts.say(words.DEFAULTS))
        self._lead.set_text(texts.say(words.LANGUAGE_NOW))
        for button in self._buttons:
            button.set_look(Look.CHOSEN if button.tag == self._languages.current else Look.SECONDARY)

    def place(self, metrics: Metrics, area: QRect) -> None:
        lead = metrics.px(44, 28)
        self._lead.setGeometry(area.left(), area.top(), area.width(), lead)
        area = area.adjusted(0, lead + metrics.gap // 2, 0, 0)
        columns = 2 if metrics.portrait else 5
        rows = -(-len(self._buttons) // columns)
        gap = metrics.px(14, 8)
        width = (area.width() - (columns - 1) * gap) // columns
        height = min((area.height() - (rows - 1) * gap) // rows, metrics.px(92, 54))
        for index, button in enumerate(self._buttons):
            row, column = divmod(index, columns)
            left, top = area.left() + column * (width + gap), area.top() + row * (height + gap)
            button.setGeometry(left, top, width, height)
