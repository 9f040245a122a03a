"""What is behind the visitor: places far out of focus, in good light."""

from collections.abc import Callable, Mapping
from enum import StrEnum
from types import MappingProxyType

import cv2
import numpy as np
from numpy.typing import NDArray

from kiosk.vision.observation import Image
from resources.demo.lobby import lobby

_Floats = NDArray[np.float32]

_WIDTH, _HEIGHT = 640, 360


class Place(StrEnum):
    """Where the kiosk stands."""

    LOBBY = "lobby"
    WALL = "white wall"
    """Evenly bright: what a face is seen against may be brighter than any skin."""
    CORRIDOR = "dark corridor"
    """With lamps, which are brighter than any face."""


def place_behind(place: Place, width: int, height: int) -> Image:
    """Return a place, (height, width, 3) BGR uint8."""
    scale = max(width / _WIDTH, height / _HEIGHT)
    size = (round(_WIDTH * scale), round(_HEIGHT * scale))
    picture = lobby(*size) if place is Place.LOBBY else _out_of_focus(_SCENES[place](), size)
    left, top = (size[0] - width) // 2, (size[1] - height) // 2
    return picture[top : top + height, left : left + width]


def _wall() -> _Floats:
    y, x = np.mgrid[0:_HEIGHT, 0:_WIDTH].astype(np.float32)
    level = 208 - 26 * (y / _HEIGHT) ** 2 - 22 * (x / _WIDTH)
    scene = level[..., None] * np.array([0.97, 0.99, 1.0], np.float32)
    cv2.rectangle(scene, (40, 60), (150, 214), (150, 168, 132), -1)
    cv2.rectangle(scene, (52, 72), (138, 202), (176, 190, 160), -1)
    cv2.rectangle(scene, (534, 90), (640, 360), (142, 152, 160), -1)
    cv2.rectangle(scene, (0, 330), (_WIDTH, 342), (168, 170, 172), -1)
    return np.asarray(scene)


def _corridor() -> _Floats:
    y, x = np.mgrid[0:_HEIGHT, 0:_WIDTH].astype(np.float32)
    depth = np.maximum(np.abs(x / _WIDTH - 0.42), np.abs(y / _HEIGHT - 0.4) * 0.8)
    scene = (22 + 80 * depth)[..., None] * np.array([0.86, 0.94, 1.0], np.float32)
    for left, top, size in ((258, 96, 7), (236, 62, 10), (200, 16, 16)):
        for start in (left, 588 - left):
            cv2.rectangle(scene, (start, top), (start + 3 * size, top + size), (214, 236, 248), -1)
    return np.asarray(scene)


def _out_of_focus(scene: _Floats, size: tuple[int, int]) -> Image:
    """Blur as a lens does that is focused on the face."""
    soft = cv2.resize(cv2.GaussianBlur(scene, (0, 0), 7), size, interpolation=cv2.INTER_CUBIC)
    return np.asarray(np.clip(soft + 0.5, 0, 255), np.uint8)


_SCENES: Mapping[Place, Callable[[], _Floats]] = MappingProxyType({Place.WALL: _wall, Place.CORRIDOR: _corridor})
