"""What Qt finds on this machine. Runs in a process of its own: where a display is missing Qt ends the process."""

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from kiosk.doctor.messages import ScreenSize, Seen
from kiosk.ui.fonts import SCRIPTS, can_write
from kiosk.ui.speech.qt_voice import HAS_QT_SPEECH, find_voice


def look(languages: tuple[str, ...]) -> Seen:
    """Start Qt and return what it finds.

    Args:
        languages: Tags of the languages that are offered.
    """
    application = QApplication(["liveness-kiosk"])
    parent = QObject()
    voice = find_voice(parent)
    return Seen(
        platform=application.platformName(),
        screens=tuple(
            ScreenSize(screen.geometry().width(), screen.geometry().height(), screen.devicePixelRatio())
            for screen in QGuiApplication.screens()
        ),
        unwritable={tag: SCRIPTS[tag].package for tag in languages if not can_write(tag)},
        has_speech=HAS_QT_SPEECH,
        spoken=tuple(tag for tag in languages if voice.can_speak(tag)),
    )
