"""The operator's PIN: what it may be, and its hash, which is all that is ever kept of it."""

from itertools import pairwise
from pathlib import Path

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError, VerifyMismatchError

from kiosk.operator.errors import OperatorError
from kiosk.writing import PRIVATE, replace_file

MIN_DIGITS = 6
MAX_DIGITS = 12
_FOLDER_MODE = 0o700
_HASHER = PasswordHasher()
"""Argon2id with the library's own costs, which follow RFC 9106's second recommendation."""


def refuse_weak(pin: str) -> None:
    """Make sure that a PIN is worth setting.

    Raises:
        OperatorError: It is not 6 to 12 digits, or one of those that everybody tries first.
    """
    if not (pin.isascii() and pin.isdigit() and MIN_DIGITS <= len(pin) <= MAX_DIGITS):
        raise OperatorError(f"The PIN must be {MIN_DIGITS} to {MAX_DIGITS} digits and nothing else.")
    steps = {(int(after) - int(before)) % 10 for before, after in pairwise(pin)}
    if steps == {0}:
        raise OperatorError("The PIN must not be one digit over and over: everybody tries those first.")
    if steps in ({1}, {9}):
        raise OperatorError("The PIN must not count up or down: everybody tries those first.")


def hash_pin(pin: str) -> str:
    """Return the argon2id hash of a PIN, in the usual notation that names its own costs.

    Raises:
        OperatorError: The PIN is weak.
    """
    refuse_weak(pin)
    return _HASHER.hash(pin)


def matches(pin: str, pin_hash: str) -> bool:
    """Return whether a PIN is the one that was hashed. Takes about a tenth of a second, by design.

    Raises:
        OperatorError: The hash is none of argon2's.
    """
    try:
        return _HASHER.verify(pin_hash, pin)
    except VerifyMismatchError:
        return False
    except (InvalidHashError, VerificationError) as error:
        raise OperatorError(
            "The hash of the operator's PIN is damaged: set the PIN again by `liveness-kiosk operator set-pin`."
        ) from error


def read_hash(path: Path) -> str | None:
    """Return the hash that is kept in a file; None where no PIN was ever set.

    Raises:
        OperatorError: The file is there and cannot be read.
    """
    try:
        return path.read_text(encoding="ascii").strip() or None
    except FileNotFoundError:
        return None
    except (OSError, UnicodeDecodeError) as error:
        raise OperatorError(f"{path} cannot be read: let this user read it, or set the PIN again.") from error


def keep_hash(path: Path, pin_hash: str) -> None:
    """Keep a hash in a file that nobody but this user may read, in one step.

    Raises:
        OperatorError: The file cannot be written.
    """
    try:
        path.parent.mkdir(mode=_FOLDER_MODE, parents=True, exist_ok=True)
        replace_file(path, f"{pin_hash}\n", mode=PRIVATE)
    except OSError as error:
        raise OperatorError(
            f"The PIN cannot be kept in {path.parent} ({error.strerror}): let this user write there."
        ) from error
