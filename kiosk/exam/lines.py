"""The lines of a report: each is JSON, names the hash of the line before and bears a signature of its own.

A signature for every line, and not for the whole alone, lets a report that a crash cut short be believed as far as
it goes, and lets a changed report tell which of its lines was changed.
"""

import hashlib
import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from kiosk.exam.signing import PublicKey, SigningKey

FORMAT = "liveness-kiosk exam report 1"
NO_LINE = "0" * 64
"""What the first line names as the hash of the line before it."""

_SEALED = re.compile(rb'(\{.*),"signature":"([0-9a-f]{128})"\}', re.DOTALL)
# With these spelled out, a line stands in a page as it is: nothing in it can end the block that holds it.
_IN_PAGES = {"<": "\\u003c", ">": "\\u003e", "&": "\\u0026"}


class LineType(StrEnum):
    """What a line is."""

    HEADER = "header"
    MARK = "mark"
    SUMMARY = "summary"


@dataclass(frozen=True, slots=True)
class Line:
    """A line whose signature has been found good.

    Attributes:
        text: Its bytes, without the end of line.
        fields: What it says.
    """

    text: bytes
    fields: Mapping[str, Any]

    @property
    def number(self) -> int:
        """Its place in the report, from 1."""
        return int(self.fields["line"])

    @property
    def exam(self) -> str:
        """Id of the exam that it belongs to."""
        return str(self.fields["exam"])

    @property
    def type(self) -> LineType:
        """What it is."""
        return LineType(self.fields["type"])

    @property
    def digest(self) -> str:
        """SHA-256 of its bytes, in hexadecimal; what the next line names."""
        return digest(self.text)


def digest(data: bytes) -> str:
    """Return SHA-256 in hexadecimal."""
    return hashlib.sha256(data).hexdigest()


def seal(fields: Mapping[str, Any], key: SigningKey) -> Line:
    """Return a signed line.

    Args:
        fields: What it says: `line`, `exam`, `type` and `previous` among them.
        key: Signs the JSON object without its last member, `signature`.
    """
    body = json.dumps(fields, ensure_ascii=False, separators=(",", ":"))
    for character, spelled_out in _IN_PAGES.items():
        body = body.replace(character, spelled_out)
    data = body.encode()
    signature = key.sign(data).hex().encode("ascii")
    return Line(data[:-1] + b',"signature":"' + signature + b'"}', fields)


def unseal(text: bytes, key: PublicKey) -> Line | None:
    """Return a line whose signature is this key's; None for anything else.

    Args:
        text: Its bytes, without the end of line.
        key: Whose signature it should bear.
    """
    match = _SEALED.fullmatch(text)
    if match is None:
        return None
    body = match[1] + b"}"
    if not key.signed(body, bytes.fromhex(match[2].decode("ascii"))):
        return None
    return Line(text, json.loads(body))


def claimed(text: bytes) -> Mapping[str, Any]:
    """Return what a line says, whether or not it can be believed; empty where it says nothing readable."""
    try:
        fields = json.loads(text)
    except (ValueError, RecursionError):
        return {}
    return fields if isinstance(fields, dict) else {}


def claimed_key(text: bytes) -> PublicKey | None:
    """Return the key that a report's first line names; None where it names none."""
    try:
        return PublicKey(bytes.fromhex(str(claimed(text).get("public_key", ""))))
    except ValueError:
        return None
