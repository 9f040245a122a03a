"""Seals a picture together with what it is a picture of, and opens what was sealed.

What is sealed is a tar archive of `picture.jpg`, byte for byte as it was sent, and `attempt.json`; it is sealed in
the age format (age-encryption.org/v1) for one X25519 key. `age -d -i KEYFILE FILE | tar -x` opens it anywhere.
"""

import io
import json
import tarfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import pyrage  # type: ignore[import-untyped]  # it brings no types
from pyrage import x25519

from kiosk.evidence.errors import EvidenceError

PICTURE = "picture.jpg"
ATTEMPT = "attempt.json"
_MOST_BYTES = 32_000_000
"""What is larger was not sealed by a kiosk: the API takes pictures under 20 MB."""


@dataclass(frozen=True, slots=True)
class Opened:
    """What was sealed.

    Attributes:
        picture: The picture file, as it was sent.
        attempt: JSON in UTF-8: whose picture it is.
    """

    picture: bytes
    attempt: bytes

    def __repr__(self) -> str:
        """Say the size and never the image."""
        return f"Opened({len(self.picture)} bytes)"


def seal(picture: bytes, attempt: Mapping[str, Any], recipient: x25519.Recipient) -> bytes:
    """Return the sealed file; nothing of it is ever on a disk in plain.

    Args:
        picture: The picture file, as it was sent.
        attempt: Whose picture it is, fit for JSON.
        recipient: Whoever has the other half opens it.
    """
    archive = io.BytesIO()
    with tarfile.open(fileobj=archive, mode="w", format=tarfile.USTAR_FORMAT) as tar:
        for name, content in (
            (ATTEMPT, json.dumps(attempt, indent=2).encode("ascii") + b"\n"),
            (PICTURE, picture),
        ):
            member = tarfile.TarInfo(name)
            member.size, member.mode = len(content), 0o600
            tar.addfile(member, io.BytesIO(content))
    sealed: bytes = pyrage.encrypt(archive.getvalue(), [recipient])
    return sealed


def unseal(sealed: bytes, identities: Sequence[x25519.Identity]) -> Opened:
    """Return what was sealed.

    Raises:
        EvidenceError: None of the keys opens it, it was changed, or a kiosk has not sealed it.
    """
    try:
        plain = pyrage.decrypt(sealed, identities)
    except pyrage.DecryptError:
        raise EvidenceError("it is not sealed for this key, or was changed") from None
    try:
        with tarfile.open(fileobj=io.BytesIO(plain), mode="r:") as tar:
            return Opened(_member(tar, PICTURE), _member(tar, ATTEMPT))
    except (tarfile.TarError, KeyError):
        raise EvidenceError("it holds no picture of an attempt: a kiosk has not sealed it") from None


def _member(tar: tarfile.TarFile, name: str) -> bytes:
    content = tar.extractfile(name)
    if content is None:
        raise KeyError(name)
    return content.read(_MOST_BYTES)
