"""The gateway's answers: what its codes and messages mean, as data.

Source: Alibaba Cloud, API Gateway error codes (dedicated and VPC instances: `X-Ca-Error-Code`; classic instances:
`X-Ca-Error-Message` only). Codes outside the table fall back to the class of the HTTP status.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum

from kiosk.liveness.reading import Resend
from kiosk.values import Reason


class Meaning(Enum):
    """What an answer means for us: the reason, what a resend needs, and words for the log."""

    CREDENTIALS = (Reason.CREDENTIALS, Resend.NEVER, "refused the credentials: check api.appcode or api.app_key")
    SIGNATURE = (Reason.CREDENTIALS, Resend.CORRECTED, "refused the signature: check api.app_secret and the clock")
    CLOCK = (Reason.CLOCK, Resend.CORRECTED, "refused the timestamp: set this device's clock")
    REPLAY = (Reason.SERVICE, Resend.AT_ONCE, "took the request for a replay")
    THROTTLED = (Reason.BUSY, Resend.UNSURE, "is throttling requests")
    ACCOUNT = (Reason.QUOTA, Resend.NEVER, "refused the account: quota spent, expired or unpaid")
    SETTING = (Reason.BAD_REPLY, Resend.NEVER, "does not serve the liveness API there: check api.url")
    TOO_LARGE = (Reason.BAD_IMAGE, Resend.SMALLER, "found the picture too large")
    PROVIDER = (Reason.SERVICE, Resend.NEVER, "reports that the API's provider has blocked or broken it")
    TRANSIENT = (Reason.SERVICE, Resend.UNSURE, "has a passing fault")
    UNKNOWN = (Reason.SERVICE, Resend.NEVER, "gave an answer that is not known")

    def __init__(self, reason: Reason, resend: Resend, words: str) -> None:
        self.reason = reason
        self.resend = resend
        self.words = words


_BY_CODE: Mapping[str, Meaning] = {
    **dict.fromkeys(("A400AC", "A400IK", "A400MA"), Meaning.CREDENTIALS),
    "A403IS": Meaning.SIGNATURE,
    "S403TE": Meaning.CLOCK,
    "S403NU": Meaning.REPLAY,
    "B403OD": Meaning.ACCOUNT,
    **dict.fromkeys(
        (
            *("I400HD", "I400MH", "I400BD", "I400PA", "I400RU", "I400CT", "I400SG", "I405UM", "I404DO", "I404NF"),
            *("I410GG", "I413UL", "I403PT"),
        ),
        Meaning.SETTING,
    ),
    "I413RL": Meaning.TOO_LARGE,
    **dict.fromkeys(("B451DO", "B451GO", "X400PM", "X500ED", "X500AM", "X403DG"), Meaning.PROVIDER),
}

# Looked for in this order, in lower case, anywhere in the message: gateways wrap, prefix and misspell them.
_BY_PHRASE: tuple[tuple[str, Meaning], ...] = (
    ("throttled by domain", Meaning.ACCOUNT),
    ("throttled by", Meaning.THROTTLED),
    ("invalid appcode", Meaning.CREDENTIALS),
    ("invalid appkey", Meaning.CREDENTIALS),
    ("invalid appsecret", Meaning.CREDENTIALS),
    ("empty signature", Meaning.CREDENTIALS),
    ("invalid signature", Meaning.SIGNATURE),
    ("timestamp expired", Meaning.CLOCK),
    ("timestamp is expired", Meaning.CLOCK),
    ("invalid timestamp", Meaning.CLOCK),
    ("nonce used", Meaning.REPLAY),
    ("quota exhausted", Meaning.ACCOUNT),
    ("quota expired", Meaning.ACCOUNT),
    ("user arrears", Meaning.ACCOUNT),
    ("expiry of authorization", Meaning.ACCOUNT),
    ("provider overdue", Meaning.ACCOUNT),
    ("invalid url", Meaning.SETTING),
    ("invalid domain", Meaning.SETTING),
    ("invalid httpmethod", Meaning.SETTING),
    ("invalid param location", Meaning.SETTING),
    ("invalid content-md5", Meaning.SETTING),
    ("empty request body", Meaning.SETTING),
    ("invalid request body", Meaning.SETTING),
    ("invalid protocol", Meaning.SETTING),
    ("api not found", Meaning.SETTING),
    ("failed to invoke backend", Meaning.TRANSIENT),
    ("internal error", Meaning.TRANSIENT),
    ("service unavailable", Meaning.TRANSIENT),
    ("async service", Meaning.TRANSIENT),
    ("unauthorized", Meaning.CREDENTIALS),
)

_BY_STATUS: Mapping[int, Meaning] = {
    401: Meaning.CREDENTIALS,
    403: Meaning.CREDENTIALS,
    413: Meaning.TOO_LARGE,
    429: Meaning.THROTTLED,
    451: Meaning.PROVIDER,
    **dict.fromkeys((500, 502, 503, 504), Meaning.TRANSIENT),
}


@dataclass(frozen=True, slots=True)
class GatewayAnswer:
    """What the gateway, or whatever stands in its place, said.

    Attributes:
        meaning: What it means for us.
        code: `X-Ca-Error-Code`, or empty.
        message: `X-Ca-Error-Message`, or empty; not yet fit for a log.
        request_id: `X-Ca-Request-Id`, or None.
    """

    meaning: Meaning
    code: str
    message: str
    request_id: str | None


def error_code(headers: Mapping[str, str]) -> str:
    """Return the gateway's own code; not empty means that the gateway answered, not the service behind it."""
    return headers.get("X-Ca-Error-Code", "").strip()


def read_gateway_answer(status: int, headers: Mapping[str, str]) -> GatewayAnswer:
    """Judge an answer that is not the service's own.

    Args:
        status: HTTP status.
        headers: Header fields; names are looked up without regard to case.
    """
    code = error_code(headers)
    message = _as_utf8(headers.get("X-Ca-Error-Message", ""))
    request_id = headers.get("X-Ca-Request-Id") or None
    return GatewayAnswer(_meaning(status, code, message), code, message, request_id)


def _meaning(status: int, code: str, message: str) -> Meaning:
    if status == 429:
        return Meaning.THROTTLED
    by_code = _BY_CODE.get(code.upper())
    if by_code:
        return by_code
    lowered = message.lower()
    by_phrase = next((meaning for phrase, meaning in _BY_PHRASE if phrase in lowered), None)
    return by_phrase or _BY_STATUS.get(status) or _by_class(status)


def _by_class(status: int) -> Meaning:
    # Redirects and 4xx: some other server, or another path of the right one.
    return Meaning.SETTING if 300 <= status < 500 else Meaning.UNKNOWN


def _as_utf8(header: str) -> str:
    """Undo the latin-1 in which header fields are decoded."""
    return header.encode("latin-1", "replace").decode("utf-8", "replace")
