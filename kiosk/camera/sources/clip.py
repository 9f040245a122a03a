"""Video files."""

from pathlib import Path

import cv2

from kiosk.camera.errors import SourceUnavailableError
from kiosk.camera.frame import Image
from kiosk.camera.sources.opencv import colour_image, open_ffmpeg

_FPS_UNSAID = 30.0
_FPS_SANE = (1.0, 240.0)


class ClipRecording:
    """A video file on its own time stamps, upright as its rotation metadata says."""

    def __init__(self, path: Path) -> None:
        self.period_s = 1 / _FPS_UNSAID
        self._path = path
        self._capture = cv2.VideoCapture()
        self._first_s: float | None = None
        self._position_s = 0.0

    def open(self) -> None:
        """Open the file and prove by one picture that it is a video."""
        self._rewind()
        if colour_image(self._capture.read()[1]) is None:
            self.close()
            raise SourceUnavailableError(f'"{self._path}" cannot be read as a video; name a video file.')
        self._rewind()

    def advance(self) -> float | None:
        """Go to the next picture and return its time; where the stamps stand still, one period later."""
        if not self._capture.grab():
            return None
        stamp_s = self._capture.get(cv2.CAP_PROP_POS_MSEC) / 1000
        if self._first_s is None:
            self._first_s = stamp_s
            self._position_s = 0.0
        else:
            position_s = stamp_s - self._first_s
            self._position_s = position_s if position_s > self._position_s else self._position_s + self.period_s
        return self._position_s

    def image(self) -> Image:
        """Decode the picture it stands at."""
        image = colour_image(self._capture.retrieve()[1])
        if image is None:
            raise SourceUnavailableError(
                f'"{self._path}" is damaged at {self._position_s:.1f} s; record it again.'
            )
        return image

    def length(self) -> tuple[int | None, float | None]:
        """Return pictures and seconds as the container states them."""
        frames = int(self._capture.get(cv2.CAP_PROP_FRAME_COUNT))
        return (frames, frames * self.period_s) if frames > 0 else (None, None)

    def close(self) -> None:
        """Close the file."""
        self._capture.release()

    def _rewind(self) -> None:
        # Opening it afresh is the one way back to the first picture that every container allows.
        self.close()
        self._first_s = None
        self._capture = open_ffmpeg(str(self._path))
        fps = self._capture.get(cv2.CAP_PROP_FPS)
        self.period_s = 1 / (fps if _FPS_SANE[0] <= fps <= _FPS_SANE[1] else _FPS_UNSAID)
