"""What came of a row, and the limits that it is judged by."""

import os
from dataclasses import dataclass

SCALE_VARIABLE = "LAB_SCALE"
SCALE = float(os.environ.get(SCALE_VARIABLE, "8"))
"""The emulated machine is about so much slower; every time limit is multiplied by it."""
VISIBLE_S = 1.0 * SCALE
RECOVERED_S = 5.0 * SCALE
OPENED_S = 5.0 * SCALE
"""A fault that is there before the camera is opened is visible once that has been tried."""
SOME_LOOKS_S = 2.5 * SCALE
"""Long enough to look for an absent camera twice."""
PATIENCE_S = 30.0 * SCALE
"""What never comes is not waited for any longer."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Times:
    """What a row measured; None where there was nothing to measure.

    Attributes:
        visible_s: How long it took until the fault was told.
        recovered_s: How long after its cause had ended it took until pictures came again.
        told: What the kiosk said, or what else is worth knowing.
        visible_limit_s: The longest that `visible_s` may be.
    """

    visible_s: float | None = None
    recovered_s: float | None = None
    told: str = ""
    visible_limit_s: float = VISIBLE_S

    def complaint(self) -> str:
        """Return which limit is broken; empty for none."""
        if self.visible_s is not None and self.visible_s > self.visible_limit_s:
            return f"visible after {self.visible_s:.1f} s instead of {self.visible_limit_s:.0f} s"
        if self.recovered_s is not None and self.recovered_s > RECOVERED_S:
            return f"recovered after {self.recovered_s:.1f} s instead of {RECOVERED_S:.0f} s"
        return ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """What came of a row.

    Attributes:
        row: Its name.
        done: What was done.
        wrong: What the kiosk did not do as it must; empty where all was well.
        visible_s: As in `Times`.
        recovered_s: As in `Times`.
        told: As in `Times`.
        visible_limit_s: As in `Times`.
        took_s: How long the row took.
    """

    row: str
    done: str
    wrong: str
    visible_s: float | None
    recovered_s: float | None
    told: str
    visible_limit_s: float
    took_s: float
