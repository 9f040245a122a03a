"""What the station shows of itself: the session, and what vision saw last."""

from dataclasses import dataclass

from kiosk.session.words import SessionState


@dataclass(frozen=True, slots=True, kw_only=True)
class View:
    """One moment of the kiosk, for a screen to paint.

    Attributes:
        session: The machine's state.
        session_id: Id of the running session; its first characters are the short code for staff. None outside one.
        seconds_left: What is left of the timer that the screen counts down (retry, a warning), else None.
    """

    session: SessionState
    session_id: str | None
    seconds_left: float | None = None
