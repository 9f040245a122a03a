"""What people want, as the events of a session or an exam."""

from collections.abc import Callable
from datetime import UTC, datetime
from typing import Generic, TypeVar

from kiosk.consent.notice import Notice
from kiosk.consent.record import ShownNotice
from kiosk.exam import words as exam
from kiosk.session import words as session

Event = TypeVar("Event")


class _Posted(Generic[Event]):
    """Hands events on; nobody hears them before `attach`."""

    def __init__(self) -> None:
        self._post: Callable[[Event], None] = lambda _: None

    def attach(self, post: Callable[[Event], None]) -> None:
        """Hand on everything from now on."""
        self._post = post


class StationIntents(_Posted[session.Event]):
    """What the person wants, as the session's events."""

    def start(self) -> None:
        """Begin."""
        self._post(session.StartRequested())

    def notice_shown(self, notice: Notice) -> None:
        """Have this notice on the consent screen."""
        self._post(session.NoticeShown(ShownNotice.of(notice, datetime.now(UTC))))

    def consent(self, *, given: bool) -> None:
        """Answer the consent screen."""
        now = datetime.now(UTC)
        self._post(session.ConsentGiven(now) if given else session.ConsentDeclined(now))

    def cancel(self) -> None:
        """Stop."""
        self._post(session.CancelRequested())

    def alternative(self) -> None:
        """Ask for another way."""
        self._post(session.AlternativeRequested())

    def proceed(self) -> None:
        """Press the screen's forward button."""
        self._post(session.ContinueRequested())

    def interacted(self) -> None:
        """Show presence by a touch or a key."""
        self._post(session.Interacted())

    def set_pace(self, *, unhurried: bool) -> None:
        """Take more time for everything, or no longer."""
        self._post(session.PaceChanged(unhurried=unhurried))

    def reset_pace(self) -> None:
        """Let the next person have the usual pace."""
        self._post(session.PaceReset())


class CandidateIntents(_Posted[exam.Event]):
    """What the candidate wants, as the exam's events."""

    def give_candidate(self, candidate_id: str, *, scanned: bool) -> None:
        """Say who one is."""
        method = exam.EntryMethod.SCANNED if scanned else exam.EntryMethod.TYPED
        self._post(exam.CandidateGiven(candidate_id, method))

    def clear_candidate(self) -> None:
        """Take the id back."""
        self._post(exam.CandidateCleared())

    def begin(self) -> None:
        """Begin."""
        self._post(exam.BeginRequested())

    def check_now(self) -> None:
        """Take the announced check at once."""
        self._post(exam.CheckRequested())

    def postpone(self) -> None:
        """Put the announced check off."""
        self._post(exam.PostponeRequested())

    def end(self, by: exam.Actor = exam.Actor.CANDIDATE) -> None:
        """End the exam."""
        self._post(exam.EndRequested(by))

    def proceed(self) -> None:
        """Leave the closing screen."""
        self._post(exam.NextRequested())
