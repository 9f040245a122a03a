"""The live picture and one hint: positioning, collecting and verifying."""

from collections.abc import Mapping

from PySide6.QtCore import QRect
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QWidget

from kiosk.session.words import State
from kiosk.station.view import View
from kiosk.ui import texts as words
from kiosk.ui.caption import Caption
from kiosk.ui.drawings import Illustration
from kiosk.ui.hints import HintLines, Sign, hint_lines
from kiosk.ui.languages import LanguageSwitch
from kiosk.ui.screens.screen import Intents, Screen
from kiosk.ui.stage import Stage
from kiosk.ui.theme import CALM, MUTED, SURFACE, TEXT, Metrics, Type
from kiosk.values import Advice, Hint, RetryAdvice
from kiosk.vision.thresholds import Thresholds

PICTURES: Mapping[Advice, str] = {
    Hint.NO_FACE: "look_at_camera",
    Hint.MULTIPLE_FACES: "one_person",
    Hint.MOVE_CLOSER: "closer",
    Hint.MOVE_BACK: "back",
    Hint.MOVE_LEFT: "oval",
    Hint.MOVE_RIGHT: "oval",
    Hint.MOVE_UP: "oval",
    Hint.MOVE_DOWN: "oval",
    Hint.LOOK_STRAIGHT: "look_straight",
    Hint.HEAD_UPRIGHT: "upright",
    Hint.TOO_DARK: "face_light",
    Hint.TOO_BRIGHT: "away_from_light",
    Hint.UNEVEN_LIGHT: "even_light",
    Hint.HOLD_STILL: "hold_still",
    Hint.READY: "look_straight",
    RetryAdvice.UNCOVER_FACE: "uncover_face",
    RetryAdvice.REMOVE_SCREEN: "remove_screens",
}
"""The picture of the fix, for every advice."""


class CaptureScreen(Screen):
    """The camera's picture from edge to edge; oval and text stay in their places from first to last state."""

    def __init__(self, parent: QWidget, *, intents: Intents, thresholds: Thresholds) -> None:
        """Make the screen.

        Args:
            parent: The window.
            intents: Takes what the person wants.
            thresholds: The gates that the oval shows.
        """
        super().__init__(parent, backdrop=CALM, intents=intents)
        self.stage = Stage(self, thresholds=thresholds)
        self._sign = Sign(self)
        self._title = Caption(self, Type.TITLE)
        self._second = Caption(self, Type.BODY, colour=MUTED)
        self._card = Illustration(self, card=QColor(SURFACE), line=TEXT)
        self._card.hide()

    def say(self, view: View, languages: LanguageSwitch) -> None:
        session = view.session
        reconnecting = not session.camera_ready and session.state is not State.VERIFYING
        self.stage.show_state(session.state, session.hint, reconnecting=reconnecting)
        icon, title, second = self._words(view, languages, reconnecting=reconnecting)
        self._sign.show_icon(icon)
        self._title.set_text(title)
        self._second.set_text(second)
        self._card.show_picture(PICTURES[session.hint])
        self._card.setVisible(session.helping and session.state is State.POSITIONING and not reconnecting)

    def _words(self, view: View, languages: LanguageSwitch, *, reconnecting: bool) -> HintLines:
        say, also = languages.texts.say, languages.companion_texts
        session = view.session
        if reconnecting:
            return HintLines("camera", say(words.RECONNECTING), say(words.RECONNECTING_HELP))
        if session.state is State.VERIFYING:
            return HintLines("", say(words.CHECKING), say(words.CHECKING_HELP))
        if session.state is State.COLLECTING:
            return HintLines("still", say(words.HOLD_STILL), also.say(words.HOLD_STILL))
        return hint_lines(session.hint, languages)

    def arrange(self, metrics: Metrics) -> None:
        self.stage.setGeometry(self.rect())
        oval = self.stage.oval
        text = self._text_area(metrics, int(oval.cy + oval.ry) + metrics.px(22, 10))
        second = self._second.height_in(text.width(), metrics)
        title = min(text.height() - second, self._title.height_in(10_000, metrics))
        sign = min(title, metrics.px(62, 34)) if self._sign.name else 0
        gap = metrics.px(18, 10) if sign else 0
        width = min(self._title.width_in(metrics), text.width() - sign - gap)
        left = text.center().x() - (width + sign + gap) // 2
        self._sign.setGeometry(left, text.top() + (title - sign) // 2, sign, sign)
        self._title.setGeometry(left + sign + gap, text.top(), width, title)
        self._second.setGeometry(text.left(), text.top() + title, text.width(), second)
        self._card.setGeometry(self._card_area(metrics, int(oval.cx + oval.rx), int(oval.cy - oval.ry)))

    def _text_area(self, metrics: Metrics, top: int) -> QRect:
        if metrics.portrait:
            bottom = metrics.height - metrics.touch - metrics.margin - metrics.gap
            return QRect(metrics.margin, top, metrics.width - 2 * metrics.margin, bottom - top)
        # Beside the controls, which stand in the lower corners.
        side = metrics.px(335, 240)
        return QRect(side, top, metrics.width - 2 * side, metrics.height - metrics.px(14, 8) - top)

    def _card_area(self, metrics: Metrics, oval_right: int, oval_top: int) -> QRect:
        if metrics.portrait:
            top = metrics.content.top()
            side = min(metrics.px(260), oval_top - top - metrics.gap)
            return QRect((metrics.width - side) // 2, top, side, side)
        room = metrics.width - oval_right
        side = min(metrics.px(300), room - metrics.margin - metrics.px(170))
        return QRect(metrics.width - metrics.margin - side, (metrics.content.height() - side) // 2, side, side)
