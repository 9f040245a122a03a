import cv2
import pytest

from kiosk.vision.detector import FaceDetector
from kiosk.vision.model import load_model


@pytest.fixture(scope="session")
def detector() -> FaceDetector:
    cv2.setNumThreads(1)
    return FaceDetector(model=load_model())
