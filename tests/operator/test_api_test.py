"""The API test against the local service, which answers as the API does."""

import random
import time
from collections.abc import Iterator
from contextlib import contextmanager

import pytest

from kiosk.liveness.cancel import CancelToken
from kiosk.liveness.client import LivenessClient
from kiosk.liveness.credentials import AppCode, Credentials, Signed
from kiosk.liveness.endpoint import Endpoint
from kiosk.liveness.limits import Limits
from kiosk.liveness.trial import Trial
from kiosk.operator.api_test import ApiTest, Finding, judge
from kiosk.service.app import create_app
from kiosk.service.credentials import AcceptedCredentials
from kiosk.service.engine import Assessment, FaceImage
from kiosk.service.server import EmbeddedService
from kiosk.values import Outcome, Reason, Verdict

ACCEPTED = AcceptedCredentials(app_code="right-code", app_key="right-key", app_secret="right-secret")
RIGHT: tuple[Credentials, ...] = (AppCode("right-code"), Signed("right-key", "right-secret"))
WRONG: tuple[Credentials, ...] = (AppCode("wrong-code"), Signed("right-key", "wrong-secret"))


class NobodyMayLook:
    """An engine that no face may come to."""

    name = "simulated"

    async def assess(self, image: FaceImage) -> Assessment:
        raise AssertionError("a picture was sent")


@contextmanager
def service() -> Iterator[str]:
    with EmbeddedService(app=create_app(engine=NobodyMayLook(), accepted=ACCEPTED)) as running:
        yield running.url


def run(url: str, credentials: Credentials, *, ahead_s: float = 0.0) -> ApiTest:
    client = LivenessClient(
        endpoint=Endpoint.parse(url),
        credentials=credentials,
        threshold=0.8,
        limits=Limits(),
        wall_clock=lambda: time.time() + ahead_s,
        uniform=random.uniform,
    )
    try:
        return judge(client.try_out(cancel=CancelToken()))
    finally:
        client.close()


@pytest.mark.parametrize("credentials", RIGHT)
def test_all_is_in_order_and_no_picture_was_sent(credentials: Credentials) -> None:
    with service() as url:
        test = run(url, credentials)

    assert test.passed
    assert (test.reach, test.credentials, test.clock) == (Finding.REACHED, Finding.ACCEPTED, Finding.ON_TIME)
    assert test.request_id


@pytest.mark.parametrize("credentials", WRONG)
def test_wrong_credentials_are_told_from_a_service_that_is_not_there(credentials: Credentials) -> None:
    with service() as url:
        test = run(url, credentials)

    assert (test.reach, test.credentials, test.clock) == (Finding.REACHED, Finding.REFUSED, Finding.ON_TIME)
    assert "wrong-" not in repr(test)


def test_a_service_that_is_down_leaves_the_rest_unknown() -> None:
    with service() as url:
        pass
    test = run(url, RIGHT[0])

    assert (test.reach, test.credentials, test.clock) == (Finding.OFFLINE, Finding.UNTOLD, Finding.UNTOLD)
    assert not test.passed


@pytest.mark.parametrize("ahead_s", [-3600.0, 3600.0])
def test_a_skewed_clock_is_named_with_either_kind_of_credentials(ahead_s: float) -> None:
    with service() as url:
        by_code, by_signature = (run(url, credentials, ahead_s=ahead_s) for credentials in RIGHT)

    assert (by_code.credentials, by_code.clock) == (Finding.ACCEPTED, Finding.OFF_TIME)
    assert (by_signature.credentials, by_signature.clock) == (Finding.UNTOLD, Finding.OFF_TIME)
    assert by_code.server_ahead_s == pytest.approx(-ahead_s, abs=30)
    assert not by_code.passed


def test_another_server_is_not_taken_for_the_api() -> None:
    with service() as url:
        test = run(url.replace("v1", "v2"), RIGHT[0])

    assert test.reach is Finding.NOT_THE_API


@pytest.mark.parametrize(
    ("reason", "replied", "expected"),
    [
        (Reason.QUOTA, True, (Finding.REACHED, Finding.SPENT)),
        (Reason.BUSY, True, (Finding.FAILING, Finding.UNTOLD)),
        (Reason.TIMEOUT, False, (Finding.SLOW, Finding.UNTOLD)),
        (Reason.TLS, False, (Finding.UNTRUSTED, Finding.UNTOLD)),
    ],
)
def test_every_other_trouble_has_its_own_finding(
    reason: Reason, replied: bool, expected: tuple[Finding, Finding]
) -> None:
    verdict = Verdict(outcome=Outcome.NO_VERDICT, reason=reason, threshold=0.8)

    test = judge(Trial(replied=replied, verdict=verdict))

    assert (test.reach, test.credentials) == expected
