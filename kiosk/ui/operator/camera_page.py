"""The camera: its live picture, and which one the next start takes."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRect, Signal, Slot
from PySide6.QtWidgets import QWidget

from kiosk.camera.frame import CameraState, CameraStatus
from kiosk.session.words import State
from kiosk.ui.caption import Caption
from kiosk.ui.controls import Look
from kiosk.ui.languages import LanguageSwitch
from kiosk.ui.operator import words
from kiosk.ui.operator.card import Card
from kiosk.ui.operator.page import LEFT, Page
from kiosk.ui.operator.words import OperatorTexts
from kiosk.ui.picture import PreparedPicture
from kiosk.ui.setup.words import SetupTexts
from kiosk.ui.stage import Stage
from kiosk.ui.theme import AMBER, MUTED, Metrics, Type
from kiosk.ui.wording import filled
from kiosk.values import Hint, SourceKind
from kiosk.vision.thresholds import Thresholds

_DEVICES = frozenset({SourceKind.DEVICE, SourceKind.VIRTUAL_DEVICE})
_CARDS = 3
"""More are turned to by a button: a kiosk has one or two cameras."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CameraChoice:
    """A camera that can be chosen.

    Attributes:
        name: What it calls itself.
        identity: The SPEC by which it is found again.
        virtual: Pictures may come from a program.
        allowed: The settings let it be used.
        modes: How it can stream, in one line; empty where it does not say.
    """

    name: str
    identity: str
    virtual: bool
    allowed: bool
    modes: str


