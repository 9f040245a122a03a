"""Noise for skin, hair and cloth, and looking it up."""

import cv2
import numpy as np

from resources.demo.field import Floats

_ROW = 4096


def lookup(texture: Floats, x: Floats, y: Floats) -> Floats:
    """Return a wrapping grey texture at pixel positions."""
    count = len(x)
    rows = max(1, -(-count // _ROW))
    place = np.zeros((2, rows * _ROW), np.float32)
    side = texture.shape[0] - 1
    place[0, :count], place[1, :count] = np.mod(x, side), np.mod(y, side)
    grid = place.reshape(2, rows, _ROW)
    return np.asarray(cv2.remap(texture, grid[0], grid[1], cv2.INTER_LINEAR).ravel()[:count], np.float32)


def strands(rng: np.random.Generator) -> Floats:
    """Return noise that is long in y and fine in x."""
    return np.asarray(0.55 * _wrapping(rng, 1.5, 60) + 0.45 * _wrapping(rng, 5, 90), np.float32)


def mottle(rng: np.random.Generator) -> Floats:
    """Return round noise at two scales."""
    return np.asarray(0.5 * _wrapping(rng, 5, 5) + 0.5 * _wrapping(rng, 22, 22), np.float32)


def weave() -> Floats:
    """Return a knit."""
    y, x = np.mgrid[0:1025, 0:1025].astype(np.float32)
    return np.asarray(0.5 + 0.5 * np.sin(x * 2 * np.pi / 16) * np.sin(y * 2 * np.pi / 12.8), np.float32)


def _wrapping(rng: np.random.Generator, sigma_x: float, sigma_y: float, side: int = 1024) -> Floats:
    noise = rng.normal(0, 1, (side, side)).astype(np.float32)
    tiled = np.tile(noise, (3, 3))[side // 2 : -side // 2, side // 2 : -side // 2]
    smooth = cv2.GaussianBlur(tiled, (0, 0), sigmaX=sigma_x, sigmaY=sigma_y)[
        side // 2 : -side // 2, side // 2 : -side // 2
    ]
    smooth = np.pad(smooth, ((0, 1), (0, 1)), mode="wrap")
    return np.asarray(np.clip(0.5 + 0.25 * smooth / smooth.std(), 0, 1), np.float32)
