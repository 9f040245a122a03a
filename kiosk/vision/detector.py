"""Finds faces and their five landmarks in a frame."""

from typing import cast

import cv2
import numpy as np

from kiosk.vision.errors import ModelError
from kiosk.vision.observation import Face, Image, Landmarks

_LONG_SIDE_PX = 320
"""Detection is no steadier on a larger copy for a face near enough to pass, and costs many times as much."""

_SHORT_SIDE_PX = 64
"""Twice the network's coarsest stride: in a narrower strip OpenCV reads memory that nothing was written to."""

_OVERLAP = 0.3
_MOST_PROPOSALS = 500
"""Counted before overlapping ones are merged, and a single face brings about eight."""


def inter_eye_distance(landmarks: Landmarks) -> float:
    """Return the pixels between the eye centres, not corrected for yaw."""
    return float(np.hypot(*(landmarks[1] - landmarks[0])))


class FaceDetector:
    """YuNet on a small copy of the frame.

    The same frame gives the same faces, bit for bit, however many threads OpenCV uses. Not thread-safe: one
    instance belongs to one thread.
    """

    def __init__(self, *, model: bytes, min_score: float = 0.6) -> None:
        """Build the network.

        Args:
            model: The ONNX file's content, see `kiosk.vision.model.load_model`.
            min_score: Confidence below which a face does not count, 0 to 1.

        Raises:
            ModelError: OpenCV cannot build a network from the model.
        """
        try:
            self._network = cv2.FaceDetectorYN.create(
                "onnx",
                np.frombuffer(model, np.uint8),
                np.empty(0, np.uint8),
                (_LONG_SIDE_PX, _LONG_SIDE_PX),
                min_score,
                _OVERLAP,
                _MOST_PROPOSALS,
            )
        except cv2.error as error:
            raise ModelError("The face detection model is not one that OpenCV can read.") from error

    def detect(self, image: Image) -> tuple[Face, ...]:
        """Return the faces in a frame.

        Args:
            image: Shape (height, width, 3), BGR, uint8, upright.

        Returns:
            Faces in full-frame pixels, widest first. A box may reach past the frame's edges.
        """
        height, width = image.shape[:2]
        share = _LONG_SIDE_PX / max(width, height)
        small_size = (max(_SHORT_SIDE_PX, round(width * share)), max(_SHORT_SIDE_PX, round(height * share)))
        self._network.setInputSize(small_size)
        small = cv2.resize(image, small_size, interpolation=cv2.INTER_AREA)
        # OpenCV returns None for no faces, which its type hints do not say.
        rows = cast(np.ndarray | None, self._network.detect(small)[1])
        scale = np.array([width / small_size[0], height / small_size[1]], np.float32)
        faces = (_face(row, scale) for row in (() if rows is None else rows))
        usable = [face for face in faces if inter_eye_distance(face.landmarks) >= 1.0]
        return tuple(sorted(usable, key=lambda face: -face.box[2]))


def _face(row: np.ndarray, scale: np.ndarray) -> Face:
    x, y, width, height = (float(value) for value in (row[:4].reshape(2, 2) * scale).ravel())
    return Face(box=(x, y, width, height), score=float(row[14]), landmarks=row[4:14].reshape(5, 2) * scale)
