"""The shapes of clothes, in a frame like the head's that turns less."""

from itertools import pairwise

import numpy as np

from resources.demo.field import Box, Floats, Sculpture, smooth_min

BODY_BOX = Box((-290, 84, -110), (290, 790, 240))


def shirt_shape(cell_mm: float) -> Floats:
    """Return the distance to a shirt with a collar on a grid over `BODY_BOX`."""
    s = Sculpture(BODY_BOX, cell_mm)
    s.ellipsoid((0, 350, 62), (120, 194, 84))
    x, y, z = s.points()
    radius = np.hypot(x, (z - 84) * 0.92)
    top = 136 + 0.16 * (60 - z)
    stand = np.maximum(np.abs(radius - (57 + 0.10 * (y - 140))) - 3.6, np.maximum(top - y, y - 196))
    gap = 9 - 0.05 * (y - 136) - np.abs(x)
    stand = np.maximum(stand, np.minimum(gap, 40 - z) * 0.8)
    s.distance = smooth_min(s.distance, np.asarray(stand, np.float32), 3.0)
    _collar(s)
    return s.distance


def _collar(s: Sculpture) -> None:
    """Fold the collar's wings down, each a row of cones from its back to its tip."""
    for side in (-1, 1):
        for t in np.linspace(0, 1, 48):
            angle = 1.75 * (1 - t) + 0.17 * t
            fold = (side * 60 * np.sin(angle), 140.0 + 10 * t, 84 - 65 * np.cos(angle))
            edge = (side * (76 * np.sin(angle) + 17 * t), 168.0 + 40 * t**2, 84 - (80 + 12 * t) * np.cos(angle))
            s.cone(fold, edge, 4.4, 4.0, blend=1.5)


def pullover_shape(cell_mm: float) -> Floats:
    """Return the distance to a crew-neck pullover on a grid over `BODY_BOX`."""
    s = Sculpture(BODY_BOX, cell_mm)
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
    return s.distance
