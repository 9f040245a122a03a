"""Composition root of one check with the kiosk's window in front of it."""

import threading
from collections.abc import Callable

from kiosk import app
from kiosk.config.settings import Settings
from kiosk.session.words import State
from kiosk.station.check import Check
from kiosk.station.report import SessionReport
from kiosk.station.view import View
from kiosk.window_desktop import WindowDesk
from kiosk.workers.application import qt_application
from kiosk.workers.termination import TerminationNotifier

_RESULT_SHOWN_MS = 2500
"""How long the window shows the result before it closes (ours)."""


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
    desk = WindowDesk(settings, windowed=True, lingers_ms=_RESULT_SHOWN_MS)
    reports: list[SessionReport | Exception] = []

    def show(view: View) -> None:
        on_view(view)
        # When the check is over its station rests, and the result stays on screen for a moment.
        if view.session.state is not State.ATTRACT:
            desk.bridge.publish_view(view)

    def run() -> None:
        try:
            report = app.run_check(
                check,
                settings,
                subject=subject,
                timeout_s=timeout_s,
                on_view=show,
                on_built=desk.station_built.emit,
            )
            reports.append(report)
        except Exception as error:  # noqa: BLE001 - a thread's boundary: the caller raises it
            reports.append(error)
        desk.bridge.publish_end()

    thread = threading.Thread(target=run, name="check")
    terminator = TerminationNotifier()
    terminator.requested.connect(desk.close)
    desk.window.open()
    thread.start()
    try:
        application.exec()
    finally:
        check.cancel()
        thread.join()
        desk.stop()
        terminator.restore()
    outcome = reports[0]
    if isinstance(outcome, Exception):
        raise outcome
    return outcome
