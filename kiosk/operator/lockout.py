"""How long nobody may try the PIN after too many wrong ones."""

import json
import math
import threading
from collections.abc import Callable
from pathlib import Path

from kiosk.operator.errors import OperatorError
from kiosk.writing import PRIVATE, replace_file

FREE_TRIES = 5
_FIRST_S = 30.0
_LONGEST_S = 3600.0


def delay_s(failures: int) -> float:
    """Return how long the PIN is locked after so many failures: none for 4, then 30 s, 60 s … 1 h (ours)."""
    if failures < FREE_TRIES:
        return 0.0
    # Above 2^7 the longest holds anyhow, and a power without limit would overflow.
    return min(_LONGEST_S, _FIRST_S * 2.0 ** min(failures - FREE_TRIES, 7))


class Lockout:
    """Counts failures in a small file, and what is left of the wait; safe to use from several threads.

    Time is counted on the monotonic clock, and only while the kiosk runs: neither a clock that is set nor a
    restart shortens a wait. What is left is noted at every failure and at the end of a run.
    """

    def __init__(self, *, path: Path, monotonic_s: Callable[[], float]) -> None:
        """Take up where the last run left off.

        Args:
            path: The file; nothing is there before the first failure.
            monotonic_s: Seconds on a clock that never jumps.
        """
        self._path = path
        self._monotonic_s = monotonic_s
        self._lock = threading.Lock()
        self._failures, left_s = self._read()
        self._until_s = monotonic_s() + left_s

    @property
    def failures(self) -> int:
        """Wrong PINs since the last right one."""
        return self._failures

    def remaining_s(self) -> float:
        """Return how long no PIN may be tried, 0 where one may be."""
        with self._lock:
            return self._left_s()

    def count(self) -> None:
        """Count one failure; call it before the PIN is looked at, so that pulling the plug gains no try.

        Raises:
            OperatorError: It cannot be noted, and so no PIN may be tried.
        """
        with self._lock:
            self._failures += 1
            self._until_s = self._monotonic_s() + delay_s(self._failures)
            self._note()

    def clear(self) -> None:
        """Forget the failures: the PIN was right.

        Raises:
            OperatorError: It cannot be noted.
        """
        with self._lock:
            self._failures, self._until_s = 0, self._monotonic_s()
            self._note()

    def save(self) -> None:
        """Note what is left of the wait, at the end of a run.

        Raises:
            OperatorError: It cannot be noted; the next run waits for as long as was noted last.
        """
        with self._lock:
            if self._failures:
                self._note()

    def _left_s(self) -> float:
        return max(0.0, self._until_s - self._monotonic_s())

    def _note(self) -> None:
        kept = json.dumps({"failures": self._failures, "wait_s": round(self._left_s(), 1)})
        try:
            self._path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            replace_file(self._path, f"{kept}\n", mode=PRIVATE)
        except OSError as error:
            raise OperatorError(
                f"{self._path} cannot be written ({error.strerror}), and without it no PIN is taken: let this "
                "user write there."
            ) from error

    def _read(self) -> tuple[int, float]:
        try:
            kept = json.loads(self._path.read_text(encoding="utf-8"))
            failures, wait_s = int(kept["failures"]), float(kept["wait_s"])
        except FileNotFoundError:
            return 0, 0.0
        except (OSError, ValueError, TypeError, KeyError, OverflowError, RecursionError):
            # Whoever damages the file shall gain nothing by it.
            return FREE_TRIES, _FIRST_S
        known = failures >= 0 and math.isfinite(wait_s)
        return (failures, min(max(wait_s, 0.0), _LONGEST_S)) if known else (FREE_TRIES, _FIRST_S)
