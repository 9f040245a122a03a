"""Signed-distance shapes baked into voxel grids, and fast sampling of such grids.

A baked grid makes every later look-up cost the same however many primitives a shape has. Millimetres throughout;
axes as in OpenCV: x to image right, y down, z away from the camera.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float32]
Point = tuple[float, float, float]

REACH_MM = 12.0
"""How far around a primitive its distance is right; a tracer must not step farther at once."""

_ROW = 4096
"""Look-ups are laid out in rows of this length, because `cv2.remap` takes no side above 32766."""


def smooth_min(a: Floats, b: Floats, k: float) -> Floats:
    """Return the union of two distances, blended over `k` mm (polynomial smooth minimum, I. Quilez)."""
    h = np.clip(0.5 + 0.5 * (b - a) / k, 0, 1)
    return np.asarray(b + (a - b) * h - k * h * (1 - h), np.float32)


def ellipsoid(x: Floats, y: Floats, z: Floats, radii: Point) -> Floats:
    """Return the distance to an ellipsoid at the origin, exact to first order at its surface (I. Quilez)."""
    a, b, c = radii
    k0 = np.sqrt((x / a) ** 2 + (y / b) ** 2 + (z / c) ** 2)
    k1 = np.sqrt((x / a**2) ** 2 + (y / b**2) ** 2 + (z / c**2) ** 2)
    return np.asarray(k0 * (k0 - 1) / np.maximum(k1, 1e-6), np.float32)


@dataclass(frozen=True, slots=True)
class Box:
    """An axis-aligned box in mm."""

    low: Point
    high: Point


class Sculpture:
    """A distance grid under the chisel: primitives are added and carved one after another."""

    def __init__(self, box: Box, cell_mm: float) -> None:
        """Start from nothing.

        Args:
            box: What the grid covers.
            cell_mm: Edge of a voxel.
        """
        self.box, self.cell_mm = box, cell_mm
        self._axes = [
            np.arange(low, high, cell_mm, dtype=np.float32) for low, high in zip(box.low, box.high, strict=True)
        ]
        self.distance: Floats = np.full([len(axis) for axis in reversed(self._axes)], 60.0, np.float32)

    def points(self) -> tuple[Floats, Floats, Floats]:
        """Return broadcastable x, y, z coordinates of the voxels, the array's axes being z, y, x."""
        x, y, z = self._axes
        return x[None, None, :], y[None, :, None], z[:, None, None]

    def _near(self, centre: Point, half: Point, margin: float) -> tuple[slice, slice, slice]:
        slices = []
        for axis, c, r in zip(self._axes, centre, half, strict=True):
            low, high = np.searchsorted(axis, [c - r - margin, c + r + margin])
            slices.append(slice(int(low), int(high)))
        return slices[2], slices[1], slices[0]

    def _apply(
        self,
        centre: Point,
        half: Point,
        blend: float,
        carve: bool,
        shape: Callable[[Floats, Floats, Floats], Floats],
    ) -> None:
        where = self._near(centre, half, REACH_MM + blend)
        z, y, x = (
            axis[part].reshape(dims)
            for axis, part, dims in zip(
                reversed(self._axes), where, [(-1, 1, 1), (1, -1, 1), (1, 1, -1)], strict=True
            )
        )
        distance = shape(x - centre[0], y - centre[1], z - centre[2])
        old = self.distance[where]
        if carve:
            self.distance[where] = -smooth_min(-old, distance, blend)
        else:
            self.distance[where] = smooth_min(old, distance, blend)

    def ellipsoid(
        self, centre: Point, radii: Point, *, blend: float = 1.0, carve: bool = False, tilt: float = 0
    ) -> None:
        """Add or carve an ellipsoid, turned by `tilt` degrees in the x-y plane."""
        c, s = np.cos(np.deg2rad(tilt)), np.sin(np.deg2rad(tilt))
        half = (max(radii[:2]), max(radii[:2]), radii[2]) if tilt else radii
        self._apply(centre, half, blend, carve, lambda x, y, z: ellipsoid(c * x + s * y, -s * x + c * y, z, radii))

    def cone(
        self, start: Point, end: Point, r0: float, r1: float, *, blend: float = 1.0, carve: bool = False
    ) -> None:
        """Add or carve a round cone: a capsule whose radius runs from `r0` to `r1`."""
        a, b = np.array(start, np.float32), np.array(end, np.float32)
        axis = b - a
        middle = (a + b) / 2
        half = np.abs(axis) / 2 + max(r0, r1)

        def shape(x: Floats, y: Floats, z: Floats) -> Floats:
            x, y, z = x + middle[0] - a[0], y + middle[1] - a[1], z + middle[2] - a[2]
            t = np.clip((x * axis[0] + y * axis[1] + z * axis[2]) / float(axis @ axis), 0, 1)
            d = np.sqrt((x - t * axis[0]) ** 2 + (y - t * axis[1]) ** 2 + (z - t * axis[2]) ** 2)
            return np.asarray(d - (r0 + (r1 - r0) * t), np.float32)

        self._apply(_point(middle), _point(half), blend, carve, shape)

    def both(
        self, centre: Point, radii: Point, *, blend: float = 1.0, carve: bool = False, tilt: float = 0
    ) -> None:
        """Add or carve an ellipsoid and its mirror image; `tilt` is that of the one at positive x."""
        x, y, z = centre
        self.ellipsoid((x, y, z), radii, blend=blend, carve=carve, tilt=tilt)
        self.ellipsoid((-x, y, z), radii, blend=blend, carve=carve, tilt=-tilt)


