"""Composition root of a demonstration: what its hosts see and touch, over the kiosk's window."""

import time
from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from typing import Protocol

from PySide6.QtCore import QEvent, QObject, QRect, Qt, QTimer, Slot
from PySide6.QtGui import QKeyEvent

from kiosk.camera.frame import CameraStatus
from kiosk.camera.spec import DEFAULT_SCENARIO, DemoSpec, demo_scenarios, parse_spec
from kiosk.config.settings import Settings
from kiosk.service.script import ScriptedEngine
from kiosk.session.words import ConsentGiven, Event, State
from kiosk.station.look_times import LookTimes
from kiosk.station.report import SessionReport
from kiosk.station.view import View
from kiosk.ui.demo import words
from kiosk.ui.demo.autoplay import PROGRAMME, Act, Autoplay
from kiosk.ui.demo.button import DemoButton
from kiosk.ui.demo.choices import ANSWER_KEYS, AUTOPLAY_KEY, DRAWER_KEY, OVERLAY_KEY, SCENE_KEYS, DemoAnswer
from kiosk.ui.demo.drawer import Drawer
from kiosk.ui.demo.note import Note
from kiosk.ui.demo.overlay import AttemptTimes, Overlay
from kiosk.ui.demo.words import DemoTexts
from kiosk.ui.direction import turn_over
from kiosk.ui.keys import focus_line
from kiosk.ui.languages import LanguageSwitch
from kiosk.ui.stage import PaintTimes
from kiosk.ui.theme import Metrics
from kiosk.ui.window import KioskWindow
from kiosk.vision.observation import Observation
from kiosk.workers.bridge import StationBridge

_TICK_MS = 100
_TICKS_A_NUMBER = 2
"""Numbers change five times a second at most, and can be read."""
_LIVE = frozenset({State.POSITIONING, State.COLLECTING, State.VERIFYING})
_PRESSES = frozenset({QEvent.Type.MouseButtonPress, QEvent.Type.TouchBegin})


class Directed(Protocol):
    """What a demonstration directs, and shows measures of."""

    def play(self, scenario: DemoSpec) -> None:
        """Have the demo camera go on with another scenario, without waiting."""

    def post(self, event: Event) -> None:
        """Hand an event to the session."""

    def latest_observation(self) -> Observation | None:
        """Return what vision saw last."""

    def camera_status(self) -> CameraStatus:
        """Return how the source fares."""

    def look_times(self) -> LookTimes:
        """Return how often vision looks, and what a look costs."""


