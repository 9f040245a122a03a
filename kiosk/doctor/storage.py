"""What the kiosk writes: whether it can, whether there is room, and what lies there."""

import os
import shutil
from collections.abc import Iterable, Iterator
from pathlib import Path

from kiosk.doctor.findings import Finding, Verdict, fail, ok, told, warn
from kiosk.folders import Unwritable, nearest, refusal
from kiosk.records.errors import DamagedError, RecordsError
from kiosk.records.store import Records

USER, DISK, RECORDS, FOLDERS, EVIDENCE = "user", "disk", "records", "folders", "evidence"
_FULL_MB, _LITTLE_MB = 50, 1000
"""A day's records are about a megabyte; what else fills a disk does it faster (ours)."""
_MB = 2**20


def owner(folder: Path) -> Iterator[Finding]:
    """Yield that the kiosk's folder is not this user's, where it is so; whoever is root could write there, too."""
    if not folder.exists():
        return
    number = folder.stat().st_uid
    if number != os.geteuid():
        yield fail(
            USER,
            f"{folder} belongs to another user (number {number}): this is not the user that the kiosk runs as.",
            f"Run this as that user: `sudo -u '#{number}' liveness-kiosk doctor`.",
        )


def state(folder: Path) -> Iterator[Finding]:
    """Yield whether there is room where the kiosk keeps what it needs, and whether it may write there."""
    if why := refusal(folder):
        yield fail(
            DISK,
            f"Nothing can be written to {folder} ({why}).",
            "Let this user write there, and make room: without it the kiosk keeps nothing, and does not start.",
        )
        return
    free_mb = shutil.disk_usage(nearest(folder)).free / _MB
    room = f"{free_mb / 1000:.1f} GB are free for {folder}."
    remedy = "Make room on the disk."
    if free_mb < _FULL_MB:
        yield fail(DISK, f"Only {free_mb:.0f} MB are free for {folder}.", remedy)
    else:
        yield warn(DISK, room, remedy) if free_mb < _LITTLE_MB else ok(DISK, room)


def records(kept: Records, *, mandatory: bool) -> Iterator[Finding]:
    """Yield whether a record could be written, and what of the records needs somebody.

    Args:
        kept: The records.
        mandatory: Nobody is served while they cannot be written.
    """
    if not kept.path.exists():
        yield ok(RECORDS, "There are no records yet; the first session begins them.")
        return
    try:
        with kept:
            kept.append()
    except DamagedError as error:
        yield warn(
            RECORDS,
            str(error),
            "Copy them for whoever needs them: the kiosk sets them aside when it next writes, and begins anew.",
        )
    except RecordsError as error:
        yield told(RECORDS, Verdict.FAIL if mandatory else Verdict.WARN, str(error))
    else:
        yield ok(RECORDS, f"Records can be written to {kept.path}.")
    if kept.keys.first_file.exists():
        yield warn(
            RECORDS,
            "The key that verifies the records lies on this kiosk: whoever takes it over could rewrite them.",
            "Print it, keep it elsewhere and delete it here: `liveness-kiosk records key --remove`.",
        )
    if aside := kept.set_aside_files():
        yield warn(
            RECORDS,
            f"{len(aside)} damaged database{'s' if len(aside) > 1 else ''} of records was set aside.",
            f"Take {aside[-1]} away for whoever needs it, and delete it; look after the disk.",
        )


def folders(refusals: Iterable[Unwritable]) -> Iterator[Finding]:
    """Yield which folders the kiosk would have to write to and cannot.

    Args:
        refusals: Those folders.
    """
    sentences = [(Verdict.FAIL if one.stops else Verdict.WARN, one.sentence) for one in refusals]
    yield from (told(FOLDERS, verdict, sentence) for verdict, sentence in sentences)
    if not sentences:
        yield ok(FOLDERS, "Every folder that the kiosk writes to can be written to.")


def evidence(sizes: Iterable[int], *, keep_hours: int) -> Finding:
    """Return what is kept as evidence.

    Args:
        sizes: Bytes of each sealed picture.
        keep_hours: How long each is kept.
    """
    kept = list(sizes)
    return ok(
        EVIDENCE, f"{len(kept)} sealed pictures, {sum(kept) / _MB:.0f} MB, are kept for {keep_hours} h each."
    )
