"""The process's one Qt application."""

from PySide6.QtWidgets import QApplication


def qt_application() -> QApplication:
    """Return the process's one application; made where there is none yet."""
    existing = QApplication.instance()
    return existing if isinstance(existing, QApplication) else QApplication(["liveness-kiosk"])
