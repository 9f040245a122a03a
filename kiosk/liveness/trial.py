"""What one request without a picture tells of the way to the API."""

from dataclasses import dataclass
from typing import Final

from kiosk.liveness.sample import Sample
from kiosk.values import Verdict

NO_PICTURE: Final = Sample(b"", 0, 0)
"""The contract has a code for an empty image, 4001: who gets that answer was let in, and nobody was looked at."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Trial:
    """One trial.

    Attributes:
        replied: Something answered over HTTP.
        verdict: The reading of its answer, or of why there was none; never a verdict on anybody.
        server_ahead_s: How far the server's clock is ahead of this device's; None where the reply did not tell.
        uses_next: The API refused the credentials and took the next ones, which it is time to move up.
    """

    replied: bool
    verdict: Verdict
    server_ahead_s: float | None = None
    uses_next: bool = False
