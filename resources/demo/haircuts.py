"""The shapes of hair."""

from collections.abc import Callable

import numpy as np

from resources.demo.anatomy import HEAD_BOX, SKULL, SKULL_RADII
from resources.demo.field import Floats, Sculpture, ellipsoid, smooth_min
from resources.demo.identity import HairStyle, Identity

PARTING = np.array([-0.36, -0.14, -0.92], np.float32) / np.float32(np.linalg.norm([-0.36, -0.14, -0.92]))
"""The direction, from the skull's centre, in which the hair is parted; strands run away from it."""


def hair_shape(identity: Identity, cell_mm: float) -> Floats:
    """Return the distance to hair on a grid over `HEAD_BOX`, combed into locks."""
    s = Sculpture(HEAD_BOX, cell_mm)
    cut, lock_mm = _CUTS[identity.hair_style]
    cut(s, identity.head_width)
    x, y, z = s.points()
    around, along = strand_coordinates(x, y, z)
    broad = np.sin(around * 23 + 1.3 * np.sin(along * 4.0))
    narrow = 0.6 * np.sin(around * 41 + 2 + 1.1 * np.sin(along * 5.3))
    fade = np.clip(along * 1.6 - 0.15, 0, 1)
    return np.asarray(s.distance - lock_mm * 0.5 * (broad + narrow) * fade, np.float32)


def strand_coordinates(x: Floats, y: Floats, z: Floats) -> tuple[Floats, Floats]:
    """Return each point's angle around the parting and along the strand from it, in radians."""
    rx, ry, rz = x - SKULL[0], y - SKULL[1], z - SKULL[2]
    right = np.cross(PARTING, [0, 1, 0])
    right /= np.linalg.norm(right)
    up = np.cross(right, PARTING)
    a = rx * right[0] + ry * right[1] + rz * right[2]
    b = rx * up[0] + ry * up[1] + rz * up[2]
    c = rx * PARTING[0] + ry * PARTING[1] + rz * PARTING[2]
    return np.asarray(np.arctan2(a, b), np.float32), np.asarray(np.arctan2(np.hypot(a, b), c), np.float32)


def _scalp(s: Sculpture, wide: float, thickness: float, hairline: Floats) -> Floats:
    x, y, z = s.points()
    a, b, c = SKULL_RADII
    shell = ellipsoid(
        x - SKULL[0], y - SKULL[1], z - SKULL[2], (a * wide + thickness, b + thickness, c + thickness)
    )
    return np.asarray(-smooth_min(-shell, -hairline, 5.0), np.float32)


def _hairline(s: Sculpture, front: float, sides: float) -> Floats:
    """Return a field that is negative where hair grows: above the forehead, and behind a line before the ears."""
    x, y, z = s.points()
    forehead = np.maximum(y - (front + 0.0042 * x * x), 0.9 * (y - sides) - (z - 46) - 60)
    before_ears = np.maximum(np.maximum(38 - z, y - sides), 0.7 * (y - 12) - 0.7 * (z - 60))
    nape = np.maximum(62 - z, y - 66)
    return np.asarray(np.minimum(np.minimum(forehead, before_ears), nape), np.float32)


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


_CUTS: dict[HairStyle, tuple[Callable[[Sculpture, float], None], float]] = {
    HairStyle.SWEPT: (_swept, 2.6),
    HairStyle.BOB: (_bob, 1.6),
    HairStyle.CROPPED: (_cropped, 0.4),
}
"""How each is cut, and how far its locks stand out, in mm."""
