"""Composition root of the window: puts the screens in front of the station."""

import os
import threading
from collections.abc import Callable
from datetime import UTC, datetime
from functools import partial
from itertools import chain
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal, Slot
from PySide6.QtWidgets import QApplication

from kiosk import app
from kiosk.appearance import dress, language_switch, logo
from kiosk.config.settings import LANGUAGES, Settings
from kiosk.consent.notice import Notice
from kiosk.consent.record import ShownNotice
from kiosk.demo_desktop import DemoDesk
from kiosk.guard_desktop import GuardDesk
from kiosk.operator_desktop import OperatorDesk
from kiosk.record_keeping import memory_kept
from kiosk.records.panel import RecordedFigures
from kiosk.service.script import ScriptedEngine, parse_script
from kiosk.session.words import (
    AlternativeRequested,
    CancelRequested,
    ConsentDeclined,
    ConsentGiven,
    ContinueRequested,
    Event,
    Interacted,
    NoticeShown,
    PaceChanged,
    PaceReset,
    SessionState,
    StartRequested,
    State,
)
from kiosk.sound_desktop import SoundDesk
from kiosk.station.check import Check
from kiosk.station.report import SessionReport
from kiosk.station.runner import Listeners
from kiosk.station.station import Station
from kiosk.station.view import View
from kiosk.ui.gallery import render_screens
from kiosk.ui.languages import LanguageSwitch
from kiosk.ui.picture import PreparedPicture
from kiosk.ui.window import KioskWindow
from kiosk.values import Profile
from kiosk.workers.application import qt_application
from kiosk.workers.bridge import StationBridge
from kiosk.workers.preview import PreviewWorker
from kiosk.workers.sitters import sitter
from kiosk.workers.termination import TerminationNotifier

_RESULT_SHOWN_MS = 2500
"""How long a check's window shows the result before it closes (ours)."""
_INTERNAL_ERROR = 70
_PICTURE_SIZES = ((1280, 800), (1080, 1920))


class StationIntents:
    """What the person wants, as the session's events; nobody hears them before `attach`."""

    def __init__(self) -> None:
        self._post: Callable[[Event], None] = lambda _: None

    def attach(self, post: Callable[[Event], None]) -> None:
        """Hand on everything from now on."""
        self._post = post

    def start(self) -> None:
        """Begin."""
        self._post(StartRequested())

    def notice_shown(self, notice: Notice) -> None:
        """Have this notice on the consent screen."""
        self._post(NoticeShown(ShownNotice.of(notice, datetime.now(UTC))))

    def consent(self, *, given: bool) -> None:
        """Answer the consent screen."""
        now = datetime.now(UTC)
        self._post(ConsentGiven(now) if given else ConsentDeclined(now))

    def cancel(self) -> None:
        """Stop."""
        self._post(CancelRequested())

    def alternative(self) -> None:
        """Ask for another way."""
        self._post(AlternativeRequested())

    def proceed(self) -> None:
        """Press the screen's forward button."""
        self._post(ContinueRequested())

    def interacted(self) -> None:
        """Show presence by a touch or a key."""
        self._post(Interacted())

    def set_pace(self, *, unhurried: bool) -> None:
        """Take more time for everything, or no longer."""
        self._post(PaceChanged(unhurried=unhurried))

    def reset_pace(self) -> None:
        """Let the next person have the usual pace."""
        self._post(PaceReset())


