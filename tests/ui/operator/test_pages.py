"""What the pages show, and what their buttons do."""

import logging
import threading
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from kiosk import operator_camera_desktop, operator_reports_desktop, operator_settings_desktop
from kiosk.camera.discovery import DeviceInfo
from kiosk.camera.v4l2 import Mode
from kiosk.config.loading import load_settings
from kiosk.config.panel_file import panel_file
from kiosk.records.store import Records
from kiosk.session.words import EndReason, Fault, FaultCleared, ServiceClosed, State
from kiosk.ui.operator import words
from kiosk.ui.operator.home_page import Place
from kiosk.values import Hint, Outcome, SessionResult, SourceKind
from tests.records.reports import attempt, keep, session
from tests.ui.operator.conftest import PATIENCE_MS, Desk


def device(name: str, *, virtual: bool = False, serial: str = "A1") -> DeviceInfo:
    return DeviceInfo(
        index=0,
        path="/dev/video0",
        name=name,
        vid=0x046D,
        pid=0x0825,
        serial=serial,
        driver="uvcvideo",
        bus="usb:1-4",
        interface="1.0",
        links=(),
        virtual=virtual,
        modes=(Mode("MJPG", 1280, 720, 30.0), Mode("MJPG", 1920, 1080, 30.0)),
    )


@pytest.fixture
def cameras(monkeypatch: pytest.MonkeyPatch) -> list[DeviceInfo]:
    found: list[DeviceInfo] = []
    monkeypatch.setattr(operator_camera_desktop, "list_devices", lambda: tuple(found))
    return found


def test_a_camera_is_chosen_for_the_next_start(desk: Desk, cameras: list[DeviceInfo]) -> None:
    cameras += [device("Front"), device("Loop", virtual=True, serial="B2")]
    desk.enter()
    desk.press("Camera")
    desk.until("usb:046d:0825:A1")
    assert "1920 × 1080 MJPG" in desk.words()
    assert "not allowed by the settings" in desk.words()

    desk.press("Loop")
    assert not panel_file().exists()
    desk.press("Front")

    desk.until("From the next start: usb:046d:0825:A1")
    assert load_settings().camera.source == "usb:046d:0825:A1"


def test_cameras_are_looked_for_again(desk: Desk, cameras: list[DeviceInfo]) -> None:
    desk.enter()
    desk.press("Camera")
    desk.until("No camera is connected")
    cameras.append(device("Late"))
    desk.press("Find again")

    desk.until("Late")


def test_the_camera_can_be_restarted(desk: Desk, cameras: list[DeviceInfo]) -> None:
    desk.enter()
    desk.press("Camera")
    desk.press("Restart camera")

    assert desk.station.restarts == 1


def test_the_set_up_screen_rehearses_for_as_long_as_it_is_shown(desk: Desk) -> None:
    desk.enter()
    desk.press("Set-up")
    assert desk.station.rehearsals == [True]
    assert "Set up this site" in desk.words()

    desk.press("Close")

    assert desk.station.rehearsals == [True, False]
    desk.until("Last attempts")


def test_the_api_test_says_what_holds_and_what_was_sent(desk: Desk) -> None:
    desk.enter()
    desk.press("API test")
    desk.until("Everything is in order")

    words = desk.words()
    assert all(part in words for part in ("The API answers.", "Accepted.", "Right.", "an empty picture", "r7"))


def test_a_language_is_kept_and_spoken_at_once(desk: Desk) -> None:
    desk.enter()
    desk.press("Language and volume")
    desk.press("Deutsch")
    desk.bot.waitUntil(lambda: desk.kiosk.languages.current == "de", timeout=PATIENCE_MS)
    assert load_settings().ui.lang == "de"

    desk.desk.close()

    assert desk.kiosk.languages.current == "de"
    desk.kiosk.languages.make_default("en")


def test_a_volume_is_heard_and_kept_by_touch_and_by_keys(desk: Desk) -> None:
    heard: list[float] = []
    desk.desk.volume_chosen.connect(heard.append)
    desk.enter()
    desk.press("Language and volume")
    assert "Every visitor starts this loud: 60%" in desk.words()

    desk.press("Louder")
    desk.key(Qt.Key.Key_Return)
    assert "Every visitor starts this loud: 80%" in desk.words(), "every press is a step"
    desk.press("Softer")
    desk.bot.waitUntil(lambda: heard == [0.7, 0.8, 0.7], timeout=PATIENCE_MS)
    assert load_settings().sound.volume == 0.7
    desk.press("Test sound")
    assert heard.pop() == 0.7

    for _ in range(12):
        desk.press("Softer")
    desk.desk.stop()
    assert load_settings().sound.volume == 0.0


