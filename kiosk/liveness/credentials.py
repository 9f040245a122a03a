"""The two ways in which a request proves who sends it."""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Protocol

from kiosk.liveness.errors import CredentialsError

_REDACTED = "********"


class Credentials(Protocol):
    """What the client needs of either kind."""

    @property
    def secrets(self) -> tuple[str, ...]:
        """Values that must never be logged."""

    def headers(self, timestamp_ms: int) -> Mapping[str, str]:
        """Return the authentication headers of one send at that Unix time in milliseconds."""


@dataclass(frozen=True, slots=True)
class AppCode:
    """The "APPCODE" kind: one long-lived code in the `Authorization` header.

    Attributes:
        code: The code.
        slot: What its setting's name begins with: nothing, or `next_`.

    Raises:
        CredentialsError: The code is empty or cannot stand in a header.
    """

    code: str
    slot: str = ""

    def __post_init__(self) -> None:
        object.__setattr__(self, "code", usable(f"api.{self.slot}appcode", self.code))

    def __repr__(self) -> str:
        return f"AppCode({_REDACTED})"

    @property
    def secrets(self) -> tuple[str, ...]:
        return (self.code,)

    def headers(self, timestamp_ms: int) -> Mapping[str, str]:
        return {"Authorization": f"APPCODE {self.code}"}


@dataclass(frozen=True, slots=True)
class Signed:
    """The "signed" kind: the key, a timestamp and a signature; the secret stays here.

    Attributes:
        app_key: The key.
        app_secret: The secret.
        slot: What their settings' names begin with: nothing, or `next_`.

    Raises:
        CredentialsError: Key or secret is empty or holds characters that it cannot have.
    """

    app_key: str
    app_secret: str
    slot: str = ""

    def __post_init__(self) -> None:
        object.__setattr__(self, "app_key", usable(f"api.{self.slot}app_key", self.app_key))
        object.__setattr__(self, "app_secret", usable(f"api.{self.slot}app_secret", self.app_secret))

    def __repr__(self) -> str:
        return f"Signed({_REDACTED})"

    @property
    def secrets(self) -> tuple[str, ...]:
        return (self.app_key, self.app_secret)

    def headers(self, timestamp_ms: int) -> Mapping[str, str]:
        text = f"{self.app_key}&{timestamp_ms}&{self.app_secret}"
        # MD5 is the vendor's choice; TLS is what protects the request.
        signature = hashlib.md5(text.encode(), usedforsecurity=False).hexdigest()
        return {
            "x-ca-key": self.app_key,
            "x-ca-timestamp": str(timestamp_ms),
            "x-ca-signature": signature,
        }


def usable(setting: str, value: str) -> str:
    """Return a secret without the white space around it.

    Args:
        setting: Its name; a secret that is not sent itself may hold any printable character.
        value: The secret.

    Raises:
        CredentialsError: It is empty, or holds characters that it cannot have.
    """
    return _plain(value, setting) if setting.endswith("app_secret") else _header_value(value, setting)


def _plain(value: str, setting: str) -> str:
    stripped = value.strip()
    if not stripped:
        raise CredentialsError(f"The setting {setting} is empty: give the value from the API's console.")
    if not stripped.isprintable():
        raise CredentialsError(
            f"The setting {setting} holds a line break or another control character: copy the value again."
        )
    return stripped


def _header_value(value: str, setting: str) -> str:
    plain = _plain(value, setting)
    if not plain.isascii() or " " in plain:
        raise CredentialsError(f"The setting {setting} may hold only ASCII letters, digits and signs, no spaces.")
    return plain
