"""What a set-up changes: from what is there and what is wanted, without touching anything."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from pydantic import SecretStr

from kiosk.config.secret_names import SECRETS
from kiosk.config.settings import Settings
from kiosk.first_run.answers import APPCODE, SIGNED, Answers
from kiosk.first_run.settings_text import GONE, changed_text
from kiosk.operator.errors import OperatorError
from kiosk.operator.pin import hash_pin, matches

PIN_HASH = "operator.pin_hash"


@dataclass(frozen=True, slots=True, kw_only=True)
class Present:
    """How a kiosk is set up now.

    Attributes:
        settings: The settings in effect.
        file: The settings file, which may not be there yet.
        text: What it says.
        in_file: The names of what it sets.
        on_panel: The names of what the operator's panel has set over it.
        secrets: The API's secrets that are kept, by name.
        stronger: The variables of the environment that decide over all this, by their settings' names.
        pin_hash: Hash of the operator's PIN; None where there is none.
        autostart: Whether the kiosk starts with the machine; None where this machine has no way to say so.
    """

    settings: Settings
    file: Path
    text: str
    in_file: frozenset[str] = frozenset()
    on_panel: frozenset[str] = frozenset()
    secrets: Mapping[str, SecretStr] = field(default_factory=dict)
    stronger: Mapping[str, str] = field(default_factory=dict)
    pin_hash: SecretStr | None = None
    autostart: bool | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """What is to be changed; empty where everything is as it is wanted.

    Attributes:
        settings: New values by `section.field`.
        moved: Secrets that leave the settings file, because they are kept elsewhere from now on.
        file: The settings file.
        text: What it is to say; None leaves it as it is.
        backup: What is to be kept of it as it was: all but the secrets. None where there was none.
        panel: What the operator's panel has set and is no longer to hold.
        secrets: The API's secrets to keep, by name.
        dropped: Secrets of the other kind of credentials, to be forgotten.
        pin_hash: Hash of a new PIN.
        autostart: Whether the kiosk starts with the machine from now on; None leaves it as it is.
    """

    settings: Mapping[str, Any]
    moved: tuple[str, ...]
    file: Path
    text: str | None
    backup: str | None
    panel: tuple[str, ...]
    secrets: Mapping[str, SecretStr]
    dropped: tuple[str, ...]
    pin_hash: SecretStr | None
    autostart: bool | None

    @property
    def empty(self) -> bool:
        """Whether there is nothing to do."""
        changes = (self.panel, self.secrets, self.dropped, self.pin_hash)
        return self.text is None and self.autostart is None and not any(changes)

    def told(self, shown: Callable[[str, object], str]) -> Iterator[str]:
        """Yield what will be done, one line each, without any secret.

        Args:
            shown: Returns a setting's value as it may be seen, by name and value.
        """
        yield from (f"{name} = {shown(name, value)}" for name, value in self.settings.items())
        yield from (f"{name} leaves {self.file.name}" for name in self.moved)
        yield from (f"{name} is no longer what the operator's panel has set" for name in self.panel)
        yield from (f"{name}: a new value, kept out of sight" for name in self.secrets)
        yield from (f"{name} is forgotten" for name in self.dropped)
        if self.pin_hash is not None:
            yield "the operator's PIN: a new one"
        if self.autostart is not None:
            yield "the kiosk starts with the machine" if self.autostart else "the kiosk is not started by itself"


def make_plan(present: Present, wanted: Settings, answers: Answers) -> Plan:
    """Return what has to change.

    Args:
        present: How the kiosk is set up.
        wanted: The settings as they are to be, checked.
        answers: What was asked for.
    """
    settings = {
        name: value
        for name, value in answers.settings.items()
        if setting(wanted, name) != setting(present.settings, name)
    }
    secrets = {name: value for name, value in answers.secrets.items() if present.secrets.get(name) != value}
    dropped = tuple(name for name in _other_kind(answers) if name in present.secrets)
    pin_hash = _new_pin(present, answers)
    kept_elsewhere = (*secrets, *dropped, *((PIN_HASH,) if pin_hash else ()))
    moved = tuple(name for name in kept_elsewhere if name in present.in_file)
    text = changed_text(present.text, {**settings, **dict.fromkeys(moved, GONE)})
    return Plan(
        settings=settings,
        moved=moved,
        file=present.file,
        text=None if text == present.text else text,
        backup=_without_secrets(present) if present.text else None,
        panel=tuple(name for name in settings if name in present.on_panel),
        secrets=secrets,
        dropped=dropped,
        pin_hash=pin_hash,
        autostart=None if answers.autostart in {None, present.autostart} else answers.autostart,
    )


def setting(settings: Settings, name: str) -> object:
    """Return a setting's value by its name."""
    value: object = settings
    for part in name.split("."):
        value = getattr(value, part)
    return value


def secrets_after(present: Present, answers: Answers) -> dict[str, SecretStr]:
    """Return the API's secrets as they will be kept."""
    kept = {name: value for name, value in present.secrets.items() if name not in _other_kind(answers)}
    return {**kept, **answers.secrets}


def _other_kind(answers: Answers) -> tuple[str, ...]:
    if any(name in answers.secrets for name in SIGNED):
        return APPCODE
    return SIGNED if any(name in answers.secrets for name in APPCODE) else ()


def _new_pin(present: Present, answers: Answers) -> SecretStr | None:
    if answers.pin is None:
        return None
    pin = answers.pin.get_secret_value()
    return None if _is_pin(pin, present.pin_hash) else SecretStr(hash_pin(pin))


def _is_pin(pin: str, pin_hash: SecretStr | None) -> bool:
    try:
        return pin_hash is not None and matches(pin, pin_hash.get_secret_value())
    except OperatorError:  # a damaged hash, which a new one mends
        return False


def _without_secrets(present: Present) -> str:
    return changed_text(present.text, {name: GONE for name in SECRETS if name in present.in_file})
