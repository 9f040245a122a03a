"""Limits of the gates, and the oval that shows them."""

from dataclasses import dataclass, field
from typing import TypeVar

_Number = TypeVar("_Number", int, float)

LEAST_IED_PX = 64
"""Below so many pixels between the eyes nothing can be said of sharpness (ours, fitted); no site goes lower."""


def _limit(default: _Number, least: float, most: float, unit: str, description: str) -> _Number:
    """Declare a limit with its range, both ends included, its unit in words and one line that explains it."""
    described = {"ge": least, "le": most, "unit": unit, "description": description}
    # `json_schema_extra` is where the settings' schema looks for what it does not know by itself.
    return field(default=default, metadata={**described, "json_schema_extra": {"unit": unit}})


@dataclass(frozen=True, slots=True, kw_only=True)
class Thresholds:
    """When a frame is good enough; a gate that is open closes a little later than it opened.

    Every field carries its range (`ge`, `le`), `unit` and `description` as metadata, which the settings' section
    `[vision]` is made of. Values outside the ranges are refused by the settings, not here.

    Sources: sizes and positions after the published requirements of liveness vendors and ISO/IEC 19794-5, light
    after ISO/IEC 29794-5 (OFIQ), sharpness and motion ours, fitted.

    Raises:
        ValueError: Two limits contradict each other; the message begins with the first one's name.
    """

    pass_score: float = _limit(
        0.8, 0.6, 0.99, "probability", "Detector's confidence from which a face may be sent."
    )
    bystander_share: float = _limit(
        0.4, 0.1, 0.9, "share of the main face's width", "Width below which another face is ignored."
    )
    min_ied_px: float = _limit(
        90.0, LEAST_IED_PX, 400, "frame pixels", "Least distance between the eyes, over cos(yaw)."
    )
    max_box_share: float = _limit(
        0.65, 0.3, 0.9, "share of the frame's height", "Greatest height of the face's box."
    )
    max_centre_offset: float = _limit(
        0.10, 0.02, 0.3, "share of the frame's width", "Greatest distance of the face's centre from the frame's."
    )
    min_eye_y: float = _limit(
        0.32, 0.1, 0.6, "share of the frame's height from its top", "Highest place of the eyes."
    )
    max_eye_y: float = _limit(
        0.55, 0.3, 0.9, "share of the frame's height from its top", "Lowest place of the eyes."
    )
    min_eye_margin: float = _limit(
        1.2, 0.5, 3, "inter-eye distances", "Least distance of an eye from the side edges."
    )
    min_box_margin_px: float = _limit(
        25.0, 0, 200, "frame pixels", "Least distance of the face's box from every edge."
    )
    min_box_margin: float = _limit(
        0.15, 0, 1, "share of the box's width", "The same relative to the face; the larger of the two holds."
    )
    max_yaw_deg: float = _limit(12.0, 5, 30, "degrees", "Greatest turn of the head to either side.")
    max_pitch_deg: float = _limit(
        15.0, 5, 30, "degrees", "Greatest raising or lowering of the chin from `level_pitch_deg`."
    )
    level_pitch_deg: float = _limit(
        0.0, -25, 25, "degrees, chin down positive", "Pitch that a level head has at this site's camera height."
    )
    max_roll_deg: float = _limit(12.0, 5, 30, "degrees", "Greatest tilt of the head to either side.")
    min_luma: float = _limit(60.0, 20, 120, "grey level, 0 to 255", "Least mean grey of the face.")
    min_highlight: float = _limit(
        70.0,
        20,
        200,
        "grey level, 0 to 255",
        "Least grey of eye whites and gloss; a face that reaches it is never too dark, whatever its skin.",
    )
    max_luma: float = _limit(210.0, 100, 250, "grey level, 0 to 255", "Greatest mean grey of the face.")
    max_over: float = _limit(0.03, 0.001, 0.3, "share of the face's pixels", "Most that may be over-exposed.")
    max_under: float = _limit(0.75, 0.1, 1, "share of the face's pixels", "Most that may be under-exposed.")
    min_cheek_ratio: float = _limit(
        0.2, 0.05, 1, "ratio of linear light", "Least light from the darker cheek over that from the brighter."
    )
    max_backlight: float = _limit(2.0, 1, 10, "ratio", "Greatest grey around the head over the face's highlight.")
    max_motion: float = _limit(
        0.03, 0.005, 0.2, "inter-eye distances in 33 milliseconds", "Greatest speed of the face."
    )
    min_sharpness: float = _limit(0.62, 0.5, 1, "directional gradient ratio", "Least sharpness of the face.")
    min_relative_sharpness: float = _limit(
        0.94, 0.5, 1, "ratio, 0 to 1", "Least sharpness over the 90th percentile of this face's last two seconds."
    )
    hysteresis: float = _limit(0.10, 0, 0.5, "share of the limit", "How much further an open gate may go.")
    angle_hysteresis_deg: float = _limit(2.0, 0, 10, "degrees", "The same for angles.")
    sharpness_hysteresis: float = _limit(
        0.03, 0, 0.1, "share of the limit", "The same for sharpness; a tenth less would be a blurred face."
    )
    ready_frames: int = _limit(3, 1, 30, "frames", "How many good ones in a row begin the collecting.")
    window_s: float = _limit(0.8, 0.2, 5, "seconds", "How long candidates are collected.")
    min_candidates: int = _limit(4, 1, 30, "frames", "How many a slow camera's window waits for.")

    def __post_init__(self) -> None:
        """Refuse limits between which nothing fits."""
        for least, most in (("min_eye_y", "max_eye_y"), ("min_luma", "max_luma")):
            if getattr(self, least) >= getattr(self, most):
                raise ValueError(
                    f"{least} is {getattr(self, least):g} and must be less than {most}, which is "
                    f"{getattr(self, most):g}"
                )


