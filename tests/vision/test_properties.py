"""What each measure owes to its definition, on pictures and places drawn at random."""

import math
from functools import cache

import cv2
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.vision.detector import inter_eye_distance
from kiosk.vision.light import Light, measure_light
from kiosk.vision.motion import landmark_motion
from kiosk.vision.observation import Image, Landmarks
from kiosk.vision.pose import Pose, head_pose, smoothed
from kiosk.vision.sharpness import directional_gradient_ratio, fine_detail
from tests.vision.faces import cloth, colour, face_of, projected_head, softened

few = settings(max_examples=15, derandomize=True, deadline=None, database=None)
many = settings(max_examples=100, derandomize=True, deadline=None, database=None)

seeds = st.integers(0, 3)
angles = st.floats(-25, 25)
steps_px = st.integers(-80, 80)
"""Whole pixels, for parts of one are smoothed when a picture is moved by them."""

_SMALL = (480, 400)
"""Frame width and height: as small as the measures allow, so that many can be drawn."""
_IED_PX = 70.0
_EYES_PX = (240, 174)
"""Where `projected_head` puts the eyes."""


def _head(ied_px: float = _IED_PX, size: tuple[int, int] = _SMALL, **turn: float) -> Landmarks:
    return projected_head(ied_px=ied_px, size=size, **turn)  # type: ignore[arg-type]  # angles only


def _shifted(landmarks: Landmarks, dx: float, dy: float) -> Landmarks:
    return np.asarray(landmarks + np.array([dx, dy]), np.float32)


def _mirrored(image: Image) -> Image:
    return np.ascontiguousarray(image[:, ::-1])


def _mirrored_points(landmarks: Landmarks, width: int) -> Landmarks:
    swapped = landmarks[[1, 0, 2, 4, 3]].copy()
    swapped[:, 0] = width - 1 - swapped[:, 0]
    return swapped


@cache
def _cloth(seed: int) -> Image:
    return cloth(_SMALL, seed=seed)


def _sharpness(image: Image, landmarks: Landmarks) -> float:
    sharpness = directional_gradient_ratio(image, landmarks)
    assert sharpness is not None
    return sharpness


def _blurred(image: Image, sigma: float) -> Image:
    return np.asarray(cv2.GaussianBlur(image, (0, 0), sigma), np.uint8)


def _gained(image: Image, gain: float) -> Image:
    return np.asarray(np.clip(np.rint(image * gain), 0, 255), np.uint8)


def _noisy(image: Image, deviation: float, seed: int) -> Image:
    noise = np.random.default_rng(seed).normal(scale=deviation, size=image.shape)
    return np.clip(np.rint(image + noise), 0, 255).astype(np.uint8)


def _lit(*, seed: int, left_side: float = 1.0, room: float = 110.0, skin: float = 150.0) -> Image:
    """Return a head with some texture before a plain room, its own left side lit by a factor."""
    columns, rows = np.meshgrid(np.arange(_SMALL[0]), np.arange(_SMALL[1]))
    x, y = _EYES_PX
    head = ((columns - x) / 105) ** 2 + ((rows - y - 28) / 140) ** 2 <= 1
    face = skin + 0.25 * (_cloth(seed)[:, :, 0].astype(np.float64) - 130.0)
    return colour(np.where(head, np.where(columns > x, left_side * face, face), room))


# Sharpness


@few
@given(seed=seeds, blur=st.floats(0.6, 2.5), more=st.floats(0.3, 1.5))
def test_more_blur_is_less_sharp(seed: int, blur: float, more: float) -> None:
    image, face = _cloth(seed), _head()
    assert _sharpness(_blurred(image, blur + more), face) < _sharpness(_blurred(image, blur), face)


