"""How the camera is to be used."""

from dataclasses import dataclass
from typing import Literal

Rotation = Literal[0, 90, 180, 270]


@dataclass(frozen=True, slots=True, kw_only=True)
class CameraSettings:
    """Wishes put to the source; only devices heed the size and the rate.

    Attributes:
        width: Frame width in pixels to ask a device for, before rotation.
        height: Frame height in pixels to ask a device for, before rotation.
        fps: Frames a second to ask a device for.
        rotate: Degrees clockwise that make the picture upright.
        allow_virtual: Whether a virtual device may be used.
        pin: Pattern that a device's fingerprint must fit, such as "*/uvcvideo/046d:0825/*"; empty fits every one.
        time_scale: Multiplies every time limit, for machines that are slow.
    """

    width: int = 1920
    height: int = 1080
    fps: int = 30
    rotate: Rotation = 0
    allow_virtual: bool = False
    pin: str = ""
    time_scale: float = 1.0
