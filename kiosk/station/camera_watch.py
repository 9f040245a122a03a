"""Tells the session how the camera fares."""

from collections.abc import Callable, Mapping

from kiosk.camera.frame import CameraState, CameraStatus
from kiosk.session.words import CameraLost, CameraReady, CameraRefused, CameraSwapped, Event

_EVENTS: Mapping[CameraState, Event] = {
    CameraState.STREAMING: CameraReady(),
    CameraState.STALLED: CameraLost(),
    CameraState.ABSENT: CameraLost(),
    CameraState.REFUSED: CameraRefused(),
}


class CameraWatch:
    """Turns the camera's status reports into events, one for each change; give it to the camera as `on_status`."""

    def __init__(self, *, post: Callable[[Event], None], waits: bool) -> None:
        """Prepare.

        Args:
            post: Takes the events; it must not block.
            waits: A source that is absent from the start may still appear. False for a single check, whose caller
                wants to know at once.
        """
        self._post = post
        self._waits = waits
        self._last: Event | None = None
        self._continuity = 0

    def __call__(self, status: CameraStatus) -> None:
        """Take a status; called from the camera's thread."""
        if status.continuity != self._continuity:
            self._continuity = status.continuity
            self._post(CameraSwapped())
        event = _EVENTS.get(status.state)
        if isinstance(event, CameraLost) and self._last is None and not self._waits:
            event = CameraRefused()
        if event is not None and event != self._last:
            self._last = event
            self._post(event)
