"""Composition root of the exam: its windows in front of the kiosk's sessions, and the exam that directs both."""

import logging
import re
import secrets
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import timedelta
from pathlib import Path
from queue import SimpleQueue
from typing import TYPE_CHECKING

import cv2
from PySide6.QtCore import QCoreApplication, QEvent, QObject, Signal, Slot
from PySide6.QtWidgets import QApplication, QWidget

from kiosk import app
from kiosk.appearance import language_switch, logo
from kiosk.calendar import Calendar
from kiosk.config.files import exam_key_file
from kiosk.config.settings import Settings
from kiosk.desktop import end_at_once
from kiosk.exam.reporter import Reporter
from kiosk.exam.retention import ReportRetention
from kiosk.exam.runner import ExamRunner
from kiosk.exam.session_link import SessionLink
from kiosk.exam.signing import kiosk_key
from kiosk.exam.view import ExamView
from kiosk.exam.words import (
    Actor,
    EndRequested,
    ExamPolicy,
    Phase,
)
from kiosk.folders import reports_folder
from kiosk.guard_desktop import GuardDesk
from kiosk.intents import CandidateIntents, StationIntents
from kiosk.operator_desktop import OperatorDesk
from kiosk.policies import exam_policy
from kiosk.record_keeping import memory_kept
from kiosk.records.housekeeping import Housekeeping
from kiosk.records.panel import RecordedFigures
from kiosk.station.clock import Clock, SystemClock
from kiosk.station.report import SessionReport
from kiosk.station.runner import Listeners
from kiosk.station.station import Station
from kiosk.station.view import View
from kiosk.status_keeping import status_told
from kiosk.ui.caption import Caption
from kiosk.ui.exam import words
from kiosk.ui.exam.companion import Companion
from kiosk.ui.exam.ready_screen import ReadyPoint
from kiosk.ui.exam.window import ExamTerms, ExamWindow
from kiosk.ui.speech.check_call import CheckCall
from kiosk.ui.theme import Style, wear, worn
from kiosk.ui.window import KioskWindow
from kiosk.window_desktop import WindowDesk
from kiosk.workers.application import qt_application
from kiosk.workers.code_reader import CodeReader
from kiosk.workers.exam_bridge import ExamBridge
from kiosk.workers.termination import TerminationNotifier

if TYPE_CHECKING:
    from kiosk.session.words import Event as SessionEvent

logger = logging.getLogger(__name__)

_SEED_BYTES = 16
_PICTURE_WIDTH = 480
_WRITING = frozenset({Phase.RUNNING, Phase.CHECKING})
_IN_EXAM = frozenset({Phase.FIRST_CHECK, *_WRITING})


class CrashNotifier(QObject):
    """Brings a thread's crash into Qt's event loop. Make one in the GUI thread."""

    # None; from any thread, to objects of the GUI thread only.
    crashed = Signal()

    def __init__(self, keep: Callable[[Exception], None]) -> None:
        """Prepare.

        Args:
            keep: Takes the error, on the thread that broke.
        """
        super().__init__()
        self._keep = keep

    def notify(self, error: Exception) -> None:
        """Take an error. Any thread."""
        self._keep(error)
        self.crashed.emit()


