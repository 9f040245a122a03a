"""What a candidate can want of the exam."""

from typing import Protocol


class ExamIntents(Protocol):
    """Takes what the candidate wants; the exam decides what comes of it."""

    def give_candidate(self, candidate_id: str, *, scanned: bool) -> None:
        """Say who one is."""

    def clear_candidate(self) -> None:
        """Take the id back."""

    def begin(self) -> None:
        """Begin."""

    def check_now(self) -> None:
        """Take the announced check at once."""

    def postpone(self) -> None:
        """Put the announced check off."""

    def end(self) -> None:
        """End the exam."""

    def proceed(self) -> None:
        """Leave the closing screen."""
