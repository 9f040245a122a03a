"""The socket by which a kiosk tells how it fares, and those who ask there, well or badly."""

import os
import socket
import stat
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

import pytest

from kiosk.status.errors import MuteKioskError, NoKioskError
from kiosk.status.line import StatusLine, ask

FIELDS = {"state": "attract", "camera": {"identity": "Kamera „Eins“ (usb:046d:0825)"}}


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "state" / "status.sock"


@pytest.fixture
def line(path: Path) -> Iterator[StatusLine]:
    line = StatusLine(path, answer=lambda: FIELDS)
    line.start()
    yield line
    line.stop()


@contextmanager
def connected(path: Path) -> Iterator[socket.socket]:
    with socket.socket(socket.AF_UNIX) as caller:
        caller.connect(str(path))
        yield caller


@pytest.mark.usefixtures("line")
def test_whoever_asks_is_told(path: Path) -> None:
    assert ask(path) == FIELDS
    assert ask(path) == FIELDS


@pytest.mark.usefixtures("line")
def test_the_socket_is_its_users_alone(path: Path) -> None:
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert stat.S_IMODE(path.parent.stat().st_mode) == 0o700


def test_nothing_is_left_of_it_at_the_end(path: Path, line: StatusLine) -> None:
    line.stop()
    assert not path.exists()
    assert not [thread for thread in threading.enumerate() if thread.name == "status"]
    with pytest.raises(NoKioskError, match="No kiosk runs"):
        ask(path)


def test_the_socket_of_a_killed_kiosk_is_nobody_and_is_replaced(path: Path) -> None:
    path.parent.mkdir()
    with socket.socket(socket.AF_UNIX) as killed:
        killed.bind(str(path))
    with pytest.raises(NoKioskError):
        ask(path)
    line = StatusLine(path, answer=lambda: FIELDS)
    line.start()
    assert ask(path) == FIELDS
    line.stop()


def test_a_folder_may_lie_deeper_than_a_sockets_name_may_be_long(tmp_path: Path) -> None:
    path = tmp_path.joinpath(*("deep" * 8 for _ in range(4))) / "status.sock"
    assert len(os.fsencode(path)) > 108
    line = StatusLine(path, answer=lambda: FIELDS)
    line.start()
    assert ask(path) == FIELDS
    line.stop()
    assert not path.exists()


@pytest.mark.usefixtures("line")
def test_callers_who_say_nothing_leave_or_talk_without_end_keep_nobody_waiting(path: Path) -> None:
    with connected(path), connected(path) as talker, connected(path) as leaver:
        leaver.close()
        # It is hung up on meanwhile, as everybody is.
        with suppress(BrokenPipeError, ConnectionResetError):
            talker.sendall(b"\x80\x04" * 100_000)
        assert ask(path) == FIELDS


def test_a_defect_in_the_answer_costs_one_caller_his_answer_and_no_more(path: Path) -> None:
    answers: list[dict[str, Any]] = [FIELDS]

    def answer() -> dict[str, Any]:
        return answers.pop()

    line = StatusLine(path, answer=answer)
    line.start()
    try:
        assert ask(path) == FIELDS
        with pytest.raises(MuteKioskError):
            ask(path)
        answers.append(FIELDS)
        assert ask(path) == FIELDS
    finally:
        line.stop()


@contextmanager
def pretender(path: Path, reply: bytes | None) -> Iterator[None]:
    """Listen where a kiosk would; say this to the first caller, or nothing to anybody."""
    path.parent.mkdir(exist_ok=True)
    with socket.socket(socket.AF_UNIX) as door:
        door.bind(str(path))
        door.listen(1)

        def serve() -> None:
            caller, _ = door.accept()
            with caller, suppress(OSError):
                caller.sendall(reply or b"")

        thread = threading.Thread(target=serve, daemon=True)
        if reply is not None:
            thread.start()
        yield
        if reply is not None:
            thread.join()


@pytest.mark.parametrize("reply", [None, b"", b"[1]", b"{", b"\xff", b"[" * 60_000, b" " * 100_000], ids=str)
def test_what_is_no_answer_is_said_in_a_sentence(path: Path, reply: bytes | None) -> None:
    with pretender(path, reply), pytest.raises(MuteKioskError, match="kiosk"):
        ask(path, patience_s=0.2 if reply is None else 20.0)


def test_a_kiosk_without_a_place_for_its_socket_runs_without(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    (tmp_path / "file").write_text("")
    line = StatusLine(tmp_path / "file" / "status.sock", answer=lambda: FIELDS)
    line.start()
    line.stop()
    assert "nobody can ask how the kiosk fares" in caplog.text
