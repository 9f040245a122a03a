"""Shows the id once more, and says what the exam will note, before anything is noted."""

from collections.abc import Sequence
from enum import Enum

from PySide6.QtCore import QRect, Slot
from PySide6.QtWidgets import QWidget

from kiosk.exam.view import ExamView
from kiosk.ui.caption import Caption
from kiosk.ui.controls import Look, PillButton
from kiosk.ui.exam import words
from kiosk.ui.exam.intents import ExamIntents
from kiosk.ui.exam.screen import ExamScreen
from kiosk.ui.information_point import InformationPoint
from kiosk.ui.languages import LanguageSwitch
from kiosk.ui.theme import Metrics, Type
from kiosk.ui.wording import filled


class ReadyPoint(Enum):
    """Something that a candidate is told before the exam: a text and its icon."""

    WATCHED = (words.READY_WATCHED, "face")
    CHECKS = (words.READY_CHECKS, "clock")
    REPORT = (words.READY_REPORT, "staff")
    REPORT_WITH_PICTURES = (words.READY_REPORT_PICTURES, "camera")

    def __init__(self, text: str, icon: str) -> None:
        self.text = text
        self.icon = icon


class ReadyScreen(ExamScreen):
    """The id, three points, and two ways on."""

    def __init__(self, parent: QWidget, *, intents: ExamIntents, points: Sequence[ReadyPoint]) -> None:
        """Make the screen.

        Args:
            parent: The window.
            intents: Takes the answer.
            points: What the candidate is told.
        """
        super().__init__(parent, intents=intents)
        self._title = Caption(self, Type.TITLE)
        self._sources = tuple(point.text for point in points)
        self._points = [
            InformationPoint(self, icon=point.icon, indent=(72, 46), least=(48, 32)) for point in points
        ]
        self._change = PillButton(self, icon="close")
        self._begin = PillButton(self, look=Look.PRIMARY, icon="check")
        self._change.pressed_once.connect(self._on_change)
        self._begin.pressed_once.connect(self._on_begin)

    @property
    def first_focus(self) -> QWidget:
        return self._begin

    def say(self, view: ExamView, languages: LanguageSwitch) -> None:
        say = languages.texts.say
        self._title.set_text(filled(say(words.READY), candidate=view.candidate_id))
        for point, source in zip(self._points, self._sources, strict=True):
            point.caption.set_text(say(source))
        self._change.set_label(say(words.CHANGE))
        self._begin.set_label(say(words.BEGIN))
        for button in (self._change, self._begin):
            button.wake()

    def arrange(self, metrics: Metrics) -> None:
        area = metrics.content
        width = min(area.width(), metrics.px(900))
        left = area.center().x() - width // 2
        text = width
        title = self._title.height_in(text, metrics)
        heights = [point.height_in(text, metrics) for point in self._points]
        button = metrics.touch
        gap = metrics.gap
        if title + sum(heights) + (len(heights) + 2) * gap + button > area.height():
            gap //= 2
        wanted = title + sum(heights) + (len(heights) + 1) * gap + gap + button
        spare = max(0, area.height() - wanted)
        # Without a word yet there is nothing to share out.
        words = max(1, title + sum(heights))
        share = min(1.0, max(0.4, (area.height() - wanted + words) / words))
        top = area.top() + spare // 2
        self._title.setGeometry(left, top, text, int(title * share))
        top += int(title * share) + 2 * gap
        for point, height in zip(self._points, heights, strict=True):
            point.arrange(metrics, QRect(left, top, text, int(height * share)))
            top += int(height * share) + gap
        top = min(top + gap, area.bottom() - button)
        half = (width - gap) // 2
        self._change.setGeometry(left, top, half, button)
        self._begin.setGeometry(left + width - half, top, half, button)

    @Slot()
    def _on_change(self) -> None:
        self._intents.clear_candidate()

    @Slot()
    def _on_begin(self) -> None:
        self._intents.begin()
