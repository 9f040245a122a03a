"""No secret survives in a server's words, in whatever form the server puts it."""

import base64
from collections.abc import Callable
from urllib.parse import quote, quote_plus

import pytest

from kiosk.liveness.cleaning import Cleaner

SECRET = "canary/密 key+1"


@pytest.mark.fault("F56", "F86")
@pytest.mark.parametrize(
    "echo",
    [
        lambda secret: secret,
        lambda secret: secret.upper(),
        quote,
        quote_plus,
        lambda secret: quote(secret, safe="").lower(),
        lambda secret: secret.encode().hex().upper(),
        lambda secret: base64.b64encode(secret.encode()).decode(),
        lambda secret: base64.b64encode(f"APPCODE {secret}".encode()).decode(),
        lambda secret: base64.urlsafe_b64encode(f"key&1700000000000&{secret}&".encode()).decode(),
    ],
)
def test_an_echoed_secret_is_hidden(echo: Callable[[str], str]) -> None:
    echoed = echo(SECRET)
    shown = Cleaner([SECRET])(f"You sent {echoed}, which is wrong")
    assert shown.startswith("You sent ")
    assert shown.endswith(", which is wrong")
    kept = shown.removeprefix("You sent ").removesuffix(", which is wrong")
    # What may stay is what stands around the secret, and half a character of it at either end.
    assert "***" in kept
    assert not any(part in kept for part in (echoed[-8:-2], "canary", SECRET.encode().hex()))


def test_words_that_hold_no_secret_stay() -> None:
    assert Cleaner([SECRET, "short"])("Quota exhausted, in short.") == "Quota exhausted, in short."