class ExamDesk(QObject):
    """The three windows of an exam, of which one is seen at a time. Lives in the GUI thread.

    Attributes:
        check_desk: The check window, and what feeds it.
        window: Before and after the exam.
        companion: Stays on top while the candidate writes.
        languages: Speaks for all of them.
        bridge: Takes what the exam's threads publish.
        post: Hands an event to the sessions, from any thread; nobody hears it before `watch`.
    """

    def __init__(self, settings: Settings, *, windowed: bool) -> None:
        """Build the windows; nothing is shown before the exam's first view.

        Args:
            settings: Language, brand, badge and the candidate's pattern.
            windowed: Ordinary windows instead of the whole screen.
        """
        super().__init__()
        languages = language_switch(settings.ui)
        self.check_desk = WindowDesk(settings, windowed=windowed, languages=languages, forgets=False)
        self._call = CheckCall(outlet=self.check_desk.sound.outlet, languages=languages)
        self.bridge = ExamBridge()
        self.intents = CandidateIntents()
        self._session_intents = StationIntents()
        self._pattern = re.compile(settings.exam.candidate_pattern)
        self.post: Callable[[SessionEvent], None] = lambda _: None
        self._reader: CodeReader | None = None
        self._view: ExamView | None = None
        self.languages = languages
        self._usual_style = worn()
        self._in_session = False
        self._operator: OperatorDesk | None = None
        self.window = ExamWindow(
            intents=self.intents,
            session_intents=self._session_intents,
            languages=languages,
            terms=ExamTerms(self._pattern, _points(settings)),
            brand=settings.ui.brand,
            logo=logo(settings.ui),
            simulated=settings.simulated,
            windowed=windowed,
        )
        self.companion = Companion(intents=self.intents, languages=languages, simulated=settings.simulated)
        self.window.closed.connect(QApplication.quit)
        self.window.candidate_forgotten.connect(self._on_candidate_forgotten)
        self.window.style_chosen.connect(self._on_style_chosen)
        self.window.scanning_changed.connect(self._on_scanning_changed)
        self.bridge.view_published.connect(self._on_exam_view)
        self.bridge.picture_published.connect(self.window.show_picture)
        self.bridge.code_published.connect(self._on_code)
        self.check_desk.bridge.view_published.connect(self._on_session_view)
        self.check_desk.window.cover_changed.connect(self._on_cover_changed)

    def watch(self, station: Station, exam: ExamRunner) -> None:
        """Show what these two do, and hand them what is touched."""
        self.check_desk.watch(station)
        self.post = station.post
        self._session_intents.attach(station.post)
        self.intents.attach(exam.post)
        self._reader = CodeReader(
            frames=station,
            pattern=self._pattern,
            publish_picture=self.bridge.publish_picture,
            publish_code=self.bridge.publish_code,
        )
        self._reader.start()

    def attend(self, operator: OperatorDesk) -> None:
        """Let the operator's panel, which lies over the check window, be asked for in every window."""
        self._operator = operator
        operator.oversee(self)
        for window in (self.window, self.companion):
            operator.listen_on(window, window.resized)
        operator.ended.connect(self.close)
        operator.volume_chosen.connect(self.check_desk.sound.try_volume)
        self.check_desk.bridge.view_published.connect(operator.follow)

    @property
    def starts_again(self) -> bool:
        """Whether the operator wants the kiosk to be started again."""
        return self._operator is not None and self._operator.starts_again

    def stop(self) -> None:
        """End what feeds the windows, before station and exam go; nothing that is published later arrives."""
        if self._operator:
            self._operator.stop()
        if self._reader:
            self._reader.stop()
        self.check_desk.stop()
        self.bridge.close()

    @property
    def runs(self) -> bool:
        """Whether a candidate is in an exam."""
        return self._view is not None and self._view.phase in _IN_EXAM

    def end(self) -> None:
        """End the exam in the operator's name."""
        self.intents.end(Actor.OPERATOR)

    @Slot()
    def close(self) -> None:
        """Close every window and leave the event loop."""
        for window in (self.window, self.companion):
            window.allow_close()
            window.close()
        self.check_desk.close()

    @Slot(object)
    def _on_exam_view(self, view: ExamView) -> None:
        self._view = view
        goes_on = words.EXAM_GOES_ON if view.phase is Phase.CHECKING else words.EXAM_BEGINS
        self.check_desk.window.say_when_passed(words.CHECK_PASSED, goes_on)
        self.window.show_view(view)
        self.companion.show_view(view)
        self._call.show_view(view)
        self._arrange()

    @Slot(object)
    def _on_session_view(self, view: View) -> None:
        self._in_session = view.session.state.in_session
        self._arrange()

    def _arrange(self) -> None:
        """Show the one window that matters now; the new one comes before the old one goes."""
        if self._view is None:
            return
        wanted = self._window_for(self._view.phase)
        if not wanted.isVisible():
            # Another window may have taken on another style meanwhile.
            self._dress(wanted)
            wanted.open()
        for window in (self.window, self.companion, self.check_desk.window):
            if window is not wanted and window.isVisible():
                window.hide()

    def _window_for(self, phase: Phase) -> ExamWindow | KioskWindow | Companion:
        if self.check_desk.window.covered:
            return self.check_desk.window
        if self._in_session and phase is not Phase.RUNNING:
            return self.check_desk.window
        return self.companion if phase in _WRITING else self.window

    @Slot()
    def _on_cover_changed(self) -> None:
        self._arrange()

    def _dress(self, window: QWidget) -> None:
        """Let a window take on the style that is worn."""
        for caption in window.findChildren(Caption):
            QCoreApplication.sendEvent(caption, QEvent(QEvent.Type.FontChange))
        if self._view:
            self.window.show_view(self._view)
            self.companion.show_view(self._view)
        window.update()

    @Slot(object)
    def _on_style_chosen(self, style: Style) -> None:
        wear(style)
        self._dress(self.window)

    @Slot()
    def _on_candidate_forgotten(self) -> None:
        self.languages.reset()
        self.check_desk.sound.reading.forget()
        self._session_intents.reset_pace()
        if worn() != self._usual_style:
            self._on_style_chosen(self._usual_style)

    @Slot(bool)
    def _on_scanning_changed(self, wanted: bool) -> None:
        if self._reader:
            self._reader.look(wanted=wanted)

    @Slot(str)
    def _on_code(self, code: str) -> None:
        self.intents.give_candidate(code, scanned=True)


