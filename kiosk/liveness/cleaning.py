"""Makes a server's words fit for a log line: no control characters, no secret of ours, not long."""

import re
from collections.abc import Iterable

MAX_CHARACTERS = 200
_SHORTEST_SECRET = 6
_SIGNED_TEXT = re.compile(r"\s*Server\s*StringToSign.*", re.IGNORECASE)


class Cleaner:
    """Cleans texts that may echo what was sent.

    Args:
        secrets: Values to hide. Those shorter than 6 characters occur in any text by chance and are left.
    """

    def __init__(self, secrets: Iterable[str]) -> None:
        hidden = sorted({secret for secret in secrets if len(secret) >= _SHORTEST_SECRET}, key=len, reverse=True)
        self._hidden = re.compile("|".join(map(re.escape, hidden)), re.IGNORECASE) if hidden else None

    def __call__(self, text: str) -> str:
        """Return at most 200 printable characters of the text, without secrets."""
        # First, because a control character in the middle would hide a secret from the search.
        printable = "".join(character for character in text if character.isprintable())
        unsigned = _SIGNED_TEXT.sub("", printable)
        redacted = self._hidden.sub("***", unsigned) if self._hidden else unsigned
        return redacted.strip()[:MAX_CHARACTERS]
