import multiprocessing
import os
import threading
from collections.abc import Iterator, Sequence
from multiprocessing.connection import Connection
from multiprocessing.reduction import recv_handle

import numpy as np
import pytest

from kiosk.camera.capture import _pump
from kiosk.camera.errors import SourceUnavailableError
from kiosk.camera.messages import CaptureOrder, FrameReady, RingReady
from kiosk.camera.ring import Ring
from kiosk.camera.settings import CameraSettings
from kiosk.camera.sources.source import Reading
from kiosk.camera.spec import DevicePathSpec

IMAGE = np.zeros((24, 32, 3), dtype=np.uint8)
ORDER = CaptureOrder(
    spec=DevicePathSpec("/dev/video0"), settings=CameraSettings(), name="Lab camera", first_sequence=100
)


class ScriptedSource:
    """A camera that reads what it is told to, and then is gone."""

    def __init__(self, readings: Sequence[Reading | None]) -> None:
        self._readings = iter(readings)

    def open(self) -> str:
        return "MJPG 32x24"

    def read(self) -> Reading | None:
        return next(self._readings, None)

    def pass_over(self, seconds: float) -> int:
        return 0

    def close(self) -> None:
        """Nothing to let go of."""


@pytest.fixture
def pipe() -> Iterator[tuple[Connection, Connection]]:
    ours, theirs = multiprocessing.Pipe()
    yield ours, theirs
    ours.close()
    theirs.close()


def _captured(readings: Sequence[Reading | None], pipe: tuple[Connection, Connection]) -> list[int]:
    """Capture until the source is gone, and return the number of the newest frame after each announcement."""
    ours, theirs = pipe
    with pytest.raises(SourceUnavailableError, match="Lab camera gives no picture"):
        _pump(ScriptedSource(readings), ORDER, theirs, threading.Event(), threading.Event())
    announced = []
    while ours.poll():
        message = ours.recv()
        if isinstance(message, RingReady):
            fd = recv_handle(ours)
            ring = Ring(fd, message.shape)
            os.close(fd)
        elif isinstance(message, FrameReady):
            taken = ring.take_newest(after=0)
            assert taken is not None
            announced.append(taken.frame.sequence)
    return announced


@pytest.mark.fault("F14")
def test_a_few_spoilt_pictures_are_passed_over(pipe: tuple[Connection, Connection]) -> None:
    frames = _captured([Reading(IMAGE), None, None, None, None, Reading(IMAGE)], pipe)
    assert frames == [101, 101]


@pytest.mark.fault("F14")
def test_five_spoilt_pictures_in_a_row_are_the_end(pipe: tuple[Connection, Connection]) -> None:
    frames = _captured([Reading(IMAGE), *[None] * 5, Reading(IMAGE)], pipe)
    assert frames == [100]


def test_pictures_that_the_source_left_out_are_counted(pipe: tuple[Connection, Connection]) -> None:
    frames = _captured([Reading(IMAGE, missed=3)], pipe)
    assert frames == [103]


@pytest.mark.fault("F10")
def test_a_source_that_never_yields_a_picture_is_named(pipe: tuple[Connection, Connection]) -> None:
    assert _captured([], pipe) == []
