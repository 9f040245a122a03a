"""Video devices of Linux (V4L2)."""

import errno
import os

import cv2

from kiosk.camera.errors import SourceUnavailableError
from kiosk.camera.settings import CameraSettings
from kiosk.camera.sources.opencv import colour_image
from kiosk.camera.sources.source import Reading

_RAW_SIZE_AT_MOST = (1280, 720)
"""Uncompressed pictures any larger are too much for USB 2 at a useful rate."""

_OPEN_FAULTS = {
    errno.EACCES: 'may not be used by this user; add the user to the group "video" and log in again.',
    errno.EPERM: 'may not be used by this user; add the user to the group "video" and log in again.',
    errno.EBUSY: "is in use by another program; close that program.",
    errno.ENOENT: "is not there; plug the camera in.",
    errno.ENODEV: "is not there; plug the camera in.",
    errno.ENXIO: "is not there; plug the camera in.",
}


class Device:
    """A camera at a device node, at the best mode that it grants."""

    def __init__(self, path: str, settings: CameraSettings) -> None:
        self._path = path
        self._settings = settings
        self._capture = cv2.VideoCapture()

    def open(self) -> str:
        """Open the device and return its mode, such as "MJPG 1920x1080"."""
        self._check_access()
        capture = cv2.VideoCapture(self._path, cv2.CAP_V4L2)
        self._capture = capture
        if not capture.isOpened():
            self.close()
            raise SourceUnavailableError(
                f"{self._path} is in use by another program, or is no camera; close that program or name a camera."
            )
        mode = self._choose_mode(capture)
        # The first picture after a change of mode is often half exposed, or a left-over of the last program's.
        capture.read()
        return mode

    def read(self) -> Reading | None:
        """Wait for the next picture."""
        image = colour_image(self._capture.read()[1])
        return None if image is None else Reading(image)

    def close(self) -> None:
        """Let the device go."""
        self._capture.release()

    def _check_access(self) -> None:
        # OpenCV says only that it failed; the operator needs to know why.
        try:
            os.close(os.open(self._path, os.O_RDWR | os.O_NONBLOCK))
        except OSError as error:
            fault = _OPEN_FAULTS.get(error.errno or 0, f"cannot be opened: {error.strerror}.")
            raise SourceUnavailableError(f"{self._path} {fault}") from error

    def _choose_mode(self, capture: cv2.VideoCapture) -> str:
        wanted = (self._settings.width, self._settings.height)
        raw = (min(wanted[0], _RAW_SIZE_AT_MOST[0]), min(wanted[1], _RAW_SIZE_AT_MOST[1]))
        # The pixel format goes first: a device takes a size only if it has it in the format of the moment.
        granted = ""
        for fourcc, (width, height) in (("MJPG", wanted), ("YUYV", raw)):
            capture.set(cv2.CAP_PROP_FOURCC, cv2.VideoWriter.fourcc(*fourcc))
            capture.set(cv2.CAP_PROP_FRAME_WIDTH, width)
            capture.set(cv2.CAP_PROP_FRAME_HEIGHT, height)
            capture.set(cv2.CAP_PROP_FPS, self._settings.fps)
            granted = int(capture.get(cv2.CAP_PROP_FOURCC)).to_bytes(4, "little").decode("ascii", "replace")
            if granted == fourcc:
                break
        # More would only age in the driver's queue.
        capture.set(cv2.CAP_PROP_BUFFERSIZE, 1)
        width, height = (int(capture.get(p)) for p in (cv2.CAP_PROP_FRAME_WIDTH, cv2.CAP_PROP_FRAME_HEIGHT))
        return f"{granted} {width}x{height}"
