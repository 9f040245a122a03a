"""OpenCV's video readers, set up alike wherever they are used."""

import os

import cv2
import numpy as np
from cv2.typing import MatLike

from kiosk.camera.frame import Image

# OpenCV and FFmpeg would write to stderr what they think of a clip; we say it ourselves, in one sentence.
cv2.utils.logging.setLogLevel(cv2.utils.logging.LOG_LEVEL_SILENT)
os.environ.setdefault("OPENCV_FFMPEG_LOGLEVEL", "-8")
# Whole seconds; read once, and only from here. The default of 10 s outlasts the supervisor's patience.
os.environ.setdefault("OPENCV_VIDEOIO_V4L_SELECT_TIMEOUT", "2")
# With them Media Foundation takes up to a minute to open a camera (opencv#17687). It has to stand before OpenCV is
# loaded, as it does in the capture process, which has it from its parent.
os.environ.setdefault("OPENCV_VIDEOIO_MSMF_ENABLE_HW_TRANSFORMS", "0")


def open_ffmpeg(target: str, *options: tuple[int, int]) -> cv2.VideoCapture:
    """Open a file or URL with FFmpeg on one thread; the reader may turn out not to be open.

    Frame threads would hold back a live stream by a frame each, and 1280x720 decodes on one core many times faster
    than in real time.
    """
    flat = [number for option in ((cv2.CAP_PROP_N_THREADS, 1), *options) for number in option]
    return cv2.VideoCapture(target, cv2.CAP_FFMPEG, flat)


def colour_image(decoded: MatLike | None) -> Image | None:
    """Return a reader's result if it is a colour picture of 8 bits and not empty, else None."""
    if decoded is None or decoded.dtype != np.uint8 or not decoded.size or decoded.shape[2:] != (3,):
        return None
    return decoded.astype(np.uint8, copy=False)
