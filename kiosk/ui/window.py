"""The kiosk's one window: shows the view it is given and says what the person wants; decides nothing."""

from PySide6.QtCore import QCoreApplication, QEvent, QRect, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QImage, QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from kiosk.consent.terms import Terms
from kiosk.session.words import State
from kiosk.station.view import View
from kiosk.ui import drawings
from kiosk.ui.caption import Caption
from kiosk.ui.chooser import Chooser
from kiosk.ui.chrome import Chrome
from kiosk.ui.comfort import ALOUD, LOOKS, UNHURRIED, Wishes
from kiosk.ui.controls import PillButton
from kiosk.ui.curtain import Curtain
from kiosk.ui.emblems import Emblem
from kiosk.ui.keys import PRESS, lead_focus
from kiosk.ui.languages import LanguageSwitch
from kiosk.ui.notices import Notices
from kiosk.ui.picture import PreparedPicture
from kiosk.ui.public_window import PublicWindow
from kiosk.ui.screens.attract import AttractScreen
from kiosk.ui.screens.capture import CaptureScreen
from kiosk.ui.screens.consent import ConsentScreen
from kiosk.ui.screens.result import (
    AssistanceScreen,
    CannotVerifyScreen,
    OutOfServiceScreen,
    PassedScreen,
    RetryScreen,
)
from kiosk.ui.screens.screen import Intents, Screen
from kiosk.ui.stage import Stage
from kiosk.ui.still_there import StillThere
from kiosk.ui.theme import Metrics, Style, wear, worn
from kiosk.vision.observation import Face, Observation
from kiosk.vision.thresholds import Thresholds

_LIVE = {State.POSITIONING, State.COLLECTING}
_WITH_PICTURE = {*_LIVE, State.VERIFYING}
_FORGOTTEN_MS = 30_000
"""What was chosen or opened between sessions is given up for the next person after this (ours)."""
_UNHURRIED_FACTOR = 10
"""How much longer nobody is taken to have left who listens, or has more time."""


