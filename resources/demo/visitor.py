"""A drawn visitor, seen by a pinhole camera: sphere-traced, shaded and anti-aliased with numpy and OpenCV alone.

No photograph and no real person. The camera model is exact, so that what a picture shows (pose, distance, inter-eye
distance) is known and not estimated. Camera frame as in OpenCV: x right, y down, z away, millimetres.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field

import cv2
import numpy as np
from numpy.typing import NDArray

from resources.demo import anatomy
from resources.demo.anatomy import EYE, EYEBALL_MM, LID_MM, Shape, brow_line, lid_curves
from resources.demo.field import REACH_MM, Floats, Volume
from resources.demo.identity import Colour, HairStyle, Identity
from resources.demo.strokes import Strokes, brow_strokes, glasses_strokes, lash_strokes, project

Image = NDArray[np.uint8]

_STEPS = 110
_NECK = np.array([0, 95, 85], np.float32)
"""Where the head turns on the body, in the head's frame."""


@dataclass(frozen=True, slots=True)
class Camera:
    """A pinhole camera with square pixels and its centre in the middle of the picture.

    Attributes:
        width: Pixels.
        height: Pixels.
        hfov_deg: Horizontal field of view.
    """

    width: int = 1280
    height: int = 720
    hfov_deg: float = 70.0

    @property
    def focal_px(self) -> float:
        """Focal length in pixels, W / (2 tan(HFOV / 2))."""
        return float(self.width / (2 * np.tan(np.deg2rad(self.hfov_deg) / 2)))


@dataclass(frozen=True, slots=True, kw_only=True)
class Pose:
    """Where the head is and what it does.

    Attributes:
        x_mm: Midpoint between the eye centres, to the right of the camera's axis in the picture.
        y_mm: The same, below the axis.
        distance_mm: The same, along the axis.
        yaw: Degrees, positive when the face is turned to the person's own left (image right).
        pitch: Degrees, positive with the chin down.
        roll: Degrees, positive counter-clockwise in the image.
        eyes_open: 1 open, 0 shut.
        gaze_yaw: Degrees the eyes turn to image right, from looking at the camera.
        gaze_pitch: Degrees the eyes turn down, from looking at the camera.
    """

    x_mm: float = 0.0
    y_mm: float = 0.0
    distance_mm: float = 530.0
    yaw: float = 0.0
    pitch: float = 0.0
    roll: float = 0.0
    eyes_open: float = 1.0
    gaze_yaw: float = 0.0
    gaze_pitch: float = 0.0

    @property
    def position(self) -> Floats:
        """Midpoint between the eye centres, mm, camera frame."""
        return np.array([self.x_mm, self.y_mm, self.distance_mm], np.float32)

    @property
    def rotation(self) -> Floats:
        """Matrix from the head's frame to the camera's.

        Built so that pitch = asin R21, yaw = atan2(R20, R22) and roll = atan2(R01, R11).
        """
        return _rotation(self.yaw, self.pitch, self.roll)


@dataclass(frozen=True, slots=True, kw_only=True)
class Light:
    """How the place is lit.

    Attributes:
        gain: Exposure of the visitor in linear light; 1 is well lit.
        room: Exposure of the background in linear light.
        key: Strength of the large soft light.
        key_azimuth: Where it stands, degrees to image right of the camera as seen from the visitor.
        fill: Strength of all light that is not the key's or the rim's.
        rim: Strength of the light from behind.
    """

    gain: float = 1.0
    room: float = 1.0
    key: float = 1.0
    key_azimuth: float = -25.0
    fill: float = 1.0
    rim: float = 1.0


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


@dataclass(slots=True)
class _Hits:
    """Surface points that rays found, flat over n points."""

    index: NDArray[np.intp]
    depth: Floats
    point: Floats
    ray: Floats
    second: Floats = field(default_factory=lambda: np.zeros(0, np.float32))
    normal: Floats = field(default_factory=lambda: np.zeros((0, 3), np.float32))
    visibility: Floats = field(default_factory=lambda: np.zeros((0, 4), np.float32))


    def at(self, where: NDArray[np.intp]) -> "_Hits":
        """Return some of the points."""
        return _Hits(
            self.index[where],
            self.depth[where],
            self.point[where],
            self.ray[where],
            self.second[where],
            self.normal[where],
            self.visibility[where],
        )


