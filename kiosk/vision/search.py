"""Where to look for faces in a frame, and how closely."""

from typing import Protocol

import numpy as np

from kiosk.vision.detector import Square, inter_eye_distance
from kiosk.vision.observation import Face, Image
from kiosk.vision.people import People

_WHOLE_EVERY_S = 0.4
"""With a look every eighth of a second, nobody stands in the frame for more than half a second unseen (ours)."""
_SIDE_LENGTHS = 3.3
"""The square's side over the face's length, see `_length`: a fifth more than the height of its box."""
_BELOW = 0.65
"""The square's middle lies so far down the way from the eyes to the mouth: the landmarks suffer where the chin is
cut off, and not where the hair is (ours, measured)."""
_OFF_CENTRE = 0.12
_RESIZED = 1.2
"""The square stays until the face has strayed by so much of its side, or is so much larger or smaller (ours).

A square that followed every step would add the network's own unsteadiness to each: a face that keeps still is seen
through the same cells every time only if the square keeps still as well.
"""
_AT_EDGE = 0.2
"""A face that has strayed further in one step may not be wholly in the square (ours)."""


class Detector(Protocol):
    """Finds faces."""

    def detect(self, image: Image) -> tuple[Face, ...]:
        """Return the faces of a frame, widest first."""

    def detect_within(self, image: Image, square: Square) -> tuple[Face, ...]:
        """Return the faces in a part of a frame, widest first, in pixels of the frame."""


class FaceSearch:
    """Finds the faces of one frame after another, and follows the main one.

    A search of the whole frame tells which faces there are. The main one is then looked at again in a square
    around it, and it is this second look, at the same scale near or far, that says where its landmarks are and how
    sure the detector is. While it finds the face in the last square, and no other face counts, only every few
    frames are searched whole.

    Decided by what the frames show and by their times alone: the same frames give the same faces.
    """

    def __init__(self, *, detector: Detector, people: People, time_scale: float) -> None:
        """Prepare.

        Args:
            detector: Finds the faces.
            people: Chooses the main one.
            time_scale: Multiplies the time between searches of the whole frame.
        """
        self._detector = detector
        self._people = people
        self._whole_every_s = _WHOLE_EVERY_S * time_scale
        self._searched_s = float("-inf")
        self._square: Square | None = None
        self._others: tuple[Face, ...] = ()
        self._accompanied = False

    def look(self, image: Image, t_s: float, *, whole: bool) -> tuple[Face, ...]:
        """Return the faces that count, main one first.

        Args:
            image: Shape (height, width, 3), BGR, uint8.
            t_s: The frame's time; later than that of the frame before.
            whole: Search all of it, so that no second face can be in it unseen.
        """
        main = self._look_again(image)
        if whole or main is None or self._accompanied or t_s - self._searched_s >= self._whole_every_s:
            main = self._search(image, main, t_s)
        if main is None:
            self._square = None
            self._people.miss()
            return ()
        self._square = _kept(self._square, main) if self._square else _square_around(main)
        counted = self._people.follow(main, self._others, t_s)
        self._accompanied = len(counted) > 1
        return counted

    def _look_again(self, image: Image) -> Face | None:
        """Return the face in the last square, if it is alone there and not at the edge."""
        if self._square is None:
            return None
        faces = self._detector.detect_within(image, self._square)
        return faces[0] if len(faces) == 1 and _strayed(self._square, faces[0]) <= _AT_EDGE else None

    def _search(self, image: Image, followed: Face | None, t_s: float) -> Face | None:
        """Search the whole frame; return the main face, and keep the others."""
        self._searched_s = t_s
        faces = [face for face in self._detector.detect(image) if followed is None or not _same(face, followed)]
        if followed is not None:
            faces.append(followed)
        while faces:
            chosen = self._people.choose(sorted(faces, key=lambda face: -face.box[2]), t_s)
            faces = [face for face in faces if face is not chosen]
            main = chosen if chosen is followed else self._confirmed(image, chosen)
            if main is not None:
                self._others = tuple(faces)
                return main
        self._others = ()
        return None

    def _confirmed(self, image: Image, face: Face) -> Face | None:
        """Look at a face closely; None where that shows none."""
        self._square = _square_around(face)
        faces = self._detector.detect_within(image, self._square)
        return next((one for one in faces if _same(one, face)), None)


def _square_around(face: Face) -> Square:
    """Return where to look for a face, by its landmarks: its box ends where the last square did."""
    eyes, mouth = face.landmarks[:2].mean(axis=0), face.landmarks[3:].mean(axis=0)
    side = max(1, round(_SIDE_LENGTHS * _length(face)))
    x, y = (float(value) for value in eyes + _BELOW * (mouth - eyes) - side / 2)
    return Square(round(x), round(y), side)


def _length(face: Face) -> float:
    """Return the pixels between the eyes or from the eyes to the mouth, which are about the same.

    A head that turns shortens the one, a head that nods the other.
    """
    down = face.landmarks[3:].mean(axis=0) - face.landmarks[:2].mean(axis=0)
    return max(inter_eye_distance(face.landmarks), float(np.hypot(*down)))


def _kept(square: Square, face: Face) -> Square:
    """Return the square to find the face in next: the last one as long as it will do."""
    centred = _square_around(face)
    small, large = sorted((square.side, centred.side))
    return square if _strayed(square, face) <= _OFF_CENTRE and large <= _RESIZED * small else centred


def _strayed(square: Square, face: Face) -> float:
    """Return how far the face is from its place in the square, along either axis, in shares of its side."""
    centred = _square_around(face)
    right = centred.left - square.left + (centred.side - square.side) / 2
    down = centred.top - square.top + (centred.side - square.side) / 2
    return max(abs(right), abs(down)) / square.side


def _same(one: Face, other: Face) -> bool:
    """Tell whether two looks show the same face: each one's middle lies in the other's box."""
    return _covers_middle(one, other) and _covers_middle(other, one)


def _covers_middle(one: Face, other: Face) -> bool:
    x, y, width, height = one.box
    middle_x, middle_y = other.box[0] + other.box[2] / 2, other.box[1] + other.box[3] / 2
    return x <= middle_x <= x + width and y <= middle_y <= y + height
