"""Which measures are charted: where each passes, and which part of its scale is worth showing."""

import math
from collections.abc import Mapping
from dataclasses import dataclass

from kiosk.vision.observation import Observation
from kiosk.vision.thresholds import Thresholds

FACES = "faces"


@dataclass(frozen=True, slots=True)
class Measure:
    """One measure of a frame.

    Attributes:
        key: Its name in `kiosk.values.Quality`, or `FACES`.
        digits: How many decimals are worth printing.
        axis: Lowest and highest value of its chart; what lies beyond is drawn at the edge.
        least: Where it begins to pass; None where nothing is too little.
        most: Where it ceases to pass; None where nothing is too much.
        grows: The chart's highest value gives way to greater ones that were measured.
    """

    key: str
    digits: int
    axis: tuple[float, float]
    least: float | None = None
    most: float | None = None
    grows: bool = False

    @property
    def judged(self) -> bool:
        """Whether there is anything that it must not be."""
        return self.least is not None or self.most is not None

    def passes(self, value: float) -> bool:
        """Tell whether a value is within the limits, hysteresis left aside."""
        return (self.least is None or value >= self.least) and (self.most is None or value <= self.most)

    def shown_axis(self, greatest: float) -> tuple[float, float]:
        """Return the chart's lowest and highest value where `greatest` was measured."""
        low, high = self.axis
        return low, max(high, float(math.ceil(greatest))) if self.grows else high


def measures(limits: Thresholds) -> tuple[Measure, ...]:
    """Return every charted measure, in the order of the gates."""
    level = limits.level_pitch_deg
    yaw, pitch, roll = limits.max_yaw_deg, limits.max_pitch_deg, limits.max_roll_deg
    return (
        Measure(FACES, 0, (0, 3), least=1, most=1, grows=True),
        Measure("ied_px", 1, (0, 2 * limits.min_ied_px), least=limits.min_ied_px, grows=True),
        Measure("yaw", 1, (-3 * yaw, 3 * yaw), least=-yaw, most=yaw),
        Measure("pitch", 1, (level - 3 * pitch, level + 3 * pitch), least=level - pitch, most=level + pitch),
        Measure("roll", 1, (-3 * roll, 3 * roll), least=-roll, most=roll),
        Measure("luma", 0, (0, 255), least=limits.min_luma, most=limits.max_luma),
        Measure("over", 3, (0, min(1.0, 4 * limits.max_over)), most=limits.max_over),
        Measure("under", 3, (0, 1), most=limits.max_under),
        Measure("uniformity", 2, (0, 1)),
        Measure("motion", 3, (0, 4 * limits.max_motion), most=limits.max_motion),
        Measure("sharpness", 3, (0.4, 1), least=limits.min_sharpness),
        Measure("score", 1, (0, 100)),
    )


def values(observation: Observation, charted: tuple[Measure, ...]) -> Mapping[str, float]:
    """Return what was measured on a frame; what could not be measured is left out."""
    quality = observation.quality
    found = {measure.key: getattr(quality, measure.key, None) for measure in charted} if quality else {}
    return {key: value for key, value in found.items() if value is not None} | {FACES: len(observation.faces)}
