"""Composition root of the kiosk as it serves visitors: puts the window in front of the station."""

import os
from collections.abc import Callable
from pathlib import Path

from kiosk import app
from kiosk.appearance import language_switch
from kiosk.config.settings import Settings
from kiosk.demo_desktop import DemoDesk
from kiosk.guard_desktop import GuardDesk
from kiosk.operator_desktop import OperatorDesk
from kiosk.record_keeping import memory_kept
from kiosk.records.panel import RecordedFigures
from kiosk.service.script import ScriptedEngine, parse_script
from kiosk.station.report import SessionReport
from kiosk.station.runner import Listeners
from kiosk.station.station import Station
from kiosk.status_keeping import status_told
from kiosk.ui.languages import LanguageSwitch
from kiosk.values import Profile
from kiosk.window_desktop import WindowDesk
from kiosk.workers.application import qt_application
from kiosk.workers.termination import TerminationNotifier

_INTERNAL_ERROR = 70


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
    desk = WindowDesk(settings, windowed=windowed, languages=languages)
    desk.open()
    engine = parse_script(settings.api.script)
    with (
        app.liveness_client(settings, engine=engine) as client,
        memory_kept(settings, client) as memory,
        status_told(settings, client, memory) as status,
    ):

        def give_up(error: Exception) -> None:
            crashes.append(error)
            desk.bridge.publish_end()

        def crashed(error: Exception) -> None:
            guard.report(error)
            give_up(error)

        def finished(report: SessionReport) -> None:
            desk.session_finished.emit(report)
            on_finished(report)

        guard = GuardDesk(give_up=give_up, on_stuck=on_stuck)
        listeners = Listeners(
            on_finished=finished, on_view=desk.bridge.publish_view, on_crash=crashed, on_beat=guard.beat
        )
        station = app.build_kiosk(settings, client, memory.with_listeners(status.with_listeners(listeners)))
        status.watch(
            camera=station.camera_status,
            sounds_heard=lambda: desk.sound.heard,
            voice=lambda: desk.sound.voice,
            silent=guard.silent,
        )
        memory.begin(station.post)
        operator = OperatorDesk(
            settings,
            config=config,
            window=desk.window,
            languages=languages,
            station=station,
            client=client,
            records=RecordedFigures(memory.records),
        )
        operator.ended.connect(desk.close)
        operator.volume_chosen.connect(desk.sound.try_volume)
        desk.bridge.view_published.connect(operator.follow)
        desk.bridge.view_published.connect(guard.follow)
        terminator = TerminationNotifier()
        terminator.requested.connect(desk.close)
        desk.watch(station)
        operator.begin()
        demo = _demo_desk(settings, desk, station, engine, languages)
        try:
            with station:
                with guard.over(station.post):
                    application.exec()
                if demo:
                    demo.stop()
                operator.stop()
                desk.stop()
        finally:
            terminator.restore()
    if crashes:
        raise crashes[0]
    return operator.starts_again


def _demo_desk(
    settings: Settings, desk: WindowDesk, station: Station, engine: ScriptedEngine, languages: LanguageSwitch
) -> DemoDesk | None:
    """Return what the hosts of a demonstration see and touch; nobody else ever does."""
    if settings.profile is not Profile.DEMO:
        return None
    demo = DemoDesk(
        settings, window=desk.window, languages=languages, station=station, engine=engine, bridge=desk.bridge
    )
    desk.session_finished.connect(demo.show_report)
    return demo
