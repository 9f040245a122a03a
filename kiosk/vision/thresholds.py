"""Limits of the gates, and the oval that shows them."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Thresholds:
    """When a frame is good enough; a gate that is open closes a little later than it opened.

    Sources: sizes and positions after the published requirements of liveness vendors and ISO/IEC 19794-5, light
    after ISO/IEC 29794-5 (OFIQ), sharpness and motion ours, fitted.

    Attributes:
        pass_score: Detector's confidence from which a face may be sent, 0 to 1.
        bystander_share: Width below which another face is ignored, share of the main one's width.
        min_ied_px: Least inter-eye distance over cos(yaw), frame pixels.
        max_box_share: Greatest height of the face's box, share of the frame's height.
        max_centre_offset: Greatest horizontal distance of the face's centre from the frame's, share of its width.
        min_eye_y: Highest place of the eyes, share of the frame's height from its top.
        max_eye_y: Lowest place of the eyes, share of the frame's height from its top.
        min_eye_margin: Least distance of an eye from the side edges, inter-eye distances.
        min_box_margin_px: Least distance of the box from every edge, frame pixels.
        min_box_margin: The same as a share of the box's width; the larger of the two holds.
        max_yaw_deg: Greatest turn of the head to either side, degrees.
        max_pitch_deg: Greatest lowering or raising of the chin from `level_pitch_deg`, degrees.
        level_pitch_deg: Pitch that a level head has at this site's camera height, degrees.
        max_roll_deg: Greatest tilt of the head to either side, degrees.
        min_luma: Least mean grey of the face, 0 to 255.
        max_luma: Greatest mean grey of the face, 0 to 255.
        max_over: Greatest share of over-exposed pixels of the face, 0 to 1.
        max_under: Greatest share of under-exposed pixels of the face, 0 to 1.
        min_uniformity: Least overlap of the cheeks' histograms, 0 to 1; either this or the cheek ratio must hold.
        min_cheek_ratio: Least ratio of the darker cheek's grey to the brighter one's, 0 to 1.
        max_backlight: Greatest ratio of the grey around the head to that of the face.
        max_motion: Greatest speed of the face, inter-eye distances in 33 ms.
        min_sharpness: Least directional gradient ratio.
        min_relative_sharpness: Least ratio of sharpness to the 90th percentile of this face's last two seconds.
        hysteresis: How much further an open gate may go, share of its limit.
        angle_hysteresis_deg: The same for angles, degrees.
        sharpness_hysteresis: The same for sharpness, share of its limit; a tenth less would be a blurred face.
        ready_frames: Frames in a row on which every gate is open before collecting begins.
        window_s: How long candidates are collected, seconds.
        min_candidates: How many a slow camera's window waits for.
    """

    pass_score: float = 0.8
    bystander_share: float = 0.4
    min_ied_px: float = 90.0
    max_box_share: float = 0.65
    max_centre_offset: float = 0.10
    min_eye_y: float = 0.32
    max_eye_y: float = 0.55
    min_eye_margin: float = 1.2
    min_box_margin_px: float = 25.0
    min_box_margin: float = 0.15
    max_yaw_deg: float = 15.0
    max_pitch_deg: float = 15.0
    level_pitch_deg: float = 0.0
    max_roll_deg: float = 12.0
    min_luma: float = 60.0
    max_luma: float = 210.0
    max_over: float = 0.03
    max_under: float = 0.75
    min_uniformity: float = 0.08
    min_cheek_ratio: float = 0.6
    max_backlight: float = 2.5
    max_motion: float = 0.03
    min_sharpness: float = 0.62
    min_relative_sharpness: float = 0.95
    hysteresis: float = 0.10
    angle_hysteresis_deg: float = 3.0
    sharpness_hysteresis: float = 0.03
    ready_frames: int = 3
    window_s: float = 0.8
    min_candidates: int = 4


@dataclass(frozen=True, slots=True)
class Ellipse:
    """An upright ellipse in frame pixels: centre and half axes."""

    cx: float
    cy: float
    rx: float
    ry: float


_IDEAL_EYE_Y = 0.435
_IDEAL_BOX_SHARE = 0.52
_BOX_PER_IED = 2.95
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
    smallest = _BOX_PER_IED * thresholds.min_ied_px
    largest = 0.92 * thresholds.max_box_share * height
    # Between the eyes' margins the centre can be anywhere that its own gate allows.
    between_margins = (1 - 2 * thresholds.max_centre_offset) * width / (1 + 2 * thresholds.min_eye_margin)
    box_height = min(max(_IDEAL_BOX_SHARE * height, 1.1 * smallest), largest, _BOX_PER_IED * between_margins)
    cy = _IDEAL_EYE_Y * height + (0.5 - _EYES_BELOW_TOP) * box_height
    ry = _OVAL_OVER_BOX * box_height / 2
    return Ellipse(cx=width / 2, cy=cy, rx=_BOX_ASPECT * ry, ry=ry)
