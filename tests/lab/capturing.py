"""Capturing from a source as the kiosk does, and waiting for how it fares."""

import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

from kiosk.camera.frame import CameraState, CameraStatus
from kiosk.camera.settings import CameraSettings
from kiosk.camera.spec import parse_spec
from kiosk.camera.supervisor import CameraSupervisor
from tests.lab.findings import PATIENCE_S, SCALE

LOST = (CameraState.STALLED, CameraState.ABSENT)


@dataclass
class StatusLog:
    """Every status of a source so far, and a way to wait for one."""

    statuses: list[CameraStatus] = field(default_factory=list)
    _changed: threading.Condition = field(default_factory=threading.Condition)

    def __call__(self, status: CameraStatus) -> None:
        """Take a status."""
        with self._changed:
            self.statuses.append(status)
            self._changed.notify_all()

    @property
    def last(self) -> CameraStatus:
        """How the source fares now."""
        return self.statuses[-1]

    def wait(self, *states: CameraState) -> float:
        """Wait until the source is in one of these states; return how long that took, seconds."""
        return self.wait_until(lambda status: status.state in states)

    def wait_until(self, true: Callable[[CameraStatus], bool], *, within_s: float = PATIENCE_S) -> float:
        """Wait for a status; return how long that took, seconds."""
        began = time.monotonic()
        with self._changed:
            came = self._changed.wait_for(lambda: bool(self.statuses) and true(self.last), within_s)
        assert came, f"it stays {self.last.state}: {self.last.detail}"
        return time.monotonic() - began

    def stays(self, *states: CameraState, for_s: float) -> None:
        """Make sure that the source is in no other state than these for so long."""
        with self._changed:
            left = self._changed.wait_for(lambda: self.last.state not in states, for_s)
        assert not left, f"it became {self.last.state}: {self.last.detail}"


@contextmanager
def capturing(
    source: str, *, allow_virtual: bool = True, pin: str = ""
) -> Iterator[tuple[CameraSupervisor, StatusLog]]:
    """Capture from a source as the kiosk does."""
    log = StatusLog()
    settings = CameraSettings(width=1280, height=720, allow_virtual=allow_virtual, pin=pin, time_scale=SCALE)
    with CameraSupervisor(spec=parse_spec(source), settings=settings, on_status=log) as supervisor:
        yield supervisor, log