@few
@given(seed=seeds, blur=st.floats(0.6, 3.0), deviation=st.floats(1, 6))
def test_noise_is_not_sharpness(seed: int, blur: float, deviation: float) -> None:
    image, face = _blurred(_cloth(seed), blur), _head()
    assert _sharpness(_noisy(image, deviation, seed), face) == pytest.approx(_sharpness(image, face), rel=0.04)


@few
@given(seed=seeds, blur=st.floats(0.6, 2.5), gain=st.floats(0.4, 1.4))
def test_gain_is_not_sharpness(seed: int, blur: float, gain: float) -> None:
    image, face = _blurred(_cloth(seed), blur), _head()
    assert _sharpness(_gained(image, gain), face) == pytest.approx(_sharpness(image, face), rel=0.02)


@few
@given(seed=seeds, blur=st.floats(0.6, 2.5), yaw=st.floats(-15, 15))
def test_a_mirrored_face_is_as_sharp(seed: int, blur: float, yaw: float) -> None:
    image, face = _blurred(_cloth(seed), blur), _head(yaw=yaw)
    mirrored = _sharpness(_mirrored(image), _mirrored_points(face, _SMALL[0]))
    assert mirrored == pytest.approx(_sharpness(image, face), rel=0.01)


@few
@given(seed=seeds, dx=steps_px, dy=steps_px)
def test_a_face_elsewhere_in_the_frame_is_as_sharp(seed: int, dx: int, dy: int) -> None:
    image, face = _blurred(_cloth(seed), 1.0), _head()
    moved = np.roll(image, (dy, dx), axis=(0, 1))
    there = _sharpness(moved, _shifted(face, dx, dy))
    assert there == pytest.approx(_sharpness(image, face), rel=0.005)


@few
@given(seed=seeds, blur=st.floats(1.2, 2.5), factor=st.floats(1.0, 2.0))
def test_an_enlarged_face_is_as_sharp(seed: int, blur: float, factor: float) -> None:
    image, face = _blurred(_cloth(seed), blur), _head()
    larger = np.asarray(cv2.resize(image, None, fx=factor, fy=factor, interpolation=cv2.INTER_CUBIC), np.uint8)
    there = _sharpness(larger, ((face + 0.5) * factor - 0.5).astype(np.float32))
    assert there == pytest.approx(_sharpness(image, face), rel=0.04)


@few
@given(seed=seeds, blur=st.floats(0.0, 0.6), more=st.floats(0.15, 0.4), deviation=st.floats(0.5, 5))
def test_of_two_noisy_frames_the_sharper_one_has_more_fine_detail(
    seed: int, blur: float, more: float, deviation: float
) -> None:
    sharper, softer = (softened(_cloth(seed), math.hypot(0.3 + blur, px)) for px in (0.0, more + blur / 4))
    noisy = (_noisy(image, deviation, 1 + frame) for frame, image in enumerate((sharper, softer)))
    sharper_detail, softer_detail = (fine_detail(image, _head()) for image in noisy)
    assert sharper_detail is not None
    assert softer_detail is not None
    assert softer_detail < sharper_detail


# Light


def _measured(image: Image, landmarks: Landmarks | None = None) -> Light:
    return measure_light(image, face_of(_head() if landmarks is None else landmarks))


def _values(light: Light) -> list[float]:
    return [
        light.luma / 255,
        light.highlight / 255,
        light.over,
        light.under,
        light.uniformity,
        light.cheek_ratio,
        light.backlight,
    ]


@few
@given(seed=seeds, gain=st.floats(0.1, 1.2), more=st.floats(1.1, 1.6))
def test_more_light_is_brighter_and_changes_no_ratio(seed: int, gain: float, more: float) -> None:
    image = _lit(seed=seed)
    dim, bright = _measured(_gained(image, gain)), _measured(_gained(image, gain * more))
    assert bright.luma > dim.luma
    assert bright.highlight > dim.highlight
    assert bright.over >= dim.over
    assert bright.under <= dim.under
    if bright.over == 0:
        assert bright.cheek_ratio == pytest.approx(dim.cheek_ratio, abs=0.04)
        assert bright.backlight == pytest.approx(dim.backlight, rel=0.06)


