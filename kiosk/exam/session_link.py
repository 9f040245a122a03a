"""Links the exam with the kiosk's sessions: a check is a session like any other."""

import threading
from collections.abc import Callable

from kiosk.consent.record import ConsentRecord
from kiosk.exam.words import CheckEnded, CheckLeft, CheckRefused, Event
from kiosk.session.words import CancelRequested, ContinueRequested, StartRequested, State
from kiosk.session.words import Event as SessionEvent
from kiosk.station.report import SessionReport
from kiosk.station.view import View


class SessionLink:
    """Asks for sessions, and tells the exam what becomes of them; called from several threads.

    A session that was asked for while none could begin is refused as soon as a view shows that.
    """

    def __init__(self) -> None:
        """Prepare; nothing is heard before `connect`."""
        self._post: Callable[[SessionEvent], None] = lambda _: None
        self._tell: Callable[[Event], None] = lambda _: None
        self._lock = threading.Lock()
        self._view: View | None = None
        self._asked = False
        self._consent: ConsentRecord | None = None
        self._in_session = False

    def connect(self, *, post: Callable[[SessionEvent], None], tell: Callable[[Event], None]) -> None:
        """Link the two from now on.

        Args:
            post: Hands an event to the session; it must not block.
            tell: Hands an event to the exam; it must not block.
        """
        self._post = post
        self._tell = tell

    # Commands of the exam

    def start(self, *, consent: ConsentRecord | None) -> None:
        """Ask for a session."""
        with self._lock:
            self._asked, self._consent = True, consent
            self._ask()

    def drop(self) -> None:
        """End the session that runs, if any."""
        with self._lock:
            self._asked = False
        self._post(CancelRequested())

    def leave(self) -> None:
        """Close the result that the session shows."""
        self._post(ContinueRequested())

    # What the session's thread calls

    def follow(self, view: View) -> None:
        """Take the session's view."""
        with self._lock:
            self._view = view
            inside = view.session.state.in_session
            left, self._in_session = self._in_session and not inside, inside
            if inside:
                self._asked = False
            elif self._asked:
                self._ask()
        if left:
            self._tell(CheckLeft())

    def take(self, report: SessionReport) -> None:
        """Take a session's report."""
        attempts = [one.attempt.verdict for one in report.attempts]
        last = attempts[-1] if attempts else None
        self._tell(
            CheckEnded(
                session_id=report.session_id,
                result=report.result,
                end=report.end,
                outcome=last.outcome if last else None,
                reason=last.reason if last else None,
                attempts=len(attempts),
                request_ids=tuple(one.request_id for one in attempts if one.request_id),
                simulated=report.simulated,
                consent=report.consent,
            )
        )

    def _ask(self) -> None:
        """Ask again, or say that there is no point in it. The lock is held."""
        session = self._view.session if self._view else None
        if session is None or (session.state is State.ATTRACT and not session.camera_ready):
            return
        if session.state is State.OUT_OF_SERVICE:
            self._asked = False
            self._tell(CheckRefused(str(min(session.faults, default="fault"))))
        else:
            self._post(StartRequested(self._consent))
