"""What is too fine for a voxel: brow hairs, lashes and glasses, as thin curves in the head's frame."""

from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

from resources.demo.anatomy import EYE, LID_MM, brow_line, lid_curves
from resources.demo.field import Floats, Volume
from resources.demo.identity import Identity
from resources.demo.scene import Camera


@dataclass(frozen=True, slots=True)
class Strokes:
    """Curves of one colour.

    Attributes:
        paths: (n, k, 3) mm, head frame; the first point is the root.
        width_mm: Thickness of each.
        opacity: Of a stroke that is a pixel wide.
        sunk_mm: How far behind the visible surface a root may lie and its curve still be drawn.
    """

    paths: Floats
    width_mm: Floats
    opacity: float = 1.0
    sunk_mm: float = 5.0


@dataclass(frozen=True, slots=True)
class View:
    """A part of a camera's picture, in finer pixels.

    Attributes:
        camera: Who looks.
        left: The picture's column where the part starts.
        top: The picture's row where it starts.
        scale: Fine pixels per pixel.
    """

    camera: Camera
    left: int
    top: int
    scale: float


def coverage(strokes: Strokes, view: View, rotation: Floats, position: Floats, depth: Floats) -> Floats:
    """Return how much of each fine pixel the strokes cover, 0 to 1, where no surface hides their roots.

    Args:
        strokes: The curves.
        view: What the pixels show.
        rotation: From the head's frame to the camera's.
        position: The head's origin in the camera's frame, mm.
        depth: (h, w) mm of the surfaces, infinite where there are none.
    """
    height, width = depth.shape
    points = strokes.paths @ rotation.T + position
    far = points[..., 2]
    middle = np.array([view.camera.width / 2 - view.left, view.camera.height / 2 - view.top], np.float32)
    pixels = (points[..., :2] / far[..., None] * view.camera.focal_px + middle) * view.scale
    sizes = strokes.width_mm / far[:, 0] * view.camera.focal_px * view.scale
    column, row = (np.clip(pixels[:, 0, k].astype(np.intp), 0, n - 1) for k, n in ((0, width), (1, height)))
    mask = np.zeros((height, width), np.uint8)
    for index in np.flatnonzero(far[:, 0] < depth[row, column] + strokes.sunk_mm):
        path = np.round(pixels[index] * 16).astype(np.int32)
        size = float(sizes[index])
        tone = int(255 * min(1.0, size * strokes.opacity))
        thickness = max(1, round(size))
        cv2.polylines(mask, [path], isClosed=False, color=tone, thickness=thickness, lineType=cv2.LINE_AA, shift=4)
    return np.asarray(mask / np.float32(255), np.float32)


def brow_strokes(identity: Identity, surface: Volume, rng: np.random.Generator) -> Strokes:
    """Return brow hairs that stand on the skin, upright at the inner end and lying towards the temple."""
    count = round(190 * identity.brows)
    paths = []
    for side in (-1, 1):
        t = rng.uniform(0, 0.96, count) ** 0.85
        spread = np.clip(rng.normal(0, 1, count), -1.8, 1.8) * 1.35 * identity.brows * (1.1 - 0.75 * t)
        x = 14 + 34 * t + rng.normal(0, 0.4, count)
        y = brow_line(np.asarray(t, np.float32)) + spread
        slope = np.gradient(brow_line(np.linspace(0, 1, 64, dtype=np.float32)), 34 / 63)
        along = -np.arctan(np.interp(t, np.linspace(0, 1, 64), slope))
        angle = along + np.deg2rad(38 * (1 - t) ** 1.5 - 4 * spread + rng.normal(0, 5, count))
        length = rng.uniform(3.8, 6.2, count) * (1 - 0.35 * t) * (0.75 + 0.25 * np.clip(t * 4, 0, 1))
        steps = np.linspace(0, 1, 5)[None]
        bend = angle[:, None] - 0.22 * steps
        px = x[:, None] + np.cos(bend) * length[:, None] * steps
        py = y[:, None] - np.sin(bend) * length[:, None] * steps
        pz = _skin_depth(surface, side * px.ravel(), py.ravel()).reshape(px.shape) - 0.6 * np.sin(steps * np.pi)
        paths.append(np.stack([side * px, py, pz], -1))
    curves = np.concatenate(paths).astype(np.float32)
    return Strokes(curves, np.full(len(curves), 0.34, np.float32), opacity=1.0)