@few
@given(seed=seeds, side=st.floats(0.2, 0.95), less=st.floats(0.5, 0.9))
def test_light_from_one_side_tells_the_cheeks_apart(seed: int, side: float, less: float) -> None:
    even, uneven = (_measured(_lit(seed=seed, left_side=factor)) for factor in (side, side * less))
    assert uneven.cheek_ratio < even.cheek_ratio
    assert uneven.uniformity <= even.uniformity + 0.01


@few
@given(seed=seeds, room=st.floats(20, 200), more=st.floats(5, 50))
def test_a_brighter_room_is_more_backlight_and_the_same_face(seed: int, room: float, more: float) -> None:
    dim, bright = (_measured(_lit(seed=seed, room=grey)) for grey in (room, room + more))
    assert bright.backlight > dim.backlight
    assert _values(bright)[:-1] == pytest.approx(_values(dim)[:-1], abs=0.01)


@few
@given(seed=seeds, side=st.floats(0.4, 1.0), roll=st.floats(-20, 20))
def test_a_mirrored_face_is_lit_as_well(seed: int, side: float, roll: float) -> None:
    image, face = _lit(seed=seed, left_side=side), _head(roll=roll)
    mirrored = _measured(_mirrored(image), _mirrored_points(face, _SMALL[0]))
    assert _values(mirrored) == pytest.approx(_values(_measured(image, face)), abs=0.08)


@few
@given(seed=seeds, side=st.floats(0.4, 1.0), dx=steps_px, dy=steps_px)
def test_a_face_elsewhere_in_the_frame_is_lit_as_well(seed: int, side: float, dx: int, dy: int) -> None:
    image, face = _lit(seed=seed, left_side=side), _head()
    there = _measured(np.roll(image, (dy, dx), axis=(0, 1)), _shifted(face, dx, dy))
    assert _values(there) == pytest.approx(_values(_measured(image, face)), abs=0.02)


@few
@given(seed=seeds, ied_px=st.floats(5, 700), x=st.floats(-0.5, 1.5), y=st.floats(-0.5, 1.5), yaw=angles)
def test_whatever_the_face_every_measure_is_in_its_range(
    seed: int, ied_px: float, x: float, y: float, yaw: float
) -> None:
    face = projected_head(ied_px=ied_px, eyes=(x, y), yaw=yaw, size=_SMALL)
    light = _measured(_noisy(_cloth(seed), 40, seed), face)
    assert all(0 <= value <= 1 for value in _values(light)[:-1])
    assert 0 <= light.backlight <= 255
    sharpness = directional_gradient_ratio(_cloth(seed), face)
    assert sharpness is None or 0 < sharpness < 2


# Motion


@many
@given(
    dx=st.floats(-50, 50), dy=st.floats(-50, 50), share=st.floats(0, 0.95), gap_s=st.floats(0.02, 1.0), yaw=angles
)
def test_motion_grows_with_travel_alone(dx: float, dy: float, share: float, gap_s: float, yaw: float) -> None:
    face, travel = _head(yaw=yaw), np.array([dx, dy])
    further, nearer = (
        landmark_motion(face, (face + travel * part).astype(np.float32), gap_s=gap_s) for part in (1.0, share)
    )
    expected = math.hypot(dx, dy) / inter_eye_distance(face) * 0.033 / gap_s
    assert further == pytest.approx(expected, abs=1e-5)
    assert nearer == pytest.approx(share * expected, abs=1e-5)