@contextmanager
def exams_held(
    settings: Settings,
    *,
    windowed: bool,
    on_finished: Callable[[SessionReport], None],
    on_crash: Callable[[Exception], None],
    guard: GuardDesk,
    clock: Clock,
    policy: ExamPolicy,
    config: Path | None = None,
) -> Iterator[ExamDesk]:
    """Hold one exam after another for as long as the context; the caller turns Qt's event loop.

    An exam that still runs at the end is ended by the host, and its report written.

    Args:
        settings: What to run it with.
        windowed: Ordinary windows instead of the whole screen.
        on_finished: Takes every session's report, with the candidate's id as its subject, on the session's thread.
        on_crash: Takes what breaks station or exam, on their threads.
        guard: Hears that camera, vision and session are not stuck.
        clock: The exam's clock.
        policy: The exam's limits.
        config: The settings file that was named; None for the usual one.

    Raises:
        KioskError: A setting or the kiosk's key cannot be used.
    """
    app.validate(settings)
    reporter = Reporter(
        folder=reports_folder(settings),
        key=kiosk_key(exam_key_file()),
        simulated=settings.simulated,
        time_scale=settings.timing.scale,
        picture=(lambda: _small_jpeg(station)) if settings.exam.keep_images else None,
    )
    reporter.refuse_unwritable()
    desk = ExamDesk(settings, windowed=windowed)
    with (
        app.liveness_client(settings) as client,
        memory_kept(settings, client) as memory,
        status_told(settings, client, memory) as status,
        Housekeeping((_retention(settings, memory.calendar).tend,)),
    ):
        link = SessionLink()

        def show(view: View) -> None:
            # In this order: who presses what a view offers finds the exam knowing of it.
            link.follow(view)
            desk.check_desk.bridge.publish_view(view)

        def finish(report: SessionReport) -> None:
            on_finished(report)
            link.take(report)

        def show_exam(view: ExamView) -> None:
            status.follow_exam(view)
            desk.bridge.publish_view(view)

        listeners = Listeners(on_finished=finish, on_view=show, on_crash=on_crash, on_beat=guard.beat)
        listeners = memory.with_listeners(status.with_listeners(listeners))
        station = app.build_exam_station(settings, client, listeners, subject=lambda: exam.candidate_id or None)
        status.watch(
            camera=station.camera_status,
            sounds_heard=lambda: desk.check_desk.sound.heard,
            voice=lambda: desk.check_desk.sound.voice,
            silent=guard.silent,
        )
        memory.begin_or_refuse(station.post)
        exam = ExamRunner(
            policy=policy,
            new_seed=lambda: secrets.token_hex(_SEED_BYTES),
            checks=link,
            lookout=station,
            reporter=reporter,
            clock=clock,
            on_view=show_exam,
            on_crash=on_crash,
        )
        link.connect(post=station.post, tell=exam.post)
        operator = OperatorDesk(
            settings,
            config=config,
            window=desk.check_desk.window,
            languages=desk.languages,
            station=station,
            client=client,
            records=RecordedFigures(memory.records),
        )
        desk.attend(operator)
        operator.begin()
        with station:
            desk.watch(station, exam)
            exam.start()
            try:
                yield desk
            finally:
                exam.stop(EndRequested(Actor.HOST))
                desk.stop()


