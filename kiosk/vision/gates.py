"""The gates: for every requirement, how far the frame is over its limit, and the hint that puts it right."""

from collections.abc import Iterator
from dataclasses import dataclass

from kiosk.values import Hint, Quality
from kiosk.vision.detector import inter_eye_distance
from kiosk.vision.light import Light
from kiosk.vision.observation import Face
from kiosk.vision.thresholds import BOX_PER_IED, Thresholds

SHARPNESS_GATES = frozenset({"sharp", "sharpest"})
"""Names of the gates that judge how sharp the face is."""


@dataclass(frozen=True, slots=True)
class Measures:
    """What the gates judge of one frame.

    Attributes:
        size: Frame width and height in pixels.
        faces: Those that count, main one first; at least one.
        quality: Measures of the main face.
        light: Its light in full.
        relative_sharpness: Its sharpness over what it has lately reached, see `SharpnessMemory`.
    """

    size: tuple[int, int]
    faces: tuple[Face, ...]
    quality: Quality
    light: Light
    relative_sharpness: float


@dataclass(frozen=True, slots=True)
class Gate:
    """One requirement on one frame.

    Attributes:
        name: Tells the gate from the others that give the same hint.
        hint: What to do where it is shut.
        load: The measure over its limit: open up to 1.
        slack: An open gate stays open up to a load of 1 + slack.
    """

    name: str
    hint: Hint
    load: float
    slack: float


def _at_least(value: float, limit: float) -> float:
    return limit / value if value > 0 else float("inf")


def gates(measures: Measures, limits: Thresholds) -> Iterator[Gate]:
    """Yield every gate of a frame with a face, most important first."""
    slack = limits.hysteresis
    yield Gate("one_face", Hint.MULTIPLE_FACES, float(len(measures.faces)), 0.0)
    yield Gate("near", Hint.MOVE_CLOSER, _at_least(measures.quality.ied_px, limits.min_ied_px), slack)
    yield from _far(measures, limits)
    yield from sorted(_position(measures, limits), key=lambda gate: -gate.load)
    yield from _pose(measures.quality, limits)
    yield from _light(measures.quality, measures.light, limits)
    yield from _stillness(measures, limits)
    # Whatever makes a face hard to recognise, distance, a turn or the dark, is named first.
    yield Gate("score", Hint.NO_FACE, _at_least(measures.faces[0].score, limits.pass_score), slack)


def _far(measures: Measures, limits: Thresholds) -> Iterator[Gate]:
    width, height = measures.size
    face = measures.faces[0]
    slack = limits.hysteresis
    # In a frame so narrow that both eyes are near an edge, no step to a side helps.
    ied = inter_eye_distance(face.landmarks)
    between_edges = ied * (1 + 2 * limits.min_eye_margin)
    # Looked at closely, a tall face's box ends where the look did.
    tall = max(face.box[3], BOX_PER_IED * ied)
    yield Gate("far", Hint.MOVE_BACK, tall / (limits.max_box_share * height), slack)
    yield Gate("room_for_eyes", Hint.MOVE_BACK, between_edges / width, slack)


def _position(measures: Measures, limits: Thresholds) -> Iterator[Gate]:
    width, height = measures.size
    face = measures.faces[0]
    slack = limits.hysteresis
    points = face.landmarks
    centre_x = float(points[[0, 1, 3, 4], 0].mean()) / width
    eyes_y = float(points[:2, 1].mean()) / height
    middle_y, half_y = (limits.min_eye_y + limits.max_eye_y) / 2, (limits.max_eye_y - limits.min_eye_y) / 2
    sideways = Hint.MOVE_LEFT if centre_x < 0.5 else Hint.MOVE_RIGHT
    upright = Hint.MOVE_DOWN if eyes_y < middle_y else Hint.MOVE_UP
    yield Gate("centre_x", sideways, abs(centre_x - 0.5) / limits.max_centre_offset, slack)
    yield Gate("eyes_y", upright, abs(eyes_y - middle_y) / half_y, slack)
    yield from _margins(measures, limits)


