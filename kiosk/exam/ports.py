"""What an exam asks of the parts that it directs."""

from typing import Protocol

from kiosk.consent.record import ConsentRecord
from kiosk.vision.observation import Observation


class Checks(Protocol):
    """Sessions of the kiosk, one for each check."""

    def start(self, *, consent: ConsentRecord | None) -> None:
        """Begin a session, without waiting.

        Args:
            consent: What the candidate agreed to before, and is not asked again; None for nothing yet.
        """

    def drop(self) -> None:
        """End the session that runs, if any."""

    def leave(self) -> None:
        """Close the result that the session shows."""


class Lookout(Protocol):
    """What vision sees."""

    def latest_observation(self) -> Observation | None:
        """Return what vision saw last; None before anything, and after what was seen has been forgotten."""
