"""Playing a recording as if it were a camera."""

from collections.abc import Callable

from kiosk.camera.sources.source import Pause, Reading, Recording

_SKIPS_AT_MOST = 5
"""Ours: a machine too slow for the clip still shows every sixth picture, only later than the clip would."""


class Player:
    """A recording in real time and for ever: pictures come when they are due, and late ones are left out."""

    def __init__(self, recording: Recording, *, clock: Callable[[], float], pause: Pause) -> None:
        """Prepare to play.

        Args:
            recording: What to play; it is the player's own.
            clock: Monotonic seconds.
            pause: Waits for the next picture's time.
        """
        self._recording = recording
        self._clock = clock
        self._pause = pause
        self._started_s = 0.0
        self._position_s = 0.0

    def open(self) -> str:
        """Open the recording."""
        self._recording.open()
        self._started_s = self._clock()
        return ""

    def read(self) -> Reading | None:
        """Wait for the next picture that is not late, and return it."""
        self._advance()
        missed = 0
        while self._until_due_s() < -self._recording.period_s:
            if missed == _SKIPS_AT_MOST:
                # Behind for good: after a suspend, or on a slow machine. The clip's clock starts again from here.
                self._started_s = self._clock() - self._position_s
                break
            missed += 1
            self._advance()
        image = self._recording.image()
        self._pause(max(0.0, self._until_due_s()))
        return Reading(image, missed)

    def pass_over(self, seconds: float) -> int:
        """Wait, and step over what would have been shown meanwhile."""
        self._pause(seconds)
        passed = int(seconds / self._recording.period_s)
        for _ in range(passed):
            self._advance()
        return passed

    def close(self) -> None:
        """Close the recording."""
        self._recording.close()

    def _until_due_s(self) -> float:
        return self._started_s + self._position_s - self._clock()

    def _advance(self) -> None:
        """Step to the next picture, over the end to the first one."""
        position_s = self._recording.advance()
        if position_s is None:
            self._recording.open()
            self._started_s += self._position_s + self._recording.period_s
            position_s = self._recording.advance() or 0.0
        self._position_s = position_s
