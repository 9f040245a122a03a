"""Grows a tree of HTML; the standard library's serialiser escapes whatever text is put into it."""

from xml.etree.ElementTree import Element, SubElement, tostring


def add(parent: Element, tag: str, text: str = "", **attributes: str | float) -> Element:
    """Append an element and return it.

    Args:
        parent: What to append it to.
        tag: Its name.
        text: What it says.
        attributes: Its attributes; `class_` stands for `class`, and an underscore within a name for a hyphen.
    """
    named = {name.rstrip("_").replace("_", "-"): _value(value) for name, value in attributes.items()}
    element = SubElement(parent, tag, named)
    element.text = text or None
    return element


def printable(text: str) -> str:
    """Return a text with a replacement for every character that a page may not hold."""
    return "".join(character if character.isprintable() else "\N{REPLACEMENT CHARACTER}" for character in text)


def document(root: Element) -> str:
    """Return a whole page."""
    return f"<!DOCTYPE html>\n{tostring(root, encoding='unicode', method='html')}\n"


def _value(value: str | float) -> str:
    return value if isinstance(value, str) else f"{value:g}"
