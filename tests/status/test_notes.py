"""What is noted of sessions, attempts and faults."""

from datetime import UTC, datetime, timedelta

import pytest

from kiosk.session.words import Attempt, Fault, SessionState, State
from kiosk.status.notes import Notes
from kiosk.values import Outcome, Reason, SessionResult
from tests.station.fakes import verdict

START = datetime(2026, 11, 22, 12, 0, tzinfo=UTC)


def at(seconds: int) -> datetime:
    return START + timedelta(seconds=seconds)


def ended(number: int, outcome: Outcome, reason: Reason | None = None, code: int | None = None) -> Attempt:
    return Attempt(number=number, capture=None, verdict=verdict(outcome, reason, code=code))


def test_a_kiosk_that_has_just_started_knows_nothing_of_the_api() -> None:
    notes = Notes(started=START)
    assert (notes.reachable, notes.last_contact, notes.last_attempt) == (None, None, None)


def test_the_state_has_the_time_that_it_was_entered() -> None:
    notes = Notes(started=START).of_session(SessionState(state=State.CONSENT), at(1))
    notes = notes.of_session(SessionState(state=State.CONSENT, warning=True), at(9))
    assert (notes.state, notes.state_since) == (State.CONSENT, at(1))


def test_each_attempt_counts_once_however_often_the_session_shows_it() -> None:
    first, second = ended(1, Outcome.NOT_LIVE), ended(2, Outcome.LIVE)
    notes = Notes(started=START)
    for attempts in ((first,), (first,), (first, second), (), (ended(3, Outcome.LIVE),)):
        notes = notes.of_session(SessionState(attempts=attempts), at(5))
    assert notes.attempts == 3


@pytest.mark.parametrize(
    ("reason", "code", "contact", "reachable"),
    [
        (None, 200, True, True),
        (Reason.CREDENTIALS, None, True, True),
        (Reason.BUSY, None, True, True),
        (Reason.BAD_IMAGE, 4001, True, True),
        (Reason.OFFLINE, None, False, False),
        (Reason.TLS, None, False, False),
        (Reason.TIMEOUT, None, False, False),
        (Reason.CANCELLED, None, False, None),
        (Reason.LOCKED, None, False, None),
    ],
)
def test_an_attempt_tells_whether_the_api_was_reached(
    reason: Reason | None, code: int | None, contact: bool, reachable: bool | None
) -> None:
    outcome = Outcome.NO_VERDICT if reason else Outcome.LIVE
    notes = Notes(started=START).of_session(SessionState(attempts=(ended(1, outcome, reason, code),)), at(3))
    assert notes.last_contact == (at(3) if contact else None)
    assert notes.reachable is reachable
    assert notes.last_attempt is not None
    assert (notes.last_attempt.outcome, notes.last_attempt.reason) == (outcome, reason)


def test_a_probe_that_comes_through_after_a_fault_of_the_network_is_a_contact_with_nobody() -> None:
    down = SessionState(state=State.OUT_OF_SERVICE, faults=frozenset({Fault.NETWORK}))
    notes = Notes(started=START).of_session(down, at(1))
    assert notes.reachable is False
    notes = notes.of_session(SessionState(), at(31))
    assert (notes.reachable, notes.last_contact) == (True, None)


def test_faults_are_kept_with_their_times_after_they_are_over() -> None:
    camera, both = frozenset({Fault.CAMERA}), frozenset({Fault.CAMERA, Fault.LOCKED})
    notes = Notes(started=START)
    for second, faults in ((1, camera), (2, both), (5, frozenset[Fault]()), (7, camera)):
        notes = notes.of_session(SessionState(faults=faults), at(second))
    assert notes.faults == camera
    assert [(one.fault, one.began, one.ended) for one in notes.last_faults] == [
        (Fault.CAMERA, at(1), at(5)),
        (Fault.LOCKED, at(2), at(5)),
        (Fault.CAMERA, at(7), None),
    ]


def test_no_more_than_the_last_ten_faults_are_kept() -> None:
    notes = Notes(started=START)
    for second in range(0, 40, 2):
        notes = notes.of_session(SessionState(faults=frozenset({Fault.CAMERA})), at(second))
        notes = notes.of_session(SessionState(), at(second + 1))
    assert [one.began for one in notes.last_faults] == [at(second) for second in range(20, 40, 2)]


def test_results_are_counted_by_kind() -> None:
    notes = Notes(started=START)
    for result in (SessionResult.PASSED, SessionResult.FAILED, SessionResult.PASSED):
        notes = notes.of_result(result, (), at(1))
    assert (notes.sessions, notes.results) == (3, {SessionResult.PASSED: 2, SessionResult.FAILED: 1})


def test_an_attempt_that_ended_the_visit_before_any_view_showed_it_is_counted_too() -> None:
    refused = ended(1, Outcome.NO_VERDICT, Reason.CREDENTIALS, None)
    notes = Notes(started=START).of_result(SessionResult.NO_VERDICT, (refused,), at(3))
    assert (notes.attempts, notes.last_contact) == (1, at(3))
    assert notes.of_session(SessionState(attempts=(refused,)), at(4)).attempts == 1
