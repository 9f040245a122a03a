"""What stands in front of the engine: routes, credentials, size."""

import http.client
import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime
from urllib.parse import urlsplit

import pytest
import requests

from kiosk.service.credentials import AcceptedCredentials
from tests.service.conftest import (
    APP_CODE,
    APP_KEY,
    APP_SECRET,
    APPCODE_HEADERS,
    Caller,
    Serve,
    body_of,
    encoded,
    signed_headers,
)

_MINUTE_MS = 60_000

Headers = Callable[[], dict[str, str]]
"""Made when the test runs: a signature is good for 15 minutes."""


def _now_ms() -> int:
    return time.time_ns() // 1_000_000


def _without(headers: dict[str, str], name: str) -> dict[str, str]:
    return {key: value for key, value in headers.items() if key != name}


def _refusal(response: requests.Response) -> tuple[int, str, str]:
    assert response.content == b""
    assert response.headers["X-Ca-Request-Id"]
    assert response.headers["X-Liveness-Engine"] == "simulated"
    return response.status_code, response.headers["X-Ca-Error-Code"], response.headers["X-Ca-Error-Message"]


@pytest.mark.parametrize("headers", [lambda: APPCODE_HEADERS, signed_headers])
def test_each_kind_of_credentials_is_accepted(passing: Caller, headers: Headers) -> None:
    response = passing.post(body_of(encoded()), headers=headers())

    assert (response.status_code, response.json()["code"]) == (200, 200)


@pytest.mark.parametrize("skew_minutes", [-14.9, 14.9])
def test_a_clock_that_is_off_by_less_than_15_minutes_is_accepted(passing: Caller, skew_minutes: float) -> None:
    timestamp = str(_now_ms() + int(skew_minutes * _MINUTE_MS))

    assert passing.post(body_of(encoded()), headers=signed_headers(timestamp=timestamp)).status_code == 200


@pytest.mark.parametrize(
    ("headers", "refusal"),
    [
        (dict, (400, "A400MA", "Empty Signature: X-Ca-Key or Authorization: APPCODE is required")),
        (lambda: {"Authorization": "APPCODE wrong"}, (400, "A400AC", "Invalid AppCode")),
        (lambda: {"Authorization": "APPCODE "}, (400, "A400AC", "Invalid AppCode")),
        (lambda: {"Authorization": f"APPCODE  {APP_CODE}"}, (400, "A400AC", "Invalid AppCode")),
        (lambda: {"Authorization": f"appcode {APP_CODE}"}, (400, "A400AC", "Invalid AppCode")),
        (lambda: {"Authorization": f"Bearer {APP_CODE}"}, (400, "A400AC", "Invalid AppCode")),
        (lambda: {"Authorization": APP_CODE}, (400, "A400AC", "Invalid AppCode")),
        (lambda: signed_headers(key="another"), (400, "A400IK", "Invalid AppKey")),
        (lambda: _without(signed_headers(), "x-ca-key"), (400, "A400IK", "Invalid AppKey")),
        (lambda: signed_headers(secret="another"), (403, "A403IS", "Invalid Signature")),
        (lambda: signed_headers() | {"x-ca-signature": "0" * 31}, (403, "A403IS", "Invalid Signature")),
        (lambda: _without(signed_headers(), "x-ca-signature"), (400, "A403IS", "Empty Signature")),
        (lambda: _without(signed_headers(), "x-ca-timestamp"), (400, "S403TE", "Invalid Timestamp")),
        (lambda: signed_headers(timestamp="soon"), (400, "S403TE", "Invalid Timestamp")),
        (lambda: signed_headers(timestamp=str(_now_ms() - 16 * _MINUTE_MS)), (400, "S403TE", "Timestamp Expired")),
        (lambda: signed_headers(timestamp=str(_now_ms() + 16 * _MINUTE_MS)), (400, "S403TE", "Timestamp Expired")),
        (lambda: signed_headers(timestamp=str(int(time.time()))), (400, "S403TE", "Timestamp Expired")),
    ],
)
def test_bad_credentials_are_refused_as_the_gateway_does(
    passing: Caller, headers: Headers, refusal: tuple[int, str, str]
) -> None:
    assert _refusal(passing.post(body_of(encoded()), headers=headers())) == refusal


def test_signature_is_md5_of_key_timestamp_and_secret() -> None:
    accepted = AcceptedCredentials(app_key="k", app_secret="s")
    headers = {
        "x-ca-key": "k",
        "x-ca-timestamp": "1700000000000",
        "x-ca-signature": "4bb80243e0c0c2cdbc96de8bfb767c92",
    }

    assert accepted.refuse(headers, now_ms=1_700_000_000_000) is None


