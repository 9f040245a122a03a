"""Draws visitors once and keeps the drawings, so that only the first evaluation waits for them."""

import hashlib
import os
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import cv2
import numpy as np

from kiosk.vision.observation import Image
from resources.demo import visitor as renderer
from resources.demo.identity import Identity
from resources.demo.scene import Camera, Light, Pose
from resources.demo.visitor import Visitor, compose
from tests.bench.vision.places import Place, place_behind

_CACHE = Path("build", "stills")
"""Outlives the evaluation's results, which each run makes anew."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Still:
    """One drawing: who, how the head is held, in which light, seen by which camera."""

    identity: Identity
    pose: Pose
    light: Light
    camera: Camera


@dataclass(frozen=True, slots=True)
class Cutout:
    """A drawn visitor on nothing, cropped to what is drawn.

    Attributes:
        colour: (h, w, 3) BGR uint8, multiplied by `alpha`.
        alpha: (h, w, 3) uint8, the same in each channel.
        left: Column of the camera's picture where it starts.
        top: Row where it starts.
    """

    colour: Image
    alpha: Image
    left: int
    top: int


@cache
def background(place: Place, camera: Camera, room: float) -> Image:
    """Return the place behind the visitor under the room's light, (height, width, 3) BGR uint8."""
    return compose(place_behind(place, camera.width, camera.height), [], Light(room=room))


def cutout(still: Still) -> Cutout:
    """Return the drawing from the cache, drawn first if need be."""
    path = _CACHE / f"{_key(still)}.png"
    if not path.is_file():
        _keep(path, _drawn(still))
    packed = np.asarray(cv2.imread(str(path), cv2.IMREAD_UNCHANGED), np.uint8)
    left, top = (int.from_bytes(packed[0, where].tobytes(), "little", signed=True) for where in (0, 1))
    colour, alpha = packed[1:, :, :3], packed[1:, :, 3]
    return Cutout(np.ascontiguousarray(colour), np.repeat(alpha[..., None], 3, axis=2), left, top)


def _drawn(still: Still) -> Cutout:
    fine = still.camera.width <= 1280
    layer = _visitor(still.identity).layer(still.camera, still.pose, still.light, supersample=1.5 if fine else 1.0)
    rows, columns = np.flatnonzero(layer.alpha.any(axis=1)), np.flatnonzero(layer.alpha.any(axis=0))
    part = np.s_[rows[0] : rows[-1] + 1, columns[0] : columns[-1] + 1]
    alpha = np.clip(layer.alpha[part] * 255 + 0.5, 0, 255).astype(np.uint8)
    colour = np.clip(layer.colour[part] + 0.5, 0, 255).astype(np.uint8)
    return Cutout(colour, alpha, layer.left + int(columns[0]), layer.top + int(rows[0]))


def _keep(path: Path, drawn: Cutout) -> None:
    place = np.zeros((1, drawn.alpha.shape[1], 4), np.uint8)
    for where, value in enumerate((drawn.left, drawn.top)):
        place[0, where] = np.frombuffer(value.to_bytes(4, "little", signed=True), np.uint8)
    packed = np.vstack([place, np.dstack([drawn.colour, drawn.alpha])])
    path.parent.mkdir(parents=True, exist_ok=True)
    # Two processes may draw the same still; whoever is last puts the same file in place.
    partial = path.with_suffix(f".{os.getpid()}.png")
    cv2.imwrite(str(partial), packed, [cv2.IMWRITE_PNG_COMPRESSION, 2])
    partial.replace(path)


def _key(still: Still) -> str:
    return hashlib.sha256(f"{_renderer_version()}{still!r}".encode()).hexdigest()[:24]


@cache
def _renderer_version() -> str:
    """Return what changes when the renderer does."""
    sources = sorted(Path(renderer.__file__).parent.glob("*.py"))
    return hashlib.sha256(b"".join(path.read_bytes() for path in sources)).hexdigest()


@cache
def _visitor(identity: Identity) -> Visitor:
    return Visitor(identity)
