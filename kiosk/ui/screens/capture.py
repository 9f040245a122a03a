"""The live picture and one hint: positioning, collecting and verifying."""

from collections.abc import Mapping

from PySide6.QtCore import QRect, Qt, QTimer, Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QWidget

from kiosk.session.words import State
from kiosk.station.view import View
from kiosk.ui import texts as words
from kiosk.ui.caption import Caption
from kiosk.ui.controls import Look, PillButton
from kiosk.ui.drawings import Illustration
from kiosk.ui.hints import HintLines, Sign, hint_lines
from kiosk.ui.languages import LanguageSwitch
from kiosk.ui.plate import Plate
from kiosk.ui.screens.screen import Intents, Screen
from kiosk.ui.stage import Stage
from kiosk.ui.texts import counted_down
from kiosk.ui.theme import AMBER, CALM, MUTED, SURFACE, TEXT, CameraPosition, Metrics, Type, worn
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


_HELPED = frozenset(Hint) - {Hint.READY}
_STUCK_MS = 8000
"""A hint that has stood so long is not understood, or not enough (ours)."""


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
        self.stage = Stage(self, thresholds=thresholds, fills_screen=True)
        self._plate = Plate(self)
        # The light goes out in the middle of painting, where nothing may be shown or hidden.
        self.stage.darkened.connect(self._on_darkened, Qt.ConnectionType.QueuedConnection)
        self._sign = Sign(self)
        self._title = Caption(self, Type.TITLE)
        self._second = Caption(self, Type.BODY, colour=MUTED)
        self._card = Illustration(self, card=SURFACE, line=TEXT)
        self._card.hide()
        self._more_time = PillButton(self, look=Look.PRIMARY)
        self._more_time.pressed_once.connect(self._on_more_time)
        self._hint: Hint | None = None
        self._stuck = QTimer(self)
        self._stuck.setObjectName("stuck")
        self._stuck.setSingleShot(True)
        self._stuck.setInterval(_STUCK_MS)
        self._stuck.timeout.connect(self._on_stuck)

    def say(self, view: View, languages: LanguageSwitch) -> None:
        session = view.session
        reconnecting = not session.camera_ready and session.state is not State.VERIFYING
        self.stage.show_state(session.state, session.hint, reconnecting=reconnecting)
        icon, title, second = self._words(view, languages, reconnecting=reconnecting)
        self._sign.show_icon(icon)
        self._title.set_text(title)
        self._second.set_text(second)
        self._more_time.setVisible(session.warning and not reconnecting)
        self._warn(view, languages)
        guided = session.state is State.POSITIONING and not reconnecting
        self._watch_hint(session.hint if guided else None)
        self._card.show_picture(PICTURES[session.hint])
        self._card.setVisible(guided and (session.helping or self._shows_help))
        self._plate.setVisible(self.stage.lit)

    def _warn(self, view: View, languages: LanguageSwitch) -> None:
        """Say in the second line's place that time is nearly up; in portrait only the button has the room."""
        say, warned = languages.texts.say, not self._more_time.isHidden()
        portrait, left = Metrics.of(self.size()).portrait, view.seconds_left
        self._second.set_colour(AMBER if warned else MUTED)
        self._more_time.set_icon("clock" if portrait else "")
        label = say(words.MORE_TIME)
        self._more_time.set_label(counted_down(f"{label} ·", left) if portrait and left is not None else label)
        if warned:
            self._second.set_text("" if portrait else counted_down(say(words.TIME_ENDS), left))

    @property
    def _shows_help(self) -> bool:
        return self._hint in _HELPED and not self._stuck.isActive()

    def _watch_hint(self, hint: Hint | None) -> None:
        """Count how long one hint stands: who cannot follow it is shown a picture of what it means."""
        if hint is not self._hint:
            self._hint = hint
            self._stuck.start()

    @Slot()
    def _on_more_time(self) -> None:
        self._intents.proceed()

    @Slot()
    def _on_darkened(self) -> None:
        self._plate.setVisible(self.stage.lit)

    @Slot()
    def _on_stuck(self) -> None:
        self._card.setVisible(self._shows_help)

    def showEvent(self, _event: QShowEvent) -> None:
        self._hint = None

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
        # The second line gives way to the first.
        most = text.height() * 2 // 3 if self._second.text else text.height()
        title = min(most, self._title.height_in(10_000, metrics))
        second = min(text.height() - title, self._second.height_in(text.width(), metrics))
        sign = min(title, metrics.px(62, 34)) if self._sign.name else 0
        gap = metrics.px(18, 10) if sign else 0
        width = min(self._title.width_in(metrics), text.width() - sign - gap)
        left = text.center().x() - (width + sign + gap) // 2
        self._sign.setGeometry(left, text.top() + (title - sign) // 2, sign, sign)
        self._title.setGeometry(left + sign + gap, text.top(), width, title)
        self._second.setGeometry(text.left(), text.top() + title, text.width(), second)
        pad = metrics.px(26, 12)
        words = QRect(text.left(), text.top(), text.width(), title + second)
        widest = max(width + sign + gap, min(text.width(), self._second.width_in(metrics)))
        words.adjust((text.width() - widest) // 2, 0, (widest - text.width()) // 2, 0)
        self._plate.setGeometry(words.adjusted(-pad, -pad // 4, pad, pad // 4))
        self._card.setGeometry(self._card_area(metrics, int(oval.cx + oval.rx), int(oval.cy - oval.ry)))
        self._arrange_more_time(metrics, int(oval.cx + oval.rx), text.top())

    def _arrange_more_time(self, metrics: Metrics, oval_right: int, words_top: int) -> None:
        """Put the button above the ways out, beside the oval; in portrait into the middle, beneath the words."""
        margin, hint = metrics.margin, self._more_time.sizeHint()
        top = metrics.height - margin - 2 * metrics.touch - metrics.gap
        if metrics.portrait:
            width = min(hint.width(), metrics.width - 2 * margin)
            self._more_time.setGeometry((metrics.width - width) // 2, top, width, hint.height())
        else:
            width = min(hint.width(), metrics.width - margin - oval_right - metrics.gap)
            top = min(top, words_top - hint.height())
            self._more_time.setGeometry(metrics.width - margin - width, top, width, hint.height())

    def _text_area(self, metrics: Metrics, top: int) -> QRect:
        if metrics.portrait:
            rows = 1 if self._more_time.isHidden() else 2
            bottom = metrics.height - metrics.margin - rows * (metrics.touch + metrics.gap)
            return QRect(metrics.margin, top, metrics.width - 2 * metrics.margin, bottom - top)
        # Beside the controls, which stand in the lower corners.
        side = metrics.corner
        # Beneath the words may be the lens.
        lens = worn().camera_position is CameraPosition.BELOW
        below = metrics.px(40, 22) if lens else metrics.px(14, 8)
        return QRect(side, top, metrics.width - 2 * side, metrics.height - below - top)

    def _card_area(self, metrics: Metrics, oval_right: int, oval_top: int) -> QRect:
        if metrics.portrait:
            top = metrics.content.top()
            side = min(metrics.px(260), oval_top - top - metrics.gap)
            return QRect((metrics.width - side) // 2, top, side, side)
        room = metrics.width - oval_right
        side = min(metrics.px(300), room - metrics.margin - metrics.px(170))
        return QRect(metrics.width - metrics.margin - side, (metrics.content.height() - side) // 2, side, side)