class Visitor:
    """One identity, baked once and drawn in any pose and light."""

    def __init__(self, identity: Identity, *, cell_mm: float = 2.0) -> None:
        """Bake the shapes.

        Args:
            identity: What the visitor looks like.
            cell_mm: Voxel size of the head. 2 mm takes some seconds and looks right; 6 mm is for tests.
        """
        self.identity = identity
        self._head = anatomy.head_shape(identity, cell_mm)
        self._body = anatomy.body_shape(cell_mm * 1.5)
        rng = np.random.default_rng(identity.seed)
        self._strands = _strand_texture(rng)
        self._mottle = _mottle_texture(rng)
        self._weave = _weave_texture()
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
        left, top, right, bottom = _region(camera, frames)
        if right <= left or bottom <= top:
            return Layer(np.zeros((0, 0, 3), np.float32), np.zeros((0, 0), np.float32), 0, 0)
        width, height = max(2, round((right - left) * supersample)), max(2, round((bottom - top) * supersample))
        rays = _rays(camera, (left, top, right, bottom), (width, height))
        colour = np.zeros((height * width, 3), np.float32)
        depth = np.full(height * width, np.inf, np.float32)
        shaders = (self._shade_body, self._shade_head)
        for (shape, rotation, position), shade in zip(reversed(frames), shaders, strict=True):
            hits = _trace(shape, rays, rotation, position, supersample * camera.focal_px)
            nearer = hits.depth < depth[hits.index]
            hits = _keep(hits, nearer)
            _attributes(hits, shape)
            depth[hits.index] = hits.depth
            colour[hits.index] = shade(hits, rotation, pose, light, supersample * camera.focal_px)
        drawn = np.flatnonzero(np.isfinite(depth))
        colour[drawn] = _encode(colour[drawn] * light.gain)
        encoded = colour.reshape(height, width, 3)
        depth = depth.reshape(height, width)
        origin = np.array([left, top], np.float32)
        self._draw_strokes(encoded, depth, camera, pose, light, origin, supersample)
        alpha = np.isfinite(depth).astype(np.float32)
        size = (right - left, bottom - top)
        return Layer(
            cv2.resize(encoded * alpha[..., None], size, interpolation=cv2.INTER_AREA).astype(np.float32),
            cv2.resize(alpha, size, interpolation=cv2.INTER_AREA).astype(np.float32),
            left,
            top,
        )

    def _frames(self, pose: Pose) -> list[tuple[Shape, Floats, Floats]]:
        head = pose.rotation
        body = _rotation(pose.yaw * 0.25, 0, pose.roll * 0.15)
        shoulder = pose.position + head @ _NECK - body @ _NECK
        return [(self._head, head, pose.position), (self._body, body, shoulder)]

    def _shade_body(
        self, hits: _Hits, rotation: Floats, pose: Pose, light: Light, scale: float
    ) -> Floats:
        del pose, scale
        shirt, jacket = _linear(self.identity.shirt), _linear(self.identity.jacket)
        mix = np.clip(0.5 - hits.second[:, 0] / 1.0, 0, 1)[:, None]
        weave = _lookup(self._weave, hits.point[:, 0] * 6, hits.point[:, 1] * 6)[:, None]
        albedo = shirt * (1 - mix) + jacket * mix * (0.82 + 0.36 * weave)
        received = _received(hits, rotation, light, np.array([0.30, 0.30, 0.30], np.float32))
        facing = np.clip(-_dot(hits.normal, hits.ray), 0, 1)
        sheen = 0.05 * (1 - facing[:, None]) ** 3 * mix * hits.visibility[:, :1]
        return np.asarray(albedo * received + sheen, np.float32)

    def _shade_head(self, hits: _Hits, rotation: Floats, pose: Pose, light: Light, scale: float) -> Floats:
        soft = 0.5 + hits.second[:, 0] * 0.9
        hairy = np.clip(0.5 - hits.second[:, 0] / 1.2, 0, 1)
        skin, hair = np.flatnonzero(hairy < 1), np.flatnonzero(hairy > 0)
        colour = np.zeros((len(hairy), 3), np.float32)
        colour[skin] = self._shade_skin(hits.at(skin), rotation, light, soft[skin]) * (1 - hairy[skin])[:, None]
        colour[hair] += self._shade_hair(hits.at(hair), rotation, light) * hairy[hair][:, None]
        for side in (-1, 1):
            self._shade_eye(colour, hits, rotation, pose, light, side, scale)
        return colour

    def _shade_skin(self, hits: _Hits, rotation: Floats, light: Light, clear_of_hair: Floats) -> Floats:
        albedo = self._skin_albedo(hits.point)
        bump = _lookup(self._mottle, hits.point[:, 0] * 9, hits.point[:, 1] * 9)
        albedo *= (0.915 + 0.17 * bump)[:, None]
        scattered = np.array([0.50, 0.30, 0.22], np.float32)
        received = _received(hits, rotation, light, scattered)
        shadow_of_hair = 0.62 + 0.38 * np.clip(clear_of_hair / 8, 0, 1)[:, None]
        lips = _lips(hits.point)[:, None]
        gloss = _specular(hits, rotation, light, 5) * (0.05 + 0.09 * lips)
        gloss += _specular(hits, rotation, light, 3) * 0.05
        return np.asarray(albedo * received * shadow_of_hair + gloss, np.float32)

    def _skin_albedo(self, point: Floats) -> Floats:
        x, y, z = point.T
        front = np.clip((30 - z) / 30, 0, 1)
        skin = np.repeat(_linear(self.identity.skin)[None], len(x), axis=0)
        warm = np.array([0.80, 0.84, 1.08], np.float32)
        blush = 0.5 * np.exp(-(((np.abs(x) - 40) / 17) ** 2) - ((y - 34) / 15) ** 2)
        blush += 0.6 * np.exp(-((x / 13) ** 2) - ((y - 41) / 11) ** 2) + 0.35 * np.exp(-(((np.abs(x) - 78) / 8) ** 2))
        _tint(skin, warm, blush * 0.8)
        under_eye = np.exp(-(((np.abs(x) - 30) / 15) ** 2) - ((y - 13) / 5) ** 2) * front
        _tint(skin, np.array([0.88, 0.86, 0.90], np.float32), under_eye * 0.6)
        nostril = np.exp(-((((np.abs(x) - 5.6) / 3.4) ** 2 + ((y - 50 * self.identity.nose_length) / 2.4) ** 2) ** 2))
        _tint(skin, np.array([0.16, 0.14, 0.22], np.float32), nostril * front * 0.9)
        _tint(skin, _linear(self.identity.lips) / _linear(self.identity.skin), _lips(point) * 0.88)
        line = np.exp(-(((y - _mouth_line(x)) / 0.95) ** 2)) * np.clip((26 - np.abs(x)) / 3, 0, 1) * front
        _tint(skin, np.array([0.18, 0.14, 0.22], np.float32), line * 0.85)
        _tint(skin, self._hair_on_skin(), self._brow_shade(x, y) * front)
        if self.identity.beard:
            _tint(skin, self._hair_on_skin(), self._beard_shade(point) * self.identity.beard)
        return skin

    def _hair_on_skin(self) -> Floats:
        return np.asarray(_linear(self.identity.hair) / _linear(self.identity.skin) * 0.9, np.float32)

    def _brow_shade(self, x: Floats, y: Floats) -> Floats:
        t = (np.abs(x) - 14) / 34
        centre = brow_line(t)
        half = 3.6 * self.identity.brows * np.clip(1.05 - 0.75 * np.clip(t, 0, 1), 0.2, 1)
        inside = np.clip(1.2 - np.abs(y - centre) / half, 0, 1) * np.clip(t * 9 + 0.6, 0, 1) * np.clip((1.02 - t) * 8, 0, 1)
        return np.asarray(0.62 * inside, np.float32)

    def _beard_shade(self, point: Floats) -> Floats:
        x, y, z = point.T
        chin = np.clip((y - (52 - 0.010 * x * x + 0.40 * np.maximum(np.abs(x) - 34, 0))) / 7, 0, 1)
        chin *= np.clip((124 - y) / 10, 0, 1) * np.clip((72 - z) / 14, 0, 1)
        mouth = np.clip(1.7 - np.hypot(x / 27, (y - 71) / 13), 0, 1) * 1.6 - 0.5
        bare = np.clip(np.maximum(_lips(point), mouth * 0.0), 0, 1)
        cheek = np.clip(1 - np.exp(-(((np.abs(x) - 38) / 16) ** 2) - ((y - 48) / 14) ** 2) * 1.4, 0, 1)
        grain = _lookup(self._mottle, x * 16, y * 11)
        return np.asarray(chin * (1 - bare) * cheek * np.clip(0.55 + 0.75 * grain, 0, 1), np.float32)

    def _shade_hair(self, hits: _Hits, rotation: Floats, light: Light) -> Floats:
        x, y, z = hits.point.T
        around, along = anatomy.strand_coordinates(x, y, z)
        wander = 0.05 * np.sin(along * 6 + around * 3)
        fine = _lookup(self._strands, (around + wander) * 520, along * 130)
        broad = _lookup(self._strands, (around + wander) * 150 + 300, along * 60)
        strand = 0.6 * fine + 0.4 * broad
        pole = anatomy.HAIR_POLE / np.linalg.norm(anatomy.HAIR_POLE)
        radial = hits.point - np.array(anatomy.SKULL, np.float32)
        radial = _unit(radial)
        tangent = radial * (radial @ pole)[:, None] - pole
        tangent = _unit(tangent - hits.normal * _dot(tangent, hits.normal)[:, None])
        tangent = tangent + hits.normal * ((strand - 0.5) * 0.5)[:, None]
        base = _linear(self.identity.hair) * (0.45 + 1.15 * strand)[:, None]
        received = _received(hits, rotation, light, np.array([0.35, 0.35, 0.35], np.float32))
        colour = base * received
        for direction, tone, strength in _lamps(light):
            toward = rotation.T @ direction
            across = _dot(tangent, _unit(toward[None] - hits.ray))
            shine = np.clip(1 - across**2, 0, 1) ** 30
            open_to = np.clip(hits.visibility[:, 0] + 1.5 * hits.visibility[:, 1:] @ toward, 0, 1)
            amount = (0.10 + 0.5 * strand) * shine * open_to * np.clip(hits.normal @ toward + 0.25, 0, 1) * strength
            colour += amount[:, None] * (0.35 * tone * 0.35 + 0.65 * np.sqrt(base) * 0.55)
        return np.asarray(colour, np.float32)

    def _shade_eye(
        self, colour: Floats, hits: _Hits, rotation: Floats, pose: Pose, light: Light, side: int, scale: float
    ) -> None:
        centre = np.array([side * EYE[0], EYE[1], EYE[2]], np.float32)
        offset = hits.point - centre
        near = np.flatnonzero((np.linalg.norm(offset, axis=1) < LID_MM + 3) & (offset[:, 2] < 2))
        if not len(near):
            return
        x, y = offset[near, 0] * side, offset[near, 1]
        upper, lower = lid_curves(x, pose.eyes_open)
        sharp = scale / pose.distance_mm
        open_ = np.clip(np.minimum(y - upper, lower - y) * sharp + 0.5, 0, 1) * (np.abs(x) < 17)
        ball = self._eyeball(hits, near, centre, rotation, pose, light)
        shade = np.clip((y - upper) / 4.0, 0, 1)
        ball *= (0.42 + 0.58 * shade * (2 - shade))[:, None] * (0.72 + 0.28 * np.clip((15 - np.abs(x)) / 6, 0, 1))[:, None]
        skin = colour[near]
        skin_dark = skin * np.array([0.30, 0.28, 0.36], np.float32)
        lash = _band(y, upper - 0.55, 0.85 + 0.02 * np.clip(x, -5, 15), sharp) * (np.abs(x + 0.5) < 15)
        crease = 0.45 * np.exp(-(((y - (upper - 4.1 - 0.03 * x)) / 0.9) ** 2)) * (np.abs(x) < 14) * pose.eyes_open
        rim = 0.6 * _band(y, lower + 0.5, 0.6, sharp) * (np.abs(x) < 14)
        skin = skin * (1 - crease[:, None] * 0.55)
        skin += (skin_dark - skin) * (rim * 0.42)[:, None]
        skin += (_linear((30, 20, 18)) * 0.35 - skin) * (lash * 0.9)[:, None]
        colour[near] = skin + (ball - skin) * open_[:, None]

    def _eyeball(
        self, hits: _Hits, near: NDArray[np.intp], centre: Floats, rotation: Floats, pose: Pose, light: Light
    ) -> Floats:
        ray, point = hits.ray[near], hits.point[near]
        b = np.sum((point - centre) * ray, axis=1)
        c = np.sum((point - centre) ** 2, axis=1) - EYEBALL_MM**2
        normal = point + ray * (-b - np.sqrt(np.maximum(b * b - c, 0)))[:, None] - centre
        normal /= np.linalg.norm(normal, axis=1, keepdims=True)
        gaze = rotation.T @ -(pose.position + rotation @ centre)
        gaze = rotation.T @ _rotation(pose.gaze_yaw, pose.gaze_pitch, 0) @ rotation @ gaze
        gaze /= np.linalg.norm(gaze)
        right = np.cross(np.array([0, 1, 0]), gaze)
        right /= np.linalg.norm(right)
        down = np.cross(gaze, right)
        u, v = normal @ right * -EYEBALL_MM, normal @ down * EYEBALL_MM
        radius, angle = np.hypot(u, v), np.arctan2(v, u)
        iris = _iris(self.identity.iris, radius, angle, v)
        sclera = np.array([0.66, 0.67, 0.70], np.float32) * (1 - 0.012 * np.abs(u))[:, None]
        inside = np.clip((7.9 - radius) * 2.2 + 0.5, 0, 1)[:, None] * (normal @ gaze > 0)[:, None]
        mixed = sclera + (iris - sclera) * inside
        lit = light.key * 0.72 + light.fill * 0.38
        mixed = mixed * lit
        catch = 1.15 * np.clip(1.6 - np.hypot((u + 2.5) / 1.25, (v + 2.6) / 1.5), 0, 1)
        catch += 0.22 * np.clip(1.5 - np.hypot((u - 2.4) / 1.6, (v - 2.8) / 1.0), 0, 1)
        return np.asarray(mixed + np.minimum(catch, 1.2)[:, None] * lit, np.float32)

    def _draw_strokes(
        self,
        picture: Floats,
        depth: Floats,
        camera: Camera,
        pose: Pose,
        light: Light,
        origin: Floats,
        supersample: float,
    ) -> None:
        lashes = lash_strokes(self.identity, pose.eyes_open, self._lash_seed)
        groups = [(self._brows, self.identity.hair, 0.55), (lashes, (34, 24, 20), 0.35)]
        if self.identity.glasses:
            groups.append((glasses_strokes(), (30, 30, 34), 0.8))
        for strokes, colour, shine in groups:
            paths, sizes = project(strokes, pose.rotation, pose.position, camera.focal_px)
            centre = np.array([camera.width / 2, camera.height / 2], np.float32)
            pixels = (paths[..., :2] + centre - origin) * supersample
            mask = _stroke_mask(strokes, pixels, paths[..., 2], sizes * supersample, depth)
            tone = _encode((_linear(colour) * shine * light.gain * (0.35 + 0.65 * light.key))[None])[0]
            picture += (tone - picture) * mask[..., None]


