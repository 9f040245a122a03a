"""What people press is what the session hears, by finger and by key, and once."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QImage, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from kiosk.session.words import State
from kiosk.ui.theme import Style, wear
from kiosk.values import SessionResult
from tests.ui.conftest import Kiosk

_BUTTONS = [
    (State.ATTRACT, "Start", "start"),
    (State.CONSENT, "Yes, I agree", "yes"),
    (State.CONSENT, "No, thank you", "no"),
    (State.VERIFYING, "Cancel", "cancel"),
    (State.PASSED, "Done", "proceed"),
    (State.RETRY, "Try again", "proceed"),
    (State.ASSISTANCE, "Done", "proceed"),
    (State.CANNOT_VERIFY, "Try now", "proceed"),
    *((state, "Another way", "alternative") for state in State if state is not State.ASSISTANCE),
]


@pytest.mark.parametrize(("state", "label", "wish"), _BUTTONS)
def test_a_touch_says_what_the_button_says(kiosk: Kiosk, state: State, label: str, wish: str) -> None:
    kiosk.show(state)

    QTest.mouseClick(kiosk.button(label), Qt.MouseButton.LeftButton)

    assert kiosk.wishes.said == [wish]


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Space])
@pytest.mark.parametrize(("state", "label", "wish"), _BUTTONS)
def test_a_key_says_the_same(kiosk: Kiosk, state: State, label: str, wish: str, key: Qt.Key) -> None:
    kiosk.show(state)
    kiosk.button(label).setFocus()

    QTest.keyClick(kiosk.window.focusWidget(), key)

    assert kiosk.wishes.said == [wish]


@pytest.mark.fault("F82")
@pytest.mark.parametrize(("state", "label", "wish"), _BUTTONS)
def test_fifty_taps_are_one_wish(kiosk: Kiosk, state: State, label: str, wish: str) -> None:
    kiosk.show(state)
    button = kiosk.button(label)

    for _ in range(50):
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)

    assert kiosk.wishes.said == [wish]


def test_the_next_view_wakes_the_button_and_gives_it_back_the_focus(kiosk: Kiosk) -> None:
    kiosk.show(State.RETRY, seconds_left=5.0)
    button = kiosk.button("Try again")
    QTest.keyClick(button, Qt.Key.Key_Return)
    assert not button.isEnabled()

    kiosk.show(State.RETRY, seconds_left=4.0)

    assert button.isEnabled()
    assert kiosk.window.focusWidget() is button


def test_a_button_that_nothing_answered_wakes_by_itself(kiosk: Kiosk, qtbot: QtBot) -> None:
    kiosk.show(State.ATTRACT)
    button = kiosk.button("Start")
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)

    qtbot.waitUntil(button.isEnabled, timeout=10_000)


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Space, Qt.Key.Key_Right])
def test_repeats_of_a_held_key_are_ignored(kiosk: Kiosk, key: Qt.Key) -> None:
    kiosk.show(State.RETRY)
    button = kiosk.button("Another way")
    button.setFocus()
    repeat = QKeyEvent(QEvent.Type.KeyPress, key, Qt.KeyboardModifier.NoModifier, "", autorep=True)

    QApplication.sendEvent(button, repeat)

    assert kiosk.wishes.said == []
    assert button.hasFocus()
    assert not button.isDown()


@pytest.mark.parametrize("key", [Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter])
def test_the_invitation_starts_by_key_at_once(kiosk: Kiosk, key: Qt.Key) -> None:
    kiosk.show(State.ATTRACT)

    QTest.keyClick(kiosk.window.focusWidget(), key)

    assert kiosk.wishes.said == ["start"]


def test_the_invitation_starts_by_a_touch_anywhere(kiosk: Kiosk) -> None:
    kiosk.show(State.ATTRACT)
    place = kiosk.window.rect().center() / 4
    target = kiosk.window.childAt(place)
    assert target is not None

    QTest.mouseClick(target, Qt.MouseButton.LeftButton, pos=target.mapFrom(kiosk.window, place))

    assert kiosk.wishes.said == ["start"]


@pytest.mark.parametrize(
    ("state", "label"),
    [
        (State.PASSED, "Done"),
        (State.RETRY, "Try again"),
        (State.ASSISTANCE, "Done"),
        (State.CANNOT_VERIFY, "Try now"),
        (State.ATTRACT, "Start"),
    ],
)
def test_the_way_on_has_the_focus_when_a_screen_comes_up(kiosk: Kiosk, state: State, label: str) -> None:
    kiosk.show(State.CONSENT)
    kiosk.show(state)

    assert kiosk.button(label).hasFocus()


@pytest.mark.parametrize("state", State)
@pytest.mark.parametrize("key", [Qt.Key.Key_Tab, Qt.Key.Key_Right, Qt.Key.Key_Down, Qt.Key.Key_Up])
def test_keys_alone_reach_every_button(kiosk: Kiosk, state: State, key: Qt.Key) -> None:
    kiosk.show(state, warning=True, seconds_left=10.0)
    wanted = {button.text() for button in kiosk.buttons()}
    reached = set()

    for _ in range(4 * len(wanted)):
        QTest.keyClick(kiosk.window.focusWidget(), key)
        focused = QApplication.focusWidget()
        if focused in kiosk.buttons():
            reached.add(focused.accessibleName())

    assert reached == wanted


def test_the_focus_can_be_seen(kiosk: Kiosk) -> None:
    kiosk.show(State.CONSENT)
    button = kiosk.button("Yes, I agree")
    without = button.grab().toImage()

    button.setFocus()

    assert button.grab().toImage() != without


def test_a_touch_beside_every_button_is_a_sign_of_presence_and_nothing_else(kiosk: Kiosk) -> None:
    kiosk.show(State.RETRY)

    QTest.mouseClick(kiosk.window, Qt.MouseButton.LeftButton, pos=kiosk.window.rect().center())
    QTest.keyClick(kiosk.window, Qt.Key.Key_A)

    assert kiosk.wishes.said == []
    assert kiosk.wishes.touches == 2


def test_cancel_is_there_only_while_something_can_be_cancelled(kiosk: Kiosk) -> None:
    for state in State:
        kiosk.show(state)
        assert ("Cancel" in [b.text() for b in kiosk.buttons()]) is (state is State.VERIFYING)


def test_a_hopeless_wait_offers_to_go_on_instead_of_another_try(kiosk: Kiosk) -> None:
    kiosk.show(State.CANNOT_VERIFY, result=SessionResult.NO_VERDICT)

    assert "Continue" in kiosk.words()
    assert "Try now" not in kiosk.words()


def test_a_button_that_keeps_its_size_is_painted_anew_when_the_window_changes(
    make_kiosk: Callable[..., Kiosk],
) -> None:
    # A thumb is as wide in any window; lines are not as thick.
    wear(Style(pitch_mm=0.254))

    def painted(*sizes: QSize) -> QImage:
        kiosk = make_kiosk()
        for size in sizes:
            kiosk.window.resize(size)
            kiosk.show(State.ATTRACT)
            image = kiosk.button("Make it easier for me").grab().toImage()
        return image

    assert painted(QSize(1280, 800), QSize(800, 600)) == painted(QSize(800, 600))
