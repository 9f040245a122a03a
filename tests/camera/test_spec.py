from pathlib import Path

import pytest

from kiosk.camera import spec as specs
from kiosk.camera.errors import CameraSpecError, SourceUnavailableError
from kiosk.camera.spec import (
    CameraSpec,
    DemoSpec,
    DevicePathSpec,
    FileSpec,
    FolderSpec,
    IndexSpec,
    NameSpec,
    StreamSpec,
    UsbSpec,
    parse_spec,
)
from kiosk.values import SourceKind


@pytest.fixture(autouse=True)
def _scenarios(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    demo = tmp_path / "resources" / "demo"
    demo.mkdir(parents=True)
    for name in ("walk-up", "nobody"):
        (demo / f"{name}.mp4").touch()
    monkeypatch.setattr(specs, "resource_path", (tmp_path / "resources").joinpath)


@pytest.mark.parametrize(
    ("text", "expected", "kind"),
    [
        ("0", IndexSpec(0), SourceKind.DEVICE),
        (" 12 ", IndexSpec(12), SourceKind.DEVICE),
        ("/dev/video2", DevicePathSpec("/dev/video2"), SourceKind.DEVICE),
        ("/dev/v4l/by-id/usb-C270", DevicePathSpec("/dev/v4l/by-id/usb-C270"), SourceKind.DEVICE),
        ("usb:046D:0825", UsbSpec(0x046D, 0x0825), SourceKind.DEVICE),
        ("usb:046d:0825:A1:B2", UsbSpec(0x046D, 0x0825, "A1:B2"), SourceKind.DEVICE),
        ("name:HD Webcam", NameSpec("HD Webcam"), SourceKind.DEVICE),
        ("http://cam.example/video", StreamSpec("http://cam.example/video"), SourceKind.STREAM),
        ("HTTPS://cam.example", StreamSpec("HTTPS://cam.example"), SourceKind.STREAM),
        ("rtsp://[::1]:8554/live", StreamSpec("rtsp://[::1]:8554/live"), SourceKind.STREAM),
        ("demo", DemoSpec("walk-up"), SourceKind.DEMO),
        ("demo:nobody", DemoSpec("nobody"), SourceKind.DEMO),
    ],
)
def test_every_form_names_its_source(text: str, expected: CameraSpec, kind: SourceKind) -> None:
    assert parse_spec(text) == expected
    assert parse_spec(text).kind is kind


def test_a_path_names_a_video_file_or_a_folder(tmp_path: Path) -> None:
    video = tmp_path / "usb:clip.mp4"
    video.touch()
    assert parse_spec(str(video)) == FileSpec(video)
    assert parse_spec(str(tmp_path)) == FolderSpec(tmp_path)
    assert parse_spec(str(video)).kind is SourceKind.FILE
    assert parse_spec(str(tmp_path)).kind is SourceKind.FOLDER


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", "an index such as 0"),
        ("   ", "an index such as 0"),
        ("clip\0.mp4", "an index such as 0"),
        ("256", "from 0 to 255"),
        ("9" * 5000, "from 0 to 255"),
        ("usb:", "usb:VID:PID[:SERIAL]"),
        ("usb:046d", "usb:VID:PID[:SERIAL]"),
        ("usb:46d:0825", "usb:VID:PID[:SERIAL]"),
        ("usb:046d:zzzz", "usb:VID:PID[:SERIAL]"),
        ("usb:046d:0825:", "usb:VID:PID[:SERIAL]"),
        ("name:", "name:C270"),
        ("name:  ", "name:C270"),
        ("ftp://cam.example/video", "not with ftp://"),
        ("file:///clip.mp4", "not with file://"),
        ("http://", "http://HOST"),
        ("http:///video", "http://HOST"),
        ("http://cam.example:port/", "http://HOST"),
        ("http://cam.example:99999/", "http://HOST"),
        ("http://[::1/video", "http://HOST"),
        ("http://cam example/", "http://HOST"),
        ("demo:walkup", "the scenarios are: nobody, walk-up"),
        ("demo:../clip", "the scenarios are: nobody, walk-up"),
    ],
)
def test_a_malformed_spec_is_answered_with_the_right_form(text: str, words: str) -> None:
    with pytest.raises(CameraSpecError) as caught:
        parse_spec(text)
    assert words in str(caught.value)
    assert len(str(caught.value)) < 300


@pytest.mark.parametrize(
    "text", ["no-such-clip.mp4", "webcam", "-1", "usb", "./demo:walk-up", "~nobody-at-all/clip", "x" * 5000]
)
def test_a_path_to_nothing_is_named(text: str) -> None:
    with pytest.raises(SourceUnavailableError, match="There is no file or folder"):
        parse_spec(text)


def test_a_stream_never_shows_its_secrets() -> None:
    spec = parse_spec("rtsp://staff:hunter2@cam.example:8554/live?token=abc")
    assert str(spec) == "rtsp://cam.example:8554/live"
    assert "hunter2" not in repr(spec)
    assert "abc" not in repr(spec)


@pytest.mark.parametrize("text", ["0", "/dev/video2", "usb:046d:0825:A1", "name:C270", "demo:nobody"])
def test_a_spec_prints_as_it_is_written(text: str) -> None:
    assert str(parse_spec(text)) == text
