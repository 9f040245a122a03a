"""Invites whoever comes by; shows no camera picture, because nobody has agreed to one yet."""

from PySide6.QtCore import QRect, Qt, Slot
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QWidget

from kiosk.station.view import View
from kiosk.ui import texts as words
from kiosk.ui.caption import Caption
from kiosk.ui.controls import Look, PillButton
from kiosk.ui.emblems import Welcome
from kiosk.ui.languages import LanguageSwitch
from kiosk.ui.layout import Part, place_column
from kiosk.ui.screens.screen import Intents, Screen
from kiosk.ui.speech.words import READ_ALOUD_KEY, SHOWN_KEY
from kiosk.ui.theme import ACCENT, CALM, MUTED, Metrics, Type, worn
from kiosk.ui.wording import filled


class AttractScreen(Screen):
    """A breathing oval, an invitation in two languages; the whole screen is the button."""

    def __init__(self, parent: QWidget, *, intents: Intents) -> None:
        """Make the screen."""
        super().__init__(parent, backdrop=CALM, intents=intents)
        self._emblem = Welcome(self)
        self._title = Caption(self, Type.DISPLAY)
        self._companion = Caption(self, Type.LEAD, colour=ACCENT)
        self._help = Caption(self, Type.BODY, colour=MUTED)
        self._aloud = Caption(self, Type.SMALL, colour=MUTED)
        self._offers_speech = False
        self._start = PillButton(self, look=Look.PRIMARY)
        self._start.pressed_once.connect(self._on_start)

    @property
    def first_focus(self) -> PillButton:
        return self._start

    def offer_speech(self, *, offered: bool) -> None:
        """Say by which key the screens are read aloud, from the next view on, or that they are not."""
        self._offers_speech = offered

    def say(self, view: View, languages: LanguageSwitch) -> None:
        say = languages.texts.say
        ready = view.session.camera_ready
        declined = view.session.declined
        title = words.DECLINED if declined else words.START
        self._title.set_text(say(title))
        self._companion.set_text(languages.companion_texts.say(title))
        help_ = words.START_HELP if ready else words.GETTING_READY
        self._help.set_text(say(words.DECLINED_HELP if declined else help_))
        self._start.set_label(say(words.START_BUTTON))
        key = filled(say(READ_ALOUD_KEY), key=SHOWN_KEY)
        self._aloud.set_text(key if self._offers_speech else "")

    def arrange(self, metrics: Metrics) -> None:
        area = metrics.content
        if metrics.portrait:
            text, picture = area.adjusted(0, area.height() * 11 // 20, 0, 0), QRect(area)
            picture.setHeight(area.height() // 2)
        else:
            half = area.width() // 2
            text, picture = area.adjusted(half - metrics.gap, 0, 0, 0), QRect(area)
            picture.setWidth(half - 2 * metrics.gap)
        side = min(picture.width(), picture.height(), metrics.px(560))
        self._emblem.setGeometry(picture.center().x() - side // 2, picture.center().y() - side // 2, side, side)
        align = Qt.AlignmentFlag.AlignCenter
        if not metrics.portrait:
            align = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        captions = (self._title, self._companion, self._help, self._aloud)
        for caption in captions:
            caption.align(align)
        hint = self._start.sizeHint()
        width = min(text.width(), max(hint.width(), metrics.px(320)))
        button = Part(self._start, width, hint.height(), 2 * metrics.gap, firm=True)
        rows = [
            Part(caption, text.width(), caption.height_in(text.width(), metrics), metrics.gap // 2)
            for caption in captions
        ]
        if worn().low_controls:
            low = QRect(text.left(), text.bottom() + 1 - button.height, text.width(), button.height)
            place_column(low, [button], centred=metrics.portrait)
            text = text.adjusted(0, 0, 0, -button.height - button.gap)
        else:
            rows.append(button)
        place_column(text, rows, centred=metrics.portrait)

    def mouseReleaseEvent(self, _event: QMouseEvent) -> None:
        if self._start.isEnabled():
            self._start.click()

    @Slot()
    def _on_start(self) -> None:
        self._intents.start()
