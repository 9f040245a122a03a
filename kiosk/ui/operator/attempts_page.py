"""The last attempts, for whoever looks for a visitor's code or asks the service about a request."""

from collections.abc import Sequence

from PySide6.QtCore import QRect, Slot
from PySide6.QtWidgets import QWidget

from kiosk.operator.figures import AttemptLine
from kiosk.ui.caption import Caption
from kiosk.ui.languages import LanguageSwitch
from kiosk.ui.operator import words
from kiosk.ui.operator.page import LEFT, Page
from kiosk.ui.operator.table import Table
from kiosk.ui.operator.words import OperatorTexts
from kiosk.ui.theme import MUTED, Metrics, Type

_SHARES = (0.13, 0.12, 0.14, 0.27, 0.34)


class AttemptsPage(Page):
    """A table that is turned over like pages; never a score, never an image."""

    def __init__(self, parent: QWidget, *, languages: LanguageSwitch) -> None:
        """Make the page without attempts."""
        super().__init__(parent, languages=languages)
        self._lines: tuple[AttemptLine, ...] = ()
        self._first = 0
        self._refusal = ""
        self._fitting = 1
        self._none = Caption(self, Type.BODY, colour=MUTED, align=LEFT)
        self._table = Table(self, shares=_SHARES)
        self._newer, self._older = self.add_action(), self.add_action()
        self._newer.pressed_once.connect(self._on_newer)
        self._older.pressed_once.connect(self._on_older)

    def show_attempts(self, lines: Sequence[AttemptLine]) -> None:
        """Show these, newest first."""
        self._lines, self._first, self._refusal = tuple(lines), 0, ""
        self.say()

    def show_refusal(self, detail: str) -> None:
        """Say why there are none to show."""
        self._lines, self._first = (), 0
        self._refusal = self._languages.told(detail, self.texts.say(words.RECORDS_UNREADABLE))
        self.say()

    def say_content(self, texts: OperatorTexts) -> None:
        self._title.set_text(texts.say(words.ATTEMPTS))
        self._newer.set_label(texts.say(words.NEWER))
        self._older.set_label(texts.say(words.OLDER))
        self._none.set_text("" if self._lines else self._refusal or texts.say(words.NO_ATTEMPTS))
        self._say_rows(texts)

    def place(self, metrics: Metrics, area: QRect) -> None:
        self._none.setGeometry(area.left(), area.top(), area.width(), metrics.touch)
        self._table.setGeometry(area)
        fitting = self._table.rows_in(area.height(), metrics)
        if fitting != self._fitting:
            self._fitting = fitting
            self._first -= self._first % fitting
            # Whether there is anything to turn over to changes the bar as well.
            self.say()
            return
        self._table.arrange(metrics)

    def _say_rows(self, texts: OperatorTexts) -> None:
        shown = self._lines[self._first : self._first + self._fitting]
        head = [texts.say(column) for column in words.COLUMNS] if shown else [""] * len(_SHARES)
        self._table.say(head, [self._row(texts, line) for line in shown])
        for button in (self._newer, self._older):
            button.setVisible(len(self._lines) > self._fitting)
        self._newer.setEnabled(self._first > 0)
        self._older.setEnabled(self._first + self._fitting < len(self._lines))

    def _row(self, texts: OperatorTexts, line: AttemptLine) -> tuple[str, ...]:
        today = line.at.date() == self._lines[0].at.date()
        return (
            f"{line.at:%H:%M:%S}" if today else f"{line.at:%m-%d %H:%M:%S}",
            f"{line.code[:3]} {line.code[3:]}",
            texts.outcome(line.outcome),
            texts.why(line.why) if line.why else "–",
            line.request_id or "–",
        )

    @Slot()
    def _on_newer(self) -> None:
        self._turn(-self._fitting)

    @Slot()
    def _on_older(self) -> None:
        self._turn(self._fitting)

    def _turn(self, rows: int) -> None:
        self._first = max(0, self._first + rows)
        self.say()
        if not (self._newer.hasFocus() or self._older.hasFocus()):
            # A button that switches itself off hands its focus to whatever comes next, on this page or not.
            self._back.setFocus()
