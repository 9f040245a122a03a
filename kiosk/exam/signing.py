"""The kiosk's own key for its reports: made on first use, kept where only this user reads it."""

import contextlib
import hashlib
import os
import stat
from pathlib import Path

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey
from cryptography.hazmat.primitives.serialization import (
    Encoding,
    NoEncryption,
    PrivateFormat,
    PublicFormat,
    load_pem_private_key,
    load_pem_public_key,
)

from kiosk.exam.errors import ExamError

_MODE = 0o600
_GROUP = 4


class PublicKey:
    """Tells whether a signature is the key holder's."""

    def __init__(self, raw: bytes) -> None:
        """Take the key's 32 bytes.

        Raises:
            ValueError: They are not 32.
        """
        self._key = Ed25519PublicKey.from_public_bytes(raw)
        self.raw = raw

    @property
    def fingerprint(self) -> str:
        """The first 128 bits of SHA-256 over the key, in groups that can be read out."""
        digits = hashlib.sha256(self.raw).hexdigest()[:32]
        return " ".join(digits[at : at + _GROUP] for at in range(0, len(digits), _GROUP))

    @property
    def pem(self) -> str:
        """The key as a PEM file."""
        return self._key.public_bytes(Encoding.PEM, PublicFormat.SubjectPublicKeyInfo).decode("ascii")

    def signed(self, data: bytes, signature: bytes) -> bool:
        """Return whether the signature is this key's over exactly these bytes."""
        try:
            self._key.verify(signature, data)
        except InvalidSignature:
            return False
        return True


class SigningKey:
    """Signs (Ed25519, RFC 8032)."""

    def __init__(self, key: Ed25519PrivateKey) -> None:
        """Take the private key."""
        self._key = key
        self.public = PublicKey(key.public_key().public_bytes(Encoding.Raw, PublicFormat.Raw))

    def sign(self, data: bytes) -> bytes:
        """Return the signature over these bytes, 64 bytes."""
        return self._key.sign(data)


def kiosk_key(path: Path) -> SigningKey:
    """Return the key in this file; it is made there, for this user alone, if there is none yet.

    Raises:
        ExamError: It cannot be made or read, others may read it, or it is no Ed25519 key.
    """
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        if not path.exists():
            _make(path)
        if stat.S_IMODE(path.stat().st_mode) & ~_MODE:
            raise ExamError(f"{path} can be read by others: make it this user's alone by `chmod 600`.")
        data = path.read_bytes()
    except OSError as error:
        raise ExamError(f"The key {path} cannot be used: {error.strerror}.") from error
    try:
        key = load_pem_private_key(data, password=None)
    except (ValueError, TypeError):
        key = None
    if not isinstance(key, Ed25519PrivateKey):
        raise ExamError(f"{path} holds no Ed25519 key: move it away, and the kiosk makes a new one.")
    return SigningKey(key)


def public_key(path: Path) -> PublicKey:
    """Return the public key in this PEM file.

    Raises:
        ExamError: It cannot be read, or is no Ed25519 public key.
    """
    try:
        key = load_pem_public_key(path.read_bytes())
    except OSError as error:
        raise ExamError(f"{path} cannot be read: {error.strerror}.") from error
    except ValueError:
        key = None
    if not isinstance(key, Ed25519PublicKey):
        raise ExamError(f"{path} holds no Ed25519 public key: `liveness-kiosk report key` prints a kiosk's.")
    return PublicKey(key.public_bytes(Encoding.Raw, PublicFormat.Raw))


def _make(path: Path) -> None:
    """Write a new key whole or not at all; one that another process made meanwhile stands."""
    pem = Ed25519PrivateKey.generate().private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())
    part = path.with_name(f".{path.name}.{os.getpid()}.part")
    descriptor = os.open(part, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, _MODE)
    try:
        with os.fdopen(descriptor, "wb") as file:
            file.write(pem)
            file.flush()
            os.fsync(file.fileno())
        with contextlib.suppress(FileExistsError):
            os.link(part, path)
    finally:
        part.unlink(missing_ok=True)
