"""Makes the picture behind the oval out of a camera frame: mirrored, covering, clear inside and dim outside."""

from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

from kiosk import wiped
from kiosk.ui.mapping import FrameMapping
from kiosk.vision.thresholds import Ellipse, Thresholds, oval_for

Image = NDArray[np.uint8]

_OUTSIDE_BRIGHTNESS = 0.36
"""Bright enough to find oneself, dark enough for one clear place to look at (ours)."""
_EDGE_BRIGHTNESS = 0.12
"""Where text and controls lie: light text keeps 4.5:1 over any picture (WCAG 1.4.3)."""
_OUTSIDE_TINT_BGR = (24, 15, 10)
_HALVINGS = 3
"""The outside is shown at an eighth of the frame's resolution: calm, kind to bystanders, and cheap."""
_EDGE_PX = 1.5


@dataclass(frozen=True, slots=True)
class _Window:
    """The clear oval: where it lies on the screen, and how much of the frame shows there, 0 to 255."""

    left: int
    top: int
    right: int
    bottom: int
    mask: Image
    inverse: Image


class Composer:
    """Turns frames into pictures of one size after another; keeps what depends on the sizes alone. One thread."""

    def __init__(self, *, thresholds: Thresholds) -> None:
        """Prepare.

        Args:
            thresholds: The gates, whose oval is the clear part.
        """
        self._thresholds = thresholds
        self._plan: _Plan | None = None

    def compose(self, image: Image, size: tuple[int, int]) -> Image:
        """Return the picture to show.

        Args:
            image: (height, width, 3) BGR; left as it is.
            size: Width and height wanted, in device pixels.

        Returns:
            (height, width, 4), BGRX, contiguous; the caller's own, and overwritten when nobody holds it any more.
        """
        frame = image.shape[1], image.shape[0]
        if self._plan is None or (self._plan.mapping.frame, self._plan.mapping.screen) != (frame, size):
            oval = oval_for(frame, self._thresholds)
            self._plan = _Plan(FrameMapping.showing(oval, frame=frame, screen=size), oval)
        return self._plan.compose(image)

    def forget(self) -> None:
        """Drop the last picture, which the plan's buffers still hold."""
        self._plan = None


class _Plan:
    """Everything about one frame size on one screen size; its buffers save the kernel thousands of page faults."""

    def __init__(self, mapping: FrameMapping, oval: Ellipse) -> None:
        self.mapping = mapping
        _, _, width, height = mapping.crop
        self._window = _window(mapping.ellipse_to_screen(oval), mapping.screen)
        self._flipped = wiped.empty((height, width, 3))
        self._mirrored = wiped.empty((height, width, 4))
        self._sharp = wiped.empty(self._window.mask.shape)
        self._sharpening = _sharpening(mapping, self._window)
        small = _halved(self._mirrored)
        self._border = _border(mapping, small)
        across, down = self._border
        self._vignette = _vignette(small.shape[1] + 2 * across, small.shape[0] + 2 * down, across)

    def compose(self, image: Image) -> Image:
        x, y, wide, high = self.mapping.crop
        cv2.flip(image[y : y + high, x : x + wide], 1, dst=self._flipped)
        cv2.cvtColor(self._flipped, cv2.COLOR_BGR2BGRA, dst=self._mirrored)
        across, down = self._border
        small = cv2.copyMakeBorder(_halved(self._mirrored), down, down, across, across, cv2.BORDER_REPLICATE)
        outside = _dimmed(_image(small), self._vignette)
        width, height = self.mapping.screen
        picture = wiped.empty((height, width, 4))
        cv2.resize(outside, (width, height), dst=picture, interpolation=cv2.INTER_LINEAR)
        self._clear(picture)
        return picture

    def _clear(self, picture: Image) -> None:
        """Lay the sharp frame over the oval, working on the oval's box alone."""
        window, sharp = self._window, self._sharp
        cv2.warpAffine(
            self._mirrored,
            self._sharpening,
            (window.right - window.left, window.bottom - window.top),
            dst=sharp,
            flags=cv2.INTER_LINEAR,
            borderMode=cv2.BORDER_REPLICATE,
        )
        under = picture[window.top : window.bottom, window.left : window.right]
        cv2.multiply(sharp, window.mask, dst=sharp, scale=1 / 255)
        cv2.add(sharp, cv2.multiply(under, window.inverse, scale=1 / 255), dst=under)


