"""The demo camera."""

import cv2
import numpy as np

from kiosk.camera.sources.source import Reading, Source

_NOISE_SIGMA = 1.2
"""Grey levels. Ours: what a webcam in a lit room shows; too little to move any measure of quality."""

_NOISE_MARGIN_PX = 64
_NOISE_SEED = 1


class DemoCamera:
    """A scenario's clip under the noise of a sensor, so that no two pictures are the same.

    The noise is drawn once, larger than a picture, and laid over each one from another corner: two saturating
    additions instead of a million random numbers a picture.
    """

    def __init__(self, clip: Source) -> None:
        self._clip = clip
        self._random = np.random.default_rng(_NOISE_SEED)
        self._brighter = np.empty((0, 0, 3), dtype=np.uint8)
        self._darker = self._brighter

    def open(self) -> str:
        """Open the clip."""
        return self._clip.open()

    def read(self) -> Reading | None:
        """Return the clip's next picture with noise."""
        reading = self._clip.read()
        if reading is None:
            return None
        height, width = reading.image.shape[:2]
        if self._brighter.shape[:2] != (height + _NOISE_MARGIN_PX, width + _NOISE_MARGIN_PX):
            self._draw_noise(height + _NOISE_MARGIN_PX, width + _NOISE_MARGIN_PX)
        y, x = self._random.integers(0, _NOISE_MARGIN_PX, 2)
        window = np.s_[y : y + height, x : x + width]
        image = reading.image
        cv2.add(image, self._brighter[window], dst=image)
        cv2.subtract(image, self._darker[window], dst=image)
        return reading

    def pass_over(self, seconds: float) -> int:
        """Let pictures of the clip pass."""
        return self._clip.pass_over(seconds)

    def close(self) -> None:
        """Close the clip."""
        self._clip.close()

    def _draw_noise(self, height: int, width: int) -> None:
        noise = np.rint(self._random.normal(0, _NOISE_SIGMA, (height, width, 3))).astype(np.int8)
        self._brighter = np.maximum(noise, 0).astype(np.uint8)
        self._darker = np.maximum(-noise, 0).astype(np.uint8)
