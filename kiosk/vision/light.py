"""Light on a face: level, clipping, evenness, and what shines from behind."""

from dataclasses import dataclass
from typing import cast

import cv2
import numpy as np
from numpy.typing import NDArray

from kiosk.vision.observation import Face, Image, Landmarks

_Affine = NDArray[np.float64]

_TEMPLATE = np.array([[251, 272], [364, 272], [308, 336], [262, 402], [355, 402]], np.float64)
"""Where the landmarks lie in the aligned image of 616 x 616 px. Source: OFIQ 1.0, face alignment."""

_FACE_SCALE = 0.25
"""Shares of a face do not change at a quarter of the aligned size; histograms of the cheeks do."""

_SKIN_LEFT, _SKIN_TOP, _SKIN_RIGHT, _SKIN_BOTTOM = 188, 232, 428, 496
"""The part of the aligned image that holds all of the skin's mask."""
_SKIN_SIZE = (round((_SKIN_RIGHT - _SKIN_LEFT) * _FACE_SCALE), round((_SKIN_BOTTOM - _SKIN_TOP) * _FACE_SCALE))
_ALIASING = 1 / 1.5
"""Below this scale linear interpolation skips pixels; the image is averaged down first."""

_OVER_EXPOSED, _UNDER_EXPOSED = 247, 25
_BGR_TO_GREY = np.array([0.114, 0.587, 0.299])
_BGR_TO_LUMINANCE = np.array([[0.0722, 0.7152, 0.2126]], np.float32)
_HIGHLIGHT_PERCENTILE = 98
_RING_INNER, _RING_OUTER = 1.2, 1.8
_RING_SAMPLES = 48


def _skin_mask() -> NDArray[np.bool_]:
    """Return the skin's ellipse in the aligned face, without the forehead, where hair hangs (ours)."""
    width, height = _SKIN_SIZE
    y, x = np.mgrid[:height, :width] / _FACE_SCALE
    x, y = x + _SKIN_LEFT, y + _SKIN_TOP
    inside = ((x - 308) / 118) ** 2 + ((y - 345) / 150) ** 2 <= 1
    return cast(NDArray[np.bool_], inside & (y >= 235))


def _middle_mask() -> NDArray[np.bool_]:
    """Return the middle of the face, from the eyes to the mouth, which no background shines into (ours)."""
    width, height = _SKIN_SIZE
    y, x = np.mgrid[:height, :width] / _FACE_SCALE
    x, y = x + _SKIN_LEFT, y + _SKIN_TOP
    inside = ((x - 308) / 95) ** 2 + ((y - 325) / 110) ** 2 <= 1
    return cast(NDArray[np.bool_], inside & (y >= 240))


def _linear_light() -> NDArray[np.float32]:
    """Return the linear light of the 256 levels. Source: IEC 61966-2-1 (sRGB)."""
    level = np.arange(256) / 255
    return np.where(level <= 0.04045, level / 12.92, ((level + 0.055) / 1.055) ** 2.4).astype(np.float32)


_MASK = _skin_mask()
_MIDDLE = _middle_mask()
_LINEAR = _linear_light()
_DARKEST = float(_LINEAR[1])
"""Light of the first level of grey: less cannot be told from none."""


@dataclass(frozen=True, slots=True)
class Light:
    """Light measures of one face.

    Attributes:
        luma: Mean 8-bit grey (BT.601) of the face's skin, 0 to 255.
        highlight: Grey that the brightest fiftieth of the middle of the face reaches, 0 to 255: eye whites, and
            gloss on nose and cheeks, show how well a face is lit, nearly whatever its colour (ours).
        over: Share of its pixels with linear-light luminance of 247 or more (OFIQ over-exposure), 0 to 1.
        under: Share of those with 25 or less, grey 88 or less (OFIQ under-exposure), 0 to 1.
        uniformity: Overlap of the cheeks' luminance histograms (ISO/IEC 29794-5, OFIQ), 0 to 1.
        cheek_ratio: Linear light from the darker cheek over that from the brighter one, 0 to 1: the same on any
            skin, which a ratio of greys is not (ours).
        backlight: Mean grey around the head over the face's highlight, 0 or more (ours).
    """

    luma: float
    highlight: float
    over: float
    under: float
    uniformity: float
    cheek_ratio: float
    backlight: float


def measure_light(image: Image, face: Face) -> Light:
    """Measure the light on one face.

    Args:
        image: The full frame, BGR uint8; only the face and its surroundings are read.
        face: In pixels of that frame.
    """
    alignment = _alignment(face.landmarks)
    skin = _aligned(image, _FACE_SCALE * _moved(alignment, _SKIN_LEFT, _SKIN_TOP), _SKIN_SIZE)
    grey = cv2.cvtColor(skin, cv2.COLOR_BGR2GRAY)
    highlight = float(np.percentile(grey[_MIDDLE], _HIGHLIGHT_PERCENTILE))
    luminance = _luminance(skin)[_MASK]
    right, left = (_aligned(image, *zone) for zone in _cheeks(alignment, face.landmarks))
    darker, brighter = sorted(max(_DARKEST, float(_linear_light_of(cheek).mean())) for cheek in (right, left))
    return Light(
        luma=float(grey[_MASK].mean()),
        highlight=highlight,
        over=float(np.mean(luminance >= _OVER_EXPOSED)),
        under=float(np.mean(luminance <= _UNDER_EXPOSED)),
        uniformity=float(np.minimum(_histogram(right), _histogram(left)).sum()),
        cheek_ratio=darker / brighter,
        backlight=_surroundings_grey(image, face.box) / max(1.0, highlight),
    )


