"""The shapes of a visitor: head, hair and clothes as distance grids.

Head frame: origin midway between the eye centres, which lie 63 mm apart; x to the image's right (the person's
left), y down, z away from the camera. Proportions follow common anthropometric means, pushed a little towards a
drawn, friendly face.
"""

from dataclasses import dataclass
from itertools import pairwise

import numpy as np

from resources.demo.field import (
    Box,
    Floats,
    Sculpture,
    Volume,
    ellipsoid,
    normals_of,
    smooth_min,
    visibility_of,
)
from resources.demo.identity import HairStyle, Identity

EYE = (32.4, 0.0, 12.5)
"""Centre of the eyeball at positive x."""
EYEBALL_MM = 17.0
"""Larger than life, as drawn eyes are; only the lids' opening shows it."""
LID_MM = 18.0
HAIR_POLE = np.array([-0.36, -0.14, -0.92], np.float32)
"""The direction, from the skull's centre, in which the hair is parted; strands run away from it."""
SKULL = (0.0, -36.0, 80.0)

_HEAD_BOX = Box((-112, -158, -56), (112, 172, 196))
_BODY_BOX = Box((-290, 84, -110), (290, 790, 240))


@dataclass(frozen=True, slots=True)
class Shape:
    """Two materials that share a frame.

    Attributes:
        distance: Channels: distance to the first and to the second material, in mm.
        normal: Outward direction of the nearer one, x, y, z, not of unit length.
        visibility: See `field.visibility_of`.
    """

    distance: Volume
    normal: Volume
    visibility: Volume


def head_shape(identity: Identity, cell_mm: float) -> Shape:
    """Return the head: skin first, hair second."""
    skin = _skin(identity, cell_mm)
    hair = _hair(identity, cell_mm, skin)
    return _shape(_HEAD_BOX, cell_mm, skin.distance, hair, 1.5)


def body_shape(cell_mm: float) -> Shape:
    """Return shoulders and clothes: shirt first, jacket second."""
    shirt, jacket = Sculpture(_BODY_BOX, cell_mm), Sculpture(_BODY_BOX, cell_mm)
    _dress_shirt(shirt)
    _dress_jacket(jacket)
    return _shape(_BODY_BOX, cell_mm, shirt.distance, jacket.distance, 4.0)


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


def _shape(box: Box, cell_mm: float, first: Floats, second: Floats, blend: float) -> Shape:
    both = smooth_min(first, second, blend)
    return Shape(
        Volume(box, cell_mm, [first, second]),
        Volume(box, cell_mm, normals_of(both)),
        _visibility(box, cell_mm, both),
    )


def _visibility(box: Box, cell_mm: float, distance: Floats) -> Volume:
    skip = max(1, round(4.0 / cell_mm))
    return Volume(box, cell_mm * skip, visibility_of(box, cell_mm, distance))


def _skin(identity: Identity, cell_mm: float) -> Sculpture:
    s = Sculpture(_HEAD_BOX, cell_mm)
    wide, jaw, nose = identity.head_width, identity.jaw_width, identity.nose_length
    s.ellipsoid(SKULL, (73 * wide, 80, 98))
    s.ellipsoid((0, 24, 52), (59 * wide, 86, 69), blend=16)
    s.ellipsoid((0, 66, 40), (43 * jaw, 48, 52), blend=18)
    for side in (-1, 1):
        s.cone((side * 48 * jaw, 34, 66), (side * 41 * jaw, 72, 50), 12, 12, blend=18)
        s.cone((side * 41 * jaw, 72, 50), (side * 14 * jaw, 106, 4), 12, 12, blend=16)
    s.ellipsoid((0, 106, 2), (17 * jaw, 12, 14), blend=14)
    s.both((37 * wide, 26, 16), (17, 14, 18), blend=20)
    s.both((43 * wide, 30, 56), (15, 34, 32), blend=22)
    s.both((27, -19, -3), (23, 6, 9), blend=12, tilt=6)
    s.both((33, 2, -16), (19, 12, 12), blend=12, carve=True)
    _nose(s, nose)
    _mouth(s)
    _eyelids(s)
    s.both((70 * wide, 18, 84), (6, 28, 16), blend=12, tilt=10)
    s.both((77 * wide, 16, 77), (5, 16, 7), blend=5, carve=True, tilt=10)
    s.cone((0, 70, 84), (0, 190, 92), 40 * (0.4 + 0.6 * jaw), 48 * (0.4 + 0.6 * jaw), blend=8)
    for side in (-1, 1):
        s.cone((side * 40, 92, 82), (side * 10, 190, 50), 5, 5, blend=14)
    return s


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


