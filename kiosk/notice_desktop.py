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


def show_notice(settings: Settings, *, windowed: bool) -> None:
    """Say that the kiosk is out of service until its window is closed or the process is asked to end.

    Args:
        settings: Language, brand and look.
        windowed: An ordinary window instead of the whole screen.
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
    manager.ready()
    manager.explain("Out of service: it broke again and again. The crash reports say where.")
    try:
        application.exec()
    finally:
        pulse.stop()
        manager.stopping()
        terminator.restore()
        desk.stop()
