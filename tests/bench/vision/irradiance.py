"""How evenly a drawn visitor is lit, from the lamps alone."""

import numpy as np

from resources.demo.lighting import lamps
from resources.demo.scene import Light

_CHEEK_DEG = 50.0
"""How far a cheek faces to its side."""
_AMBIENT = 0.15
"""Irradiance of an upright surface by the renderer's sky and ground, for a fill of 1."""


def cheek_ratio(light: Light) -> float:
    """Return the light on the darker over that on the brighter cheek of a frontal face, without shadows."""
    angle = np.deg2rad(_CHEEK_DEG)
    cheeks = [np.array([side * np.sin(angle), 0.0, -np.cos(angle)]) for side in (-1, 1)]
    received = [
        _AMBIENT * light.fill
        + sum(strength * max(0.0, float(cheek @ toward)) for toward, _, strength in lamps(light))
        for cheek in cheeks
    ]
    return min(received) / max(received)
