"""Prepares camera frames for the window, off the GUI thread."""

import threading
import time
from collections.abc import Callable
from typing import Protocol

from kiosk.camera.frame import Frame, Image
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
        self._wanted = False
        self._held: Image | None = None
        self._called = threading.Event()
        self._stopping = threading.Event()
        self._thread = threading.Thread(target=self._run, name="preview", daemon=True)

    def start(self) -> None:
        """Start the thread."""
        self._thread.start()

    def stop(self) -> None:
        """End the thread and wait for it."""
        self._stopping.set()
        self._called.set()
        if self._thread.is_alive():
            self._thread.join()

    def resize(self, size: tuple[int, int]) -> None:
        """Prepare pictures of this width and height, in device pixels, from now on."""
        self._size = size

    def look(self, *, wanted: bool) -> None:
        """Say whether pictures are wanted at all; without that, no frame is touched."""
        self._wanted = wanted
        if wanted:
            self._held = None
            self._called.set()

    def hold(self, image: Image | None) -> None:
        """Publish a picture of this image, the sample that is being checked, and of nothing after it.

        Args:
            image: (height, width, 3) BGR; None where there is none any more.
        """
        self._wanted, self._held = False, image
        self._called.set()

    def _run(self) -> None:
        sequence = -1
        while True:
            # Whatever is called for from here on ends the wait below.
            self._called.clear()
            if self._stopping.is_set():
                return
            if self._wanted:
                sequence = self._prepare_next(sequence)
                continue
            self._publish_held()
            self._composer.forget()
            self._called.wait()

    def _publish_held(self) -> None:
        image, self._held = self._held, None
        if image is not None:
            self._publish(self._prepared(image, time.monotonic_ns(), held=True))

    def _prepare_next(self, sequence: int) -> int:
        """Publish the next frame's picture, if one comes in time; return the newest frame's number."""
        frame = self._frames.wait_newer(sequence, _POLL_S)
        if frame is None:
            return sequence
        if self._wanted:
            self._publish(self._prepared(frame.image, frame.captured_ns))
        return frame.sequence

    def _prepared(self, image: Image, captured_ns: int, *, held: bool = False) -> PreparedPicture:
        height, width = image.shape[:2]
        return PreparedPicture(self._composer.compose(image, self._size), (width, height), captured_ns, held)
