"""Who is evaluated: the kiosk's own pipeline, and what tutorials do; behind one interface."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Protocol, cast

import cv2
import numpy as np

from kiosk.values import Hint, Quality
from kiosk.vision.detector import FaceDetector
from kiosk.vision.model import load_model, shipped_model_path
from kiosk.vision.observation import CapturePhase, Image
from kiosk.vision.pipeline import CapturePipeline
from kiosk.vision.pose import Pose, head_pose


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """What a contender made of one frame.

    Attributes:
        hint: The hint that the visitor sees.
        ready: This very frame may be sent.
        collecting: Candidates are being collected.
        progress: Share of the collecting that is done, 0 to 1.
        chosen: Number of the chosen frame, on the one look that completes the choice.
        sharpness: In the contender's own unit; None where it was not measured.
        pose: What is decided by; None without a face, or where pose is not measured.
        raw_pose: The same of this frame alone, not smoothed.
        shut: Shut gates by name, with the measure over its limit.
        quality: All that the kiosk measured.
    """

    hint: Hint
    ready: bool
    collecting: bool = False
    progress: float = 0.0
    chosen: int | None = None
    sharpness: float | None = None
    pose: Pose | None = None
    raw_pose: Pose | None = None
    shut: tuple[tuple[str, float], ...] = ()
    quality: Quality | None = None


class Contender(Protocol):
    """Looks at the frames of one clip, in order."""

    def look(self, image: Image, *, frame: int, t_s: float) -> Look:
        """Return what is made of a frame.

        Args:
            image: Shape (height, width, 3), BGR, uint8.
            frame: Its number in the clip.
            t_s: Its time from the start of the clip.
        """


class Kiosk:
    """The pipeline as the kiosk runs it, with its default thresholds."""

    def __init__(self) -> None:
        self._pipeline = CapturePipeline(detector=FaceDetector(model=load_model()))

    def look(self, image: Image, *, frame: int, t_s: float) -> Look:
        """Return what is made of a frame."""
        seen = self._pipeline.process(image, frame=frame, t_s=t_s)
        quality = seen.quality
        return Look(
            hint=seen.hint,
            ready=seen.ready,
            collecting=seen.phase is CapturePhase.COLLECTING,
            progress=seen.progress,
            chosen=seen.selected.frame if seen.selected else None,
            sharpness=quality.sharpness if quality else None,
            pose=Pose(yaw=quality.yaw, pitch=quality.pitch, roll=quality.roll) if quality else None,
            raw_pose=head_pose(seen.faces[0].landmarks, seen.size) if seen.faces else None,
            shut=tuple((gate.name, gate.load) for gate in seen.gates if not gate.open),
            quality=quality,
        )


class Tutorial:
    """The first detection, gates on its box, variance of the Laplacian; sends the first frame that passes."""

    _LONG_SIDE_PX = 320
    _MIN_SCORE = 0.6
    _LEAST_BOX_SHARE, _GREATEST_BOX_SHARE = 0.25, 0.6
    _OFF_CENTRE = 0.15
    MIN_VARIANCE = 100.0

    def __init__(self) -> None:
        self._network = cv2.FaceDetectorYN.create(str(shipped_model_path()), "", (1, 1), self._MIN_SCORE)
        self._sent = False

    def look(self, image: Image, *, frame: int, t_s: float) -> Look:
        """Return what is made of a frame."""
        del t_s  # tutorials have no clock
        box = self._first_face(image)
        if box is None:
            return Look(hint=Hint.NO_FACE, ready=False)
        variance = _laplacian_variance(image, box)
        hint = self._hint(box, image.shape[1], image.shape[0], variance)
        ready = hint is Hint.READY
        chosen = frame if ready and not self._sent else None
        self._sent = self._sent or ready
        return Look(hint=hint, ready=ready, chosen=chosen, sharpness=variance)

    def _first_face(self, image: Image) -> np.ndarray | None:
        height, width = image.shape[:2]
        share = self._LONG_SIDE_PX / max(width, height)
        small_size = (round(width * share), round(height * share))
        self._network.setInputSize(small_size)
        faces = cast(np.ndarray | None, self._network.detect(cv2.resize(image, small_size))[1])
        return None if faces is None else cast(np.ndarray, faces[0, :4] / share)

    def _hint(self, box: np.ndarray, width: int, height: int, variance: float) -> Hint:
        x, y = (box[0] + box[2] / 2) / width - 0.5, (box[1] + box[3] / 2) / height - 0.5
        rules = (
            (Hint.MOVE_CLOSER, box[3] < self._LEAST_BOX_SHARE * height),
            (Hint.MOVE_BACK, box[3] > self._GREATEST_BOX_SHARE * height),
            (Hint.MOVE_LEFT, x < -self._OFF_CENTRE),
            (Hint.MOVE_RIGHT, x > self._OFF_CENTRE),
            (Hint.MOVE_DOWN, y < -self._OFF_CENTRE),
            (Hint.MOVE_UP, y > self._OFF_CENTRE),
            (Hint.HOLD_STILL, variance < self.MIN_VARIANCE),
        )
        return next((hint for hint, applies in rules if applies), Hint.READY)


def _laplacian_variance(image: Image, box: np.ndarray) -> float:
    left, top = np.maximum(box[:2], 0).astype(int)
    right, bottom = np.maximum(box[:2] + box[2:], 0).astype(int)
    crop = image[top:bottom, left:right]
    if not crop.size:
        return 0.0
    return float(cv2.Laplacian(cv2.cvtColor(crop, cv2.COLOR_BGR2GRAY), cv2.CV_64F).var())


KIOSK, TUTORIAL = "kiosk", "tutorial"
CONTENDERS: Mapping[str, Callable[[], Contender]] = MappingProxyType({KIOSK: Kiosk, TUTORIAL: Tutorial})
"""Makes each contender anew, for one clip."""
