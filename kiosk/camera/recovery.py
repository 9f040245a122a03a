"""When a source has stalled, when its capture child has to go, and when the next one may come."""

from collections import deque
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
        stalled_s: Gap between frames that is told: on screen within a second.
        replace_s: Gap between frames that ends the child.
        backoff_s: Pauses before the second, third, … start in a row; the last one goes on for ever.
        absent_s: Pause before looking again for a source that is not there at all, which costs next to nothing.
        settled_s: A child that streamed for so long was well: the next failure counts as the first.
        identical_frames: So many pictures in a row that were there before, bit by bit, come from no living sensor.
        identical_s: Nor does any such row that lasts so long, where frames are few.
        identical_frames_slow: The least number of frames in such a row.
        crashes: Children that streamed and then crashed so often are not to be relied on …
        crashes_in_s: … within so long, until one has …
        steady_s: … streamed for longer than the mean pause between that many crashes.
    """

    open_s: float = 10.0
    stalled_s: float = 0.8
    replace_s: float = 3.0
    backoff_s: tuple[float, ...] = (0.5, 1.0, 2.0, 3.0)
    absent_s: float = 1.0
    settled_s: float = 5.0
    identical_frames: int = 15
    identical_s: float = 0.8
    identical_frames_slow: int = 3
    crashes: int = 5
    crashes_in_s: float = 60.0
    steady_s: float = 12.0

    @classmethod
    def scaled(cls, scale: float) -> Self:
        """Return the limits of a machine that is slower by this factor."""
        plain = cls()
        return cls(
            open_s=plain.open_s * scale,
            stalled_s=plain.stalled_s * scale,
            replace_s=plain.replace_s * scale,
            backoff_s=tuple(pause_s * scale for pause_s in plain.backoff_s),
            absent_s=plain.absent_s * scale,
            settled_s=plain.settled_s * scale,
            identical_s=plain.identical_s * scale,
            crashes_in_s=plain.crashes_in_s * scale,
            steady_s=plain.steady_s * scale,
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
        self._identical_since_s = 0.0
        self._crashes_s: deque[float] = deque(maxlen=limits.crashes)

    def started(self, now_s: float) -> None:
        """Note that a child was started."""
        self._running = True
        self._started_s = now_s
        self._first_frame_s = self._last_frame_s = None
        self._identical, self._identical_since_s = 1, now_s

    def frame(self, now_s: float, *, repeated: bool) -> None:
        """Note a frame; `repeated` where it equals the one before, and the source is one that cannot do so."""
        if self._first_frame_s is None:
            self._first_frame_s = now_s
        self._last_frame_s = now_s
        if repeated:
            self._identical += 1
        else:
            self._identical, self._identical_since_s = 1, now_s
        streamed_s = now_s - self._first_frame_s
        if streamed_s >= self._limits.settled_s:
            self._failures = 0
        if streamed_s >= self._limits.steady_s:
            self._crashes_s.clear()

    def crashed(self, now_s: float) -> None:
        """Note that the child ended by itself; `ended` follows. One that never streamed is absent, no more."""
        if self._first_frame_s is not None:
            self._crashes_s.append(now_s)

    def unreliable(self, now_s: float) -> bool:
        """Tell whether children have crashed so often lately that the one that runs is not to be relied on yet."""
        often = len(self._crashes_s) == self._limits.crashes
        return often and now_s - self._crashes_s[0] <= self._limits.crashes_in_s

    def frozen(self, now_s: float) -> bool:
        """Tell whether what the running child shows is no living picture."""
        if self._identical >= self._limits.identical_frames:
            return True
        lasts_s = now_s - self._identical_since_s
        return self._identical >= self._limits.identical_frames_slow and lasts_s >= self._limits.identical_s

    def ended(self, now_s: float) -> None:
        """Note that the child is gone."""
        self._running = False
        pauses_s = (0.0, *self._limits.backoff_s)
        self._start_at_s = now_s + pauses_s[min(self._failures, len(pauses_s) - 1)]
        self._failures += 1

    def absent(self, now_s: float) -> None:
        """Note that there was nothing to start a child for."""
        self._start_at_s = now_s + self._limits.absent_s

    def stalled(self, now_s: float) -> bool:
        """Tell whether a running child's stream has paused for longer than a visitor should go untold."""
        if not self._running or self._last_frame_s is None:
            return False
        return now_s - self._last_frame_s > self._limits.stalled_s

    def step(self, now_s: float) -> Step:
        """Say what to do now."""
        if not self._running:
            return Step.START if now_s >= self._start_at_s else Step.WAIT
        if self.frozen(now_s):
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
