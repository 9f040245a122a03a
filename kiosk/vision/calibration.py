"""Calibration of a site: what is measured of a person where visitors will stand, and which limits follow from it.

It never touches what the API needs of a picture, such as the pixels between the eyes: of the limits, only the pitch of
a level head and the band of the eyes belong to the place.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from kiosk.vision.observation import Observation
from kiosk.vision.thresholds import Thresholds

_STEP_S = 2.0
_STEP_SAMPLES = 10
_LAPSE_S = 0.5
"""A step outlives anything shorter that spoils frames, such as a blink or somebody passing by (ours)."""
_STEADY_PITCH_DEG = 5.0
"""Twice what the pitch of a head at rest scatters by after smoothing, and some (ours)."""
_ROOM_TO_SWAY = 1.1
"""A mark this close to a limit would have people step to and fro; some 6 cm at 60 cm (ours)."""
_REACH_CM = 17.0
"""Eye heights of standing adults span some 35 cm (ours)."""
_EYES_APART_CM = 6.3
_SITE_INDEPENDENT = Thresholds()


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
        backlight: Grey around the head over that of the face.
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
        level = {"level_pitch_deg": self.level.pitch_deg} if self.level.outcome is LevelOutcome.FINE else {}
        return {**level, "min_eye_y": self.height.min_eye_y, "max_eye_y": self.height.max_eye_y}

    @property
    def measured(self) -> Mapping[str, float]:
        """What was measured, for the record; numbers only, never a picture."""
        return {}


class Calibration:
    """Measures one step after another; a step begins when it is told to and ends by itself."""

    def __init__(self, *, thresholds: Thresholds) -> None:
        """Begin with the first step.

        Args:
            thresholds: The limits that the site is held to.
        """

    @property
    def status(self) -> CalibrationStatus:
        """Where it stands."""
        raise NotImplementedError

    @property
    def result(self) -> SiteCalibration | None:
        """What was found out; None before every step is done."""
        raise NotImplementedError

    def begin(self, step: CalibrationStep) -> None:
        """Measure a step, for the first time or again; it and those after it are forgotten."""

    def observe(self, observation: Observation) -> CalibrationStatus:
        """Take one observation, of frames in the order of their times, and return where it stands.

        Changes nothing once the step is done.
        """
        raise NotImplementedError
