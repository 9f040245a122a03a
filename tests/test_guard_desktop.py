"""What watches over the kiosk, with real hooks, a real event loop and a real socket to the service manager."""

import socket
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, QTimer, Signal, Slot
from pytestqt.qtbot import QtBot

from kiosk import guard_desktop
from kiosk.config.files import crashes_folder
from kiosk.guard import memory
from kiosk.guard.failures import DefectError
from kiosk.guard_desktop import GuardDesk
from kiosk.session.words import DefectFound, Event, Fault, FaultCleared, SessionState, State
from kiosk.station.view import View

_PATIENCE_MS = 20_000


class Rig:
    """A guard, and what it asked for."""

    def __init__(self) -> None:
        self.posted: list[Event] = []
        self.given_up: list[Exception] = []
        self.desk = GuardDesk(give_up=self.given_up.append, on_stuck=lambda: None)


class Clumsy(QObject):
    """Has a slot that fails."""

    touched = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.touched.connect(self._on_touched)

    @Slot()
    def _on_touched(self) -> None:
        raise ValueError("a visitor's secret")


@pytest.fixture
def rig(qtbot: QtBot) -> Iterator[Rig]:
    assert qtbot is not None
    rig = Rig()
    with rig.desk.over(rig.posted.append):
        yield rig


def _fail_in_a_slot() -> None:
    clumsy = Clumsy()
    clumsy.touched.emit()


def _fail_in_a_thread() -> None:
    thread = threading.Thread(target=int, args=("none",), name="errand")
    thread.start()
    thread.join()


def _fail_in_a_timer() -> None:
    QTimer.singleShot(0, lambda: int("none"))


@pytest.mark.fault("F73")
@pytest.mark.parametrize("fail", [_fail_in_a_slot, _fail_in_a_thread, _fail_in_a_timer])
def test_a_failure_shelters_the_visitor_and_the_third_ends_the_kiosk(
    fail: Callable[[], None], rig: Rig, qtbot: QtBot, capfd: pytest.CaptureFixture[str]
) -> None:
    rig.desk.follow(View(session=SessionState(state=State.VERIFYING), session_id=None))
    fail()
    qtbot.waitUntil(lambda: rig.posted == [DefectFound()], timeout=_PATIENCE_MS)
    assert not rig.given_up
    fail()
    fail()
    qtbot.waitUntil(lambda: bool(rig.given_up), timeout=_PATIENCE_MS)

    assert isinstance(rig.given_up[0], DefectError)
    assert len(rig.given_up) == 1
    reports = [path.read_text(encoding="utf-8") for path in crashes_folder().glob("crash-*.txt")]
    assert len(reports) == 3
    assert all("state: verifying" in report for report in reports)
    assert "Traceback" not in capfd.readouterr().err


@pytest.mark.fault("F73")
def test_the_kiosk_opens_again_when_nothing_fails_for_a_while(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(guard_desktop, "_CALM_MS", 1)
    rig = Rig()
    with rig.desk.over(rig.posted.append):
        _fail_in_a_slot()
        qtbot.waitUntil(lambda: rig.posted == [DefectFound(), FaultCleared(Fault.DEFECT)], timeout=_PATIENCE_MS)


@pytest.mark.fault("F73")
def test_failures_that_come_an_hour_apart_never_end_the_kiosk(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(guard_desktop, "_FORGIVEN_MS", 1)
    rig = Rig()
    with rig.desk.over(rig.posted.append):
        for _ in range(4):
            with qtbot.waitSignal(rig.desk._forgiving.timeout, timeout=_PATIENCE_MS):
                _fail_in_a_slot()
    assert rig.posted == [DefectFound()] * 4
    assert not rig.given_up


@pytest.mark.fault("F70")
@pytest.mark.parametrize("ends_in", [State.ATTRACT, State.OUT_OF_SERVICE])
def test_what_a_visit_left_in_memory_is_given_back_when_it_is_over(
    ends_in: State, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    given_back: list[str] = []
    monkeypatch.setattr(guard_desktop, "_FORGET_MS", 1)
    monkeypatch.setattr(memory, "forget_freed", lambda: given_back.append("all"))
    rig = Rig()
    for state in (State.ATTRACT, State.POSITIONING, State.VERIFYING, State.PASSED):
        rig.desk.follow(View(session=SessionState(state=state), session_id=None))
    assert not rig.desk._forgetting.isActive()

    rig.desk.follow(View(session=SessionState(state=ends_in), session_id=None))

    qtbot.waitUntil(lambda: given_back == ["all"], timeout=_PATIENCE_MS)


@pytest.fixture
def service_manager(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[[], list[str]]]:
    """Read what was said so far to a service manager that wants a ping every 20 ms."""
    path = tmp_path / "notify"
    with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as heard:
        heard.bind(str(path))
        heard.setblocking(False)  # noqa: FBT003 - the socket's own word
        monkeypatch.setenv("NOTIFY_SOCKET", str(path))
        monkeypatch.setenv("WATCHDOG_USEC", "60000")

        def read() -> list[str]:
            said = []
            try:
                while True:
                    said.append(heard.recv(64).decode("ascii"))
            except BlockingIOError:
                return said

        yield read


@pytest.mark.fault("F76")
def test_the_service_manager_hears_of_life_while_every_part_lives(
    service_manager: Callable[[], list[str]], qtbot: QtBot
) -> None:
    rig = Rig()
    said: list[str] = []

    def pinged_thrice() -> bool:
        said.extend(service_manager())
        return said.count("WATCHDOG=1") > 2

    with rig.desk.over(rig.posted.append):
        qtbot.waitUntil(pinged_thrice, timeout=_PATIENCE_MS)
    said += service_manager()

    assert said[0] == "READY=1"
    assert not [word for word in said if word.startswith("STOPPING")], "what ends may be followed by another run"


def _beat(rig: Rig, parts: set[str]) -> None:
    for part in parts:
        rig.desk.beat(part)


@pytest.mark.fault("F76")
@pytest.mark.parametrize("stuck", ["camera", "vision", "session"])
def test_the_service_manager_hears_nothing_once_a_part_is_stuck(
    stuck: str, service_manager: Callable[[], list[str]], qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(guard_desktop, "_FRESH_S", 0.5)
    rig = Rig()
    alive = {"camera", "vision", "session"} - {stuck}
    with rig.desk.over(rig.posted.append):
        qtbot.waitUntil(lambda: bool(rig.desk._beats.silent()), timeout=_PATIENCE_MS)
        _beat(rig, alive)
        service_manager()
        with qtbot.waitSignals([rig.desk._pulse.timeout] * 3, timeout=_PATIENCE_MS):
            _beat(rig, alive)
        said = service_manager()

    assert said == []
