"""Pictures of the newest frame, only when wanted, of the size wanted."""

import threading
import weakref
from collections.abc import Iterator
from queue import SimpleQueue

import numpy as np
import pytest

from kiosk.camera.frame import Frame
from kiosk.ui.picture import PreparedPicture
from kiosk.vision.thresholds import Thresholds
from kiosk.workers.preview import PreviewWorker

_PATIENCE_S = 20


class Camera:
    """Keeps the newest frame that a test shows it."""

    def __init__(self) -> None:
        self._changed = threading.Condition()
        self._frame: Frame | None = None
        self.asked = threading.Event()

    def show(self, sequence: int, grey: int = 100, size: tuple[int, int] = (640, 360)) -> None:
        with self._changed:
            self._frame = Frame(np.full((size[1], size[0], 3), grey, np.uint8), sequence, 1000 + sequence)
            self._changed.notify_all()

    def wait_newer(self, sequence: int, timeout_s: float) -> Frame | None:
        self.asked.set()
        with self._changed:
            self._changed.wait_for(lambda: self._frame is not None and self._frame.sequence > sequence, timeout_s)
            return self._frame if self._frame is not None and self._frame.sequence > sequence else None


class Screen:
    """Takes pictures, each only when the test lets it."""

    def __init__(self) -> None:
        self.pictures: SimpleQueue[PreparedPicture] = SimpleQueue()
        self.gate = threading.Semaphore(0)

    def publish(self, picture: PreparedPicture) -> None:
        self.pictures.put(picture)
        self.gate.acquire(timeout=_PATIENCE_S)

    def next(self) -> PreparedPicture:
        picture = self.pictures.get(timeout=_PATIENCE_S)
        self.gate.release()
        return picture


@pytest.fixture
def camera() -> Camera:
    return Camera()


@pytest.fixture
def screen() -> Screen:
    return Screen()


@pytest.fixture
def worker(camera: Camera, screen: Screen) -> Iterator[PreviewWorker]:
    worker = PreviewWorker(frames=camera, thresholds=Thresholds(), publish=screen.publish)
    worker.resize((320, 200))
    worker.start()
    yield worker
    for _ in range(100):
        screen.gate.release()
    worker.stop()


def test_a_frame_becomes_a_picture_of_the_wanted_size(
    camera: Camera, screen: Screen, worker: PreviewWorker
) -> None:
    worker.look(wanted=True)
    camera.show(1)

    picture = screen.next()

    assert picture.pixels.shape == (200, 320, 4)
    assert picture.frame_size == (640, 360)
    assert picture.captured_ns == 1001


def test_frames_that_come_while_one_is_in_work_are_passed_over_for_the_newest(
    camera: Camera, screen: Screen, worker: PreviewWorker
) -> None:
    worker.look(wanted=True)
    camera.show(1)
    held = screen.pictures.get(timeout=_PATIENCE_S)
    for sequence in (2, 3, 4):
        camera.show(sequence)
    screen.gate.release()

    assert held.captured_ns == 1001
    assert screen.next().captured_ns == 1004


def test_one_frame_is_prepared_once(camera: Camera, screen: Screen, worker: PreviewWorker) -> None:
    worker.look(wanted=True)
    camera.show(1)
    screen.next()
    camera.show(2)

    assert screen.next().captured_ns == 1002
    assert screen.pictures.empty()


def test_a_new_size_holds_from_the_next_frame(camera: Camera, screen: Screen, worker: PreviewWorker) -> None:
    worker.look(wanted=True)
    camera.show(1)
    screen.next()

    worker.resize((200, 320))
    camera.show(2)

    assert screen.next().pixels.shape == (320, 200, 4)


def test_no_frame_is_asked_for_while_no_picture_is_wanted(
    camera: Camera, screen: Screen, worker: PreviewWorker
) -> None:
    camera.show(1)
    assert not camera.asked.is_set()

    worker.look(wanted=True)

    assert screen.next().captured_ns == 1001


def test_the_sample_that_is_checked_is_shown_once_and_marked(
    camera: Camera, screen: Screen, worker: PreviewWorker
) -> None:
    worker.look(wanted=True)
    camera.show(1, grey=60)
    assert not screen.next().held

    worker.hold(np.full((360, 640, 3), 200, np.uint8))
    camera.show(2, grey=60)

    sample = screen.next()
    assert sample.held
    assert sample.pixels[80, 160, 0] > 150
    assert screen.pictures.empty()


def test_a_sample_that_is_gone_is_not_shown(camera: Camera, screen: Screen, worker: PreviewWorker) -> None:
    worker.hold(None)
    worker.look(wanted=True)
    camera.show(1)

    assert not screen.next().held


def test_a_sample_is_kept_no_longer_when_live_pictures_are_wanted_again(camera: Camera, screen: Screen) -> None:
    worker = PreviewWorker(frames=camera, thresholds=Thresholds(), publish=screen.publish)
    image = np.full((360, 640, 3), 200, np.uint8)
    kept = weakref.ref(image)
    worker.hold(image)
    del image

    worker.look(wanted=True)

    assert kept() is None


def test_it_stops_while_it_waits_for_a_camera_that_is_silent(camera: Camera, screen: Screen) -> None:
    worker = PreviewWorker(frames=camera, thresholds=Thresholds(), publish=screen.publish)
    worker.start()
    worker.look(wanted=True)
    assert camera.asked.wait(_PATIENCE_S)

    worker.stop()

    assert screen.pictures.empty()


def test_it_stops_while_nothing_is_wanted_and_before_it_was_started(camera: Camera, screen: Screen) -> None:
    idle = PreviewWorker(frames=camera, thresholds=Thresholds(), publish=screen.publish)
    idle.start()
    idle.stop()

    PreviewWorker(frames=camera, thresholds=Thresholds(), publish=screen.publish).stop()
