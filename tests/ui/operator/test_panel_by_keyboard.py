"""The operator's panel by keys alone: opened, unlocked, walked through and closed."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton

from kiosk.session.words import Fault, State
from kiosk.ui.operator.moments import MOMENTS
from tests.ui.keyboard import Keyboard
from tests.ui.operator.conftest import PIN, Desk

_KEYS = Qt.Key


def _ask(desk: Desk) -> Keyboard:
    """Open it by its key."""
    chord = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
    QTest.keyClick(desk.kiosk.window.windowHandle(), _KEYS.Key_O, chord)
    desk.show(State.OUT_OF_SERVICE, faults=frozenset({Fault.CLOSED}))
    keyboard = Keyboard(desk.kiosk.window)
    keyboard.look()
    return keyboard


def test_opened_unlocked_and_closed(desk: Desk) -> None:
    keyboard = _ask(desk)
    assert keyboard.at
    keyboard.type(PIN)
    keyboard.press(_KEYS.Key_Return)
    desk.until("Last attempts")
    for place in ("Service", "Today"):
        keyboard.go_to(place, _KEYS.Key_Down)
        keyboard.press(_KEYS.Key_Return)
        assert keyboard.at
        keyboard.press(_KEYS.Key_Escape)
    keyboard.press(_KEYS.Key_Escape)

    assert not desk.panel.isVisible()


def test_the_pin_on_five_keys(desk: Desk) -> None:
    keyboard = _ask(desk)
    for digit in PIN:
        keyboard.go_to(digit, _KEYS.Key_Right)
        keyboard.press(_KEYS.Key_Enter)
    keyboard.go_to("Enter", _KEYS.Key_Down)
    keyboard.press(_KEYS.Key_Enter)

    desk.until("Last attempts")


@pytest.mark.parametrize("name", MOMENTS)
def test_every_control_of_every_page_is_led_to_and_left_again(make_desk: Callable[..., Desk], name: str) -> None:
    desk = make_desk()
    desk.enter()
    # What this machine has and remembers shall not take the place of the moment's.
    desk.desk.stop()
    MOMENTS[name](desk.desk.panel)
    keyboard = Keyboard(desk.kiosk.window)
    wanted = {
        one.accessibleName()
        for one in desk.panel.findChildren(QAbstractButton)
        if one.isVisible() and one.isEnabled()
    }

    for key in (_KEYS.Key_Tab, _KEYS.Key_Backtab, _KEYS.Key_Down, _KEYS.Key_Left):
        assert wanted <= set(keyboard.round_trip(key)), key
