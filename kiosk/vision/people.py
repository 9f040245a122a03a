"""Follows the main person from frame to frame, and tells when it is another one."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np

from kiosk.vision.detector import inter_eye_distance
from kiosk.vision.observation import Face

_FORGOTTEN_S = 5.0
"""Whoever comes after so long is another one: by then the session, too, holds the last one to have left (ours)."""
_REACH_IED = 1.5
_SPEED_IED_S = 8.0
"""A face travels no further than this between two looks: half a head at once, and a brisk step in time (ours)."""
_RETURN_IED = 3.0
"""Whoever only looked away comes back no further off than this, about 20 cm, however long it took (ours)."""
_SIZE_CHANGE = 1.6
_KEEPS_PLACE_SHARE = 0.7
"""The main face stays the main one until another is so much wider (ours)."""


@dataclass(frozen=True, slots=True)
class _Sight:
    face: Face
    t_s: float


class People:
    """Chooses the main face of each frame and counts the persons that it has belonged to.

    Attributes:
        person: Number of the person now or last in view; 0 before any.
    """

    def __init__(self, *, bystander_share: float, time_scale: float) -> None:
        """Prepare.

        Args:
            bystander_share: Faces narrower than this share of the main one's width are ignored.
            time_scale: Multiplies the time after which a person is forgotten.
        """
        self._bystander_share = bystander_share
        self._forgotten_s = _FORGOTTEN_S * time_scale
        self._last: _Sight | None = None
        self._away = False
        self.person = 0

    def choose(self, faces: Sequence[Face], t_s: float) -> Face:
        """Return the main face of a frame; nobody is followed yet.

        Args:
            faces: At least one, widest first.
            t_s: The frame's time.
        """
        last = self._last
        if last is None:
            return faces[0]
        rivals = (face for face in faces if face.box[2] >= _KEEPS_PLACE_SHARE * faces[0].box[2])
        same = (face for face in rivals if self._continues(face, t_s))
        return min(same, key=lambda face: _travel_px(last.face, face), default=faces[0])

    def follow(self, main: Face, others: Iterable[Face], t_s: float) -> tuple[Face, ...]:
        """Take the faces of a frame; return those that count, main one first.

        Args:
            main: The main one.
            others: All others.
            t_s: The frame's time.
        """
        if not self._continues(main, t_s):
            self.person += 1
        self._last, self._away = _Sight(main, t_s), False
        return (main, *(face for face in others if face.box[2] >= self._bystander_share * main.box[2]))

    def miss(self) -> None:
        """Take a frame without a face."""
        self._away = True

    def _continues(self, face: Face, t_s: float) -> bool:
        if self._last is None or t_s - self._last.t_s > self._forgotten_s:
            return False
        before, now = inter_eye_distance(self._last.face.landmarks), inter_eye_distance(face.landmarks)
        reach_ied = _REACH_IED + _SPEED_IED_S * (t_s - self._last.t_s)
        if self._away:
            reach_ied = min(reach_ied, _RETURN_IED)
        reach = max(before, now) * reach_ied
        return _travel_px(self._last.face, face) <= reach and _is_as_large(self._last.face, face)


def _is_as_large(before: Face, now: Face) -> bool:
    """Compare heights: a face that turns away gets narrower, and the eyes move together."""
    small, large = sorted((before.box[3], now.box[3]))
    return large <= _SIZE_CHANGE * small


def _travel_px(before: Face, now: Face) -> float:
    return float(np.hypot(*(now.landmarks.mean(axis=0) - before.landmarks.mean(axis=0))))
