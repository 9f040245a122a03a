"""The real detector, and a picture of somebody for it to find."""

import cv2
import numpy as np
import pytest

from kiosk.resources import resource_path
from kiosk.vision.detector import FaceDetector
from kiosk.vision.model import load_model
from kiosk.vision.observation import Image


@pytest.fixture(scope="session")
def detector() -> FaceDetector:
    return FaceDetector(model=load_model())


@pytest.fixture(scope="session")
def portrait() -> Image:
    """The first picture of the demo's steady visitor, 1280x720."""
    image = cv2.VideoCapture(str(resource_path("demo", "steady.mp4"))).read()[1]
    return np.asarray(image, np.uint8)
