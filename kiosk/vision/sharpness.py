"""Sharpness of a face: how its detail falls off from scale to scale, told apart from noise."""

import math
from collections import deque
from dataclasses import dataclass
from functools import lru_cache
from typing import cast

import cv2
import numpy as np
from numpy.typing import NDArray

from kiosk.vision.detector import inter_eye_distance
from kiosk.vision.observation import Image, Landmarks

_Plane = NDArray[np.float32]
_PerDirection = NDArray[np.float64]

_IED_PX = 64.0
"""Faces are compared at this inter-eye distance; smaller ones are not measured, for nothing is ever scaled up."""

_DETAIL_IED_PX = 128.0
"""Larger faces are shrunk to this inter-eye distance before their fine detail is looked at, to save time."""

_HALF_SIDE = 0.95
"""Half the crop's side in inter-eye distances."""

_LAPLACE = np.array([1, -2, 1], np.float32)
"""Along both axes it answers to noise and hardly to edges; white noise of deviation 1 comes out as 6."""
_DEVIATIONS = 0.6745
"""Median absolute value of a normal variable over its standard deviation."""

_DIRECTIONS = np.radians([0, 45, 90, 135])
_STEERING = np.stack(
    [np.cos(_DIRECTIONS) ** 2, np.sin(2 * _DIRECTIONS), np.sin(_DIRECTIONS) ** 2],
    axis=1,
)
"""Energy in each direction from that of the two derivatives and of their product."""


@dataclass(frozen=True, slots=True)
class _Scale:
    """A derivative of a Gaussian at one scale, steered to every direction from the two along the axes.

    In each direction the kernel's absolute values add up to 2.

    Attributes:
        derivative: Kernel along one axis.
        smooth: Kernel along the other.
        gain: Squared normalisation of each direction's kernel.
        noise: Energy that white noise of variance 1 adds in each direction.
        floor: Least energy, so that a blank face is not divided by nothing.
    """

    derivative: _Plane
    smooth: _Plane
    gain: _PerDirection
    noise: _PerDirection
    floor: float

    def energy(self, face: _Plane, mask: _Plane, noise_variance: float) -> _PerDirection:
        """Return the mean squared derivative in each direction, less what noise adds."""
        across = cv2.multiply(cv2.sepFilter2D(face, -1, self.derivative, self.smooth), mask).ravel()
        down = cv2.multiply(cv2.sepFilter2D(face, -1, self.smooth, self.derivative), mask).ravel()
        moments = np.array([across @ across, across @ down, down @ down]) / cv2.countNonZero(mask)
        energy = self.gain * (_STEERING @ moments) - self.noise * noise_variance
        return cast(_PerDirection, np.maximum(energy, self.floor))


def _scale(sigma: float, floor: float) -> _Scale:
    radius = math.ceil(3 * sigma)
    place = np.arange(-radius, radius + 1, dtype=np.float64)
    smooth = np.exp(-(place**2) / (2 * sigma**2))
    derivative = -place * smooth
    across, down = np.outer(smooth, derivative), np.outer(derivative, smooth)
    kernels = [math.cos(angle) * across + math.sin(angle) * down for angle in _DIRECTIONS]
    gain = np.array([(2 / np.abs(kernel).sum()) ** 2 for kernel in kernels])
    noise = gain * np.array([np.sum(kernel**2) for kernel in kernels])
    return _Scale(derivative.astype(np.float32), smooth.astype(np.float32), gain, noise, floor)


_FINE = _scale(sigma=0.7, floor=1e-4)
_MIDDLE = _scale(sigma=1.1, floor=1e-3)
_COARSE = _scale(sigma=1.6, floor=1e-2)


_MEMORY_S = 2.0
_PERCENTILE = 90


class SharpnessMemory:
    """What sharpness one face has lately reached where nothing else was wrong.

    Frames of a face elsewhere, turned away or in other light are left out: it would be held against what it cannot
    reach now.
    """

    def __init__(self, *, time_scale: float) -> None:
        """Begin with nothing.

        Args:
            time_scale: Multiplies the two seconds after which a frame is forgotten.
        """
        self._memory_s = _MEMORY_S * time_scale
        self._reached: deque[tuple[float, float]] = deque()

    def compare(self, sharpness: float | None, t_s: float) -> float:
        """Return a sharpness over the 90th percentile of those remembered; 1 where there are none, 0 for None."""
        if sharpness is None:
            return 0.0
        while self._reached and t_s - self._reached[0][0] > self._memory_s:
            self._reached.popleft()
        if not self._reached:
            return 1.0
        return sharpness / float(np.percentile([value for _, value in self._reached], _PERCENTILE))

    def remember(self, sharpness: float, t_s: float) -> None:
        """Add the sharpness of a frame with which nothing else is wrong."""
        self._reached.append((t_s, sharpness))

    def forget(self) -> None:
        """Begin anew, with another face."""
        self._reached.clear()


