"""The real model: what it finds, what it does not, and what a model is refused for."""

import json
from pathlib import Path
from typing import Any

import cv2
import numpy as np
import pytest

from kiosk.errors import KioskError
from kiosk.resources import resource_path
from kiosk.vision.detector import FaceDetector, inter_eye_distance
from kiosk.vision.errors import ModelError
from kiosk.vision.model import load_model, shipped_model_path
from kiosk.vision.observation import Image
from tests.vision.faces import cloth


@pytest.mark.parametrize("size", [(1280, 720), (720, 1280), (640, 480), (2000, 20), (15, 15)])
def test_a_picture_of_nobody_has_no_face_at_any_shape(detector: FaceDetector, size: tuple[int, int]) -> None:
    assert detector.detect(cloth(size)) == ()
    assert detector.detect(np.zeros((size[1], size[0], 3), np.uint8)) == ()


@pytest.fixture(scope="module")
def truth() -> dict[str, Any]:
    """Where that visitor's face was drawn."""
    clip: dict[str, Any] = json.loads(resource_path("demo", "steady.json").read_text(encoding="utf-8"))
    visitor: dict[str, Any] = clip["frames"][0]["faces"][0]
    return visitor


def test_a_visitors_eyes_are_found_where_they_are(
    detector: FaceDetector, portrait: Image, truth: dict[str, Any]
) -> None:
    (face,) = detector.detect(portrait)
    allowed_px = 0.12 * truth["ied_px"]
    assert face.score > 0.8
    assert face.landmarks[0] == pytest.approx(np.array(truth["right_eye"]), abs=allowed_px)
    assert face.landmarks[1] == pytest.approx(np.array(truth["left_eye"]), abs=allowed_px)


def test_a_portrait_camera_sees_a_face_at_the_same_scale(detector: FaceDetector, portrait: Image) -> None:
    (wide,) = detector.detect(portrait)
    left = portrait.shape[1] // 2 - 203
    upright = np.ascontiguousarray(portrait[:, left : left + 405])
    (narrow,) = detector.detect(cv2.resize(upright, (720, 1280)).astype(np.uint8))
    assert inter_eye_distance(narrow.landmarks) == pytest.approx(
        inter_eye_distance(wide.landmarks) * 1280 / 720, rel=0.05
    )


def test_faces_come_widest_first_and_in_full_frame_pixels(detector: FaceDetector, portrait: Image) -> None:
    height, width = portrait.shape[:2]
    canvas = np.full((height, 2 * width, 3), 128, np.uint8)
    canvas[: height // 2, : width // 2] = cv2.resize(portrait, (width // 2, height // 2))
    canvas[:, width:] = portrait
    near, far = detector.detect(canvas)
    assert near.box[2] == pytest.approx(2 * far.box[2], rel=0.2)
    assert near.box[0] > width > far.box[0]


def test_the_number_of_threads_changes_nothing(detector: FaceDetector, portrait: Image) -> None:
    threads = cv2.getNumThreads()
    try:
        seen = []
        for count in (1, 3):
            cv2.setNumThreads(count)
            seen.append([(face.box, face.score, face.landmarks.tobytes()) for face in detector.detect(portrait)])
    finally:
        cv2.setNumThreads(threads)
    assert seen[0] == seen[1]


def test_the_installed_model_is_the_one_that_is_expected() -> None:
    assert load_model() == load_model(shipped_model_path())


def _complaint(path: Path) -> str:
    with pytest.raises(ModelError) as caught:
        load_model(path)
    assert isinstance(caught.value, KioskError)
    return str(caught.value)


def test_an_absent_model_is_named_in_one_sentence(tmp_path: Path) -> None:
    complaint = _complaint(tmp_path / "no.onnx")
    assert complaint.startswith(f"The face detection model {tmp_path / 'no.onnx'} cannot be read: ")
    assert complaint.endswith(".")
    assert "\n" not in complaint


def test_a_damaged_model_says_what_to_do(tmp_path: Path) -> None:
    damaged = bytearray(load_model())
    damaged[1000] ^= 1
    path = tmp_path / "damaged.onnx"
    path.write_bytes(damaged)
    complaint = _complaint(path)
    assert str(path) in complaint
    assert "install" in complaint


def test_a_missing_package_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("kiosk.vision.model._PACKAGE", "no_such_package_anywhere")
    with pytest.raises(ModelError, match="no_such_package_anywhere"):
        load_model()


def test_what_is_no_network_is_refused() -> None:
    with pytest.raises(ModelError, match="not one that OpenCV can read"):
        FaceDetector(model=b"not a network")
