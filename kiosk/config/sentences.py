"""What is wrong with a setting, in one sentence."""

import difflib
from collections.abc import Callable, Iterable, Mapping

from pydantic_core import ErrorDetails

from kiosk.config.secret_names import SECRETS

_UNKNOWN = ("extra_forbidden", "unexpected_keyword_argument")
_SECTION_RULE = "it must be a section of settings"
_MOST_SHOWN = 60
"""Characters of a wrong value: enough to find it by (ours)."""


def guess(name: str, known: Iterable[str]) -> str:
    """Return the end of a sentence about an unknown name: what may have been meant, or a full stop."""
    close = difflib.get_close_matches(name, sorted(known), n=1, cutoff=0.9)
    return f"; did you mean {close[0]}?" if close else "."


def legible(name: str) -> str:
    """Return a name from a file so that it fits into a sentence, whatever it holds."""
    printable = name if name.isprintable() else repr(name)
    return printable if len(printable) <= _MOST_SHOWN else f"{printable[:_MOST_SHOWN]}…"


def sentence(error: ErrorDetails, *, where: Callable[[str], str], rules: Mapping[str, str]) -> str:
    """Return the sentence; it never repeats a secret.

    Args:
        error: What pydantic says.
        where: Tells of a setting, or of a section, where its value comes from, such as "in kiosk.toml"; empty
            where that goes without saying.
        rules: What each setting may be.
    """
    keys = [str(key) for key in error["loc"]]
    name = ".".join(keys)
    if error["type"] in _UNKNOWN:
        return f"There is no setting {legible(name)}{_place(where(name))}{guess(name, rules)}"
    setting = _setting(keys, rules)
    reason = error["msg"].removeprefix("Value error, ")
    if error["type"] == "value_error" and not setting:
        # The checks of a whole section begin with the name of the setting that is at fault.
        at_fault = _setting([*keys, *reason.partition(" ")[0].split(".")], rules)
        section = name or at_fault.rpartition(".")[0]
        return f"{name}{'.' if name else ''}{reason}{_place(where(at_fault) or where(section))}."
    if error["type"] == "value_error" and setting == name:
        return f"The setting {name}{_shown(name, error['input'])}: {reason}{_place(where(name))}."
    return wrong(_named(error, setting), error["input"], where(setting or name), rules.get(setting, _SECTION_RULE))


def wrong(name: str, value: object, where: str, rule: str) -> str:
    """Return the sentence about a value that its setting cannot have."""
    return f"The setting {name}{_shown(name, value)}: {rule}{_place(where)}."


def _setting(keys: list[str], known: Iterable[str]) -> str:
    """Return the setting that a place lies in, or nothing where it is a section."""
    starts = (".".join(keys[:count]) for count in range(1, len(keys) + 1))
    return next((start for start in starts if start in known), "")


def _named(error: ErrorDetails, setting: str) -> str:
    """Name the place as it is written in the file: without an item's number or pydantic's mark of a key."""
    keys = [key for key in error["loc"] if isinstance(key, str) and key != "[key]"]
    return ".".join(keys) if error["loc"][-1] != "[key]" else setting


def _shown(name: str, value: object) -> str:
    if any(secret == name or secret.startswith(f"{name}.") for secret in SECRETS):
        return ""
    try:
        return f" cannot be {legible(repr(value))}"
    except ValueError:  # a number of thousands of digits, which Python does not write out
        return " cannot be a number of thousands of digits"


def _place(where: str) -> str:
    return f" ({where})" if where else ""