def test_figures_and_attempts_show_no_score(desk: Desk, records: Records) -> None:
    keep(
        records,
        session(SessionResult.PASSED, attempt(Outcome.NOT_LIVE, advice=(Hint.TOO_DARK,)), attempt(Outcome.LIVE)),
    )
    keep(records, session(SessionResult.TIMED_OUT, end=EndReason.TIMED_OUT))
    desk.enter()

    desk.press("Today")
    desk.until("1 of 1")
    assert "The picture was too dark" in desk.words()
    desk.press("Back")
    desk.press("Last attempts")
    desk.until("7C3 E9A")

    words = desk.words()
    assert all(part in words for part in ("7C3 E9A", "Not live", "The picture was too dark", "r-1"))
    assert "0.97" not in words
    assert "97" not in words


def test_nothing_is_offered_to_be_turned_over_where_there_is_one_page(desk: Desk, records: Records) -> None:
    desk.enter()
    desk.go_to(Place.ATTEMPTS)
    desk.until("No attempts")
    assert "Older" not in desk.words()
    assert "Newer" not in desk.words()


def test_of_a_picture_from_a_file_no_missing_camera_is_claimed(desk: Desk, cameras: list[DeviceInfo]) -> None:
    desk.station.kind = SourceKind.FILE
    desk.enter()
    desk.go_to(Place.CAMERA)

    desk.until("This picture comes from no connected camera.")
    assert "No camera is connected" not in desk.words()


def test_attempts_are_turned_over_like_pages(desk: Desk, records: Records) -> None:
    attempts = [attempt(Outcome.LIVE, request_id=f"request-{number}") for number in range(60)]
    keep(records, session(SessionResult.PASSED, *attempts))
    desk.enter()
    desk.press("Last attempts")
    desk.until("request-59")
    assert "request-30" not in desk.words()

    while "request-0 " not in desk.words():
        desk.press("Older")
    while "request-59" not in desk.words():
        desk.press("Newer")


def test_records_that_cannot_be_read_are_said_to_be_so(desk: Desk, records: Records) -> None:
    records.folder.mkdir(parents=True)
    records.path.write_bytes(b"rubbish" * 1000)
    desk.enter()

    desk.press("Today")
    desk.until("damaged")
    desk.press("Back")
    desk.press("Last attempts")
    desk.until("damaged")


def test_a_lock_is_lifted(desk: Desk) -> None:
    desk.enter()
    desk.press("Service")
    assert "Lift the lock" not in desk.words()

    desk.show(State.OUT_OF_SERVICE, faults=frozenset({Fault.CLOSED, Fault.LOCKED}))
    assert "The kiosk is locked: too many checks have failed." in desk.words()
    desk.press("Lift the lock")
    assert desk.station.posted[-1] == FaultCleared(Fault.LOCKED)

    desk.show(State.OUT_OF_SERVICE, faults=frozenset({Fault.CLOSED}))
    assert "Lift the lock" not in desk.words()


def test_an_export_is_written_where_the_settings_say(make_desk: Callable[..., Desk], tmp_path: Path) -> None:
    folder = tmp_path / "exports"
    folder.mkdir()
    desk = make_desk(operator={"export_folder": str(folder)})
    desk.enter()
    desk.press("Export")
    desk.until("To: ")
    desk.press("Export now")

    desk.until("Exported: ")
    written = [path.name for path in folder.iterdir()]
    assert len(written) == 3
    assert all(name in desk.words() for name in written)