@pytest.mark.parametrize(
    ("accepted", "headers", "code"),
    [
        (AcceptedCredentials(app_code=APP_CODE), signed_headers, "A400IK"),
        (AcceptedCredentials(app_key=APP_KEY, app_secret=APP_SECRET), lambda: APPCODE_HEADERS, "A400AC"),
    ],
)
def test_a_kind_of_credentials_that_is_not_set_is_refused_while_the_other_is(
    serve: Serve, accepted: AcceptedCredentials, headers: Headers, code: str
) -> None:
    assert _refusal(serve(accepted=accepted).post(body_of(encoded()), headers=headers()))[1] == code


@pytest.mark.parametrize(
    ("headers", "status"),
    [
        (lambda: {"Authorization": "APPCODE anything"}, 200),
        (lambda: signed_headers(key="anyone", secret="anything"), 200),
        (lambda: signed_headers() | {"x-ca-signature": "not-hex"}, 403),
        (lambda: signed_headers(timestamp="1700000000000"), 400),
        (lambda: {"Authorization": "APPCODE two words"}, 400),
        (dict, 400),
    ],
)
def test_any_well_formed_credentials_will_do_where_none_are_set(
    serve: Serve, headers: Headers, status: int
) -> None:
    response = serve(accepted=AcceptedCredentials()).post(body_of(encoded()), headers=headers())

    assert response.status_code == status


def test_half_a_pair_of_credentials_cannot_be_set() -> None:
    with pytest.raises(ValueError, match="go together"):
        AcceptedCredentials(app_key=APP_KEY)


def test_accepted_credentials_never_show_in_a_log() -> None:
    shown = repr(AcceptedCredentials(app_code=APP_CODE, app_key=APP_KEY, app_secret=APP_SECRET))

    assert not any(secret in shown for secret in (APP_CODE, APP_KEY, APP_SECRET))


@pytest.mark.parametrize("suffix", ["/", "x"])
def test_another_path_is_not_found_even_with_an_image_in_hand(passing: Caller, suffix: str) -> None:
    response = requests.post(passing.url + suffix, data=b"x" * 5_000_000, allow_redirects=False, timeout=20)

    assert _refusal(response)[:2] == (404, "I404NF")


@pytest.mark.parametrize("method", ["GET", "PUT", "DELETE"])
def test_another_method_is_unsupported(passing: Caller, method: str) -> None:
    assert _refusal(requests.request(method, passing.url, timeout=20))[:2] == (405, "I405UM")


def test_a_body_that_no_image_needs_is_refused(passing: Caller) -> None:
    assert _refusal(passing.post_bytes(b" " * 40_000_000))[:2] == (413, "I413RL")


def test_a_giant_upload_is_refused_before_its_end(passing: Caller) -> None:
    url = urlsplit(passing.url)
    connection = http.client.HTTPConnection(url.netloc, timeout=20)
    connection.putrequest("POST", url.path)
    connection.putheader("Authorization", APPCODE_HEADERS["Authorization"])
    connection.putheader("Content-Length", str(10**12))
    connection.endheaders()
    for _ in range(150):
        connection.send(bytes(1_000_000))

    response = connection.getresponse()
    connection.close()

    assert (response.status, response.headers["X-Ca-Error-Code"]) == (413, "I413RL")


def test_a_refusal_reaches_a_caller_that_sends_an_image_and_closes(passing: Caller) -> None:
    headers = {"Authorization": "APPCODE wrong", "Connection": "close"}

    assert _refusal(passing.post_bytes(b"x" * 5_000_000, headers=headers))[1] == "A400AC"


def test_an_upload_that_is_cut_leaves_the_service_at_work(passing: Caller) -> None:
    url = urlsplit(passing.url)
    connection = http.client.HTTPConnection(url.netloc, timeout=20)
    connection.putrequest("POST", url.path)
    connection.putheader("Content-Length", "1000")
    connection.endheaders(b'{"image_base64": "')
    connection.close()

    assert passing.answer(body_of(encoded()))["code"] == 200


def test_date_header_tells_the_machines_time(passing: Caller) -> None:
    response = passing.post(body_of(encoded()))

    told = parsedate_to_datetime(response.headers["Date"])
    assert abs(told - datetime.now(UTC)) < timedelta(seconds=30)