class CameraPage(Page):
    """Shows what the camera in use sees, and the cameras that are connected."""

    # str, the SPEC of the camera for the next start; GUI thread.
    chosen = Signal(str)
    # None; GUI thread.
    search_wanted = Signal()
    restart_wanted = Signal()
    # Width and height of the picture in device pixels; GUI thread.
    stage_changed = Signal(object)

    def __init__(self, parent: QWidget, *, languages: LanguageSwitch, thresholds: Thresholds) -> None:
        """Make the page without cameras.

        Args:
            parent: The panel.
            languages: Speaks for the page.
            thresholds: The gates that the picture's oval shows.
        """
        super().__init__(parent, languages=languages)
        self._cameras: tuple[CameraChoice, ...] | None = None
        self._first = 0
        self._next_start = ""
        self._status: CameraStatus | None = None
        self._stage = Stage(self, thresholds=thresholds)
        self._now = Caption(self, Type.SMALL, align=LEFT)
        self._then = Caption(self, Type.SMALL, colour=AMBER, align=LEFT)
        self._none = Caption(self, Type.BODY, colour=MUTED, align=LEFT)
        self._cards = [Card(self, lines=2) for _ in range(_CARDS)]
        for card in self._cards:
            card.pressed_once.connect(self._on_chosen)
        self._more = self.add_action()
        self._more.pressed_once.connect(self._on_more)
        self._search = self.add_action()
        self._search.pressed_once.connect(self._on_search)
        self._restart = self.add_action()
        self._restart.pressed_once.connect(self.restart_wanted)

    @property
    def stage_size(self) -> tuple[int, int]:
        """Width and height of the picture in device pixels."""
        return self._stage.device_size()

    def show_picture(self, picture: PreparedPicture) -> None:
        """Show the camera's newest picture."""
        self._stage.show_picture(picture)

    def forget_picture(self) -> None:
        """Drop the last picture."""
        self._stage.clear()

    def show_status(self, status: CameraStatus) -> None:
        """Say how the camera in use fares."""
        if (status.name, status.detail) != (self._status and (self._status.name, self._status.detail)):
            self._status = status
            streams = status.state is CameraState.STREAMING
            # The oval alone: nobody is guided here.
            self._stage.show_state(State.POSITIONING, Hint.READY, reconnecting=not streams)
            self.say()

    def show_cameras(self, cameras: Sequence[CameraChoice] | None) -> None:
        """Show the cameras that are connected; None while they are looked for."""
        self._cameras = None if cameras is None else tuple(cameras)
        self._first = 0
        self.say()

    def show_next_start(self, identity: str) -> None:
        """Say which camera the next start takes; empty for the same as now."""
        self._next_start = identity
        self.say()

    def show_refusal(self, detail: str) -> None:
        """Say why the choice could not be kept."""
        self._then.set_text(self._languages.told(detail, self.texts.say(words.NOT_SAVED)))

    def say_content(self, texts: OperatorTexts) -> None:
        self._title.set_text(texts.say(words.CAMERA))
        self._search.set_label(texts.say(words.FIND_AGAIN))
        self._restart.set_label(texts.say(words.RESTART_CAMERA))
        self._more.set_label(texts.say(words.MORE))
        if self._status:
            happened, _remedy = SetupTexts(self._languages.texts.say).camera(self._status.state)
            now = happened or filled(texts.say(words.CAMERA_NOW), name=self._status.name)
            self._now.set_text(self._languages.told(self._status.detail, now))
        then = filled(texts.say(words.CAMERA_NEXT), name=self._next_start) if self._next_start else ""
        self._then.set_text(then)
        cameras = self._cameras or ()
        self._more.setVisible(len(cameras) > _CARDS)
        self._search.setEnabled(self._cameras is not None)
        none = words.CAMERAS_NONE if self._is_device else words.CAMERAS_NONE_BESIDES
        self._none.set_text("" if cameras else texts.say(words.CAMERAS_LOOKING if self._cameras is None else none))
        self._say_cards(texts, self._shown)

    def place(self, metrics: Metrics, area: QRect) -> None:
        gap = metrics.gap
        seen, listed = QRect(area), QRect(area)
        if metrics.portrait:
            seen.setHeight(area.height() * 45 // 100)
            listed.setTop(seen.bottom() + gap)
        else:
            seen.setWidth((area.width() - gap) * 48 // 100)
            listed.setLeft(seen.right() + gap)
        line = metrics.px(40, 34)
        self._stage.setGeometry(seen.adjusted(0, 0, 0, -2 * line))
        self._now.setGeometry(seen.left(), seen.bottom() + 1 - 2 * line, seen.width(), line)
        self._then.setGeometry(seen.left(), seen.bottom() + 1 - line, seen.width(), line)
        self._none.setGeometry(listed)
        space = metrics.px(12, 8)
        height = min((listed.height() - (_CARDS - 1) * space) // _CARDS, metrics.px(150, 110))
        for index, card in enumerate(self._cards):
            card.setGeometry(listed.left(), listed.top() + index * (height + space), listed.width(), height)
            card.arrange(metrics)
        self.stage_changed.emit(self.stage_size)

    @property
    def _shown(self) -> tuple[CameraChoice, ...]:
        return (self._cameras or ())[self._first : self._first + _CARDS]

    @property
    def _is_device(self) -> bool:
        return self._status is None or self._status.kind in _DEVICES

    def _say_cards(self, texts: OperatorTexts, shown: Sequence[CameraChoice]) -> None:
        for index, card in enumerate(self._cards):
            card.setVisible(index < len(shown))
            if index < len(shown):
                camera = shown[index]
                card.say(camera.name, camera.identity, self._about(texts, camera))
                card.setEnabled(camera.allowed)
                card.set_look(Look.CHOSEN if camera.identity == self._next_start else Look.SECONDARY)

    def _about(self, texts: OperatorTexts, camera: CameraChoice) -> str:
        if camera.virtual:
            return texts.say(words.CAMERA_VIRTUAL_ALLOWED if camera.allowed else words.CAMERA_VIRTUAL)
        return camera.modes or texts.say(words.CAMERA_NO_MODES)

    @Slot()
    def _on_chosen(self) -> None:
        for card, camera in zip(self._cards, self._shown, strict=False):
            if card is self.sender():
                self.chosen.emit(camera.identity)

    @Slot()
    def _on_search(self) -> None:
        self.show_cameras(None)
        self.search_wanted.emit()

    @Slot()
    def _on_more(self) -> None:
        self._first = (self._first + _CARDS) % len(self._cameras or (None,))
        self._first -= self._first % _CARDS
        self.say()
