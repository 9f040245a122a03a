"""What leaves the vision room: one observation for each frame."""

from dataclasses import dataclass
from enum import StrEnum

import numpy as np
from numpy.typing import NDArray

from kiosk.values import Hint, Quality

Image = NDArray[np.uint8]
Landmarks = NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Face:
    """One detected face, in pixels of the full frame.

    Attributes:
        box: x, y, width, height.
        score: Detector's confidence, 0 to 1.
        landmarks: Shape (5, 2), float32: the subject's right eye, left eye, nose tip, right and left mouth corner.
    """

    box: tuple[float, float, float, float]
    score: float
    landmarks: Landmarks


class CapturePhase(StrEnum):
    """Where the capture of one attempt stands."""

    POSITIONING = "positioning"
    COLLECTING = "collecting"
    SELECTED = "selected"


@dataclass(frozen=True, slots=True)
class Candidate:
    """A frame that passed every gate inside a collecting window.

    Attributes:
        image: The exact frame measured, (height, width, 3) BGR uint8.
        frame: The frame's number at its source.
        t_s: The frame's capture time in seconds on its source's clock.
        quality: What was measured on it; `quality.score` ranks candidates.
        weakest: What would improve this frame most, should the check fail.
    """

    image: Image
    frame: int
    t_s: float
    quality: Quality
    weakest: Hint


@dataclass(frozen=True, slots=True)
class JudgedGate:
    """One requirement on one frame, and whether the frame meets it.

    Attributes:
        name: Tells the gate from the others that give the same hint.
        hint: What to do where it is shut.
        load: The measure over its limit; a gate opens at 1 and, once open, closes a little later.
        open: The frame meets it, hysteresis included.
    """

    name: str
    hint: Hint
    load: float
    open: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Observation:
    """What vision makes of one frame.

    Attributes:
        frame: The frame's number at its source.
        t_s: The frame's capture time in seconds.
        size: Frame width and height in pixels.
        faces: Those at least 0.4 of the main one's width, main one first.
        quality: Measures of the main face; None without one.
        gates: Every requirement on the main face, the most important first; empty without a face.
        hint: The one hint to show, already calmed (dwell, hysteresis).
        ready: Every gate is open on this very frame.
        near: A face is near enough and frontal enough to mean the person wants something.
        person: Counts up when the main face is not the continuation of the last one (0 before any face).
        phase: Positioning, collecting, or selected once a window has completed.
        progress: Share of the collecting window that has passed, 0 to 1.
        selected: The chosen candidate, on the one observation that completes the window.
    """

    frame: int
    t_s: float
    size: tuple[int, int]
    faces: tuple[Face, ...]
    quality: Quality | None
    gates: tuple[JudgedGate, ...]
    hint: Hint
    ready: bool
    near: bool
    person: int
    phase: CapturePhase
    progress: float
    selected: Candidate | None
