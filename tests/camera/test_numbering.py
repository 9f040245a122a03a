"""Cameras of Windows and macOS: found, known again, and opened the best way, as far as that shows anywhere."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

import cv2
import numpy as np
import pytest

from kiosk.camera.discovery import DeviceInfo, find_again, find_devices, select_device
from kiosk.camera.errors import SourceUnavailableError
from kiosk.camera.numbering import Entry, Numbered, cameras, ways
from kiosk.camera.settings import CameraSettings
from kiosk.camera.sources.device import Device
from kiosk.camera.spec import IndexSpec, NameSpec, UsbSpec

_SOCKET = r"usb#vid_046d&pid_085e&mi_00#7&1c2d3e4f&0&0000"
_FOUNDATION = rf"\\?\{_SOCKET}#{{e5323777-f976-4f5b-9b55-b94699c46e44}}\global"
_SHOW = rf"\\?\{_SOCKET.upper()}#{{65e8773d-8f56-11d0-a3b9-00a0c9223196}}\global"
_SETTINGS = CameraSettings()


@dataclass
class _Entry:
    index: int
    name: str
    path: str | None = None
    vid: int | None = None
    pid: int | None = None


_BRIO = _Entry(0, "Logitech BRIO", _FOUNDATION, 0x046D, 0x085E)
_BRIO_SHOWN = _Entry(1, "Logitech BRIO", _SHOW, 0x046D, 0x085E)
_OBS = _Entry(0, "OBS Virtual Camera")
_WINDOWS: Mapping[int, tuple[_Entry, ...]] = {cv2.CAP_MSMF: (_BRIO,), cv2.CAP_DSHOW: (_OBS, _BRIO_SHOWN)}
_BUILT_IN = _Entry(0, "FaceTime HD Camera", "4B0A2C1E")
_MACOS: Mapping[int, tuple[_Entry, ...]] = {
    cv2.CAP_AVFOUNDATION: (_BUILT_IN, _Entry(1, "C920", "0x1", 0x046D, 0x82D))
}


def _devices(platform: str, listed: Mapping[int, tuple[Entry, ...]]) -> tuple[DeviceInfo, ...]:
    return find_devices(
        platform=platform, cameras=lambda: cameras(platform=platform, enumerate_cameras=lambda way: listed[way])
    )


def test_windows_lists_a_camera_once_that_both_ways_lead_to() -> None:
    brio, obs = _devices("win32", _WINDOWS)

    assert (brio.name, brio.identity, brio.driver, brio.virtual) == (
        "Logitech BRIO",
        "usb:046d:085e",
        "msmf",
        False,
    )
    assert brio.fingerprint == "usb:7&1c2d3e4f&0&0000/msmf/046d:085e/-"
    assert (obs.identity, obs.driver, obs.virtual) == ("name:OBS Virtual Camera", "dshow", True)


def test_macos_takes_a_camera_without_a_vendor_for_virtual() -> None:
    built_in, webcam = _devices("darwin", _MACOS)

    assert (built_in.identity, built_in.virtual) == ("name:FaceTime HD Camera", True)
    assert (webcam.identity, webcam.driver, webcam.virtual) == ("usb:046d:082d", "avfoundation", False)


@pytest.mark.parametrize("spec", [IndexSpec(0), UsbSpec(vid=0x046D, pid=0x085E), NameSpec("brio")], ids=str)
def test_a_spec_names_a_camera_there_as_elsewhere(spec: IndexSpec | UsbSpec | NameSpec) -> None:
    assert select_device(spec, _devices("win32", {**_WINDOWS, cv2.CAP_DSHOW: ()})).name == "Logitech BRIO"


def test_a_camera_in_another_socket_is_not_taken_for_the_one_before() -> None:
    (known,) = _devices("win32", {cv2.CAP_MSMF: (_BRIO,), cv2.CAP_DSHOW: ()})
    moved = _Entry(0, _BRIO.name, _FOUNDATION.replace("7&1c2d3e4f", "7&5a6b7c8d"), _BRIO.vid, _BRIO.pid)

    with pytest.raises(SourceUnavailableError, match="into the same socket"):
        find_again(known, _devices("win32", {cv2.CAP_MSMF: (moved,), cv2.CAP_DSHOW: ()}))


def test_the_ways_to_a_camera_begin_with_the_best() -> None:
    found = ways(_FOUNDATION, platform="win32", enumerate_cameras=lambda way: _WINDOWS[way])

    assert [(way.backend, way.index) for way in found] == [(cv2.CAP_MSMF, 0), (cv2.CAP_DSHOW, 1)]


def test_linux_has_no_numbers_to_ask_for() -> None:
    assert cameras(platform="linux", enumerate_cameras=lambda way: _WINDOWS[way]) == ()


@dataclass
class _Machine:
    """OpenCV's edge: which ways open, and what was tried."""

    opening: set[int]
    tried: list[tuple[int, int]] = field(default_factory=list)
    sizes: dict[int, float] = field(default_factory=dict)

    def capture(self, index: int = -1, backend: int = -1) -> "_Capture":
        if index >= 0:
            self.tried.append((backend, index))
        return _Capture(self, backend)


@dataclass
class _Capture:
    machine: _Machine
    backend: int

    def isOpened(self) -> bool:  # noqa: N802 - OpenCV's name
        return self.backend in self.machine.opening

    def set(self, prop: int, value: float) -> bool:
        self.machine.sizes[prop] = value
        return True

    def get(self, prop: int) -> float:
        return self.machine.sizes.get(prop, 0.0)

    def read(self) -> tuple[bool, object]:
        return True, np.full((48, 64, 3), 128, np.uint8)

    def release(self) -> None:
        pass


@pytest.fixture
def brio() -> Iterator[Device]:
    device = Device(
        _FOUNDATION,
        _SETTINGS,
        platform="win32",
        ways=lambda path: ways(path, platform="win32", enumerate_cameras=lambda way: _WINDOWS[way]),
    )
    yield device
    device.close()


def test_media_foundation_is_asked_for_the_size_alone(brio: Device, monkeypatch: pytest.MonkeyPatch) -> None:
    machine = _Machine(opening={cv2.CAP_MSMF, cv2.CAP_DSHOW})
    monkeypatch.setattr(cv2, "VideoCapture", machine.capture)

    assert brio.open() == "1920x1080"
    assert machine.tried == [(cv2.CAP_MSMF, 0)]
    assert cv2.CAP_PROP_FOURCC not in machine.sizes


def test_directshow_is_tried_where_media_foundation_cannot(brio: Device, monkeypatch: pytest.MonkeyPatch) -> None:
    machine = _Machine(opening={cv2.CAP_DSHOW})
    monkeypatch.setattr(cv2, "VideoCapture", machine.capture)
    brio.open()

    assert machine.tried == [(cv2.CAP_MSMF, 0), (cv2.CAP_DSHOW, 1)]


def test_a_camera_that_the_privacy_switch_holds_names_that_cause(
    brio: Device, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(cv2, "VideoCapture", _Machine(opening=set()).capture)

    with pytest.raises(SourceUnavailableError, match=r"Logitech BRIO is in use .* privacy settings"):
        brio.open()


def test_a_camera_that_has_gone_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cv2, "VideoCapture", _Machine(opening=set()).capture)
    nothing: tuple[Numbered, ...] = ()

    with pytest.raises(SourceUnavailableError, match="plug it in"):
        Device("0x1", _SETTINGS, platform="darwin", ways=lambda _: nothing).open()
