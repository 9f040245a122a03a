"""What whoever sets a kiosk up wants of it."""

from collections.abc import Iterator, Mapping, MutableMapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from pydantic import SecretStr

from kiosk.config.errors import SettingsError
from kiosk.config.exposure import of_given_file
from kiosk.config.files import read_toml
from kiosk.config.secret_names import API_SECRETS
from kiosk.config.sources import variable
from kiosk.errors import KioskError
from kiosk.first_run.errors import SetupError
from kiosk.liveness.credentials import usable
from kiosk.operator.pin import refuse_weak

PIN, AUTOSTART = "pin", "autostart"
SIGNED, APPCODE = ("api.app_key", "api.app_secret"), ("api.appcode",)
_PIN_HASH = "operator.pin_hash"
_BY_FILE = "_file"


@dataclass(frozen=True, slots=True, kw_only=True)
class Answers:
    """What is wanted; what is not named stays as it is.

    Attributes:
        settings: Values by `section.field`, unchecked.
        secrets: Secrets of the API by their settings' names.
        pin: The operator's PIN; None leaves it as it is.
        autostart: Whether the kiosk starts with the machine; None leaves it as it is.
        exposed: What lets others read the secrets that were given, one sentence each.
    """

    settings: Mapping[str, Any] = field(default_factory=dict)
    secrets: Mapping[str, SecretStr] = field(default_factory=dict)
    pin: SecretStr | None = None
    autostart: bool | None = None
    exposed: tuple[str, ...] = ()


def read_answers(path: Path, environment: MutableMapping[str, str]) -> Answers:
    """Return what a file wants: the settings' own names, `pin` and `autostart`.

    A secret stands in the file itself, in a file that `NAME_file` names (beside the first one, unless it is an
    absolute path), or in the setting's own variable of the environment.

    Args:
        path: The file.
        environment: The process's own. Secrets are taken out of it: they are what is wanted, not what is set.

    Raises:
        SetupError: It cannot be used; every problem is told at once.
    """
    try:
        values = _flat(read_toml(path))
    except SettingsError as error:
        raise SetupError(str(error)) from None
    problems: list[str] = []
    given = _Given(path, values, environment, problems)
    secrets = {name: SecretStr(secret) for name in API_SECRETS if (secret := given.secret(name)) is not None}
    pin = given.secret(PIN)
    autostart = values.pop(AUTOSTART, None)
    if autostart is not None and not isinstance(autostart, bool):
        problems.append(f"{AUTOSTART} must be true or false (in {path}).")
    problems += _wrong(secrets, pin)
    if values.pop(_PIN_HASH, None) is not None:
        problems.append(f"{_PIN_HASH} is not taken from {path}: give {PIN} or {PIN}{_BY_FILE} instead.")
    if problems:
        raise SetupError("\n".join(problems))
    exposed = tuple(sentence for file in dict.fromkeys(given.files) for sentence in of_given_file(file))
    return Answers(
        settings=values,
        secrets=secrets,
        pin=None if pin is None else SecretStr(pin),
        autostart=autostart,
        exposed=exposed,
    )


class _Given:
    """Finds each secret in the one place where it is given, and takes it out of there."""

    def __init__(
        self, path: Path, values: dict[str, Any], environment: MutableMapping[str, str], problems: list[str]
    ) -> None:
        self.files: list[Path] = []
        self._path = path
        self._values = values
        self._environment = environment
        self._problems = problems

    def secret(self, name: str) -> str | None:
        in_variable = self._environment.pop(variable(name), None) or None
        named = self._values.pop(name + _BY_FILE, None)
        value = self._values.pop(name, None)
        if value is not None:
            self.files.append(self._path)
        if sum(one is not None for one in (value, named, in_variable)) > 1:
            self._problems.append(f"{name} is given more than once: leave all but one of them out.")
            return None
        if named is not None:
            return self._read(name, named)
        if value is not None and not isinstance(value, str):
            self._problems.append(f"{name} must be text, in quotation marks (in {self._path}).")
            return None
        return value if value is not None else in_variable

    def _read(self, name: str, named: object) -> str | None:
        file = self._path.parent / str(named)
        try:
            secret = file.read_text(encoding="utf-8").strip()
        except OSError as error:
            self._problems.append(f"{name}{_BY_FILE} names {file}, which cannot be read: {error.strerror}.")
            return None
        except ValueError:
            self._problems.append(f"{name}{_BY_FILE} names {file}, which is not UTF-8 text.")
            return None
        self.files.append(file)
        return secret


def _wrong(secrets: Mapping[str, SecretStr], pin: str | None) -> Iterator[str]:
    for name, secret in secrets.items():
        try:
            usable(name, secret.get_secret_value())
        except KioskError as error:
            yield str(error)
    if pin is not None:
        try:
            refuse_weak(pin)
        except KioskError as error:
            yield str(error)
    if any(name in secrets for name in SIGNED) and any(name in secrets for name in APPCODE):
        yield "Give either api.app_key with api.app_secret, or api.appcode: one kind of credentials is enough."


def _flat(tables: Mapping[str, Any]) -> dict[str, Any]:
    flat: dict[str, Any] = {}
    for section, value in tables.items():
        if isinstance(value, Mapping):
            flat |= {f"{section}.{name}": one for name, one in value.items()}
        else:
            flat[section] = value
    return flat
