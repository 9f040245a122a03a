"""Whoever sits for the screens' pictures: the demo's drawn visitors, held still."""

from functools import lru_cache
from itertools import islice

from kiosk.camera.frame import Frame
from kiosk.camera.recording import read_recording
from kiosk.camera.spec import parse_spec
from kiosk.ui.picture import PreparedPicture
from kiosk.vision.thresholds import Thresholds
from kiosk.workers.composition import Composer

_SITTING_FRAME = 30
"""Of the demo's clips: the visitor has come to rest by then."""
_COMPOSER = Composer(thresholds=Thresholds())


@lru_cache(maxsize=8)
def sitter(clip: str, size: tuple[int, int]) -> PreparedPicture:
    """Return a camera picture of a clip of the demo.

    Args:
        clip: Its name.
        size: Width and height in device pixels.
    """
    frame = _seated(clip)
    height, width = frame.image.shape[:2]
    return PreparedPicture(_COMPOSER.compose(frame.image, size), (width, height), frame.captured_ns)


@lru_cache(maxsize=8)
def _seated(clip: str) -> Frame:
    return next(islice(read_recording(parse_spec(f"demo:{clip}")), _SITTING_FRAME, None))
