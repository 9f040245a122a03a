"""How eyes look: lids, lash line, white, iris and the window that they mirror."""

import numpy as np

from resources.demo.anatomy import EYE, EYEBALL_MM, LID_MM, lid_curves
from resources.demo.colour import linear
from resources.demo.field import Floats
from resources.demo.identity import Colour
from resources.demo.lighting import received
from resources.demo.scene import Light, Pose, rotation_matrix
from resources.demo.tracing import Hits

_GAZE_REACH = float(np.sin(np.deg2rad(32)))
"""How far eyes turn, as the sine of the angle (ours)."""


def shade_eye(
    iris: Colour, colour: Floats, hits: Hits, rotation: Floats, pose: Pose, light: Light, side: int, scale: float
) -> None:
    """Draw one eye into the colours of the head's surface points, in place.

    The skin over the eyeball is part of the head's shape; between the curves of the lids it is taken away, and the
    ball behind it is what the ray meets.

    Args:
        iris: Colour of the iris.
        colour: (n, 3) linear BGR of the points.
        hits: The points.
        rotation: From the head's frame to the camera's.
        pose: Head pose, lids and gaze.
        light: How the visitor is lit.
        side: -1 for the person's right eye, 1 for the left.
        scale: Focal length in rays, to soften edges over one ray.
    """
    centre = np.array([side * EYE[0], EYE[1], EYE[2]], np.float32)
    offset = hits.point - centre
    near = np.flatnonzero((np.abs(offset[:, 0]) < LID_MM) & (np.abs(offset[:, 1]) < LID_MM) & (offset[:, 2] < 3))
    if not len(near):
        return
    x, y = offset[near, 0] * side, offset[near, 1]
    upper, lower = lid_curves(x, pose.eyes_open)
    sharp = scale / pose.distance_mm
    open_ = np.clip(np.minimum(y - upper, lower - y) * sharp + 0.5, 0, 1) * np.clip(16.2 - np.abs(x + 1.2), 0, 1)
    ball = _eyeball(iris, hits.at(near), centre, rotation, pose, light)
    shade = np.clip((y - upper) / 4.0, 0, 1)
    ball *= (0.42 + 0.58 * shade * (2 - shade))[:, None] * (0.72 + 0.28 * np.clip((15 - np.abs(x)) / 6, 0, 1))[
        :, None
    ]
    corner = np.clip((-10.5 - x) / 3.5, 0, 1)[:, None]
    ball += (colour[near] * np.array([0.72, 0.66, 0.92], np.float32) - ball) * corner
    skin = colour[near]
    skin_dark = skin * np.array([0.30, 0.28, 0.36], np.float32)
    lash = (
        _band(y, upper - 0.55, 0.85 + 0.02 * np.clip(x, -5, 15), sharp)
        * np.clip((x + 16.6) / 7, 0, 1)
        * (x < 14.2)
    )
    crease = 0.45 * np.exp(-(((y - (upper - 4.1 - 0.03 * x)) / 0.9) ** 2)) * (np.abs(x) < 14) * pose.eyes_open
    rim = 0.6 * _band(y, lower + 0.5, 0.6, sharp) * (np.abs(x) < 14)
    skin = skin * (1 - crease[:, None] * 0.55)
    skin += (skin_dark - skin) * (rim * 0.42)[:, None]
    skin += (linear((30, 20, 18)) * 0.35 - skin) * (lash * 0.9)[:, None]
    colour[near] = skin + (ball - skin) * open_[:, None]


def _eyeball(colour: Colour, hits: Hits, centre: Floats, rotation: Floats, pose: Pose, light: Light) -> Floats:
    """Return what lies behind the lids at each point, linear BGR."""
    ray, point = hits.ray, hits.point
    b = np.sum((point - centre) * ray, axis=1)
    c = np.sum((point - centre) ** 2, axis=1) - EYEBALL_MM**2
    normal = point + ray * (-b - np.sqrt(np.maximum(b * b - c, 0)))[:, None] - centre
    normal /= np.linalg.norm(normal, axis=1, keepdims=True)
    gaze = _gaze(pose, rotation, centre)
    right = np.cross(np.array([0, 1, 0]), gaze)
    right /= np.linalg.norm(right)
    down = np.cross(gaze, right)
    u, v = normal @ right * -EYEBALL_MM, normal @ down * EYEBALL_MM
    radius, angle = np.hypot(u, v), np.arctan2(v, u)
    iris = _iris(colour, radius, angle, v)
    sclera = np.array([0.66, 0.67, 0.70], np.float32) * (1 - 0.012 * np.abs(u))[:, None]
    inside = np.clip((7.9 - radius) * 2.2 + 0.5, 0, 1)[:, None] * (normal @ gaze > 0)[:, None]
    mixed = sclera + (iris - sclera) * inside
    lit = received(hits, rotation, light, np.array([0.6, 0.6, 0.6], np.float32))[:, 1:2] * 1.15
    mixed = mixed * lit
    catch = 1.15 * np.clip(1.6 - np.hypot((u + 2.5) / 1.25, (v + 2.6) / 1.5), 0, 1)
    catch += 0.22 * np.clip(1.5 - np.hypot((u - 2.4) / 1.6, (v - 2.8) / 1.0), 0, 1)
    return np.asarray(mixed + np.minimum(catch, 1.2)[:, None] * np.minimum(lit, 1), np.float32)


def _gaze(pose: Pose, rotation: Floats, centre: Floats) -> Floats:
    """Return where an eye looks, head frame: at the camera, as far as eyes turn."""
    wanted = rotation_matrix(pose.gaze_yaw, pose.gaze_pitch, 0) @ -(pose.position + rotation @ centre)
    wanted = rotation.T @ wanted / np.linalg.norm(wanted)
    aside = np.array([wanted[0], wanted[1], 0], np.float32)
    reach = float(np.linalg.norm(aside))
    if reach <= _GAZE_REACH and wanted[2] < 0:
        return np.asarray(wanted, np.float32)
    aside *= _GAZE_REACH / max(reach, 1e-6)
    aside[2] = -np.sqrt(1 - _GAZE_REACH**2)
    return aside


def _iris(colour: Colour, radius: Floats, angle: Floats, below: Floats) -> Floats:
    base = linear(colour)
    fibres = 0.5 + 0.5 * np.sin(angle * 23 + 2.2 * np.sin(angle * 7)) * np.sin(angle * 41 + radius)
    glow = 0.75 + 0.5 * np.clip(below / 6, -1, 1)
    tone = base[None] * (0.75 + 0.9 * fibres * np.clip(radius / 6, 0, 1))[:, None] * glow[:, None] * 1.5
    limbal = np.clip((radius - 6.2) / 1.6, 0, 1)
    tone = tone * (1 - 0.78 * limbal)[:, None]
    pupil = np.clip((3.0 - radius) * 2.5 + 0.5, 0, 1)[:, None]
    return np.asarray(tone * (1 - pupil) + 0.008 * pupil, np.float32)


def _band(y: Floats, centre: Floats, half: Floats | float, sharp: float) -> Floats:
    return np.asarray(np.clip((half - np.abs(y - centre)) * sharp + 0.5, 0, 1), np.float32)
