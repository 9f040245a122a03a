"""How often the kiosk may still start itself again."""

import json
import logging
import time
from collections.abc import Callable
from pathlib import Path

from kiosk.guard.boot import boot_id
from kiosk.writing import PRIVATE, replace_file

logger = logging.getLogger(__name__)

RESTARTS = 3
"""In `WITHIN_S` and for one cause: what comes back a fourth time does not go away by itself soon (ours)."""
WITHIN_S = 3600.0


class RestartBudget:
    """Counts self-restarts in a small file, so that no fault makes the kiosk start again and again for ever."""

    def __init__(
        self, path: Path, *, boot: str | None = None, monotonic_s: Callable[[], float] = time.monotonic
    ) -> None:
        """Prepare.

        Args:
            path: The file; nothing is there before the first restart.
            boot: Names the boot of the machine; None asks the kernel.
            monotonic_s: Seconds on a clock that never jumps within one boot.
        """
        self._path = path
        self._now_s = monotonic_s
        self._boot = boot_id() if boot is None else boot

    def take(self, cause: str) -> bool:
        """Count one restart for this cause; return whether it may be made. One that cannot be noted may not."""
        taken = self._taken()
        moments_s = taken.setdefault(cause, [])
        if len(moments_s) >= RESTARTS:
            return False
        moments_s.append(self._now_s())
        try:
            self._path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            replace_file(self._path, f"{json.dumps({'boot': self._boot, 'taken': taken})}\n", mode=PRIVATE)
        except OSError as error:
            logger.error("no restart: %s cannot be written (%s)", self._path, error.strerror)  # noqa: TRY400
            return False
        return True

    def taken(self) -> dict[str, int]:
        """Return how many restarts still count, by cause."""
        return {cause: len(moments_s) for cause, moments_s in self._taken().items() if moments_s}

    def _taken(self) -> dict[str, list[float]]:
        since_s = self._now_s() - WITHIN_S
        try:
            kept = json.loads(self._path.read_text(encoding="utf-8"))
            if kept["boot"] != self._boot:
                return {}
            return {
                str(cause): [moment_s for moment_s in map(float, moments_s) if moment_s > since_s]
                for cause, moments_s in kept["taken"].items()
            }
        except (OSError, ValueError, TypeError, KeyError, AttributeError, OverflowError, RecursionError):
            # None were taken, or the file is damaged: then counting begins anew, and still comes to an end.
            return {}
