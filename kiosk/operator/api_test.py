"""Tests the way to the liveness API and says what holds: reachable, credentials right, clock right."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from kiosk.liveness.trial import Trial
from kiosk.values import Reason

CLOCK_TOLERANCE_S = 60.0
"""Far inside the 15 minutes within which the gateway takes a signature, and what the client warns of (ours)."""


class Standing(StrEnum):
    """How a point of the test stands."""

    GOOD = "good"
    BAD = "bad"
    UNKNOWN = "unknown"


class Finding(StrEnum):
    """What the test found on one point; the panel has words for each."""

    REACHED = "reached"
    OFFLINE = "offline"
    SLOW = "slow"
    UNTRUSTED = "untrusted"
    NOT_THE_API = "not_the_api"
    FAILING = "failing"
    ACCEPTED = "accepted"
    REFUSED = "refused"
    SPENT = "spent"
    UNTOLD = "untold"
    ON_TIME = "on_time"
    OFF_TIME = "off_time"


_GOOD = {Finding.REACHED, Finding.ACCEPTED, Finding.ON_TIME}


@dataclass(frozen=True, slots=True, kw_only=True)
class ApiTest:
    """What the test found.

    Attributes:
        reach: Whether the API answers.
        credentials: Whether it takes the kiosk's.
        clock: Whether this device's time is near the server's.
        server_ahead_s: How far the server's clock is ahead; None where no answer told.
        request_id: The service's id of the request; None where none came.
        detail: The client's own sentence on it, for staff.
    """

    reach: Finding
    credentials: Finding
    clock: Finding
    server_ahead_s: float | None = None
    request_id: str | None = None
    detail: str = ""

    @property
    def passed(self) -> bool:
        """Whether everything is as it should be."""
        return all(standing(one) is Standing.GOOD for one in (self.reach, self.credentials, self.clock))


def standing(finding: Finding) -> Standing:
    """Return how a finding is to be taken."""
    if finding is Finding.UNTOLD:
        return Standing.UNKNOWN
    return Standing.GOOD if finding in _GOOD else Standing.BAD


def judge(trial: Trial) -> ApiTest:
    """Return what a trial tells."""
    return ApiTest(
        reach=_reach(trial),
        credentials=_credentials(trial),
        clock=_clock(trial),
        server_ahead_s=trial.server_ahead_s,
        request_id=trial.verdict.request_id,
        detail=trial.verdict.detail,
    )


_WITHOUT_REPLY: Mapping[Reason | None, Finding] = {
    Reason.TIMEOUT: Finding.SLOW,
    Reason.TLS: Finding.UNTRUSTED,
    # The certificate is not valid yet: that is said of the clock.
    Reason.CLOCK: Finding.UNTRUSTED,
}
_WITH_REPLY: Mapping[Reason | None, Finding] = {
    Reason.BAD_REPLY: Finding.NOT_THE_API,
    Reason.SERVICE: Finding.FAILING,
    Reason.BUSY: Finding.FAILING,
    Reason.TIMEOUT: Finding.SLOW,
}
_TOLD_OF_CREDENTIALS: Mapping[Reason | None, Finding] = {
    Reason.CREDENTIALS: Finding.REFUSED,
    Reason.QUOTA: Finding.SPENT,
}


def _reach(trial: Trial) -> Finding:
    if trial.replied:
        return _WITH_REPLY.get(trial.verdict.reason, Finding.REACHED)
    return _WITHOUT_REPLY.get(trial.verdict.reason, Finding.OFFLINE)


def _credentials(trial: Trial) -> Finding:
    if not trial.replied:
        return Finding.UNTOLD
    # Only the service itself answers with a code, and nobody comes to it past the gateway without being let in.
    if trial.verdict.code is not None:
        return Finding.ACCEPTED
    return _TOLD_OF_CREDENTIALS.get(trial.verdict.reason, Finding.UNTOLD)


def _clock(trial: Trial) -> Finding:
    if trial.verdict.reason is Reason.CLOCK:
        return Finding.OFF_TIME
    if trial.server_ahead_s is None:
        return Finding.UNTOLD
    return Finding.ON_TIME if abs(trial.server_ahead_s) <= CLOCK_TOLERANCE_S else Finding.OFF_TIME
