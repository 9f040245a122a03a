"""Refused credentials give way to the next ones within the same attempt, and nobody is told either."""

import logging
from collections.abc import Mapping
from typing import Any

import pytest

from kiosk.liveness.cancel import CancelToken
from kiosk.liveness.credentials import AppCode, Signed
from kiosk.liveness.errors import CredentialsError
from kiosk.liveness.sample import Sample
from kiosk.values import Outcome, Reason

from .conftest import MakeClient
from .scripted_server import Peer, Script, contract, http, serving

pytestmark = pytest.mark.fault("F48")

OLD, NEW = AppCode("canary-old"), AppCode("canary-new", "next_")


def taking(accepted: str, refusal: Mapping[str, str] | None = None) -> Script:
    """Answer like a gateway that lets one app code in, and tells everybody else what they sent."""
    number = 0

    def script(peer: Peer) -> None:
        nonlocal number
        while True:
            request = peer.read_request()
            sent = request.headers.get("authorization", request.headers.get("x-ca-key", ""))
            number += 1
            if sent.endswith(accepted):
                peer.send(http(contract(request_id=str(number))))
            else:
                fields = refusal or {
                    "X-Ca-Error-Code": "A400AC",
                    "X-Ca-Error-Message": f"Invalid AppCode `{sent}`",
                }
                peer.send(http(b"", status=400, headers=dict(fields)))

    return script


def test_the_next_credentials_are_tried_in_the_same_attempt_and_used_from_then_on(
    sample: Sample, make_client: MakeClient, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    with serving(taking("canary-new")) as server:
        client = make_client(server.url, credentials=OLD, next_credentials=NEW)
        in_use = [client.uses_next]
        first = client.verify(sample, cancel=CancelToken())
        in_use.append(client.uses_next)
        assert len(server.requests) == 2
        second = client.verify(sample, cancel=CancelToken())
    assert in_use == [False, True]
    assert (first.outcome, second.outcome) == (Outcome.LIVE, Outcome.LIVE)
    assert [request.headers["authorization"] for request in server.requests] == [
        "APPCODE canary-old",
        "APPCODE canary-new",
        "APPCODE canary-new",
    ]
    warnings = [record.message for record in caplog.records if record.levelno == logging.WARNING]
    assert warnings == [
        "the API refuses the credentials that were in use and takes api.next_…: it is time to move these up"
    ]
    assert "canary" not in caplog.text


def test_credentials_that_are_both_refused_are_sent_once_each_and_are_no_verdict(
    sample: Sample, make_client: MakeClient, caplog: pytest.LogCaptureFixture
) -> None:
    with serving(taking("nobody")) as server:
        client = make_client(server.url, credentials=OLD, next_credentials=NEW)
        verdict = client.verify(sample, cancel=CancelToken())
        assert (verdict.outcome, verdict.reason) == (Outcome.NO_VERDICT, Reason.CREDENTIALS)
        assert len(server.requests) == 2
        assert not client.uses_next
    assert "canary" not in caplog.text + repr(verdict)


def test_a_refused_signature_gives_way_too_and_kinds_may_differ(sample: Sample, make_client: MakeClient) -> None:
    refusal = {"X-Ca-Error-Message": "Invalid Signature, Server StringToSign:`key&1`"}
    with serving(taking("canary-new", refusal)) as server:
        client = make_client(server.url, credentials=Signed("key-of-old", "secret"), next_credentials=NEW)
        assert client.verify(sample, cancel=CancelToken()).outcome is Outcome.LIVE
    assert ["x-ca-key" in request.headers for request in server.requests] == [True, False]


def test_the_former_credentials_are_taken_back_where_the_next_ones_are_withdrawn(
    sample: Sample, make_client: MakeClient
) -> None:
    def of_the_moment(peer: Peer) -> None:
        for accepted in ("canary-old", "canary-new", "canary-old"):
            while True:
                request = peer.read_request()
                if request.headers["authorization"].endswith(accepted):
                    peer.send(http(contract(request_id=accepted + str(len(server.requests)))))
                    break
                peer.send(http(b"", status=401))

    with serving(of_the_moment) as server:
        client = make_client(server.url, credentials=OLD, next_credentials=NEW)
        in_use = []
        for _ in range(3):
            assert client.verify(sample, cancel=CancelToken()).outcome is Outcome.LIVE
            in_use.append(client.uses_next)
    assert in_use == [False, True, False]
    assert len(server.requests) == 5


@pytest.mark.parametrize(
    "refusal",
    [{"X-Ca-Error-Message": "Quota Exhausted"}, {"X-Ca-Error-Message": "Invalid Url"}],
)
def test_what_other_credentials_cannot_change_is_not_tried_with_them(
    refusal: dict[str, str], sample: Sample, make_client: MakeClient
) -> None:
    with serving(taking("canary-new", refusal)) as server:
        client = make_client(server.url, credentials=OLD, next_credentials=NEW)
        assert client.verify(sample, cancel=CancelToken()).outcome is Outcome.NO_VERDICT
    assert len(server.requests) == 1


def test_next_credentials_that_came_to_nothing_are_not_held_on_to(sample: Sample, make_client: MakeClient) -> None:
    answers = [http(b"", status=401), http(b"", status=502)]

    def script(peer: Peer) -> None:
        for answer in answers:
            peer.read_request()
            peer.send(answer)

    with serving(script) as server:
        client = make_client(server.url, credentials=OLD, next_credentials=NEW)
        verdict = client.verify(sample, cancel=CancelToken())
        assert verdict.reason is Reason.SERVICE
        assert not client.uses_next
        assert len(server.requests) == 2


def test_a_trial_without_a_picture_finds_the_next_credentials_too(make_client: MakeClient) -> None:
    with serving(taking("canary-new")) as server:
        client = make_client(server.url, credentials=OLD, next_credentials=NEW)
        trial = client.try_out(cancel=CancelToken())
    assert trial.uses_next
    assert trial.verdict.code is not None
    assert len(server.requests) == 2


@pytest.mark.fault("F87")
@pytest.mark.parametrize(
    ("make", "setting"),
    [
        (lambda: AppCode("can\nary", "next_"), "api.next_appcode"),
        (lambda: Signed("can ary", "s", "next_"), "api.next_app_key"),
        (lambda: Signed("k", "can\tary", "next_"), "api.next_app_secret"),
    ],
)
def test_next_credentials_that_cannot_be_used_are_named_without_being_shown(make: Any, setting: str) -> None:
    with pytest.raises(CredentialsError, match=setting) as caught:
        make()
    assert "ary" not in str(caught.value)
