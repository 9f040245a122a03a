"""What an exam asks of the parts that it directs."""

from typing import Protocol

from kiosk.vision.observation import Observation


class Checks(Protocol):
    """Sessions of the kiosk, one for each check."""

    def start(self, *, consented: bool) -> None:
        """Begin a session, without waiting.

        Args:
            consented: The candidate agreed before, and is not asked again.
        """

    def drop(self) -> None:
        """End the session that runs, if any."""

    def leave(self) -> None:
        """Close the result that the session shows."""


class Lookout(Protocol):
    """What vision sees."""

    def latest_observation(self) -> Observation | None:
        """Return what vision saw last; None before anything, and after what was seen has been forgotten."""
