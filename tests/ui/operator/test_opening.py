"""How the panel is opened and closed, and that it exposes nobody."""

import logging
import threading
from collections.abc import Callable
from pathlib import Path
from unittest.mock import patch

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from kiosk import operator_desktop
from kiosk.config.files import operator_pin_file
from kiosk.operator_desktop import OperatorDesk
from kiosk.session.words import Fault, FaultCleared, Interacted, ServiceClosed, State
from kiosk.ui.operator import words
from kiosk.ui.operator.corner import Corner
from tests.ui.conftest import Kiosk, plain_picture
from tests.ui.operator.conftest import PATIENCE_MS, PIN, PIN_HASH, WRONG, Desk, FakeExam

IN_A_VISIT = [state for state in State if state.in_session]


def tap(desk: Desk, times: int) -> None:
    for _ in range(times):
        target = desk.kiosk.window.childAt(QPoint(20, 20))
        assert target is not None
        QTest.mouseClick(target, Qt.MouseButton.LeftButton)


def test_five_quick_taps_in_the_corner_open_it_and_start_no_visit(desk: Desk) -> None:
    tap(desk, 4)
    assert "Operator's PIN" not in desk.words()

    tap(desk, 1)

    assert "Operator's PIN" in desk.words()
    assert desk.kiosk.wishes.said == []
    assert desk.station.posted.count(Interacted()) == 5


def test_slow_taps_open_nothing(kiosk: Kiosk) -> None:
    now_s = iter([0.0, 0.4, 0.8, 1.2, 1.71, 2.0, 2.3, 2.6, 2.9])
    corner = Corner(kiosk.window, monotonic_s=lambda: next(now_s))
    corner.arrange()
    asked: list[bool] = []
    corner.asked.connect(lambda: asked.append(True))  # a test's own, in one thread

    for taps, opened in ((5, 0), (4, 1)):
        for _ in range(taps):
            QTest.mouseClick(corner, Qt.MouseButton.LeftButton)
        assert len(asked) == opened


def test_holding_the_corner_opens_it_and_letting_go_does_not(desk: Desk) -> None:
    corner = desk.corner
    QTest.mousePress(corner, Qt.MouseButton.LeftButton)
    assert corner._hold.interval() == 3000
    corner._hold.setInterval(0)
    QTest.mouseRelease(corner, Qt.MouseButton.LeftButton)
    assert not corner._hold.isActive()

    with desk.bot.waitSignal(corner.asked, timeout=PATIENCE_MS):
        QTest.mousePress(corner, Qt.MouseButton.LeftButton)

    assert "Operator's PIN" in desk.words()


def test_the_key_opens_it(desk: Desk) -> None:
    desk.key(Qt.Key.Key_O, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier)

    assert "Operator's PIN" in desk.words()


def test_gesture_and_key_can_be_switched_off(make_desk: Callable[..., Desk]) -> None:
    desk = make_desk(operator={"gesture": False, "key": ""})
    desk.key(Qt.Key.Key_O, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier)
    tap(desk, 5)

    assert desk.words() == ""


def test_without_a_pin_it_stays_shut_and_says_how_to_set_one(make_desk: Callable[..., Desk]) -> None:
    desk = make_desk(pin=False)
    desk.desk.open()

    desk.until("liveness-kiosk operator set-pin")
    desk.type(PIN)
    assert not desk.desk.panel.is_open


def test_the_pin_can_be_given_by_the_settings(make_desk: Callable[..., Desk]) -> None:
    make_desk(pin=False, operator={"pin_hash": PIN_HASH}).enter()


def test_nobody_is_served_while_it_is_open_and_everybody_after(desk: Desk) -> None:
    desk.enter()
    assert desk.station.posted == [ServiceClosed()]

    desk.press("Close")

    assert desk.station.posted == [ServiceClosed(), FaultCleared(Fault.CLOSED)]
    assert not desk.panel.isVisible()


