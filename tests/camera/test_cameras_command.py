import json

import pytest
from click.testing import CliRunner, Result

from kiosk.camera.discovery import DeviceInfo
from kiosk.camera.v4l2 import Mode
from kiosk.cli import cameras

WEBCAM = DeviceInfo(
    index=2,
    path="/dev/video2",
    name="HD Webcam C270",
    vid=0x046D,
    pid=0x0825,
    serial="A1B2",
    driver="uvcvideo",
    bus="usb:1-4",
    interface="1.0",
    links=(),
    virtual=False,
    modes=(Mode("YUYV", 640, 480, 30.0), Mode("MJPG", 640, 480, 30.0), Mode("MJPG", 1280, 720, 25.0)),
)
LOOPBACK = DeviceInfo(
    index=9,
    path="/dev/video9",
    name="Dummy",
    vid=None,
    pid=None,
    serial=None,
    driver="",
    bus="virtual",
    interface="",
    links=(),
    virtual=True,
)


def _run(monkeypatch: pytest.MonkeyPatch, devices: tuple[DeviceInfo, ...], *arguments: str) -> Result:
    monkeypatch.setattr(cameras, "list_devices", lambda: devices)
    result = CliRunner().invoke(cameras.command, arguments, catch_exceptions=False)
    assert result.exit_code == 0
    return result


def test_each_camera_is_one_json_line(monkeypatch: pytest.MonkeyPatch) -> None:
    webcam, loopback = (
        json.loads(line) for line in _run(monkeypatch, (WEBCAM, LOOPBACK), "--json").stdout.splitlines()
    )
    assert webcam["identity"] == "usb:046d:0825:A1B2"
    assert (webcam["pin"], loopback["pin"]) == ("usb:1-4/uvcvideo/046d:0825/A1B2", "virtual/-/-/-")
    assert (webcam["index"], webcam["vid"], webcam["pid"], webcam["virtual"]) == (2, "046d", "0825", False)
    assert webcam["modes"][2] == {"format": "MJPG", "width": 1280, "height": 720, "fps": 25.0}
    assert (loopback["identity"], loopback["vid"], loopback["virtual"]) == ("/dev/video9", None, True)


def test_the_list_tells_how_to_name_each_camera_and_what_it_can_do(monkeypatch: pytest.MonkeyPatch) -> None:
    out = _run(monkeypatch, (WEBCAM, LOOPBACK)).stdout
    assert "2  HD Webcam C270\n" in out
    assert "usb:046d:0825:A1B2" in out
    assert "pin       usb:1-4/uvcvideo/046d:0825/A1B2\n" in out
    assert "YUYV up to 640x480 at 30 fps, MJPG up to 1280x720 at 25 fps" in out
    assert "9  Dummy  (virtual)" in out
    assert "modes unknown" in out


def test_without_a_camera_json_is_empty_and_the_list_says_what_to_do(monkeypatch: pytest.MonkeyPatch) -> None:
    as_json = _run(monkeypatch, (), "--json")
    assert as_json.stdout == ""
    assert "No camera found. Plug one in" in as_json.stderr
    assert "No camera found. Plug one in" in _run(monkeypatch, ()).stdout
