"""What the capture child and its supervisor tell each other."""

from dataclasses import dataclass

from kiosk.camera.settings import CameraSettings
from kiosk.camera.sources.choose import ReadySpec
from kiosk.camera.spec import DemoSpec


@dataclass(frozen=True, slots=True, kw_only=True)
class CaptureOrder:
    """What a child is to do for all its life.

    Attributes:
        spec: What to open first.
        settings: How to open it.
        name: What a technician calls the source.
        first_sequence: The number of its first frame.
    """

    spec: ReadySpec
    settings: CameraSettings
    name: str
    first_sequence: int


@dataclass(frozen=True, slots=True)
class Play:
    """From the supervisor: go on with the beginning of this scenario."""

    spec: DemoSpec


@dataclass(frozen=True, slots=True)
class Rest:
    """From the supervisor: take a picture now and then until further notice, or every one again."""

    resting: bool


@dataclass(frozen=True, slots=True)
class RingReady:
    """Frames of this shape follow in a new ring, whose descriptor comes right behind this message."""

    shape: tuple[int, int, int]
    mode: str


@dataclass(frozen=True, slots=True)
class FrameReady:
    """There is a newer frame in the ring.

    Attributes:
        passed_over: Pictures of the source since the last frame that were not taken, as the child rests.
    """

    passed_over: int = 0


@dataclass(frozen=True, slots=True)
class CaptureFailed:
    """The child ends, and this sentence says why."""

    detail: str


Message = RingReady | FrameReady | CaptureFailed
