"""A screen that is turned, gets another size or goes takes nothing from what a visitor reads and touches."""

import time
from collections.abc import Callable
from functools import partial

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from kiosk.session.words import State
from kiosk.ui.theme import Style, wear
from tests.screens.legibility import faults
from tests.ui.conftest import Kiosk, plain_picture

_LANDSCAPE, _PORTRAIT, _SMALL = QRect(0, 0, 1280, 800), QRect(0, 0, 800, 1280), QRect(0, 0, 800, 480)
_BESIDE = QRect(1920, 0, 1080, 1920)
"""Where another screen lies that takes over."""


def _lies_at(window: QWidget, place: QRect) -> bool:
    return window.geometry() == place


@pytest.mark.fault("F80")
@pytest.mark.parametrize("large", [False, True], ids=["usual", "large text"])
@pytest.mark.parametrize("state", State)
def test_the_layout_follows_a_screen_that_changes_during_each_state(
    make_kiosk: Callable[..., Kiosk],
    qtbot: QtBot,
    record_property: Callable[[str, object], None],
    state: State,
    large: bool,
) -> None:
    wear(Style(large_text=large))
    kiosk = make_kiosk(windowed=False)
    window, screen = kiosk.window, QGuiApplication.primaryScreen()
    # Qt's platform for tests moves no window that is full screen; an X server without a window manager does.
    window.setWindowState(Qt.WindowState.WindowNoState)
    kiosk.show(state)
    took_s: list[float] = []
    for place in (_LANDSCAPE, _PORTRAIT, _SMALL, _BESIDE, _LANDSCAPE):
        began_s = time.monotonic()
        # As Qt says it when the X server or the compositor has turned the screen.
        screen.geometryChanged.emit(place)
        qtbot.waitUntil(partial(_lies_at, window, place))
        window.show_picture(plain_picture(window.stage_size))
        window.grab()
        took_s.append(time.monotonic() - began_s)

        assert list(faults(window)) == [], f"on {place.width()}x{place.height()}"
    record_property("visible_s", round(max(took_s), 2))
