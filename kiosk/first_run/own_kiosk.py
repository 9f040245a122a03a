"""A kiosk that a user runs: the keyring or a file for its secrets, and the desktop's own way to start programs."""

import os
import sys
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path

from pydantic import SecretStr

from kiosk.config.files import operator_pin_file, user_folder
from kiosk.config.keyring_store import KeyringFaultError, read_keyring
from kiosk.config.panel_file import forget_panel
from kiosk.config.secret_file import read_secrets
from kiosk.config.secret_keeping import drop, keep
from kiosk.config.secret_names import API_SECRETS
from kiosk.first_run.errors import SetupError
from kiosk.first_run.plan import PIN_HASH
from kiosk.operator.pin import keep_hash, read_hash
from kiosk.writing import SHARED, replace_file

_TO_BE_QUOTED = str.maketrans({"\\": r"\\\\", '"': r'\\"', "`": r"\\`", "$": r"\\$", "%": "%%"})
"""Freedesktop, Desktop Entry Specification 1.5, "The Exec key": quoted for the argument, then the file."""


class OwnKiosk:
    """The kiosk of the user who sets it up.

    Args:
        file: The settings file in use; None where there is none yet.
        command: The words that start the kiosk.
    """

    owner = None
    to_start = (
        "Start the kiosk, by `liveness-kiosk run`; one that runs goes on as before until it is started again."
    )

    def __init__(self, *, file: Path | None, command: tuple[str, ...]) -> None:
        self.settings_file = file or user_folder() / "kiosk.toml"
        self._command = command

    def secrets(self) -> Mapping[str, SecretStr]:
        kept = {name: str(value) for name, value in read_secrets().items()}
        # One that is locked, or does not answer, has nothing for a kiosk that starts by itself either.
        with suppress(KeyringFaultError):
            kept |= read_keyring(API_SECRETS)
        if pin_hash := read_hash(operator_pin_file()):
            kept[PIN_HASH] = pin_hash
        return {name: SecretStr(value) for name, value in kept.items()}

    def autostarts(self) -> bool | None:
        return _entry().is_file() if sys.platform == "linux" else None

    def keep(self, name: str, value: str) -> str:
        if name == PIN_HASH:
            keep_hash(operator_pin_file(), value)
            return str(operator_pin_file())
        file = keep(name, value)
        return "this user's keyring" if file is None else f"{file}, which this user alone may read"

    def drop(self, name: str) -> None:
        drop(name)

    def autostart(self, *, on: bool) -> str:
        entry = _entry()
        words = " ".join(f'"{word.translate(_TO_BE_QUOTED)}"' for word in self._command)
        lines = ("[Desktop Entry]", "Type=Application", "Name=Liveness kiosk", f"Exec={words}", "")
        try:
            if not on:
                entry.unlink(missing_ok=True)
                return f"The kiosk is not started by itself any more ({entry} is gone)."
            entry.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            replace_file(entry, "\n".join(lines), mode=SHARED)
        except OSError as error:
            raise SetupError(
                f"{entry} cannot be written ({error.strerror}): let this user write there."
            ) from error
        return f"The kiosk starts when this user logs in ({entry})."

    def let_it_hold(self) -> str:
        return ""

    def forget_panel(self, names: tuple[str, ...]) -> None:
        forget_panel(names)


def _entry() -> Path:
    folder = os.environ.get("XDG_CONFIG_HOME") or "~/.config"
    return Path(folder).expanduser() / "autostart" / "liveness-kiosk.desktop"