class KioskWindow(PublicWindow):
    """An ordinary window, or the whole screen: then without frame or cursor, and closed by `allow_close` alone."""

    # PaintTimes; GUI thread, once for each camera frame that reached the screen.
    painted = Signal(object)
    # Width and height of the camera's picture in device pixels; GUI thread.
    stage_changed = Signal(object)
    # None; GUI thread, when something was laid over every screen, or taken away.
    cover_changed = Signal()
    # None; GUI thread, when the next visitor is to find nothing of this one's wishes.
    wishes_forgotten = Signal()
    # None; GUI thread, when the screens are to be read aloud, or no longer.
    speech_wanted = Signal()
    # None; GUI thread, when the consent screen shows another page.
    page_turned = Signal()

    def __init__(  # noqa: PLR0913 - all by name, and a window has one of each
        self,
        *,
        intents: Intents,
        brand: str,
        simulated: bool,
        terms: Terms,
        languages: LanguageSwitch,
        thresholds: Thresholds,
        windowed: bool,
        logo: QImage | None = None,
        forgets: bool = True,
    ) -> None:
        """Make the window with all its screens, in the style that is worn; `open` shows it.

        Args:
            intents: Takes what the person wants.
            brand: Whose kiosk this is; may be empty.
            simulated: Whether to show that nothing is really checked.
            terms: What the notice before a check says of the house.
            languages: Speaks for the screens.
            thresholds: The gates that the oval shows.
            windowed: Whether it is an ordinary window.
            logo: Stands in the brand's place.
            forgets: Whether the next session is another person's, who finds nothing of this one's wishes.
        """
        super().__init__(title=brand, windowed=windowed)
        if not windowed:
            self.setCursor(Qt.CursorShape.BlankCursor)
        drawings.load_all()
        self._intents = intents
        self._languages = languages
        self._forgets = forgets
        self._view: View | None = None
        self._usual_style = worn()
        self._cover: QWidget | None = None
        self._capture = CaptureScreen(self, intents=intents, thresholds=thresholds)
        self._retry = RetryScreen(self, intents=intents)
        self._passed = PassedScreen(self, intents=intents)
        self._attract = AttractScreen(self, intents=intents)
        self._consent = ConsentScreen(
            self, intents=intents, notices=Notices(brand=brand, terms=terms, simulated=simulated)
        )
        self._consent.page_turned.connect(self.page_turned)
        self._aloud = False
        self._screens: dict[State, Screen] = {
            State.ATTRACT: self._attract,
            State.CONSENT: self._consent,
            State.POSITIONING: self._capture,
            State.COLLECTING: self._capture,
            State.VERIFYING: self._capture,
            State.PASSED: self._passed,
            State.RETRY: self._retry,
            State.ASSISTANCE: AssistanceScreen(self, intents=intents),
            State.CANNOT_VERIFY: CannotVerifyScreen(self, intents=intents),
            State.OUT_OF_SERVICE: OutOfServiceScreen(self, intents=intents),
        }
        self._curtain = Curtain(self)
        self._chrome = Chrome(
            self,
            intents=intents,
            languages=languages,
            comforts=(*LOOKS, UNHURRIED, ALOUD),
            brand=brand,
            logo=logo,
            simulated=simulated,
        )
        self._chrome.language_chosen.connect(self._on_language_chosen)
        self._chrome.wished.connect(self._on_wished)
        self._chrome.panel_used.connect(self.note_presence)
        self._chrome.raise_above()
        self._still_there = StillThere(self, intents=intents)
        self._forgetting = QTimer(self)
        self._forgetting.setObjectName("forgetting")
        self._forgetting.setSingleShot(True)
        self._forgetting.timeout.connect(self._on_idle)
        languages.language_changed.connect(self._on_language_changed)
        self._capture.stage.painted.connect(self.painted)

    def cover(self, cover: QWidget | None) -> None:
        """Let a widget lie over every screen and have the keys, for the composition root; None takes it away."""
        former, self._cover = self._cover, cover
        if former and former is not cover:
            former.hide()
        if cover:
            cover.setGeometry(self.rect())
            cover.show()
            cover.raise_()
        else:
            self._focus()
        self._chrome.raise_badge()
        self.cover_changed.emit()

    @property
    def covered(self) -> bool:
        """Whether something lies over the screens that is not for visitors."""
        return self._cover is not None

    @property
    def attended(self) -> bool:
        """Whether its screens are for somebody now: in an exam, where all serve one person, in checks alone."""
        return not self.covered and (self._forgets or self._in_session)

    def offer_speech(self, *, offered: bool, on: bool) -> None:
        """Offer to read the screens aloud, and show whether that is done."""
        self._attract.offer_speech(offered=offered and not on)
        self._chrome.offer_speech(offered=offered, on=on)
        self._aloud = on
        self._render()
        if self._forgetting.isActive():
            self._await_departure()

    @property
    def consent_lines(self) -> tuple[str, ...]:
        """What the consent screen says on this page besides its buttons."""
        return self._consent.lines

    @property
    def consent_answers(self) -> tuple[str, str]:
        """What the consent screen's two buttons say, the one for no first."""
        return self._consent.answers

    @property
    def passed_lines(self) -> tuple[str, ...]:
        """What a passed check's screen says besides its button."""
        return tuple(map(self._languages.texts.say, self._passed.said))

    def say_when_passed(self, title: str, help_: str) -> None:
        """Say this, in English here, after a passed check, where it is not the end of what the person came for."""
        self._passed.said = (title, help_)

    @Slot()
    def note_presence(self) -> None:
        """Count a touch, a key, or something that is listened to; forget it all a while after the last of them."""
        self._intents.interacted()
        if self._forgets and not self._in_session:
            self._await_departure()

    @property
    def stage(self) -> Stage:
        """The camera's picture."""
        return self._capture.stage

    @property
    def badge_place(self) -> QRect:
        """Where the badge stands, or would."""
        return self._chrome.badge_place

    @property
    def stage_size(self) -> tuple[int, int]:
        """Width and height of the camera's picture in device pixels."""
        # The stage fills the window, but while it is hidden Qt has not told it so yet.
        size = self.size() * self.devicePixelRatioF()
        return size.width(), size.height()

    @property
    def wants_pictures(self) -> bool:
        """Whether a live picture is shown now."""
        return self._state in _LIVE

    @Slot(object)
    def show_view(self, view: View) -> None:
        """Show the kiosk as it is now. GUI thread."""
        former, was_in_session, was_patient = self._state, self._in_session, self._patient
        was_told_farewell = self._bids_farewell
        self._view = view
        state = view.session.state
        if self._in_session is not was_in_session:
            self._change_person()
        elif was_told_farewell and not self._bids_farewell and not self._forgetting.isActive():
            self._forget_wishes()
        if former is not state:
            self._change_screen(state)
        if self._forgetting.isActive() and self._patient is not was_patient:
            self._await_departure()
        self._render()
        self._wake()
        if former is not state:
            self._focus()

    @Slot(object)
    def show_observation(self, observation: Observation) -> None:
        """Let the ring, and the way to the oval, follow what vision saw last. GUI thread."""
        self._capture.stage.show_progress(observation.progress)
        self._capture.stage.follow_face(observation.faces[0] if observation.faces else None)

    @Slot(object)
    def show_picture(self, picture: PreparedPicture) -> None:
        """Show the camera's newest picture, unless the session has left it behind. GUI thread."""
        if self.wants_pictures or (picture.held and self._state is State.VERIFYING):
            self._capture.stage.show_picture(picture)
        elif picture.held and self._state is State.RETRY:
            self._show_portrait(picture)

    def pose(self, picture: PreparedPicture, *, progress: float, face: Face | None = None) -> None:
        """Hold still for a portrait.

        Args:
            picture: Behind the oval, or what is left of it beside the advice.
            progress: Share of the ring that is filled.
            face: Whose way to the oval is shown.
        """
        if self._state in _WITH_PICTURE:
            self._capture.stage.show_picture(picture)
            self._capture.stage.show_progress(progress)
            self._capture.stage.follow_face(None)
            self._capture.stage.follow_face(face)
            self._capture.stage.settle()
        elif self._state is State.RETRY:
            self._show_portrait(picture)
        self.settle()

    def settle(self) -> None:
        """Come to the end of what moves once."""
        self._curtain.settle()
        for emblem in self.findChildren(Emblem):
            emblem.settle()

    def resizeEvent(self, _event: QResizeEvent) -> None:
        metrics = Metrics.of(self.size())
        for screen in self._screens.values():
            screen.setGeometry(self.rect())
        self._chrome.arrange(metrics)
        self._still_there.arrange(metrics)
        if self._cover:
            self._cover.setGeometry(self.rect())
        self.stage_changed.emit(self.stage_size)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Answer what no button took; nothing reaches the desktop."""
        if not event.isAutoRepeat():
            self._answer_key(Qt.Key(event.key()))

    def event(self, event: QEvent) -> bool:
        """Count every key as a sign of presence, whatever takes it: Qt first asks if it is a shortcut here."""
        asked = event.type() == QEvent.Type.ShortcutOverride
        if asked and isinstance(event, QKeyEvent) and not event.isAutoRepeat():
            self.note_presence()
        return super().event(event)

    def mousePressEvent(self, _event: QMouseEvent) -> None:
        """Count a touch beside every button as a sign of presence."""
        self.note_presence()

    @property
    def _state(self) -> State | None:
        return self._view.session.state if self._view else None

    @property
    def _in_session(self) -> bool:
        return self._state is not None and self._state.in_session

    @property
    def _bids_farewell(self) -> bool:
        """Whether whoever said no is told that this is fine, still in their own language and look."""
        return self._view is not None and self._view.session.declined

    def _change_screen(self, state: State) -> None:
        shown = self._screens[state]
        portrait = self._capture.stage.portrait() if state is State.RETRY else QImage()
        self._retry.show_portrait(portrait)
        if not shown.isVisible():
            self._curtain.draw_back(shown.backdrop.bottom)
        for screen in self._screens.values():
            screen.setVisible(screen is shown)
        if state not in _WITH_PICTURE:
            self._capture.stage.clear()

    def _show_portrait(self, picture: PreparedPicture) -> None:
        """Show what the oval holds of a picture beside the advice, and keep no more of it."""
        self._capture.stage.show_picture(picture)
        self._retry.show_portrait(self._capture.stage.portrait())
        self._capture.stage.clear()

    def _render(self) -> None:
        if self._view is None:
            return
        self._chrome.show_view(self._view, self._languages)
        self._chrome.arrange(Metrics.of(self.size()))
        self._screens[self._view.session.state].show_view(self._view, self._languages)
        self._still_there.show_view(self._view, self._languages)

    def _wake(self) -> None:
        for button in self.findChildren(PillButton):
            button.wake()

    def _focus(self) -> None:
        if self._cover or self._still_there.isVisible():
            return
        if panel := next((panel for panel in self.findChildren(Chooser) if panel.isVisible()), None):
            panel.take_keys()
            return
        focus = self._screens[self._state].first_focus if self._state else None
        (focus or self).setFocus()

    def _answer_key(self, key: Qt.Key) -> None:
        if self._state is State.ATTRACT and key in {Qt.Key.Key_Space, *PRESS}:
            self._intents.start()
        else:
            lead_focus(self, key)

    def _wear(self, style: Style) -> None:
        if style == worn():
            return
        wear(style)
        self.paint_ground()
        for caption in self.findChildren(Caption):
            QCoreApplication.sendEvent(caption, QEvent(QEvent.Type.FontChange))
        self._render()
        self.update()

    @property
    def _patient(self) -> bool:
        """Whether whoever is there listens, or has more time."""
        return self._aloud or (self._view is not None and self._view.session.unhurried)

    def _await_departure(self) -> None:
        self._forgetting.start(_FORGOTTEN_MS * (_UNHURRIED_FACTOR if self._patient else 1))

    def _change_person(self) -> None:
        """Leave nothing over a session that begins, and nothing at all of one that has ended."""
        self._forgetting.stop()
        self._chrome.close_panels()
        if self._forgets and not self._in_session and not self._bids_farewell:
            self._forget_wishes()

    @Slot()
    def _on_idle(self) -> None:
        """Forget who went away without a session, which would have seen to the pace itself."""
        self._chrome.close_panels()
        self._intents.reset_pace()
        self._forget_wishes()
        self._focus()

    def _forget_wishes(self) -> None:
        self._wear(self._usual_style)
        self._languages.reset()
        self.wishes_forgotten.emit()

    @Slot(object)
    def _on_wished(self, wishes: Wishes) -> None:
        self._wear(wishes.style)
        if self._view and self._view.session.unhurried is not wishes.unhurried:
            self._intents.set_pace(unhurried=wishes.unhurried)
        if wishes.aloud is not self._aloud:
            self.speech_wanted.emit()
        self.note_presence()

    @Slot(str)
    def _on_language_chosen(self, tag: str) -> None:
        self._languages.use(tag)
        self.note_presence()

    @Slot()
    def _on_language_changed(self) -> None:
        self._render()
