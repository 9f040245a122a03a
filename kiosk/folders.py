"""The folders that the kiosk writes to, and whether it could."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryFile

from kiosk.config.files import records_folder, state_folder
from kiosk.config.settings import Settings
from kiosk.evidence_keeping import folder_of
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
    serves = settings.profile is not Profile.DEMO
    if serves and (why := refusal(state_folder())):
        yield Unwritable(
            f"Nothing can be written to {state_folder()} ({why}), and the kiosk does not start without: make room "
            "on the disk and let this user write there.",
            stops=True,
        )
        return
    if settings.profile is Profile.PROCTOR and (why := refusal(reports_folder(settings))):
        yield Unwritable(
            f"Exam reports cannot be written to {reports_folder(settings)} ({why}): let this user write there, or "
            "set exam.folder.",
            stops=True,
        )
    if serves and (why := refusal(records_folder())):
        mandatory = settings.records_mandatory
        remedy = "or set records.mandatory = false" if mandatory else "or the kiosk serves without records"
        yield Unwritable(
            f"Nothing can be recorded in {records_folder()} ({why}): make room on the disk and let this user "
            f"write there, {remedy}.",
            stops=mandatory,
        )
    if serves and settings.keeps_evidence and (why := refusal(folder_of(settings.evidence).path)):
        yield Unwritable(
            f"No evidence can be kept in {folder_of(settings.evidence).path} ({why}): let this user write there, "
            "or set evidence.folder.",
            stops=False,
        )
    export = settings.operator.export_folder and Path(settings.operator.export_folder).expanduser()
    # Where it is not there, a stick is not plugged in.
    if export and export.exists() and (why := refusal(export)):
        yield Unwritable(
            f"Nothing can be exported to {export} ({why}): let this user write there, or set "
            "operator.export_folder.",
            stops=False,
        )


def refusal(folder: Path) -> str:
    """Return why nothing can be written in a folder, which may have to be made first; empty where it can."""
    try:
        with TemporaryFile(dir=nearest(folder)) as file:
            # Only this tells that a disk is full.
            file.write(b"\0")
            file.flush()
    except OSError as error:
        return error.strerror or type(error).__name__
    return ""


def nearest(folder: Path) -> Path:
    """Return the folder itself, or the nearest above it that is there."""
    return next(place for place in (folder, *folder.absolute().parents) if place.exists())
