"""The real model: what it is refused for, and that pictures of nobody hold nobody."""

from pathlib import Path

import numpy as np
import pytest

from kiosk.errors import KioskError
from kiosk.vision.detector import FaceDetector
from kiosk.vision.errors import ModelError
from kiosk.vision.model import load_model, shipped_model_path
from tests.vision.faces import cloth


@pytest.fixture(scope="module")
def detector() -> FaceDetector:
    return FaceDetector(model=load_model())


@pytest.mark.parametrize("size", [(1280, 720), (720, 1280), (640, 480), (2000, 20), (15, 15)])
def test_a_picture_of_nobody_has_no_face_at_any_shape(detector: FaceDetector, size: tuple[int, int]) -> None:
    assert detector.detect(cloth(size)) == ()
    assert detector.detect(np.zeros((size[1], size[0], 3), np.uint8)) == ()


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
