"""Photographs as if taken by a kiosk's camera: placed, blurred and exposed in linear light, with noise."""

import math
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import cast

import cv2
import numpy as np
from numpy.typing import NDArray

from kiosk.vision.detector import inter_eye_distance
from kiosk.vision.observation import Face, Image

_Plane = NDArray[np.float32]

WIDTH, HEIGHT = 1280, 720
FPS = 15.0

_EYES_Y = 0.435
_SHAKE_PX = 1
"""Pictures move from frame to frame by whole pixels, which blur nothing."""
_FIELDS = 3
_FIELD_MARGIN_PX = 32

_SETTLING_FRAMES = 8
_SHARP_FRAMES, _BLURRED_FRAMES = 3, 2
"""Each blur comes after frames without: whoever moves was sharp before, and is again."""

_SHARP_SIGMA, _BLURRED_SIGMA = 0.006, 0.02
"""Of the inter-eye distance: 0.6 px at 100 px costs nobody a check, and 2 px is what may never be sent."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Blur:
    """What is done to a sharp photograph.

    Attributes:
        defocus: Standard deviation of the blur in all directions, inter-eye distances.
        smear: Path travelled while the shutter is open, inter-eye distances.
        angle_deg: Direction of that path.
    """

    defocus: float = 0.0
    smear: float = 0.0
    angle_deg: float = 0.0

    @property
    def name(self) -> str:
        """What it is called in tables."""
        if self.smear:
            return f"smear {100 * self.smear:g} % at {self.angle_deg:g}°"
        return f"defocus {self.defocus:g}" if self.defocus else "as it is"

    @property
    def sigma(self) -> float:
        """Standard deviation in the worst direction; a path's is its length over the root of 12."""
        return math.hypot(self.defocus, self.smear / math.sqrt(12))

    @property
    def is_sharp(self) -> bool | None:
        """Whether a frame so blurred must be accepted (True) or rejected (False); None in between."""
        if self.sigma <= _SHARP_SIGMA:
            return True
        return False if self.sigma >= _BLURRED_SIGMA else None


