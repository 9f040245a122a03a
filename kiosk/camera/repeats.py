"""Whether a picture was there before, which no living sensor would show twice."""

from collections import deque

from kiosk.camera.frame import Frame
from kiosk.camera.ring import Taken

_REMEMBERED = 3600
"""Ours: two minutes at 30 frames a second, in a few hundred kilobytes."""


class Repeats:
    """Remembers the checksums of the latest pictures; knows a frozen picture and a short clip in a loop."""

    def __init__(self, *, clips_allowed: bool) -> None:
        """Remember nothing yet.

        Args:
            clips_allowed: The source may play a clip over and over, but not stand still.
        """
        self._seen: deque[int] = deque(maxlen=1 if clips_allowed else _REMEMBERED)

    def saw(self, taken: Taken) -> bool:
        """Tell whether a picture was there before, and remember it."""
        if _is_blank(taken.frame):
            return False
        repeated = taken.checksum in self._seen
        self._seen.append(taken.checksum)
        return repeated


def _is_blank(frame: Frame) -> bool:
    # A covered lens clips to one level in every pixel of every frame; that is the visitor's doing, not a fault.
    return bool(frame.image.min() == frame.image.max())