class Volume:
    """Channels on a voxel grid, sampled trilinearly."""

    def __init__(self, box: Box, cell_mm: float, channels: Sequence[Floats]) -> None:
        """Keep the channels for sampling.

        Args:
            box: What the grid covers.
            cell_mm: Edge of a voxel.
            channels: Up to four arrays of shape (z, y, x).

        Raises:
            ValueError: The grid is too fine for `cv2.remap`, which takes no side above 32766.
        """
        self.box, self.cell_mm = box, cell_mm
        self._depth, self._height, self._width = channels[0].shape
        if self._depth * self._height > 32766:
            raise ValueError(f"A grid of {self._depth} × {self._height} rows is too fine: choose a larger cell.")
        stacked = np.stack([np.ascontiguousarray(c, np.float32) for c in channels], axis=-1)
        self._sheet = stacked.reshape(self._depth * self._height, self._width, len(channels))
        self.channels = len(channels)

    def sample(self, points: Floats) -> Floats:
        """Return the channels at `points` of shape (n, 3), as (n, channels); outside, the nearest edge's."""
        count = len(points)
        rows = max(1, -(-count // _ROW))
        grid = np.zeros((rows * _ROW, 3), np.float32)
        grid[:count] = (points - np.array(self.box.low, np.float32)) / self.cell_mm
        x = np.clip(grid[:, 0], 0, self._width - 1.001).reshape(rows, _ROW)
        y = np.clip(grid[:, 1], 0, self._height - 1.001).reshape(rows, _ROW)
        z = np.clip(grid[:, 2], 0, self._depth - 1.001).reshape(rows, _ROW)
        layer = np.floor(z)
        first = y + layer * self._height
        near = cv2.remap(self._sheet, x, first, cv2.INTER_LINEAR)
        far = cv2.remap(self._sheet, x, first + self._height, cv2.INTER_LINEAR)
        shape = (rows * _ROW, self.channels)
        near, far = near.reshape(shape)[:count], far.reshape(shape)[:count]
        t = (z - layer).reshape(-1, 1)[:count]
        return np.asarray(near + (far - near) * t, np.float32)


def _point(vector: NDArray[np.floating]) -> Point:
    x, y, z = vector.tolist()
    return x, y, z


def normals_of(distance: Floats) -> list[Floats]:
    """Return the x, y and z components of the outward direction on a distance grid."""
    dz, dy, dx = np.gradient(distance)
    return [np.asarray(d, np.float32) for d in (dx, dy, dz)]


def visibility_of(box: Box, cell_mm: float, distance: Floats, *, reach_mm: float = 70.0) -> list[Floats]:
    """Return how open to light each voxel is: the mean over all directions and the mean direction's x, y, z.

    Cones are marched through the distance grid at a coarse step (as in distance-field ambient occlusion), and what
    they find is kept as a first-order expansion: light from unit direction l arrives with about
    `mean + 1.5 * (x, y, z) · l`. That makes soft shadows of noses, chins and hair for any light at one look-up.
    """
    skip = max(1, round(4.0 / cell_mm))
    coarse = np.ascontiguousarray(distance[::skip, ::skip, ::skip])
    cell = cell_mm * skip
    depth, height, width = coarse.shape
    volume = Volume(box, cell, [coarse])
    z, y, x = np.meshgrid(*(np.arange(n, dtype=np.float32) * cell for n in (depth, height, width)), indexing="ij")
    origin = np.stack([x, y, z], -1).reshape(-1, 3) + np.array(box.low, np.float32)
    outward = np.stack([d.ravel() for d in normals_of(coarse)], -1)
    outward /= np.linalg.norm(outward, axis=1, keepdims=True) + 1e-6
    origin = origin + outward * (np.maximum(0, 2.5 - coarse.reshape(-1, 1)) + 1.0)
    near = np.abs(coarse.ravel()) < 3 * cell
    origin = origin[near]
    total = np.zeros((len(origin), 4), np.float32)
    directions = _sphere(32)
    for direction in directions:
        seen = np.ones(len(origin), np.float32)
        for t in np.geomspace(4.0, reach_mm, 6):
            found = volume.sample(origin + direction * np.float32(t))[:, 0]
            seen = np.minimum(seen, np.clip(0.5 + found / (0.55 * t), 0, 1))
        total[:, 0] += seen
        total[:, 1:] += seen[:, None] * direction
    total /= len(directions)
    full = np.zeros((coarse.size, 4), np.float32)
    full[:, 0] = 0.6
    full[near] = total
    fields = full.reshape(depth, height, width, 4)
    return [np.ascontiguousarray(fields[..., k]) for k in range(4)]


def _sphere(count: int) -> Floats:
    index = np.arange(count) + 0.5
    polar, azimuth = np.arccos(1 - 2 * index / count), np.pi * (1 + 5**0.5) * index
    return np.asarray(
        np.stack([np.sin(polar) * np.cos(azimuth), np.sin(polar) * np.sin(azimuth), np.cos(polar)], -1), np.float32
    )
