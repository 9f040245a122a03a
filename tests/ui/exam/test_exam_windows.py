"""What a candidate sees and presses: the id, the companion, the end."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QWidget
from pytestqt.qtbot import QtBot

from kiosk.exam.view import ExamView
from kiosk.exam.words import Phase
from kiosk.ui.caption import Caption
from kiosk.ui.exam.companion import Companion, Corner
from kiosk.ui.exam.field import IdField
from kiosk.ui.exam.hold_button import HOLD_MS, HoldButton
from kiosk.ui.exam.moments import WINDOW_MOMENTS
from kiosk.ui.exam.window import ExamWindow
from tests.ui.exam.conftest import CandidateWishes


def _buttons(window: QWidget) -> list[QAbstractButton]:
    return [one for one in window.findChildren(QAbstractButton) if one.isVisible()]


def _button(window: QWidget, text: str) -> QAbstractButton:
    return next(one for one in _buttons(window) if one.text() == text)


def _texts(window: QWidget) -> list[str]:
    return [one.text for one in window.findChildren(Caption) if one.isVisible() and one.text]


def _press(window: QWidget, *texts: str) -> None:
    for text in texts:
        QTest.mouseClick(_button(window, text), Qt.MouseButton.LeftButton)


def _field(window: ExamWindow) -> IdField:
    field: IdField = window.findChildren(IdField)[0]
    return field


def _end(companion: Companion) -> HoldButton:
    end: HoldButton = companion.findChildren(HoldButton)[0]
    return end


def test_an_id_is_typed_by_touch(window: ExamWindow, wishes: CandidateWishes) -> None:
    _press(window, "A", "B", "-", "1", "2", "9", "Delete", "3", "4")
    assert _field(window).text == "AB-1234"
    _press(window, "Confirm")

    assert wishes.said == ["typed AB-1234"]


def test_an_id_is_typed_on_a_keyboard_wherever_the_focus_is(window: ExamWindow, wishes: CandidateWishes) -> None:
    QTest.keyClicks(window.focusWidget(), "ab-12")
    _button(window, "Q").setFocus()
    QTest.keyClicks(window.focusWidget(), "34x")
    QTest.keyClick(window.focusWidget(), Qt.Key.Key_Backspace)
    _field(window).setFocus()
    QTest.keyClick(window.focusWidget(), Qt.Key.Key_Return)

    assert wishes.said == ["typed AB-1234"]


def test_an_id_is_typed_by_arrow_keys_alone(window: ExamWindow, wishes: CandidateWishes) -> None:
    keys = Qt.Key
    for key in (keys.Key_Down, keys.Key_Return, keys.Key_Right, keys.Key_Return, keys.Key_Down, keys.Key_Return):
        QTest.keyClick(window.focusWidget(), key)
    for key in (keys.Key_Left, keys.Key_Left, keys.Key_Return, keys.Key_Up, keys.Key_Up, keys.Key_Return):
        QTest.keyClick(window.focusWidget(), key)

    assert wishes.said == ["typed 12WP"]


def test_what_is_no_id_is_not_taken(window: ExamWindow, wishes: CandidateWishes) -> None:
    _press(window, "A", "Confirm")
    assert wishes.said == []
    assert "That is not a candidate ID yet. Please check it." in _texts(window)
    _press(window, "B")
    assert "Type your candidate ID" in _texts(window)
    _press(window, "Clear")
    assert _field(window).text == ""


def test_the_camera_is_shown_for_a_code_only_when_asked(qtbot: QtBot, window: ExamWindow) -> None:
    with qtbot.waitSignal(window.scanning_changed) as asked:
        _press(window, "Scan a code")
    assert asked.args == [True]
    assert not [one for one in _buttons(window) if one.text() == "Q"]
    with qtbot.waitSignal(window.scanning_changed) as ended:
        window.show_view(ExamView(phase=Phase.READY, candidate_id="AB-1234"))
    assert ended.args == [False]


def test_the_next_candidate_finds_an_empty_field(qtbot: QtBot, window: ExamWindow) -> None:
    _press(window, "A", "B", "1", "2")
    window.show_view(ExamView(phase=Phase.READY, candidate_id="AB12"))
    window.show_view(WINDOW_MOMENTS["exam-closed"])
    with qtbot.waitSignal(window.candidate_forgotten):
        window.show_view(ExamView(phase=Phase.ENTRY))

    assert _field(window).text == ""


def test_the_candidate_reads_what_is_noted_before_it_is(window: ExamWindow, wishes: CandidateWishes) -> None:
    window.show_view(ExamView(phase=Phase.READY, candidate_id="AB-1234"))
    assert "Candidate AB-1234" in _texts(window)
    assert "During the exam, the camera notes whether you are in view." in _texts(window)
    _press(window, "Change the ID", "Begin")

    assert wishes.said == ["clear", "begin"]


def test_the_end_says_where_the_report_is(window: ExamWindow, wishes: CandidateWishes) -> None:
    window.show_view(WINDOW_MOMENTS["exam-closed"])
    texts = _texts(window)
    assert {"Your exam is over", "A1B 2C3"} <= set(texts)
    assert "exam-20260304T090000Z-AB-1234-a1b2c3.html" in texts, "the file's name, and no path of this machine"
    _press(window, "Done")

    assert wishes.said == ["proceed"]


def test_a_report_that_was_not_written_is_owned_up_to(window: ExamWindow) -> None:
    window.show_view(WINDOW_MOMENTS["exam-not-written"])

    assert "The report could not be written. Please tell our staff." in _texts(window)


def test_the_companion_says_whether_one_is_in_view(companion: Companion) -> None:
    assert {"You are in view", "Time left: 43 min", "SIMULATED"} <= set(_texts(companion))
    for view, text in (
        (ExamView(phase=Phase.RUNNING, in_view=False), "We cannot see you"),
        (ExamView(phase=Phase.RUNNING, several=True), "Somebody else is in view"),
        (ExamView(phase=Phase.RUNNING, in_view=False, blind=True), "The camera is starting again"),
    ):
        companion.show_view(view)
        assert text in _texts(companion)


def test_the_companion_counts_the_last_minute_by_the_second(companion: Companion) -> None:
    companion.show_view(ExamView(phase=Phase.RUNNING, minutes_left=1, seconds_left=40))

    assert "Time left: 40 s" in _texts(companion)


def test_the_companion_announces_a_check_and_lets_it_be_put_off_once(
    companion: Companion, wishes: CandidateWishes
) -> None:
    companion.show_view(ExamView(phase=Phase.RUNNING, check_in_s=12, postponable=True))
    assert "A short look at the camera in 12 s" in _texts(companion)
    _press(companion, "Later", "Now")
    companion.show_view(ExamView(phase=Phase.RUNNING, check_in_s=11, postponable=False))

    assert [one.text() for one in _buttons(companion)] == ["Now"]
    assert wishes.said == ["later", "now"]


def test_after_a_check_the_companion_says_only_that_it_is_over(companion: Companion) -> None:
    companion.show_view(ExamView(phase=Phase.CHECKING))
    companion.show_view(ExamView(phase=Phase.RUNNING))

    assert "Thank you, please carry on" in _texts(companion)


def test_only_a_long_press_ends_the_exam(qtbot: QtBot, companion: Companion, wishes: CandidateWishes) -> None:
    end = _end(companion)
    QTest.mouseClick(end, Qt.MouseButton.LeftButton)
    QTest.keyClick(end, Qt.Key.Key_Space)
    assert wishes.said == []
    with qtbot.waitSignal(end.held, timeout=10 * HOLD_MS):
        QTest.mousePress(end, Qt.MouseButton.LeftButton)
    QTest.mouseRelease(end, Qt.MouseButton.LeftButton)

    assert wishes.said == ["end"]


def test_the_companion_goes_to_every_corner_by_touch_and_by_keys(companion: Companion) -> None:
    screen = QGuiApplication.primaryScreen().availableGeometry()
    seen = set()
    for _ in Corner:
        seen.add((companion.geometry().center().x() > screen.center().x(), companion.y() > screen.center().y()))
        assert screen.contains(companion.geometry())
        _press(companion, "Move")
    assert len(seen) == 4
    _button(companion, "Move").setFocus()
    QTest.keyClick(companion.focusWidget(), Qt.Key.Key_Return)

    assert companion.corner is Corner.BOTTOM_LEFT


def test_the_companion_stays_small_on_top_and_cannot_be_closed(companion: Companion) -> None:
    assert companion.windowFlags() & Qt.WindowType.WindowStaysOnTopHint
    assert (companion.width(), companion.height()) == (320, 200)
    companion.close()

    assert companion.isVisible()
    for one in (*_buttons(companion), _end(companion)):
        assert min(one.width(), one.height()) >= 76
