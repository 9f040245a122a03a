"""A V4L2 driver of the tests' own, for the real capture child: its cameras do what their nodes say.

A camera's node is a file whose text is its manner, as JSON; it may change at any time, and without the file the
camera is unplugged. Everything above `cv2.VideoCapture` and `os.open` is the kiosk's own, in a process of its own.
"""

import json
import os
import signal
import time
from collections.abc import Callable
from dataclasses import asdict, dataclass
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any

import cv2
import numpy as np
from numpy.typing import NDArray

from kiosk.camera.capture import run_capture
from kiosk.camera.messages import CaptureOrder

SIZE = (64, 48)
"""Width and height of what every camera sends, whatever it is asked for."""
_FOREVER_S = 3600.0
_os_open = os.open


@dataclass(frozen=True)
class Manner:
    """How a camera behaves.

    Attributes:
        hangs_in: Calls that never return: "open", "read" or "release".
        dies_after: Pictures until the driver takes its process with it.
        errno: What opening the node fails with; 0 opens it.
        opens: Whether streaming can be set up at all.
        formats: Pixel formats that it knows.
        widest: Largest width for which the bus has room.
        fps: Pictures a second.
        level: Brightness of its pictures, 0 to 255.
        rises: How much brighter each of the first ten pictures is than the one before.
        noise: Whether its pictures differ as a sensor's do.
        loops: After so many pictures the same ones come again; 0 never.
        picture: "colour", or what is wrong with it: "none", "empty", "grey", "alpha", "float", "sizes"; as a JPEG,
            "torn" in the middle, "endless" without the mark at its end.
        spoils: How many in every twenty pictures that is wrong with; 0 all of them.
    """

    hangs_in: tuple[str, ...] = ()
    dies_after: int = 0
    errno: int = 0
    opens: bool = True
    formats: tuple[str, ...] = ("MJPG", "YUYV")
    widest: int = 1920
    fps: float = 30.0
    level: int = 110
    rises: int = 0
    noise: bool = True
    loops: int = 0
    picture: str = "colour"
    spoils: int = 0


def behave(node: Path, manner: Manner) -> None:
    """Let the camera at this node behave so from now on; plug it in if need be."""
    draft = node.with_suffix(".draft")
    draft.write_text(json.dumps(asdict(manner)))
    draft.replace(node)


def run_capture_with_this_driver(order: CaptureOrder, supervisor: Connection) -> None:
    """Be the capture child on a machine with this driver."""
    cv2.VideoCapture = _Camera  # type: ignore[misc, assignment]
    os.open = _open  # type: ignore[assignment]  # what the kiosk calls it with
    run_capture(order, supervisor)


def run_capture_that_heeds_no_request_to_end(order: CaptureOrder, supervisor: Connection) -> None:
    """Be a capture child that only SIGKILL ends."""
    signal.signal(signal.SIGTERM, signal.SIG_IGN)
    run_capture_with_this_driver(order, supervisor)


def _open(path: str, flags: int, mode: int = 0o777, **more: Any) -> int:
    manner = _manner_of(str(path))
    if manner and manner.errno:
        raise OSError(manner.errno, os.strerror(manner.errno), path)
    return _os_open(path, flags, mode, **more)


def _manner_of(path: str) -> Manner | None:
    if not Path(path).name.startswith("video"):
        return None
    try:
        said = json.loads(Path(path).read_text())
    except FileNotFoundError:
        return None
    return Manner(**said | {"hangs_in": tuple(said["hangs_in"]), "formats": tuple(said["formats"])})


