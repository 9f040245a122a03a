"""Recordings that the camera tests play, machines on which they find cameras, and patience."""

import shutil
import threading
from collections.abc import Callable
from pathlib import Path

import cv2
import numpy as np
import pytest

from kiosk.camera.discovery import DeviceInfo, find_devices
from kiosk.camera.frame import CameraState, CameraStatus, Frame, Image
from kiosk.camera.settings import CameraSettings
from kiosk.camera.supervisor import CameraSupervisor

CLIP_SIZE = (320, 240)
CLIP_FPS = 30.0


def numbered_image(number: int, *, size: tuple[int, int] = CLIP_SIZE) -> Image:
    """Return a picture that shows its number as 8 black and white bars, which survive compression."""
    width, height = size
    image = np.full((height, width, 3), 30, dtype=np.uint8)
    bar = width // 8
    for bit in range(8):
        if number >> bit & 1:
            image[:, bit * bar : (bit + 1) * bar] = 220
    return image


def number_of(image: Image) -> int:
    """Read the number of a picture made by `numbered_image`."""
    bar = image.shape[1] // 8
    middle = image[image.shape[0] // 2, :, 1]
    return sum(1 << bit for bit in range(8) if middle[bit * bar + bar // 2] > 128)


def write_clip(path: Path, count: int, *, size: tuple[int, int] = CLIP_SIZE) -> Path:
    """Write a clip of numbered pictures."""
    writer = cv2.VideoWriter(str(path), cv2.VideoWriter.fourcc(*"mp4v"), CLIP_FPS, size)
    for number in range(count):
        writer.write(numbered_image(number, size=size))
    writer.release()
    return path


@pytest.fixture(scope="session")
def clip(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A clip of 60 numbered pictures, two seconds."""
    return write_clip(tmp_path_factory.mktemp("clip") / "numbers.mp4", 60)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder of 12 numbered pictures whose names sort differently as text and as numbers."""
    path = tmp_path / "pictures"
    path.mkdir()
    for number in range(12):
        cv2.imwrite(str(path / f"picture{number}.png"), numbered_image(number))
    (path / "notes.txt").write_text("not a picture")
    return path


class FakeMachine:
    """A device tree like the kernel's, in a folder: cameras come and go."""

    def __init__(self, root: Path) -> None:
        self.sysfs = root / "sys"
        self.dev = root / "dev"
        (self.dev / "v4l" / "by-path").mkdir(parents=True)

    def plug_usb(
        self,
        index: int,
        name: str,
        *,
        usb: tuple[int, int],
        port: str,
        serial: str = "",
        node: int = 0,
        interface: str = "1.0",
        host: str = "pci0000:00",
    ) -> None:
        """Plug a USB camera in; `node` above 0 is one of its further nodes, which carries no pictures."""
        device = self.sysfs / "devices" / host / "usb1" / port
        self._node(index, name, hardware=device / f"{port}:{interface}", bus="usb", driver="uvcvideo", node=node)
        (device / "idVendor").write_text(f"{usb[0]:04x}\n")
        (device / "idProduct").write_text(f"{usb[1]:04x}\n")
        if serial:
            (device / "serial").write_text(f"{serial}\n")
        if node == 0:
            (self.dev / "v4l" / "by-path" / f"usb-{port}:{interface}").symlink_to(self.dev / f"video{index}")

    def number_plug(self, port: str, number: int) -> None:
        """Number this time of being plugged in, as the bus does each time anew."""
        (self.sysfs / "devices" / "pci0000:00" / "usb1" / port / "devnum").write_text(f"{number}\n")

    def add_platform(self, index: int, name: str, *, driver: str) -> None:
        """Add a driver's device that hangs on no bus one could plug into."""
        hardware = self.sysfs / "devices" / "platform" / f"{driver}.0"
        self._node(index, name, hardware=hardware, bus="platform", driver=driver)

    def add_loopback(self, index: int, name: str) -> None:
        """Add a device with nothing at all behind it."""
        self._node(index, name)

    def unplug(self, index: int) -> None:
        """Take a device away."""
        link = self.sysfs / "class" / "video4linux" / f"video{index}"
        shutil.rmtree(link.resolve())
        link.unlink()
        for by_path in (self.dev / "v4l" / "by-path").iterdir():
            if by_path.readlink().name == f"video{index}":
                by_path.unlink()

    def devices(self) -> tuple[DeviceInfo, ...]:
        """Find them as the kiosk does."""
        return find_devices(sysfs=self.sysfs, dev=self.dev)

    def _node(
        self,
        index: int,
        name: str,
        *,
        hardware: Path | None = None,
        bus: str = "",
        driver: str = "",
        node: int = 0,
    ) -> None:
        entry = (hardware or self.sysfs / "devices" / "virtual") / "video4linux" / f"video{index}"
        entry.mkdir(parents=True)
        (entry / "name").write_text(f"{name}\n")
        (entry / "index").write_text(f"{node}\n")
        if hardware:
            self._link(entry / "device", hardware)
            self._link(hardware / "subsystem", self.sysfs / "bus" / bus)
            self._link(hardware / "driver", self.sysfs / "bus" / bus / "drivers" / driver)
        self._link(self.sysfs / "class" / "video4linux" / f"video{index}", entry)

    @staticmethod
    def _link(link: Path, target: Path) -> None:
        target.mkdir(parents=True, exist_ok=True)
        link.parent.mkdir(parents=True, exist_ok=True)
        if not link.is_symlink():
            link.symlink_to(target)


@pytest.fixture
def machine(tmp_path: Path) -> FakeMachine:
    """A machine without cameras."""
    return FakeMachine(tmp_path / "machine")


PATIENCE_S = 30.0
"""For a machine that has everything else to do as well."""

HASTE = CameraSettings(time_scale=0.3)
"""Limits short enough to wait for, long enough for a child to start."""

LEISURE = CameraSettings(time_scale=2.0)
"""Limits long enough to act between two of them."""

UNHURRIED = CameraSettings(time_scale=20.0)
"""Limits that no busy machine reaches: for tests of what is to be told, where nothing is."""


class StatusLog:
    """Collects what a supervisor tells, and lets the test wait for it."""

    def __init__(self) -> None:
        self.told: list[CameraStatus] = []
        self._changed = threading.Condition()

    def __call__(self, status: CameraStatus) -> None:
        with self._changed:
            self.told.append(status)
            self._changed.notify_all()

    def wait_for(self, wanted: Callable[[CameraStatus], bool], *, since: int = 0) -> CameraStatus:
        """Return the first status since then that is wanted."""

        def found() -> CameraStatus | None:
            return next((status for status in self.told[since:] if wanted(status)), None)

        with self._changed:
            status = self._changed.wait_for(found, PATIENCE_S)
        assert status is not None, f"told only {self.told}"
        return status

    def wait_for_state(self, state: CameraState, *, since: int = 0) -> CameraStatus:
        """Return the first status since then in this state."""
        return self.wait_for(lambda status: status.state is state, since=since)


@pytest.fixture
def log() -> StatusLog:
    return StatusLog()


def next_frame(supervisor: CameraSupervisor, after: int = 0) -> Frame:
    frame = supervisor.wait_newer(after, PATIENCE_S)
    assert frame is not None, supervisor.status()
    return frame
