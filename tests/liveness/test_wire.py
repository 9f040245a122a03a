"""What stands on the wire, byte for byte, and what can change nothing about it."""

import base64
import hashlib
import itertools
import logging
from pathlib import Path

import pytest

from kiosk import __version__
from kiosk.liveness.cancel import CancelToken
from kiosk.liveness.credentials import AppCode, Signed
from kiosk.liveness.sample import Sample
from kiosk.values import Outcome, Reason

from .conftest import MakeClient
from .scripted_server import Peer, answer, contract, http, serving

LIVE = http(contract())
COMMON = [
    f"User-Agent: liveness-kiosk/{__version__}",
    "Accept: application/json",
    "Accept-Encoding: identity",
    "Content-Type: application/json",
]


def golden_body(sample: Sample) -> bytes:
    return b'{"image_base64": "' + base64.b64encode(sample.data) + b'", "thresh": 0.8}'


@pytest.mark.fault("F57")
def test_app_code_request_is_byte_for_byte_the_contract_s(sample: Sample, make_client: MakeClient) -> None:
    with serving(answer(LIVE)) as server:
        verdict = make_client(server.url, credentials=AppCode("0123abcd")).verify(sample, cancel=CancelToken())
    assert verdict.outcome is Outcome.LIVE
    (request,) = server.requests
    assert request.body == golden_body(sample)
    assert request.lines == [
        "POST /api/face_liveness/v1 HTTP/1.1",
        f"Host: 127.0.0.1:{server.port}",
        *COMMON,
        "Authorization: APPCODE 0123abcd",
        f"Content-Length: {len(request.body)}",
    ]


@pytest.mark.fault("F57")
def test_signed_request_is_byte_for_byte_the_contract_s(sample: Sample, make_client: MakeClient) -> None:
    with serving(answer(LIVE)) as server:
        client = make_client(server.url, credentials=Signed("k", "s"), wall_clock=lambda: 1700000000.0)
        client.verify(sample, cancel=CancelToken())
    (request,) = server.requests
    assert request.body == golden_body(sample)
    assert request.lines == [
        "POST /api/face_liveness/v1 HTTP/1.1",
        f"Host: 127.0.0.1:{server.port}",
        *COMMON,
        "x-ca-key: k",
        "x-ca-timestamp: 1700000000000",
        "x-ca-signature: 4bb80243e0c0c2cdbc96de8bfb767c92",
        f"Content-Length: {len(request.body)}",
    ]


def test_image_arrives_as_it_was_encoded_in_standard_base64(make_client: MakeClient) -> None:
    sample = Sample(b"\xff\xd8\xff" + bytes(range(256)) * 8000, 20, 20)
    with serving(answer(LIVE)) as server:
        make_client(server.url).verify(sample, cancel=CancelToken())
    encoded = server.requests[0].json["image_base64"]
    assert base64.b64decode(encoded, validate=True) == sample.data
    assert "+" in encoded
    assert "/" in encoded


def test_threshold_that_was_set_is_sent_and_judged_by(sample: Sample, make_client: MakeClient) -> None:
    with serving(answer(http(contract(liveness_score=0.5)))) as server:
        verdict = make_client(server.url, threshold=0.45).verify(sample, cancel=CancelToken())
    assert server.requests[0].json["thresh"] == 0.45
    assert (verdict.outcome, verdict.threshold) == (Outcome.LIVE, 0.45)


@pytest.mark.fault("F57")
def test_every_send_has_a_fresh_timestamp_and_signature(sample: Sample, make_client: MakeClient) -> None:
    moments = iter(range(1_700_000_000, 1_700_001_000))
    with serving(answer(http(contract(5000)), LIVE)) as server:
        client = make_client(
            server.url, credentials=Signed("key", "secret"), wall_clock=lambda: float(next(moments))
        )
        assert client.verify(sample, cancel=CancelToken()).outcome is Outcome.NO_VERDICT
    first, second = server.requests
    assert first.body == second.body
    assert first.headers["x-ca-timestamp"] != second.headers["x-ca-timestamp"]
    for request in (first, second):
        text = f"key&{request.headers['x-ca-timestamp']}&secret"
        assert request.headers["x-ca-signature"] == hashlib.md5(text.encode()).hexdigest()


def test_connection_is_kept_for_the_next_sample(sample: Sample, make_client: MakeClient) -> None:
    with serving(answer(*(http(contract(request_id=str(n))) for n in range(3)))) as server:
        client = make_client(server.url)
        outcomes = [client.verify(sample, cancel=CancelToken()).outcome for _ in range(3)]
    assert outcomes == [Outcome.LIVE] * 3
    assert server.connections == 1


