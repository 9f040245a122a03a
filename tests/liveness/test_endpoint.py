"""Addresses of the API: the usable ones, and what is said of the others."""

import pytest

from kiosk.liveness.endpoint import Endpoint
from kiosk.liveness.errors import EndpointError


@pytest.mark.parametrize(
    ("url", "host", "port", "secure"),
    [
        ("https://face-api.shiliuai.com/api/face_liveness/v1", "face-api.shiliuai.com", 443, True),
        ("https://face-api.shiliuai.com:8443/v1?a=b", "face-api.shiliuai.com", 8443, True),
        ("  HTTPS://Example.com/v1\n", "example.com", 443, True),
        ("https://例子.测试/v1", "xn--fsqu00a.xn--0zwm56d", 443, True),
        ("https://192.0.2.7/v1", "192.0.2.7", 443, True),
        ("https://[2001:db8::7]:9/v1", "2001:db8::7", 9, True),
        ("http://127.0.0.1:8080/v1", "127.0.0.1", 8080, False),
        ("http://127.8.8.8/v1", "127.8.8.8", 80, False),
        ("http://localhost:8080/v1", "localhost", 8080, False),
        ("http://[::1]:8080/v1", "::1", 8080, False),
    ],
)
def test_usable_address_is_taken_apart(url: str, host: str, port: int, *, secure: bool) -> None:
    assert Endpoint.parse(url) == Endpoint(url.strip(), host, port, secure)


@pytest.mark.fault("F95")
@pytest.mark.parametrize(
    "url",
    [
        "http://face-api.shiliuai.com/api/face_liveness/v1",
        "http://192.168.1.5/v1",
        "http://localhost.example.com/v1",
        "http://127.0.0.1.example.com/v1",
        "http://0.0.0.0/v1",
    ],
)
def test_plain_http_beyond_this_machine_is_refused(url: str) -> None:
    with pytest.raises(EndpointError, match="unprotected: use https"):
        Endpoint.parse(url)


@pytest.mark.parametrize(
    "url",
    [
        "",
        "face-api.shiliuai.com/api",
        "htps://face-api.shiliuai.com/api",
        "ftp://example.com/",
        "https:/example.com/v1",
        "https:example.com",
        "https//example.com",
        "https://",
        "https:///v1",
        "https://exa mple.com/v1",
        "https://example.com/v1\nX: y",
        "https://example.com\\v1",
        "https://example,com/v1",
        "https://example..com/v1",
        "https://-example.com/v1",
        "https://.example.com/v1",
        f"https://{'a' * 64}.com/",
        "https://☃.com/v1",
        "https://192.0.2.777/v1",
        "https://192.0.2/v1",
        "https://[::1/v1",
        "https://[zz]/v1",
        "https://example.com:99999/v1",
        "https://example.com:0/v1",
        "https://example.com:port/v1",
        "https://example.com/v1#part",
        "file:///etc/passwd",
    ],
)
def test_mistyped_address_gets_one_sentence_that_names_the_option(url: str) -> None:
    with pytest.raises(EndpointError, match=r"^--url ") as caught:
        Endpoint.parse(url, setting="--url")
    assert "\n" not in str(caught.value)
    assert str(caught.value).count(". ") == 0


def test_password_in_an_address_is_refused_and_not_repeated() -> None:
    with pytest.raises(EndpointError, match=r"^api\.url holds a user name") as caught:
        Endpoint.parse("https://user:canary@example.com/v1")
    assert "canary" not in str(caught.value)


@pytest.mark.fault("F86")
@pytest.mark.parametrize(
    "url",
    [
        "https://user:canary@example.com/v1",
        "https://user:can ary@example.com/v1",
        "https://user:canary@example.com:port/v1",
        "https://user:canary@[broken/v1",
        "ftp://user:canary@example.com/v1",
        "user:canary@example.com/v1",
    ],
)
def test_password_in_a_wrong_address_is_not_repeated(url: str) -> None:
    with pytest.raises(EndpointError) as error:
        Endpoint.parse(url)
    assert "ary" not in str(error.value)
