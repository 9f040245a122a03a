"""Tells which display a window lies on."""

from PySide6.QtGui import QGuiApplication, QScreen
from PySide6.QtWidgets import QWidget


def display_of(window: QWidget) -> QScreen:
    """Return the display under a window's middle, else the primary one. GUI thread.

    `QWidget.screen` says the same, but PySide6 takes the display for the window's child then: who asks for it
    after the window's end gets one that is gone, and the interpreter crashes (seen with 6.11.3).
    """
    return QGuiApplication.screenAt(window.frameGeometry().center()) or QGuiApplication.primaryScreen()
