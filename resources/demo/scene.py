"""What a picture is taken of and with: camera, pose and light."""

from dataclasses import dataclass

import numpy as np

from resources.demo.field import Floats


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
        return rotation_matrix(self.yaw, self.pitch, self.roll)


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


def rotation_matrix(yaw: float, pitch: float, roll: float) -> Floats:
    """Return the matrix of three angles in degrees, signs as in `Pose`: turn first, then nod, then tilt."""
    (cy, cp, cr), (sy, sp, sr) = np.cos(np.deg2rad([yaw, pitch, roll])), np.sin(np.deg2rad([yaw, pitch, roll]))
    turn = np.array([[cy, 0, -sy], [0, 1, 0], [sy, 0, cy]])
    nod = np.array([[1, 0, 0], [0, cp, -sp], [0, sp, cp]])
    tilt = np.array([[cr, sr, 0], [-sr, cr, 0], [0, 0, 1]])
    return np.asarray(tilt @ nod @ turn, np.float32)
