"""Changes settings in the text of their file, and leaves everything else that stands there as it is."""

import tomllib
from collections.abc import Mapping, MutableMapping
from typing import Any, Final

import tomlkit
from tomlkit.exceptions import TOMLKitError

from kiosk.first_run.errors import SetupError

GONE: Final = object()
"""In the place of a value: the setting is taken out of the file."""

_NEW = "# Settings of this kiosk. `liveness-kiosk config schema --table` lists all that can be set.\n"


def changed_text(text: str, changes: Mapping[str, object]) -> str:
    """Return the text of a settings file with some settings changed.

    Args:
        text: The file as it is; empty where there is none yet.
        changes: Values by `section.field`, or `GONE`.

    Raises:
        SetupError: The file is written in a way that cannot be changed.
    """
    if not changes:
        return text
    try:
        document = tomlkit.parse(text or _NEW)
        _change(document, changes)
        new = tomlkit.dumps(document)
        if _unwrapped(tomllib.loads(new)) == _unwrapped(_expected(text, changes)):
            return new
    except (TOMLKitError, tomllib.TOMLDecodeError, AttributeError, TypeError):
        pass
    names = ", ".join(changes)
    raise SetupError(f"The settings file cannot be changed as it is written: change {names} there by hand.")


def _change(tables: MutableMapping[str, Any], changes: Mapping[str, object]) -> None:
    for name, value in changes.items():
        section, _, field = name.rpartition(".")
        if section and section not in tables:
            if value is GONE:
                continue
            if isinstance(tables, tomlkit.TOMLDocument):
                tables.add(tomlkit.nl())
            tables[section] = {}
        table = tables[section] if section else tables
        if value is GONE:
            table.pop(field, None)
        else:
            table[field] = value


def _expected(text: str, changes: Mapping[str, object]) -> dict[str, Any]:
    tables = tomllib.loads(text)
    _change(tables, changes)
    return tables


def _unwrapped(tables: Mapping[str, Any]) -> dict[str, Any]:
    """Leave out sections that are empty: whether they stand there makes no difference."""
    return {name: value for name, value in tables.items() if value != {}}
