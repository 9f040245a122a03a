"""Collects candidates for a short while and keeps the best one."""

from kiosk.vision.observation import Candidate, CapturePhase
from kiosk.vision.thresholds import Thresholds

_FORGIVEN_FRAMES = 1
"""A single frame that fails a gate while collecting is left out; the second in a row ends the window."""
_BLINK_S = 0.3
"""Closing eyes leave a face softer, and its landmarks astir, for about so long (ours)."""


class Selection:
    """One capture: from the first good frames to the chosen one. Made anew for every attempt."""

    def __init__(self, *, thresholds: Thresholds, time_scale: float) -> None:
        """Begin.

        Args:
            thresholds: How long and how many.
            time_scale: Multiplies the window.
        """
        self._thresholds = thresholds
        self._window_s = thresholds.window_s * time_scale
        self._blink_s = _BLINK_S * time_scale
        self._good_frames = 0
        self._bad_frames = 0
        self._began_s: float | None = None
        self._good_s = float("-inf")
        self._candidates = 0
        self._best: Candidate | None = None
        self.phase = CapturePhase.POSITIONING
        self.progress = 0.0

    @property
    def collects_next(self) -> bool:
        """Whether the next frame, should every gate be open on it, is a candidate."""
        if self.phase is CapturePhase.POSITIONING:
            return self._good_frames + 1 >= self._thresholds.ready_frames
        return self.phase is CapturePhase.COLLECTING

    def offer(self, candidate: Candidate) -> Candidate | None:
        """Take a frame on which every gate is open; return the chosen one when the window is complete."""
        self._bad_frames = 0
        self._good_frames += 1
        self._good_s = candidate.t_s
        if self.phase is CapturePhase.SELECTED or self._good_frames < self._thresholds.ready_frames:
            return None
        if self._began_s is None:
            self._began_s = candidate.t_s
            self.phase = CapturePhase.COLLECTING
        self._candidates += 1
        if self._best is None or candidate.quality.score > self._best.quality.score:
            self._best = candidate
        # Rounded, or a window of 0.8 s that begins at 0.4 s would not end at 1.2 s.
        return self._close(round(candidate.t_s - self._began_s, 6))

    def waver(self, t_s: float) -> None:
        """Take a frame whose one fault is that it is not still or sharp: of a blink's length, it is left out."""
        if self.phase is not CapturePhase.COLLECTING or t_s - self._good_s > self._blink_s:
            self.miss()

    def miss(self) -> None:
        """Take a frame that fails a gate."""
        self._bad_frames += 1
        if self.phase is not CapturePhase.COLLECTING or self._bad_frames > _FORGIVEN_FRAMES:
            self.void()

    def void(self) -> None:
        """Forget what was collected, because it may not all be of one person; a choice that is made stands."""
        self._good_frames = 0
        if self.phase is CapturePhase.COLLECTING:
            self._began_s, self._best, self._candidates = None, None, 0
            self.phase, self.progress = CapturePhase.POSITIONING, 0.0

    def _close(self, elapsed_s: float) -> Candidate | None:
        self.progress = min(1.0, elapsed_s / self._window_s)
        if elapsed_s < self._window_s or self._candidates < self._thresholds.min_candidates:
            return None
        chosen, self._best = self._best, None
        self.phase, self.progress = CapturePhase.SELECTED, 1.0
        return chosen
