"""Checks a caller's credentials as the vendor's gateway does."""

import hashlib
import hmac
import re
from collections.abc import Mapping
from dataclasses import dataclass, field

MAX_CLOCK_SKEW_MS = 15 * 60 * 1000
"""How far a signed timestamp may be off, either way; the window of Alibaba Cloud's API Gateway."""

_TOKEN = re.compile(r"[!-~]{1,256}")
_SIGNATURE = re.compile(r"[0-9a-f]{32}")
_TIMESTAMP = re.compile(r"[0-9]{1,16}")


@dataclass(frozen=True, slots=True)
class Refusal:
    """How the gateway refuses a request; there is no body.

    Attributes:
        status: HTTP status.
        code: `X-Ca-Error-Code`.
        message: `X-Ca-Error-Message`.
    """

    status: int
    code: str
    message: str


# Codes and messages are those that Alibaba Cloud's API Gateway documents.
NO_CREDENTIALS = Refusal(400, "A400MA", "Empty Signature: X-Ca-Key or Authorization: APPCODE is required")
BAD_APP_CODE = Refusal(400, "A400AC", "Invalid AppCode")
BAD_APP_KEY = Refusal(400, "A400IK", "Invalid AppKey")
NO_SIGNATURE = Refusal(400, "A403IS", "Empty Signature")
# The gateway's own message repeats the text that was signed, which holds the secret here.
BAD_SIGNATURE = Refusal(403, "A403IS", "Invalid Signature")
BAD_TIMESTAMP = Refusal(400, "S403TE", "Invalid Timestamp")
STALE_TIMESTAMP = Refusal(400, "S403TE", "Timestamp Expired")


@dataclass(frozen=True, slots=True, kw_only=True)
class AcceptedCredentials:
    """The credentials that callers must show.

    Where none at all are set, every well-formed one will do: a signature then cannot be verified, only its shape
    and its timestamp can.

    Attributes:
        app_code: For `Authorization: APPCODE …`.
        app_key: For signed requests; goes with `app_secret`.
        app_secret: For signed requests.
    """

    app_code: str | None = field(default=None, repr=False)
    app_key: str | None = field(default=None, repr=False)
    app_secret: str | None = field(default=None, repr=False)

    def __post_init__(self) -> None:
        """Refuse half a pair.

        Raises:
            ValueError: One of key and secret is set without the other.
        """
        if (self.app_key is None) != (self.app_secret is None):
            raise ValueError("an app key and an app secret go together")

    @property
    def any_will_do(self) -> bool:
        """Whether none are set."""
        return self.app_code is None and self.app_key is None

    def refuse(self, headers: Mapping[str, str], *, now_ms: int) -> Refusal | None:
        """Return why a request is refused, or None where it may pass.

        Args:
            headers: The request's, found whatever their case.
            now_ms: Unix time in milliseconds.
        """
        if "x-ca-key" in headers or "x-ca-signature" in headers:
            return self._refuse_signed(headers, now_ms)
        if "authorization" in headers:
            return self._refuse_app_code(headers["authorization"])
        return NO_CREDENTIALS

    def _refuse_app_code(self, authorization: str) -> Refusal | None:
        scheme, _, code = authorization.partition(" ")
        if scheme != "APPCODE" or not self._accepts(code, self.app_code):
            return BAD_APP_CODE
        return None

    def _refuse_signed(self, headers: Mapping[str, str], now_ms: int) -> Refusal | None:
        key = headers.get("x-ca-key", "")
        timestamp = headers.get("x-ca-timestamp", "")
        signature = headers.get("x-ca-signature", "")
        if not self._accepts(key, self.app_key):
            return BAD_APP_KEY
        if not _TIMESTAMP.fullmatch(timestamp):
            return BAD_TIMESTAMP
        if abs(int(timestamp) - now_ms) > MAX_CLOCK_SKEW_MS:
            return STALE_TIMESTAMP
        if not signature:
            return NO_SIGNATURE
        return None if self._verifies(signature, timestamp) else BAD_SIGNATURE

    def _accepts(self, shown: str, expected: str | None) -> bool:
        if not _TOKEN.fullmatch(shown):
            return False
        return self.any_will_do or (expected is not None and _same(shown, expected))

    def _verifies(self, signature: str, timestamp: str) -> bool:
        if not _SIGNATURE.fullmatch(signature):
            return False
        if self.any_will_do:
            return True
        signed = f"{self.app_key}&{timestamp}&{self.app_secret}".encode()
        # MD5 is the contract's choice.
        return _same(signature, hashlib.md5(signed, usedforsecurity=False).hexdigest())


def _same(shown: str, expected: str) -> bool:
    return hmac.compare_digest(shown.encode(), expected.encode())
