"""Composition root of what is left of a kiosk that starts itself again no more: the notice, and nothing else."""

from PySide6.QtCore import QTimer

from kiosk.config.settings import Settings
from kiosk.guard.service_manager import ServiceManager
from kiosk.session.words import Fault, SessionState, State
from kiosk.station.view import View
from kiosk.window_desktop import WindowDesk
from kiosk.workers.application import qt_application
from kiosk.workers.termination import TerminationNotifier

_PULSE_S = 1.0
_TRIES_AGAIN_MS = 3_600_000
"""The cause may have passed by then: a full disk, a server's answers (ours)."""


def show_notice(settings: Settings, *, windowed: bool) -> bool:
    """Say that the kiosk is out of service, for an hour or until the window is closed or the process asked to end.

    Args:
        settings: Language, brand and look.
        windowed: An ordinary window instead of the whole screen.

    Returns:
        Whether the hour is over, and the kiosk may be tried again.
    """
    application = qt_application()
    manager = ServiceManager()
    desk = WindowDesk(settings, windowed=windowed)
    session = SessionState(state=State.OUT_OF_SERVICE, faults=frozenset({Fault.DEFECT}))
    desk.open()
    desk.window.show_view(View(session=session, session_id=None, seconds_left=None))
    terminator = TerminationNotifier()
    terminator.requested.connect(desk.close)
    # A service manager that took the notice for a hang would begin all over again.
    pulse = QTimer()
    pulse.timeout.connect(manager.ping)
    pulse.start(int(1e3 * min(_PULSE_S, manager.ping_every_s or _PULSE_S)))
    hour = QTimer()
    hour.setSingleShot(True)
    hour.timeout.connect(desk.close)
    hour.start(_TRIES_AGAIN_MS)
    manager.ready()
    manager.explain("Out of service: it broke again and again. The crash reports say where.")
    try:
        application.exec()
    finally:
        pulse.stop()
        terminator.restore()
        desk.stop()
    return not hour.isActive()
