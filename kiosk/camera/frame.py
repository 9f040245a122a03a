"""What leaves the camera room: frames, and how the source fares."""

from dataclasses import dataclass
from enum import StrEnum

import numpy as np
from numpy.typing import NDArray

from kiosk.values import SourceKind

Image = NDArray[np.uint8]


@dataclass(frozen=True, slots=True)
class Frame:
    """One camera image.

    Attributes:
        image: Shape (height, width, 3), BGR, uint8; upright (rotated as the settings say), never mirrored;
            owned by this frame and read-only; overwritten when nobody holds it any more.
        sequence: Number of the frame at its source; gaps are dropped frames. It grows across respawns.
        captured_ns: Monotonic clock (`time.monotonic_ns`) when the frame left the driver.
        repeated: Equal bit by bit to one of the last minutes, from a source that cannot show the same twice: it is
            that frame once more. Never so of a recording, nor of a frame of one level, as a covered lens gives.
    """

    image: Image
    sequence: int
    captured_ns: int
    repeated: bool = False


class CameraState(StrEnum):
    """How the source fares."""

    OPENING = "opening"
    STREAMING = "streaming"
    STALLED = "stalled"
    """No frame for over a second; the child may still be alive."""
    ABSENT = "absent"
    """Not there, busy or unreadable; tried again by itself."""
    REFUSED = "refused"
    """There, and not to be used: a virtual device without leave, or another one than is pinned."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CameraStatus:
    """The source's state and figures, for the session, the operator and the log.

    Attributes:
        state: See `CameraState`.
        kind: The kind of source, as recorded with every session.
        name: What a technician calls the source.
        detail: One English sentence on what is wrong and what to do; empty while all is well.
        continuity: Goes up when what was captured before no longer counts: the device may be another one, its
            pictures were no living ones, or the machine has slept.
        width: Frame width in pixels, 0 before the first frame.
        height: Frame height in pixels, 0 before the first frame.
        fps: Frames a second over the last two seconds.
        dropped: Frames that were captured and never taken, since the start.
        respawns: Capture children started again, since the start.
    """

    state: CameraState
    kind: SourceKind
    name: str
    detail: str = ""
    continuity: int = 0
    width: int = 0
    height: int = 0
    fps: float = 0.0
    dropped: int = 0
    respawns: int = 0
