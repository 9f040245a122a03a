"""The process's one Qt application."""

from PySide6.QtWidgets import QApplication

from kiosk.workers.garbage import GarbageCollector


def qt_application() -> QApplication:
    """Return the process's one application; made where there is none yet, with its collector of garbage."""
    existing = QApplication.instance()
    if isinstance(existing, QApplication):
        return existing
    application = QApplication(["liveness-kiosk"])
    GarbageCollector(application)
    return application
