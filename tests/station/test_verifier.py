"""One attempt on its thread: answered once, cancelled at once, never late."""

import threading
from collections.abc import Callable, Iterator
from queue import SimpleQueue

import pytest

from kiosk.liveness.cancel import CancelToken
from kiosk.liveness.sample import Sample
from kiosk.station.clock import SystemClock
from kiosk.station.ports import Image
from kiosk.station.verifier import AttemptAnswered, SampleEncoded, Verifier
from kiosk.values import Outcome, Reason, Verdict
from tests.station.fakes import WAIT_S, ScriptedClient, picture, verdict

LIVE = verdict(Outcome.LIVE)
CANCELLED = verdict(Outcome.NO_VERDICT, Reason.CANCELLED)


def _encode(image: Image) -> Sample:
    return Sample(b"jpeg", image.shape[1], image.shape[0])


class _Rig:
    def __init__(
        self,
        client: ScriptedClient,
        *,
        deadline_s: float = WAIT_S,
        encode: Callable[[Image], Sample] = _encode,
    ) -> None:
        self.reported: SimpleQueue[SampleEncoded | AttemptAnswered] = SimpleQueue()
        self.sent: list[tuple[int, Sample]] = []
        self.verifier = Verifier(
            client=client,
            encode=encode,
            report=self.reported.put,
            clock=SystemClock(),
            deadline_s=deadline_s,
            threshold=0.8,
            on_sent=lambda attempt, sample: self.sent.append((attempt, sample)),
        )

    def next(self) -> SampleEncoded | AttemptAnswered:
        return self.reported.get(timeout=WAIT_S)

    def answer(self) -> AttemptAnswered:
        message = self.next()
        assert isinstance(message, AttemptAnswered)
        return message


@pytest.fixture
def release() -> Iterator[threading.Event]:
    """Lets go of every client that hangs, at the end of the test at the latest."""
    event = threading.Event()
    yield event
    event.set()


def _hanging(release: threading.Event, finally_: Verdict) -> ScriptedClient:
    def verify(sample: Sample, cancel: CancelToken) -> Verdict:
        release.wait(WAIT_S)
        return finally_

    return ScriptedClient(verify)


def test_an_attempt_is_encoded_sent_and_answered() -> None:
    sent: list[Sample] = []

    def verify(sample: Sample, cancel: CancelToken) -> Verdict:
        sent.append(sample)
        return LIVE

    rig = _Rig(ScriptedClient(verify))
    rig.verifier.submit(7, picture())
    encoded = rig.next()
    assert isinstance(encoded, SampleEncoded)
    assert (encoded.attempt, encoded.width, encoded.height, encoded.jpeg_bytes) == (7, 64, 48, 4)
    answer = rig.answer()
    assert (answer.attempt, answer.verdict) == (7, LIVE)
    assert answer.request_ms is not None
    assert sent == [Sample(b"jpeg", 64, 48)]
    assert rig.sent == [(7, sent[0])]
    rig.verifier.stop()


def test_a_picture_that_never_left_is_handed_to_nobody() -> None:
    client = ScriptedClient()
    client.sends = False
    rig = _Rig(client)
    rig.verifier.submit(7, picture())
    rig.next()
    rig.answer()
    assert rig.sent == []
    rig.verifier.stop()


def test_a_cancelled_attempt_is_not_heard_of_again() -> None:
    def verify(sample: Sample, cancel: CancelToken) -> Verdict:
        assert cancel.wait(WAIT_S)
        return LIVE

    client = ScriptedClient(verify)
    rig = _Rig(client)
    rig.verifier.submit(1, picture())
    rig.next()
    assert client.entered.wait(WAIT_S)
    rig.verifier.cancel(1)
    rig.verifier.stop()
    assert rig.reported.empty()
    assert rig.sent == []


def test_cancelling_another_attempt_changes_nothing(release: threading.Event) -> None:
    rig = _Rig(_hanging(release, LIVE))
    rig.verifier.submit(2, picture())
    rig.next()
    rig.verifier.cancel(1)
    release.set()
    assert rig.answer().verdict == LIVE
    rig.verifier.stop()


@pytest.mark.fault("F42", "F23")
def test_a_client_that_overruns_is_given_up_as_a_timeout_and_its_late_answer_dropped(
    release: threading.Event,
) -> None:
    rig = _Rig(_hanging(release, LIVE), deadline_s=0.01)
    rig.verifier.submit(3, picture())
    answers = [message for message in (rig.next(), rig.next()) if isinstance(message, AttemptAnswered)]
    assert [answer.verdict.reason for answer in answers] == [Reason.TIMEOUT]
    assert [attempt for attempt, _ in rig.sent] == [3]
    release.set()
    rig.verifier.stop()
    assert len(rig.sent) == 1
    assert rig.reported.empty()


def test_a_new_attempt_gives_up_the_one_before() -> None:
    def verify(sample: Sample, cancel: CancelToken) -> Verdict:
        if first.is_set():
            return LIVE
        first.set()
        cancel.wait(WAIT_S)
        return CANCELLED

    first = threading.Event()
    rig = _Rig(ScriptedClient(verify))
    rig.verifier.submit(1, picture())
    assert first.wait(WAIT_S)
    rig.verifier.submit(2, picture())
    messages = [rig.next() for _ in range(3)]
    assert [message.attempt for message in messages if isinstance(message, AttemptAnswered)] == [2]
    rig.verifier.stop()


def test_a_picture_that_cannot_be_encoded_ends_in_no_verdict() -> None:
    def fail(image: Image) -> Sample:
        raise ValueError("too small")

    rig = _Rig(ScriptedClient(), encode=fail)
    rig.verifier.submit(4, picture())
    answer = rig.answer()
    assert (answer.verdict.outcome, answer.verdict.reason) == (Outcome.NO_VERDICT, Reason.BAD_IMAGE)
    assert answer.request_ms is None
    rig.verifier.stop()


def test_a_defect_in_the_client_ends_in_no_verdict() -> None:
    def fail(sample: Sample, cancel: CancelToken) -> Verdict:
        raise ZeroDivisionError

    rig = _Rig(ScriptedClient(fail))
    rig.verifier.submit(5, picture())
    rig.next()
    assert rig.answer().verdict.outcome is Outcome.NO_VERDICT
    rig.verifier.stop()