def test_where_an_export_goes_is_looked_for_off_the_gui_thread(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    found, asked_by = threading.Event(), []

    def look(_settings: object) -> None:
        asked_by.append(threading.current_thread())
        assert found.wait(20)

    monkeypatch.setattr(operator_reports_desktop, "_export_folder", look)
    desk.enter()
    desk.press("Export")
    assert "One moment…" in desk.words()
    found.set()
    desk.until("Plug in a USB stick")

    assert threading.current_thread() not in asked_by


def test_an_export_that_fails_says_why(make_desk: Callable[..., Desk], tmp_path: Path) -> None:
    desk = make_desk(operator={"export_folder": str(tmp_path / "gone")})
    desk.enter()
    desk.press("Export")
    desk.until("To: ")
    desk.press("Export now")

    desk.until("Nothing could be written")


def test_out_of_service_outlives_the_panel_and_a_restart(desk: Desk) -> None:
    desk.enter()
    desk.press("Service")
    desk.press("Take out of service")
    desk.until("also after a restart")
    assert load_settings().out_of_service

    desk.desk.close()
    assert FaultCleared(Fault.CLOSED) not in desk.station.posted

    desk.desk.open()
    desk.type("483726")
    desk.until("Out of service: visitors stay away")
    desk.press("Service")
    desk.press("Put back into service")
    desk.until("The kiosk serves visitors.")
    desk.desk.close()
    assert not load_settings().out_of_service
    assert desk.station.posted[-1] == FaultCleared(Fault.CLOSED)


@pytest.mark.parametrize(("label", "again"), [("Restart the kiosk", True), ("Exit", False)])
def test_the_end_and_a_restart_are_asked_about_first(desk: Desk, label: str, again: bool) -> None:
    desk.enter()
    desk.press("Service")
    desk.press(label)
    desk.press("No")
    desk.press(label)

    with desk.bot.waitSignal(desk.desk.ended, timeout=20_000):
        desk.press(label)

    assert desk.desk.starts_again is again


def test_a_setting_that_cannot_be_kept_is_said_and_changes_nothing(desk: Desk) -> None:
    desk.enter()
    panel_file().mkdir(parents=True)
    desk.press("Service")
    desk.press("Take out of service")
    desk.until("cannot be written")
    assert "The kiosk serves visitors." in desk.words()
    desk.press("Back")
    desk.press("Language and volume")
    desk.press("Louder")
    desk.until("cannot be written")
    assert "Every visitor starts this loud: 60%" in desk.words()

    desk.kiosk.languages.use("de")
    desk.press(desk.kiosk.languages.texts.say(words.LOUDER))
    desk.until(desk.kiosk.languages.texts.say(words.NOT_SAVED))
    assert "cannot be written" not in desk.words()


def test_a_disk_that_hangs_keeps_nobody_waiting_and_what_was_pressed_still_comes_true(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    disk, kept = threading.Event(), list[object]()

    def save(changes: object) -> None:
        assert disk.wait(20)
        kept.append(changes)

    monkeypatch.setattr(operator_settings_desktop, "save_panel", save)
    desk.enter()
    desk.press("Language and volume")
    for _ in range(2):
        desk.press("Louder")
    assert "Every visitor starts this loud: 80%" in desk.words()
    desk.press("Back")
    desk.press("Service")
    desk.press("Take out of service")
    assert "The kiosk serves visitors." in desk.words(), "nothing is said to be kept that is not"
    desk.desk.close()
    assert desk.station.posted[-1] == FaultCleared(Fault.CLOSED)
    disk.set()
    desk.bot.waitUntil(lambda: desk.station.posted[-1] == ServiceClosed(), timeout=PATIENCE_MS)

    assert kept == [{"sound.volume": 0.7}, {"sound.volume": 0.8}, {"out_of_service": True}]


def test_everything_done_is_noted(desk: Desk, caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.INFO, "kiosk.operator"):
        desk.enter()
        desk.press("Service")
        desk.press("Take out of service")
        desk.until("also after a restart")
        desk.press("Restart camera")
        desk.desk.close()

    said = [record.getMessage().removeprefix("operator: ") for record in caplog.records]
    assert said == [
        "panel asked for visit_runs=false",
        "panel opened",
        'page opened page="service"',
        'setting kept setting="out_of_service" value=true',
        "camera restarted",
        "panel closed",
    ]


def test_escape_goes_back_page_by_page(desk: Desk) -> None:
    desk.enter()
    desk.press("Service")
    desk.press("Exit")
    for says in ("The kiosk serves visitors.", "Last attempts"):
        desk.key(Qt.Key.Key_Escape)
        assert says in desk.words()
    desk.key(Qt.Key.Key_Escape)
    assert not desk.panel.isVisible()