@dataclass(frozen=True, slots=True)
class Ellipse:
    """An upright ellipse in frame pixels: centre and half axes."""

    cx: float
    cy: float
    rx: float
    ry: float


_IDEAL_EYE_Y = 0.435
_IDEAL_BOX_SHARE = 0.52
BOX_PER_IED = 2.95
"""Height of YuNet's box over the inter-eye distance; 2.8 to 3.1 from face to face (ours)."""
_BOX_ASPECT = 0.77
_EYES_BELOW_TOP = 0.40
_OVAL_OVER_BOX = 1.12


def oval_for(size: tuple[int, int], thresholds: Thresholds) -> Ellipse:
    """Return the outline that a face fills when its size and position are right.

    Args:
        size: Frame width and height in pixels.
        thresholds: The gates that the outline shows.

    Returns:
        An ellipse a little larger than the ideal face's box, with room to both sides of every limit.
    """
    width, height = size
    smallest = BOX_PER_IED * thresholds.min_ied_px
    largest = 0.92 * thresholds.max_box_share * height
    # Between the eyes' margins the centre can be anywhere that its own gate allows.
    between_margins = (1 - 2 * thresholds.max_centre_offset) * width / (1 + 2 * thresholds.min_eye_margin)
    box_height = min(max(_IDEAL_BOX_SHARE * height, 1.1 * smallest), largest, BOX_PER_IED * between_margins)
    cy = _IDEAL_EYE_Y * height + (0.5 - _EYES_BELOW_TOP) * box_height
    ry = _OVAL_OVER_BOX * box_height / 2
    return Ellipse(cx=width / 2, cy=cy, rx=_BOX_ASPECT * ry, ry=ry)


def least_frame_height(thresholds: Thresholds) -> float:
    """Return the height in pixels of the smallest frame in which a face is large enough before it is too large."""
    return BOX_PER_IED * thresholds.min_ied_px / thresholds.max_box_share