def _stroke_mask(strokes: Strokes, pixels: Floats, depths: Floats, sizes: Floats, depth: Floats) -> Floats:
    height, width = depth.shape
    mask = np.zeros((height, width), np.uint8)
    root = pixels[:, 0].astype(np.intp)
    inside = (root[:, 0] >= 0) & (root[:, 0] < width) & (root[:, 1] >= 0) & (root[:, 1] < height)
    clipped = np.clip(root, 0, [width - 1, height - 1])
    seen = inside & (depths[:, 0] < depth[clipped[:, 1], clipped[:, 0]] + strokes.sunk_mm)
    for index in np.flatnonzero(seen):
        size = float(sizes[index])
        path = np.round(pixels[index] * 16).astype(np.int32)
        layer = int(255 * min(1.0, size * strokes.opacity))
        cv2.polylines(mask, [path], strokes.closed, layer, max(1, round(size)), cv2.LINE_AA, 4)
    return mask.astype(np.float32) / 255


def compose(background: Image, layers: Sequence[Layer], light: Light) -> Image:
    """Lay visitors over a background, far ones first.

    Args:
        background: (h, w, 3) BGR uint8, well lit.
        layers: What `Visitor.layer` drew.
        light: Its `room` is applied to the background.

    Returns:
        (h, w, 3) BGR uint8.
    """
    table = _encode(_decode(np.arange(256, dtype=np.float32)) * light.room)
    picture = table[background].astype(np.float32)
    for layer in layers:
        layer.over(picture)
    return np.clip(picture + 0.5, 0, 255).astype(np.uint8)


