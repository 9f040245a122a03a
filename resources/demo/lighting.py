"""Lamps, and what of their light reaches a surface and leaves it again."""

import numpy as np

from resources.demo.field import Floats
from resources.demo.scene import Light
from resources.demo.tracing import Hits, dot, unit


def lamps(light: Light) -> list[tuple[Floats, Floats, float]]:
    """Return unit direction in the camera's frame, BGR tone and strength of each lamp."""
    azimuth = np.deg2rad(light.key_azimuth)
    lamps = [
        ((np.sin(azimuth), -0.46, -np.cos(azimuth)), (0.90, 0.97, 1.06), 0.80 * light.key),
        ((0.75, -0.10, -0.65), (1.05, 1.00, 0.94), 0.20 * light.fill),
        ((-0.80, -0.45, 0.50), (1.00, 1.00, 1.00), 0.75 * light.rim),
        ((0.85, -0.35, 0.45), (0.85, 0.96, 1.10), 0.95 * light.rim),
    ]
    return [
        (np.array(d, np.float32) / np.float32(np.linalg.norm(d)), np.array(tone, np.float32), strength)
        for d, tone, strength in lamps
    ]


def received(hits: Hits, rotation: Floats, light: Light, scattered: Floats) -> Floats:
    """Return BGR irradiance; `scattered` is how far each of R, G, B wraps around the terminator (as in skin)."""
    opening = hits.visibility[:, 0]
    up = 0.5 - 0.5 * (hits.normal @ rotation.T[:, 1])
    ambient = np.clip(opening * 1.9, 0, 1) ** 1.3 * light.fill
    sky, ground = (0.24, 0.22, 0.21), (0.07, 0.08, 0.10)
    total = np.empty((len(up), 3), np.float32)
    for channel in range(3):
        total[:, channel] = (sky[channel] * up + ground[channel] * (1 - up)) * ambient
    for direction, tone, strength in lamps(light):
        toward = rotation.T @ direction
        facing = hits.normal @ toward
        seen = np.clip(1.55 * (opening + 1.5 * (hits.visibility[:, 1:] @ toward)) - 0.18, 0, 1) * strength
        for channel in range(3):
            wrap = scattered[2 - channel]
            lit = np.clip((facing + wrap) / (1 + wrap), 0, 1)
            total[:, channel] += tone[channel] * lit * np.sqrt(lit) * seen
    return total


def specular(hits: Hits, rotation: Floats, light: Light, squarings: int) -> Floats:
    """Return BGR highlights with Blinn's exponent 2 ** squarings."""
    total = np.zeros((len(hits.point), 3), np.float32)
    for direction, tone, strength in lamps(light):
        toward = rotation.T @ direction
        shine = np.maximum(dot(hits.normal, unit(toward[None] - hits.ray)), 0)
        for _ in range(squarings):
            shine *= shine
        shine *= hits.visibility[:, 0] * (hits.normal @ toward > 0) * np.float32(1.6 * strength)
        total += shine[:, None] * tone
    return total
