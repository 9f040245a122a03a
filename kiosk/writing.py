"""Puts whole files in place, so that a kiosk that loses its power keeps the old one or has the new one."""

import contextlib
import os
import tempfile
from pathlib import Path

PRIVATE = 0o600
"""For this user alone."""
SHARED = 0o644
"""For everybody to read."""


def replace_file(path: Path, content: str | bytes, *, mode: int, owner: tuple[int, int] | None = None) -> None:
    """Write a file in one step; it is never there in part, nor for a moment with wider rights than wanted.

    Args:
        path: The file; its folder must be there.
        content: What it shall hold; a text is written as UTF-8 and with line ends as they are.
        mode: Its permission bits.
        owner: Numbers of the user and the group that it is to belong to; None for who writes it.

    Raises:
        OSError: It cannot be written; the old file, if any, is still in place.
    """
    data = content.encode() if isinstance(content, str) else content
    descriptor, temporary = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    try:
        with os.fdopen(descriptor, "wb") as file:
            # By its number: in a folder that is another user's, the name may lead elsewhere by now.
            os.fchmod(file.fileno(), mode)
            if owner is not None:
                os.fchown(file.fileno(), *owner)
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        Path(temporary).replace(path)
    except OSError:
        with contextlib.suppress(OSError):
            Path(temporary).unlink()
        raise
