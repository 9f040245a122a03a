"""The folders that the kiosk writes to, and whether it could."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryFile

from kiosk.config.files import records_folder, state_folder
from kiosk.config.settings import Settings
from kiosk.values import Profile


@dataclass(frozen=True, slots=True)
class Unwritable:
    """A folder that the kiosk would have to write to and cannot.

    Attributes:
        sentence: Which, why, and what to do.
        stops: Nobody would be served.
    """

    sentence: str
    stops: bool


def reports_folder(settings: Settings) -> Path:
    """Return where the reports of exams go."""
    return Path(settings.exam.folder).expanduser() if settings.exam.folder else state_folder() / "exams"


def unwritable(settings: Settings) -> Iterator[Unwritable]:
    """Try every folder that the kiosk would write to with these settings, and leave nothing there."""
    proctors = settings.profile is Profile.PROCTOR
    if proctors and (why := _refusal(reports_folder(settings))):
        yield Unwritable(
            f"Exam reports cannot be written to {reports_folder(settings)} ({why}): let this user write there, or "
            "set exam.folder.",
            stops=True,
        )
    if settings.profile is not Profile.DEMO and (why := _refusal(records_folder())):
        mandatory = settings.records_mandatory
        remedy = "or set records.mandatory = false" if mandatory else "or the kiosk serves without records"
        yield Unwritable(
            f"Nothing can be recorded in {records_folder()} ({why}): make room on the disk and let this user "
            f"write there, {remedy}.",
            stops=mandatory,
        )
    export = settings.operator.export_folder and Path(settings.operator.export_folder).expanduser()
    # Where it is not there, a stick is not plugged in.
    if export and export.exists() and (why := _refusal(export)):
        yield Unwritable(
            f"Nothing can be exported to {export} ({why}): let this user write there, or set "
            "operator.export_folder.",
            stops=False,
        )


def _refusal(folder: Path) -> str | None:
    """Return why nothing can be written in a folder, which may have to be made first; None where it can."""
    there = next(place for place in (folder, *folder.absolute().parents) if place.exists())
    try:
        with TemporaryFile(dir=there):
            return None
    except OSError as error:
        return error.strerror
