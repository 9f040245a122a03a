"""What the evaluation runs on: short clips whose every frame's truth is known."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from kiosk.values import Hint
from kiosk.vision.observation import Image


class Family(StrEnum):
    """What a clip is there to show."""

    STEADY = "steady"
    """One condition throughout; every frame calls for the same hint."""
    GOOD = "good"
    """Good throughout, under every device's noise, compression, resolution and exposure."""
    BAD = "bad"
    """On no frame may anybody be `ready`."""
    ARRIVAL = "arrival"
    """One thing is wrong, then all is well from one frame on."""
    WINDOW = "window"
    """Good throughout while blur comes and goes: which frame is chosen?"""
    POSE = "pose"
    """Heads turned, lowered and tilted by known angles."""


class Flaw(StrEnum):
    """Why nobody may be `ready` on a frame."""

    BLURRED = "blurred"
    TURNED = "turned"
    HALF_DARK = "half dark"
    TWO_FACES = "two faces"


@dataclass(frozen=True, slots=True, kw_only=True)
class Truth:
    """What is known of one frame; of the nearest face where there are several.

    Attributes:
        hint: What the frame calls for.
        flaw: Why nobody may be `ready` on it; None where nothing of the kind is wrong.
        good: It is good enough by a margin: a kiosk that is not ready on it is too strict.
        ied_px: Inter-eye distance over cos(yaw), frame pixels; None without a face.
        yaw: Degrees, positive when turned to the person's own left (image right).
        pitch: Degrees, positive with the chin down.
        roll: Degrees, positive counter-clockwise in the image.
        blur_px: Standard deviation of all blur put into the picture, the camera's own included, in its worst
            direction and in pixels of a face of 100 px between the eyes.
        light: Light on the face in linear light, 1 where it is well lit.
        cheek_ratio: Light on the darker cheek over that on the brighter one, 0 to 1.
    """

    hint: Hint
    flaw: Flaw | None = None
    good: bool = False
    ied_px: float | None = None
    yaw: float = 0.0
    pitch: float = 0.0
    roll: float = 0.0
    blur_px: float = 0.0
    light: float = 1.0
    cheek_ratio: float = 1.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Clip:
    """A clip, made as it is read: the same clip gives the same frames, bit for bit.

    Attributes:
        name: Tells it from all others; says what is in it.
        family: What it is there to show.
        identity: Who is drawn.
        groups: Groups that the identity belongs to, such as "skin: dark" or "glasses".
        condition: What is done to the picture, such as "JPEG 60"; clips of one condition are counted together.
        size: Frame width and height in pixels.
        fps: Frames a second.
        frames: Gives every frame, (height, width, 3) BGR uint8, with its truth.
    """

    name: str
    family: Family
    identity: str
    groups: tuple[str, ...]
    condition: str
    size: tuple[int, int]
    fps: float
    frames: Callable[[], Iterator[tuple[Image, Truth]]]
