"""Cameras that are connected: V4L2 on Linux, Media Foundation or DirectShow on Windows, AVFoundation on macOS."""

import errno
import os
import sys
import time
from collections import deque
from collections.abc import Callable, Iterator, Sequence

import cv2
from cv2.typing import MatLike

from kiosk.camera import numbering
from kiosk.camera.errors import SourceUnavailableError
from kiosk.camera.settings import CameraSettings
from kiosk.camera.sources.opencv import colour_image
from kiosk.camera.sources.source import Reading

Ways = Callable[[str], Sequence[numbering.Numbered]]
"""Returns the numbers of a camera, by its lasting name."""

_LESS = (1280, 720)
"""What a busy bus still has room for; uncompressed pictures any larger are too much for USB 2 at a useful rate."""

_SPOILT_AT_MOST = 30
"""Ours: a second of pictures that arrive and are none of 8-bit colour."""

_SPOILT_AT_FIRST = 5
"""Ours: so many left-overs of the last program may come first."""

_SETTLED_FRAMES = 5
_SETTLED_SPREAD = 0.03
_SETTLE_S = 1.5
"""Exposure is steady when so many pictures in a row differ by less than this share of their brightness (ours). One
that is not by then, as before a screen that flickers, is left to the gates."""

_OPEN_FAULTS = {
    errno.EACCES: 'may not be used by this user; add the user to the group "video" and log in again.',
    errno.EPERM: 'may not be used by this user; add the user to the group "video" and log in again.',
    errno.EBUSY: "is in use by another program; close that program.",
    errno.ENOENT: "is not there; plug the camera in.",
    errno.ENODEV: "is not there; plug the camera in.",
    errno.ENXIO: "is not there; plug the camera in.",
}