@many
@given(ied_px=st.floats(30, 300), gap_s=st.floats(0.02, 1.0), slower=st.floats(1, 10))
def test_motion_knows_neither_distance_nor_frame_rate(ied_px: float, gap_s: float, slower: float) -> None:
    face = _head(ied_px)
    moved = (face + 0.3 * inter_eye_distance(face)).astype(np.float32)
    motion = landmark_motion(face, moved, gap_s=gap_s)
    assert motion == pytest.approx(0.3 * math.sqrt(2) * 0.033 / gap_s, rel=1e-3)
    assert landmark_motion(face, moved, gap_s=slower * gap_s) == pytest.approx(motion / slower)


# Size and pose


@many
@given(ied_px=st.floats(30, 250), nearer=st.floats(1.05, 2.0), roll=angles)
def test_whoever_comes_nearer_has_eyes_further_apart(ied_px: float, nearer: float, roll: float) -> None:
    far, near = (inter_eye_distance(_head(size, roll=roll)) for size in (ied_px, ied_px * nearer))
    assert near == pytest.approx(nearer * far, rel=1e-3)


@many
@given(yaw=angles, pitch=angles, roll=angles, ied_px=st.floats(60, 200), seed=seeds)
def test_the_pose_is_recovered_from_landmarks_a_fiftieth_astray(
    yaw: float, pitch: float, roll: float, ied_px: float, seed: int
) -> None:
    face = _head(ied_px, yaw=yaw, pitch=pitch, roll=roll)
    noise = np.random.default_rng(seed).normal(scale=0.01 * ied_px, size=(20, 5, 2))
    poses = [head_pose((face + shift).astype(np.float32), _SMALL) for shift in noise]
    assert np.mean([pose.yaw for pose in poses]) == pytest.approx(yaw, abs=2.0)
    assert np.mean([pose.pitch for pose in poses]) == pytest.approx(pitch, abs=3.0)
    assert np.mean([pose.roll for pose in poses]) == pytest.approx(roll, abs=1.0)
    assert max(abs(pose.yaw - yaw) for pose in poses) < 9


@many
@given(yaw=angles, pitch=angles, roll=angles, x=st.floats(0.3, 0.7))
def test_a_mirrored_head_is_turned_and_tilted_the_other_way(
    yaw: float, pitch: float, roll: float, x: float
) -> None:
    face = projected_head(yaw=yaw, pitch=pitch, roll=roll, eyes=(x, 0.4), size=_SMALL)
    pose, mirrored = head_pose(face, _SMALL), head_pose(_mirrored_points(face, _SMALL[0] + 1), _SMALL)
    assert (mirrored.yaw, mirrored.pitch, mirrored.roll) == pytest.approx(
        (-pose.yaw, pose.pitch, -pose.roll), abs=0.05
    )


@many
@given(yaw=angles, pitch=angles, roll=angles, factor=st.floats(0.5, 4.0))
def test_the_pose_knows_no_resolution(yaw: float, pitch: float, roll: float, factor: float) -> None:
    face, size = _head(yaw=yaw, pitch=pitch, roll=roll), (round(480 * factor), round(400 * factor))
    pose, larger = head_pose(face, _SMALL), head_pose((face * (size[0] / 480)).astype(np.float32), size)
    assert (larger.yaw, larger.pitch, larger.roll) == pytest.approx((pose.yaw, pose.pitch, pose.roll), abs=0.2)


@many
@given(before=angles, now=angles, gap_s=st.floats(0.001, 1.0))
def test_the_average_lies_between_and_knows_no_frame_rate(before: float, now: float, gap_s: float) -> None:
    past, present = Pose(yaw=before, pitch=now, roll=before), Pose(yaw=now, pitch=before, roll=0)
    once = smoothed(past, present, gap_s=gap_s)
    twice = smoothed(smoothed(past, present, gap_s=gap_s / 2), present, gap_s=gap_s / 2)
    assert min(before, now) - 1e-9 <= once.yaw <= max(before, now) + 1e-9
    assert (twice.yaw, twice.pitch, twice.roll) == pytest.approx((once.yaw, once.pitch, once.roll), abs=1e-9)
