"""What a camera makes of drawn visitors: blur, smear, noise and compression, one frame at a time."""

import math
from dataclasses import dataclass
from functools import cache, lru_cache

import cv2
import numpy as np

from kiosk.vision.observation import Image
from resources.demo.colour import decode
from resources.demo.scene import Camera
from tests.bench.vision.drawing import Cutout, Still, background, cutout
from tests.bench.vision.places import Place

LENS_PX = 0.4
"""Standard deviation of the lens's point spread, pixels; the box of a pixel, which is drawn, makes it 0.5."""
_TILE = (720, 1280)
"""Noise is cut from one field a little larger, at a place of its own for each frame and tile."""
_MID_GREY = 118
_READ_NOISE = 0.3
"""Noise without light over that of mid-grey; with `_LOUDEST` a webcam's in a lit room (ours)."""
_LOUDEST = 1.6
_STILLS_HELD = 12


@dataclass(frozen=True, slots=True, kw_only=True)
class Device:
    """What the camera adds to every frame.

    Attributes:
        noise: Standard deviation of the sensor's noise at mid-grey, grey levels.
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
        place: What is behind them.
        room: Its exposure in linear light.
        defocus_px: Standard deviation of the blur by defocus, pixels.
        smear_px: Path that the picture travels while the shutter is open, pixels right and down.
    """

    camera: Camera
    figures: tuple[Figure, ...]
    place: Place = Place.LOBBY
    room: float = 1.0
    defocus_px: float = 0.0
    smear_px: tuple[float, float] = (0.0, 0.0)


def expose(exposure: Exposure, device: Device, rng: np.random.Generator) -> Image:
    """Return the frame, (height, width, 3) BGR uint8."""
    picture = background(exposure.place, exposure.camera, exposure.room).copy()
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
    """Blur by the lens, along the path and out of focus, by what the truth tells."""
    if np.hypot(*exposure.smear_px) > 0:
        path = _path(*(round(float(along), 2) for along in exposure.smear_px))
        picture = np.asarray(cv2.filter2D(picture, -1, path), np.uint8)
        variance = exposure.defocus_px**2
    else:
        variance = LENS_PX**2 + exposure.defocus_px**2
    if variance > 0:
        fall = _fall(round(variance, 3))
        picture = np.asarray(cv2.sepFilter2D(picture, -1, fall, fall), np.uint8)
    return picture


@lru_cache(maxsize=256)
def _fall(variance: float) -> np.ndarray:
    """Return a Gaussian whose samples have this variance; those of a narrow Gaussian have less than its own."""
    x = _steps(variance**0.5)
    kernel = np.exp(-(x**2) / (2 * _sampled_width(variance) ** 2))
    return np.asarray(kernel / kernel.sum(), np.float32)


@lru_cache(maxsize=256)
def _path(x_px: float, y_px: float) -> np.ndarray:
    """Return the lens's spread along the path that a picture travels while the shutter is open, (h, w)."""
    length = max(1e-3, float(np.hypot(x_px, y_px)))
    width = _sampled_width(LENS_PX**2)
    x = _steps(LENS_PX + length / 6)
    along, across = (x * x_px + x[:, None] * y_px) / length, (x[:, None] * x_px - x * y_px) / length
    ends = [(along + end * length / 2) / (width * 2**0.5) for end in (-1, 1)]
    kernel = (_erf(ends[1]) - _erf(ends[0])) * np.exp(-(across**2) / (2 * width**2))
    return np.asarray(kernel / kernel.sum(), np.float32)


def _steps(spread_px: float) -> np.ndarray:
    reach = int(np.ceil(3 * spread_px)) + 1
    return np.arange(-reach, reach + 1, dtype=np.float64)


def _sampled_width(variance: float) -> float:
    """Return the width of the Gaussian whose samples have this variance."""
    widths = np.linspace(0.15, 1.2, 211)
    x = np.arange(-5, 6)
    samples = np.exp(-(x**2) / (2 * widths[:, None] ** 2))
    variances = (samples * x**2).sum(axis=1) / samples.sum(axis=1)
    # From one pixel on the samples have the variance of what is sampled.
    return float(np.interp(variance, variances, widths)) if variance < 1 else variance**0.5


_erf = np.vectorize(math.erf)


def _noisy(picture: Image, level: float, rng: np.random.Generator) -> Image:
    """Add shot and read noise, demosaiced, as the tone curve passes them on."""
    spread = _noise_of_levels() * np.float32(level)
    field = _noise_field()
    height, width = picture.shape[:2]
    for top in range(0, height, _TILE[0]):
        for left in range(0, width, _TILE[1]):
            part = picture[top : top + _TILE[0], left : left + _TILE[1]]
            h, w = part.shape[:2]
            y, x = (int(at) for at in rng.integers([_TILE[0] // 4, _TILE[1] // 4]))
            noise = cv2.multiply(cv2.LUT(part, spread), field[y : y + h, x : x + w])
            cv2.add(part, noise, dst=part, dtype=cv2.CV_8U)
    return picture


@cache
def _noise_field() -> np.ndarray:
    """Return white noise under a mosaic of colour filters, interpolated, of unit deviation, (h, w, 3) float32."""
    rng = np.random.default_rng(7)
    mosaic = rng.normal(32768, 6000, (_TILE[0] * 5 // 4, _TILE[1] * 5 // 4)).astype(np.uint16)
    field = cv2.cvtColor(mosaic, cv2.COLOR_BayerBG2BGR).astype(np.float32)
    return np.asarray((field - field.mean(axis=(0, 1))) / field.std(axis=(0, 1)), np.float32)


@cache
def _noise_of_levels() -> np.ndarray:
    """Return each grey level's noise over mid-grey's, (256,) float32.

    Shot noise grows with the root of the light and the tone curve flattens it again; in the shadows, where the
    curve is steepest, cameras hold it down.
    """
    grey = np.arange(256, dtype=np.float32)
    light = decode(grey)
    noise = np.sqrt(light / light[_MID_GREY] + _READ_NOISE**2) * np.gradient(grey, light)
    return np.asarray(np.minimum(noise / noise[_MID_GREY], _LOUDEST), np.float32)


def _compressed(picture: Image, quality: int) -> Image:
    data = cv2.imencode(".jpg", picture, [cv2.IMWRITE_JPEG_QUALITY, quality])[1]
    return np.asarray(cv2.imdecode(data, cv2.IMREAD_COLOR), np.uint8)