class Screen(QObject):
    """The window and what feeds it, for one station. Lives in the GUI thread.

    Attributes:
        bridge: Takes what the station's threads publish.
        window: What people see.
        sound: What they hear.
    """

    # Station; from the thread that built it, to this object only.
    station_built = Signal(object)
    # SessionReport; the session's thread.
    session_finished = Signal(object)

    def __init__(
        self,
        settings: Settings,
        *,
        windowed: bool,
        lingers_ms: int = 0,
        languages: LanguageSwitch | None = None,
        forgets: bool = True,
    ) -> None:
        """Build the window; nothing is shown before it is opened.

        Args:
            settings: Language, brand, badge and the gates that the oval shows.
            windowed: An ordinary window instead of the whole screen.
            lingers_ms: How long the window stays when the station is done with.
            languages: Speaks for this window and others; None makes one for it alone.
            forgets: Whether the next session is another person's, who finds nothing of this one's wishes.
        """
        super().__init__()
        dress(settings.ui)
        self._thresholds = settings.vision
        self._intents = StationIntents()
        self._station: Station | None = None
        self._preview: PreviewWorker | None = None
        self._state: State | None = None
        self.bridge = StationBridge()
        languages = languages or language_switch(settings.ui)
        self.window = KioskWindow(
            intents=self._intents,
            languages=languages,
            thresholds=settings.vision,
            brand=settings.ui.brand,
            logo=logo(settings.ui),
            simulated=settings.simulated,
            terms=app.consent_terms(settings),
            windowed=windowed,
            forgets=forgets,
        )
        self.sound = SoundDesk(settings, window=self.window, intents=self._intents, languages=languages)
        self.station_built.connect(self.watch)
        self.window.stage_changed.connect(self._on_stage_changed)
        self.bridge.view_published.connect(self._on_view_published)
        self.bridge.picture_published.connect(self._on_picture_published)
        self.bridge.ended.connect(self._on_ended)
        self._lingers_ms = lingers_ms
        self.window.closed.connect(QApplication.quit)

    def open(self) -> None:
        """Show the window and paint it at once, before what takes longer is built behind it."""
        self.window.show_view(View(session=SessionState(), session_id=None))
        self.window.open()
        QApplication.processEvents()

    @Slot(object)
    def watch(self, station: Station) -> None:
        """Show this station and hand it what is touched; GUI thread, other threads emit `station_built`."""
        self._station = station
        self._intents.attach(station.post)
        self._preview = PreviewWorker(
            frames=station, thresholds=self._thresholds, publish=self.bridge.publish_picture
        )
        self._preview.resize(self.window.stage_size)
        self._preview.look(wanted=self.window.wants_pictures)
        self._preview.start()
        QTimer.singleShot(0, self.sound.find_voice)

    def stop(self) -> None:
        """End the preview, before the station goes; nothing that is published later arrives."""
        if self._preview:
            self._preview.stop()
        self.bridge.close()
        self.sound.stop()

    @Slot()
    def close(self) -> None:
        """Close the window and leave the event loop."""
        self.window.allow_close()
        self.window.close()
        QApplication.quit()

    @Slot()
    def _on_ended(self) -> None:
        QTimer.singleShot(self._lingers_ms, self.close)

    @Slot(object)
    def _on_stage_changed(self, size: tuple[int, int]) -> None:
        if self._preview:
            self._preview.resize(size)

    @Slot(object)
    def _on_view_published(self, view: View) -> None:
        former, self._state = self._state, view.session.state
        self.window.show_view(view)
        self.sound.reading.show_view(view)
        if self._preview and self._station:
            self._preview.look(wanted=self.window.wants_pictures)
            if self._state is State.VERIFYING and former is not State.VERIFYING:
                # Once: when the answer comes the sample is wiped, and its picture may still be on the way.
                self._preview.hold(self._station.held_image())

    @Slot(object)
    def _on_picture_published(self, picture: PreparedPicture) -> None:
        if self._station and (observation := self._station.latest_observation()):
            self.window.show_observation(observation)
        self.window.show_picture(picture)


def end_at_once() -> None:
    """End the process without asking any of its threads."""
    os._exit(_INTERNAL_ERROR)