class _Camera:
    """What the kiosk believes to be OpenCV's reader of a device."""

    def __init__(self, path: str = "", api: int = 0) -> None:
        self._path = path
        self._wishes: dict[int, float] = {}
        self._random = np.random.default_rng()
        self._count = 0
        self._grabbed: Manner | None = None
        self._opened = False
        manner = self._manner("open")
        self._opened = manner is not None and manner.opens

    def isOpened(self) -> bool:  # noqa: N802 - OpenCV's name
        return self._opened

    def set(self, what: int, value: float) -> bool:
        manner = self._manner("set")
        if isinstance(value, bool):  # as OpenCV has it
            raise TypeError("Argument 'value' must be double, not bool")
        if what == cv2.CAP_PROP_FOURCC and (not manner or _fourcc(value) not in manner.formats):
            value = cv2.VideoWriter.fourcc(*(manner.formats[0] if manner else "MJPG"))
        self._wishes[what] = value
        return True

    def get(self, what: int) -> float:
        return self._wishes.get(what, 0.0)

    def read(self) -> tuple[bool, NDArray[Any] | None]:
        return self.retrieve() if self.grab() else (False, None)

    def grab(self) -> bool:
        manner = self._grabbed = self._manner("read")
        if manner is None or self._wishes.get(cv2.CAP_PROP_FRAME_WIDTH, 0) > manner.widest:
            return False
        time.sleep(1 / manner.fps)
        self._count += 1
        if self._count == manner.dies_after:
            os.kill(os.getpid(), signal.SIGSEGV)
        return True

    def retrieve(self) -> tuple[bool, NDArray[Any] | None]:
        manner = self._grabbed
        assert manner is not None
        spoilt = not manner.spoils or self._count % 20 < manner.spoils
        picture = manner.picture if spoilt else "colour"
        if picture in _COMPRESSED and not self._wishes.get(cv2.CAP_PROP_CONVERT_RGB, 1):
            jpeg = cv2.imencode(".jpg", self._colour(manner))[1].reshape(1, -1)
            return True, jpeg[:, : _COMPRESSED[picture](jpeg.size)].copy()
        image = _PICTURES[picture](self._colour(manner), self._count)
        return image is not None, image

    def release(self) -> None:
        self._manner("release")
        self._opened = False

    def _manner(self, call: str) -> Manner | None:
        manner = _manner_of(self._path)
        if manner and call in manner.hangs_in and (self._opened or call == "open"):
            time.sleep(_FOREVER_S)
        return manner

    def _colour(self, manner: Manner) -> NDArray[np.uint8]:
        width, height = SIZE
        level = manner.level - max(0, 10 - self._count) * manner.rises
        image = np.full((height, width, 3), np.clip(level, 0, 255), dtype=np.int16)
        image[:, : width // 2, 0] += 40
        if manner.loops:
            image[:, :, 1] += self._count % manner.loops
        if manner.noise:
            image += self._random.integers(-2, 3, image.shape, dtype=np.int16)
        return np.clip(image, 0, 255).astype(np.uint8)


def _fourcc(value: float) -> str:
    return int(value).to_bytes(4, "little").decode("ascii")


def _grown(image: NDArray[np.uint8], count: int) -> NDArray[np.uint8]:
    return image if count % 20 < 10 else np.repeat(image, 2, axis=1)


def _half(image: NDArray[np.uint8]) -> NDArray[np.uint8]:
    image[len(image) // 2 :] = 0
    return image


_PICTURES: dict[str, Callable[[NDArray[np.uint8], int], NDArray[Any] | None]] = {
    "colour": lambda image, _: image,
    "none": lambda *_: None,
    "empty": lambda image, _: image[:0, :0],
    "grey": lambda image, _: image[:, :, 0],
    "alpha": lambda image, _: np.dstack([image, image[:, :, :1]]),
    "float": lambda image, _: image.astype(np.float32),
    "sizes": _grown,
    "torn": lambda image, _: _half(image),
    "endless": lambda image, _: image,
}
_COMPRESSED: dict[str, Callable[[int], int]] = {
    "torn": lambda length: length // 2,
    "endless": lambda length: length - 2,
}
"""How much comes of a JPEG, where JPEGs are asked for; OpenCV's own conversion makes some picture of it."""
