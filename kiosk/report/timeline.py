"""A recording of any length as a bounded number of slices, for drawing."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import zip_longest

from kiosk.report.measures import Measure, values
from kiosk.vision.observation import Observation

_MOST_SLICES = 2048
"""More than one for every column of a screen; a minute at 30 frames a second keeps every frame to itself."""

READY = "ready"


def hint_lane(hint: str) -> str:
    """Return the name of the lane of a hint."""
    return f"hint {hint}"


def phase_lane(phase: str) -> str:
    """Return the name of the lane of a phase."""
    return f"phase {phase}"


def gate_lane(gate: str) -> str:
    """Return the name of the lane of a gate, which is on where the gate is shut."""
    return f"gate {gate}"


@dataclass(frozen=True, slots=True)
class Slice:
    """Frames in a row that are drawn as one.

    Attributes:
        t_s: Time of the first one, seconds.
        frame: Number of the first one.
        frames: How many they are.
        lanes: On how many of them each lane is on.
        extents: Least and greatest value of each measure that any of them has.
    """

    t_s: float
    frame: int
    frames: int
    lanes: Counter[str]
    extents: dict[str, tuple[float, float]]

    def joined(self, later: "Slice") -> "Slice":
        """Return this slice and the one after it as one."""
        extents = dict(self.extents)
        for key, (low, high) in later.extents.items():
            least, greatest = extents.get(key, (low, high))
            extents[key] = (min(least, low), max(greatest, high))
        return Slice(self.t_s, self.frame, self.frames + later.frames, self.lanes + later.lanes, extents)

    def share(self, lane: str) -> float:
        """Return the share of the frames on which a lane is on, 0 to 1."""
        return self.lanes[lane] / self.frames


class Timeline:
    """Takes one frame after another; slices grow as the recording does, so that their number stays bounded."""

    def __init__(self, charted: tuple[Measure, ...]) -> None:
        """Begin with nothing.

        Args:
            charted: What to keep of every frame.
        """
        self._charted = charted
        self._frames_per_slice = 1
        self.slices: list[Slice] = []

    def add(self, observation: Observation) -> None:
        """Take the next frame."""
        extents = {key: (value, value) for key, value in values(observation, self._charted).items()}
        one = Slice(observation.t_s, observation.frame, 1, Counter(_lanes(observation)), extents)
        if self.slices and self.slices[-1].frames < self._frames_per_slice:
            self.slices[-1] = self.slices[-1].joined(one)
            return
        self.slices.append(one)
        if len(self.slices) > _MOST_SLICES:
            self._frames_per_slice *= 2
            pairs = zip_longest(self.slices[::2], self.slices[1::2])
            self.slices = [first.joined(second) if second else first for first, second in pairs]


def _lanes(observation: Observation) -> Iterator[str]:
    yield hint_lane(observation.hint)
    yield phase_lane(observation.phase)
    if observation.ready:
        yield READY
    yield from (gate_lane(gate.name) for gate in observation.gates if not gate.open)
