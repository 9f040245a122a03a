"""Folders of images."""

import re
from pathlib import Path

import cv2
import numpy as np

from kiosk.camera.errors import SourceUnavailableError
from kiosk.camera.frame import Image
from kiosk.camera.sources.opencv import colour_image

FPS = 10.0
"""Images a second. Ours: a burst taken from a video still moves, and a lone picture still looks like a camera."""

_SUFFIXES = frozenset({".bmp", ".jpeg", ".jpg", ".png", ".tif", ".tiff", ".webp"})


class FolderRecording:
    """The images of a folder, in the order of their names with numbers taken as numbers, upright as EXIF says."""

    def __init__(self, path: Path) -> None:
        self.period_s = 1 / FPS
        self._path = path
        self._images: tuple[Path, ...] = ()
        self._at = -1

    def open(self) -> None:
        """List the images; a folder without any is refused."""
        try:
            entries = list(self._path.iterdir())
        except OSError as error:
            raise SourceUnavailableError(f'"{self._path}" cannot be read: {error.strerror}.') from error
        self._images = tuple(
            sorted((entry for entry in entries if entry.suffix.lower() in _SUFFIXES), key=_natural_order)
        )
        self._at = -1
        if not self._images:
            raise SourceUnavailableError(f'"{self._path}" holds no images; put JPEG or PNG files into it.')

    def advance(self) -> float | None:
        """Go to the next image."""
        self._at += 1
        return self._at * self.period_s if self._at < len(self._images) else None

    def image(self) -> Image:
        """Decode the image it stands at."""
        path = self._images[self._at]
        try:
            encoded = np.fromfile(path, dtype=np.uint8)
        except OSError as error:
            raise SourceUnavailableError(f'"{path}" cannot be read: {error.strerror}.') from error
        try:
            image = colour_image(cv2.imdecode(encoded, cv2.IMREAD_COLOR))
        except cv2.error:  # an empty file, or one that claims an absurd size
            image = None
        if image is None:
            raise SourceUnavailableError(f'"{path}" cannot be read as an image; replace it or take it out.')
        return image

    def length(self) -> tuple[int | None, float | None]:
        """Return the number of images and how long they play."""
        return len(self._images), len(self._images) * self.period_s

    def close(self) -> None:
        """Nothing is held open between two images."""


def _natural_order(path: Path) -> list[tuple[int, str]]:
    # "frame9" comes before "frame10".
    return [(int(part), "") if part.isdecimal() else (-1, part) for part in re.split(r"(\d+)", path.name)]
