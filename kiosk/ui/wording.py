"""English texts: which there are, and how a value is put into one."""

import re
from importlib import import_module

_PLACES = (
    "kiosk.ui.texts",
    "kiosk.ui.demo.words",
    "kiosk.ui.exam.words",
    "kiosk.ui.operator.words",
    "kiosk.ui.setup.words",
    "kiosk.ui.speech.words",
)
"""Every module that has texts of its own."""
_SOURCES: set[str] = set()
_GAP = re.compile(r"\{(\w+)\}")


def english(_context: str, text: str) -> str:
    """Mark a text for translation; `lupdate` collects the calls, which it knows by the name `_english`."""
    _SOURCES.add(text)
    return text


def is_said(source: str) -> bool:
    """Return whether anybody can meet this English text, on a screen or by ear."""
    for place in _PLACES:
        import_module(place)
    return source in _SOURCES


def filled(text: str, **values: object) -> str:
    """Return a text with its `{name}`s replaced; a house's own wording may hold any other brace as well."""
    return _GAP.sub(lambda gap: str(values.get(gap[1], gap[0])), text)
