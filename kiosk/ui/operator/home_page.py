"""The panel's first page: where everything is."""

from enum import Enum

from PySide6.QtCore import QRect, Signal, Slot
from PySide6.QtWidgets import QWidget

from kiosk.ui.caption import Caption, line_height
from kiosk.ui.languages import LanguageSwitch
from kiosk.ui.operator import words
from kiosk.ui.operator.card import Card
from kiosk.ui.operator.page import LEFT, Page
from kiosk.ui.operator.words import OperatorTexts
from kiosk.ui.theme import MUTED, Metrics, Type


class Place(Enum):
    """A page that the first one leads to: its name, and what is there."""

    CAMERA = (words.CAMERA, words.CAMERA_HELP)
    SETUP = (words.SETUP, words.SETUP_HELP)
    API = (words.API, words.API_HELP)
    LANGUAGE = (words.DEFAULTS, words.DEFAULTS_HELP)
    TODAY = (words.FIGURES, words.FIGURES_HELP)
    ATTEMPTS = (words.ATTEMPTS, words.ATTEMPTS_HELP)
    EXPORT = (words.EXPORT, words.EXPORT_HELP)
    SERVICE = (words.SERVICE, words.SERVICE_HELP)


class HomePage(Page):
    """Eight cards, and the way out."""

    # Place; GUI thread.
    chosen = Signal(object)

    def __init__(self, parent: QWidget, *, languages: LanguageSwitch) -> None:
        """Make the page."""
        super().__init__(parent, languages=languages)
        self._closed = False
        self._note = Caption(self, Type.SMALL, colour=MUTED, align=LEFT)
        self._cards = {place: Card(self) for place in Place}
        for card in self._cards.values():
            card.pressed_once.connect(self._on_pressed)
        self.setTabOrder(self._cards[Place.SERVICE], self._back)

    @property
    def first_focus(self) -> QWidget:
        return self._cards[Place.CAMERA]

    def show_service(self, *, closed: bool) -> None:
        """Say whether visitors are served after the panel is closed."""
        self._closed = closed
        self.say()

    def say_content(self, texts: OperatorTexts) -> None:
        self._title.set_text(texts.say(words.HOME))
        self._note.set_text(texts.say(words.HOME_CLOSED if self._closed else words.HOME_SERVING))
        self._back.set_label(texts.say(words.CLOSE))
        for place, card in self._cards.items():
            name, help_line = place.value
            card.say(texts.say(name), texts.say(help_line))

    def place(self, metrics: Metrics, area: QRect) -> None:
        note = max(metrics.px(30), line_height(Type.SMALL, metrics))
        self._note.setGeometry(area.left(), area.top() - metrics.gap // 2, area.width(), note)
        area = area.adjusted(0, note + metrics.gap // 2, 0, 0)
        columns = 2 if metrics.portrait else 4
        rows = len(self._cards) // columns
        gap = metrics.px(16, 10)
        width = (area.width() - (columns - 1) * gap) // columns
        height = min((area.height() - (rows - 1) * gap) // rows, metrics.px(220))
        for index, card in enumerate(self._cards.values()):
            row, column = divmod(index, columns)
            card.setGeometry(
                area.left() + column * (width + gap), area.top() + row * (height + gap), width, height
            )
            card.arrange(metrics)

    @Slot()
    def _on_pressed(self) -> None:
        self.chosen.emit(next(place for place, card in self._cards.items() if card is self.sender()))
