"""What systemd hears, over a real socket."""

import os
import socket
import uuid
from collections.abc import Iterator
from pathlib import Path

import pytest

from kiosk.guard.service_manager import ServiceManager


@pytest.fixture(params=["file", "abstract"])
def listener(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[tuple[socket.socket, str]]:
    name = str(tmp_path / "notify") if request.param == "file" else f"@{uuid.uuid4().hex}"
    with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as heard:
        heard.settimeout(10.0)
        heard.bind(name.replace("@", "\0", 1))
        yield heard, name


@pytest.mark.fault("F76")
def test_every_word_arrives_by_itself(listener: tuple[socket.socket, str]) -> None:
    heard, name = listener
    manager = ServiceManager({"NOTIFY_SOCKET": name})

    manager.ready()
    manager.ping()

    assert [heard.recv(64) for _ in range(2)] == [b"READY=1", b"WATCHDOG=1"]


@pytest.mark.parametrize("environment", [{}, {"NOTIFY_SOCKET": "/nowhere/notify"}])
def test_nobody_there_disturbs_nothing(environment: dict[str, str]) -> None:
    ServiceManager(environment).ping()


@pytest.mark.parametrize(
    ("environment", "every_s"),
    [
        ({"WATCHDOG_USEC": "9000000"}, 3.0),
        ({"WATCHDOG_USEC": "9000000", "WATCHDOG_PID": str(os.getpid())}, 3.0),
        ({"WATCHDOG_USEC": "9000000", "WATCHDOG_PID": str(os.getppid())}, 3.0),
        ({"WATCHDOG_USEC": "9000000", "WATCHDOG_PID": "1"}, None),
        ({"WATCHDOG_USEC": "0"}, None),
        ({"WATCHDOG_USEC": "soon"}, None),
        ({}, None),
    ],
)
def test_pings_come_three_times_within_the_limit(environment: dict[str, str], every_s: float | None) -> None:
    assert ServiceManager(environment).ping_every_s == every_s
