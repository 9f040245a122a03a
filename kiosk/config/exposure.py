"""What lets others read the kiosk's secrets, or change its settings: a sentence each, with what mends it."""

import os
import shlex
import stat
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

from kiosk.config.credential_files import credential_files
from kiosk.config.files import exam_key_file, operator_pin_file, read_toml, settings_file
from kiosk.config.panel_file import panel_file
from kiosk.config.secret_file import secret_file
from kiosk.config.secret_names import SECRETS
from kiosk.config.sources import variable

_GROUP_AND_OTHERS, _OTHERS = 0o077, 0o007


def exposures(config: Path | None) -> tuple[str, ...]:
    """Return what to mend, one sentence each.

    Nothing of it keeps the kiosk from running: whoever drives it may have their own reasons.

    Args:
        config: The file named with `--config`; None looks in the usual places.

    Raises:
        SettingsError: The settings file is not there, cannot be read or is not TOML.
    """
    variables = (variable(name) for name in SECRETS if os.environ.get(variable(name)))
    spoken = [
        f"{name} is read from the environment, which others may read: prefer `liveness-kiosk config set-secret`, "
        "or a systemd credential."
        for name in variables
    ]
    # Windows keeps the folders of a user from others by itself, and has no such bits.
    return (*spoken, *_of_files(settings_file(config))) if os.name == "posix" else tuple(spoken)


def of_given_file(path: Path) -> tuple[str, ...]:
    """Return what to mend of a file that somebody gave us a secret in, one sentence each."""
    return tuple(_of_file(path, unwanted=_GROUP_AND_OTHERS)) if os.name == "posix" and path.is_file() else ()


def _of_files(settings: Path | None) -> Iterator[str]:
    if settings is not None:
        secret = _holds_secret(read_toml(settings))
        yield from _of_file(settings, unwanted=_GROUP_AND_OTHERS if secret else 0)
    for path in (secret_file(), operator_pin_file(), exam_key_file()):
        yield from _of_file(path, unwanted=_GROUP_AND_OTHERS)
    yield from _of_file(panel_file(), unwanted=0)
    for _, path in credential_files():
        # systemd lets its service's user in by an access list, whose mask shows as the group's bits.
        yield from _of_file(path, unwanted=_OTHERS)
    folders = dict.fromkeys(path.parent for path in (settings, secret_file()) if path is not None)
    yield from _of_folders(folders)


def _of_file(path: Path, *, unwanted: int) -> Iterator[str]:
    """Yield what is wrong with one file that may not be there.

    Args:
        path: The file.
        unwanted: Permission bits that it should not have, beside everybody's to write.
    """
    try:
        found = path.stat()
    except OSError:
        return
    quoted = shlex.quote(str(path))
    if found.st_mode & unwanted:
        yield f"{path} holds a secret and others may read it: run `chmod 600 {quoted}`."
    elif found.st_mode & stat.S_IWOTH:
        yield f"Everybody may write {path}, and so decide what the kiosk does: run `chmod o-w {quoted}`."
    yield from _of_owner(path, found)


def _of_folders(folders: Iterable[Path]) -> Iterator[str]:
    for folder in folders:
        try:
            found = folder.stat()
        except OSError:
            continue
        # With the sticky bit, as /tmp has it, nobody can replace what is somebody else's.
        if found.st_mode & stat.S_IWOTH and not found.st_mode & stat.S_ISVTX:
            yield (
                f"Everybody may write to the folder {folder}, and so replace what the kiosk reads there: run "
                f"`chmod o-w {shlex.quote(str(folder))}`."
            )
        yield from _of_owner(folder, found)


def _of_owner(path: Path, found: os.stat_result) -> Iterator[str]:
    if found.st_uid not in {0, os.geteuid()}:
        yield (
            f"{path} belongs to another user (number {found.st_uid}), who can read and change it: run "
            f"`chown {os.geteuid()} {shlex.quote(str(path))}` as root."
        )


def _holds_secret(values: Mapping[str, Any]) -> bool:
    split = (secret.split(".") for secret in SECRETS)
    return any(isinstance(values.get(section), Mapping) and field in values[section] for section, field in split)
