"""Which one hint to show: the most important shut gate, kept calm."""

from collections.abc import Iterable

from kiosk.values import Hint
from kiosk.vision.gates import Gate
from kiosk.vision.observation import JudgedGate

_DWELL_S = 0.6
"""A hint stays at least this long: nothing is said twice a second (ours)."""
_WINS_AFTER_FRAMES = 3
"""A new hint must win so many frames in a row (ours)."""
_OUTDATED_S = 2.0
"""A hint that has not been true for so long goes, even where its rivals take turns (ours)."""
_FACE_LOST_S = 0.3
"""A face may be missed for so long without the hint changing."""
_DARK_FRAME, _BRIGHT_FRAME = 40.0, 200.0
"""Mean grey of a frame without a face beyond which light is the likely cause (ours)."""


class OpenGates:
    """Remembers which gates are open: an open one closes later than a shut one opens."""

    def __init__(self) -> None:
        self._open: set[str] = set()

    def judge(self, gates: Iterable[Gate]) -> tuple[JudgedGate, ...]:
        """Judge every gate of a frame, in the order given."""
        judged = tuple(JudgedGate(gate.name, gate.hint, gate.load, self._is_open(gate)) for gate in gates)
        self._open = {gate.name for gate in judged if gate.open}
        return judged

    def _is_open(self, gate: Gate) -> bool:
        return gate.load <= (1.0 + gate.slack if gate.name in self._open else 1.0)

    def forget(self) -> None:
        """Shut every gate."""
        self._open.clear()


def wanted_hint(gates: Iterable[JudgedGate]) -> Hint:
    """Return the hint of the first shut gate; `ready` where all are open."""
    return next((gate.hint for gate in gates if not gate.open), Hint.READY)


class Guidance:
    """Turns what each frame calls for into a hint that a person can follow."""

    def __init__(self, *, time_scale: float) -> None:
        """Prepare.

        Args:
            time_scale: Multiplies the times that a hint stays and a face may be missed.
        """
        self._dwell_s = _DWELL_S * time_scale
        self._face_lost_s = _FACE_LOST_S * time_scale
        self._outdated_s = _OUTDATED_S * time_scale
        self._shown = Hint.NO_FACE
        self._shown_since_s = float("-inf")
        self._true_s = float("inf")
        self._rival = Hint.NO_FACE
        self._wins = 0
        self._face_seen_s = float("-inf")

    def see_face(self, wanted: Hint, t_s: float) -> Hint:
        """Take what a frame with a face calls for and return the hint to show."""
        self._face_seen_s = t_s
        return self._calmed(wanted, t_s)

    def miss_face(self, frame_luma: float, t_s: float) -> Hint:
        """Take a frame without a face and return the hint to show."""
        if t_s - self._face_seen_s < self._face_lost_s:
            return self._shown
        return self._calmed(_why_no_face(frame_luma), t_s)

    def _calmed(self, wanted: Hint, t_s: float) -> Hint:
        if wanted is self._shown:
            self._wins, self._true_s = 0, t_s
            return self._shown
        self._true_s = min(self._true_s, t_s)
        self._wins = self._wins + 1 if wanted is self._rival else 1
        self._rival = wanted
        won = self._wins >= _WINS_AFTER_FRAMES or t_s - self._true_s >= self._outdated_s
        if (won and t_s - self._shown_since_s >= self._dwell_s) or wanted is Hint.READY:
            self._shown, self._shown_since_s, self._true_s, self._wins = wanted, t_s, t_s, 0
        return self._shown


def _why_no_face(frame_luma: float) -> Hint:
    if frame_luma < _DARK_FRAME:
        return Hint.TOO_DARK
    return Hint.TOO_BRIGHT if frame_luma > _BRIGHT_FRAME else Hint.NO_FACE