def run_kiosk(
    settings: Settings,
    *,
    windowed: bool,
    on_finished: Callable[[SessionReport], None],
    config: Path | None = None,
    on_stuck: Callable[[], None] = end_at_once,
) -> bool:
    """Run the kiosk until its window is closed or the process is asked to end.

    Args:
        settings: What to run it with.
        windowed: An ordinary window instead of the whole screen.
        on_finished: Takes every session's report, on the session's thread.
        config: The settings file that was named; None for the usual one.
        on_stuck: Ends the process, from a thread of its own, when the window answers no more.

    Returns:
        Whether the operator wants the kiosk to be started again.

    Raises:
        KioskError: A setting cannot be used.
        Exception: What broke the kiosk, should it break.
    """
    application = qt_application()
    crashes: list[Exception] = []
    app.validate(settings)
    languages = language_switch(settings.ui)
    screen = Screen(settings, windowed=windowed, languages=languages)
    screen.open()
    engine = parse_script(settings.api.script)
    with app.liveness_client(settings, engine=engine) as client, memory_kept(settings, client) as memory:

        def give_up(error: Exception) -> None:
            crashes.append(error)
            screen.bridge.publish_end()

        def crashed(error: Exception) -> None:
            guard.report(error)
            give_up(error)

        def finished(report: SessionReport) -> None:
            screen.session_finished.emit(report)
            on_finished(report)

        guard = GuardDesk(give_up=give_up, on_stuck=on_stuck)
        listeners = Listeners(
            on_finished=finished, on_view=screen.bridge.publish_view, on_crash=crashed, on_beat=guard.beat
        )
        station = app.build_kiosk(settings, client, memory.with_listeners(listeners))
        memory.begin(station.post)
        operator = OperatorDesk(
            settings,
            config=config,
            window=screen.window,
            languages=languages,
            station=station,
            client=client,
            records=RecordedFigures(memory.records),
        )
        operator.ended.connect(screen.close)
        operator.volume_chosen.connect(screen.sound.try_volume)
        screen.bridge.view_published.connect(operator.follow)
        screen.bridge.view_published.connect(guard.follow)
        terminator = TerminationNotifier()
        terminator.requested.connect(screen.close)
        screen.watch(station)
        operator.begin()
        demo = _demo_desk(settings, screen, station, engine, languages)
        try:
            with station:
                with guard.over(station.post):
                    application.exec()
                if demo:
                    demo.stop()
                operator.stop()
                screen.stop()
        finally:
            terminator.restore()
    if crashes:
        raise crashes[0]
    return operator.starts_again


def _demo_desk(
    settings: Settings, screen: Screen, station: Station, engine: ScriptedEngine, languages: LanguageSwitch
) -> DemoDesk | None:
    """Return what the hosts of a demonstration see and touch; nobody else ever does."""
    if settings.profile is not Profile.DEMO:
        return None
    desk = DemoDesk(
        settings, window=screen.window, languages=languages, station=station, engine=engine, bridge=screen.bridge
    )
    screen.session_finished.connect(desk.show_report)
    return desk


def show_check(
    check: Check,
    settings: Settings,
    *,
    subject: str | None,
    timeout_s: float,
    on_view: Callable[[View], None],
) -> SessionReport:
    """Make one check with the kiosk's window in front of it, and return its report.

    Takes what `kiosk.app.run_check` takes. Closing the window cancels the check.
    """
    application = qt_application()
    screen = Screen(settings, windowed=True, lingers_ms=_RESULT_SHOWN_MS)
    reports: list[SessionReport | Exception] = []

    def show(view: View) -> None:
        on_view(view)
        # When the check is over its station rests, and the result stays on screen for a moment.
        if view.session.state is not State.ATTRACT:
            screen.bridge.publish_view(view)

    def run() -> None:
        try:
            report = app.run_check(
                check,
                settings,
                subject=subject,
                timeout_s=timeout_s,
                on_view=show,
                on_built=screen.station_built.emit,
            )
            reports.append(report)
        except Exception as error:  # noqa: BLE001 - a thread's boundary: the caller raises it
            reports.append(error)
        screen.bridge.publish_end()

    thread = threading.Thread(target=run, name="check")
    terminator = TerminationNotifier()
    terminator.requested.connect(screen.close)
    screen.window.open()
    thread.start()
    try:
        application.exec()
    finally:
        check.cancel()
        thread.join()
        screen.stop()
        terminator.restore()
    outcome = reports[0]
    if isinstance(outcome, Exception):
        raise outcome
    return outcome


def save_screens(settings: Settings, folder: Path) -> int:
    """Save a picture of every screen, and of the first one in every language; return how many.

    Args:
        settings: Brand and badge.
        folder: Where the PNG files go; it is made if need be.
    """
    application = qt_application()
    folder.mkdir(parents=True, exist_ok=True)
    paint = partial(render_screens, prepare=sitter, brand=settings.ui.brand, simulated=settings.simulated)
    own = (settings.ui.lang,)
    others = tuple(tag for tag in LANGUAGES if tag not in own)
    pictures = chain(
        paint(sizes=_PICTURE_SIZES, languages=own),
        paint(sizes=_PICTURE_SIZES, languages=others, moments=("attract",)),
    )
    count = 0
    for name, picture in pictures:
        picture.save(str(folder / f"{name}.png"))
        application.processEvents()
        count += 1
    return count
