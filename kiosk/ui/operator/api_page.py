"""The API test: what was sent, and what holds."""

from PySide6.QtCore import QRect, Signal, Slot
from PySide6.QtWidgets import QWidget

from kiosk.operator.api_test import ApiTest, Finding, Standing, standing
from kiosk.ui.caption import Caption
from kiosk.ui.controls import Look
from kiosk.ui.languages import LanguageSwitch
from kiosk.ui.operator import words
from kiosk.ui.operator.page import LEFT, TOP_LEFT, Page
from kiosk.ui.operator.words import OperatorTexts
from kiosk.ui.setup.rows import Mark, Tick
from kiosk.ui.theme import MUTED, Metrics, Type
from kiosk.ui.wording import filled

_MARKS = {Standing.GOOD: Mark.GOOD, Standing.BAD: Mark.BAD, Standing.UNKNOWN: Mark.NONE}
_ACCOUNT_LINES = 3
_NAMES = (words.API_REACH, words.API_CREDENTIALS, words.API_CLOCK)


class ApiPage(Page):
    """Three points, each with a sign, a word and what to do."""

    # None; GUI thread.
    test_wanted = Signal()

    def __init__(self, parent: QWidget, *, languages: LanguageSwitch, host: str, simulated: bool) -> None:
        """Make the page without a result.

        Args:
            parent: The panel.
            languages: Speaks for the page.
            host: Where the request goes.
            simulated: Whether the local service answers.
        """
        super().__init__(parent, languages=languages)
        self._host, self._simulated = host, simulated
        self._test: ApiTest | None = None
        self._verdict = Caption(self, Type.LEAD, align=LEFT)
        self._points = [(Tick(self), Caption(self, Type.LABEL, align=LEFT)) for _ in _NAMES]
        self._findings = [Caption(self, Type.BODY, align=LEFT) for _ in _NAMES]
        self._account = [Caption(self, Type.SMALL, colour=MUTED, align=TOP_LEFT) for _ in range(_ACCOUNT_LINES)]
        self._run = self.add_action()
        self._run.set_look(Look.PRIMARY)
        self._run.pressed_once.connect(self._on_run)

    def show_test(self, test: ApiTest | None) -> None:
        """Show what was found; None while the test runs."""
        self._test = test
        self.say()

    def show_refusal(self, detail: str) -> None:
        """Say why the test could not be made."""
        self._verdict.set_text(self._languages.told(detail, self.texts.say(words.FAILED_INSIDE)))
        self._run.setEnabled(True)

    def say_content(self, texts: OperatorTexts) -> None:
        test = self._test
        self._title.set_text(texts.say(words.API))
        self._run.set_label(texts.say(words.API_RUN))
        self._run.setEnabled(test is not None)
        passed = words.API_GOOD if test and test.passed else words.API_BAD
        self._verdict.set_text(texts.say(passed if test else words.WORKING))
        found = (test.reach, test.credentials, test.clock) if test else (None, None, None)
        for (tick, name), caption, source, finding in zip(
            self._points, self._findings, _NAMES, found, strict=True
        ):
            tick.show_mark(_MARKS[standing(finding)] if finding else Mark.NONE)
            name.set_text(texts.say(source))
            caption.set_text(self._said(texts, finding) if finding else "")
        for caption, line in zip(self._account, self._told(texts), strict=True):
            caption.set_text(line)

    def place(self, metrics: Metrics, area: QRect) -> None:
        verdict = metrics.px(52, 34)
        self._verdict.setGeometry(area.left(), area.top(), area.width(), verdict)
        bottom = area.bottom() + 1
        for caption in reversed(self._account):
            height = caption.height_in(area.width(), metrics)
            bottom -= height
            caption.setGeometry(area.left(), bottom, area.width(), height)
        middle = QRect(area.left(), area.top() + verdict + metrics.gap, area.width(), 0)
        middle.setBottom(bottom - metrics.gap)
        pitch = min(middle.height() // len(_NAMES), metrics.px(150, 70))
        side = metrics.px(34, 22)
        name = int(middle.width() * (0.32 if metrics.portrait else 0.24))
        for index, ((tick, caption), finding) in enumerate(zip(self._points, self._findings, strict=True)):
            top = middle.top() + index * pitch
            tick.setGeometry(middle.left(), top + (pitch - side) // 2, side, side)
            left = middle.left() + side + metrics.px(16, 10)
            caption.setGeometry(left, top, name - side, pitch)
            left += name - side + metrics.gap
            finding.setGeometry(left, top, middle.right() + 1 - left, pitch)

    def _said(self, texts: OperatorTexts, finding: Finding) -> str:
        ahead_s = self._test.server_ahead_s if self._test else None
        if finding is Finding.OFF_TIME and ahead_s is not None:
            return filled(texts.say(words.CLOCK_OFF), seconds=f"{abs(ahead_s):.0f}")
        return texts.finding(finding)

    def _told(self, texts: OperatorTexts) -> tuple[str, str, str]:
        request_id = self._test.request_id if self._test else None
        return (
            filled(texts.say(words.API_SENT), host=self._host),
            texts.say(words.API_SIMULATED) if self._simulated else "",
            filled(texts.say(words.API_REQUEST_ID), id=request_id) if request_id else "",
        )

    @Slot()
    def _on_run(self) -> None:
        self.show_test(None)
        self.test_wanted.emit()
