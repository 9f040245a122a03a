"""What was shown and what was answered, for whoever has to account for it."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Self

from kiosk.consent.notice import Notice


class Answer(StrEnum):
    """What came of the question."""

    GIVEN = "given"
    DECLINED = "declined"
    EXPIRED = "expired"
    """No answer in time is no consent."""
    ELSEWHERE = "elsewhere"
    """Not asked here: whoever runs the kiosk answers for it (`session.consent = false`)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownNotice:
    """A notice that stands on the screen.

    Attributes:
        version: Of its text.
        language: The language's tag.
        sha256: Of its words, as `Notice.sha256` has it.
        shown_at: Since when, time of day in UTC.
    """

    version: str
    language: str
    sha256: str
    shown_at: datetime

    @classmethod
    def of(cls, notice: Notice, shown_at: datetime) -> Self:
        """Return what is kept of a notice that has come on screen."""
        return cls(version=notice.version, language=notice.language, sha256=notice.sha256, shown_at=shown_at)


@dataclass(frozen=True, slots=True, kw_only=True)
class ConsentRecord:
    """One answer.

    Attributes:
        answer: What it was.
        shown: What stood on the screen; None where nothing was asked here.
        answered_at: When, time of day in UTC; None where nobody answered.
    """

    answer: Answer
    shown: ShownNotice | None = None
    answered_at: datetime | None = None

    @property
    def permits(self) -> bool:
        """Whether a picture may be taken and sent."""
        return self.answer in _PERMITTING

    def fields(self) -> dict[str, str | None]:
        """Return the record as a JSON object has it, flat; times of day in ISO 8601, UTC."""
        shown = self.shown
        return {
            "answer": self.answer,
            "version": shown.version if shown else None,
            "language": shown.language if shown else None,
            "sha256": shown.sha256 if shown else None,
            "shown_at": _stamp(shown.shown_at) if shown else None,
            "answered_at": _stamp(self.answered_at),
        }

    def __str__(self) -> str:
        shown = self.shown
        notice = f" (notice {shown.version} in {shown.language}, sha256 {shown.sha256})" if shown else ""
        return f"{self.answer}{notice}"


_PERMITTING = frozenset({Answer.GIVEN, Answer.ELSEWHERE})


def _stamp(moment: datetime | None) -> str | None:
    return moment.isoformat(timespec="milliseconds") if moment else None
