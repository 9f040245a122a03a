"""Motion is a speed: the same whatever the frame rate, the face's size or its place."""

import numpy as np
import pytest

from kiosk.vision.motion import landmark_motion
from kiosk.vision.observation import Landmarks
from tests.vision.faces import projected_head


def _shifted(landmarks: Landmarks, dx: float, dy: float = 0.0) -> Landmarks:
    return np.asarray(landmarks + np.array([dx, dy]), np.float32)


def test_a_still_face_does_not_move() -> None:
    assert landmark_motion(projected_head(), projected_head(), gap_s=1 / 30) == 0.0


@pytest.mark.parametrize("ied_px", [70.0, 140.0])
@pytest.mark.parametrize("frames", [1, 2, 4])
def test_the_same_speed_reads_the_same_at_any_size_and_frame_rate(ied_px: float, frames: int) -> None:
    before = projected_head(ied_px=ied_px)
    after = _shifted(before, 0.03 * ied_px * frames, 0.04 * ied_px * frames)
    assert landmark_motion(before, after, gap_s=0.033 * frames) == pytest.approx(0.05, rel=1e-3)


def test_noise_of_single_landmarks_mostly_cancels() -> None:
    before = projected_head()
    after = before.copy()
    after[2] += 5.0
    assert landmark_motion(before, after, gap_s=0.033) == pytest.approx(np.hypot(1, 1) / 100, rel=1e-3)


def test_frames_that_arrive_in_a_burst_do_not_look_like_a_jerk() -> None:
    before = projected_head()
    after = _shifted(before, 1.0)
    assert landmark_motion(before, after, gap_s=0.0) == landmark_motion(before, after, gap_s=1 / 60) < 0.03
