"""Prepares camera frames for the window, off the GUI thread."""

import logging
import threading
from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from kiosk.camera.frame import Frame
from kiosk.vision.thresholds import Thresholds
from kiosk.workers.composition import Composer
from kiosk.workers.mailbox import Mailbox

logger = logging.getLogger(__name__)

_POLL_S = 0.25
"""How soon the thread notices a stop or that it is wanted again."""


class FrameSource(Protocol):
    """Keeps the newest frame."""

    def wait_newer(self, sequence: int, timeout_s: float) -> Frame | None:
        """Return the newest frame if its number is, or in time becomes, higher than `sequence`."""


@dataclass(frozen=True, slots=True)
class PreparedImage:
    """A picture that only waits to be put on the screen.

    Attributes:
        pixels: (height, width, 4), BGRX, uint8, contiguous; nobody writes to it any more.
        frame_size: Width and height of the frame that it was made of.
        captured_ns: Monotonic clock when that frame left the driver.
    """

    pixels: NDArray[np.uint8]
    frame_size: tuple[int, int]
    captured_ns: int


class PreviewWorker:
    """Turns the newest frame into a picture of the wanted size, and tells that it is there."""

    def __init__(
        self,
        *,
        camera: FrameSource,
        thresholds: Thresholds,
        on_ready: Callable[[], None],
    ) -> None:
        """Prepare; nothing happens before `start`.

        Args:
            camera: Where the frames come from.
            thresholds: The gates, whose oval the pictures leave clear.
            on_ready: Called in the worker's thread whenever a new picture lies in the mailbox.
        """
        self._camera = camera
        self._composer = Composer(thresholds=thresholds)
        self._on_ready = on_ready
        self._lock = threading.Lock()
        self._size: tuple[int, int] | None = None
        self._wanted = threading.Event()
        self._stopping = threading.Event()
        self._pictures: Mailbox[PreparedImage] = Mailbox()
        self._thread = threading.Thread(target=self._run, name="preview", daemon=True)

    def start(self) -> None:
        """Start the thread."""
        self._thread.start()

    def stop(self) -> None:
        """End the thread and wait for it."""
        self._stopping.set()
        self._wanted.set()
        if self._thread.is_alive():
            self._thread.join()

    def want(self, size: tuple[int, int] | None) -> None:
        """Prepare pictures of this size in device pixels from now on; None prepares and keeps none."""
        with self._lock:
            self._size = size
            if size is None:
                self._wanted.clear()
                self._pictures.take()
            else:
                self._wanted.set()

    def take(self) -> PreparedImage | None:
        """Return the newest picture once; None when there is no new one."""
        return self._pictures.take()

    def _run(self) -> None:
        sequence = -1
        while not self._stopping.is_set():
            self._wanted.wait()
            size = self._size
            if size is None or (frame := self._camera.wait_newer(sequence, _POLL_S)) is None:
                continue
            sequence = frame.sequence
            self._prepare(frame, size)

    def _prepare(self, frame: Frame, size: tuple[int, int]) -> None:
        pixels = self._composer.compose(frame.image, size)
        height, width = frame.image.shape[:2]
        with self._lock:
            if self._size != size:
                return
            self._pictures.put(PreparedImage(pixels, (width, height), frame.captured_ns))
        self._on_ready()
