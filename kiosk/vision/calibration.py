"""Calibration of a site: what is measured of a person where visitors will stand, and which limits follow from it.

It never touches what the API needs of a picture, such as the pixels between the eyes: of the limits, only the
pitch of a level head and the band of the eyes belong to the place.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, fields
from enum import StrEnum
from statistics import median

from kiosk.values import Quality
from kiosk.vision.observation import Face, Observation
from kiosk.vision.thresholds import Thresholds

_STEP_S, _STEP_SAMPLES = 2.0, 10
"""How long a step measures, and how many frames a slow camera waits for (ours)."""
_LAPSE_S = 0.5
"""A step outlives anything shorter that spoils frames, such as a blink or somebody passing by (ours)."""
_STEADY_PITCH_DEG = 5.0
"""A head at rest scatters by some 1 degree after smoothing, hardly ever by this much (ours)."""
_ROOM_TO_SWAY = 1.1
"""A mark this close to a limit would have people step to and fro; some 6 cm at 60 cm (ours)."""
_REACH_CM = 17.0
"""Eye heights of standing adults span some 35 cm (ours)."""
_EYES_APART_CM = 6.3
_ANYWHERE = Thresholds()
"""A site is calibrated anew each time: what an earlier calibration widened does not stay wide."""


class CalibrationStep(StrEnum):
    """What is measured, in this order; each step takes a person standing where visitors will stand."""

    STAND = "stand"
    LEVEL = "level"
    HEIGHT = "height"
    LIGHT = "light"


class Obstacle(StrEnum):
    """Why nothing is being measured right now."""

    NO_FACE = "no_face"
    SEVERAL_FACES = "several_faces"
    TURNED = "turned"
    MOVING = "moving"


class StandOutcome(StrEnum):
    """Whether the mark is at a good distance."""

    FINE = "fine"
    TOO_FAR = "too_far"
    TOO_NEAR = "too_near"
    TOO_FEW_PIXELS = "too_few_pixels"


class LevelOutcome(StrEnum):
    """Whether the camera sees a level head from near enough its own height."""

    FINE = "fine"
    CAMERA_TOO_HIGH = "camera_too_high"
    CAMERA_TOO_LOW = "camera_too_low"


class HeightOutcome(StrEnum):
    """Whether people taller and smaller than the one measured fit the frame."""

    FINE = "fine"
    TALL_MISSED = "tall_missed"
    SMALL_MISSED = "small_missed"
    BOTH_MISSED = "both_missed"


class LightFault(StrEnum):
    """What is wrong with the light, the gravest first."""

    TOO_DARK = "too_dark"
    TOO_BRIGHT = "too_bright"
    BACKLIT = "backlit"
    UNEVEN = "uneven"


_FAULT_OF_GATE = {
    "dark": LightFault.TOO_DARK,
    "under": LightFault.TOO_DARK,
    "bright": LightFault.TOO_BRIGHT,
    "over": LightFault.TOO_BRIGHT,
    "backlight": LightFault.BACKLIT,
    "sides": LightFault.UNEVEN,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class StandVerdict:
    """The distance of the mark.

    Attributes:
        outcome: `too_few_pixels` where no mark would do: the camera needs a mode with more of them.
        ied_px: Inter-eye distance over cos(yaw), frame pixels.
        nearest: Shortest distance that would do, over the present one.
        farthest: Longest distance that would do, over the present one.
    """

    outcome: StandOutcome
    ied_px: float
    nearest: float
    farthest: float


@dataclass(frozen=True, slots=True, kw_only=True)
class LevelVerdict:
    """The pitch of a head that looks at the screen.

    Attributes:
        outcome: Other than `fine`, the camera must be moved or tilted, and the pitch is not taken over.
        pitch_deg: Degrees, positive with the chin down, as a high camera sees it.
    """

    outcome: LevelOutcome
    pitch_deg: float


@dataclass(frozen=True, slots=True, kw_only=True)
class HeightVerdict:
    """The band of the eyes.

    Attributes:
        outcome: Who does not fit.
        eye_y: Where the eyes of the person measured are, share of the frame's height from its top.
        min_eye_y: Highest place of the eyes from now on.
        max_eye_y: Lowest place of the eyes from now on.
        taller_cm: How much taller than the person measured somebody may be.
        smaller_cm: How much smaller.
    """

    outcome: HeightOutcome
    eye_y: float
    min_eye_y: float
    max_eye_y: float
    taller_cm: float
    smaller_cm: float


@dataclass(frozen=True, slots=True, kw_only=True)
class LightVerdict:
    """The light on a face at the mark.

    Attributes:
        faults: What is wrong, the gravest first; empty when nothing is.
        luma: Mean grey of the face, 0 to 255.
        over: Share of over-exposed pixels, 0 to 1.
        under: Share of under-exposed pixels, 0 to 1.
        uniformity: Overlap of the cheeks' histograms, 0 to 1.
        backlight: Grey around the head over that of the face, as its gate has it.
    """

    faults: tuple[LightFault, ...]
    luma: float
    over: float
    under: float
    uniformity: float
    backlight: float


StepVerdict = StandVerdict | LevelVerdict | HeightVerdict | LightVerdict


@dataclass(frozen=True, slots=True, kw_only=True)
class CalibrationStatus:
    """Where the calibration stands.

    Attributes:
        step: What is being measured, or was.
        progress: Share of the step that is done, 0 to 1.
        obstacle: Why it does not go on; None while it does and when the step is done.
        verdict: What came of the step; None until it is done.
    """

    step: CalibrationStep
    progress: float
    obstacle: Obstacle | None
    verdict: StepVerdict | None


@dataclass(frozen=True, slots=True, kw_only=True)
class SiteCalibration:
    """What was found out about a site.

    Attributes:
        size: Frame width and height in pixels.
        stand: Its distance.
        level: Its camera's height.
        height: Who fits its frame.
        light: Its light.
    """

    size: tuple[int, int]
    stand: StandVerdict
    level: LevelVerdict
    height: HeightVerdict
    light: LightVerdict

    @property
    def vision(self) -> Mapping[str, float]:
        """The limits that belong to the site, by their names in `Thresholds`."""
        fine = self.level.outcome is LevelOutcome.FINE
        return _rounded(
            {
                "level_pitch_deg": self.level.pitch_deg if fine else _ANYWHERE.level_pitch_deg,
                "min_eye_y": self.height.min_eye_y,
                "max_eye_y": self.height.max_eye_y,
            }
        )

    @property
    def measured(self) -> Mapping[str, float]:
        """What was measured, for the record, by name; never a picture."""
        numbers = {
            "ied_px": self.stand.ied_px,
            "nearest": self.stand.nearest,
            "farthest": self.stand.farthest,
            "pitch_deg": self.level.pitch_deg,
            "eye_y": self.height.eye_y,
            "taller_cm": self.height.taller_cm,
            "smaller_cm": self.height.smaller_cm,
            "luma": self.light.luma,
            "over": self.light.over,
            "under": self.light.under,
            "uniformity": self.light.uniformity,
            "backlight": self.light.backlight,
        }
        width, height = self.size
        return {"frame_width": width, "frame_height": height, **_rounded(numbers)}


def _rounded(numbers: Mapping[str, float]) -> dict[str, float]:
    return {name: round(number, 4) for name, number in numbers.items()}


@dataclass(frozen=True, slots=True)
class _Sample:
    """What is kept of a frame on which everything can be measured: numbers, no picture."""

    t_s: float
    person: int
    size: tuple[int, int]
    face: Face
    quality: Quality
    loads: Mapping[str, float]

    @property
    def eyes_y(self) -> float:
        return float(self.face.landmarks[:2, 1].mean())


class Calibration:
    """Measures one step after another; a step ends by itself, and the next begins when told to.

    Not thread-safe: one instance belongs to one thread.
    """

    def __init__(self, *, thresholds: Thresholds) -> None:
        """Begin with the first step.

        Args:
            thresholds: The limits that the site is held to, and that the observations are judged by.
        """
        self._limits = thresholds
        self._verdicts: dict[CalibrationStep, StepVerdict] = {}
        self._samples: list[_Sample] = []
        self.begin(CalibrationStep.STAND)

    @property
    def status(self) -> CalibrationStatus:
        """Where it stands."""
        verdict = self._verdicts.get(self._step)
        return CalibrationStatus(
            step=self._step,
            progress=1.0 if verdict else self._progress(),
            obstacle=self._obstacle,
            verdict=verdict,
        )

    @property
    def result(self) -> SiteCalibration | None:
        """What was found out; None before every step is done."""
        match list(self._verdicts.values()):
            case [
                StandVerdict() as stand,
                LevelVerdict() as level,
                HeightVerdict() as height,
                LightVerdict() as light,
            ]:
                size = self._samples[-1].size
                return SiteCalibration(size=size, stand=stand, level=level, height=height, light=light)
            case _:
                return None

    def begin(self, step: CalibrationStep) -> None:
        """Measure a step, for the first time or again; what came of it and of those after it is forgotten.

        Raises:
            ValueError: A step before it is not done.
        """
        steps = list(CalibrationStep)
        before = steps[: steps.index(step)]
        if any(earlier not in self._verdicts for earlier in before):
            raise ValueError(f"the step {step} comes after one that is not done")
        self._step = step
        self._verdicts = {earlier: self._verdicts[earlier] for earlier in before}
        self._samples.clear()
        self._obstacle: Obstacle | None = Obstacle.NO_FACE

    def observe(self, observation: Observation) -> CalibrationStatus:
        """Take one observation, of frames in the order of their times, and return where it stands.

        Changes nothing once the step is done.
        """
        if self._step not in self._verdicts:
            self._take(observation)
            if self._progress() >= 1.0:
                self._verdicts[self._step] = _JUDGES[self._step](self._samples, self._limits)
        return self.status

    def _progress(self) -> float:
        if not self._samples:
            return 0.0
        elapsed_s = self._samples[-1].t_s - self._samples[0].t_s
        return min(1.0, elapsed_s / _STEP_S, len(self._samples) / _STEP_SAMPLES)

    def _take(self, observation: Observation) -> None:
        sample = _sample(observation)
        if sample and self._samples and not _of_one_piece(self._samples[-1], sample):
            self._samples.clear()
        obstacle = self._obstacle_to(observation, sample)
        if sample and obstacle is None:
            self._samples.append(sample)
        elif self._samples and observation.t_s - self._samples[-1].t_s <= _LAPSE_S:
            return
        else:
            self._samples.clear()
        self._obstacle = obstacle

    def _obstacle_to(self, observation: Observation, sample: _Sample | None) -> Obstacle | None:
        """Return what keeps a frame from being measured."""
        limits = self._limits
        if sample is None:
            return Obstacle.NO_FACE
        if len(observation.faces) > 1:
            return Obstacle.SEVERAL_FACES
        quality = sample.quality
        if abs(quality.yaw) > limits.max_yaw_deg or abs(quality.roll) > limits.max_roll_deg:
            return Obstacle.TURNED
        if quality.motion is None or quality.motion > limits.max_motion or not self._steady(quality.pitch):
            return Obstacle.MOVING
        return None

    def _steady(self, pitch_deg: float) -> bool:
        if not self._samples:
            return True
        return abs(pitch_deg - _middle(self._samples, lambda sample: sample.quality.pitch)) <= _STEADY_PITCH_DEG


def _sample(observation: Observation) -> _Sample | None:
    if observation.quality is None:
        return None
    return _Sample(
        t_s=observation.t_s,
        person=observation.person,
        size=observation.size,
        face=observation.faces[0],
        quality=observation.quality,
        loads={gate.name: gate.load for gate in observation.gates},
    )


def _of_one_piece(earlier: _Sample, later: _Sample) -> bool:
    return (earlier.person, earlier.size) == (later.person, later.size)


def _middle(samples: Sequence[_Sample], measure: Callable[[_Sample], float]) -> float:
    return float(median(map(measure, samples)))


def _load(samples: Sequence[_Sample], gate: str) -> float:
    return _middle(samples, lambda sample: sample.loads[gate])


def _range(limit: str) -> tuple[float, float]:
    metadata = next(field.metadata for field in fields(Thresholds) if field.name == limit)
    return metadata["ge"], metadata["le"]


def _judge_stand(samples: Sequence[_Sample], limits: Thresholds) -> StandVerdict:
    """Judge the distance; everything in a picture grows as the distance shrinks."""
    ied_px = _middle(samples, lambda sample: sample.quality.ied_px)
    nearest = max(_load(samples, "far"), _load(samples, "room_for_eyes"))
    farthest = ied_px / limits.min_ied_px
    if nearest * _ROOM_TO_SWAY > farthest / _ROOM_TO_SWAY:
        outcome = StandOutcome.TOO_FEW_PIXELS
    elif farthest < _ROOM_TO_SWAY:
        outcome = StandOutcome.TOO_FAR
    elif nearest * _ROOM_TO_SWAY > 1:
        outcome = StandOutcome.TOO_NEAR
    else:
        outcome = StandOutcome.FINE
    return StandVerdict(outcome=outcome, ied_px=ied_px, nearest=nearest, farthest=farthest)


def _judge_level(samples: Sequence[_Sample], _: Thresholds) -> LevelVerdict:
    pitch_deg = _middle(samples, lambda sample: sample.quality.pitch)
    least, most = _range("level_pitch_deg")
    outcome = LevelOutcome.FINE
    if pitch_deg > most:
        outcome = LevelOutcome.CAMERA_TOO_HIGH
    elif pitch_deg < least:
        outcome = LevelOutcome.CAMERA_TOO_LOW
    return LevelVerdict(outcome=outcome, pitch_deg=pitch_deg)


def _judge_height(samples: Sequence[_Sample], limits: Thresholds) -> HeightVerdict:
    """Judge who fits, and widen the band of the eyes as far as whole faces fit and the settings' ranges go."""
    height = samples[-1].size[1]
    eyes_y = _middle(samples, lambda sample: sample.eyes_y)
    px_per_cm = _middle(samples, lambda sample: sample.quality.ied_px) / _EYES_APART_CM
    top, bottom = _room_for_faces(samples, limits)
    highest = max(top, height * _range("min_eye_y")[0])
    lowest = min(bottom, height * _range("max_eye_y")[1])
    tallest, smallest = eyes_y - _REACH_CM * px_per_cm, eyes_y + _REACH_CM * px_per_cm
    min_eye_y = min(_ANYWHERE.min_eye_y, max(tallest, highest) / height)
    max_eye_y = max(_ANYWHERE.max_eye_y, min(smallest, lowest) / height)
    return HeightVerdict(
        outcome=_HEIGHT_OUTCOMES[tallest >= highest, smallest <= lowest],
        eye_y=eyes_y / height,
        min_eye_y=min_eye_y,
        max_eye_y=max_eye_y,
        taller_cm=(eyes_y - max(top, min_eye_y * height)) / px_per_cm,
        smaller_cm=(min(bottom, max_eye_y * height) - eyes_y) / px_per_cm,
    )