@pytest.mark.parametrize("state", IN_A_VISIT)
def test_a_visit_is_ended_by_who_knows_the_pin_and_only_when_that_is_agreed_to(desk: Desk, state: State) -> None:
    desk.show(state)
    desk.kiosk.window.show_picture(plain_picture(desk.kiosk.window.stage_size))
    desk.desk.open()
    desk.type(WRONG)
    desk.until("Wrong PIN")
    assert desk.closings == 0
    desk.type(PIN)
    desk.until("A visit is under way")
    assert desk.closings == 0
    assert "Last attempts" not in desk.words()

    desk.press("End the visit")
    assert desk.closings == 1
    assert "Last attempts" not in desk.words(), "the session still has its picture"

    desk.show(State.OUT_OF_SERVICE, faults=frozenset({Fault.CLOSED}))
    assert "Last attempts" in desk.words()
    assert desk.closings == 1
    assert desk.kiosk.window._capture.stage.picture is None


def test_a_visit_goes_on_when_its_end_is_not_agreed_to(desk: Desk) -> None:
    desk.show(State.POSITIONING)
    desk.desk.open()
    desk.type(PIN)
    desk.until("A visit is under way")
    desk.press("No")

    assert not desk.panel.isVisible()
    assert desk.closings == 0


def test_five_taps_alone_do_nothing_to_a_visit(desk: Desk) -> None:
    desk.show(State.POSITIONING)
    tap(desk, 5)
    assert "Operator's PIN" in desk.words()
    desk.press("Back")

    assert not desk.panel.isVisible()
    assert desk.closings == 0


def test_no_visit_begins_when_one_ends_behind_the_pins_page(desk: Desk) -> None:
    desk.show(State.POSITIONING)
    desk.desk.open()
    desk.show(State.ATTRACT)
    assert desk.closings == 1

    desk.type(PIN)
    desk.until("Last attempts")


def test_whether_a_pin_is_set_is_looked_for_off_the_gui_thread(
    make_desk: Callable[..., Desk], monkeypatch: pytest.MonkeyPatch
) -> None:
    disk, asked_by = threading.Event(), list[threading.Thread]()

    def read(_path: Path) -> None:
        asked_by.append(threading.current_thread())
        assert disk.wait(PATIENCE_MS / 1000)

    monkeypatch.setattr(operator_desktop, "read_hash", read)
    desk = make_desk(pin=False)
    desk.desk.open()
    assert "Operator's PIN" in desk.words()
    disk.set()
    desk.until("liveness-kiosk operator set-pin")

    assert threading.current_thread() not in asked_by


def test_why_no_pin_can_be_taken_is_said_in_the_language_spoken_with_particulars_in_english_alone(
    make_desk: Callable[..., Desk],
) -> None:
    desk = make_desk(pin=False)
    operator_pin_file().mkdir(parents=True)
    desk.desk.open()
    desk.until("cannot be read: let this user read it")
    desk.desk.close()

    desk.kiosk.languages.make_default("de")
    desk.desk.open()
    desk.until(desk.kiosk.languages.texts.say(words.PIN_UNTRIED))
    assert "cannot be read" not in desk.words()
    desk.kiosk.languages.make_default("en")


def test_the_pin_by_keyboard_alone(desk: Desk) -> None:
    desk.desk.open()
    desk.show(State.OUT_OF_SERVICE, faults=frozenset({Fault.CLOSED}))
    desk.key(Qt.Key.Key_9)
    desk.key(Qt.Key.Key_Backspace)
    desk.type(PIN)

    desk.until("Last attempts")
    assert PIN not in desk.words()


def test_the_pin_by_touch_and_by_five_keys(desk: Desk) -> None:
    desk.desk.open()
    for digit in PIN[:-1]:
        desk.press(digit)
    # From the pad's first key to the one for the last digit, which Enter presses.
    desk.key(Qt.Key.Key_Down)
    for _ in range(int(PIN[-1]) - int(desk.kiosk.window.focusWidget().text())):  # type: ignore[attr-defined]
        desk.key(Qt.Key.Key_Down)
    desk.key(Qt.Key.Key_Return)
    desk.press("Enter")

    desk.until("Last attempts")


@pytest.mark.fault("F90")
def test_five_wrong_pins_make_everybody_wait(desk: Desk, caplog: pytest.LogCaptureFixture) -> None:
    desk.desk.open()
    with caplog.at_level(logging.DEBUG):
        for left in (4, 3, 2, 1):
            desk.type(WRONG)
            desk.until(f"Tries left before a wait: {left}")
        desk.type(WRONG)
        desk.until("Too many wrong PINs. Wait 30 s")
        desk.type(PIN)
        assert "Last attempts" not in desk.words()

    assert not any(secret in caplog.text for secret in (PIN, WRONG, "argon2"))
    assert caplog.text.count("wrong PIN") == 5

    desk.now_s[0] += 30
    desk.desk.close()
    desk.enter()


