"""Named site profiles: the limits that belong to one place, kept in a small file of their own."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from pydantic import BaseModel, ConfigDict, ValidationError

from kiosk.config.errors import SettingsError
from kiosk.config.files import read_toml, settings_folders, toml_value, user_folder
from kiosk.config.rules import rules
from kiosk.config.sentences import sentence
from kiosk.vision.thresholds import Thresholds
from kiosk.writing import SHARED, replace_file

DEFAULT_SITE = "default"
"""The one site that needs no profile."""
SITE_NAME_RULE = "a site's name is up to 40 letters (A to Z), digits, - and _, and begins with a letter or digit"
_NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9_-]{0,39}")
_FOLDER = "sites"
_FOLDER_MODE = 0o755
"""The kiosk may run as another user than whoever calibrates it."""


class _Content(BaseModel):
    """What the file may hold."""

    model_config = ConfigDict(extra="forbid")

    vision: Thresholds = Thresholds()
    measured: dict[str, Any] = {}


@dataclass(frozen=True, slots=True)
class SiteProfile:
    """What is known of a place.

    Attributes:
        vision: Limits that differ from the defaults, by their names in `Thresholds`.
        measured: What they follow from, for the record.
    """

    vision: Mapping[str, float]
    measured: Mapping[str, Any]


def is_site_name(name: object) -> bool:
    """Return whether something can be the name of a site, and of its file."""
    return isinstance(name, str) and _NAME.fullmatch(name) is not None


def site_file(name: str, settings: Path | None, *, must_exist: bool = False) -> Path | None:
    """Return the file of a site's profile, or None where it has none.

    Args:
        name: The site's.
        settings: The settings file in use; profiles are looked for beside it first.
        must_exist: Whether a site without a profile is an error; for the default site it never is.

    Raises:
        SettingsError: It is one, or a folder may not be looked into.
    """
    paths = [folder / _FOLDER / f"{name}.toml" for folder in settings_folders(settings)]
    try:
        found = next((path for path in paths if path.is_file()), None)
    except PermissionError as error:
        raise SettingsError(f"{error.filename} cannot be read: {error.strerror}.") from None
    if found is None and must_exist and name != DEFAULT_SITE:
        looked = " or ".join(str(path) for path in paths)
        raise SettingsError(
            f"There is no profile of the site {name}, expected at {looked}: make one by "
            "`liveness-kiosk calibrate`, or correct the setting site."
        )
    return found


def read_site(path: Path) -> SiteProfile:
    """Read a profile.

    Raises:
        SettingsError: It cannot be read, or a value in it cannot be used.
    """
    content = read_toml(path)
    try:
        _Content.model_validate(content)
    except ValidationError as error:
        known = rules(_Content.model_json_schema())
        sentences = [sentence(one, where=lambda _: f"in {path}", rules=known) for one in error.errors()]
        raise SettingsError("\n".join(sentences)) from None
    return SiteProfile(content.get("vision", {}), content.get("measured", {}))


def save_site(
    name: str,
    *,
    vision: Mapping[str, float],
    measured: Mapping[str, Any],
    now: datetime,
    settings: Path | None,
) -> Path:
    """Write a site's profile beside the settings file in use, or among the user's own settings; return its path.

    What an earlier profile there says of other limits stays.

    Args:
        name: The site's.
        vision: Limits, by their names in `Thresholds`; those that equal the defaults are left out.
        measured: What they follow from: texts and numbers by name.
        now: When it was measured, with its time zone.
        settings: The settings file in use.

    Raises:
        SettingsError: The name cannot be used, the earlier profile cannot be read, or the new one not be written.
    """
    if not is_site_name(name):
        raise SettingsError(f"A site cannot be called {name!r}: {SITE_NAME_RULE}.")
    path = settings_folders(settings)[0] / _FOLDER / f"{name}.toml"
    plain = Thresholds()
    try:
        earlier = read_site(path).vision if path.is_file() else {}
        limits = {key: value for key, value in {**earlier, **vision}.items() if value != getattr(plain, key)}
        _write(path, _text(limits, {"when": now, **measured}))
    except OSError as error:
        raise SettingsError(
            f"The site profile cannot be written to {path.parent}: {error.strerror}; calibrate as a user who may "
            f"write there, or copy the settings file to {user_folder()} first."
        ) from error
    return path


def _text(vision: Mapping[str, float], measured: Mapping[str, Any]) -> str:
    tables = {"vision": vision, "measured": measured}
    lines = [
        "\n".join((f"[{name}]", *(f"{key} = {toml_value(value)}" for key, value in table.items())))
        for name, table in tables.items()
    ]
    return "\n\n".join(lines) + "\n"


def _write(path: Path, text: str) -> None:
    if not path.parent.is_dir():
        path.parent.mkdir(parents=True)
        path.parent.chmod(_FOLDER_MODE)
    replace_file(path, text, mode=SHARED)
