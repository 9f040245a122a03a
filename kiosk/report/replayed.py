"""What a page is made of."""

from collections.abc import Sequence
from dataclasses import dataclass

from kiosk.report.tally import Tally
from kiosk.report.timeline import Slice
from kiosk.vision.thresholds import Thresholds


@dataclass(frozen=True, slots=True, kw_only=True)
class Replayed:
    """A recording that was replayed.

    Attributes:
        clip: What it is called.
        slices: What to draw of it.
        tally: What was counted.
        limits: The thresholds that were used.
        time_scale: What every time limit was multiplied by.
    """

    clip: str
    slices: Sequence[Slice]
    tally: Tally
    limits: Thresholds
    time_scale: float

    @property
    def chosen_slice(self) -> int | None:
        """Where among the slices the chosen frame is; None without one."""
        chosen = self.tally.chosen
        if chosen is None:
            return None
        return next(at for at, one in enumerate(self.slices) if chosen.frame < one.frame + one.frames)
