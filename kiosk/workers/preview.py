"""Prepares camera frames for the window, off the GUI thread."""

import threading
from collections.abc import Callable
from typing import Protocol

from kiosk.camera.frame import Frame
from kiosk.ui.picture import PreparedPicture
from kiosk.vision.thresholds import Thresholds
from kiosk.workers.composition import Composer

_POLL_S = 0.25
"""How soon the thread notices that it should stop when no frames come."""


class FrameSource(Protocol):
    """Keeps the newest frame."""

    def wait_newer(self, sequence: int, timeout_s: float) -> Frame | None:
        """Return the newest frame if its number is, or in time becomes, higher than `sequence`."""


class PreviewWorker:
    """Turns the newest frame into a picture of the window's size; frames that come meanwhile are passed over."""

    def __init__(
        self, *, frames: FrameSource, thresholds: Thresholds, publish: Callable[[PreparedPicture], None]
    ) -> None:
        """Prepare; nothing happens before `start`.

        Args:
            frames: Where the frames come from.
            thresholds: The gates, whose oval the pictures leave clear.
            publish: Takes every picture, in the worker's thread.
        """
        self._frames = frames
        self._composer = Composer(thresholds=thresholds)
        self._publish = publish
        self._size = (1, 1)
        self._wanted = threading.Event()
        self._stopping = threading.Event()
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

    def resize(self, size: tuple[int, int]) -> None:
        """Prepare pictures of this width and height, in device pixels, from now on."""
        self._size = size

    def look(self, *, wanted: bool) -> None:
        """Say whether pictures are wanted at all; without that, no frame is touched."""
        if wanted:
            self._wanted.set()
        else:
            self._wanted.clear()

    def _run(self) -> None:
        sequence = -1
        while not self._stopping.is_set():
            if self._wanted.is_set():
                sequence = self._prepare_next(sequence)
            else:
                self._composer.forget()
                self._wanted.wait()

    def _prepare_next(self, sequence: int) -> int:
        """Publish the next frame's picture, if one comes in time; return the newest frame's number."""
        frame = self._frames.wait_newer(sequence, _POLL_S)
        if frame is None:
            return sequence
        if self._wanted.is_set():
            self._publish(self._prepared(frame))
        return frame.sequence

    def _prepared(self, frame: Frame) -> PreparedPicture:
        height, width = frame.image.shape[:2]
        return PreparedPicture(self._composer.compose(frame.image, self._size), (width, height), frame.captured_ns)
