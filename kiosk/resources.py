"""Finds what is not code: icons, translations, sounds, demo clips."""

import sys
from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent


def _root() -> Path:
    frozen = getattr(sys, "_MEIPASS", None)
    candidates = [
        *([Path(frozen) / "resources"] if frozen else []),
        _PACKAGE / "_resources",
        _PACKAGE.parent / "resources",
    ]
    for candidate in candidates:
        if candidate.is_dir():
            return candidate
    raise FileNotFoundError("The kiosk's resources are missing: install liveness-kiosk again.")


def resource_path(*parts: str) -> Path:
    """Return the path of a resource in a checkout, an installed wheel or a frozen bundle.

    Args:
        parts: Folders and file name below `resources/`.

    Returns:
        The path, whether or not such a file exists.

    Raises:
        FileNotFoundError: There are no resources at all; the installation is damaged.
    """
    return _root().joinpath(*parts)