def directional_gradient_ratio(image: Image, landmarks: Landmarks) -> float | None:
    """Return how sharp a face is, in its worst direction.

    Args:
        image: The full frame, BGR uint8.
        landmarks: Shape (5, 2), frame pixels.

    Returns:
        A ratio without a unit: about 0.55 (blurred by 3% of the inter-eye distance), 0.58 (by 2%) and 0.63 (by
        1.2%) to 0.77 (crisp), little moved by gain and noise. None where the inter-eye distance is below 64 px or
        the face lies outside the frame.

    Source:
        Ours, fitted: fine over middle oriented gradient energy, to the power of 3/2, over middle to coarse, to the
        power of 3/4; each less what noise adds; minimum over four directions. The first ratio alone calls a smooth
        skin blurred and a freckled one sharp; such differences show in the second as well, blur much less.
        Steering: Freeman and Adelson 1991. Noise: Immerkaer 1996, with the median instead of the mean.
    """
    face = _face(image, landmarks, most_px=_IED_PX)
    if face is None:
        return None
    mask = _ellipse(face.shape[0], face.shape[1])
    variance = _noise_variance(face, mask)
    fine, middle, coarse = (scale.energy(face, mask, variance) for scale in (_FINE, _MIDDLE, _COARSE))
    return float(np.power(np.min(fine**2 * coarse / middle**3), 0.75))


def fine_detail(image: Image, landmarks: Landmarks) -> float | None:
    """Return how much of a face's detail is as fine as the camera's own pixels.

    It tells blurs of a fraction of a pixel apart, but only between frames of one face, seen by one camera in one
    place and light: it says as much about the skin and the lens. What faces are compared by is
    `directional_gradient_ratio`.

    Args:
        image: The full frame, BGR uint8.
        landmarks: Shape (5, 2), frame pixels.

    Returns:
        A ratio without a unit, from 0: about 0.57 for a face that is as sharp as a fair lens makes it. None where
        the directional gradient ratio has none.

    Source:
        Ours: fine over coarse oriented gradient energy in frame pixels, each less what noise adds; geometric mean
        over four directions, so that a smear along any of them shows.
    """
    face = _face(image, landmarks, most_px=_DETAIL_IED_PX)
    if face is None:
        return None
    mask = _ellipse(face.shape[0], face.shape[1])
    # A quarter of so many pixels tells the noise as well, and sorting them would take longest.
    variance = _noise_variance(face, mask, every=2)
    fine, coarse = (scale.energy(face, mask, variance) for scale in (_FINE, _COARSE))
    return float(np.exp(np.mean(np.log(fine / coarse))))


def _noise_variance(face: _Plane, mask: _Plane, *, every: int = 1) -> float:
    inside = mask[::every, ::every] > 0
    answer = np.abs(cv2.sepFilter2D(face, -1, _LAPLACE, _LAPLACE)[::every, ::every][inside])
    return float(np.median(answer) / _DEVIATIONS / 6) ** 2


def _face(image: Image, landmarks: Landmarks, *, most_px: float) -> _Plane | None:
    """Return the face in grey, shrunk to at most so many pixels between the eyes."""
    ied = inter_eye_distance(landmarks)
    if ied < _IED_PX:
        return None
    x, y = landmarks[[0, 1, 3, 4]].mean(axis=0)
    half = _HALF_SIDE * ied
    left, top, right, bottom = (round(float(edge)) for edge in (x - half, y - half, x + half, y + half))
    crop = image[max(0, top) : max(0, bottom), max(0, left) : max(0, right)]
    if min(crop.shape[:2]) < ied:
        return None
    scale = min(1.0, most_px / ied)
    grey = cv2.cvtColor(crop, cv2.COLOR_BGR2GRAY)
    return cv2.resize(grey, None, fx=scale, fy=scale, interpolation=cv2.INTER_AREA).astype(np.float32)


@lru_cache(maxsize=16)
def _ellipse(height: int, width: int) -> _Plane:
    """Return 1 inside the face's outline and 0 around it; standing faces differ in size by a pixel or two."""
    mask = np.zeros((height, width), np.float32)
    cv2.ellipse(mask, (width // 2, height // 2), (int(0.47 * width), int(0.5 * height)), 0, 0, 360, (1.0,), -1)
    return mask