def test_nothing_typed_outlives_the_page(desk: Desk) -> None:
    desk.desk.open()
    for digit in PIN:
        desk.press(digit)
    desk.press("Back")
    desk.desk.open()
    desk.key(Qt.Key.Key_Return)

    assert desk.desk.panel.pin._pin == ""
    assert "Last attempts" not in desk.words()


def test_it_closes_by_itself_and_a_touch_gives_it_all_the_time_again(desk: Desk) -> None:
    desk.enter()
    idle = desk.desk.panel._idle
    assert idle.interval() == 60_000

    with patch.object(idle, "start") as start:
        QTest.mouseClick(desk.panel, Qt.MouseButton.LeftButton)
        desk.key(Qt.Key.Key_Down)
    assert start.call_count >= 2

    with desk.bot.waitSignal(desk.desk.panel.closed, timeout=PATIENCE_MS):
        idle.start(0)
    assert not desk.panel.isVisible()
    assert desk.station.posted[-1] == FaultCleared(Fault.CLOSED)


def test_the_keyboard_never_leaves_it_for_what_lies_below(desk: Desk) -> None:
    desk.enter()
    seen = set()
    for _ in range(30):
        desk.key(Qt.Key.Key_Tab)
        focus = desk.kiosk.window.focusWidget()
        assert desk.panel.isAncestorOf(focus)
        seen.add(focus.accessibleName())

    assert len(seen) == 9
    assert all(seen)


def test_out_of_service_at_the_start_is_said_before_anything_else(make_desk: Callable[..., Desk]) -> None:
    desk = make_desk(out_of_service=True)

    assert desk.station.posted == [ServiceClosed()]
    assert isinstance(desk.desk, OperatorDesk)
    desk.desk.open()
    desk.desk.close()
    assert FaultCleared(Fault.CLOSED) not in desk.station.posted


def test_an_exam_goes_on_behind_the_pins_page_and_is_ended_by_who_knows_it(
    make_desk: Callable[..., Desk],
) -> None:
    exam = FakeExam()
    desk = make_desk(exam=exam)
    exam.runs = True
    desk.show(State.POSITIONING)
    desk.desk.open()
    desk.type(WRONG)
    desk.until("Wrong PIN")
    assert desk.closings == 0
    desk.type(PIN)
    desk.until("An exam is under way")
    assert "Last attempts" not in desk.words()
    desk.press("No")
    assert not desk.panel.isVisible()
    assert exam.ended == 0

    desk.desk.open()
    desk.type(PIN)
    desk.until("An exam is under way")
    desk.press("End the exam")

    assert exam.ended == 1
    assert desk.closings == 0
    assert not desk.panel.isVisible()


def test_between_exams_the_whole_panel_is_there_even_if_one_ended_meanwhile(
    make_desk: Callable[..., Desk],
) -> None:
    exam = FakeExam()
    desk = make_desk(exam=exam)
    exam.runs = True
    desk.desk.open()
    exam.runs = False
    desk.type(PIN)

    desk.until("Last attempts")
    assert desk.station.posted[-1] == ServiceClosed()


@pytest.mark.parametrize("runs", [False, True])
def test_who_is_there_keeps_their_language_when_staff_only_looked_in(
    make_desk: Callable[..., Desk], runs: bool
) -> None:
    exam = FakeExam()
    desk = make_desk(exam=exam)
    exam.runs = runs
    desk.show(State.CONSENT)
    desk.kiosk.languages.use("ar")

    desk.desk.open()
    assert desk.kiosk.languages.current == "en", "staff read the house's language"
    desk.desk.close()

    assert desk.kiosk.languages.current == "ar"


def test_the_language_of_a_visit_that_staff_ended_is_gone(desk: Desk) -> None:
    desk.show(State.CONSENT)
    desk.kiosk.languages.use("ar")
    desk.desk.open()
    desk.type(PIN)
    desk.until("A visit is under way")
    desk.press("End the visit")
    desk.show(State.OUT_OF_SERVICE, faults=frozenset({Fault.CLOSED}))
    desk.desk.close()

    assert desk.kiosk.languages.current == "en"
