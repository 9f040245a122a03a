"""Two slots of credentials, so that a key can be changed without a kiosk going out of service."""

import logging
import threading
from collections.abc import Iterator

from kiosk.liveness.credentials import Credentials

logger = logging.getLogger(__name__)


class Slots:
    """The credentials that are in use, and those to change over to; safe to use from several threads.

    Args:
        active: Used from the start.
        following: Used from when the API refuses the active ones and takes these; None where there are none.
    """

    def __init__(self, active: Credentials, following: Credentials | None) -> None:
        self._slots = (active,) if following is None else (active, following)
        self._in_use = 0
        self._lock = threading.Lock()

    @property
    def secrets(self) -> tuple[str, ...]:
        """Values that must never be logged."""
        return tuple(secret for credentials in self._slots for secret in credentials.secrets)

    @property
    def uses_next(self) -> bool:
        """Whether the following credentials are in use."""
        with self._lock:
            return self._in_use > 0

    def in_turn(self) -> Iterator[Credentials]:
        """Yield the credentials in use, then the others."""
        with self._lock:
            first = self._in_use
        yield from (*self._slots[first:], *self._slots[:first])

    def take(self, accepted: Credentials) -> None:
        """Use from now on the credentials that the API has accepted."""
        with self._lock:
            before, self._in_use = self._in_use, self._slots.index(accepted)
            changed = self._in_use != before
        if changed:
            logger.warning(
                "the API refuses the credentials that were in use and takes %s",
                "api.next_…: it is time to move these up" if before == 0 else "the former ones again",
            )