def _eyelids(s: Sculpture) -> None:
    x, y, z = EYE
    s.both((x, y, z), (LID_MM, LID_MM, LID_MM), blend=4.5)


def _hair(identity: Identity, cell_mm: float, skin: Sculpture) -> Floats:
    s = Sculpture(_HEAD_BOX, cell_mm)
    style = identity.hair_style
    {HairStyle.SWEPT: _swept, HairStyle.BOB: _bob, HairStyle.CROPPED: _cropped}[style](s, identity.head_width)
    x, y, z = s.points()
    around, along = strand_coordinates(x, y, z)
    lumps = {HairStyle.SWEPT: 2.6, HairStyle.BOB: 1.6, HairStyle.CROPPED: 0.4}[style]
    wave = np.sin(around * 23 + 1.3 * np.sin(along * 4.0)) + 0.6 * np.sin(
        around * 41 + 2 + 1.1 * np.sin(along * 5.3)
    )
    fade = np.clip(along * 1.6 - 0.15, 0, 1)
    hair = s.distance - np.float32(lumps) * (0.5 * wave * fade).astype(np.float32)
    return np.asarray(hair, np.float32)


def strand_coordinates(x: Floats, y: Floats, z: Floats) -> tuple[Floats, Floats]:
    """Return each point's angle around the parting and along the strand from it, in radians."""
    rx, ry, rz = x - SKULL[0], y - SKULL[1], z - SKULL[2]
    pole = HAIR_POLE / np.linalg.norm(HAIR_POLE)
    right = np.cross(pole, [0, 1, 0])
    right /= np.linalg.norm(right)
    up = np.cross(right, pole)
    a = rx * right[0] + ry * right[1] + rz * right[2]
    b = rx * up[0] + ry * up[1] + rz * up[2]
    c = rx * pole[0] + ry * pole[1] + rz * pole[2]
    return np.asarray(np.arctan2(a, b), np.float32), np.asarray(np.arctan2(np.hypot(a, b), c), np.float32)


def _scalp(s: Sculpture, wide: float, thickness: float, hairline: Floats) -> Floats:
    x, y, z = s.points()
    shell = ellipsoid(
        x - SKULL[0],
        y - SKULL[1],
        z - SKULL[2],
        (73 * wide + thickness, 80 + thickness, 98 + thickness),
    )
    return np.asarray(-smooth_min(-shell, -hairline, 5.0), np.float32)


def _hairline(s: Sculpture, front: float, sides: float) -> Floats:
    """Return a field that is negative where hair grows: above the forehead, and behind a line before the ears."""
    x, y, z = s.points()
    forehead = y - (front + 0.0042 * x * x) + 0.0 * z
    temple = (y - sides) * 0.9 - (z - 46) * 1.0
    nape = np.maximum(62 - z, y - 66)
    behind = np.maximum(38 - z, y - sides)
    ears = np.maximum(behind, 0.7 * (y - 12) - 0.7 * (z - 60) + 0 * x)
    return np.asarray(np.minimum(np.minimum(np.maximum(forehead, temple - 60), ears), nape), np.float32)


def _swept(s: Sculpture, wide: float) -> None:
    s.distance = _scalp(s, wide, 6.0, _hairline(s, -66, 26))
    for x0, x1, lift in (
        (-34, 44, 15),
        (-40, 30, 19),
        (-46, 12, 21),
        (-50, -8, 20),
        (-54, -26, 17),
        (-56, -44, 12),
    ):
        start = (float(x0) * 0.9, -80.0, 4.0)
        crest = ((x0 + x1) / 2 * 1.0, -108.0 - lift * 0.5, 10.0 + lift * 0.4)
        end = (float(x1) * 1.25, -104.0 - lift * 0.2, 70.0)
        s.cone(start, crest, 10.0, 15.0, blend=10)
        s.cone(crest, end, 15.0, 17.0, blend=14)
    s.ellipsoid((6, -96, 78), (66, 36, 84), blend=16)


