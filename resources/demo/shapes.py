"""A visitor's shapes, baked and ready to be traced."""

from dataclasses import dataclass

from resources.demo.anatomy import HEAD_BOX, skin_shape
from resources.demo.clothes import BODY_BOX, pullover_shape, shirt_shape
from resources.demo.field import Box, Floats, Volume, normals_of, smooth_min, visibility_of
from resources.demo.haircuts import hair_shape
from resources.demo.identity import Identity


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
    return _shape(HEAD_BOX, cell_mm, skin_shape(identity, cell_mm), hair_shape(identity, cell_mm), 1.5)


def body_shape(cell_mm: float) -> Shape:
    """Return shoulders and clothes: shirt first, pullover second."""
    return _shape(BODY_BOX, cell_mm, shirt_shape(cell_mm), pullover_shape(cell_mm), 4.0)


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
