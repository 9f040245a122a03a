"""How often hints are said: not with every movement of the head, and again for those who have lost the thread."""

from kiosk.values import Hint

APART_S = 3.0
"""Between the beginnings of two hints; the newest one waits (as capture guides with full vocal guidance do)."""
AGAIN_S = 6.0
"""After which a hint that still holds is said again (ours)."""


class HintPace:
    """Decides when which hint is said. Times are seconds on a clock that never jumps."""

    def __init__(self) -> None:
        """Have nothing to say."""
        self._wanted: Hint | None = None
        self._said: Hint | None = None
        self._said_s = float("-inf")

    def offer(self, hint: Hint | None) -> None:
        """Take the hint that holds now, in the place of one that waits; None where nothing is to be said."""
        self._wanted = hint
        if hint is None:
            self._said = None

    def take(self, now_s: float) -> tuple[Hint, bool] | None:
        """Return the hint that is due, and whether it is said again; None where none is."""
        hint = self._wanted
        again = hint is self._said
        if hint is None or now_s - self._said_s < (AGAIN_S if again else APART_S):
            return None
        self._said, self._said_s = hint, now_s
        return hint, again
