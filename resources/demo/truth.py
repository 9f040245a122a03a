"""What is known of a drawn frame, and the hint that it calls for."""

from dataclasses import asdict, dataclass

import numpy as np

from kiosk.values import Hint
from resources.demo.field import Floats
from resources.demo.scene import Camera, Light, Pose

EYE_MM = np.array([31.5, -0.4, -4.5], np.float32)
"""Centre of the lids' opening at positive x, head frame: what a detector of landmarks calls an eye."""
MOUTH_MM = np.array([0.0, 69.0, -12.0], np.float32)
"""Midpoint between the corners of the mouth, head frame."""


@dataclass(frozen=True, slots=True)
class FaceTruth:
    """One face, in pixels of the frame.

    Attributes:
        right_eye: Centre of the lids of the subject's right eye (image left).
        left_eye: The same of the left eye.
        mouth: Midpoint between the corners of the mouth.
        centre: Midpoint of eyes and mouth.
        ied_px: Distance between the eyes, divided by cos(yaw).
        distance_cm: From the camera to the midpoint between the eyes, along the axis.
        yaw: Degrees, positive when turned to the person's own left (image right).
        pitch: Degrees, positive with the chin down.
        roll: Degrees, positive counter-clockwise in the image.
        eyes_open: 1 open, 0 shut.
        inside: Both eyes and the mouth are in the picture.
    """

    right_eye: tuple[float, float]
    left_eye: tuple[float, float]
    mouth: tuple[float, float]
    centre: tuple[float, float]
    ied_px: float
    distance_cm: float
    yaw: float
    pitch: float
    roll: float
    eyes_open: float
    inside: bool


@dataclass(frozen=True, slots=True)
class FrameTruth:
    """One frame.

    Attributes:
        frame: Number from 0.
        t_s: Time from the start of the clip.
        faces: Those inside the picture, the largest first.
        gain: Exposure of the visitor in linear light; 1 is well lit.
        key_azimuth: Where the main light stands, degrees to image right of the camera as seen from the visitor.
        luma: Mean grey of the main face before encoding, 0 to 255; None without a face.
        motion: Travel of the main face since the last frame, in inter-eye distances per 33 ms; None without one.
        blur_px: Standard deviation along the path of the motion blur, in pixels.
        hint: What this frame by itself calls for.
    """

    frame: int
    t_s: float
    faces: tuple[FaceTruth, ...]
    gain: float
    key_azimuth: float
    luma: float | None
    motion: float | None
    blur_px: float
    hint: Hint

    def as_json(self) -> dict[str, object]:
        """Return plain values, rounded to what matters."""
        return {key: _rounded(value) for key, value in asdict(self).items()}


def _rounded(value: object) -> object:
    if isinstance(value, float):
        return round(value, 4)
    if isinstance(value, dict):
        return {key: _rounded(inner) for key, inner in value.items()}
    if isinstance(value, tuple | list):
        return [_rounded(inner) for inner in value]
    return value


def face_truth(camera: Camera, pose: Pose) -> FaceTruth:
    """Return where a head's points are in the picture."""
    points = (EYE_MM * np.array([-1, 1, 1], np.float32), EYE_MM, MOUTH_MM)
    right, left, mouth = (_project(camera, pose.rotation @ point + pose.position) for point in points)
    centre = np.asarray((right + left) / 4 + mouth / 2, np.float32)
    size = np.array([camera.width, camera.height])
    inside = all(bool(np.all((p >= 4) & (p < size - 4))) for p in (right, left, mouth))
    return FaceTruth(
        _pair(right),
        _pair(left),
        _pair(mouth),
        _pair(centre),
        float(np.linalg.norm(left - right) / np.cos(np.deg2rad(pose.yaw))),
        pose.distance_mm / 10,
        pose.yaw,
        pose.pitch,
        pose.roll,
        pose.eyes_open,
        inside,
    )


def hint_for(
    camera: Camera, faces: tuple[FaceTruth, ...], light: Light, luma: float | None, motion: float | None
) -> Hint:
    """Return the hint that a frame calls for, in the order of the gates."""
    if not faces:
        return Hint.NO_FACE
    if len(faces) > 1:
        return Hint.MULTIPLE_FACES
    face = faces[0]
    x, y = face.centre[0] / camera.width, (face.right_eye[1] + face.left_eye[1]) / 2 / camera.height
    rules = [
        (Hint.MOVE_CLOSER, face.ied_px < 90),
        (Hint.MOVE_BACK, face.ied_px * 3.1 > 0.65 * camera.height),
        (Hint.MOVE_LEFT, x < 0.40),
        (Hint.MOVE_RIGHT, x > 0.60),
        (Hint.MOVE_DOWN, y < 0.32),
        (Hint.MOVE_UP, y > 0.55),
        (Hint.LOOK_STRAIGHT, max(abs(face.yaw), abs(face.pitch)) > 15),
        (Hint.HEAD_UPRIGHT, abs(face.roll) > 12),
        (Hint.TOO_DARK, luma is not None and luma < 60),
        (Hint.TOO_BRIGHT, luma is not None and luma > 210),
        (Hint.UNEVEN_LIGHT, abs(light.key_azimuth) > 60),
        (Hint.HOLD_STILL, motion is not None and motion > 0.03),
    ]
    return next((hint for hint, fails in rules if fails), Hint.READY)


def _project(camera: Camera, point: Floats) -> Floats:
    middle = np.array([camera.width / 2, camera.height / 2], np.float32)
    return np.asarray(point[:2] / point[2] * camera.focal_px + middle, np.float32)


def _pair(point: Floats) -> tuple[float, float]:
    return float(point[0]), float(point[1])
