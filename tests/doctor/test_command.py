"""`liveness-kiosk doctor`, as an operator runs it."""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from kiosk.check_up import exit_is_for_camera
from kiosk.cli.root import main
from kiosk.config.files import instance_lock_file, state_folder, status_socket, user_folder
from kiosk.doctor import camera, machine
from kiosk.doctor.findings import Finding, Verdict, fail, ok, warn
from kiosk.guard.instance import InstanceLock, is_taken
from kiosk.status.line import StatusLine
from tests.station.fakes import WAIT_S

SECRET = "canary-of-the-app-secret"


@pytest.fixture(autouse=True)
def _as_if_sealed(monkeypatch: pytest.MonkeyPatch) -> None:
    """The process of the tests is not sealed as the command's own is, and stays so for the tests that follow."""
    monkeypatch.setattr(machine, "dumps", lambda: [ok(machine.DUMPS, "Sealed.")])


def settings(text: str, *, mode: int = 0o600) -> Path:
    path = user_folder() / "kiosk.toml"
    path.parent.mkdir(parents=True)
    path.write_text(text)
    path.chmod(mode)
    return path


def doctor(capsys: pytest.CaptureFixture[str], *options: str) -> tuple[int, list[dict[str, Any]]]:
    status = main(["doctor", "--json", *options])
    said = capsys.readouterr()
    assert said.err == ""
    findings = [json.loads(line) for line in said.out.splitlines()]
    for finding in findings:
        assert list(finding) == ["check", "verdict", "found", "do"]
        assert (finding["do"] is None) is (finding["verdict"] == "ok")
        for sentence in filter(None, (finding["found"], finding["do"])):
            assert sentence[-1] in ".?", sentence
    assert SECRET not in said.out
    return status, findings


def verdict_of(findings: list[dict[str, Any]], check: str) -> set[str]:
    return {finding["verdict"] for finding in findings if finding["check"] == check}


def test_every_wrong_setting_is_told_at_once_and_the_machine_is_looked_at_all_the_same(
    capsys: pytest.CaptureFixture[str],
) -> None:
    settings("[api]\nthresh = 7\n[camera]\nrotate = 45\n")
    status, findings = doctor(capsys)
    assert status == 2
    assert [one["verdict"] for one in findings if one["check"] == "settings"] == ["fail", "fail"]
    assert verdict_of(findings, "face model") == {"ok"}
    assert not verdict_of(findings, "picture")


def test_a_kiosk_without_camera_credentials_or_shut_files_is_told_all_of_it(
    capsys: pytest.CaptureFixture[str],
) -> None:
    settings(
        f'[api]\napp_secret = "{SECRET}"\napp_key = "k"\nurl = "https://127.0.0.1:9/v1"\n'
        '[camera]\nsource = "/dev/no-such-camera"\n',
        mode=0o644,
    )
    status, findings = doctor(capsys)
    assert status == 2
    assert verdict_of(findings, "camera") == {"fail"}
    assert verdict_of(findings, "API") == {"fail"}
    assert verdict_of(findings, "credentials") == {"ok"}
    assert verdict_of(findings, "secrets") == {"warn"}
    assert verdict_of(findings, "operator's PIN") == {"warn"}


def test_where_the_camera_alone_fails_the_exit_code_is_that_of_a_source(
    capsys: pytest.CaptureFixture[str],
) -> None:
    settings('[api]\nengine = "simulated"\n[camera]\nsource = "/dev/no-such-camera"\n')
    status, findings = doctor(capsys)
    assert (status, [one["check"] for one in findings if one["verdict"] == "fail"]) == (13, ["camera"])


@pytest.mark.parametrize(
    ("findings", "expected"),
    [
        ([ok("camera", "x")], False),
        ([fail(camera.PICTURE, "x", "y"), warn("swap", "x", "y")], True),
        ([fail(camera.PICTURE, "x", "y"), fail("API", "x", "y")], False),
    ],
)
def test_the_camera_decides_only_where_nothing_else_fails(findings: list[Finding], expected: bool) -> None:
    assert exit_is_for_camera(findings) is expected


RUNNING: dict[str, Any] = {
    "out_of_service": ["camera"],
    "profile": "checkin",
    "sessions": 3,
    "watched": True,
    "camera": {
        "identity": "HD Webcam",
        "state": "absent",
        "detail": "HD Webcam is gone; plug it in.",
        "width": 0,
        "height": 0,
        "fps": 0.0,
    },
    "api": {"uses_next_credentials": False},
}


def test_a_running_kiosk_is_asked_for_what_it_holds(capsys: pytest.CaptureFixture[str]) -> None:
    settings('[api]\nengine = "simulated"\n[camera]\nsource = "demo:steady"\n')
    line = StatusLine(status_socket(demo=False), answer=lambda: RUNNING)
    line.start()
    try:
        status, findings = doctor(capsys)
    finally:
        line.stop()
    assert status == 13
    (found,) = (one for one in findings if one["check"] == "camera")
    assert (found["found"], found["do"]) == ("HD Webcam is gone.", "Plug it in.")
    assert verdict_of(findings, "kiosk") == {"warn"}
    assert verdict_of(findings, "service manager") == {"ok"}


def test_a_kiosk_that_holds_the_lock_and_does_not_answer_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    settings('[api]\nengine = "simulated"\n[camera]\nsource = "demo:steady"\n')
    lock = InstanceLock(instance_lock_file())
    try:
        assert is_taken(instance_lock_file())
        status, findings = doctor(capsys)
    finally:
        lock.release()
    assert status == 2
    assert verdict_of(findings, "kiosk") == {"fail"}
    assert verdict_of(findings, "camera") == {"warn"}
    assert not is_taken(instance_lock_file())


def test_a_demonstration_needs_nothing_and_a_person_can_read_that() -> None:
    settings('profile = "demo"\n[camera]\nsource = "demo:steady"\n')
    said = subprocess.run(
        [sys.executable, "-m", "kiosk", "doctor"],
        env=os.environ | {"COLUMNS": "100", "SSLKEYLOGFILE": "/dev/null"},
        capture_output=True,
        text=True,
        check=False,
        timeout=WAIT_S * 3,
    )
    assert (said.returncode, said.stderr) == (0, "")
    *lines, empty, count = said.stdout.splitlines()
    assert empty == ""
    # A path is not broken, so that it can be copied.
    assert all(len(line) <= 100 or "/" in line for line in lines)
    firsts = [line for line in lines if not line[:22].isspace()]
    assert {line[:6].strip() for line in firsts} <= {verdict.value for verdict in Verdict}
    for check in ("settings", "kiosk", "camera", "picture", "API", "records", "face model", "demo clips"):
        assert f"ok    {check:<16}" in said.stdout, check
    assert "SSLKEYLOGFILE would leak or mislead, and is ignored." in said.stdout
    assert count.startswith(f"{len(firsts)} findings: ")
    assert count.endswith("0 that must be put right.")
    # Looking leaves nothing behind.
    assert not state_folder().exists()
