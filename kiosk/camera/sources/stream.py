"""Streams over the network."""

import time

import cv2

from kiosk.camera.errors import SourceUnavailableError
from kiosk.camera.sources.opencv import colour_image, open_ffmpeg
from kiosk.camera.sources.source import Reading
from kiosk.camera.spec import StreamSpec

_OPEN_S = 8.0
_READ_S = 2.5
"""Ours: both end before the supervisor would kill the child, so that the sentence below reaches the operator."""


class Stream:
    """MJPEG over HTTP, RTSP, or whatever else FFmpeg reads from a URL."""

    def __init__(self, spec: StreamSpec, *, time_scale: float) -> None:
        self._spec = spec
        self._time_scale = time_scale
        self._capture = cv2.VideoCapture()

    def open(self) -> str:
        """Connect."""
        self._capture = open_ffmpeg(
            self._spec.url,
            (cv2.CAP_PROP_OPEN_TIMEOUT_MSEC, int(_OPEN_S * self._time_scale * 1000)),
            (cv2.CAP_PROP_READ_TIMEOUT_MSEC, int(_READ_S * self._time_scale * 1000)),
        )
        if not self._capture.isOpened():
            raise SourceUnavailableError(
                f"{self._spec} gives no video; check the address, its user and password, and the network."
            )
        return ""

    def read(self) -> Reading | None:
        """Wait for the next picture."""
        self._grab()
        image = colour_image(self._capture.retrieve()[1])
        return None if image is None else Reading(image)

    def pass_over(self, seconds: float) -> int:
        """Take pictures from the network as they come, and make no images of them."""
        until_s, passed = time.monotonic() + seconds, 0
        while time.monotonic() < until_s:
            self._grab()
            passed += 1
        return passed

    def close(self) -> None:
        """Disconnect."""
        self._capture.release()

    def _grab(self) -> None:
        if not self._capture.grab():
            # FFmpeg never finds back into a stream that ended; only a new connection does.
            raise SourceUnavailableError(f"{self._spec} stopped sending; check that camera and the network.")
