"""The place behind the visitor: a lobby far out of focus, drawn from a few shapes and lights."""

import cv2
import numpy as np
from numpy.typing import NDArray

from resources.demo.field import Floats

Image = NDArray[np.uint8]

_WIDTH, _HEIGHT = 640, 360


def lobby(width: int, height: int) -> Image:
    """Return the lobby in good light, (height, width, 3) BGR uint8."""
    scene = _wall()
    _windows(scene)
    _plants(scene)
    _desk(scene)
    soft = cv2.filter2D(scene, -1, _disc(15), borderType=cv2.BORDER_REFLECT)
    soft = cv2.GaussianBlur(np.add(soft, _bokeh()), (0, 0), 1.2)
    picture = cv2.resize(np.clip(soft, 0, 1), (width, height), interpolation=cv2.INTER_CUBIC)
    return np.asarray(np.clip(255 * np.clip(picture, 0, 1) ** (1 / 2.2), 0, 255), np.uint8)


def _wall() -> Floats:
    y, x = np.mgrid[0:_HEIGHT, 0:_WIDTH].astype(np.float32)
    warm = np.array([0.070, 0.112, 0.165], np.float32)
    cool = np.array([0.225, 0.200, 0.172], np.float32)
    mix = (x / _WIDTH)[..., None]
    wall = cool * (1 - mix) + warm * mix
    glow = np.exp(-(((x - 455) / 170) ** 2) - ((y - 60) / 150) ** 2)[..., None]
    scene = wall * (1.05 - 0.45 * (y / _HEIGHT))[..., None] + glow * np.array([0.07, 0.15, 0.25], np.float32)
    for left in range(404, 640, 26):
        cv2.rectangle(scene, (left, 0), (left + 12, 236), (0.075, 0.115, 0.175), -1)
    return np.asarray(scene, np.float32)


def _windows(scene: Floats) -> None:
    for left, top, right, bottom, light in (
        (14, 14, 86, 250, 0.74),
        (100, 24, 156, 244, 0.64),
        (170, 34, 212, 238, 0.52),
    ):
        cv2.rectangle(scene, (left, top), (right, bottom), (light * 1.10, light * 1.01, light * 0.90), -1)
        cv2.rectangle(scene, (left, bottom - 60), (right, bottom), (light * 0.52, light * 0.60, light * 0.46), -1)
        cv2.line(scene, (left, (top + bottom) // 2 - 20), (right, (top + bottom) // 2 - 20), (0.14, 0.14, 0.15), 4)


def _plants(scene: Floats) -> None:
    rng = np.random.default_rng(7)
    for middle, base, tall in ((238, 262, 120), (596, 270, 105)):
        for _ in range(60):
            angle, reach = rng.uniform(-1.3, 1.3), rng.uniform(0.3, 1) * tall
            tip = (int(middle + np.sin(angle) * reach * 0.6), int(base - np.cos(angle) * reach))
            shade = rng.uniform(0.5, 1.5)
            cv2.ellipse(
                scene,
                tip,
                (13, 5),
                float(np.degrees(angle)) - 90,
                0,
                360,
                (0.035 * shade, 0.085 * shade, 0.04 * shade),
                -1,
            )
        cv2.rectangle(scene, (middle - 16, base), (middle + 16, base + 46), (0.26, 0.28, 0.31), -1)


def _desk(scene: Floats) -> None:
    cv2.rectangle(scene, (0, 272), (_WIDTH, _HEIGHT), (0.110, 0.118, 0.125), -1)
    cv2.rectangle(scene, (330, 226), (560, 318), (0.060, 0.095, 0.150), -1)
    cv2.rectangle(scene, (322, 218), (568, 230), (0.30, 0.33, 0.36), -1)
    cv2.rectangle(scene, (330, 312), (560, 317), (0.10, 0.30, 0.55), -1)


def _bokeh() -> Floats:
    lights = np.zeros((_HEIGHT, _WIDTH, 3), np.float32)
    spots = [
        (292, 30, 6, 0.16), (330, 52, 7, 0.20), (374, 34, 8, 0.24), (424, 62, 9, 0.28), (482, 38, 11, 0.32),
        (548, 72, 12, 0.34), (622, 44, 14, 0.36), (262, 70, 5, 0.10), (458, 120, 6, 0.10), (590, 138, 8, 0.12),
    ]  # fmt: skip
    for x, y, radius, strength in spots:
        disc = np.zeros((_HEIGHT, _WIDTH), np.float32)
        cv2.circle(disc, (x * 16, y * 16), radius * 16, strength, -1, cv2.LINE_AA, 4)
        cv2.circle(disc, (x * 16, y * 16), radius * 16, strength * 1.35, 1, cv2.LINE_AA, 4)
        lights += disc[..., None] * np.array([0.50, 0.78, 1.0], np.float32)
    return lights


def _disc(radius: int) -> Floats:
    y, x = np.mgrid[-radius : radius + 1, -radius : radius + 1]
    disc = (x * x + y * y <= radius * radius).astype(np.float32)
    return np.asarray(disc / disc.sum(), np.float32)
