"""Head pose from five landmarks.

Signs, for the whole project: yaw is positive when the face is turned to the person's own left (image right), pitch
is positive with the chin down, roll is positive counter-clockwise in the image (head tilted to the own right
shoulder).
"""

import math
from dataclasses import dataclass

import cv2
import numpy as np

from kiosk.vision.observation import Landmarks

_HEAD = np.array(
    [
        [-0.5, 0.0, 0.0],
        [0.5, 0.0, 0.0],
        [0.0, 0.606, -0.547],
        [-0.39, 1.066, -0.110],
        [0.39, 1.066, -0.110],
    ],
    np.float64,
)
"""Eyes, nose tip and mouth corners in inter-eye distances; x right, y down, z away from the camera.

Source: ours, fitted on drawn heads of known pose to where the detector puts the points of a turned face. It starts
from the canonical face model of MediaPipe (Apache-2.0), whose longer nose makes turns seem smaller.
"""

_FOCAL_SHARE = 0.9
"""Focal length over the frame's longer side (field of view 58 degrees); 40% off costs 0.2 degrees."""

_SMOOTHING_S = 0.082
"""Time constant that gives an exponential average of weight 1/3 at 30 frames a second, whatever the frame rate."""


@dataclass(frozen=True, slots=True)
class Pose:
    """Head rotation in degrees; signs as in this module's docstring."""

    yaw: float
    pitch: float
    roll: float


_NO_POSE = Pose(yaw=90.0, pitch=90.0, roll=90.0)


def head_pose(landmarks: Landmarks, size: tuple[int, int]) -> Pose:
    """Return how the head is turned.

    Args:
        landmarks: Shape (5, 2), frame pixels.
        size: Frame width and height in pixels.

    Returns:
        Pose in degrees; single frames scatter by some 2 degrees, in pitch by 3. Pitch is the weakest: the
        detector's points follow a nod by a fifth of its angle, and a face's own build shifts it by 5 degrees and
        more. Landmarks that no head can have give a pose that no gate lets through.

    Source:
        Perspective-n-point by SQPnP (Terzakis and Lourakis, ECCV 2020) as in OpenCV.
    """
    width, height = size
    focal = _FOCAL_SHARE * max(size)
    camera = np.array([[focal, 0, width / 2], [0, focal, height / 2], [0, 0, 1]], np.float64)
    try:
        found, turn, _ = cv2.solvePnP(_HEAD, landmarks.astype(np.float64), camera, None, flags=cv2.SOLVEPNP_SQPNP)
    except cv2.error:
        # Points in a heap, of a false face or a very distant one, are refused.
        return _NO_POSE
    rotation = cv2.Rodrigues(turn)[0]
    if not found or not np.isfinite(rotation).all():
        return _NO_POSE
    return Pose(
        yaw=math.degrees(math.atan2(rotation[2, 0], rotation[2, 2])),
        pitch=math.degrees(math.asin(min(1.0, max(-1.0, rotation[2, 1])))),
        roll=math.degrees(math.atan2(rotation[0, 1], rotation[1, 1])),
    )


def smoothed(previous: Pose | None, current: Pose, *, gap_s: float) -> Pose:
    """Return the running average of a pose.

    Args:
        previous: The average so far; None starts anew.
        current: The newest pose.
        gap_s: Seconds between the two. A long gap lets the newest pose count for nearly everything.
    """
    if previous is None:
        return current
    weight = 1.0 - math.exp(-gap_s / _SMOOTHING_S)
    return Pose(
        yaw=previous.yaw + weight * (current.yaw - previous.yaw),
        pitch=previous.pitch + weight * (current.pitch - previous.pitch),
        roll=previous.roll + weight * (current.roll - previous.roll),
    )
