"""Seals records one to the next with a key that evolves, so that the past cannot be rewritten unnoticed.

The scheme is Schneier and Kelsey's ("Secure Audit Logs to Support Computer Forensics", ACM TISSEC, 1999): record n
is sealed with key n, and key n + 1 is drawn from key n by a one-way function, after which key n is forgotten.
Whoever takes over the kiosk finds the present key alone, and can neither alter nor reorder what was sealed before.
"""

import hashlib
import hmac
from dataclasses import dataclass
from typing import Self

KEY_BYTES = 32
MAC_BYTES = 32
NO_MAC = bytes(MAC_BYTES)
"""What the first record is sealed to."""


@dataclass(frozen=True, slots=True)
class Link:
    """Where the chain goes on.

    Attributes:
        number: The next record's, from 1.
        key: Its key.
        mac: The seal of the record before it.
    """

    number: int
    key: bytes
    mac: bytes

    def __repr__(self) -> str:
        return f"Link({self.number}, key hidden)"

    def follow(self, mac: bytes) -> Self:
        """Return the link after the next record, which was sealed so."""
        return type(self)(self.number + 1, next_key(self.key), mac)


def next_key(key: bytes) -> bytes:
    """Return the key after this one; there is no way back."""
    return hmac.digest(key, b"next", hashlib.sha256)


def seal(key: bytes, previous: bytes, body: bytes) -> bytes:
    """Return the HMAC-SHA256 of a record.

    Args:
        key: The record's own.
        previous: Seal of the record before it.
        body: The record's bytes, exactly as they are kept.
    """
    # A key of its own: what seals must tell nothing about what evolves.
    return hmac.digest(hmac.digest(key, b"seal", hashlib.sha256), previous + body, hashlib.sha256)


def sealed(key: bytes, previous: bytes, body: bytes, mac: bytes) -> bool:
    """Return whether this is the record's seal. Takes what `seal` takes, and the seal."""
    return hmac.compare_digest(seal(key, previous, body), mac)
