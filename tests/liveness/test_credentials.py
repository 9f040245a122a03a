"""Both kinds of credentials: what they put on the wire and what they keep to themselves."""

import hashlib
from typing import Any

import pytest

from kiosk.liveness.credentials import AppCode, Signed
from kiosk.liveness.errors import CredentialsError


def test_signature_follows_the_contract_s_test_vector() -> None:
    assert Signed("k", "s").headers(1700000000000) == {
        "x-ca-key": "k",
        "x-ca-timestamp": "1700000000000",
        "x-ca-signature": "4bb80243e0c0c2cdbc96de8bfb767c92",
    }


def test_secret_is_signed_as_utf_8() -> None:
    signature = Signed("key", "密钥").headers(1)["x-ca-signature"]
    assert signature == hashlib.md5("key&1&密钥".encode()).hexdigest()


def test_app_code_stands_after_one_space_without_its_surroundings() -> None:
    assert AppCode(" 0123abcd\r\n").headers(1) == {"Authorization": "APPCODE 0123abcd"}


@pytest.mark.fault("F86")
@pytest.mark.parametrize("credentials", [AppCode("canary"), Signed("canary", "canary")])
def test_secrets_are_not_in_the_repr(credentials: Any) -> None:
    assert "canary" not in repr(credentials)
    assert "canary" not in f"{credentials}"


@pytest.mark.fault("F87")
@pytest.mark.parametrize(
    "value", ["", "  ", "canary\nX-Evil: 1", "canary\rcanary", "can\0ary", "can ary", "cañary"]
)
@pytest.mark.parametrize("make", [AppCode, lambda value: Signed(value, "secret")])
def test_value_that_cannot_stand_in_a_header_is_refused_without_being_shown(make: Any, value: str) -> None:
    with pytest.raises(CredentialsError, match=r"api\.app") as caught:
        make(value)
    assert "canary" not in str(caught.value)
    assert "\n" not in str(caught.value)


@pytest.mark.fault("F87")
@pytest.mark.parametrize("value", ["", "\t", "canary\ncanary"])
def test_unusable_secret_is_refused_without_being_shown(value: str) -> None:
    with pytest.raises(CredentialsError, match=r"api\.app_secret") as caught:
        Signed("key", value)
    assert "canary" not in str(caught.value)
