"""What the meters show: each measure's value, its pass band, and how it stands."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import Enum, StrEnum
from math import isfinite
from statistics import fmean

from kiosk.vision.observation import JudgedGate, Observation
from kiosk.vision.thresholds import Thresholds


class Measure(StrEnum):
    """What has a meter, in the order shown."""

    LUMA = "luma"
    IED = "ied"
    YAW = "yaw"
    PITCH = "pitch"
    ROLL = "roll"
    SHARPNESS = "sharpness"
    MOTION = "motion"
    EVENNESS = "evenness"
    BACKLIGHT = "backlight"


class Standing(Enum):
    """How a measure stands to its pass band."""

    UNKNOWN = "unknown"
    GOOD = "good"
    TOO_LOW = "too_low"
    TOO_HIGH = "too_high"


@dataclass(frozen=True, slots=True)
class Scale:
    """A meter's scale.

    Attributes:
        least: Value at its left end.
        most: Value at its right end.
        low: Lower end of the pass band; None where only too much is wrong.
        high: Upper end of the pass band; None where only too little is wrong.
        decimals: How many the value is shown with.
        unit: After the value; may be empty.
    """

    least: float
    most: float
    low: float | None
    high: float | None
    decimals: int = 0
    unit: str = ""

    def share(self, value: float) -> float:
        """Return where a value lies on the scale, 0 to 1; what lies beyond an end is shown there."""
        return min(1.0, max(0.0, (value - self.least) / (self.most - self.least)))

    def written(self, value: float) -> str:
        """Return a value with its unit."""
        return f"{round(value, self.decimals) + 0.0:.{self.decimals}f}{self.unit}".replace("-", "\N{MINUS SIGN}")


@dataclass(frozen=True, slots=True)
class Reading:
    """What one meter shows.

    Attributes:
        value: None where it cannot be measured.
        standing: As the gates judge it, hysteresis included.
    """

    value: float | None
    standing: Standing


_GATES: Mapping[Measure, tuple[str, ...]] = {
    Measure.LUMA: ("dark", "bright"),
    Measure.IED: ("near",),
    Measure.YAW: ("yaw",),
    Measure.PITCH: ("pitch",),
    Measure.ROLL: ("roll",),
    Measure.SHARPNESS: ("sharp",),
    Measure.MOTION: ("motion",),
    Measure.EVENNESS: ("sides",),
    Measure.BACKLIGHT: ("backlight",),
}
_NOTHING = Reading(None, Standing.UNKNOWN)


def scales(limits: Thresholds) -> Mapping[Measure, Scale]:
    """Return every meter's scale.

    Evenness is shown over what is needed, because either of two measures may satisfy its gate; pitch from the
    site's level; motion in hundredths of the inter-eye distance.
    """
    return {
        Measure.LUMA: Scale(0, 255, limits.min_luma, limits.max_luma, 0, " / 255"),
        Measure.IED: Scale(0, 2.5 * limits.min_ied_px, limits.min_ied_px, None, 0, " px"),
        Measure.YAW: _angle(limits.max_yaw_deg),
        Measure.PITCH: _angle(limits.max_pitch_deg),
        Measure.ROLL: _angle(limits.max_roll_deg),
        Measure.SHARPNESS: Scale(
            0.5 * limits.min_sharpness, 1.5 * limits.min_sharpness, limits.min_sharpness, None, 2
        ),
        Measure.MOTION: Scale(0, 250 * limits.max_motion, None, 100 * limits.max_motion, 1, " %"),
        Measure.EVENNESS: Scale(0, 2.5, 1.0, None, 1, " ×"),
        Measure.BACKLIGHT: Scale(0, 1.6 * limits.max_backlight, None, limits.max_backlight, 1, " ×"),
    }


def _angle(limit: float) -> Scale:
    return Scale(-2 * limit, 2 * limit, -limit, limit, 0, "°")


def read(observations: Sequence[Observation], limits: Thresholds) -> Mapping[Measure, Reading]:
    """Return what the meters show.

    Args:
        observations: Those of the last moment, newest last. Values are the means of those with a face: they can
            be read, and outlive a blink.
        limits: The gates' limits.
    """
    seen = [dict(_values(one, limits)) for one in observations if one.quality is not None]
    if not seen:
        return dict.fromkeys(Measure, _NOTHING)
    shut = {gate.name for gate in latest_gates(observations) if not gate.open}
    return {
        measure: _reading(measure, [v[measure] for v in seen if measure in v], shut, limits) for measure in Measure
    }


def latest_gates(observations: Sequence[Observation]) -> tuple[JudgedGate, ...]:
    """Return how the gates stood when a face was last seen; empty where none was."""
    return next((one.gates for one in reversed(observations) if one.gates), ())


def _reading(measure: Measure, values: Sequence[float], shut: Iterable[str], limits: Thresholds) -> Reading:
    if not values:
        return _NOTHING
    value = fmean(values)
    if not set(_GATES[measure]).intersection(shut):
        return Reading(value, Standing.GOOD)
    scale = scales(limits)[measure]
    too_low = scale.high is None or (scale.low is not None and value < (scale.low + scale.high) / 2)
    return Reading(value, Standing.TOO_LOW if too_low else Standing.TOO_HIGH)


def _values(observation: Observation, limits: Thresholds) -> Iterator[tuple[Measure, float]]:
    quality = observation.quality
    if quality is None:
        return
    loads = {gate.name: gate.load for gate in observation.gates}
    yield Measure.LUMA, quality.luma
    yield Measure.IED, quality.ied_px
    yield Measure.YAW, quality.yaw
    yield Measure.PITCH, quality.pitch - limits.level_pitch_deg
    yield Measure.ROLL, quality.roll
    if quality.sharpness is not None:
        yield Measure.SHARPNESS, quality.sharpness
    if quality.motion is not None:
        yield Measure.MOTION, 100 * quality.motion
    if loads.get("sides", 0.0) > 0:
        yield Measure.EVENNESS, 1 / loads["sides"]
    if isfinite(loads.get("backlight", float("inf"))):
        yield Measure.BACKLIGHT, loads["backlight"] * limits.max_backlight


_ORDER = (
    "one_face",
    "near",
    "far",
    "room_for_eyes",
    "centre_x",
    "eyes_y",
    "left_eye_edge",
    "right_eye_edge",
    "left_edge",
    "right_edge",
    "top_edge",
    "bottom_edge",
)
"""Those whose order in an observation follows their loads, after those before them."""


def in_fixed_order(gates: Sequence[JudgedGate]) -> list[JudgedGate]:
    """Return the gates so that each keeps its place from frame to frame."""
    return sorted(gates, key=lambda gate: _ORDER.index(gate.name) if gate.name in _ORDER else len(_ORDER))
