"""Faces and pictures of known geometry and light, for the tests of this room."""

import math

import cv2
import numpy as np

from kiosk.values import Quality
from kiosk.vision.light import Light
from kiosk.vision.observation import Face, Image, Landmarks

SIZE = (800, 600)
"""Frame width and height that the tests use."""

_HEAD = np.array([[-0.5, 0, 0], [0.5, 0, 0], [0, 0.606, -0.547], [-0.39, 1.066, -0.11], [0.39, 1.066, -0.11]])


def projected_head(
    *,
    yaw: float = 0.0,
    pitch: float = 0.0,
    roll: float = 0.0,
    ied_px: float = 100.0,
    eyes: tuple[float, float] = (0.5, 0.435),
    size: tuple[int, int] = SIZE,
) -> Landmarks:
    """Return the landmarks of a turned head; angles in degrees, eyes' midpoint in shares of the frame."""
    y, p, r = (math.radians(angle) for angle in (yaw, pitch, roll))
    turn = np.array([[math.cos(y), 0, -math.sin(y)], [0, 1, 0], [math.sin(y), 0, math.cos(y)]])
    nod = np.array([[1, 0, 0], [0, math.cos(p), -math.sin(p)], [0, math.sin(p), math.cos(p)]])
    tilt = np.array([[math.cos(r), math.sin(r), 0], [-math.sin(r), math.cos(r), 0], [0, 0, 1]])
    focal = 0.9 * max(size)
    depth = focal / ied_px
    centre = np.array([size[0] / 2, size[1] / 2])
    place = (np.array(eyes) * size - centre) / ied_px
    points = _HEAD @ (tilt @ nod @ turn).T + np.array([*place, depth])
    return np.asarray(focal * points[:, :2] / points[:, 2:] + centre, np.float32)


def face_of(landmarks: Landmarks, *, score: float = 0.95, width: float | None = None) -> Face:
    """Return the face that YuNet would report around these landmarks."""
    ied = float(np.hypot(*(landmarks[1] - landmarks[0])))
    box_width, box_height = width or 2.27 * ied, 2.95 * ied
    eyes_x, eyes_y = (float(value) for value in landmarks[:2].mean(axis=0))
    box = (eyes_x - box_width / 2, eyes_y - 0.4 * box_height, box_width, box_height)
    return Face(box=box, score=score, landmarks=landmarks)


def good_face(**changes: float) -> Face:
    """Return a face in the right place, of the right size, looking straight."""
    return face_of(projected_head(**changes))  # type: ignore[arg-type]  # one of its parameters is a pair


def good_quality(**changes: float | None) -> Quality:
    """Return measures that pass every gate with room to spare."""
    fields: dict[str, float | None] = {
        "ied_px": 120.0,
        "yaw": 0.0,
        "pitch": 0.0,
        "roll": 0.0,
        "luma": 130.0,
        "over": 0.0,
        "under": 0.3,
        "uniformity": 0.4,
        "sharpness": 0.7,
        "motion": 0.0,
        "score": 80.0,
    }
    return Quality(**(fields | changes))  # type: ignore[arg-type]  # two of them may be None


def good_light(**changes: float) -> Light:
    """Return even light."""
    fields = {"luma": 130.0, "highlight": 160.0, "over": 0.0, "under": 0.3}
    return Light(**(fields | {"uniformity": 0.4, "cheek_ratio": 0.9, "backlight": 1.0} | changes))


def cloth(size: tuple[int, int] = SIZE, *, grey: float = 130.0, contrast: float = 35.0, seed: int = 1) -> Image:
    """Return a picture full of soft-grained patches: detail in every direction, and none brighter than another."""
    noise = np.random.default_rng(seed).normal(size=(2 * size[1], 2 * size[0])).astype(np.float32)
    patches = np.sign(cv2.GaussianBlur(noise, (0, 0), 8.0)) * contrast
    image = cv2.resize(patches, size, interpolation=cv2.INTER_AREA) + grey
    return colour(image)


def softened(image: Image, px: float) -> Image:
    """Return the picture blurred by a standard deviation of less than a pixel, exactly."""
    share = px**2 / 2
    kernel = np.array([share, 1 - 2 * share, share])
    return np.asarray(cv2.sepFilter2D(image, -1, kernel, kernel), np.uint8)


def colour(grey: np.ndarray) -> Image:
    """Return a grey picture in BGR."""
    return np.ascontiguousarray(np.repeat(np.clip(np.rint(grey), 0, 255).astype(np.uint8)[:, :, None], 3, axis=2))
