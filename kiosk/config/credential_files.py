"""Secrets that the service manager hands over: a file each, in the folder that it names.

Source: systemd, "System and Service Credentials" (`LoadCredential=api.appcode:…`, `$CREDENTIALS_DIRECTORY`).
"""

import os
from collections.abc import Iterator, Mapping
from pathlib import Path

from kiosk.config.errors import SettingsError
from kiosk.config.secret_names import SECRETS


def credential_files() -> Iterator[tuple[str, Path]]:
    """Yield each secret that is handed over, by its setting's name, and its file."""
    folder = os.environ.get("CREDENTIALS_DIRECTORY")
    for name in SECRETS if folder else ():
        path = Path(str(folder), name)
        if path.is_file():
            yield name, path


def read_credentials() -> Mapping[str, str]:
    """Return the secrets by their settings' names, without the white space around them.

    Raises:
        SettingsError: A file cannot be read.
    """
    return {name: _read(path) for name, path in credential_files()}


def _read(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8").strip()
    except UnicodeDecodeError:
        raise SettingsError(f"The credential {path} is not UTF-8 text: give the value alone.") from None
    except OSError as error:
        raise SettingsError(f"The credential {path} cannot be read: {error.strerror}.") from None