def _border(mapping: FrameMapping, small: Image) -> tuple[int, int]:
    """Return how far the frame's edge is drawn out to the sides, and up and down, on the small picture."""
    _, _, width, height = mapping.crop
    missing = (mapping.screen[0] / mapping.scale - width, mapping.screen[1] / mapping.scale - height)
    return (
        max(0, round(missing[0] / 2 * small.shape[1] / width)),
        max(0, round(missing[1] / 2 * small.shape[0] / height)),
    )


def _sharpening(mapping: FrameMapping, window: _Window) -> NDArray[np.float64]:
    """Return the affine map from the mirrored crop to the oval's box on the screen."""
    x, y, width, _ = mapping.crop
    left, top = mapping.to_screen(x + width, y)
    # Pixel centres, not corners, are what both kinds of resampling have to agree on.
    centre = (mapping.scale - 1) / 2
    return np.array(
        [
            [mapping.scale, 0.0, left - window.left + centre],
            [0.0, mapping.scale, top - window.top + centre],
        ]
    )


def _image(array: cv2.typing.MatLike) -> Image:
    """Give an array of cv2's, 8-bit by its inputs, our type; copies nothing."""
    return np.asarray(array, dtype=np.uint8)


def _vignette(width: int, height: int, border: int) -> Image:
    """Return brightness by place, 0 to 255: full beside the oval, low where text stands and beyond the frame."""
    x, y = np.arange(width), np.linspace(0.0, 1.0, height)
    down = np.clip(np.minimum(y / 0.16, (1.0 - y) / 0.34), 0.0, 1.0)
    across = np.clip((np.minimum(x, width - 1 - x) + 1) / (border + 1), 0.0, 1.0)
    fade = np.outer(down * down * (3.0 - 2.0 * down), across)
    plane = np.rint(255 * (_EDGE_BRIGHTNESS + (_OUTSIDE_BRIGHTNESS - _EDGE_BRIGHTNESS) * fade)).astype(np.uint8)
    return _image(cv2.merge([plane] * 4))


def _halved(image: Image) -> Image:
    """Return a small copy. Step by step, because cv2 is ten times as fast at exact halves as at the whole way."""
    for _ in range(_HALVINGS):
        height, width = max(1, image.shape[0] // 2), max(1, image.shape[1] // 2)
        image = _image(cv2.resize(image[: 2 * height, : 2 * width], (width, height), interpolation=cv2.INTER_AREA))
    return image


def _dimmed(small: Image, vignette: Image) -> Image:
    dim = cv2.multiply(small, vignette, scale=1 / 255)
    return _image(cv2.add(dim, np.array((*_OUTSIDE_TINT_BGR, 0), np.float64)))


def _window(oval: Ellipse, size: tuple[int, int]) -> _Window:
    left, top = max(0, int(oval.cx - oval.rx - 3)), max(0, int(oval.cy - oval.ry - 3))
    right, bottom = min(size[0], int(oval.cx + oval.rx + 4)), min(size[1], int(oval.cy + oval.ry + 4))
    x = (np.arange(left, right) + 0.5 - oval.cx) / oval.rx
    y = (np.arange(top, bottom) + 0.5 - oval.cy) / oval.ry
    distance_px = (1.0 - np.hypot(x[None, :], y[:, None])) * min(oval.rx, oval.ry)
    share = np.clip(distance_px / _EDGE_PX + 0.5, 0.0, 1.0)
    mask = cv2.merge([np.rint(share * 255).astype(np.uint8)] * 4)
    return _Window(
        left, top, right, bottom, np.asarray(mask, dtype=np.uint8), np.asarray(255 - mask, dtype=np.uint8)
    )
