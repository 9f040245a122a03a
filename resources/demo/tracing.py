"""Where rays meet shapes: sphere tracing of baked distance grids, vectorised."""

from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from resources.demo.field import REACH_MM, Floats, Volume
from resources.demo.scene import Camera
from resources.demo.shapes import Shape

_STEPS = 110
"""So many that a ray along a cheek gets past it."""
_BLOCK = 6
"""Side of the blocks of rays that share a cone, in rays."""


@dataclass(slots=True)
class Hits:
    """Surface points that rays found, flat over n points."""

    index: NDArray[np.intp]
    depth: Floats
    point: Floats
    ray: Floats
    second: Floats = field(default_factory=lambda: np.zeros(0, np.float32))
    normal: Floats = field(default_factory=lambda: np.zeros((0, 3), np.float32))
    visibility: Floats = field(default_factory=lambda: np.zeros((0, 4), np.float32))

    def at(self, where: NDArray[np.intp]) -> "Hits":
        """Return some of the points."""
        return Hits(
            self.index[where],
            self.depth[where],
            self.point[where],
            self.ray[where],
            self.second[where],
            self.normal[where],
            self.visibility[where],
        )


Frame = tuple[Shape, Floats, Floats]
"""A shape, the matrix from its frame to the camera's, and its origin in the camera's frame."""


def region(camera: Camera, frames: list[Frame]) -> tuple[int, int, int, int]:
    """Return left, top, right and bottom of the part of the picture that shapes can reach."""
    corners = []
    for shape, rotation, position in frames:
        low, high = shape.distance.box.low, shape.distance.box.high
        grid = np.array(np.meshgrid(*zip(low, high, strict=True))).reshape(3, -1)
        corners.append((rotation @ grid).T + position)
    points = np.concatenate(corners)
    depth = np.maximum(points[:, 2:], 60)
    pixels = points[:, :2] / depth * camera.focal_px + np.array([camera.width / 2, camera.height / 2])
    left, top = np.clip(np.floor(pixels.min(axis=0)), 0, [camera.width, camera.height])
    right, bottom = np.clip(np.ceil(pixels.max(axis=0)), 0, [camera.width, camera.height])
    return int(left), int(top), int(right), int(bottom)


def rays_through(camera: Camera, region: tuple[int, int, int, int], size: tuple[int, int]) -> Floats:
    """Return (height, width, 3) unit rays through a region of the picture."""
    left, top, right, bottom = region
    width, height = size
    x = left + (np.arange(width) + 0.5) * (right - left) / width - camera.width / 2
    y = top + (np.arange(height) + 0.5) * (bottom - top) / height - camera.height / 2
    rays = np.empty((height, width, 3), np.float32)
    rays[..., 0], rays[..., 1], rays[..., 2] = x[None, :], y[:, None], camera.focal_px
    return np.asarray(rays / np.linalg.norm(rays, axis=-1, keepdims=True), np.float32)


def trace(frame: Frame, rays: Floats, focal: float) -> Hits:
    """Find where rays meet the shape: cones over blocks of rays, then each ray from where its cone stopped."""
    shape, rotation, position = frame
    height, width, _ = rays.shape
    eye = -(rotation.T @ position)
    rows = np.minimum(np.arange(_BLOCK // 2, height + _BLOCK // 2, _BLOCK), height - 1)
    columns = np.minimum(np.arange(_BLOCK // 2, width + _BLOCK // 2, _BLOCK), width - 1)
    cones = rays[np.ix_(rows, columns)].reshape(-1, 3) @ rotation
    spread = 0.75 * _BLOCK / focal
    start = _march(shape.distance, eye, cones, *_span(shape.distance, eye, cones, 25.0), spread, 60)
    per_ray = start.reshape(len(rows), len(columns)).repeat(_BLOCK, 0).repeat(_BLOCK, 1)
    padded = np.full((height, width), np.inf, np.float32)
    h, w = min(height, per_ray.shape[0]), min(width, per_ray.shape[1])
    padded[:h, :w] = per_ray[:h, :w]
    index = np.flatnonzero(np.isfinite(padded.ravel()))
    local = rays.reshape(-1, 3)[index] @ rotation
    first = padded.ravel()[index]
    found = _march(shape.distance, eye, local, first, np.full_like(first, np.inf), 0.35 / focal, _STEPS)
    hit = np.isfinite(found)
    index, local, found = index[hit], local[hit], found[hit]
    along = rays.reshape(-1, 3)[index][:, 2] * found
    return Hits(index, along, eye + local * found[:, None], local)


def _span(volume: Volume, eye: Floats, rays: Floats, margin: float) -> tuple[Floats, Floats]:
    low, high = np.array(volume.box.low, np.float32) - margin, np.array(volume.box.high, np.float32) + margin
    safe = np.where(np.abs(rays) < 1e-6, 1e-6, rays)
    a, b = (low - eye) / safe, (high - eye) / safe
    return np.maximum(np.minimum(a, b).max(axis=1), 1.0).astype(np.float32), np.maximum(a, b).min(axis=1).astype(
        np.float32
    )


def _march(
    volume: Volume, eye: Floats, rays: Floats, start: Floats, end: Floats, spread: float, steps: int
) -> Floats:
    """Return how far each ray gets until the surface is within `spread` of its length; infinity if never.

    A ray that still grazes a surface after the last step counts as a hit: a missed one would be a hole in a cheek.
    """
    result = np.full(len(rays), np.inf, np.float32)
    active = np.flatnonzero(start < end)
    ray, t, end = rays[active], start[active], end[active]
    distance = np.full(len(active), np.inf, np.float32)
    for _ in range(steps):
        if not len(active):
            return result
        distance = _nearest(volume, eye + ray * t[:, None])
        touch = distance < np.maximum(spread * t, 0.2)
        result[active[touch]] = t[touch]
        t = t + np.clip(distance, 0.1, REACH_MM) * np.float32(0.95)
        going = np.flatnonzero(~touch & (t < end))
        active, ray, t, end, distance = active[going], ray[going], t[going], end[going], distance[going]
    grazing = distance < 1.5
    result[active[grazing]] = t[grazing]
    return result


def _nearest(volume: Volume, points: Floats) -> Floats:
    """Return the distance to the nearer material, or to the volume's box where that is farther."""
    found = volume.sample(points)
    distance = np.minimum(found[:, 0], found[:, 1])
    for axis in range(3):
        np.maximum(distance, np.float32(volume.box.low[axis]) - points[:, axis], out=distance)
        np.maximum(distance, points[:, axis] - np.float32(volume.box.high[axis]), out=distance)
    return distance


def keep(hits: Hits, which: NDArray[np.bool_]) -> Hits:
    """Return some of the points, before their attributes are known."""
    return Hits(hits.index[which], hits.depth[which], hits.point[which], hits.ray[which])


def add_attributes(hits: Hits, shape: Shape) -> None:
    """Look up materials, normals and visibility at the points."""
    both = shape.distance.sample(hits.point)
    hits.second = both[:, 1:] - both[:, :1]
    normal = shape.normal.sample(hits.point)
    hits.normal = unit(normal)
    hits.visibility = shape.visibility.sample(hits.point)


def unit(vectors: Floats) -> Floats:
    """Return (n, 3) vectors at length 1."""
    length = np.sqrt(np.einsum("ij,ij->i", vectors, vectors))
    return np.asarray(vectors / (length + np.float32(1e-6))[:, None], np.float32)


def dot(a: Floats, b: Floats) -> Floats:
    """Return the products of (n, 3) vectors, pair by pair."""
    return np.asarray(np.einsum("ij,ij->i", a, b), np.float32)
