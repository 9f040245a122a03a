"""`liveness-kiosk status`, asked of the kiosk as it runs."""

import json
import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from datetime import UTC, datetime
from typing import Any

import pytest

from kiosk.cli.root import main
from kiosk.cli.status import describe
from kiosk.config.files import status_socket
from kiosk.status.line import ask
from tests.station.fakes import WAIT_S

NOW = datetime(2026, 11, 22, 12, 0, tzinfo=UTC)
FIELDS: dict[str, Any] = {
    "version": "1.2.3",
    "pid": 4711,
    "profile": "checkin",
    "uptime_s": 7384.0,
    "state": "out_of_service",
    "exam": {"phase": "first_check", "since": "2026-11-22T11:59:20+00:00"},
    "out_of_service": ["camera", "locked"],
    "lock": {"locked": True, "left_s": 1199.0},
    "watched": True,
    "silent": ["window", "session"],
    "camera": {
        "identity": "HD Webcam (usb:046d:0825)",
        "state": "absent",
        "detail": "HD Webcam is not there; plug it in.",
        "width": 0,
        "height": 0,
        "fps": 0.0,
    },
    "api": {
        "host": "api.example.com",
        "simulated": False,
        "reachable": False,
        "last_contact": "2026-11-22T11:58:00+00:00",
        "last_attempt": {"at": "2026-11-22T11:59:30+00:00", "outcome": "no_verdict", "reason": "offline"},
        "server_ahead_s": -75.0,
        "uses_next_credentials": True,
    },
    "sound": {"heard": False, "voice": "hangs"},
    "records": {"written": False},
    "evidence": {"kept": False, "why": "the disk refuses (No space left on device)"},
    "sessions": 3,
    "results": {"passed": 2, "no_verdict": 1},
    "attempts": 4,
    "last_faults": [
        {"fault": "network", "began": "2026-11-22T09:00:00+00:00", "ended": "2026-11-22T09:00:31+00:00"},
        {"fault": "camera", "began": "2026-11-22T11:00:00+00:00", "ended": None},
    ],
}


def test_an_answer_reads_as_a_person_would_say_it() -> None:
    text = describe(FIELDS, now=NOW)
    assert text.startswith(
        "Out of service because of the camera, too many failed checks; locked for 19 min more.\n"
    )
    for words in (
        "exam      first check for 40 s",
        "version 1.2.3, profile checkin, running for 2 h 3 min, process 4711",
        "; no sign of life of its window and session",
        "HD Webcam (usb:046d:0825): absent. HD Webcam is not there; plug it in.",
        "api.example.com, not reachable, answered 2 min ago, last attempt no verdict (offline) 30 s ago",
        "its clock is -75 s from this machine's, it takes the next credentials alone: move them up",
        "no audio device can be opened, or it hangs",
        "the voice does not answer: screens are not read aloud until it does",
        "no records can be written; they wait in memory",
        "could not be kept as evidence: the disk refuses (No space left on device)",
        "3 (2 passed, 1 no verdict) since it started, with 4 attempts",
    ):
        assert words in text
    # The latest fault stands first.
    assert [line.split(",")[0].split("fault")[1].strip() for line in text.splitlines()[-2:]] == [
        "the camera",
        "the network",
    ]
    assert "for 31 s" in text.splitlines()[-1]
    assert "until now" in text.splitlines()[-2]


@pytest.mark.parametrize("options", [[], ["--json"]])
def test_without_a_kiosk_it_says_so(options: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["status", *options]) == 13
    said = capsys.readouterr()
    assert said.out == ""
    assert said.err.startswith("liveness-kiosk: No kiosk runs as the user ")


@contextmanager
def running(*options: str, **variables: str) -> Iterator["subprocess.Popen[str]"]:
    """Run the real kiosk until it has ended a session, if it serves any."""
    command = [sys.executable, "-m", "kiosk", "run", "--windowed", "--json", *options]
    with subprocess.Popen(
        command, env=os.environ | variables, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    ) as kiosk:
        try:
            yield kiosk
        finally:
            kiosk.send_signal(signal.SIGTERM)
            kiosk.communicate(timeout=WAIT_S)


def asked(*options: str) -> "subprocess.CompletedProcess[str]":
    command = [sys.executable, "-m", "kiosk", "status", *options]
    return subprocess.run(command, capture_output=True, text=True, check=False, timeout=WAIT_S)


def test_the_real_kiosk_tells_how_it_fares_and_nothing_of_anybody() -> None:
    secret = "canary-of-the-app-code"
    variables = {"LIVENESS_KIOSK_API__ENGINE": "simulated", "LIVENESS_KIOSK_API__APPCODE": secret}
    variables["LIVENESS_KIOSK_SESSION__CONSENT"] = "false"
    with running("--camera", "demo:steady", **variables) as kiosk:
        assert kiosk.stdout is not None
        session = json.loads(kiosk.stdout.readline())
        asked_json, asked_plainly = asked("--json"), asked()
    assert (asked_json.returncode, asked_plainly.returncode) == (0, 0)
    told = json.loads(asked_json.stdout)
    assert (told["profile"], told["sessions"], told["results"]) == ("checkin", 1, {"passed": 1})
    assert (told["attempts"], told["api"]["last_attempt"]["outcome"]) == (1, "live")
    assert (told["camera"]["kind"], told["camera"]["state"]) == ("demo", "streaming")
    assert told["camera"]["fps"] > 0
    assert told["pid"] == kiosk.pid
    assert (told["out_of_service"], told["records"], told["evidence"]) == ([], {"written": True}, None)
    assert asked_plainly.stdout.startswith("In service: ")
    for text in (asked_json.stdout, asked_plainly.stdout):
        assert secret not in text
        assert session["session_id"] not in text
        assert session["attempts"][0]["request_id"] not in text
    assert not status_socket(demo=False).exists()
    assert kiosk.returncode == 0


def test_an_exams_kiosk_is_asked_in_the_same_way() -> None:
    with running(
        "--camera", "demo:steady", "--profile", "proctor", LIVENESS_KIOSK_API__ENGINE="simulated"
    ) as kiosk:
        while not status_socket(demo=False).exists() and kiosk.poll() is None:
            with suppress(subprocess.TimeoutExpired):
                kiosk.wait(timeout=0.1)
        told = ask(status_socket(demo=False))
    assert told["profile"] == "proctor"
