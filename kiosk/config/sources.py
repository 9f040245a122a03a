"""What each source of settings gives, and which of them decides."""

import os
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from kiosk.config.panel_file import nested, panel_file
from kiosk.config.secret_file import secret_file

ENV_PREFIX = "LIVENESS_KIOSK_"
_NOTHING = object()


def variable(name: str) -> str:
    """Return the environment variable of a setting."""
    return ENV_PREFIX + name.upper().replace(".", "__")


@dataclass(frozen=True, slots=True, kw_only=True)
class Sources:
    """Values by section and field, from the strongest source to the weakest; the environment is where it is.

    Attributes:
        overrides: The command line.
        panel: The operator's panel.
        credentials: The service manager's credentials.
        keyring: The operating system's keyring.
        secrets: The kiosk's own file of secrets.
        file: The settings file.
        path: Where that lies; None without one.
    """

    overrides: Mapping[str, Any]
    panel: Mapping[str, Any]
    credentials: Mapping[str, Any]
    keyring: Mapping[str, Any]
    secrets: Mapping[str, Any]
    file: Mapping[str, Any]
    path: Path | None

    def place(self, name: str) -> str | None:
        """Return what gives a setting or a section: empty for the command line, None where nothing does."""
        return next((place for _, place in self._given(name)), None)

    def value(self, name: str) -> object:
        """Return what is given for a setting, unchecked; None where nothing is."""
        return next((value for value, _ in self._given(name)), None)

    def _given(self, name: str) -> Iterator[tuple[object, str]]:
        for values, place in self._ranked(name):
            value = _looked_up(values, name)
            if value is not _NOTHING:
                yield value, place

    def _ranked(self, name: str) -> Iterator[tuple[Mapping[str, Any], str]]:
        yield self.overrides, ""
        in_environment = _environment().get(variable(name))
        yield nested({name: in_environment} if in_environment else {}), variable(name)
        yield self.panel, str(panel_file())
        yield self.credentials, f"the credential {name}"
        yield self.keyring, "the keyring"
        yield self.secrets, str(secret_file())
        yield self.file, str(self.path)


def _environment() -> Mapping[str, str]:
    return {name.upper(): value for name, value in os.environ.items()}


def _looked_up(values: object, name: str) -> object:
    for key in name.split("."):
        if not isinstance(values, Mapping) or key not in values:
            return _NOTHING
        values = values[key]
    return values
