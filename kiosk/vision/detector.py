"""Finds faces and their five landmarks, in a whole frame or in a part of it."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import cast

import cv2
import numpy as np
from numpy.typing import NDArray

from kiosk.vision.errors import ModelError
from kiosk.vision.observation import Face, Image, Landmarks

_Rows = NDArray[np.float32]
"""One proposal a row, as OpenCV gives them: box (4), landmarks (10), score."""

_LONG_SIDE_PX = 320
"""Enough to find every face that may be near; where its landmarks are, a closer look tells."""

_SQUARE_PX = 288
"""In a square a fifth higher than the face, the face is 240 px high, and only from there on do the landmarks turn
with a tilted head: at 70 px, as in a whole frame's copy, they show a third of its roll (ours, measured)."""

_SHORT_SIDE_PX = 64
"""Twice the network's coarsest stride: in a narrower strip OpenCV reads memory that nothing was written to."""

_ROWS_AVERAGED = 2
"""Of a much larger picture so many rows for each of the copy's are read: it is reading that takes the time."""

_OVERLAP = 0.3
"""Proposals that share more of their boxes show the same face."""
_AGREEMENT = 0.5
"""Proposals that share more of their boxes with the best one are averaged with it."""
_KEEP_ALL = 1.0
_MOST_PROPOSALS = 500
"""Counted before they are merged, and a single face brings about eight."""


def inter_eye_distance(landmarks: Landmarks) -> float:
    """Return the pixels between the eye centres, not corrected for yaw."""
    return float(np.hypot(*(landmarks[1] - landmarks[0])))


@dataclass(frozen=True, slots=True)
class Square:
    """A part of the frame, in its pixels; it may reach past the frame's edges."""

    left: int
    top: int
    side: int


class FaceDetector:
    """YuNet on small copies, with the landmarks averaged over all proposals for a face.

    The network proposes each face some eight times over, from neighbouring cells. The best one's landmarks jump by
    several percent of the inter-eye distance from cell to cell as a face travels; the proposals' mean does so by
    half as much (ours, measured).

    The same picture gives the same faces, bit for bit, however many threads OpenCV uses. Not thread-safe: one
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
                _KEEP_ALL,
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
        size = (max(_SHORT_SIDE_PX, round(width * share)), max(_SHORT_SIDE_PX, round(height * share)))
        step = np.array([width / size[0], height / size[1]], np.float32)
        return self._faces(_resized(image, size), step, np.zeros(2, np.float32))

    def detect_within(self, image: Image, square: Square) -> tuple[Face, ...]:
        """Return the faces in a part of a frame, at a scale of the part's own.

        Args:
            image: The whole frame, as for `detect`; no more of it than the square is read.
            square: Where to look; what lies past the frame's edges is black.

        Returns:
            As `detect` does, in pixels of the whole frame.
        """
        height, width = image.shape[:2]
        left, right, across = _span(square.left, square.side, width)
        top, bottom, down = _span(square.top, square.side, height)
        if left >= right or top >= bottom:
            return ()
        copy = np.zeros((_SQUARE_PX, _SQUARE_PX, 3), np.uint8)
        size = (across.stop - across.start, down.stop - down.start)
        copy[down, across] = _resized(image[top:bottom, left:right], size)
        step = np.array([(right - left) / size[0], (bottom - top) / size[1]], np.float32)
        return self._faces(copy, step, np.array([left, top], np.float32) - step * (across.start, down.start))

    def _faces(self, copy: Image, step: NDArray[np.float32], origin: NDArray[np.float32]) -> tuple[Face, ...]:
        """Find the faces in a small copy; a point p of it lies at `origin + step * p` in the frame."""
        self._network.setInputSize((copy.shape[1], copy.shape[0]))
        # OpenCV returns None for no faces, which its type hints do not say.
        rows = cast(_Rows | None, self._network.detect(copy)[1])
        faces = (_face(row, step, origin) for row in (() if rows is None else _merged(rows)))
        usable = [face for face in faces if inter_eye_distance(face.landmarks) >= 1.0]
        return tuple(sorted(usable, key=lambda face: -face.box[2]))


def _span(start: int, side: int, limit: int) -> tuple[int, int, slice]:
    """Return what a square covers of one of the frame's axes, from and to, and where that is in its copy."""
    low, high = max(0, start), min(limit, start + side)
    first = min(_SQUARE_PX - 1, round((low - start) * _SQUARE_PX / side))
    return low, high, slice(first, max(first + 1, round((high - start) * _SQUARE_PX / side)))


def _resized(image: Image, size: tuple[int, int]) -> Image:
    step = max(1, image.shape[0] // (_ROWS_AVERAGED * size[1]))
    smaller = size[0] < image.shape[1]
    how = cv2.INTER_AREA if smaller else cv2.INTER_LINEAR
    return cast(Image, cv2.resize(image[(step - 1) // 2 :: step], size, interpolation=how))


def _merged(rows: _Rows) -> Iterator[_Rows]:
    """Yield one row for each face: the proposals' mean, weighted by their scores, with the best one's score."""
    while len(rows):
        best = rows[np.argmax(rows[:, 14])]
        shared = _shared(best, rows)
        agreed = rows[shared > _AGREEMENT]
        merged = np.average(agreed, axis=0, weights=agreed[:, 14]).astype(np.float32)
        merged[14] = best[14]
        yield merged
        rows = rows[shared <= _OVERLAP]


def _shared(one: _Rows, rows: _Rows) -> NDArray[np.float32]:
    """Return intersection over union of one row's box with every row's; it is 1 with itself."""
    low = np.maximum(one[:2], rows[:, :2])
    high = np.minimum(one[:2] + one[2:4], rows[:, :2] + rows[:, 2:4])
    common = np.prod(np.maximum(high - low, 0), axis=1)
    return np.asarray(common / (one[2] * one[3] + rows[:, 2] * rows[:, 3] - common))


def _face(row: _Rows, step: NDArray[np.float32], origin: NDArray[np.float32]) -> Face:
    x, y = (float(value) for value in origin + step * row[:2])
    width, height = (float(value) for value in step * row[2:4])
    return Face(box=(x, y, width, height), score=float(row[14]), landmarks=origin + step * row[4:14].reshape(5, 2))