def _skin_depth(surface: Volume, x: NDArray[np.floating], y: NDArray[np.floating]) -> Floats:
    """Return the z where a line from the front at x, y meets the first channel's surface."""
    z = np.full(len(x), -60.0, np.float32)
    for _ in range(40):
        points = np.stack([x, y, z], -1).astype(np.float32)
        z += np.clip(surface.sample(points)[:, 0], -1, 8) * 0.8
    return z


def lash_strokes(identity: Identity, eyes_open: float, seed: int) -> Strokes:
    """Return the lashes of both eyes on the lids where they are now."""
    rng = np.random.default_rng(seed)
    upper = _lash_row(rng, eyes_open, upper=True, count=46, length_mm=5.0 * identity.lashes)
    lower = _lash_row(rng, eyes_open, upper=False, count=22, length_mm=2.0 * identity.lashes)
    mirror = np.array([-1, 1, 1], np.float32)
    paths = np.concatenate([upper * mirror, upper, lower * mirror, lower])
    widths = np.repeat(np.array([0.24, 0.14], np.float32), [2 * len(upper), 2 * len(lower)])
    return Strokes(paths, widths, opacity=1.5, sunk_mm=6.0)


def _lash_row(rng: np.random.Generator, eyes_open: float, *, upper: bool, count: int, length_mm: float) -> Floats:
    """Return one lid's lashes at positive x: fanned out, curved, longest towards the temple."""
    x = np.linspace(-10.5 if upper else -6, 14.0, count) + rng.normal(0, 0.25, count)
    length = length_mm * rng.uniform(0.75, 1.1, count) * (0.55 + 0.45 * np.clip((x + 10) / 18, 0, 1))
    edge = lid_curves(x.astype(np.float32), eyes_open)[0 if upper else 1]
    fan = np.deg2rad(x * 3.6 + 8) + rng.normal(0, 0.10, count)
    rise = (0.75 - 1.75 * eyes_open) if upper else 0.8
    sag = 0.25 if upper else 0.0
    bulge = np.sqrt(np.maximum(LID_MM**2 - x**2 - edge**2, 30.0))
    steps = np.linspace(0, 1, 6)
    out = length[:, None] * steps
    px = EYE[0] + x[:, None] + np.sin(fan)[:, None] * out
    py = (
        EYE[1]
        + edge[:, None]
        + rise * np.cos(fan)[:, None] * length[:, None] * steps**1.6
        + sag * out * (1 - steps)
    )
    pz = EYE[2] - bulge[:, None] - 0.55 * out
    return np.asarray(np.stack([px, py, pz], -1), np.float32)


def glasses_strokes() -> Strokes:
    """Return rounded rims, bridge and temples, in short pieces so that hair can hide each."""
    turn = np.linspace(0, 2 * np.pi, 48)
    x = 24.0 * np.sign(np.cos(turn)) * np.abs(np.cos(turn)) ** 0.75
    y = 19.0 * np.sign(np.sin(turn)) * np.abs(np.sin(turn)) ** 0.75 + 3
    rims = [np.stack([side * 33.5 + x, y, -19 + 0.004 * (side * 33.5 + x) ** 2], -1) for side in (-1, 1)]
    bridge = np.linspace(-10, 10, 48)
    rims.append(np.stack([bridge, -3 - 3 * np.cos(bridge / 10 * 1.5), np.full(48, -21.0)], -1))
    for side in (-1, 1):
        back = np.linspace(0, 1, 48)
        rims.append(np.stack([side * (57 + 21 * back**0.5), -3 + 4 * back, -6 + 86 * back], -1))
    curves = np.array(rims, np.float32)
    pieces = np.stack([curves[:, :-1], curves[:, 1:]], axis=2).reshape(-1, 2, 3)
    return Strokes(pieces, np.full(len(pieces), 2.1, np.float32), sunk_mm=3.0)
