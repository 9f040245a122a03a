"""The kiosk's own file of secrets, for this user alone: where there is no keyring."""

import os
from collections.abc import Mapping
from pathlib import Path

from kiosk.config.errors import SettingsError
from kiosk.config.files import read_toml, state_folder, toml_value
from kiosk.config.secret_names import API_SECRETS
from kiosk.config.sentences import legible
from kiosk.writing import PRIVATE, replace_file


def secret_file() -> Path:
    """Return where the file lies; nothing is there before a secret was put into it."""
    return state_folder() / "secrets.toml"


def read_secrets() -> Mapping[str, object]:
    """Return what the file holds, by the settings' names; empty where it is not there.

    Raises:
        SettingsError: The file cannot be read, or holds something else.
    """
    path = secret_file()
    kept = read_toml(path) if path.is_file() else {}
    if unknown := sorted(set(kept) - set(API_SECRETS)):
        raise SettingsError(
            f"{path} holds {legible(unknown[0])}, which is none of {', '.join(API_SECRETS)}: remove it."
        )
    return kept


def keep_secret(name: str, value: str) -> Path:
    """Put a secret into the file, beside those that are in it; return the file.

    Raises:
        SettingsError: The file cannot be read or written.
    """
    path = secret_file()
    _write(path, {**read_secrets(), name: value})
    return path


def drop_secret(name: str) -> bool:
    """Take a secret out of the file; return whether it was in it.

    Raises:
        SettingsError: The file cannot be read or written.
    """
    kept = dict(read_secrets())
    if name not in kept:
        return False
    del kept[name]
    _write(secret_file(), kept)
    return True


def _write(path: Path, kept: Mapping[str, object]) -> None:
    lines = (f'"{name}" = {toml_value(kept[name])}' for name in API_SECRETS if name in kept)
    text = "\n".join(("# Kept by `liveness-kiosk config set-secret`.", *lines, ""))
    try:
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        replace_file(path, text, mode=PRIVATE, owner=_owner(path.parent))
    except OSError as error:
        raise SettingsError(
            f"{path} cannot be written ({error.strerror}): run this as the user that the kiosk runs as."
        ) from error


def _owner(folder: Path) -> tuple[int, int] | None:
    """Return whose the file shall be: whoever sets a kiosk up as root in its user's folder means that user's."""
    if os.name != "posix" or os.geteuid() != 0:
        return None
    found = folder.stat()
    return found.st_uid, found.st_gid
