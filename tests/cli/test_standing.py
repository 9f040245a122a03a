"""A kiosk that breaks, as a process: it comes back by itself, and not for ever."""

import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from itertools import pairwise
from pathlib import Path

import pytest

from kiosk.config.files import crashes_folder, restarts_file
from kiosk.guard.restarts import RestartBudget

_PATIENCE_S = 60.0
"""Only ever reached by a defect: everything here ends on what the process says."""

_BREAKING = """
import sys
from kiosk.station.vision_loop import VisionLoop
def look(self, frame):
    raise ValueError("canary-of-a-visitor")
VisionLoop.look = look
from kiosk.cli.root import main
sys.exit(main(sys.argv[1:]))
"""

# Real limits are seconds; these are small for the test's sake, and in the same order.
_HANGING = """
import sys, threading
from kiosk import guard_desktop
from kiosk.guard import stall
from kiosk.window_desktop import WindowDesk
guard_desktop._STALLED_S, stall.STUCK_AFTER_S = 1.5, 4
def hang(self, picture):
    threading.Event().wait()
WindowDesk._on_picture_published = hang
from kiosk.cli.root import main
sys.exit(main(sys.argv[1:]))
"""


@pytest.fixture
def notified(tmp_path: Path) -> Iterator[socket.socket]:
    with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as heard:
        heard.settimeout(_PATIENCE_S)
        heard.bind(str(tmp_path / "notify"))
        yield heard


@pytest.fixture
def start(tmp_path: Path) -> Iterator[Callable[..., subprocess.Popen[str]]]:
    started: list[subprocess.Popen[str]] = []

    def start(program: str, *command: str) -> subprocess.Popen[str]:
        process = subprocess.Popen(
            [sys.executable, "-c", program, *(command or ("run", "--profile", "demo")), "--camera", "demo:steady"],
            env={
                **os.environ,
                "NOTIFY_SOCKET": str(tmp_path / "notify"),
                "PYTHONPATH": os.pathsep.join([str(Path.cwd()), *sys.path]),
            },
            stderr=subprocess.PIPE,
            text=True,
        )
        started.append(process)
        return process

    yield start
    for process in started:
        process.kill()
        process.communicate()


@pytest.mark.fault("F77", "F73")
def test_a_demonstration_that_breaks_starts_itself_again(
    start: Callable[..., subprocess.Popen[str]], notified: socket.socket
) -> None:
    process = start(_BREAKING, "demo")
    ready = 0
    while ready < 2:
        ready += notified.recv(256) == b"READY=1"

    assert process.poll() is None
    assert list(RestartBudget(restarts_file()).taken().values()) == [1]


@pytest.mark.fault("F77", "F73")
def test_what_breaks_at_every_start_ends_on_the_notice_that_stays(
    start: Callable[..., subprocess.Popen[str]],
    notified: socket.socket,
    record_property: Callable[[str, object], None],
) -> None:
    process = start(_BREAKING)
    said: list[str] = []
    ready_s: list[float] = []
    while not said or not said[-1].startswith("STATUS=Out of service"):
        said.append(notified.recv(256).decode("ascii"))
        ready_s += [time.monotonic()] * (said[-1] == "READY=1")
    record_property("recovered_s", round(max(after - before for before, after in pairwise(ready_s)), 2))
    # The notice is no hang: whoever watches hears so.
    while notified.recv(256) != b"WATCHDOG=1":
        pass
    assert process.poll() is None
    process.send_signal(signal.SIGTERM)
    _, logged = process.communicate(timeout=_PATIENCE_S)

    assert process.returncode == 70
    assert said.count("READY=1") == 5, "a first start, three more, and the notice"
    assert "STOPPING=1" not in said, "the service manager would end what goes on"
    assert list(RestartBudget(restarts_file()).taken().values()) == [3]
    reports = [path.read_text(encoding="utf-8") for path in crashes_folder().glob("crash-*.txt")]
    assert len(reports) == 4
    assert "canary-of-a-visitor" not in "".join(reports)
    assert logged.splitlines()[-1].startswith("liveness-kiosk: Internal error")


@pytest.mark.fault("F77")
def test_the_notice_gives_way_to_another_try_when_its_hour_is_over(
    start: Callable[..., subprocess.Popen[str]], notified: socket.socket
) -> None:
    impatient = "from kiosk import notice_desktop\nnotice_desktop._TRIES_AGAIN_MS = 100\n"
    process = start(impatient + _BREAKING)
    ready = 0
    while ready < 6:
        ready += notified.recv(256) == b"READY=1"

    assert process.poll() is None


@pytest.mark.fault("F76")
def test_a_window_that_hangs_is_started_again_and_its_stacks_are_kept(
    start: Callable[..., subprocess.Popen[str]],
    notified: socket.socket,
    record_property: Callable[[str, object], None],
) -> None:
    process = start(_HANGING)
    ready_s: list[float] = []
    while len(ready_s) < 2:
        if notified.recv(256) == b"READY=1":
            ready_s.append(time.monotonic())
    record_property("recovered_s", ready_s[1] - ready_s[0])

    assert process.poll() is None
    process.kill()
    stacks = "".join(path.read_text(encoding="utf-8") for path in crashes_folder().glob("*stacks.txt"))
    assert "Timeout (" in stacks
    assert "in hang" in stacks
    (report,) = (path.read_text("utf-8") for path in crashes_folder().glob("crash-*Z.txt"))
    assert "cause: the window hangs" in report
    assert RestartBudget(restarts_file()).taken() == {"the window hangs": 1}
