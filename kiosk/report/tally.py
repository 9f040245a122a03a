"""Counts over every frame of a recording: exact, however long it is."""

from collections import Counter, defaultdict
from dataclasses import dataclass, field

from kiosk.report.measures import Measure, values
from kiosk.values import Hint, Quality
from kiosk.vision.observation import Candidate, CapturePhase, Observation

_MOST_STEPS = 200
"""How many hints in a row are kept one by one; nobody reads more of them."""


@dataclass(frozen=True, slots=True)
class Step:
    """A hint from when it was shown to when the next one was.

    Attributes:
        hint: What was shown.
        from_s: When it began, seconds.
        to_s: When it ended.
    """

    hint: Hint
    from_s: float
    to_s: float


@dataclass(frozen=True, slots=True)
class Chosen:
    """The frame that was selected, without its picture.

    Attributes:
        frame: Its number.
        t_s: Its time, seconds.
        quality: What was measured on it.
        closed_s: When its window was complete, and with it the choice.
    """

    frame: int
    t_s: float
    quality: Quality
    closed_s: float


@dataclass(slots=True)
class MeasureTally:
    """What became of one measure: its least and greatest value, and the seconds it was known and passed."""

    least: float = float("inf")
    greatest: float = float("-inf")
    known_s: float = 0.0
    passed_s: float = 0.0


@dataclass(slots=True)
class GateTally:
    """For how many seconds one gate was shut, and for how many of them it was the only one."""

    hint: Hint
    shut_s: float = 0.0
    alone_s: float = 0.0


@dataclass(slots=True)
class Tally:
    """Statistics of a recording; a frame lasts until the next one, the last one until the recording's end.

    Attributes:
        charted: The measures to count.
        frames: How many there were.
        end_s: When the recording ended, seconds from its first frame; known once finished.
        size: Width and height of the frames in pixels; None before the first.
        people: How many faces in turn were the main one.
        face_s: For how long there was a face.
        ready_s: For how long every gate was open.
        first_face_s: When a face was first seen.
        first_ready_s: When every gate was first open.
        hint_s: For how long each hint was shown.
        hint_times: How often each hint began.
        steps: The first hints one by one; the last of them is still to be closed until finished.
        windows: How often collecting began.
        broken_by: What broke it off; None is another person's coming.
        phase: The last frame's.
        chosen: The selected frame.
        of_measure: What became of each measure.
        of_gate: What became of each gate that was ever judged, by its name.
    """

    charted: tuple[Measure, ...]
    frames: int = 0
    end_s: float = 0.0
    size: tuple[int, int] | None = None
    people: int = 0
    face_s: float = 0.0
    ready_s: float = 0.0
    first_face_s: float | None = None
    first_ready_s: float | None = None
    hint_s: defaultdict[Hint, float] = field(default_factory=lambda: defaultdict(float))
    hint_times: Counter[Hint] = field(default_factory=Counter)
    steps: list[Step] = field(default_factory=list)
    windows: int = 0
    broken_by: Counter[Hint | None] = field(default_factory=Counter)
    phase: CapturePhase = CapturePhase.POSITIONING
    chosen: Chosen | None = None
    of_measure: dict[str, MeasureTally] = field(default_factory=dict)
    of_gate: dict[str, GateTally] = field(default_factory=dict)
    _last: Observation | None = None

    @property
    def hint_changes(self) -> int:
        """How often the hint changed."""
        return max(0, self.hint_times.total() - 1)

    def add(self, observation: Observation) -> None:
        """Take the next frame."""
        if self._last is not None:
            self._lasted(self._last, observation.t_s)
        self._begin_step(observation)
        self._follow_selection(observation)
        self.frames += 1
        self.size = self.size or observation.size
        self.people = max(self.people, observation.person)
        if self.first_face_s is None and observation.faces:
            self.first_face_s = observation.t_s
        if self.first_ready_s is None and observation.ready:
            self.first_ready_s = observation.t_s
        self._last = observation

    def finish(self, duration_s: float) -> None:
        """End the recording.

        Args:
            duration_s: How long it is; where its last frame is later than that, it ends with it.
        """
        if self._last is not None:
            self.end_s = max(duration_s, self._last.t_s)
            self._lasted(self._last, self.end_s)
            self._last = None

    def _begin_step(self, observation: Observation) -> None:
        if self._last is not None and observation.hint is self._last.hint:
            return
        self.hint_times[observation.hint] += 1
        if len(self.steps) < _MOST_STEPS:
            self.steps.append(Step(observation.hint, observation.t_s, observation.t_s))

    def _follow_selection(self, observation: Observation) -> None:
        before, self.phase = self.phase, observation.phase
        if self.phase is CapturePhase.COLLECTING and before is CapturePhase.POSITIONING:
            self.windows += 1
        if self.phase is CapturePhase.POSITIONING and before is CapturePhase.COLLECTING:
            self.broken_by[_called_for(observation)] += 1
        if self.chosen is None and observation.selected is not None:
            self.chosen = _without_picture(observation.selected, observation.t_s)

    def _lasted(self, observation: Observation, until_s: float) -> None:
        seconds = until_s - observation.t_s
        self.hint_s[observation.hint] += seconds
        if self.hint_times.total() == len(self.steps):
            last = self.steps[-1]
            self.steps[-1] = Step(last.hint, last.from_s, until_s)
        self.face_s += seconds if observation.faces else 0.0
        self.ready_s += seconds if observation.ready else 0.0
        self._count_measures(observation, seconds)
        self._count_gates(observation, seconds)

    def _count_measures(self, observation: Observation, seconds: float) -> None:
        found = values(observation, self.charted)
        for measure in self.charted:
            if measure.key not in found:
                continue
            value = found[measure.key]
            tally = self.of_measure.setdefault(measure.key, MeasureTally())
            tally.least, tally.greatest = min(tally.least, value), max(tally.greatest, value)
            tally.known_s += seconds
            tally.passed_s += seconds if measure.passes(value) else 0.0

    def _count_gates(self, observation: Observation, seconds: float) -> None:
        shut = sum(not gate.open for gate in observation.gates)
        for gate in observation.gates:
            tally = self.of_gate.setdefault(gate.name, GateTally(gate.hint))
            if not gate.open:
                tally.hint = gate.hint
                tally.shut_s += seconds
                tally.alone_s += seconds if shut == 1 else 0.0


def _called_for(observation: Observation) -> Hint | None:
    """Return the hint that a frame calls for; None where nothing is wrong with it."""
    if not observation.faces:
        return Hint.NO_FACE
    return next((gate.hint for gate in observation.gates if not gate.open), None)


def _without_picture(candidate: Candidate, closed_s: float) -> Chosen:
    return Chosen(candidate.frame, candidate.t_s, candidate.quality, closed_s)
