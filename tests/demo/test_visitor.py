"""The renderer, at a coarse grid: what it draws is where and how it was asked for."""

from dataclasses import replace

import cv2
import numpy as np
import pytest
from numpy.typing import NDArray

from kiosk.vision.detector import FaceDetector
from resources.demo.identity import HairStyle, Identity
from resources.demo.lobby import lobby
from resources.demo.scene import Camera, Light, Pose
from resources.demo.truth import face_truth
from resources.demo.visitor import Visitor, compose

Image = NDArray[np.uint8]

CAMERA = Camera(320, 180)
POSE = Pose(y_mm=-27, distance_mm=520)
GOOD = Light()


@pytest.fixture(scope="module")
def visitor() -> Visitor:
    return Visitor(Identity(), cell_mm=4)


@pytest.fixture(scope="module")
def room() -> Image:
    return lobby(CAMERA.width, CAMERA.height)


def picture(visitor: Visitor, room: Image, pose: Pose = POSE, light: Light = GOOD) -> Image:
    return compose(room, [visitor.layer(CAMERA, pose, light, supersample=1.5)], light)


def mean_grey(image: Image, centre: tuple[float, float], half: int) -> float:
    x, y = (round(value) for value in centre)
    part = cv2.cvtColor(image, cv2.COLOR_BGR2GRAY)[y - half : y + half + 1, x - half : x + half + 1]
    return float(part.mean())


def test_same_request_gives_the_same_picture(visitor: Visitor, room: Image) -> None:
    assert np.array_equal(picture(visitor, room), picture(visitor, room))


@pytest.mark.parametrize("yaw", [-25.0, 0.0, 25.0])
def test_detector_finds_the_face_with_the_pose_asked_for(
    yaw: float, visitor: Visitor, room: Image, detector: FaceDetector
) -> None:
    pose = replace(POSE, yaw=yaw)
    (face,) = detector.detect(picture(visitor, room, pose))
    truth = face_truth(CAMERA, pose)
    assert face.score > 0.8
    assert face.landmarks[0] == pytest.approx(truth.right_eye, abs=0.15 * truth.ied_px)
    assert face.landmarks[1] == pytest.approx(truth.left_eye, abs=0.15 * truth.ied_px)
    turn = (face.landmarks[2, 0] - face.landmarks[:2, 0].mean()) / truth.ied_px
    assert np.sign(round(float(turn), 1)) == np.sign(yaw)


def test_head_rolls_counter_clockwise_for_a_positive_roll() -> None:
    truth = face_truth(CAMERA, replace(POSE, roll=10))
    assert truth.left_eye[1] < truth.right_eye[1]


def test_face_points_right_for_a_positive_yaw_and_down_for_a_positive_pitch() -> None:
    forward = np.array([0, 0, -1], np.float32)
    assert (replace(POSE, yaw=10).rotation @ forward)[0] == pytest.approx(np.sin(np.deg2rad(10)))
    assert (replace(POSE, pitch=10).rotation @ forward)[1] == pytest.approx(np.sin(np.deg2rad(10)))


def test_pose_is_read_back_from_its_rotation() -> None:
    rotation = replace(POSE, yaw=12, pitch=-7, roll=5).rotation
    pitch, yaw = np.arcsin(rotation[2, 1]), np.arctan2(rotation[2, 0], rotation[2, 2])
    roll = np.arctan2(rotation[0, 1], rotation[1, 1])
    assert np.rad2deg([yaw, pitch, roll]) == pytest.approx([12, -7, 5], abs=1e-3)


def test_inter_eye_distance_follows_from_focal_length_and_distance() -> None:
    near, far = (face_truth(CAMERA, replace(POSE, distance_mm=d)).ied_px for d in (500, 1000))
    assert near == pytest.approx(CAMERA.focal_px * 63 / 500, rel=0.02)
    assert near / far == pytest.approx(2, rel=0.02)


def test_less_light_makes_a_darker_face(visitor: Visitor, room: Image) -> None:
    cheek = (CAMERA.width / 2 - 10, CAMERA.height * 0.53)
    lit, dim = picture(visitor, room), picture(visitor, room, light=Light(gain=0.1))
    assert mean_grey(dim, cheek, 2) < 0.5 * mean_grey(lit, cheek, 2)


def test_light_from_one_side_leaves_the_other_cheek_dark(visitor: Visitor, room: Image) -> None:
    image = picture(visitor, room, light=Light(key_azimuth=-85, fill=0.2, rim=0))
    face = face_truth(CAMERA, POSE)
    left, right = ((face.centre[0] + side * 0.55 * face.ied_px, face.centre[1]) for side in (-1, 1))
    assert mean_grey(image, left, 1) > 1.5 * mean_grey(image, right, 1)


def test_blink_hides_the_dark_of_the_eye(visitor: Visitor, room: Image) -> None:
    eye = face_truth(CAMERA, POSE).right_eye
    seen, shut = picture(visitor, room), picture(visitor, room, replace(POSE, eyes_open=0))
    assert mean_grey(shut, eye, 1) > mean_grey(seen, eye, 1)


def test_visitor_out_of_view_leaves_the_room_untouched(visitor: Visitor, room: Image) -> None:
    assert np.array_equal(picture(visitor, room, replace(POSE, x_mm=5000)), compose(room, [], Light()))


@pytest.mark.parametrize("style", HairStyle)
def test_detector_finds_people_who_look_different(style: HairStyle, room: Image, detector: FaceDetector) -> None:
    identity = Identity(
        skin=(112, 72, 52), hair=(24, 20, 18), hair_style=style, glasses=True, beard=0.6, jaw_width=0.95
    )
    (face,) = detector.detect(picture(Visitor(identity, cell_mm=4), room))
    assert face.score > 0.8
