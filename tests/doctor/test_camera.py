"""The camera, on machines that are folders, and through the real capture child."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import cv2
import numpy as np
import pytest

from kiosk.camera.settings import CameraSettings
from kiosk.camera.spec import FolderSpec
from kiosk.camera.supervisor import CameraSupervisor
from kiosk.doctor import camera
from kiosk.doctor.findings import Finding, Verdict
from kiosk.values import Profile
from kiosk.vision.thresholds import Thresholds
from tests.camera.conftest import FakeMachine

MODEL = (0x046D, 0x0825)


@pytest.fixture
def machine(tmp_path: Path) -> FakeMachine:
    return FakeMachine(tmp_path / "machine")


def look(
    machine: FakeMachine,
    source: str = "0",
    *,
    may_use: bool = True,
    profile: Profile = Profile.CHECKIN,
    **set_: Any,
) -> list[Finding]:
    return list(
        camera.found(
            source,
            CameraSettings(**set_),
            profile=profile,
            find_devices=machine.devices,
            may_use=lambda _: may_use,
        )
    )


def verdicts(findings: list[Finding]) -> list[tuple[str, Verdict]]:
    return [(finding.check, finding.verdict) for finding in findings]


def test_a_camera_that_is_named_for_good_and_may_be_used_is_in_order(machine: FakeMachine) -> None:
    machine.plug_usb(0, "HD Webcam", usb=MODEL, port="1-4", serial="A1")
    findings = look(machine, "usb:046d:0825:A1")
    assert verdicts(findings) == [(camera.CAMERA, Verdict.OK), (camera.ACCESS, Verdict.OK)]
    assert "HD Webcam (usb:046d:0825:A1) is a real camera" in findings[0].found


def test_a_number_may_be_another_camera_tomorrow_unless_it_is_pinned(machine: FakeMachine) -> None:
    machine.plug_usb(0, "HD Webcam", usb=MODEL, port="1-4", serial="A1")
    (found, _) = look(machine, "0")
    assert found.verdict is Verdict.WARN
    assert 'camera.source = "usb:046d:0825:A1"' in found.remedy
    (pinned, _) = look(machine, "0", pin="*/uvcvideo/046d:0825/A1")
    assert pinned.verdict is Verdict.OK
    assert "camera.pin" in pinned.found


@pytest.mark.parametrize(
    ("source", "settings", "words"),
    [
        ("3", {}, "Camera 3 is not there"),
        ("0", {"pin": "*/B2"}, "is not the camera that belongs here"),
        ("1", {}, "is a virtual camera, which could show anything"),
    ],
)
def test_an_absent_another_and_a_virtual_camera_fail_with_what_to_do(
    source: str, settings: Mapping[str, Any], words: str, machine: FakeMachine
) -> None:
    machine.plug_usb(0, "HD Webcam", usb=MODEL, port="1-4", serial="A1")
    machine.add_loopback(1, "OBS Virtual Camera")
    (found,) = look(machine, source, **settings)
    assert (found.check, found.verdict) == (camera.CAMERA, Verdict.FAIL)
    assert words in found.found
    assert found.remedy


def test_a_virtual_camera_with_leave_is_still_worth_a_word(machine: FakeMachine) -> None:
    machine.add_loopback(0, "OBS Virtual Camera")
    (found, _) = look(machine, "0", allow_virtual=True)
    assert found.verdict is Verdict.WARN
    assert "whoever feeds it" in found.found


def test_a_user_outside_the_group_is_told_which(machine: FakeMachine) -> None:
    machine.plug_usb(0, "HD Webcam", usb=MODEL, port="1-4", serial="A1")
    found = look(machine, "usb:046d:0825:A1", may_use=False)[-1]
    assert (found.check, found.verdict) == (camera.ACCESS, Verdict.FAIL)
    assert "usermod -aG video" in found.remedy


@pytest.mark.parametrize(("profile", "verdict"), [(Profile.CHECKIN, Verdict.WARN), (Profile.DEMO, Verdict.OK)])
def test_a_recording_is_a_camera_for_a_demonstration_alone(
    profile: Profile, verdict: Verdict, machine: FakeMachine
) -> None:
    assert verdicts(look(machine, "demo:steady", profile=profile)) == [(camera.CAMERA, verdict)]


def pictures(folder: Path, level: int, *, height: int = 720) -> Path:
    folder.mkdir()
    for number in range(3):
        picture = np.full((height, height * 16 // 9, 3), level + number, np.uint8)
        cv2.imwrite(str(folder / f"{number}.png"), picture)
    return folder


def seen(folder: Path, *, thresholds: Thresholds | None = None, scale: float = 0.3) -> Finding:
    supervisor = CameraSupervisor(spec=FolderSpec(folder), settings=CameraSettings())
    (finding,) = camera.seen(supervisor, thresholds or Thresholds(), time_scale=scale)
    assert finding.check == camera.PICTURE
    return finding


def test_pictures_that_really_arrive_are_counted(tmp_path: Path) -> None:
    finding = seen(pictures(tmp_path / "light", 100))
    assert "1280x720" in finding.found
    # A folder of pictures is played slowly.
    assert finding.verdict in {Verdict.OK, Verdict.WARN}


def test_pictures_too_small_for_any_face_fail(tmp_path: Path) -> None:
    finding = seen(pictures(tmp_path / "small", 100, height=90))
    assert finding.verdict is Verdict.FAIL
    assert "no face in them could be large enough" in finding.found


def test_a_source_without_pictures_fails_with_its_own_words(tmp_path: Path) -> None:
    folder = tmp_path / "none"
    folder.mkdir()
    (folder / "notes.txt").write_text("")
    finding = seen(folder, scale=0.1)
    assert finding.verdict is Verdict.FAIL
    assert finding.remedy


STREAMING = {
    "identity": "HD Webcam (usb:046d:0825:A1)",
    "state": "streaming",
    "detail": "",
    "width": 1920,
    "height": 1080,
    "fps": 29.7,
}


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        (STREAMING, [(camera.CAMERA, Verdict.OK), (camera.PICTURE, Verdict.OK)]),
        (
            STREAMING | {"detail": "It is slow; give it more light."},
            [(camera.CAMERA, Verdict.OK), (camera.PICTURE, Verdict.WARN)],
        ),
        (STREAMING | {"state": "absent", "detail": "It is gone; plug it in."}, [(camera.CAMERA, Verdict.FAIL)]),
        (STREAMING | {"state": "opening", "detail": "It is being opened."}, [(camera.CAMERA, Verdict.WARN)]),
        (None, [(camera.CAMERA, Verdict.WARN)]),
    ],
)
def test_a_running_kiosk_is_taken_at_its_word(
    told: Mapping[str, Any] | None, expected: list[tuple[str, Verdict]]
) -> None:
    assert verdicts(list(camera.of_running(told))) == expected
