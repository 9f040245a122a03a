"""What a camera makes of drawn visitors: blur, smear, noise and compression, one frame at a time."""

from dataclasses import dataclass
from functools import cache

import cv2
import numpy as np

from kiosk.vision.observation import Image
from resources.demo.scene import Camera
from tests.bench.vision.drawing import Cutout, Still, background, cutout

_BANK = 6
"""Fields of noise; a frame takes one of them, shifted by chance, which no measure can tell from a fresh one."""
_MARGIN_PX = 24
_STILLS_HELD = 12


@dataclass(frozen=True, slots=True, kw_only=True)
class Device:
    """What the camera adds to every frame.

    Attributes:
        noise: Standard deviation of the sensor's noise, grey levels.
        jpeg: Quality of the compression, 1 to 100; None for none.
    """

    noise: float = 1.5
    jpeg: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """A drawn visitor in a frame, moved from where it was drawn by whole pixels, which blur nothing."""

    still: Still
    dx: int = 0
    dy: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Exposure:
    """One frame before the camera.

    Attributes:
        camera: Who looks.
        figures: Who is there, the far ones first.
        room: Exposure of the background in linear light.
        defocus_px: Standard deviation of the blur by defocus, pixels.
        smear_px: Path that the picture travels while the shutter is open, pixels right and down.
    """

    camera: Camera
    figures: tuple[Figure, ...]
    room: float = 1.0
    defocus_px: float = 0.0
    smear_px: tuple[float, float] = (0.0, 0.0)


def expose(exposure: Exposure, device: Device, rng: np.random.Generator) -> Image:
    """Return the frame, (height, width, 3) BGR uint8."""
    picture = background(exposure.camera, exposure.room).copy()
    for figure in exposure.figures:
        _lay(picture, _held(figure.still), figure)
    picture = _blurred(picture, exposure)
    picture = _noisy(picture, device.noise, rng)
    return picture if device.jpeg is None else _compressed(picture, device.jpeg)


_stills: dict[Still, Cutout] = {}


def _held(still: Still) -> Cutout:
    """Return a drawing from memory; a few are held, for a clip shows the same ones again and again."""
    if still not in _stills:
        if len(_stills) >= _STILLS_HELD:
            _stills.pop(next(iter(_stills)))
        _stills[still] = cutout(still)
    return _stills[still]


def _lay(picture: Image, drawn: Cutout, figure: Figure) -> None:
    height, width = drawn.alpha.shape[:2]
    left, top = drawn.left + figure.dx, drawn.top + figure.dy
    x0, y0 = max(0, left), max(0, top)
    x1, y1 = min(picture.shape[1], left + width), min(picture.shape[0], top + height)
    if x1 <= x0 or y1 <= y0:
        return
    inside = np.s_[y0 - top : y1 - top, x0 - left : x1 - left]
    below = picture[y0:y1, x0:x1]
    seen = cv2.multiply(below, cv2.bitwise_not(np.ascontiguousarray(drawn.alpha[inside])), scale=1 / 255)
    picture[y0:y1, x0:x1] = cv2.add(seen, np.ascontiguousarray(drawn.colour[inside]))
    # A picture that ends above its lower edge goes on with the last row, as clothes do.
    if y1 < picture.shape[0] and top + height >= y1 and figure.dy < 0:
        picture[y1:, x0:x1] = picture[y1 - 1 : y1, x0:x1]


def _blurred(picture: Image, exposure: Exposure) -> Image:
    if exposure.defocus_px > 0:
        picture = np.asarray(cv2.GaussianBlur(picture, (0, 0), exposure.defocus_px), np.uint8)
    length = float(np.hypot(*exposure.smear_px))
    if length > 0.5:
        picture = np.asarray(cv2.filter2D(picture, -1, _path(exposure.smear_px)), np.uint8)
    return picture


def _path(smear_px: tuple[float, float]) -> np.ndarray:
    half = np.array(smear_px) / 2
    reach = int(np.ceil(np.abs(half).max())) + 1
    kernel = np.zeros((2 * reach + 1, 2 * reach + 1), np.float32)
    start, end = (tuple(int(v) for v in np.round((reach + sign * half) * 256)) for sign in (-1, 1))
    cv2.line(kernel, start, end, 1.0, 1, cv2.LINE_AA, 8)
    return np.asarray(kernel / kernel.sum())


def _noisy(picture: Image, sigma: float, rng: np.random.Generator) -> Image:
    height, width = picture.shape[:2]
    brighter, darker = _noise(sigma)[int(rng.integers(_BANK))]
    y, x = (int(rng.integers(_MARGIN_PX)) for _ in range(2))
    tiles = -(-height // 720), -(-width // 1280)
    for row in range(tiles[0]):
        for column in range(tiles[1]):
            part = picture[720 * row : 720 * (row + 1), 1280 * column : 1280 * (column + 1)]
            h, w = part.shape[:2]
            cv2.add(part, brighter[y : y + h, x : x + w], dst=part)
            cv2.subtract(part, darker[y : y + h, x : x + w], dst=part)
    return picture


@cache
def _noise(sigma: float) -> list[tuple[Image, Image]]:
    rng = np.random.default_rng(7)
    fields = []
    for _ in range(_BANK):
        drawn = np.round(rng.normal(0, sigma, (720 + _MARGIN_PX, 1280 + _MARGIN_PX, 3)))
        fields.append((np.clip(drawn, 0, 255).astype(np.uint8), np.clip(-drawn, 0, 255).astype(np.uint8)))
    return fields


def _compressed(picture: Image, quality: int) -> Image:
    data = cv2.imencode(".jpg", picture, [cv2.IMWRITE_JPEG_QUALITY, quality])[1]
    return np.asarray(cv2.imdecode(data, cv2.IMREAD_COLOR), np.uint8)
