"""A question or a piece of news, with one answer beside the way back."""

from PySide6.QtCore import QRect, Signal
from PySide6.QtWidgets import QWidget

from kiosk.ui.caption import Caption
from kiosk.ui.controls import Look
from kiosk.ui.languages import LanguageSwitch
from kiosk.ui.operator import words
from kiosk.ui.operator.page import Page
from kiosk.ui.operator.words import OperatorTexts
from kiosk.ui.theme import MUTED, Metrics, Type


class NoticePage(Page):
    """Says one thing; the way back is the safe answer and has the focus."""

    # None; the other answer.
    agreed = Signal()

    def __init__(
        self, parent: QWidget, *, languages: LanguageSwitch, title: str, text: str, answer: str = ""
    ) -> None:
        """Make the page.

        Args:
            parent: The panel.
            languages: Speaks for the page.
            title: What it is about, of `words`.
            text: What is to be known, of `words`; may be empty.
            answer: The button that goes on; empty for none.
        """
        super().__init__(parent, languages=languages)
        self._sources = title, text, answer
        self._headline = Caption(self, Type.TITLE)
        self._text = Caption(self, Type.LEAD, colour=MUTED)
        if answer:
            self._answer = self.add_action()
            self._answer.set_look(Look.PRIMARY)
            self._answer.pressed_once.connect(self.agreed)

    def say_content(self, texts: OperatorTexts) -> None:
        title, text, answer = self._sources
        self._headline.set_text(texts.say(title))
        self._text.set_text(texts.say(text))
        if answer:
            self._back.set_label(texts.say(words.NO))
            self._answer.set_label(texts.say(answer))

    def place(self, metrics: Metrics, area: QRect) -> None:
        width = min(area.width(), metrics.px(1000))
        wanted = [caption.height_in(width, metrics) for caption in (self._headline, self._text)]
        top = area.top() + max(0, area.height() - sum(wanted) - metrics.gap) * 2 // 5
        for caption, height in zip((self._headline, self._text), wanted, strict=True):
            caption.setGeometry(area.center().x() - width // 2, top, width, height)
            top += height + metrics.gap
