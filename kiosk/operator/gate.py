"""Lets the operator in, and nobody else."""

import threading
from collections.abc import Callable
from dataclasses import dataclass

from kiosk.operator import audit
from kiosk.operator.lockout import FREE_TRIES, Lockout
from kiosk.operator.pin import matches


@dataclass(frozen=True, slots=True, kw_only=True)
class Admission:
    """What came of a try.

    Attributes:
        granted: The PIN was right.
        wait_s: How long no further PIN is looked at, seconds.
        tries_left: Wrong PINs that still cost no wait.
    """

    granted: bool
    wait_s: float = 0.0
    tries_left: int = FREE_TRIES


class Gate:
    """Takes PINs, one at a time; safe to use from several threads."""

    def __init__(self, *, pin_hash: Callable[[], str | None], lockout: Lockout) -> None:
        """Prepare.

        Args:
            pin_hash: Returns the hash of the PIN in force; None where none is set.
            lockout: Counts the failures.
        """
        self._pin_hash = pin_hash
        self._lockout = lockout
        self._trying = threading.Lock()

    @property
    def has_pin(self) -> bool:
        """Whether a PIN is set: without one the panel stays shut.

        Raises:
            OperatorError: What is kept of it cannot be read.
        """
        return self._pin_hash() is not None

    def standing(self) -> Admission:
        """Return how things stand before a try."""
        return self._refused()

    def admit(self, pin: str) -> Admission:
        """Look at a PIN; blocks for about a tenth of a second.

        Raises:
            OperatorError: The hash is damaged, or the try cannot be noted; nobody is let in then.
        """
        with self._trying:
            pin_hash = self._pin_hash()
            if pin_hash is None or self._lockout.remaining_s() > 0:
                audit.note("PIN not looked at", wait_s=round(self._lockout.remaining_s()))
                return self._refused()
            self._lockout.count()
            if not matches(pin, pin_hash):
                audit.note("wrong PIN", failures=self._lockout.failures, wait_s=round(self._lockout.remaining_s()))
                return self._refused()
            self._lockout.clear()
            audit.note("panel opened")
            return Admission(granted=True)

    def _refused(self) -> Admission:
        return Admission(
            granted=False,
            wait_s=self._lockout.remaining_s(),
            tries_left=max(0, FREE_TRIES - self._lockout.failures),
        )
