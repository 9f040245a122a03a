"""When a source has stalled, when its capture child has to go, and when the next one may come."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Self


class Step(StrEnum):
    """What the supervisor does next."""

    WAIT = "wait"
    START = "start"
    REPLACE = "replace"
    """End the child; `Recovery.ended` then says when the next one starts."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RecoveryLimits:
    """Time limits in seconds, and a count; all ours.

    Attributes:
        open_s: From the start of a child to its first frame.
        stalled_s: Gap between frames that is told.
        replace_s: Gap between frames that ends the child.
        backoff_s: Pauses before the second, third, … start in a row; the last one goes on for ever.
        settled_s: A child that streamed for so long was well: the next failure counts as the first.
        identical_frames: So many frames equal bit by bit, in a row, come from no living sensor.
    """

    open_s: float = 10.0
    stalled_s: float = 1.0
    replace_s: float = 3.0
    backoff_s: tuple[float, ...] = (0.5, 1.0, 2.0, 3.0)
    settled_s: float = 5.0
    identical_frames: int = 15

    @classmethod
    def scaled(cls, scale: float) -> Self:
        """Return the limits of a machine that is slower by this factor."""
        plain = cls()
        return cls(
            open_s=plain.open_s * scale,
            stalled_s=plain.stalled_s * scale,
            replace_s=plain.replace_s * scale,
            backoff_s=tuple(pause_s * scale for pause_s in plain.backoff_s),
            settled_s=plain.settled_s * scale,
        )


class Recovery:
    """Decides from times alone; it knows no process and reads no clock.

    Every method takes `now_s`, seconds of one monotonic clock.
    """

    def __init__(self, limits: RecoveryLimits) -> None:
        self._limits = limits
        self._running = False
        self._start_at_s = float("-inf")
        self._started_s = 0.0
        self._first_frame_s: float | None = None
        self._last_frame_s: float | None = None
        self._failures = 0
        self._identical = 1

    def started(self, now_s: float) -> None:
        """Note that a child was started."""
        self._running = True
        self._started_s = now_s
        self._first_frame_s = self._last_frame_s = None
        self._identical = 1

    def frame(self, now_s: float, *, repeated: bool) -> None:
        """Note a frame; `repeated` where it equals the one before, and the source is one that cannot do so."""
        if self._first_frame_s is None:
            self._first_frame_s = now_s
        self._last_frame_s = now_s
        self._identical = self._identical + 1 if repeated else 1
        if now_s - self._first_frame_s >= self._limits.settled_s:
            self._failures = 0

    def ended(self, now_s: float) -> None:
        """Note that the child is gone, or could not be started."""
        self._running = False
        pauses_s = (0.0, *self._limits.backoff_s)
        self._start_at_s = now_s + pauses_s[min(self._failures, len(pauses_s) - 1)]
        self._failures += 1

    def stalled(self, now_s: float) -> bool:
        """Tell whether a running child's stream has paused for longer than a visitor should go untold."""
        if not self._running or self._last_frame_s is None:
            return False
        return now_s - self._last_frame_s > self._limits.stalled_s

    def step(self, now_s: float) -> Step:
        """Say what to do now."""
        if not self._running:
            return Step.START if now_s >= self._start_at_s else Step.WAIT
        if self._identical >= self._limits.identical_frames:
            return Step.REPLACE
        return Step.REPLACE if now_s > self._deadline_s() else Step.WAIT

    def wait_s(self, now_s: float) -> float:
        """Return in how many seconds `step` or `stalled` may answer otherwise, if nothing happens."""
        if not self._running:
            return max(0.0, self._start_at_s - now_s)
        moments_s = [self._deadline_s()]
        if self._last_frame_s is not None and not self.stalled(now_s):
            moments_s.append(self._last_frame_s + self._limits.stalled_s)
        return max(0.0, min(moments_s) - now_s)

    def _deadline_s(self) -> float:
        if self._last_frame_s is None:
            return self._started_s + self._limits.open_s
        return self._last_frame_s + self._limits.replace_s
