"""What the station asks of the rooms that it puts to work."""

from collections.abc import Callable
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from kiosk.camera.frame import CameraStatus, Frame
from kiosk.camera.spec import DemoSpec
from kiosk.liveness.cancel import CancelToken
from kiosk.liveness.sample import Sample
from kiosk.session.words import Fault
from kiosk.station.device_lock import LockStanding
from kiosk.station.report import AttemptReport, SessionReport
from kiosk.station.view import View
from kiosk.values import Verdict
from kiosk.vision.observation import Observation

Image = NDArray[np.uint8]


class Camera(Protocol):
    """Keeps the newest frame."""

    def start(self) -> None:
        """Begin to capture."""

    def stop(self) -> None:
        """End the capture, within a few seconds whatever the driver does."""

    def restart(self) -> None:
        """Open the source anew, without waiting."""

    def play(self, scenario: DemoSpec) -> None:
        """Go on with another of the demo's scenarios, without waiting."""

    def rest(self) -> None:
        """Deliver few frames until `rouse`, without waiting."""

    def rouse(self) -> None:
        """Deliver every frame again, without waiting."""

    def latest(self) -> Frame | None:
        """Return the newest frame without waiting."""

    def wait_newer(self, sequence: int, timeout_s: float) -> Frame | None:
        """Return the newest frame if its number is, or in time becomes, higher than `sequence`."""

    def status(self) -> CameraStatus:
        """Return how the source fares now."""


class RecordsPort(Protocol):
    """Writes down what the session does, before anybody sees what came of it; called on its thread."""

    def follow(self, view: View) -> None:
        """Take note of where the session is."""

    def attempt_over(self, session_id: str, report: AttemptReport) -> bool:
        """Record an attempt; return whether its result may be shown."""

    def session_over(self, report: SessionReport) -> bool:
        """Record a session; return whether its result may be shown."""


class LockPort(Protocol):
    """Keeps the device's lock across restarts."""

    def standing(self) -> LockStanding:
        """Return how things stand when the session machine begins."""

    def follow(self, *, locked: bool, failed_s: tuple[float, ...], now_s: float) -> None:
        """Take note of the machine; times on the caller's monotonic clock."""


class NoRecords:
    """Writes nothing down, where nothing needs to be."""

    def follow(self, view: View) -> None:
        """Forget it."""

    def attempt_over(self, session_id: str, report: AttemptReport) -> bool:
        """Forget it."""
        return True

    def session_over(self, report: SessionReport) -> bool:
        """Forget it."""
        return True


class NoLock:
    """Keeps no lock beyond the run."""

    def standing(self) -> LockStanding:
        """Begin without one."""
        return LockStanding()

    def follow(self, *, locked: bool, failed_s: tuple[float, ...], now_s: float) -> None:
        """Forget it."""


class Pipeline(Protocol):
    """Turns one frame after another into observations."""

    def begin(self) -> None:
        """Forget what was collected and look for a sample from nothing."""

    def watch(self) -> None:
        """Forget what was collected and look for no sample."""

    def process(self, image: Image, *, frame: int, t_s: float) -> Observation:
        """Observe one frame."""


class LivenessClient(Protocol):
    """Puts a sample to the liveness API."""

    def verify(self, sample: Sample, *, cancel: CancelToken, on_sent: Callable[[Sample], None]) -> Verdict:
        """Return what came of it, and hand over each sample that left; never raises for what others do."""

    def reachable(self, *, cancel: CancelToken) -> bool:
        """Return whether the API can be connected to now; sends no sample."""


class CapturePort(Protocol):
    """Vision, as the session's effects command it."""

    def begin(self) -> None:
        """Look for a new sample from nothing."""

    def watch(self) -> None:
        """Watch for presence and take no sample."""

    def sample(self) -> Image | None:
        """Return the held sample's image; None when none is held."""

    def wipe(self) -> None:
        """Forget every image."""


class VerifierPort(Protocol):
    """Attempts, as the session's effects command them."""

    def submit(self, attempt: int, image: Image) -> None:
        """Encode and send an image as this attempt, without waiting."""

    def cancel(self, attempt: int) -> None:
        """Give up this attempt, if it runs."""

    def stop(self) -> None:
        """Give up whatever runs, and wait for it within bounds."""


class ProbePort(Protocol):
    """Finds out whether faults still hold."""

    def start(self, fault: Fault) -> None:
        """Look into this fault, without waiting."""

    def stop(self) -> None:
        """Give up what runs."""