def _rotation(yaw: float, pitch: float, roll: float) -> Floats:
    (cy, cp, cr), (sy, sp, sr) = np.cos(np.deg2rad([yaw, pitch, roll])), np.sin(np.deg2rad([yaw, pitch, roll]))
    turn = np.array([[cy, 0, -sy], [0, 1, 0], [sy, 0, cy]])
    nod = np.array([[1, 0, 0], [0, cp, -sp], [0, sp, cp]])
    tilt = np.array([[cr, sr, 0], [-sr, cr, 0], [0, 0, 1]])
    return np.asarray(tilt @ nod @ turn, np.float32)


def _region(camera: Camera, frames: list[tuple[Shape, Floats, Floats]]) -> tuple[int, int, int, int]:
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


def _rays(camera: Camera, region: tuple[int, int, int, int], size: tuple[int, int]) -> Floats:
    left, top, right, bottom = region
    width, height = size
    x = left + (np.arange(width) + 0.5) * (right - left) / width - camera.width / 2
    y = top + (np.arange(height) + 0.5) * (bottom - top) / height - camera.height / 2
    rays = np.empty((height, width, 3), np.float32)
    rays[..., 0], rays[..., 1], rays[..., 2] = x[None, :], y[:, None], camera.focal_px
    return rays / np.linalg.norm(rays, axis=-1, keepdims=True)


