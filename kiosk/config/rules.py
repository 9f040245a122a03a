"""What each setting may be, in words, made from the schema that also checks it."""

from collections.abc import Iterator, Mapping
from typing import Any


def described(
    schema: Mapping[str, Any], definitions: Mapping[str, Any] | None = None, prefix: str = ""
) -> Iterator[tuple[str, Mapping[str, Any]]]:
    """Yield every setting's name, as `section.field`, and its part of a JSON Schema."""
    known = schema.get("$defs", {}) if definitions is None else definitions
    for name, field in schema["properties"].items():
        whole = known.get(field.get("$ref", "").rpartition("/")[2], {}) | field
        if "properties" in whole:
            yield from described(whole, known, f"{prefix}{name}.")
        else:
            yield prefix + name, whole


def rules(schema: Mapping[str, Any]) -> dict[str, str]:
    """Return by every setting's name what it may be: the end of a sentence, without its full stop."""
    return {name: _rule(field) for name, field in described(schema)}


def _rule(field: Mapping[str, Any]) -> str:
    if "anyOf" in field:
        return f"{_rule(field['anyOf'][0])}, or left out"
    return str(field["rule"]) if "rule" in field else f"it must be {_kind(field)}"


def _kind(field: Mapping[str, Any]) -> str:
    if "enum" in field:
        return f"one of {_listed(field['enum'])}"
    match field["type"]:
        case "boolean":
            kind = "true or false"
        case "integer":
            kind = f"a whole number{_span(field)}"
        case "number":
            kind = f"a number{_span(field)}"
        case "array":
            kind = f"a list of one or more of {_listed(field['items']['enum'])}"
        case "object":
            keys = field.get("propertyNames")
            kind = f"tables of texts, each for one of {_listed(keys['enum'])}" if keys else "a section of values"
        case _:
            kind = f"text of up to {field['maxLength']} characters" if "maxLength" in field else "text"
    return kind


def _listed(choices: list[object]) -> str:
    return ", ".join(str(choice) for choice in choices)


def _span(field: Mapping[str, Any]) -> str:
    most = field["maximum"]
    if "exclusiveMinimum" in field:
        return f" above {field['exclusiveMinimum']:g} and up to {most:g}"
    return f" from {field['minimum']:g} to {most:g}"