class DemoDesk(QObject):
    """The demonstration's overlay, drawer and programme, for one window and one station. Lives in the GUI thread.

    Attributes:
        autoplay: What plays while nobody touches anything.
        overlay: What is measured, over the live picture.
        drawer: What a host can choose.
    """

    def __init__(
        self,
        settings: Settings,
        *,
        window: KioskWindow,
        languages: LanguageSwitch,
        station: Directed,
        engine: ScriptedEngine,
        bridge: StationBridge,
        now_s: Callable[[], float] = time.monotonic,
    ) -> None:
        """Lay everything over the window, which is open; the programme begins with the first view.

        Args:
            settings: The camera, and the gates that the meters show.
            window: What it lies over.
            languages: Speaks for the window too.
            station: What it directs.
            engine: What answers for the service.
            bridge: Publishes what the station does.
            now_s: Seconds on a clock that never jumps.
        """
        super().__init__(window)
        self._window, self._languages, self._station, self._engine = window, languages, station, engine
        self._now_s = now_s
        spec = parse_spec(settings.camera.source)
        self._scene = spec.scenario if isinstance(spec, DemoSpec) else ""
        self._answer: DemoAnswer | None = None
        self._state = State.ATTRACT
        self._ticks = 0
        self._wants_overlay = True
        self.autoplay = Autoplay(stage=self, programme=_programme(self._scene))
        self.overlay = Overlay(window.stage, languages=languages, thresholds=settings.vision, now_s=now_s)
        self._note = Note(window)
        self._button = DemoButton(window)
        self.drawer = Drawer(window, scenes=demo_scenarios() if self._scene else (), plays=bool(self._scene))
        self._clock = QTimer(self)
        self._clock.setInterval(_TICK_MS)
        self._clock.timeout.connect(self.tick)
        self._connect(bridge)
        self._arrange()
        self._button.show()
        self.overlay.show()
        self._clock.start()

    def _connect(self, bridge: StationBridge) -> None:
        bridge.view_published.connect(self.follow)
        bridge.picture_published.connect(self._on_picture_published)
        self._window.stage_changed.connect(self._arrange)
        self._window.painted.connect(self._on_painted)
        self._languages.language_changed.connect(self._arrange)
        self._button.pressed_once.connect(self.open_drawer)
        self.drawer.scene_chosen.connect(self.choose_scene)
        self.drawer.answer_chosen.connect(self.choose_answer)
        self.drawer.overlay_switched.connect(self.switch_overlay)
        self.drawer.autoplay_switched.connect(self.switch_autoplay)
        # Everything that is touched or pressed passes here before any widget, or nothing, takes it.
        self._window.windowHandle().installEventFilter(self)

    def stop(self) -> None:
        """End the programme, before the station goes."""
        self._clock.stop()
        self._window.windowHandle().removeEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in _PRESSES:
            self._touch()
        elif isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            return self._take_key(event)
        return False

    # What plays, for the programme

    def play(self, scene: str) -> None:
        """Let the drawn visitor go on with this scenario."""
        self._scene = scene
        self._station.play(DemoSpec(scene))

    def answer(self, answers: Sequence[DemoAnswer]) -> None:
        """Let the service answer so next."""
        self._answer = None
        self._engine.answer_next(",".join(answers or (DemoAnswer.LIVE,)))

    def agree(self) -> None:
        """Agree in the drawn visitor's name."""
        self._station.post(ConsentGiven(datetime.now(UTC)))

    def post(self, event: Event) -> None:
        """Hand an event to the session."""
        self._station.post(event)

    # What a host wants

    @Slot(str)
    def choose_scene(self, scene: str) -> None:
        """Begin a visit with this scenario at once."""
        self.autoplay.request(scene, self._now_s())
        self.drawer.dismiss()

    @Slot(object)
    def choose_answer(self, answer: DemoAnswer) -> None:
        """Let the service answer so next, once."""
        self.answer((answer,))
        self._answer = answer
        self.drawer.dismiss()

    @Slot()
    def switch_overlay(self) -> None:
        """Show what is measured, or no longer."""
        self._wants_overlay = not self._wants_overlay
        self.overlay.setVisible(self._wants_overlay)
        self.overlay.refresh()
        self._tell()

    @Slot()
    def switch_autoplay(self) -> None:
        """Let the programme run, or leave the kiosk to its host."""
        if self.autoplay.plays(self._now_s()):
            self.autoplay.touched(self._now_s())
        else:
            self.autoplay.resume()
            self.drawer.dismiss()
        self._tell()

    @Slot()
    def open_drawer(self) -> None:
        """Offer everything that can be chosen."""
        self._tell()
        self.drawer.open()

    # What happens

    @Slot(object)
    def follow(self, view: View) -> None:
        """Take note of where the session is."""
        self._state = view.session.state
        self.autoplay.follow(view, self._now_s())
        self.overlay.follow(view)
        self._arrange()
        self.tick()

    @Slot(object)
    def show_report(self, report: SessionReport) -> None:
        """Show how long the last attempt took."""
        if report.attempts:
            timing = report.attempts[-1].timing
            self.overlay.show_attempt(AttemptTimes(encode=timing.encode, request=timing.request))

    @Slot()
    def tick(self) -> None:
        """Do what is due."""
        now_s = self._now_s()
        if not self._window.covered:
            self.autoplay.tick(now_s)
        self._ticks += 1
        if self._ticks % _TICKS_A_NUMBER == 0:
            self.overlay.show_station(self._station.camera_status(), self._station.look_times())
            self.overlay.refresh()
        self._show_note(now_s)

    @Slot(object)
    def _on_picture_published(self, _picture: object) -> None:
        if observation := self._station.latest_observation():
            self.overlay.show_observation(observation)

    @Slot(object)
    def _on_painted(self, times: PaintTimes) -> None:
        self.overlay.note_painted(times)

    def _touch(self) -> None:
        self.autoplay.touched(self._now_s())

    def _take_key(self, event: QKeyEvent) -> bool:
        """Do what a host's key stands for, and keep it from everything else; all others count as touches."""
        key = Qt.Key(event.key())
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        commands: dict[Qt.Key, Callable[[], None]] = {
            DRAWER_KEY: self.drawer.dismiss if self.drawer.isVisible() else self.open_drawer,
            OVERLAY_KEY: self.switch_overlay,
            AUTOPLAY_KEY: self.switch_autoplay,
        }
        scenes = {key: scene for scene, key in SCENE_KEYS.items()} if self._scene else {}
        answers = {key: answer for answer, key in ANSWER_KEYS.items()}
        if self._window.covered or not plain or key not in {*commands, *scenes, *answers}:
            self._touch()
            return False
        if event.isAutoRepeat():
            return True
        if key in commands:
            commands[key]()
        elif key in scenes:
            self.choose_scene(scenes[key])
        else:
            self._touch()
            self.choose_answer(answers[key])
        return True

    def _show_note(self, now_s: float) -> None:
        shown = self.autoplay.plays(now_s) and self._state not in _LIVE | {State.OUT_OF_SERVICE}
        self._note.setVisible(shown and not self._window.covered)
        if shown:
            self._note.tell(self._texts, answers_in_s=self.autoplay.consents_in_s(now_s))
            self._note.arrange(Metrics.of(self._window.size()))

    @property
    def _texts(self) -> DemoTexts:
        return DemoTexts(self._languages.texts.say)

    def _tell(self) -> None:
        self.drawer.tell(
            self._texts,
            scene=self._scene,
            answer=self._answer if self._engine.owes_answers() else None,
            overlay=self._wants_overlay,
            autoplay=self.autoplay.plays(self._now_s()),
        )

    @Slot()
    def _arrange(self) -> None:
        """Put everything in its place, as the window and the language are now."""
        metrics = Metrics.of(self._window.size())
        self.overlay.setGeometry(self._window.stage.rect())
        self._button.set_label(self._texts.say(words.DEMO))
        badge = self._window.badge_place
        width = self._button.sizeHint().width()
        left = metrics.width - metrics.margin - badge.width() - metrics.gap // 2 - width
        ring = 2 * focus_line(self._button)
        pill = QRect(left, badge.top(), width, badge.height())
        self._button.setGeometry(pill.adjusted(-ring, -ring, ring, ring))
        turn_over([self._button])
        self._tell()
        if self.drawer.isVisible():
            self.drawer.arrange(metrics)


def _programme(scene: str) -> Sequence[Act]:
    """Return what plays: everything; a scenario that was asked for, for ever; before a real camera, nothing."""
    if not scene:
        return ()
    return PROGRAMME if scene == DEFAULT_SCENARIO else (Act(scene),)