def run_exams(
    settings: Settings,
    *,
    windowed: bool,
    on_finished: Callable[[SessionReport], None],
    config: Path | None = None,
    on_stuck: Callable[[], None] = end_at_once,
) -> bool:
    """Hold exams until the window is closed or the process is asked to end.

    Args:
        settings: What to run it with.
        windowed: Ordinary windows instead of the whole screen.
        on_finished: Takes every session's report, with the candidate's id as its subject, on the session's thread.
        config: The settings file that was named; None for the usual one.
        on_stuck: Ends the process, from a thread of its own, when the window answers no more.

    Returns:
        Whether the operator wants the kiosk to be started again.

    Raises:
        KioskError: A setting or the kiosk's key cannot be used.
        Exception: What broke the kiosk, should it break.
    """
    application = qt_application()
    crashes: SimpleQueue[Exception] = SimpleQueue()
    watch = CrashNotifier(crashes.put)
    guard = GuardDesk(give_up=watch.notify, on_stuck=on_stuck)

    def crashed(error: Exception) -> None:
        guard.report(error)
        watch.notify(error)

    held = exams_held(
        settings,
        windowed=windowed,
        on_finished=on_finished,
        on_crash=crashed,
        guard=guard,
        clock=SystemClock(),
        policy=exam_policy(settings),
        config=config,
    )
    terminator = TerminationNotifier()
    try:
        with held as desk:
            terminator.requested.connect(desk.close)
            watch.crashed.connect(desk.close)
            desk.check_desk.bridge.view_published.connect(guard.follow)
            with guard.over(desk.post):
                application.exec()
    finally:
        terminator.restore()
    if not crashes.empty():
        raise crashes.get()
    return desk.starts_again


def _points(settings: Settings) -> tuple[ReadyPoint, ...]:
    exam = settings.exam
    checks = (ReadyPoint.CHECKS,) if exam.check_every_minutes else ()
    report = ReadyPoint.REPORT_WITH_PICTURES if exam.keep_images else ReadyPoint.REPORT
    return ReadyPoint.WATCHED, *checks, report


def _small_jpeg(station: Station) -> bytes | None:
    frame = station.wait_newer(-1, 0.0)
    if frame is None:
        return None
    height, width = frame.image.shape[:2]
    size = _PICTURE_WIDTH, round(_PICTURE_WIDTH * height / width)
    small = cv2.resize(frame.image, size, interpolation=cv2.INTER_AREA)
    return cv2.imencode(".jpg", small)[1].tobytes()


def _retention(settings: Settings, calendar: Calendar) -> ReportRetention:
    return ReportRetention(
        reports_folder(settings),
        keep=timedelta(days=settings.exam.keep_days),
        calendar=calendar,
    )
