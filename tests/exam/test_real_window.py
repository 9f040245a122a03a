"""A whole exam of twenty minutes in the real windows, with real camera and vision, on a fast clock."""

import time
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path
from queue import SimpleQueue

import cv2
import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from kiosk.camera.recording import read_recording
from kiosk.camera.spec import parse_spec
from kiosk.config.files import operator_pin_file, records_folder, status_socket
from kiosk.config.settings import ApiSection, CameraSection, ExamSection, SessionSection, Settings, UiSection
from kiosk.consent.record import Answer
from kiosk.exam.presence import PresenceLimits
from kiosk.exam.verification import Standing, verify
from kiosk.exam.words import ExamPolicy
from kiosk.exam_desktop import ExamDesk, exams_held
from kiosk.guard_desktop import GuardDesk
from kiosk.operator.pin import keep_hash
from kiosk.records.store import Records
from kiosk.session.words import State
from kiosk.station.report import SessionReport
from kiosk.status.line import ask
from kiosk.ui.caption import Caption
from kiosk.ui.controls import PillButton
from kiosk.ui.logo import Logo
from kiosk.ui.operator.card import Card
from kiosk.values import Profile, SessionResult
from tests.exam.simulation import lines_of, marks_of
from tests.ui.operator.conftest import PIN, PIN_HASH

_SPEED = 60
_PATIENCE_MS = 60_000
_FRAMES_A_SECOND = 10
_SCENES = (("demo:steady", 6), ("demo:nobody", 7), ("demo:steady", 3), ("demo:two-people", 3))
"""Who is in view, and for how many seconds; after so long, vision holds the next face to be another's."""
_POLICY = ExamPolicy(
    length_s=1200.0,
    check_every_s=480.0,
    random=False,
    announce_s=60.0,
    presence=PresenceLimits(absence_s=60.0, settle_s=18.0, blind_s=120.0),
    clock_jump_s=300.0,
)


class FastClock:
    """Goes sixty times as fast as real time."""

    def __init__(self) -> None:
        self._began_ns = time.monotonic_ns()

    def monotonic_ns(self) -> int:
        return self._began_ns + (time.monotonic_ns() - self._began_ns) * _SPEED

    def now(self) -> datetime:
        seconds = (self.monotonic_ns() - self._began_ns) / 1e9
        return datetime(2026, 3, 4, 9, 0, tzinfo=UTC) + timedelta(seconds=seconds)


@pytest.fixture(autouse=True)
def _deliberate_presses(monkeypatch: pytest.MonkeyPatch) -> None:
    """Every press of a test is meant: none is the second tap of two."""
    monkeypatch.setattr("kiosk.ui.screens.consent._DOUBLE_TAP_S", 0.0)


