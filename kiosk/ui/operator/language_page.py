"""The language that every visitor starts in, and how loud."""

from PySide6.QtCore import QRect, Signal, Slot
from PySide6.QtWidgets import QWidget

from kiosk.ui.caption import Caption
from kiosk.ui.controls import LanguageButton, Look
from kiosk.ui.languages import LanguageSwitch
from kiosk.ui.operator import words
from kiosk.ui.operator.page import LEFT, Page
from kiosk.ui.operator.words import OperatorTexts
from kiosk.ui.speech.volume_note import VolumeBars
from kiosk.ui.theme import MUTED, Metrics, Type
from kiosk.ui.wording import filled

_STEP = 0.1


class LanguagePage(Page):
    """A button for each language, and steps of volume."""

    # str, a language tag; GUI thread.
    chosen = Signal(str)
    # float, from 0 to 1; GUI thread.
    volume_chosen = Signal(float)
    # None; the operator wants to hear it; GUI thread.
    sound_wanted = Signal()

    def __init__(self, parent: QWidget, *, languages: LanguageSwitch) -> None:
        """Make the page."""
        super().__init__(parent, languages=languages)
        self._volume = 0.0
        self._loudness = Caption(self, Type.BODY, colour=MUTED, align=LEFT)
        self._bars = VolumeBars(self)
        self._softer, self._louder, self._test = (self.add_action() for _ in range(3))
        self._softer.pressed_once.connect(self._on_softer)
        self._louder.pressed_once.connect(self._on_louder)
        self._test.pressed_once.connect(self.sound_wanted)
        self._lead = Caption(self, Type.BODY, colour=MUTED, align=LEFT)
        self._buttons = [LanguageButton(self, tag=tag) for tag in languages.offered]
        for button in self._buttons:
            button.chosen.connect(self.chosen)

    def show_refusal(self, detail: str) -> None:
        """Say why the choice could not be kept."""
        self._lead.set_text(self._languages.told(detail, self.texts.say(words.NOT_SAVED)))

    def show_volume(self, volume: float) -> None:
        """Show how loud visitors find the kiosk, from 0 to 1."""
        self._volume = volume
        self._bars.show_volume(volume)
        self.say()

    @Slot()
    def _on_softer(self) -> None:
        self.volume_chosen.emit(max(0.0, round(self._volume - _STEP, 2)))

    @Slot()
    def _on_louder(self) -> None:
        self.volume_chosen.emit(min(1.0, round(self._volume + _STEP, 2)))

    def say_content(self, texts: OperatorTexts) -> None:
        self._loudness.set_text(filled(texts.say(words.VOLUME_NOW), percent=f"{self._volume:.0%}"))
        self._softer.set_label(texts.say(words.SOFTER))
        self._louder.set_label(texts.say(words.LOUDER))
        self._test.set_label(texts.say(words.TEST_SOUND))
        self._title.set_text(texts.say(words.DEFAULTS))
        self._lead.set_text(texts.say(words.LANGUAGE_NOW))
        for button in self._buttons:
            button.set_look(Look.CHOSEN if button.tag == self._languages.current else Look.SECONDARY)

    def place(self, metrics: Metrics, area: QRect) -> None:
        lead = metrics.px(44, 28)
        self._lead.setGeometry(area.left(), area.top(), area.width(), lead)
        area = area.adjusted(0, lead + metrics.gap // 2, 0, 0)
        area = self._place_volume(metrics, area)
        columns = 2 if metrics.portrait else 5
        rows = -(-len(self._buttons) // columns)
        gap = metrics.px(14, 8)
        width = (area.width() - (columns - 1) * gap) // columns
        height = min((area.height() - (rows - 1) * gap) // rows, metrics.px(92, 54))
        for index, button in enumerate(self._buttons):
            row, column = divmod(index, columns)
            left, top = area.left() + column * (width + gap), area.top() + row * (height + gap)
            button.setGeometry(left, top, width, height)

    def _place_volume(self, metrics: Metrics, area: QRect) -> QRect:
        """Put the volume at the area's lower edge; return what is left above it."""
        height, bars = metrics.px(56, 34), metrics.px(240, 120)
        top = area.bottom() + 1 - height
        self._bars.setGeometry(area.left(), top, bars, height)
        text = area.left() + bars + metrics.gap
        self._loudness.setGeometry(text, top, area.right() + 1 - text, height)
        return area.adjusted(0, 0, 0, -height - metrics.gap)
