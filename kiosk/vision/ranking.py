"""How good a frame is among its like, and what would have made it better."""

import math
from dataclasses import dataclass

from kiosk.values import Hint
from kiosk.vision.light import Light
from kiosk.vision.pose import Pose

_FLOOR = 0.01
_NOTICEABLE = 0.02
"""A term that takes less from the score's logarithm is not worth a word."""
_JITTER = 0.006
"""Motion that a still face's landmarks make up (ours, fitted)."""
_BRIGHT_ENOUGH = 110.0
"""Highlight of a face on which more light shows nothing more (ours, fitted)."""


@dataclass(frozen=True, slots=True)
class Term:
    """One factor of the score: its worth from 0 to 1, its weight, and the hint that would raise it."""

    worth: float
    weight: float
    hint: Hint

    @property
    def cost(self) -> float:
        """What the term takes from the score's logarithm, 0 or more."""
        return -self.weight * math.log(min(1.0, max(_FLOOR, self.worth)))


def terms(
    *,
    ied_px: float,
    pose: Pose,
    light: Light,
    sharpness: float | None,
    detail: float | None,
    motion: float | None,
    offset: tuple[float, float],
    level_pitch_deg: float = 0.0,
) -> tuple[Term, ...]:
    """Return the score's factors.

    Args:
        ied_px: Inter-eye distance over cos(yaw), frame pixels.
        pose: Degrees.
        light: Of the face.
        sharpness: Directional gradient ratio; None counts as blurred.
        detail: Fine detail; None, on a frame that cannot be chosen, counts as blurred.
        motion: Inter-eye distances in 33 ms; None counts as still.
        offset: Horizontal and vertical distance from the ideal place, in shares of what the gates allow.
        level_pitch_deg: Pitch of a level head at this site.

    Source:
        A weighted geometric mean, so that no good axis buys back a bad one (ours). Size and exposure map as in
        OFIQ 1.0 (ISO/IEC 29794-5); weights follow what BSI found each component worth. Sharpness has two terms:
        one says whether a face is blurred, whoever's it is, and no more once it is not; fine detail says which of
        two sharp frames of a face is the sharper one. It never levels off, so that only the quotient of the two
        counts, whatever the lens; squared, it makes 10% more blur cost as much as turning the head by 5 degrees.
    """
    bright = min(1.0, 0.015 / (light.over + 0.01))
    dark = max(_under_exposure(light.under), light.highlight / _BRIGHT_ENOUGH)
    even = max((light.uniformity / 0.3) ** 0.3, (light.cheek_ratio - 0.15) / 0.5)
    return (
        Term(_crispness(sharpness or 0.0), 0.20, Hint.HOLD_STILL),
        Term((detail or 0.0) ** 2, 0.15, Hint.READY),
        Term(_facing(pose.yaw) * _facing(pose.pitch - level_pitch_deg), 0.20, Hint.LOOK_STRAIGHT),
        Term(_sigmoid(ied_px, 70, 20) / _sigmoid(130, 70, 20), 0.15, Hint.MOVE_CLOSER),
        Term(bright * min(1.0, dark), 0.10, Hint.TOO_BRIGHT if bright < dark else Hint.TOO_DARK),
        Term(_stillness(motion or 0.0), 0.10, Hint.HOLD_STILL),
        Term(even, 0.05, Hint.UNEVEN_LIGHT),
        Term(1 - 0.5 * max(offset), 0.05, Hint.READY),
    )


def score(factors: tuple[Term, ...]) -> float:
    """Return the geometric quality score, 0 to 100."""
    return 100.0 * math.exp(-sum(term.cost for term in factors))


def weakest(factors: tuple[Term, ...]) -> Hint:
    """Return what would raise the score most, of all that can be named; `ready` where nothing costs noticeably."""
    nameable = (term for term in factors if term.hint is not Hint.READY)
    worst = max(nameable, key=lambda term: term.cost)
    return worst.hint if worst.cost > _NOTICEABLE else Hint.READY


def _sigmoid(value: float, centre: float, width: float) -> float:
    return 1 / (1 + math.exp((centre - value) / width))


def _crispness(sharpness: float) -> float:
    """Rise steeply from a blurred face to a sharp one, then slowly: of sharp frames the sharpest is wanted."""
    return 1 - math.exp(min(0.0, (0.55 - sharpness) / 0.045))


def _stillness(motion: float) -> float:
    return 1 - 0.5 * max(0.0, motion - _JITTER) / (0.03 - _JITTER)


def _facing(angle_deg: float) -> float:
    return math.cos(2 * math.radians(min(45.0, abs(angle_deg)))) ** 2


def _under_exposure(share: float) -> float:
    return min(1.0, max(0.0, 1.2 * (0.832 - _sigmoid(share, 0.92, 0.05))))