def _trace(shape: Shape, rays: Floats, rotation: Floats, position: Floats, focal: float) -> _Hits:
    """Find where rays meet the shape: cones over blocks of pixels first, then each ray from where its cone stopped."""
    height, width, _ = rays.shape
    block = 6
    eye = -(rotation.T @ position)
    rows = np.minimum(np.arange(block // 2, height + block // 2, block), height - 1)
    columns = np.minimum(np.arange(block // 2, width + block // 2, block), width - 1)
    cones = rays[np.ix_(rows, columns)].reshape(-1, 3) @ rotation
    spread = 0.75 * block / focal
    start = _march(shape.distance, eye, cones, *_span(shape.distance, eye, cones, 25.0), spread, 60)
    per_ray = start.reshape(len(rows), len(columns)).repeat(block, 0).repeat(block, 1)
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
    return _Hits(index, along, eye + local * found[:, None], local)


def _span(volume: Volume, eye: Floats, rays: Floats, margin: float) -> tuple[Floats, Floats]:
    low, high = np.array(volume.box.low, np.float32) - margin, np.array(volume.box.high, np.float32) + margin
    safe = np.where(np.abs(rays) < 1e-6, 1e-6, rays)
    a, b = (low - eye) / safe, (high - eye) / safe
    return np.maximum(np.minimum(a, b).max(axis=1), 1.0).astype(np.float32), np.maximum(a, b).min(axis=1).astype(np.float32)


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


def _unit(vectors: Floats) -> Floats:
    length = np.sqrt(np.einsum("ij,ij->i", vectors, vectors))
    return np.asarray(vectors / (length + np.float32(1e-6))[:, None], np.float32)


def _dot(a: Floats, b: Floats) -> Floats:
    return np.asarray(np.einsum("ij,ij->i", a, b), np.float32)


def _keep(hits: _Hits, which: NDArray[np.bool_]) -> _Hits:
    return _Hits(hits.index[which], hits.depth[which], hits.point[which], hits.ray[which])


def _attributes(hits: _Hits, shape: Shape) -> None:
    both = shape.distance.sample(hits.point)
    hits.second = both[:, 1:] - both[:, :1]
    normal = shape.normal.sample(hits.point)
    hits.normal = _unit(normal)
    hits.visibility = shape.visibility.sample(hits.point)


def _lamps(light: Light) -> list[tuple[Floats, Floats, float]]:
    """Return unit direction in the camera's frame, BGR tone and strength of each lamp."""
    azimuth = np.deg2rad(light.key_azimuth)
    lamps = [
        ((np.sin(azimuth), -0.46, -np.cos(azimuth)), (0.90, 0.97, 1.06), 0.80 * light.key),
        ((0.75, -0.10, -0.65), (1.05, 1.00, 0.94), 0.20 * light.fill),
        ((-0.80, -0.45, 0.50), (1.00, 1.00, 1.00), 0.75 * light.rim),
        ((0.85, -0.35, 0.45), (0.85, 0.96, 1.10), 0.95 * light.rim),
    ]
    return [
        (np.array(d, np.float32) / np.float32(np.linalg.norm(d)), np.array(tone, np.float32), strength)
        for d, tone, strength in lamps
    ]


def _received(hits: _Hits, rotation: Floats, light: Light, scattered: Floats) -> Floats:
    """Return BGR irradiance; `scattered` is how far each of R, G, B wraps around the terminator (as in skin)."""
    opening = hits.visibility[:, 0]
    up = 0.5 - 0.5 * (hits.normal @ rotation.T[:, 1])
    ambient = np.clip(opening * 1.9, 0, 1) ** 1.3 * light.fill
    sky, ground = (0.24, 0.22, 0.21), (0.07, 0.08, 0.10)
    total = np.empty((len(up), 3), np.float32)
    for channel in range(3):
        total[:, channel] = (sky[channel] * up + ground[channel] * (1 - up)) * ambient
    for direction, tone, strength in _lamps(light):
        toward = rotation.T @ direction
        facing = hits.normal @ toward
        seen = np.clip(1.55 * (opening + 1.5 * (hits.visibility[:, 1:] @ toward)) - 0.18, 0, 1) * strength
        for channel in range(3):
            wrap = scattered[2 - channel]
            lit = np.clip((facing + wrap) / (1 + wrap), 0, 1)
            total[:, channel] += tone[channel] * lit * np.sqrt(lit) * seen
    return total


def _specular(hits: _Hits, rotation: Floats, light: Light, squarings: int) -> Floats:
    """Return BGR highlights with Blinn's exponent 2 ** squarings."""
    total = np.zeros((len(hits.point), 3), np.float32)
    for direction, tone, strength in _lamps(light):
        toward = rotation.T @ direction
        shine = np.maximum(_dot(hits.normal, _unit(toward[None] - hits.ray)), 0)
        for _ in range(squarings):
            shine *= shine
        shine *= hits.visibility[:, 0] * (hits.normal @ toward > 0) * np.float32(1.6 * strength)
        total += shine[:, None] * tone
    return total


def _mouth_line(x: Floats) -> Floats:
    return np.asarray(70.2 - 0.0075 * x * x, np.float32)


def _lips(point: Floats) -> Floats:
    x, y, z = point.T
    line = _mouth_line(x)
    upper = line - 6.2 * np.clip(1 - (x / 25) ** 2, 0, 1) ** 0.9 + 1.3 * np.exp(-((x / 3.2) ** 2))
    lower = line + 8.6 * np.clip(1 - (x / 23.5) ** 2, 0, 1) ** 0.85
    inside = np.minimum(y - upper, lower - y)
    return np.asarray(np.clip(inside / 1.3 + 0.4, 0, 1) * (z < 5) * (np.abs(x) < 25), np.float32)


def _iris(colour: Colour, radius: Floats, angle: Floats, below: Floats) -> Floats:
    base = _linear(colour)
    fibres = 0.5 + 0.5 * np.sin(angle * 23 + 2.2 * np.sin(angle * 7)) * np.sin(angle * 41 + radius)
    glow = 0.75 + 0.5 * np.clip(below / 6, -1, 1)
    tone = base[None] * (0.75 + 0.9 * fibres * np.clip(radius / 6, 0, 1))[:, None] * glow[:, None] * 1.5
    limbal = np.clip((radius - 6.2) / 1.6, 0, 1)
    tone = tone * (1 - 0.78 * limbal)[:, None]
    pupil = np.clip((3.0 - radius) * 2.5 + 0.5, 0, 1)[:, None]
    return np.asarray(tone * (1 - pupil) + 0.008 * pupil, np.float32)


def _band(y: Floats, centre: Floats, half: Floats | float, sharp: float) -> Floats:
    return np.asarray(np.clip((half - np.abs(y - centre)) * sharp + 0.5, 0, 1), np.float32)


def _tint(colour: Floats, factor: Floats, amount: Floats) -> None:
    colour *= 1 + (factor - 1) * amount[:, None]


def _lookup(texture: Floats, x: Floats, y: Floats) -> Floats:
    """Return a wrapping grey texture at pixel positions."""
    count, row = len(x), 4096
    rows = max(1, -(-count // row))
    place = np.zeros((2, rows * row), np.float32)
    side = texture.shape[0] - 1
    place[0, :count], place[1, :count] = np.mod(x, side), np.mod(y, side)
    grid = place.reshape(2, rows, row)
    return cv2.remap(texture, grid[0], grid[1], cv2.INTER_LINEAR).ravel()[:count]


def _wrapping(rng: np.random.Generator, sigma_x: float, sigma_y: float, side: int = 1024) -> Floats:
    noise = rng.normal(0, 1, (side, side)).astype(np.float32)
    tiled = np.tile(noise, (3, 3))[side // 2 : -side // 2, side // 2 : -side // 2]
    smooth = cv2.GaussianBlur(tiled, (0, 0), sigmaX=sigma_x, sigmaY=sigma_y)[side // 2 : -side // 2, side // 2 : -side // 2]
    smooth = np.pad(smooth, ((0, 1), (0, 1)), mode="wrap")
    return np.asarray(np.clip(0.5 + 0.25 * smooth / smooth.std(), 0, 1), np.float32)


def _strand_texture(rng: np.random.Generator) -> Floats:
    return np.asarray(0.55 * _wrapping(rng, 1.5, 60) + 0.45 * _wrapping(rng, 5, 90), np.float32)


def _mottle_texture(rng: np.random.Generator) -> Floats:
    return np.asarray(0.5 * _wrapping(rng, 5, 5) + 0.5 * _wrapping(rng, 22, 22), np.float32)


def _weave_texture() -> Floats:
    y, x = np.mgrid[0:1025, 0:1025].astype(np.float32)
    return np.asarray(0.5 + 0.5 * np.sin(x * 2 * np.pi / 16) * np.sin(y * 2 * np.pi / 12.8), np.float32)


def _linear(colour: Colour) -> Floats:
    """Return linear BGR of an sRGB colour."""
    return _decode(np.array(colour[::-1], np.float32))


def _decode(value: Floats) -> Floats:
    v = value / 255
    return np.asarray(np.where(v <= 0.04045, v / 12.92, ((v + 0.055) / 1.055) ** 2.4), np.float32)


def _encode(linear: Floats) -> Floats:
    """Return 0 to 255 sRGB, with a soft shoulder above 0.6 so that highlights keep their colour."""
    v = np.maximum(linear, 0)
    v = np.where(v > 0.6, 0.6 + 0.4 * (1 - np.exp(-(v - 0.6) / 0.4)), v)
    return np.asarray(255 * np.where(v <= 0.0031308, 12.92 * v, 1.055 * v ** (1 / 2.4) - 0.055), np.float32)
