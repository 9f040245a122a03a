"""Pictures beside a report, where the settings ask for them; the report's lines hold their hashes."""

import logging
import os
from collections.abc import Mapping, Sequence
from pathlib import Path

from kiosk.exam.lines import Line, digest
from kiosk.exam.words import Fact

logger = logging.getLogger(__name__)

_FILE_MODE, _FOLDER_MODE = 0o600, 0o700


def pictures_folder(report: Path) -> str:
    """Return the name of the folder beside a report that its pictures lie in."""
    return f"{report.stem}-pictures"


def keep_picture(report: Path, number: int, jpeg: bytes) -> Mapping[str, Fact]:
    """Write a line's picture and return what the line says of it; nothing where the disk refuses it."""
    folder = report.parent / pictures_folder(report)
    path = folder / f"line-{number}.jpg"
    try:
        folder.mkdir(mode=_FOLDER_MODE, exist_ok=True)
        descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, _FILE_MODE)
        with os.fdopen(descriptor, "wb") as file:
            file.write(jpeg)
    except OSError as error:
        logger.warning("a picture could not be kept: %s", error.strerror)
        return {}
    return {"image": path.name, "image_sha256": digest(jpeg)}


def altered_pictures(lines: Sequence[Line], beside: Path) -> tuple[str, ...]:
    """Name the pictures that are not as the report's lines say.

    Args:
        lines: The report's, found good.
        beside: The folder that the report lies in.
    """
    folder = beside / Path(str(lines[0].fields.get("pictures", ""))).name
    altered = []
    for line in lines:
        name = Path(str(line.fields.get("image", ""))).name
        if not name:
            continue
        try:
            jpeg = (folder / name).read_bytes()
        except OSError:
            altered.append(f"the picture {name} is missing")
            continue
        if digest(jpeg) != line.fields["image_sha256"]:
            altered.append(f"the picture {name} was changed")
    return tuple(altered)
