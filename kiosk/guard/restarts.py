"""How often the kiosk may still start itself again."""

import json
import logging
from pathlib import Path

from kiosk.guard.boot import boot_id
from kiosk.writing import PRIVATE, replace_file

logger = logging.getLogger(__name__)

RESTARTS = 3
"""In one boot of the machine and for one cause: what comes back a fourth time does not go away by itself."""


class RestartBudget:
    """Counts self-restarts in a small file, so that no fault makes the kiosk start again and again for ever."""

    def __init__(self, path: Path, *, boot: str | None = None) -> None:
        """Prepare.

        Args:
            path: The file; nothing is there before the first restart.
            boot: Names the boot of the machine; None asks the kernel.
        """
        self._path = path
        self._boot = boot_id() if boot is None else boot

    def take(self, cause: str) -> bool:
        """Count one restart for this cause; return whether it may be made. One that cannot be noted may not."""
        taken = self.taken()
        if taken.get(cause, 0) >= RESTARTS:
            return False
        taken[cause] = taken.get(cause, 0) + 1
        try:
            self._path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            replace_file(self._path, f"{json.dumps({'boot': self._boot, 'taken': taken})}\n", mode=PRIVATE)
        except OSError as error:
            logger.error("no restart: %s cannot be written (%s)", self._path, error.strerror)  # noqa: TRY400
            return False
        return True

    def taken(self) -> dict[str, int]:
        """Return how many restarts were counted in this boot, by cause."""
        try:
            kept = json.loads(self._path.read_text(encoding="utf-8"))
            taken = {str(cause): int(count) for cause, count in kept["taken"].items()}
            return taken if kept["boot"] == self._boot else {}
        except (OSError, ValueError, TypeError, KeyError, AttributeError):
            # None were taken, or the file is damaged: then counting begins anew, and still comes to an end.
            return {}