def test_ipv6_loopback_is_reached(sample: Sample, make_client: MakeClient) -> None:
    with serving(answer(LIVE), host="::1") as server:
        client = make_client(server.url)
        assert client.verify(sample, cancel=CancelToken()).outcome is Outcome.LIVE
        assert client.reachable(cancel=CancelToken())


@pytest.mark.fault("F40", "F88")
def test_environment_changes_nothing(
    sample: Sample, make_client: MakeClient, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    netrc = tmp_path / "netrc"
    netrc.write_text("machine 127.0.0.1 login me password mine\n")
    netrc.chmod(0o600)
    with serving(answer(LIVE)) as server, serving(answer(LIVE)) as proxy:
        for name in ("NETRC", "REQUESTS_CA_BUNDLE", "CURL_CA_BUNDLE", "SSL_CERT_FILE"):
            monkeypatch.setenv(name, str(netrc))
        for name in ("http_proxy", "HTTP_PROXY", "HTTPS_PROXY", "all_proxy", "ALL_PROXY"):
            monkeypatch.setenv(name, f"http://127.0.0.1:{proxy.port}")
        monkeypatch.setenv("no_proxy", "")
        verdict = make_client(server.url).verify(sample, cancel=CancelToken())
    assert verdict.outcome is Outcome.LIVE
    assert server.requests[0].headers["authorization"] == "APPCODE appcode-canary"
    assert proxy.connections == 0


@pytest.mark.fault("F40")
def test_cookies_are_not_kept(sample: Sample, make_client: MakeClient) -> None:
    with_cookie = {"Set-Cookie": "session=tracked; Path=/"}
    with serving(
        answer(
            http(contract(request_id="a"), headers=with_cookie),
            http(contract(request_id="b"), headers=with_cookie),
        )
    ) as server:
        client = make_client(server.url)
        for _ in range(2):
            assert client.verify(sample, cancel=CancelToken()).outcome is Outcome.LIVE
    assert all("cookie" not in request.headers for request in server.requests)


@pytest.mark.fault("F37")
@pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
def test_redirect_is_not_followed_and_its_body_not_read(
    status: int, sample: Sample, make_client: MakeClient
) -> None:
    sent = itertools.count()

    def endless_redirect(peer: Peer) -> None:
        peer.read_request()
        peer.send(f"HTTP/1.1 {status} Moved\r\nLocation: {elsewhere.url}\r\n\r\n".encode())
        peer.flood(bytes(65536) for _ in sent)

    with serving(answer(LIVE)) as elsewhere, serving(endless_redirect) as server:
        verdict = make_client(server.url).verify(sample, cancel=CancelToken())
        assert server.saw_ends()
    assert (verdict.outcome, verdict.reason) == (Outcome.NO_VERDICT, Reason.BAD_REPLY)
    assert "api.url" in verdict.detail
    assert elsewhere.connections == 0
    assert len(server.requests) == 1
    assert next(sent) < 1000


@pytest.mark.fault("F55")
def test_repeated_request_id_is_no_verdict(
    sample: Sample, make_client: MakeClient, caplog: pytest.LogCaptureFixture
) -> None:
    with serving(answer(LIVE, LIVE)) as server:
        client = make_client(server.url)
        assert client.verify(sample, cancel=CancelToken()).outcome is Outcome.LIVE
        second = client.verify(sample, cancel=CancelToken())
    assert (second.outcome, second.reason) == (Outcome.NO_VERDICT, Reason.BAD_REPLY)
    assert [record.levelno for record in caplog.records if "repeated" in record.message] == [logging.ERROR]


@pytest.mark.fault("F86")
def test_neither_secrets_nor_the_image_reach_the_log(
    sample: Sample, make_client: MakeClient, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)

    def echo_in_the_body(peer: Peer) -> None:
        request = peer.read_request()
        peer.send(http(contract(9999) | {"msg": " ".join(request.lines)}))

    def echo_in_a_broken_header(peer: Peer) -> None:
        request = peer.read_request()
        echoed = b"X-Ca-Error-Message: " + " ".join(request.lines).encode()
        peer.send(b"HTTP/1.1 400 Bad\r\n" + echoed + b"\r\nbroken\r\n" + request.head + b"\r\n\r\n")

    with serving(echo_in_the_body, echo_in_a_broken_header) as server:
        client = make_client(server.url, credentials=Signed("canary-key", "canary-secret"))
        verdicts = [client.verify(sample, cancel=CancelToken()) for _ in range(2)]
    signatures = {request.headers["x-ca-signature"] for request in server.requests}
    text = caplog.text + repr(verdicts)
    assert [verdict.reason for verdict in verdicts] == [Reason.SERVICE, Reason.BAD_REPLY]
    assert "canary" not in text
    assert "/9j/" not in text
    assert not [signature for signature in signatures if signature in text]
