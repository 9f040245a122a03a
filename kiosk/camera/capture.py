"""The capture child: reads one source into the ring until it is told to stop, and owes nobody a clean end.

Reading a camera may block for ever inside the driver. A process can be killed then, a thread cannot.
This module and all that it imports stay light: a killed child is back as soon as Python has started again.
"""

import contextlib
import os
import threading
import time
from collections.abc import Iterator
from functools import partial
from multiprocessing.connection import Connection
from multiprocessing.reduction import send_handle

import cv2

from kiosk.camera.errors import CameraError, SourceUnavailableError
from kiosk.camera.frame import Image
from kiosk.camera.messages import CaptureFailed, CaptureOrder, FrameReady, Play, Rest, RingReady
from kiosk.camera.ring import Ring, create_memory
from kiosk.camera.settings import Rotation
from kiosk.camera.sources.changing import ChangingSource
from kiosk.camera.sources.choose import choose_source
from kiosk.camera.sources.source import Reading, Source
from kiosk.guard import memory

_ROTATIONS = {90: cv2.ROTATE_90_CLOCKWISE, 180: cv2.ROTATE_180, 270: cv2.ROTATE_90_COUNTERCLOCKWISE}

_FAILED_READS_AT_MOST = 5
_FAILED_READ_PAUSE_S = 0.02
"""A webcam may spoil a picture now and then; one that is gone fails at once and for ever."""

_RESTS_S = 0.17
"""Ours: with the picture that then comes, some five a second while nobody is there; decoding is what costs."""

_ORPHAN_GRACE_S = 1.0


def run_capture(order: CaptureOrder, supervisor: Connection) -> None:
    """Be the capture child.

    Args:
        order: What to capture.
        supervisor: Pipe to the supervisor. Anything it says but `Play` and `Rest`, and its end, mean stop.
    """
    memory.seal()
    cv2.setNumThreads(1)
    stop, resting = threading.Event(), threading.Event()
    source = ChangingSource(order.spec, choose=partial(choose_source, settings=order.settings, pause=stop.wait))
    threading.Thread(target=_obey, args=(supervisor, source, resting, stop), daemon=True).start()
    # Should the supervisor be gone, so is everybody who would want to know.
    with contextlib.suppress(OSError):
        try:
            _pump(source, order, supervisor, resting, stop)
        except CameraError as error:
            supervisor.send(CaptureFailed(str(error)))
        except Exception as error:  # noqa: BLE001 - a process's end: what OpenCV throws is told as a sentence, too
            reason = " ".join(str(error).split())
            supervisor.send(CaptureFailed(f"{order.name} cannot be read: {reason or type(error).__name__}."))
        finally:
            source.close()


def _obey(supervisor: Connection, source: ChangingSource, resting: threading.Event, stop: threading.Event) -> None:
    with contextlib.suppress(EOFError, OSError):
        while heard := supervisor.recv():
            match heard:
                case Play():
                    source.change(heard.spec)
                case Rest(resting=True):
                    resting.set()
                case Rest():
                    resting.clear()
    stop.set()
    # A child that is stuck in the driver would outlive a supervisor that was killed.
    time.sleep(_ORPHAN_GRACE_S)
    os._exit(0)


def _pump(
    source: Source,
    order: CaptureOrder,
    supervisor: Connection,
    resting: threading.Event,
    stop: threading.Event,
) -> None:
    mode = source.open()
    ring: Ring | None = None
    sequence = order.first_sequence - 1
    for reading, captured_ns, passed_over in _readings(source, order.name, resting, stop):
        sequence += passed_over + 1 + reading.missed
        image = _upright(reading.image, order.settings.rotate)
        if ring is None or ring.shape != image.shape:
            ring = _hand_over_ring(image, mode, supervisor)
        ring.write(image, sequence=sequence, captured_ns=captured_ns)
        supervisor.send(FrameReady(passed_over))


def _readings(
    source: Source, name: str, resting: threading.Event, stop: threading.Event
) -> Iterator[tuple[Reading, int, int]]:
    """Yield what the source reads, when in monotonic ns, and how many it let pass, until it fails for good."""
    failed = passed_over = 0
    while not stop.is_set():
        if resting.is_set():
            passed_over += source.pass_over(_RESTS_S)
        reading = source.read()
        if reading is not None:
            yield reading, time.monotonic_ns(), passed_over
            failed = passed_over = 0
            continue
        failed += 1
        if failed == _FAILED_READS_AT_MOST:
            raise SourceUnavailableError(f"{name} gives no picture; check its cable and privacy switch.")
        stop.wait(_FAILED_READ_PAUSE_S)


def _upright(image: Image, rotate: Rotation) -> Image:
    return cv2.rotate(image, _ROTATIONS[rotate]).astype("uint8", copy=False) if rotate else image


def _hand_over_ring(image: Image, mode: str, supervisor: Connection) -> Ring:
    """Make a ring for pictures of this size; an earlier one's memory goes with its last user."""
    height, width = image.shape[:2]
    shape = (height, width, 3)
    fd = create_memory(shape)
    try:
        supervisor.send(RingReady(shape, mode))
        send_handle(supervisor, fd, os.getppid())
        return Ring(fd, shape)
    finally:
        os.close(fd)