def _room_for_faces(samples: Sequence[_Sample], limits: Thresholds) -> tuple[float, float]:
    """Return the highest and the lowest place of the eyes, in pixels, at which the face keeps off the edges."""
    margin = max(
        limits.min_box_margin_px, limits.min_box_margin * _middle(samples, lambda sample: sample.face.box[2])
    )
    above = _middle(samples, lambda sample: sample.eyes_y - sample.face.box[1])
    below = _middle(samples, lambda sample: sample.face.box[1] + sample.face.box[3] - sample.eyes_y)
    return margin + above, samples[-1].size[1] - margin - below


def _judge_light(samples: Sequence[_Sample], limits: Thresholds) -> LightVerdict:
    shut = {fault for gate, fault in _FAULT_OF_GATE.items() if _load(samples, gate) > 1}
    return LightVerdict(
        faults=tuple(fault for fault in LightFault if fault in shut),
        luma=_middle(samples, lambda sample: sample.quality.luma),
        over=_middle(samples, lambda sample: sample.quality.over),
        under=_middle(samples, lambda sample: sample.quality.under),
        uniformity=_middle(samples, lambda sample: sample.quality.uniformity),
        backlight=_load(samples, "backlight") * limits.max_backlight,
    )


_HEIGHT_OUTCOMES = {
    (True, True): HeightOutcome.FINE,
    (False, True): HeightOutcome.TALL_MISSED,
    (True, False): HeightOutcome.SMALL_MISSED,
    (False, False): HeightOutcome.BOTH_MISSED,
}
_JUDGES: Mapping[CalibrationStep, Callable[[Sequence[_Sample], Thresholds], StepVerdict]] = {
    CalibrationStep.STAND: _judge_stand,
    CalibrationStep.LEVEL: _judge_level,
    CalibrationStep.HEIGHT: _judge_height,
    CalibrationStep.LIGHT: _judge_light,
}
