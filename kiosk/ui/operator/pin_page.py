"""The PIN pad: big keys that stay where they are, and the same by keyboard."""

import math

from PySide6.QtCore import QPointF, QRect, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import QWidget

from kiosk.operator.gate import Admission
from kiosk.operator.pin import MAX_DIGITS
from kiosk.ui.caption import Caption
from kiosk.ui.controls import Look
from kiosk.ui.direction import runs_right_to_left
from kiosk.ui.keys import PRESS, paint_focus_ring
from kiosk.ui.languages import LanguageSwitch
from kiosk.ui.operator import words
from kiosk.ui.operator.pad_key import PadKey
from kiosk.ui.operator.page import Page
from kiosk.ui.operator.words import OperatorTexts
from kiosk.ui.theme import AMBER, OUTLINE, TEXT, Metrics, Type
from kiosk.ui.wording import filled

_DIGITS = "1234567890"
_COLUMNS = 3
_ERASE = {Qt.Key.Key_Backspace, Qt.Key.Key_Delete}
_TICK_MS = 500


class _Dots(QWidget):
    """How many digits are entered, and never which; has the keys when digits and Enter mean what they say."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._count = 0
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def show_count(self, count: int, spoken: str) -> None:
        self._count = count
        self.setAccessibleName(spoken)
        self.update()

    def paintEvent(self, _event: object) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_focus_ring(painter, self, self.height() / 4)
        painter.setPen(Qt.PenStyle.NoPen)
        shown = max(6, self._count)
        pitch = min(self.height() * 1.2, self.width() / shown)
        left = self.width() / 2 - pitch * (shown - 1) / 2
        for index in range(shown):
            entered = index < self._count
            painter.setBrush(TEXT if entered else OUTLINE)
            radius = pitch * (0.24 if entered else 0.14)
            painter.drawEllipse(QPointF(left + index * pitch, self.height() / 2), radius, radius)


class PinPage(Page):
    """Takes digits and hands them over whole; what is tried next is the gate's to say."""

    # str, the PIN; GUI thread.
    entered = Signal(str)

    def __init__(self, parent: QWidget, *, languages: LanguageSwitch) -> None:
        """Make the page with nothing entered."""
        super().__init__(parent, languages=languages)
        self._pin = ""
        self._waiting = False
        self._admission = Admission(granted=False)
        self._left_s = 0.0
        self._dots = _Dots(self)
        self._news = Caption(self, Type.BODY, colour=AMBER)
        self._keys = [PadKey(self, lines=0) for _ in _DIGITS]
        for key, digit in zip(self._keys, _DIGITS, strict=True):
            key.set_label(digit)
            key.pressed_once.connect(self._on_key_pressed)
        self._delete = PadKey(self, lines=0)
        self._delete.pressed_once.connect(self._on_deleted)
        self._enter = PadKey(self, lines=0)
        self._enter.set_look(Look.PRIMARY)
        self._enter.pressed_once.connect(self._on_entered)
        self._tick = QTimer(self)
        self._tick.setInterval(_TICK_MS)
        self._tick.timeout.connect(self._on_ticked)
        self.setTabOrder(self._keys[8], self._delete)
        self.setTabOrder(self._delete, self._keys[9])
        self.setTabOrder(self._keys[9], self._enter)
        self.setTabOrder(self._enter, self._back)

    @property
    def first_focus(self) -> QWidget:
        return self._dots

    def begin(self, admission: Admission) -> None:
        """Start over, with what the gate says before a try."""
        self._waiting = False
        self._forget()
        self._take(admission)
        self._tick.start()

    def end(self) -> None:
        """Forget what was entered."""
        self._tick.stop()
        self._forget()

    def show_admission(self, admission: Admission) -> None:
        """Say what came of a try that did not open the panel."""
        self._waiting = False
        self._forget()
        self._take(admission)

    def show_refusal(self, detail: str) -> None:
        """Say why no PIN can be taken at all."""
        self._waiting = False
        self._forget()
        self._news.set_text(self._languages.told(detail, self.texts.say(words.PIN_UNTRIED)))

    def say_content(self, texts: OperatorTexts) -> None:
        self._title.set_text(texts.say(words.PIN))
        self._delete.set_label(texts.say(words.DELETE))
        self._enter.set_label(texts.say(words.ENTER))
        self._show()

    def place(self, metrics: Metrics, area: QRect) -> None:
        if metrics.portrait:
            self._place_above_one_another(metrics, area)
            return
        half = (area.width() - 2 * metrics.gap) // 2
        said = QRect(area.left(), area.top(), half, area.height())
        dots = metrics.px(64, 40)
        news = min(metrics.px(110, 76), said.height() - dots)
        top = said.center().y() - (dots + news) // 2
        self._dots.setGeometry(said.left(), top, said.width(), dots)
        self._news.setGeometry(said.left(), top + dots, said.width(), news)
        # The pad may use the bar's row: nothing else stands on its side.
        pad = QRect(area.right() - half + 1, area.top(), half, self.height() - metrics.margin - area.top())
        self._place_pad(metrics, pad)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, text = Qt.Key(event.key()), event.text()
        if event.isAutoRepeat():
            return
        if len(text) == 1 and text in _DIGITS:
            self._add(text)
        elif key in _ERASE:
            self._on_deleted()
        elif key in PRESS:
            self._on_entered()
        else:
            super().keyPressEvent(event)

    def _place_above_one_another(self, metrics: Metrics, area: QRect) -> None:
        dots, news = metrics.px(80, 40), metrics.px(96, 60)
        self._dots.setGeometry(area.left(), area.top(), area.width(), dots)
        self._news.setGeometry(area.left(), area.top() + dots, area.width(), news)
        pad = area.adjusted(0, dots + news + metrics.gap, 0, -metrics.gap)
        self._place_pad(metrics, pad)

    def _place_pad(self, metrics: Metrics, pad: QRect) -> None:
        gap = metrics.px(10, 6)
        order = [*self._keys[:9], self._delete, self._keys[9], self._enter]
        rows = len(order) // _COLUMNS
        width = (pad.width() - (_COLUMNS - 1) * gap) // _COLUMNS
        height = min((pad.height() - (rows - 1) * gap) // rows, 2 * metrics.touch)
        top = pad.bottom() + 1 - rows * height - (rows - 1) * gap
        for index, key in enumerate(order):
            row, column = divmod(index, _COLUMNS)
            if runs_right_to_left(self):
                # The page is turned over afterwards; a number pad is the same in every language.
                column = _COLUMNS - 1 - column
            key.setGeometry(pad.left() + column * (width + gap), top + row * (height + gap), width, height)

    def _show(self) -> None:
        texts = self.texts
        self._dots.show_count(len(self._pin), filled(texts.say(words.PIN_DIGITS), count=len(self._pin)))
        if self._waiting:
            self._news.set_text(texts.say(words.WORKING))
        elif self._left_s > 0:
            self._news.set_text(filled(texts.say(words.PIN_WAIT), seconds=math.ceil(self._left_s)))
        elif self._pin:
            self._news.set_text("")
        elif self._admission.tries_left < Admission(granted=False).tries_left:
            self._news.set_text(filled(texts.say(words.PIN_WRONG), count=self._admission.tries_left))
        else:
            self._news.set_text("")

    def _take(self, admission: Admission) -> None:
        self._admission, self._left_s = admission, admission.wait_s
        self._show()

    def _forget(self) -> None:
        self._pin = ""
        self._show()

    def _add(self, digit: str) -> None:
        if not self._waiting and self._left_s <= 0 and len(self._pin) < MAX_DIGITS:
            self._pin += digit
            self._show()

    @Slot()
    def _on_key_pressed(self) -> None:
        key = self.sender()
        if isinstance(key, PadKey):
            self._add(key.text())

    @Slot()
    def _on_deleted(self) -> None:
        self._pin = self._pin[:-1]
        self._show()

    @Slot()
    def _on_entered(self) -> None:
        if self._waiting or self._left_s > 0 or not self._pin:
            return
        pin, self._waiting = self._pin, True
        self._forget()
        self.entered.emit(pin)

    @Slot()
    def _on_ticked(self) -> None:
        if self._left_s > 0:
            # For the eye alone; the gate keeps its own time.
            self._left_s = max(0.0, self._left_s - _TICK_MS / 1000)
            self._show()
