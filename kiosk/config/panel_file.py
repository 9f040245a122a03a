"""What the operator's panel has set: a small file over kiosk.toml, for a few settings alone."""

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from kiosk.config.errors import SettingsError
from kiosk.config.files import read_toml, state_folder, toml_value
from kiosk.config.sentences import legible
from kiosk.writing import SHARED, replace_file

KEYS = ("camera.source", "ui.lang", "sound.volume", "out_of_service")
"""Everything that the panel may set; what else the file may hold is refused."""


def panel_file() -> Path:
    """Return where the file lies; nothing is there before the panel has set anything."""
    return state_folder() / "panel.toml"


def read_panel() -> Mapping[str, Any]:
    """Return what the panel has set, by the settings' names; empty where it has set nothing.

    Raises:
        SettingsError: The file cannot be read, or holds what the panel does not set.
    """
    path = panel_file()
    kept = read_toml(path) if path.is_file() else {}
    unknown = sorted(set(kept) - set(KEYS))
    if unknown:
        raise SettingsError(
            f"{path} holds {legible(unknown[0])}, which the operator's panel does not set: set it in kiosk.toml "
            "instead."
        )
    return kept


def save_panel(changes: Mapping[str, Any]) -> None:
    """Keep what the panel sets, beside what it has set before.

    Args:
        changes: Values by names of `KEYS`.

    Raises:
        SettingsError: The earlier file cannot be read, or the new one not be written.
    """
    _write({**read_panel(), **changes})


def forget_panel(names: Iterable[str]) -> None:
    """Leave it to kiosk.toml again what the panel has set.

    Args:
        names: Some of `KEYS`.

    Raises:
        SettingsError: The earlier file cannot be read, or the new one not be written.
    """
    gone = set(names)
    _write({name: value for name, value in read_panel().items() if name not in gone})


def _write(kept: Mapping[str, Any]) -> None:
    lines = (f'"{name}" = {toml_value(kept[name])}' for name in KEYS if name in kept)
    path = panel_file()
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        replace_file(path, "\n".join(("# Set at the operator's panel; over kiosk.toml.", *lines, "")), mode=SHARED)
    except OSError as error:
        raise SettingsError(
            f"{path} cannot be written ({error.strerror}): let this user write there, or set it in kiosk.toml."
        ) from error


def nested(values: Mapping[str, Any]) -> dict[str, Any]:
    """Return values by `section.field` as sections that hold fields."""
    sections: dict[str, Any] = {}
    for name, value in values.items():
        section, _, field = name.rpartition(".")
        (sections.setdefault(section, {}) if section else sections)[field] = value
    return sections
