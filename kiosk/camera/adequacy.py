"""Whether a source that sends living pictures sends them well enough, for the operator to know."""

from kiosk.camera.frame import CameraStatus
from kiosk.values import SourceKind

_SLOW_FPS = 10.0
_SLOW_FOR_S = 10.0
_SMALL_HEIGHT = 720
"""Ours: below these, somebody who does everything right waits long, or never comes near enough."""

_CAMERAS = frozenset({SourceKind.DEVICE, SourceKind.VIRTUAL_DEVICE, SourceKind.STREAM})


class Adequacy:
    """Judges a source by its status, from times alone."""

    def __init__(self, *, time_scale: float) -> None:
        """Begin with patience.

        Args:
            time_scale: Multiplies how long a source may be slow before that is told.
        """
        self._slow_for_s = _SLOW_FOR_S * time_scale
        self._well_s: float | None = None

    def begin(self) -> None:
        """Forget how the source fared; it was opened anew."""
        self._well_s = None

    def complaint(self, status: CameraStatus, now_s: float) -> str:
        """Return what is wrong and what to do, in one sentence; empty where nothing is.

        Args:
            status: How the source fares; the rate is not known yet where it is 0.
            now_s: Seconds of one monotonic clock.
        """
        if status.kind not in _CAMERAS:
            return ""
        if self._well_s is None or not 0 < status.fps < _SLOW_FPS:
            self._well_s = now_s
        if now_s - self._well_s > self._slow_for_s:
            return f"{status.name} sends fewer than {_SLOW_FPS:.0f} pictures a second; give it more light."
        if min(status.width, status.height) < _SMALL_HEIGHT:
            return f"{status.name} sends {status.width}x{status.height}, which is small; use a better camera."
        return ""
