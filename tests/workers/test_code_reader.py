"""A code held up to the camera: ids are read, everything else is passed over."""

import re
import threading
from queue import SimpleQueue

import cv2
import numpy as np
import pytest

from kiosk.camera.frame import Frame
from kiosk.ui.picture import PreparedPicture
from kiosk.workers.code_reader import CodeReader, Image, read_code

_PATTERN = re.compile("[A-Z0-9-]{4,20}")
_WAIT_S = 20.0


def _held_up(text: str) -> Image:
    """Return a camera picture with a code on a sheet of paper, a little turned."""
    code = cv2.QRCodeEncoder.create().encode(text)
    sheet = cv2.copyMakeBorder(code, 4, 4, 4, 4, cv2.BORDER_CONSTANT, value=255)
    sheet = cv2.resize(sheet, (300, 300), interpolation=cv2.INTER_NEAREST)
    picture = np.full((720, 1280), 110, np.uint8)
    picture[200:500, 480:780] = sheet
    turn = cv2.getRotationMatrix2D((640, 360), 8, 1.0)
    turned = cv2.warpAffine(picture, turn, (1280, 720), borderMode=cv2.BORDER_REPLICATE)
    return np.asarray(cv2.cvtColor(cv2.GaussianBlur(turned, (3, 3), 0), cv2.COLOR_GRAY2BGR), dtype=np.uint8)


def test_an_id_is_read() -> None:
    assert read_code(cv2.QRCodeDetector(), _held_up("AB-1234"), _PATTERN) == "AB-1234"


@pytest.mark.parametrize("text", ["https://example.org/AB-1234", "AB", "A" * 60, "AB 1234", "<b>AB1</b>"])
def test_what_is_no_id_is_passed_over(text: str) -> None:
    assert read_code(cv2.QRCodeDetector(), _held_up(text), _PATTERN) is None


def test_a_pattern_that_takes_anything_still_takes_no_endless_text() -> None:
    assert read_code(cv2.QRCodeDetector(), _held_up("A" * 65), re.compile(".*")) is None


def test_a_picture_without_a_code_reads_as_nothing() -> None:
    noise = np.random.default_rng(1).integers(0, 255, (720, 1280, 3)).astype(np.uint8)

    assert read_code(cv2.QRCodeDetector(), noise, _PATTERN) is None


class _Camera:
    """Shows one picture for ever."""

    def __init__(self, image: Image) -> None:
        self._image = image
        self._sequence = 0
        self.asked = threading.Event()

    def wait_newer(self, sequence: int, timeout_s: float) -> Frame | None:
        self.asked.set()
        self._sequence += 1
        return Frame(image=self._image, sequence=self._sequence, captured_ns=0)


def test_the_reader_shows_where_to_aim_reads_once_and_rests() -> None:
    pictures: SimpleQueue[PreparedPicture] = SimpleQueue()
    codes: SimpleQueue[str] = SimpleQueue()
    camera = _Camera(_held_up("AB-1234"))
    reader = CodeReader(frames=camera, pattern=_PATTERN, publish_picture=pictures.put, publish_code=codes.put)
    reader.start()
    try:
        assert not camera.asked.is_set()
        reader.look(wanted=True)
        assert codes.get(timeout=_WAIT_S) == "AB-1234"
    finally:
        reader.stop()

    assert codes.empty()
    assert _sizes(pictures.get_nowait()) == ((360, 640, 4), (1280, 720))


def _sizes(picture: PreparedPicture) -> tuple[object, ...]:
    return picture.pixels.shape, picture.frame_size
