"""Serving or not, starting again, and the end."""

from PySide6.QtCore import QRect, Signal, Slot
from PySide6.QtWidgets import QWidget

from kiosk.ui.caption import Caption
from kiosk.ui.controls import Look, PillButton
from kiosk.ui.languages import LanguageSwitch
from kiosk.ui.operator import words
from kiosk.ui.operator.page import LEFT, Page
from kiosk.ui.operator.words import OperatorTexts
from kiosk.ui.theme import ACCENT, Metrics, Type


class ServicePage(Page):
    """The out-of-service switch, the lock if there is one, two kinds of restart, and the way out."""

    # bool, out of service or not; GUI thread.
    switched = Signal(bool)
    # None; GUI thread.
    unlock_wanted = Signal()
    camera_restart_wanted = Signal()
    restart_wanted = Signal()
    exit_wanted = Signal()

    def __init__(self, parent: QWidget, *, languages: LanguageSwitch) -> None:
        """Make the page for a kiosk in service."""
        super().__init__(parent, languages=languages)
        self._closed = self._locked = False
        self._standing = Caption(self, Type.BODY, align=LEFT)
        self._news = Caption(self, Type.SMALL, colour=ACCENT, align=LEFT)
        self._switch = PillButton(self, look=Look.PRIMARY, icon="pause", rests=False)
        self._unlock = PillButton(self, icon="lock", rests=False)
        self._unlock.hide()
        self._camera = PillButton(self, icon="camera", rests=False)
        self._restart = PillButton(self, icon="clock", rests=False)
        self._exit = PillButton(self, icon="close", rests=False)
        self._switch.pressed_once.connect(self._on_switched)
        self._unlock.pressed_once.connect(self.unlock_wanted)
        self._camera.pressed_once.connect(self._on_camera)
        self._restart.pressed_once.connect(self.restart_wanted)
        self._exit.pressed_once.connect(self.exit_wanted)
        self.setTabOrder(self._exit, self._back)

    def show_service(self, *, closed: bool) -> None:
        """Say whether the kiosk is out of service."""
        self._closed = closed
        self._news.set_text("")
        self.say()

    def show_lock(self, *, locked: bool) -> None:
        """Offer to lift the lock after too many failed checks, while there is one."""
        if locked == self._locked:
            return
        self._locked = locked
        if self._unlock.hasFocus():
            self._back.setFocus()
        self._unlock.setVisible(locked)
        self.say()

    def show_refusal(self, detail: str) -> None:
        """Say why the switch could not be kept."""
        self._news.set_text(self._languages.told(detail, self.texts.say(words.NOT_SAVED)))

    def say_content(self, texts: OperatorTexts) -> None:
        self._title.set_text(texts.say(words.SERVICE))
        self._standing.set_text(texts.say(self._standing_words()))
        self._unlock.set_label(texts.say(words.LIFT_LOCK))
        self._switch.set_label(texts.say(words.SWITCH_ON if self._closed else words.SWITCH_OFF))
        self._camera.set_label(texts.say(words.RESTART_CAMERA))
        self._restart.set_label(texts.say(words.RESTART))
        self._exit.set_label(texts.say(words.EXIT))

    def place(self, metrics: Metrics, area: QRect) -> None:
        line, gap = metrics.px(48, 28), metrics.px(16, 8)
        self._standing.setGeometry(area.left(), area.top(), area.width(), line)
        self._news.setGeometry(area.left(), area.bottom() + 1 - line, area.width(), line)
        buttons = area.adjusted(0, line + gap, 0, -line - gap)
        columns = 1 if metrics.portrait else 2
        lock = (self._unlock,) if self._locked else ()
        placed = (self._switch, *lock, self._camera, self._restart, self._exit)
        rows = -(-len(placed) // columns)
        width = (buttons.width() - (columns - 1) * gap) // columns
        height = min((buttons.height() - (rows - 1) * gap) // rows, metrics.px(110, 54))
        for index, button in enumerate(placed):
            row, column = divmod(index, columns)
            left, top = buttons.left() + column * (width + gap), buttons.top() + row * (height + gap)
            button.setGeometry(left, top, width, height)

    def _standing_words(self) -> str:
        if self._closed:
            return words.OUT_OF_SERVICE
        return words.LOCKED if self._locked else words.IN_SERVICE

    @Slot()
    def _on_switched(self) -> None:
        self.switched.emit(not self._closed)

    @Slot()
    def _on_camera(self) -> None:
        self._news.set_text(self.texts.say(words.CAMERA_RESTARTED))
        self.camera_restart_wanted.emit()
