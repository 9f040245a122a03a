"""Looks for a QR code in the newest frames, off the GUI thread."""

import re
import threading
from collections.abc import Callable

import cv2
import numpy as np
from numpy.typing import NDArray

from kiosk.camera.frame import Frame
from kiosk.ui.picture import PreparedPicture
from kiosk.workers.preview import FrameSource

Image = NDArray[np.uint8]

_POLL_S = 0.25
_INTERVAL_S = 0.1
"""Between two looks: a hand that holds a code up does not mind, and the candidate's exam gets the processor."""
_READ_WIDTH = 960
"""A code that fills a quarter of this still has 5 pixels a module (ours)."""
_SHOWN_WIDTH = 640
_LONGEST = 64


class CodeReader:
    """Publishes small pictures to aim by, and the first text that is an id; it follows no link."""

    def __init__(
        self,
        *,
        frames: FrameSource,
        pattern: re.Pattern[str],
        publish_picture: Callable[[PreparedPicture], None],
        publish_code: Callable[[str], None],
    ) -> None:
        """Prepare; nothing happens before `start`.

        Args:
            frames: Where the frames come from.
            pattern: What a text must match as a whole; others are passed over.
            publish_picture: Takes every picture, in the reader's thread.
            publish_code: Takes a text that matches, in the reader's thread; then no more are looked for.
        """
        self._frames = frames
        self._pattern = pattern
        self._publish_picture = publish_picture
        self._publish_code = publish_code
        self._wanted = threading.Event()
        self._stopping = threading.Event()
        self._thread = threading.Thread(target=self._run, name="code-reader", daemon=True)

    def start(self) -> None:
        """Start the thread."""
        self._thread.start()

    def stop(self) -> None:
        """End the thread and wait for it."""
        self._stopping.set()
        self._wanted.set()
        if self._thread.is_alive():
            self._thread.join()

    def look(self, *, wanted: bool) -> None:
        """Say whether codes are wanted; without that, no frame is touched."""
        if wanted:
            self._wanted.set()
        else:
            self._wanted.clear()

    def _run(self) -> None:
        detector = cv2.QRCodeDetector()
        sequence = -1
        while not self._stopping.is_set():
            self._wanted.wait()
            frame = self._frames.wait_newer(sequence, _POLL_S)
            if frame is None or not self._wanted.is_set():
                continue
            sequence = frame.sequence
            self._publish_picture(_small_picture(frame))
            code = read_code(detector, frame.image, self._pattern)
            if code is not None and self._wanted.is_set():
                self._wanted.clear()
                self._publish_code(code)
            self._stopping.wait(_INTERVAL_S)


def read_code(detector: cv2.QRCodeDetector, image: Image, pattern: re.Pattern[str]) -> str | None:
    """Return the text of a QR code in an image, if it is an id; None for everything else.

    Args:
        detector: Finds and reads codes.
        image: (height, width, 3) BGR uint8.
        pattern: What the text must match as a whole.
    """
    grey: cv2.typing.MatLike = cv2.cvtColor(image, cv2.COLOR_BGR2GRAY)
    scale = _READ_WIDTH / grey.shape[1]
    if scale < 1:
        grey = cv2.resize(grey, None, fx=scale, fy=scale, interpolation=cv2.INTER_AREA)
    try:
        text, _, _ = detector.detectAndDecode(grey)
    except (cv2.error, UnicodeDecodeError):
        # OpenCV's reader fails on some shapes that are no code, and on codes that hold no text.
        return None
    text = text.strip()
    if 0 < len(text) <= _LONGEST and text.isprintable() and pattern.fullmatch(text):
        return text
    return None


def _small_picture(frame: Frame) -> PreparedPicture:
    height, width = frame.image.shape[:2]
    size = _SHOWN_WIDTH, max(1, round(_SHOWN_WIDTH * height / width))
    small = cv2.flip(cv2.resize(frame.image, size, interpolation=cv2.INTER_AREA), 1)
    pixels = np.asarray(cv2.cvtColor(small, cv2.COLOR_BGR2BGRA), dtype=np.uint8)
    return PreparedPicture(pixels, (width, height), frame.captured_ns)
