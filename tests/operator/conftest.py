"""A clock that only moves when told, and what went into the log."""

from dataclasses import dataclass
from pathlib import Path

import pytest

from kiosk.operator.gate import Gate
from kiosk.operator.lockout import Lockout
from kiosk.operator.pin import hash_pin

PIN, WRONG = "483726", "915274"
PIN_HASH = hash_pin(PIN)


@dataclass
class Machine:
    """A kiosk's machine: its disk and its monotonic clock, which begins anew at each boot."""

    path: Path
    now_s: float = 1000.0

    def lockout(self) -> Lockout:
        return Lockout(path=self.path, monotonic_s=lambda: self.now_s)

    def gate(self, pin_hash: str | None = PIN_HASH) -> Gate:
        return Gate(pin_hash=lambda: pin_hash, lockout=self.lockout())


@pytest.fixture
def machine(tmp_path: Path) -> Machine:
    return Machine(tmp_path / "state" / "lockout.json")
