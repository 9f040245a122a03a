"""A drawn visitor, seen by a pinhole camera: sphere-traced, shaded and anti-aliased with numpy and OpenCV alone.

No photograph and no real person. The camera model is exact, so that what a picture shows (pose, distance,
inter-eye distance) is known and not estimated. Camera frame as in OpenCV: x right, y down, z away, millimetres.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

from resources.demo.cloth import Cloth
from resources.demo.colour import decode, encode, linear
from resources.demo.eyes import shade_eye
from resources.demo.field import Floats
from resources.demo.hair import Hair
from resources.demo.identity import Identity
from resources.demo.scene import Camera, Light, Pose, rotation_matrix
from resources.demo.shapes import body_shape, head_shape
from resources.demo.skin import Skin
from resources.demo.strokes import View, brow_strokes, coverage, glasses_strokes, lash_strokes
from resources.demo.tracing import Frame, Hits, add_attributes, keep, rays_through, region, trace

Image = NDArray[np.uint8]

_NECK = np.array([0, 95, 85], np.float32)
"""Where the head turns on the body, in the head's frame."""
_LASHES = (34, 24, 20)
_GLASSES = (30, 30, 34)


@dataclass(slots=True)
class Layer:
    """A visitor's picture on nothing.

    Attributes:
        colour: (h, w, 3) BGR 0 to 255, float32, multiplied by `alpha`.
        alpha: (h, w), 0 to 1.
        left: Column of the camera's picture where the layer starts.
        top: Row of the camera's picture where it starts.
    """

    colour: Floats
    alpha: Floats
    left: int
    top: int

    def over(self, picture: Floats) -> None:
        """Lay it over a BGR float picture, in place."""
        height, width = self.alpha.shape
        part = picture[self.top : self.top + height, self.left : self.left + width]
        part *= 1 - self.alpha[..., None]
        part += self.colour


class Visitor:
    """One identity, baked once and drawn in any pose and light."""

    def __init__(self, identity: Identity, *, cell_mm: float = 2.0) -> None:
        """Bake the shapes.

        Args:
            identity: What the visitor looks like.
            cell_mm: Voxel size of the head. 2 mm takes some seconds and looks right; 4 mm is for tests.
        """
        self.identity = identity
        self._head = head_shape(identity, cell_mm)
        self._body = body_shape(cell_mm * 1.75)
        rng = np.random.default_rng(identity.seed)
        self._hair = Hair(identity, rng)
        self._skin = Skin(identity, rng)
        self._cloth = Cloth(identity)
        self._brows = brow_strokes(identity, self._head.distance, rng)
        self._lash_seed = int(rng.integers(1 << 30))

    def layer(self, camera: Camera, pose: Pose, light: Light, *, supersample: float = 2.0) -> Layer:
        """Draw the visitor.

        Args:
            camera: Who looks.
            pose: Head pose; the body follows.
            light: How the visitor is lit.
            supersample: Rays per pixel and axis.

        Returns:
            The visitor alone, cropped to what is in the picture.
        """
        frames = self._frames(pose)
        left, top, right, bottom = region(camera, frames)
        if right <= left or bottom <= top:
            return Layer(np.zeros((0, 0, 3), np.float32), np.zeros((0, 0), np.float32), 0, 0)
        size = (right - left, bottom - top)
        width, height = (max(2, round(side * supersample)) for side in size)
        rays = rays_through(camera, (left, top, right, bottom), (width, height))
        colour, depth = self._surfaces(frames, rays, pose, light, supersample * camera.focal_px)
        picture, depth = colour.reshape(height, width, 3), depth.reshape(height, width)
        self._draw_strokes(picture, depth, View(camera, left, top, supersample), pose, light)
        alpha = np.isfinite(depth).astype(np.float32)
        premultiplied = cv2.resize(picture * alpha[..., None], size, interpolation=cv2.INTER_AREA)
        covered = cv2.resize(alpha, size, interpolation=cv2.INTER_AREA)
        return Layer(np.asarray(premultiplied, np.float32), np.asarray(covered, np.float32), left, top)

    def _frames(self, pose: Pose) -> list[Frame]:
        head = pose.rotation
        body = rotation_matrix(pose.yaw * 0.25, 0, pose.roll * 0.15)
        shoulder = pose.position + head @ _NECK - body @ _NECK
        return [(self._body, body, shoulder), (self._head, head, pose.position)]

    def _surfaces(
        self, frames: list[Frame], rays: Floats, pose: Pose, light: Light, focal: float
    ) -> tuple[Floats, Floats]:
        """Return what each ray sees: sRGB 0 to 255, and its depth in mm, infinite where it meets nothing."""
        count = rays.shape[0] * rays.shape[1]
        colour, depth = np.zeros((count, 3), np.float32), np.full(count, np.inf, np.float32)
        for frame in frames:
            hits = trace(frame, rays, focal)
            hits = keep(hits, hits.depth < depth[hits.index])
            add_attributes(hits, frame[0])
            depth[hits.index] = hits.depth
            if frame[0] is self._head:
                colour[hits.index] = self._shade_head(hits, frame[1], pose, light, focal)
            else:
                colour[hits.index] = self._cloth.shade(hits, frame[1], light)
        drawn = np.flatnonzero(np.isfinite(depth))
        colour[drawn] = encode(np.asarray(colour[drawn] * light.gain, np.float32))
        return colour, depth

    def _shade_head(self, hits: Hits, rotation: Floats, pose: Pose, light: Light, scale: float) -> Floats:
        soft = 0.5 + hits.second[:, 0] * 0.9
        edge = (self._hair.strand(hits.point) - 0.5) * 3.2
        hairy = np.clip(0.5 - (hits.second[:, 0] - edge) / 1.2, 0, 1)
        skin, hair = np.flatnonzero(hairy < 1), np.flatnonzero(hairy > 0)
        colour = np.zeros((len(hairy), 3), np.float32)
        colour[skin] = self._skin.shade(hits.at(skin), rotation, light, soft[skin]) * (1 - hairy[skin])[:, None]
        colour[hair] += self._hair.shade(hits.at(hair), rotation, light) * hairy[hair][:, None]
        for side in (-1, 1):
            shade_eye(self.identity.iris, colour, hits, rotation, pose, light, side, scale)
        return colour

    def _draw_strokes(self, picture: Floats, depth: Floats, view: View, pose: Pose, light: Light) -> None:
        lashes = lash_strokes(self.identity, pose.eyes_open, self._lash_seed)
        groups = [(self._brows, self.identity.hair, 0.55), (lashes, _LASHES, 0.35)]
        if self.identity.glasses:
            groups.append((glasses_strokes(), _GLASSES, 0.8))
        brightness = light.gain * (0.35 + 0.65 * light.key)
        for strokes, colour, shine in groups:
            tone = encode(np.asarray((linear(colour) * shine * brightness)[None], np.float32))[0]
            mask = coverage(strokes, view, pose.rotation, pose.position, depth)
            picture += (tone - picture) * mask[..., None]


def compose(background: Image, layers: Sequence[Layer], light: Light) -> Image:
    """Lay visitors over a background, far ones first.

    Args:
        background: (h, w, 3) BGR uint8, well lit.
        layers: What `Visitor.layer` drew.
        light: Its `room` is applied to the background.

    Returns:
        (h, w, 3) BGR uint8.
    """
    table = encode(np.asarray(decode(np.arange(256, dtype=np.float32)) * light.room, np.float32))
    picture = table[background].astype(np.float32)
    for layer in layers:
        layer.over(picture)
    return np.asarray(np.clip(picture + 0.5, 0, 255), np.uint8)