class Device:
    """A camera at the best mode that it grants."""

    def __init__(
        self,
        path: str,
        settings: CameraSettings,
        *,
        platform: str = sys.platform,
        ways: Ways = numbering.ways,
    ) -> None:
        """Prepare.

        Args:
            path: Its node; where there are no nodes, the system's lasting name for it.
            settings: How it is asked to stream.
            platform: As `sys.platform` names it.
            ways: Finds its number where there are no nodes.
        """
        self._path = path
        self._settings = settings
        self._name = path
        self._ways = ways if platform in numbering.BACKENDS else None
        self._capture = cv2.VideoCapture()

    def open(self) -> str:
        """Open the device; return its mode and what it was asked in vain, such as "YUYV 1280x720; no MJPG"."""
        refusal = self._start_by_number(self._ways) if self._ways else self._start_by_node()
        if not self._capture.isOpened():
            self.close()
            raise SourceUnavailableError(f"{self._name} {refusal}")
        mode = self._stream()
        if mode is None:
            self.close()
            raise SourceUnavailableError(
                f"{self._name} opens and sends no picture: open its privacy switch, "
                "close the program that uses it, or plug it into a socket of its own without a hub."
            )
        self._await_exposure()
        return mode

    def read(self) -> Reading | None:
        """Wait for the next picture."""
        for _ in range(_SPOILT_AT_MOST):
            came, grabbed = self._capture.read()
            if not came:
                return None
            image = colour_image(_decoded(grabbed))
            if image is not None:
                return Reading(image)
        raise SourceUnavailableError(f"{self._name} sends damaged pictures; replace its cable, or the camera.")

    def pass_over(self, seconds: float) -> int:
        """Take pictures from the driver's queue as they come, and leave them compressed."""
        until_s, passed = time.monotonic() + seconds, 0
        while time.monotonic() < until_s and self._capture.grab():
            passed += 1
        return passed

    def close(self) -> None:
        """Let the device go."""
        self._capture.release()

    def _start_by_node(self) -> str:
        """Try to open it; return what is said where that fails."""
        self._check_access()
        self._capture = cv2.VideoCapture(self._path, cv2.CAP_V4L2)
        return "is in use by another program, or is no camera; close that program or name a camera."

    def _start_by_number(self, ways: Ways) -> str:
        for way in ways(self._path):
            self._name = way.name
            self._capture = cv2.VideoCapture(way.index, way.backend)
            if self._capture.isOpened():
                break
        return (
            "is in use by another program, is not there, or is kept from programs; close that program, "
            "plug it in, or allow it in the system's privacy settings."
        )

    def _check_access(self) -> None:
        # OpenCV says only that it failed; the operator needs to know why.
        try:
            os.close(os.open(self._path, os.O_RDWR | os.O_NONBLOCK))
        except OSError as error:
            fault = _OPEN_FAULTS.get(error.errno or 0, f"cannot be opened: {error.strerror}.")
            raise SourceUnavailableError(f"{self._path} {fault}") from error

    def _stream(self) -> str | None:
        """Start to stream as well as the device can; return how, or None where no picture comes in any way."""
        *better, last = self._wishes()
        in_vain: list[str] = []
        for wish in (*better, last):
            mode = self._ask_for(*wish)
            if wish is not last and not mode.startswith(wish[0]):
                in_vain.append(f"no {wish[0]}")
                continue
            # The first picture after a change of mode is often half exposed, or a left-over of the last program's.
            # A bus without room for the mode, or another program's hold on the device, shows here and not before.
            if self._first_picture():
                return "; ".join([mode, *dict.fromkeys(in_vain)])
            in_vain.append(f"nothing came as {mode}")
        return None

    def _wishes(self) -> Iterator[tuple[str, int, int]]:
        """Yield pixel formats and sizes, the best first."""
        wanted = (self._settings.width, self._settings.height)
        less = (min(wanted[0], _LESS[0]), min(wanted[1], _LESS[1]))
        if self._ways:
            # There OpenCV chooses the format itself, and tells what it made of it.
            yield "", *wanted
            yield "", *less
            return
        yield "MJPG", *wanted
        if less != wanted:
            yield "MJPG", *less
        yield "YUYV", *less

    def _ask_for(self, fourcc: str, width: int, height: int) -> str:
        """Ask for a mode and return the one that is granted."""
        capture = self._capture
        # The pixel format goes first: a device takes a size only if it has it in the format of the moment.
        if fourcc:
            capture.set(cv2.CAP_PROP_FOURCC, cv2.VideoWriter.fourcc(*fourcc))
        capture.set(cv2.CAP_PROP_FRAME_WIDTH, width)
        capture.set(cv2.CAP_PROP_FRAME_HEIGHT, height)
        capture.set(cv2.CAP_PROP_FPS, self._settings.fps)
        # More would only age in the driver's queue.
        capture.set(cv2.CAP_PROP_BUFFERSIZE, 1)
        width, height = (int(capture.get(p)) for p in (cv2.CAP_PROP_FRAME_WIDTH, cv2.CAP_PROP_FRAME_HEIGHT))
        if not fourcc:
            return f"{width}x{height}"
        granted = int(capture.get(cv2.CAP_PROP_FOURCC)).to_bytes(4, "little").decode("ascii", "replace")
        # What V4L2 then hands over is the JPEG itself.
        capture.set(cv2.CAP_PROP_CONVERT_RGB, 0 if granted == "MJPG" else 1)
        return f"{granted} {width}x{height}"

    def _first_picture(self) -> bool:
        """Wait for a picture, and find out who can decode what comes; return whether one came."""
        came, grabbed = self._capture.read()
        for _ in range(_SPOILT_AT_FIRST):
            if not came or _decoded(grabbed) is not None:
                return came
            came, grabbed = self._capture.read()
        # A camera that leaves out the mark at each picture's end is used all the same, by OpenCV's own conversion.
        self._capture.set(cv2.CAP_PROP_CONVERT_RGB, 1)
        return came

    def _await_exposure(self) -> None:
        """Let the first pictures go while the camera adapts to the light: they would be judged too dark."""
        levels: deque[float] = deque(maxlen=_SETTLED_FRAMES)
        give_up_s = time.monotonic() + _SETTLE_S * self._settings.time_scale
        while time.monotonic() < give_up_s:
            reading = self.read()
            if reading is None:
                return
            levels.append(float(reading.image[::16, ::16].mean()))
            if len(levels) == _SETTLED_FRAMES and max(levels) - min(levels) <= _SETTLED_SPREAD * max(levels):
                return


def _decoded(grabbed: MatLike) -> MatLike | None:
    """Return a picture that may have come compressed, or None for one that breaks off.

    OpenCV's own conversion would complete such a one with what the picture before it showed.
    """
    if grabbed.ndim != 2 or len(grabbed) != 1:
        return grabbed
    decoded = cv2.imdecode(grabbed, cv2.IMREAD_COLOR) if grabbed.size else None
    grabbed.fill(0)
    return decoded