_NONE = Blur()
_ANGLES = (0.0, 45.0, 90.0, 135.0)
BLURS = (
    _NONE,
    *(Blur(defocus=sigma) for sigma in (0.004, 0.006, 0.008, 0.012, 0.016, 0.02, 0.025, 0.035)),
    *(Blur(smear=smear, angle_deg=angle) for smear in (0.03, 0.05) for angle in (0.0, 90.0)),
    *(Blur(smear=smear, angle_deg=angle) for smear in (0.08, 0.12) for angle in _ANGLES),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Device:
    """A camera and its distance.

    Attributes:
        name: What it is called in tables.
        ied_px: Inter-eye distance aimed at; photographs are only ever shrunk.
        gain: Exposure in linear light.
        noise: Standard deviation of the noise at middle grey, grey levels.
        jpeg: Quality of the compression, 1 to 100; None for none.
    """

    name: str
    ied_px: float
    gain: float = 1.0
    noise: float = 1.0
    jpeg: int | None = None


DEVICES = (
    Device(name="good camera, near", ied_px=150),
    Device(name="good camera, far", ied_px=90),
    Device(name="dim, noisy", ied_px=110, gain=0.4, noise=4.0),
    Device(name="bright, JPEG 90", ied_px=110, gain=1.3, jpeg=90),
    Device(name="webcam, JPEG 75", ied_px=100, noise=2.5, jpeg=75),
)


def placed(picture: Image, face: Face, *, ied_px: float) -> Image:
    """Return a frame with the face in the middle, shrunk to an inter-eye distance where it is larger."""
    share = min(1.0, ied_px / inter_eye_distance(face.landmarks))
    small = cv2.resize(picture, None, fx=share, fy=share, interpolation=cv2.INTER_AREA) if share < 1 else picture
    left = round(WIDTH / 2 - share * float(face.landmarks[[0, 1, 3, 4], 0].mean()))
    top = round(HEIGHT * _EYES_Y - share * float(face.landmarks[:2, 1].mean()))
    right, bottom = WIDTH - left - small.shape[1], HEIGHT - top - small.shape[0]
    inside = small[max(0, -top) : HEIGHT - top, max(0, -left) : WIDTH - left]
    above, below, before, after = (max(0, edge) for edge in (top, bottom, left, right))
    framed = cv2.copyMakeBorder(inside, above, below, before, after, cv2.BORDER_REPLICATE)
    return np.asarray(framed, np.uint8)


def take(frame: Image, device: Device, *, ied_px: float) -> Iterator[tuple[Image, Blur | None]]:
    """Yield a sequence of frames; the same arguments give the same frames.

    With each comes what was done to it; None for the sharp ones between, which are not to be counted: they would
    outnumber all others.

    Args:
        frame: As `placed` returns it.
        device: What the camera makes of it.
        ied_px: Inter-eye distance in that frame.
    """
    rng = np.random.default_rng(11)
    light = to_light(frame)
    sharp = _levels(light, _NONE, device, ied_px)
    for _ in range(_SETTLING_FRAMES):
        yield _exposed(sharp, device, rng), None
    for blur in BLURS:
        for _ in range(_SHARP_FRAMES):
            yield _exposed(sharp, device, rng), None
        blurred = _levels(light, blur, device, ied_px)
        for _ in range(_BLURRED_FRAMES):
            yield _exposed(blurred, device, rng), blur


def to_light(picture: Image) -> _Plane:
    """Return linear light, 0 to 1. Source: IEC 61966-2-1 (sRGB)."""
    level = np.arange(256) / 255
    light = np.where(level <= 0.04045, level / 12.92, ((level + 0.055) / 1.055) ** 2.4)
    return np.asarray(light.astype(np.float32)[picture])


def to_levels(light: _Plane) -> Image:
    """Return the 8-bit picture of linear light; what is over 1 is clipped."""
    clipped = np.clip(light, 0, 1)
    level = np.where(clipped <= 0.0031308, 12.92 * clipped, 1.055 * np.power(clipped, 1 / 2.4) - 0.055)
    return cast(Image, (255 * level + 0.5).astype(np.uint8))


def _levels(light: _Plane, blur: Blur, device: Device, ied_px: float) -> Image:
    if blur.defocus:
        light = np.asarray(cv2.GaussianBlur(light, (0, 0), blur.defocus * ied_px), np.float32)
    if blur.smear:
        light = np.asarray(cv2.filter2D(light, -1, _path(blur.smear * ied_px, blur.angle_deg)), np.float32)
    return to_levels(device.gain * light)


def _path(length_px: float, angle_deg: float) -> _Plane:
    """Return the kernel of an even movement along a line, each of its points spread over four pixels."""
    reach = math.ceil(length_px / 2) + 1
    along = np.linspace(-0.5, 0.5, 1001) * length_px
    x = reach + along * math.cos(math.radians(angle_deg))
    y = reach - along * math.sin(math.radians(angle_deg))
    kernel = np.zeros((2 * reach + 1, 2 * reach + 1))
    column, row = np.floor(x).astype(int), np.floor(y).astype(int)
    for right, across in ((0, 1 - (x - column)), (1, x - column)):
        for below, down in ((0, 1 - (y - row)), (1, y - row)):
            np.add.at(kernel, (row + below, column + right), across * down)
    return np.asarray(kernel / kernel.sum(), np.float32)


def _exposed(levels: Image, device: Device, rng: np.random.Generator) -> Image:
    y, x = (int(rng.integers(_FIELD_MARGIN_PX)) for _ in range(2))
    field = _noise_fields()[int(rng.integers(_FIELDS)), y : y + HEIGHT, x : x + WIDTH]
    noise = cv2.multiply(field, cv2.LUT(levels, device.noise * _noise_by_level()))
    noisy = cv2.add(levels, noise, dtype=cv2.CV_8U)
    down, right = (int(step) for step in rng.integers(-_SHAKE_PX, _SHAKE_PX + 1, 2))
    picture = np.roll(np.asarray(noisy, np.uint8), (down, right), axis=(0, 1))
    if device.jpeg is None:
        return picture
    data = cv2.imencode(".jpg", picture, [cv2.IMWRITE_JPEG_QUALITY, device.jpeg])[1]
    return np.asarray(cv2.imdecode(data, cv2.IMREAD_COLOR), np.uint8)


@cache
def _noise_fields() -> _Plane:
    size = (_FIELDS, HEIGHT + _FIELD_MARGIN_PX, WIDTH + _FIELD_MARGIN_PX, 3)
    return np.random.default_rng(7).standard_normal(size, np.float32)


@cache
def _noise_by_level() -> _Plane:
    """Return the noise at every grey level over that at middle grey: shot and read noise, through sRGB's curve."""
    light = to_light(np.arange(256, dtype=np.uint8)).astype(np.float64)
    noise = np.sqrt(light + 0.002) * np.gradient(np.arange(256), light)
    return np.asarray(noise / noise[118], np.float32)
