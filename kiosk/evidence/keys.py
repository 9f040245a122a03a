"""The two halves of a key pair of the age format: a kiosk has the public one alone."""

import os
from pathlib import Path

import pyrage  # type: ignore[import-untyped]  # it brings no types
from pyrage import x25519

from kiosk.evidence.errors import EvidenceError
from kiosk.writing import PRIVATE


def parse_recipient(text: str) -> x25519.Recipient:
    """Return the public key that a setting gives.

    Raises:
        EvidenceError: It is none; the sentence does not repeat it, for it may be the wrong half.
    """
    try:
        return x25519.Recipient.from_str(text)
    except pyrage.RecipientError:
        raise EvidenceError(
            "evidence.recipient is no public key of the age format, or has a slip of the pen: copy the whole word "
            "that begins with age1 from where the key was made."
        ) from None


def parse_identities(text: str) -> tuple[x25519.Identity, ...]:
    """Return the private keys of a key file, as `age-keygen` and `new_key` write them.

    Raises:
        EvidenceError: There is none; the sentence repeats nothing of the text.
    """
    lines = (line.strip() for line in text.splitlines())
    try:
        identities = tuple(x25519.Identity.from_str(line) for line in lines if line and not line.startswith("#"))
    except pyrage.IdentityError:
        identities = ()
    if not identities:
        raise EvidenceError(
            "That is no key file of the age format: one has a line that begins with AGE-SECRET-KEY-1, as "
            "`age-keygen` and `liveness-kiosk evidence new-key` write it."
        )
    return identities


def new_key(path: Path) -> str:
    """Draw a key pair, write the private half to a new file of this user alone, and return the public half.

    Raises:
        EvidenceError: The file is there already, or cannot be written.
    """
    identity = x25519.Identity.generate()
    recipient = str(identity.to_public())
    try:
        descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, PRIVATE)
        with os.fdopen(descriptor, "w", encoding="ascii") as file:
            file.write(f"# public key: {recipient}\n{identity}\n")
            file.flush()
            os.fsync(file.fileno())
    except OSError as error:
        raise EvidenceError(f"{path} cannot be written: {error.strerror}; no key was made.") from error
    return recipient
