"""The client and the local service agree on the contract, with both kinds of credentials."""

from collections.abc import Iterator
from contextlib import contextmanager

import pytest

from kiosk.liveness.cancel import CancelToken
from kiosk.liveness.credentials import AppCode, Credentials, Signed
from kiosk.liveness.sample import Sample
from kiosk.service.app import create_app
from kiosk.service.credentials import AcceptedCredentials
from kiosk.service.script import parse_script
from kiosk.service.server import EmbeddedService
from kiosk.values import Outcome, Reason

from .conftest import MakeClient

ACCEPTED = AcceptedCredentials(app_code="right-code", app_key="right-key", app_secret="right-secret")


@contextmanager
def local_service(script: str) -> Iterator[str]:
    with EmbeddedService(app=create_app(engine=parse_script(script), accepted=ACCEPTED)) as service:
        yield service.url


@pytest.mark.parametrize("credentials", [AppCode("right-code"), Signed("right-key", "right-secret")])
def test_every_scripted_outcome_is_read_as_it_was_meant(
    credentials: Credentials, sample: Sample, make_client: MakeClient
) -> None:
    with local_service("pass,fail:0.31:screen,attack,noface,error:4001,error:4003,error:5000,pass") as url:
        client = make_client(url, credentials=credentials)
        verdicts = [client.verify(sample, cancel=CancelToken()) for _ in range(7)]
    assert [(verdict.outcome, verdict.reason, verdict.code) for verdict in verdicts] == [
        (Outcome.LIVE, None, 200),
        (Outcome.NOT_LIVE, None, 200),
        (Outcome.NOT_LIVE, None, 4004),
        (Outcome.NO_VERDICT, Reason.NO_FACE, 4002),
        (Outcome.NO_VERDICT, Reason.BAD_IMAGE, 4001),
        (Outcome.NO_VERDICT, Reason.SERVICE, 4003),
        (Outcome.LIVE, None, 200),
    ]
    assert (verdicts[1].liveness_score, verdicts[1].risk_reason) == (0.31, "screen")
    assert all(verdict.simulated and verdict.request_id for verdict in verdicts)


@pytest.mark.parametrize(
    "credentials",
    [AppCode("wrong-code"), Signed("wrong-key", "right-secret"), Signed("right-key", "wrong-secret")],
)
def test_wrong_credentials_are_named_as_the_reason(
    credentials: Credentials, sample: Sample, make_client: MakeClient
) -> None:
    with local_service("pass") as url:
        verdict = make_client(url, credentials=credentials).verify(sample, cancel=CancelToken())
    assert (verdict.outcome, verdict.reason) == (Outcome.NO_VERDICT, Reason.CREDENTIALS)


@pytest.mark.fault("F59")
def test_stale_timestamp_is_the_clock_s_fault(sample: Sample, make_client: MakeClient) -> None:
    with local_service("pass") as url:
        client = make_client(
            url, credentials=Signed("right-key", "right-secret"), wall_clock=lambda: 1_700_000_000.0
        )
        assert client.verify(sample, cancel=CancelToken()).reason is Reason.CLOCK
