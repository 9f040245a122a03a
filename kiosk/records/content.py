"""What the records of an attempt and of a session say; never an image, nor anything drawn from one."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from kiosk import __version__
from kiosk.station.report import AttemptReport, SessionReport, attempt_fields, to_fields

ATTEMPT = "attempt"
SESSION = "session"


@dataclass(frozen=True, slots=True, kw_only=True)
class Origin:
    """Where records come from; said in each of them.

    Attributes:
        kiosk: This kiosk's name.
        site: Where it stands.
        profile: Whom it serves.
        server_ahead_s: Returns how far the API's clock is ahead of this device's; None while no answer has told.
    """

    kiosk: str
    site: str
    profile: str
    server_ahead_s: Callable[[], float | None]

    def fields(self) -> dict[str, Any]:
        """Return what a record says of it."""
        ahead_s = self.server_ahead_s()
        return {
            "kiosk": self.kiosk,
            "site": self.site,
            "profile": self.profile,
            "version": __version__,
            "clock": {"source": "device", "server_ahead_s": None if ahead_s is None else round(ahead_s, 1)},
        }


def attempt_record(session_id: str, report: AttemptReport, origin: Origin) -> dict[str, Any]:
    """Return the record of an attempt, which stands for it should its session never end.

    Args:
        session_id: Its session.
        report: The attempt.
        origin: Where it was made.
    """
    return {
        "kind": ATTEMPT,
        "session_id": session_id,
        "attempt": report.number,
        **origin.fields(),
        "simulated": report.attempt.verdict.simulated,
        **attempt_fields(report),
    }


def session_record(report: SessionReport, dwell: dict[str, Any], origin: Origin) -> dict[str, Any]:
    """Return the record of a session: all that the host program is told, and more.

    Args:
        report: The session.
        dwell: Where it was when its result came, and how long it was where.
        origin: Where it was held.
    """
    return {"kind": SESSION, **to_fields(report), **origin.fields(), **dwell}