@pytest.fixture(scope="module")
def clip(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """One recording of all scenes, which the camera plays over and over."""
    path = tmp_path_factory.mktemp("clip") / "exam.avi"
    writer = cv2.VideoWriter(str(path), cv2.VideoWriter.fourcc(*"MJPG"), _FRAMES_A_SECOND, (1280, 720))
    for scene, seconds in _SCENES:
        frames = [frame.image.copy() for frame in read_recording(parse_spec(scene))][::3]
        for index in range(seconds * _FRAMES_A_SECOND):
            writer.write(frames[index % len(frames)])
    writer.release()
    return path


@pytest.fixture
def reports() -> list[SessionReport]:
    return []


@pytest.fixture
def desk(qtbot: QtBot, clip: Path, tmp_path: Path, reports: list[SessionReport]) -> Iterator[ExamDesk]:
    settings = Settings(
        profile=Profile.PROCTOR,
        api=ApiSection(engine="simulated", script="pass"),
        camera=CameraSection(source=str(clip)),
        session=SessionSection(consent=True),
        exam=ExamSection(folder=str(tmp_path / "exams")),
    )
    crashes: SimpleQueue[Exception] = SimpleQueue()
    with exams_held(
        settings,
        windowed=True,
        on_finished=reports.append,
        on_crash=crashes.put,
        guard=GuardDesk(give_up=crashes.put, on_stuck=partial(pytest.fail, "the window hangs")),
        clock=FastClock(),
        policy=_POLICY,
    ) as desk:
        yield desk
    assert crashes.empty(), crashes.get()
    for window in (desk.window, desk.companion, desk.check_desk.window):
        window.allow_close()
        window.close()
        window.deleteLater()


def _ask_for_the_panel(window: QWidget) -> None:
    chord = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
    QTest.keyClick(window.windowHandle(), Qt.Key.Key_O, chord)


def _type_pin(qtbot: QtBot, desk: ExamDesk) -> None:
    qtbot.waitUntil(lambda: _shown(desk) == [desk.check_desk.window], timeout=_PATIENCE_MS)
    for digit in PIN:
        QTest.keyClick(desk.check_desk.window.windowHandle(), Qt.Key(ord(digit)))
    QTest.keyClick(desk.check_desk.window.windowHandle(), Qt.Key.Key_Return)


def _shown(desk: ExamDesk) -> list[QWidget]:
    return [one for one in (desk.window, desk.companion, desk.check_desk.window) if one.isVisible()]


def _agree(qtbot: QtBot, desk: ExamDesk) -> None:
    qtbot.waitUntil(lambda: _shown(desk) == [desk.check_desk.window], timeout=_PATIENCE_MS)
    agree = next(
        button for button in desk.check_desk.window.findChildren(PillButton) if button.text() == "Yes, I agree"
    )
    QTest.mouseClick(agree, Qt.MouseButton.LeftButton)


def _covered_by(desk: ExamDesk, text: str) -> bool:
    window = desk.check_desk.window
    said = [one.text() for one in window.findChildren(Card) if one.isVisible()]
    said += [one.text for one in window.findChildren(Caption) if one.isVisible()]
    return window.covered and text in said


def _check_says(desk: ExamDesk, text: str) -> bool:
    said = {one.text for one in desk.check_desk.window.findChildren(Caption) if one.isVisible()}
    return {"Thank you", text} <= said


def _says(desk: ExamDesk, text: str) -> bool:
    return any(caption.text == text for caption in desk.window.findChildren(Caption) if caption.isVisible())


def test_an_exam_of_twenty_minutes_in_the_real_windows(
    qtbot: QtBot, desk: ExamDesk, reports: list[SessionReport], tmp_path: Path
) -> None:
    qtbot.waitUntil(lambda: _shown(desk) == [desk.window], timeout=_PATIENCE_MS)
    entry = desk.window.focusWidget()
    QTest.keyClicks(entry, "ab-1234")
    QTest.keyClick(entry, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: _says(desk, "Candidate AB-1234"), timeout=_PATIENCE_MS)
    QTest.keyClick(desk.window.focusWidget(), Qt.Key.Key_Return)

    # Consent, as in check-in.
    _agree(qtbot, desk)
    qtbot.waitUntil(lambda: _check_says(desk, "Your exam can begin"), timeout=_PATIENCE_MS)
    qtbot.waitUntil(lambda: _shown(desk) == [desk.companion], timeout=_PATIENCE_MS)
    assert ask(status_socket(demo=False))["exam"]["phase"] == "running"
    qtbot.waitUntil(lambda: _check_says(desk, "Please go on with your exam"), timeout=_PATIENCE_MS)
    qtbot.waitUntil(lambda: _shown(desk) == [desk.companion], timeout=_PATIENCE_MS)
    qtbot.waitUntil(lambda: _shown(desk) == [desk.window], timeout=_PATIENCE_MS)
    qtbot.waitUntil(lambda: _says(desk, "Your exam is over"), timeout=_PATIENCE_MS)

    (jsonl,) = (tmp_path / "exams").glob("*.jsonl")
    kinds = marks_of(jsonl)
    assert {
        "absence_started",
        "absence_ended",
        "continuity_broken",
        "two_faces_started",
        "two_faces_ended",
    } <= set(kinds)
    assert kinds.count("check_result") >= 2
    assert lines_of(jsonl)[-1]["end"] == "time_up"
    for path in (jsonl, jsonl.with_suffix(".html")):
        assert verify(path.read_bytes(), key=None).standing is Standing.INTACT
    assert {report.subject for report in reports} == {"AB-1234"}
    with Records(records_folder(), now=lambda: datetime.now(UTC)) as records, records.reading() as reading:
        on_record = [(one["session_id"], one["subject"], one["profile"]) for one in reading.of_kind("session")]
    assert on_record == [(report.session_id, "AB-1234", "proctor") for report in reports]
    assert reports[0].result is SessionResult.PASSED
    asked = reports[0].consent
    assert asked is not None
    assert asked.answer is Answer.GIVEN
    assert {report.consent for report in reports} == {asked}, "who agreed is not asked again"


def test_the_operator_ends_an_exam_from_the_companion_and_the_report_says_so(
    qtbot: QtBot, desk: ExamDesk, tmp_path: Path
) -> None:
    keep_hash(operator_pin_file(), PIN_HASH)
    qtbot.waitUntil(lambda: _shown(desk) == [desk.window], timeout=_PATIENCE_MS)

    # Before an exam the whole panel is there, and closing it leads back.
    _ask_for_the_panel(desk.window)
    _type_pin(qtbot, desk)
    qtbot.waitUntil(lambda: _covered_by(desk, "Last attempts"), timeout=_PATIENCE_MS)
    QTest.keyClick(desk.check_desk.window.windowHandle(), Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: _shown(desk) == [desk.window], timeout=_PATIENCE_MS)
    qtbot.waitUntil(lambda: desk.check_desk.window._state is State.ATTRACT, timeout=_PATIENCE_MS)

    QTest.keyClicks(desk.window.focusWidget(), "ab-1234\r")
    qtbot.waitUntil(lambda: _says(desk, "Candidate AB-1234"), timeout=_PATIENCE_MS)
    QTest.keyClick(desk.window.focusWidget(), Qt.Key.Key_Return)
    _agree(qtbot, desk)
    qtbot.waitUntil(lambda: _shown(desk) == [desk.companion], timeout=_PATIENCE_MS)
    _ask_for_the_panel(desk.companion)
    _type_pin(qtbot, desk)
    qtbot.waitUntil(lambda: _covered_by(desk, "An exam is under way"), timeout=_PATIENCE_MS)
    end = next(one for one in desk.check_desk.window.findChildren(PillButton) if one.text() == "End the exam")
    QTest.mouseClick(end, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: _says(desk, "Your exam is over"), timeout=_PATIENCE_MS)

    (jsonl,) = (tmp_path / "exams").glob("*.jsonl")
    assert lines_of(jsonl)[-1]["end"] == "operator"


def test_the_houses_logo_stands_on_the_exams_window(qapp: object, tmp_path: Path) -> None:
    path = tmp_path / "logo.png"
    cv2.imwrite(str(path), np.full((40, 120, 3), 200, np.uint8))
    desk = ExamDesk(Settings(profile=Profile.PROCTOR, ui=UiSection(logo=str(path))), windowed=True)

    assert desk.window.findChild(Logo) is not None
    desk.stop()
    for window in (desk.window, desk.companion, desk.check_desk.window):
        window.deleteLater()
