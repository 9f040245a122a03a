"""Makes the two files of an exam's report out of the machine's effects."""

import secrets
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryFile

from kiosk.errors import KioskError
from kiosk.exam import page
from kiosk.exam.errors import ExamError
from kiosk.exam.ledger import Ledger, file_stem
from kiosk.exam.pictures import keep_picture, pictures_folder
from kiosk.exam.signing import SigningKey
from kiosk.exam.view import Written
from kiosk.exam.words import CloseReport, ExamPolicy, Mark, MarkKind, Moment
from kiosk.report.file import write_whole

_ID_BYTES = 8
_PICTURED = frozenset(
    {
        MarkKind.ABSENCE_STARTED,
        MarkKind.ABSENCE_ENDED,
        MarkKind.CONTINUITY_BROKEN,
        MarkKind.TWO_FACES_STARTED,
    }
)


class Reporter:
    """Writes one report after another; used by one thread."""

    def __init__(
        self,
        *,
        folder: Path,
        key: SigningKey,
        simulated: bool,
        time_scale: float,
        picture: Callable[[], bytes | None] | None = None,
        new_exam_id: Callable[[], str] = lambda: secrets.token_hex(_ID_BYTES),
    ) -> None:
        """Prepare.

        Args:
            folder: Where the reports go.
            key: Signs them.
            simulated: Said in every report.
            time_scale: Said in every report.
            picture: Takes a small JPEG now, if there is a frame; None where no pictures are kept.
            new_exam_id: Draws an id that no other exam has.
        """
        self._folder = folder
        self._key = key
        self._simulated = simulated
        self._time_scale = time_scale
        self._picture = picture
        self._new_exam_id = new_exam_id
        self._ledger: Ledger | None = None
        self._seed = ""
        self._exam_id = ""

    def refuse_unwritable(self) -> None:
        """Make sure that reports can be written, before anybody begins an exam.

        Raises:
            ExamError: The folder cannot be made, or takes no file.
        """
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            with TemporaryFile(dir=self._folder):
                pass
        except OSError as error:
            raise ExamError(
                f"Exam reports cannot be written to {self._folder} ({error.strerror}): let this user write there, "
                "or set exam.folder."
            ) from error

    def open(self, candidate_id: str, policy: ExamPolicy, now: Moment) -> None:
        """Begin a report.

        Raises:
            ExamError: It cannot be written.
        """
        self._exam_id = self._new_exam_id()
        self._seed = policy.seed
        path = self._folder / f"{file_stem(candidate_id, now.wall, self._exam_id)}.jsonl"
        self._ledger = Ledger(path=path, exam_id=self._exam_id, key=self._key)
        self._ledger.open(
            candidate_id=candidate_id,
            opened_at=now.wall,
            policy=policy,
            simulated=self._simulated,
            time_scale=self._time_scale,
            pictures=pictures_folder(path) if self._picture else "",
        )

    def note(self, mark: Mark) -> None:
        """Append a mark, with its picture where pictures are kept."""
        ledger = self._ledger
        if ledger is None:
            return
        image = self._picture() if self._picture and _pictured(mark) else None
        if image is not None:
            mark = replace(mark, facts={**mark.facts, **keep_picture(ledger.path, len(ledger.lines) + 1, image)})
        ledger.note(mark)

    def close(self, effect: CloseReport, now: Moment) -> Written | None:
        """Finish the report and make its page; None where none was begun."""
        ledger, self._ledger = self._ledger, None
        if ledger is None:
            return None
        trouble = ""
        try:
            ledger.close(effect, closed_at=now.wall, seed=self._seed)
            html = page.build(ledger.lines, key=self._key.public, jsonl_name=ledger.path.name)
            write_whole(ledger.path.with_suffix(".html"), page.signed(html, self._key))
        except KioskError as error:
            trouble = str(error)
        return Written(self._folder, ledger.path.stem, self._exam_id, trouble)


def _pictured(mark: Mark) -> bool:
    """Return whether a picture goes with a mark; none goes with a check that nobody agreed to."""
    return mark.kind in _PICTURED or (mark.kind is MarkKind.CHECK_RESULT and bool(mark.facts["attempts"]))