def _margins(measures: Measures, limits: Thresholds) -> Iterator[Gate]:
    """Yield the distances from the frame's edges; a face at an edge is moved away from it."""
    width, height = measures.size
    face = measures.faces[0]
    x, y, box_width, box_height = face.box
    slack = limits.hysteresis
    need_px = max(limits.min_box_margin_px, limits.min_box_margin * box_width)
    eyes_px = limits.min_eye_margin * inter_eye_distance(face.landmarks)
    yield Gate("left_eye_edge", Hint.MOVE_LEFT, _at_least(float(face.landmarks[0, 0]), eyes_px), slack)
    yield Gate("right_eye_edge", Hint.MOVE_RIGHT, _at_least(width - float(face.landmarks[1, 0]), eyes_px), slack)
    yield Gate("left_edge", Hint.MOVE_LEFT, _at_least(x, need_px), slack)
    yield Gate("right_edge", Hint.MOVE_RIGHT, _at_least(width - x - box_width, need_px), slack)
    yield Gate("top_edge", Hint.MOVE_DOWN, _at_least(y, need_px), slack)
    yield Gate("bottom_edge", Hint.MOVE_UP, _at_least(height - y - box_height, need_px), slack)


def _pose(quality: Quality, limits: Thresholds) -> Iterator[Gate]:
    pitch = abs(quality.pitch - limits.level_pitch_deg)
    slack = limits.angle_hysteresis_deg
    yield Gate("yaw", Hint.LOOK_STRAIGHT, abs(quality.yaw) / limits.max_yaw_deg, slack / limits.max_yaw_deg)
    yield Gate("pitch", Hint.LOOK_STRAIGHT, pitch / limits.max_pitch_deg, slack / limits.max_pitch_deg)
    yield Gate("roll", Hint.HEAD_UPRIGHT, abs(quality.roll) / limits.max_roll_deg, slack / limits.max_roll_deg)


def _light(quality: Quality, light: Light, limits: Thresholds) -> Iterator[Gate]:
    slack = limits.hysteresis
    # Dark skin is dark in the best of light: there, eye whites and gloss tell.
    highlight = _at_least(light.highlight, limits.min_highlight)
    yield Gate("dark", Hint.TOO_DARK, min(highlight, _at_least(quality.luma, limits.min_luma)), slack)
    yield Gate("under", Hint.TOO_DARK, min(highlight, quality.under / limits.max_under), slack)
    # A tenth more than the upper limit would be white.
    yield Gate("bright", Hint.TOO_BRIGHT, quality.luma / limits.max_luma, slack / 4)
    yield Gate("over", Hint.TOO_BRIGHT, quality.over / limits.max_over, slack)
    # Not by the overlap of their histograms: that of dark or hair-shaded cheeks is large in any light.
    yield Gate("sides", Hint.UNEVEN_LIGHT, _at_least(light.cheek_ratio, limits.min_cheek_ratio), slack)
    yield Gate("backlight", Hint.UNEVEN_LIGHT, light.backlight / limits.max_backlight, slack)


def _stillness(measures: Measures, limits: Thresholds) -> Iterator[Gate]:
    quality = measures.quality
    slack = limits.sharpness_hysteresis
    # On first sight nobody is known to stand still.
    motion = float("inf") if quality.motion is None else quality.motion
    yield Gate("motion", Hint.HOLD_STILL, motion / limits.max_motion, limits.hysteresis)
    yield Gate("sharp", Hint.HOLD_STILL, _at_least(quality.sharpness or 0.0, limits.min_sharpness), slack)
    relative = _at_least(measures.relative_sharpness, limits.min_relative_sharpness)
    yield Gate("sharpest", Hint.HOLD_STILL, relative, slack)
