"""The shape of a head, and the curves that later shading and hairs must agree with.

Head frame: origin midway between the eye centres, which lie 63 mm apart; x to the image's right (the person's
left), y down, z away from the camera. Proportions follow common anthropometric means, pushed a little towards a
drawn, friendly face.
"""

import numpy as np

from resources.demo.field import Box, Floats, Sculpture
from resources.demo.identity import Identity

HEAD_BOX = Box((-112, -158, -56), (112, 172, 196))
EYE = (32.4, 0.0, 12.5)
"""Centre of the eyeball at positive x."""
EYEBALL_MM = 17.0
"""Larger than life, as drawn eyes are; only the lids' opening shows it."""
LID_MM = 18.0
SKULL = (0.0, -36.0, 80.0)
SKULL_RADII = (73.0, 80.0, 98.0)


def skin_shape(identity: Identity, cell_mm: float) -> Floats:
    """Return the distance to skin on a grid over `HEAD_BOX`."""
    s = Sculpture(HEAD_BOX, cell_mm)
    wide, jaw = identity.head_width, identity.jaw_width
    s.ellipsoid(SKULL, (SKULL_RADII[0] * wide, *SKULL_RADII[1:]))
    s.ellipsoid((0, 24, 52), (59 * wide, 86, 69), blend=16)
    _jaw(s, jaw)
    _cheeks_and_brow(s, wide)
    _nose(s, identity.nose_length)
    _mouth(s)
    s.both(EYE, (LID_MM, LID_MM, LID_MM), blend=4.5)
    _ears(s, wide)
    _neck(s, 0.4 + 0.6 * jaw)
    return s.distance


def _jaw(s: Sculpture, width: float) -> None:
    s.ellipsoid((0, 66, 40), (43 * width, 48, 52), blend=18)
    for side in (-1, 1):
        ear, angle, chin = (side * 48 * width, 34, 66), (side * 41 * width, 72, 50), (side * 14 * width, 106, 4)
        s.cone(ear, angle, 12, 12, blend=18)
        s.cone(angle, chin, 12, 12, blend=16)
    s.ellipsoid((0, 106, 2), (17 * width, 12, 14), blend=14)


def _cheeks_and_brow(s: Sculpture, width: float) -> None:
    s.both((37 * width, 26, 16), (17, 14, 18), blend=20)
    s.both((43 * width, 30, 56), (15, 34, 32), blend=22)
    s.both((27, -19, -3), (23, 6, 9), blend=12, tilt=6)
    s.both((33, 2, -16), (19, 12, 12), blend=12, carve=True)


def _ears(s: Sculpture, width: float) -> None:
    s.both((70 * width, 18, 84), (6, 28, 16), blend=12, tilt=10)
    s.both((77 * width, 16, 77), (5, 16, 7), blend=5, carve=True, tilt=10)


def _neck(s: Sculpture, width: float) -> None:
    s.cone((0, 70, 84), (0, 190, 92), 40 * width, 48 * width, blend=8)
    for side in (-1, 1):
        s.cone((side * 40, 92, 82), (side * 10, 190, 50), 5, 5, blend=14)


def _nose(s: Sculpture, length: float) -> None:
    tip = 40 * length
    s.cone((0, -10, -11), (0, tip - 6, -30), 6.0, 6.6, blend=11)
    s.ellipsoid((0, tip, -32), (8.4, 8.0, 9), blend=8)
    s.both((9.6, tip + 3, -21), (5.6, 5.6, 8), blend=7)
    s.both((5.6, tip + 9.5, -27), (2.6, 1.8, 4.0), blend=3, carve=True, tilt=20)


def _mouth(s: Sculpture) -> None:
    s.ellipsoid((0, 70, 4), (30, 22, 25), blend=16)
    s.cone((0, 55, -25), (0, 61, -25), 1.6, 2.6, blend=6, carve=True)
    for x in (-15.0, -9.0, -3.5, 3.5, 9.0, 15.0):
        smile, back = 0.0075 * x * x, 0.017 * x * x
        upper, lower = 4.4 - 0.010 * x * x, 5.8 - 0.014 * x * x
        s.ellipsoid((x, 66.6 - smile, -16.5 + back), (7, upper, 6.2), blend=3.5)
        s.ellipsoid((x, 75.0 - smile, -15.5 + back), (7, lower, 6.2), blend=3.5)
    for x in np.arange(-21, 21.1, 3.0):
        smile, back = 0.0075 * x * x, 0.017 * x * x
        s.ellipsoid((x, 70.2 - smile, -23.2 + back), (3.4, 0.7, 4.0), blend=2.0, carve=True)
    s.both((24.5, 65.6, -12), (2.4, 2.2, 4), blend=6, carve=True)
    s.ellipsoid((0, 87, -20), (13, 4, 5), blend=8, carve=True)


def lid_curves(x: Floats, eyes_open: float) -> tuple[Floats, Floats]:
    """Return the y of the upper and of the lower lid's edge, mm from the eye's centre.

    Args:
        x: mm from the eye's centre towards the temple.
        eyes_open: 1 open, 0 shut.
    """
    t = np.clip((x + 1.2) / 15.4, -1, 1)
    slant = -0.055 * x
    lower = 5.0 * np.clip(1 - np.abs(t - 0.10) ** 2.2, 0, 1) ** 0.9 + slant
    upper = -7.1 * np.clip(1 - np.abs(t + 0.08) ** 2.4, 0, 1) ** 0.85 + slant
    shut = lower - 0.4
    return np.asarray(shut + (upper - shut) * eyes_open, np.float32), np.asarray(lower, np.float32)


def brow_line(t: Floats) -> Floats:
    """Return the y of the brow's centre line at `t` from its inner (0) to its outer end (1)."""
    return np.asarray(-18.0 - 6.5 * np.sin(np.clip(t, -0.1, 1.1) * 2.3) + 4.5 * t**2, np.float32)
