"""Makes a server's words fit for a log line: no control characters, no secret of ours, not long."""

import base64
import re
from collections.abc import Iterable, Iterator
from urllib.parse import quote, quote_plus

MAX_CHARACTERS = 200
_SHORTEST_SECRET = 6
_SIGNED_TEXT = re.compile(r"\s*Server\s*StringToSign.*", re.IGNORECASE)


class Cleaner:
    """Cleans texts that may echo what was sent, as it was or encoded.

    Args:
        secrets: Values to hide. Those shorter than 6 characters occur in any text by chance and are left.
    """

    def __init__(self, secrets: Iterable[str]) -> None:
        long_enough = {secret for secret in secrets if len(secret) >= _SHORTEST_SECRET}
        hidden = sorted({form for secret in long_enough for form in _forms(secret)}, key=len, reverse=True)
        self._hidden = re.compile("|".join(map(re.escape, hidden)), re.IGNORECASE) if hidden else None

    def __call__(self, text: str) -> str:
        """Return at most 200 printable characters of the text, without secrets."""
        # First, because a control character in the middle would hide a secret from the search.
        printable = "".join(character for character in text if character.isprintable())
        unsigned = _SIGNED_TEXT.sub("", printable)
        redacted = self._hidden.sub("***", unsigned) if self._hidden else unsigned
        return redacted.strip()[:MAX_CHARACTERS]


def _forms(secret: str) -> Iterator[str]:
    """Yield what a secret looks like plain, in an address, in hexadecimal, and within any text in Base64."""
    raw = secret.encode()
    yield from (secret, quote(secret), quote(secret, safe=""), quote_plus(secret), raw.hex())
    for before in range(3):
        # The first and last characters also hold bits of what stands around it.
        encoded = base64.b64encode(bytes(before) + raw).decode()
        inner = encoded[(0, 2, 3)[before] : (8 * (before + len(raw))) // 6]
        yield from (inner, inner.translate(str.maketrans("+/", "-_")))
