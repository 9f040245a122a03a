"""Sharpness of a face: fine over coarse detail, told apart from noise."""

import math
from itertools import starmap
from typing import cast

import cv2
import numpy as np
from numpy.typing import NDArray

from kiosk.vision.detector import inter_eye_distance
from kiosk.vision.observation import Image, Landmarks

_Plane = NDArray[np.float32]

_IED_PX = 64.0
"""Faces are compared at this inter-eye distance; smaller ones are not measured, for nothing is ever scaled up."""

_HALF_SIDE = 0.95
"""Half the crop's side in inter-eye distances."""


def _oriented_derivative(sigma: float, angle: float) -> _Plane:
    """Return a derivative-of-Gaussian kernel whose absolute values add up to 2."""
    radius = math.ceil(3 * sigma)
    y, x = np.mgrid[-radius : radius + 1, -radius : radius + 1].astype(np.float64)
    along = x * math.cos(angle) + y * math.sin(angle)
    across = y * math.cos(angle) - x * math.sin(angle)
    kernel = -along * np.exp(-(along**2 + across**2) / (2 * sigma**2))
    return np.asarray(2 * kernel / np.abs(kernel).sum(), np.float32)


_ANGLES = (0.0, math.pi / 4, math.pi / 2, 3 * math.pi / 4)
_FINE = tuple(_oriented_derivative(0.7, angle) for angle in _ANGLES)
_COARSE = tuple(_oriented_derivative(1.6, angle) for angle in _ANGLES)
_NOISE = np.array([[1, -2, 1], [-2, 4, -2], [1, -2, 1]], np.float32)
_FINE_FLOOR = 1e-4
_COARSE_FLOOR = 1e-2


def directional_gradient_ratio(image: Image, landmarks: Landmarks) -> float | None:
    """Return how sharp a face is, in its worst direction.

    Args:
        image: The full frame, BGR uint8.
        landmarks: Shape (5, 2), frame pixels.

    Returns:
        About 0.53 (blurred by 3% of the inter-eye distance) to 0.9 (crisp), little moved by gain and noise. None
        where the inter-eye distance is below 64 px or the face lies outside the frame.

    Source:
        Ours: root of fine over coarse oriented gradient energy, less what noise adds, minimum over four
        directions. Noise: Immerkaer 1996, with the median instead of the mean.
    """
    face = _normalised_face(image, landmarks)
    if face is None:
        return None
    mask = _ellipse(face.shape)
    noise = np.median(np.abs(cv2.filter2D(face, -1, _NOISE))[mask]) / 0.6745 / 6
    variance = float(noise**2)

    def energy(kernel: _Plane, floor: float) -> float:
        response = cv2.filter2D(face, -1, kernel)[mask]
        return max(float(np.mean(response**2)) - variance * float(np.sum(kernel**2)), floor)

    def ratio(fine: _Plane, coarse: _Plane) -> float:
        return math.sqrt(energy(fine, _FINE_FLOOR) / energy(coarse, _COARSE_FLOOR))

    return min(starmap(ratio, zip(_FINE, _COARSE, strict=True)))


def _normalised_face(image: Image, landmarks: Landmarks) -> _Plane | None:
    ied = inter_eye_distance(landmarks)
    if ied < _IED_PX:
        return None
    x, y = landmarks[[0, 1, 3, 4]].mean(axis=0)
    half = _HALF_SIDE * ied
    left, top, right, bottom = (round(float(edge)) for edge in (x - half, y - half, x + half, y + half))
    crop = image[max(0, top) : max(0, bottom), max(0, left) : max(0, right)]
    if min(crop.shape[:2]) < ied:
        return None
    scale = _IED_PX / ied
    small = cv2.resize(crop, None, fx=scale, fy=scale, interpolation=cv2.INTER_AREA)
    return cast(_Plane, cv2.cvtColor(small, cv2.COLOR_BGR2GRAY).astype(np.float32))


def _ellipse(shape: tuple[int, ...]) -> NDArray[np.bool_]:
    height, width = shape[:2]
    mask = np.zeros((height, width), np.uint8)
    cv2.ellipse(mask, (width // 2, height // 2), (int(0.47 * width), int(0.5 * height)), 0, 0, 360, 255, -1)
    return mask > 0
