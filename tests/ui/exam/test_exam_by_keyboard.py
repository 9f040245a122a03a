"""An exam's windows by keys alone: typed, walked through with arrows, held."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QWidget
from pytestqt.qtbot import QtBot

from kiosk.exam.view import ExamView
from kiosk.exam.words import Phase
from kiosk.ui.exam.companion import Companion
from kiosk.ui.exam.field import IdField
from kiosk.ui.exam.hold_button import HoldButton
from kiosk.ui.exam.moments import COMPANION_MOMENTS, WINDOW_MOMENTS
from kiosk.ui.exam.window import ExamWindow
from tests.ui.exam.conftest import CandidateWishes
from tests.ui.keyboard import Keyboard

_KEYS = Qt.Key
_READY = ExamView(phase=Phase.READY, candidate_id="AB-1234")


def _controls(window: QWidget) -> set[str]:
    shown = (one for one in window.findChildren(QWidget) if one.isVisible())
    return {one.accessibleName() for one in shown if isinstance(one, (QAbstractButton, HoldButton, IdField))}


def test_an_id_is_typed_confirmed_and_the_exam_begun(window: ExamWindow, wishes: CandidateWishes) -> None:
    keyboard = Keyboard(window)
    keyboard.look()
    keyboard.type("ab-1234")
    keyboard.press(_KEYS.Key_Return)
    window.show_view(_READY)
    keyboard.press(_KEYS.Key_Space)
    window.show_view(WINDOW_MOMENTS["exam-closed"])
    keyboard.press(_KEYS.Key_Enter)

    assert wishes.said == ["typed AB-1234", "begin", "proceed"]


def test_five_keys_type_an_id_and_take_it_back(window: ExamWindow, wishes: CandidateWishes) -> None:
    keyboard = Keyboard(window)
    for name in ("1", "2", "3", "4"):
        keyboard.press(_KEYS.Key_Down)
        keyboard.go_to(name, _KEYS.Key_Right)
        keyboard.press(_KEYS.Key_Enter, _KEYS.Key_Up)
    keyboard.go_to("Confirm", _KEYS.Key_Right)
    keyboard.press(_KEYS.Key_Enter)
    window.show_view(_READY)
    keyboard.go_to("Change the ID", _KEYS.Key_Left)
    keyboard.press(_KEYS.Key_Enter)

    assert wishes.said == ["typed 1234", "clear"]


def test_a_code_is_asked_for_and_the_keypad_again(window: ExamWindow) -> None:
    keyboard = Keyboard(window)
    keyboard.go_to("Scan a code", _KEYS.Key_Right)
    keyboard.press(_KEYS.Key_Enter)
    assert keyboard.at == "Type instead"
    assert "Q" not in _controls(window)
    keyboard.press(_KEYS.Key_Enter)

    assert "Q" in _controls(window)


@pytest.mark.parametrize("name", WINDOW_MOMENTS)
def test_every_control_of_the_window_is_led_to_and_left_again(window: ExamWindow, name: str) -> None:
    window.show_view(WINDOW_MOMENTS[name])
    keyboard = Keyboard(window)

    for key in (_KEYS.Key_Tab, _KEYS.Key_Backtab):
        assert set(keyboard.round_trip(key)) - {""} == _controls(window)


def test_arrows_alone_lead_to_every_key_and_every_button(window: ExamWindow) -> None:
    keyboard = Keyboard(window)
    reached = {keyboard.at}
    for _ in range(4):
        keyboard.press(_KEYS.Key_Down)
        reached |= set(keyboard.round_trip(_KEYS.Key_Right))
    while keyboard.at != "Type your candidate ID":
        keyboard.press(_KEYS.Key_Down)
        reached.add(keyboard.at)
    while "Confirm" not in reached:
        keyboard.press(_KEYS.Key_Right)
        reached.add(keyboard.at)

    assert reached - {""} == _controls(window)


@pytest.mark.parametrize("name", COMPANION_MOMENTS)
@pytest.mark.parametrize("key", [_KEYS.Key_Tab, _KEYS.Key_Down, _KEYS.Key_Left])
def test_every_button_of_the_companion_is_led_to_and_left_again(
    companion: Companion, name: str, key: Qt.Key
) -> None:
    companion.show_view(COMPANION_MOMENTS[name])
    companion.activateWindow()
    keyboard = Keyboard(companion)

    assert set(keyboard.round_trip(key)) - {""} == _controls(companion)


def test_a_key_held_for_long_ends_the_exam(qtbot: QtBot, companion: Companion, wishes: CandidateWishes) -> None:
    companion.activateWindow()
    keyboard = Keyboard(companion)
    keyboard.go_to("Hold to end", _KEYS.Key_Right)
    end = keyboard.focus
    assert isinstance(end, HoldButton)
    keyboard.press(_KEYS.Key_Enter)
    assert wishes.said == []

    end._full.setInterval(0)
    with qtbot.waitSignal(end.held, timeout=20_000):
        QTest.keyPress(companion.windowHandle(), _KEYS.Key_Enter)

    assert wishes.said == ["end"]