def _bob(s: Sculpture, wide: float) -> None:
    s.distance = _scalp(s, wide, 9.0, _hairline(s, -68, 40))
    for side in (-1, 1):
        for share in np.linspace(0, 1, 15):
            z = 30 + 100 * share
            out = (64 + 14 * np.sin(share * 2.6)) * wide
            hem = 96 + 16 * share
            path = (
                (0.78 * out, -70, z + 10),
                (0.97 * out, -26, z + 4),
                (out, 18, z),
                (out - 3, 58, z - 3),
                (out - 12, hem, z - 7),
            )
            for (x0, y0, z0), (x1, y1, z1), r0, r1 in zip(
                path, path[1:], (12, 13, 13, 11), (13, 13, 11, 5), strict=False
            ):
                s.cone((side * x0, y0, z0), (side * x1, y1, z1), r0, r1, blend=9)
    s.ellipsoid((0, 26, 130), (66, 82, 44), blend=18)
    s.ellipsoid((0, -66, 82), (77 * wide, 64, 100), blend=14)
    for x1, y1 in ((44, -64), (54, -52), (61, -38), (-50, -60), (-57, -50), (-62, -38)):
        s.cone((-27.0, -96.0, 4.0), (x1 * wide, float(y1), 6.0 + abs(x1) * 0.38), 9, 8, blend=10)


def _cropped(s: Sculpture, wide: float) -> None:
    s.distance = _scalp(s, wide, 4.5, _hairline(s, -66, 24))


def _dress_shirt(s: Sculpture) -> None:
    s.ellipsoid((0, 350, 62), (120, 194, 84))
    x, y, z = s.points()
    radius = np.hypot(x, (z - 84) * 0.92)
    top = 136 + 0.16 * (60 - z)
    stand = np.maximum(np.abs(radius - (57 + 0.10 * (y - 140))) - 3.6, np.maximum(top - y, y - 196))
    gap = 9 - 0.05 * (y - 136) - np.abs(x)
    stand = np.maximum(stand, np.minimum(gap, 40 - z) * 0.8 + 0 * y)
    s.distance = smooth_min(s.distance, np.asarray(stand, np.float32), 3.0)
    for side in (-1, 1):
        for t in np.linspace(0, 1, 48):
            angle = 1.75 * (1 - t) + 0.17 * t
            fold = (side * 60 * np.sin(angle), 140.0 + 10 * t, 84 - 65 * np.cos(angle))
            edge = (side * (76 * np.sin(angle) + 17 * t), 168.0 + 40 * t**2, 84 - (80 + 12 * t) * np.cos(angle))
            s.cone(fold, edge, 4.4, 4.0, blend=1.5)


def _dress_jacket(s: Sculpture) -> None:
    """A crew-neck pullover."""
    s.ellipsoid((0, 350, 70), (150, 180, 104))
    for side in (-1, 1):
        s.cone((side * 40, 176, 94), (side * 164, 216, 90), 34, 52, blend=34)
        s.cone((side * 172, 228, 88), (side * 204, 440, 84), 54, 46, blend=30)
        s.cone((side * 204, 440, 84), (side * 214, 840, 40), 46, 36, blend=20)
        s.cone((side * 62, 260, 26), (side * 66, 470, 40), 64, 74, blend=30)
        s.cone((side * 66, 470, 40), (side * 74, 840, 62), 74, 84, blend=30)
    s.ellipsoid((0, 150, 74), (66, 58, 84), blend=6, carve=True)
    ring = np.linspace(0, 2 * np.pi, 37)
    rim = [(68 * np.sin(a), 186 - 22 * np.cos(a + np.pi), 76 - 74 * np.cos(a)) for a in ring]
    for start, end in pairwise(rim):
        s.cone(start, end, 6.0, 6.0, blend=3)
