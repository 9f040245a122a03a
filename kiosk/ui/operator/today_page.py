"""What the kiosk did today, in figures."""

from PySide6.QtCore import QRect
from PySide6.QtWidgets import QWidget

from kiosk.operator.figures import Figures
from kiosk.ui.caption import Caption, line_height
from kiosk.ui.languages import LanguageSwitch
from kiosk.ui.operator import words
from kiosk.ui.operator.page import LEFT, Page
from kiosk.ui.operator.table import Table
from kiosk.ui.operator.words import OperatorTexts
from kiosk.ui.theme import MUTED, Metrics, Type
from kiosk.ui.wording import filled
from kiosk.values import SessionResult

_COUNTED = (0.84, 0.16)
_TIMED = (0.68, 0.32)
_CAUSES = 6
"""The most frequent ones; the export has them all."""
_ATTEMPTS = 3


class TodayPage(Page):
    """Results, times and causes beside one another."""

    def __init__(self, parent: QWidget, *, languages: LanguageSwitch) -> None:
        """Make the page without figures."""
        super().__init__(parent, languages=languages)
        self._figures: Figures | None = None
        self._refusal = ""
        self._note = Caption(self, Type.SMALL, colour=MUTED, align=LEFT)
        self._results = Table(self, shares=_COUNTED)
        self._times = Table(self, shares=_TIMED)
        self._causes = Table(self, shares=_COUNTED)

    def show_figures(self, figures: Figures) -> None:
        """Show these figures."""
        self._figures, self._refusal = figures, ""
        self.say()

    def show_refusal(self, detail: str) -> None:
        """Say why there are no figures."""
        self._refusal = self._languages.told(detail, self.texts.say(words.RECORDS_UNREADABLE))
        self.say()

    def say_content(self, texts: OperatorTexts) -> None:
        self._title.set_text(texts.say(words.FIGURES))
        self._note.set_text(self._refusal or texts.say(words.SINCE_MIDNIGHT))
        figures = self._figures
        if figures is None:
            return
        counts = ((texts.result(result), str(figures.results.get(result, 0))) for result in SessionResult)
        self._results.say((texts.say(words.SESSIONS), str(figures.sessions)), tuple(counts))
        self._times.say((texts.say(words.TIMES), ""), self._paces(texts, figures))
        causes = sorted(figures.causes.items(), key=lambda cause: (-cause[1], cause[0]))[:_CAUSES]
        rows = tuple((texts.why(cause), str(count)) for cause, count in causes)
        self._causes.say((texts.say(words.CAUSES), ""), rows or ((texts.say(words.NO_CAUSES), ""),))

    def place(self, metrics: Metrics, area: QRect) -> None:
        note = max(metrics.px(34), line_height(Type.SMALL, metrics))
        self._note.setGeometry(area.left(), area.bottom() + 1 - note, area.width(), note)
        area = area.adjusted(0, 0, 0, -note - metrics.gap // 2)
        gap = metrics.px(28, 14)
        tables = (self._results, self._times, self._causes)
        if metrics.portrait:
            height = (area.height() - 2 * gap) // len(tables)
            places = [
                QRect(area.left(), area.top() + index * (height + gap), area.width(), height)
                for index in range(len(tables))
            ]
        else:
            width = (area.width() - 2 * gap) // len(tables)
            places = [
                QRect(area.left() + index * (width + gap), area.top(), width, area.height())
                for index in range(len(tables))
            ]
        for table, place in zip(tables, places, strict=True):
            table.setGeometry(place)
            table.arrange(metrics)

    def _paces(self, texts: OperatorTexts, figures: Figures) -> tuple[tuple[str, str], ...]:
        of, within, passed = (texts.say(one) for one in (words.OF, words.CAPTURED, words.PASSED_WITH))
        captured = (
            (filled(within, seconds=limit), filled(of, count=count, all=figures.sampled))
            for limit, count in sorted(figures.captured.items())
        )
        attempts = (
            (filled(passed, number=number), str(figures.attempts_to_pass.get(number, 0)))
            for number in range(1, _ATTEMPTS + 1)
        )
        return (*captured, *attempts)
