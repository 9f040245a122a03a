"""What an exam shows of itself."""

from dataclasses import dataclass
from pathlib import Path

from kiosk.exam.words import Phase


@dataclass(frozen=True, slots=True)
class Written:
    """Where a report lies.

    Attributes:
        folder: Its folder.
        name: Its files' name without their endings.
        exam_id: The exam's id; its first characters are the short code for staff.
        trouble: One sentence where it could not be written as a whole, else empty.
    """

    folder: Path
    name: str
    exam_id: str
    trouble: str = ""

    @classmethod
    def none(cls, trouble: str) -> "Written":
        """Return what stands for a report that could not even be begun."""
        return cls(Path(), "", "", trouble)


@dataclass(frozen=True, slots=True, kw_only=True)
class ExamView:
    """One moment of the exam, for a screen to paint. It holds no score, and no result but a passed first check.

    Attributes:
        phase: Where the exam is.
        candidate_id: Who the candidate says they are; empty before.
        in_view: Somebody is in view.
        blind: The camera sends nothing.
        several: A second face is in view.
        check_in_s: Whole seconds to a check that has been announced; None without one.
        postponable: That check can be put off.
        after_check: The exam goes on after at least one check within it.
        minutes_left: Whole minutes that are left of the exam, rounded up; None where somebody ends it.
        seconds_left: Whole seconds that are left of the exam's last minute, rounded up; None before it.
        begun: The exam itself began.
        written: Where the report lies; None before it is written.
    """

    phase: Phase
    candidate_id: str = ""
    in_view: bool = True
    blind: bool = False
    several: bool = False
    check_in_s: int | None = None
    postponable: bool = False
    after_check: bool = False
    minutes_left: int | None = None
    seconds_left: int | None = None
    begun: bool = False
    written: Written | None = None
