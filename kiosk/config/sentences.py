"""What is wrong with a setting, in one sentence."""

import difflib
from collections.abc import Iterable

from pydantic_core import ErrorDetails

SECRETS = ("api.appcode", "api.app_key", "api.app_secret", "operator.pin_hash")
_UNKNOWN = ("extra_forbidden", "unexpected_keyword_argument")


def guess(name: str, known: Iterable[str]) -> str:
    """Return the end of a sentence about an unknown name: what may have been meant, or a full stop."""
    close = difflib.get_close_matches(name, sorted(known), n=1, cutoff=0.9)
    return f"; did you mean {close[0]}?" if close else "."


def sentence(error: ErrorDetails, *, name: str, where: str, known: Iterable[str]) -> str:
    """Return the sentence; it never repeats a secret.

    Args:
        error: What pydantic says.
        name: The setting, or the section whose settings contradict each other.
        where: Where the value comes from, such as "in kiosk.toml"; empty where that goes without saying.
        known: Every setting's name.
    """
    place = f" ({where})" if where else ""
    if error["type"] in _UNKNOWN:
        return f"There is no setting {name}{place}{guess(name, known)}"
    reason = error["msg"].removeprefix("Value error, ")
    if error["type"] == "value_error" and isinstance(error["input"], dict):
        # A section's own checks begin with the name of the setting that is at fault.
        return f"{name}.{reason}{place}."
    value = "" if name in SECRETS else f" cannot be {error['input']!r}"
    return f"The setting {name}{value}: {reason[:1].lower()}{reason[1:]}{place}."
