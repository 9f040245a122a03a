"""Signs and accuracy of the head pose, on heads of known rotation."""

import numpy as np
import pytest

from kiosk.vision.observation import Landmarks
from kiosk.vision.pose import Pose, head_pose, smoothed
from tests.vision.faces import SIZE, projected_head


def _nose_moved(dx: float, dy: float) -> Landmarks:
    landmarks = projected_head()
    landmarks[2] += (dx, dy)
    return landmarks


def _mirrored(landmarks: Landmarks) -> Landmarks:
    swapped = landmarks[[1, 0, 2, 4, 3]].copy()
    swapped[:, 0] = SIZE[0] - swapped[:, 0]
    return swapped


def test_a_nose_towards_the_image_right_is_a_turn_to_the_own_left() -> None:
    assert head_pose(_nose_moved(15, 0), SIZE).yaw > 8
    assert head_pose(_nose_moved(-15, 0), SIZE).yaw < -8


def test_a_nose_nearer_the_mouth_is_a_chin_held_down() -> None:
    assert head_pose(_nose_moved(0, 12), SIZE).pitch > 4
    assert head_pose(_nose_moved(0, -12), SIZE).pitch < -4


def test_a_left_eye_higher_in_the_image_is_a_tilt_to_the_own_right_shoulder() -> None:
    turn = np.radians(10)
    counter_clockwise = np.array([[np.cos(turn), -np.sin(turn)], [np.sin(turn), np.cos(turn)]])
    level = projected_head()
    tilted = ((level - level.mean(axis=0)) @ counter_clockwise + level.mean(axis=0)).astype(np.float32)
    assert tilted[1, 1] < tilted[0, 1]
    assert head_pose(tilted, SIZE).roll == pytest.approx(10, abs=0.5)


@pytest.mark.parametrize("yaw", [-25.0, 0.0, 15.0])
@pytest.mark.parametrize("pitch", [-20.0, 0.0, 15.0])
@pytest.mark.parametrize("roll", [-20.0, 0.0, 12.0])
@pytest.mark.parametrize("eyes", [(0.5, 0.435), (0.3, 0.3)])
def test_a_turned_head_reads_as_turned(yaw: float, pitch: float, roll: float, eyes: tuple[float, float]) -> None:
    pose = head_pose(projected_head(yaw=yaw, pitch=pitch, roll=roll, eyes=eyes), SIZE)
    assert (pose.yaw, pose.pitch, pose.roll) == pytest.approx((yaw, pitch, roll), abs=0.5)


def test_uncertain_landmarks_cost_a_few_degrees() -> None:
    noise = np.random.default_rng(7).normal(scale=2.0, size=(300, 5, 2))
    level = projected_head()
    poses = [head_pose((level + offset).astype(np.float32), SIZE) for offset in noise]
    errors = np.abs([(pose.yaw, pose.pitch, pose.roll) for pose in poses]).mean(axis=0)
    assert (errors < (3.5, 4.5, 1.5)).all()


@pytest.mark.parametrize("ied_px", [40.0, 90.0, 200.0])
def test_size_does_not_change_the_pose(ied_px: float) -> None:
    pose = head_pose(projected_head(yaw=12, pitch=5, roll=-7, ied_px=ied_px), SIZE)
    assert (pose.yaw, pose.pitch, pose.roll) == pytest.approx((12, 5, -7), abs=0.5)


def test_a_mirrored_face_turns_and_tilts_the_other_way_and_nods_the_same() -> None:
    landmarks = projected_head(yaw=12, pitch=5, roll=-7)
    pose = head_pose(_mirrored(landmarks), SIZE)
    assert (pose.yaw, pose.pitch, pose.roll) == pytest.approx((-12, 5, 7), abs=0.5)


@pytest.mark.parametrize("size", [(1280, 720), (720, 1280)])
def test_a_portrait_camera_reads_the_same(size: tuple[int, int]) -> None:
    pose = head_pose(projected_head(yaw=12, pitch=5, size=size), size)
    assert (pose.yaw, pose.pitch) == pytest.approx((12, 5), abs=0.5)


def test_points_that_no_head_can_have_pass_no_gate() -> None:
    one_point = np.full((5, 2), 100.0, np.float32)
    pose = head_pose(one_point, SIZE)
    assert max(abs(pose.yaw), abs(pose.pitch), abs(pose.roll)) > 30


def test_smoothing_goes_by_time_not_by_frames() -> None:
    start, target = Pose(yaw=0, pitch=0, roll=0), Pose(yaw=9, pitch=6, roll=3)
    by_30 = smoothed(start, target, gap_s=1 / 30)
    assert by_30.yaw == pytest.approx(3.0, rel=0.02)
    by_60 = smoothed(smoothed(start, target, gap_s=1 / 60), target, gap_s=1 / 60)
    assert (by_60.yaw, by_60.pitch, by_60.roll) == pytest.approx((by_30.yaw, by_30.pitch, by_30.roll))


def test_smoothing_starts_with_the_first_pose_and_forgets_an_old_one() -> None:
    first, later = Pose(yaw=9, pitch=6, roll=3), Pose(yaw=-9, pitch=0, roll=0)
    assert smoothed(None, first, gap_s=0.0) == first
    assert smoothed(first, later, gap_s=1.0).yaw == pytest.approx(-9, abs=0.01)