def frame_luma(image: Image) -> float:
    """Return the mean grey of a whole frame, 0 to 255, from every eighth pixel each way."""
    return _mean_grey(image[::8, ::8])


def _alignment(landmarks: Landmarks) -> _Affine:
    """Return the similarity (2, 3) that brings the landmarks closest to the template, by least squares.

    OFIQ uses the least median instead; over five points the sum is steadier and has a closed form.
    """
    points = landmarks.astype(np.float64) @ np.array([1, 1j])
    targets = _TEMPLATE @ np.array([1, 1j])
    centred = points - points.mean()
    turn = np.vdot(centred, targets - targets.mean()) / np.vdot(centred, centred).real
    shift = targets.mean() - turn * points.mean()
    return np.array([[turn.real, -turn.imag, shift.real], [turn.imag, turn.real, shift.imag]])


def _cheeks(alignment: _Affine, landmarks: Landmarks) -> list[tuple[_Affine, tuple[int, int]]]:
    """Return alignment and size of the squares below the right and the left eye.

    Source: ISO/IEC 29794-5 and OFIQ, illumination uniformity; side 0.3 of the inter-eye distance.
    """
    points = landmarks @ alignment[:, :2].T + alignment[:, 2]
    side = 0.3 * float(np.hypot(*(points[1] - points[0])))
    eyes_y, mouth_y = points[:2, 1].mean(), points[3:, 1].mean()
    top = eyes_y + (mouth_y - eyes_y) / 2
    pixels = max(1, round(side))
    corners = ((points[0, 0] - side, top), (points[1, 0], top))
    return [(_moved(alignment, x, y), (pixels, pixels)) for x, y in corners]


def _moved(affine: _Affine, x: float, y: float) -> _Affine:
    return np.asarray(affine - np.array([[0, 0, x], [0, 0, y]]))


def _aligned(image: Image, affine: _Affine, size: tuple[int, int]) -> Image:
    """Return a part of the frame brought into the aligned image, reading no more of the frame than it covers."""
    crop, left, top = _covered(image, affine, size)
    scale = float(np.hypot(affine[0, 0], affine[1, 0]))
    to_frame = np.array([[1.0, 0, left], [0, 1.0, top], [0, 0, 1]])
    if scale < _ALIASING:
        height, width = crop.shape[:2]
        small_size = (max(1, round(width * scale)), max(1, round(height * scale)))
        crop = cast(Image, cv2.resize(crop, small_size, interpolation=cv2.INTER_AREA))
        across, down = width / small_size[0], height / small_size[1]
        to_frame = np.array([[across, 0, left + (across - 1) / 2], [0, down, top + (down - 1) / 2], [0, 0, 1]])
    part = cv2.warpAffine(crop, affine @ to_frame, size, flags=cv2.INTER_LINEAR, borderMode=cv2.BORDER_REPLICATE)
    return cast(Image, part)


def _covered(image: Image, affine: _Affine, size: tuple[int, int]) -> tuple[Image, int, int]:
    width, height = size
    corners = np.array([[0, 0, 1], [width, 0, 1], [0, height, 1], [width, height, 1]])
    in_frame = corners @ cv2.invertAffineTransform(affine).T
    limits = np.array([image.shape[1], image.shape[0]])
    low = np.clip(np.floor(in_frame.min(axis=0)).astype(int) - 1, 0, limits - 1)
    high = np.clip(np.ceil(in_frame.max(axis=0)).astype(int) + 2, low + 1, limits)
    return image[low[1] : high[1], low[0] : high[0]], int(low[0]), int(low[1])


def _linear_light_of(image: Image) -> NDArray[np.float32]:
    """Return linear-light luminance, 0 to 1."""
    return cast(NDArray[np.float32], cv2.transform(cv2.LUT(image, _LINEAR), _BGR_TO_LUMINANCE))


def _luminance(image: Image) -> NDArray[np.uint8]:
    """Return linear-light luminance, 0 to 255."""
    return (255 * _linear_light_of(image) + 0.5).astype(np.uint8)


def _histogram(image: Image) -> NDArray[np.float64]:
    levels = _luminance(image).ravel()
    return np.bincount(levels, minlength=256) / levels.size


def _mean_grey(image: Image) -> float:
    return float(image.reshape(-1, 3).mean(axis=0) @ _BGR_TO_GREY)


def _surroundings_grey(image: Image, box: tuple[float, float, float, float]) -> float:
    """Return the mean grey of a ring around the box, upper two thirds; 0 where the frame has none of it."""
    x, y, width, height = box
    step = max(1, int(_RING_OUTER * width / _RING_SAMPLES))
    columns = np.arange(0, image.shape[1], step)
    rows = np.arange(0, image.shape[0], step)
    across = np.abs(columns - (x + width / 2)) / (width / 2)
    down = (rows - (y + height / 2)) / (height / 2)
    columns, across = columns[across <= _RING_OUTER], across[across <= _RING_OUTER]
    upper = (down >= -_RING_OUTER) & (down <= _RING_OUTER / 3)
    rows, down = rows[upper], down[upper]
    ring = (across[None, :] > _RING_INNER) | (np.abs(down)[:, None] > _RING_INNER)
    return _mean_grey(image[np.ix_(rows, columns)][ring]) if ring.any() else 0.0
