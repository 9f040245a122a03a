"""Replies through the client: what is spoilt comes out as no verdict, and nothing but verdicts come out."""

import random
import threading
import time
from collections import deque
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any, cast

from requests.structures import CaseInsensitiveDict

from kiosk.liveness.cancel import CancelToken
from kiosk.liveness.client import LivenessClient
from kiosk.liveness.credentials import Signed
from kiosk.liveness.endpoint import Endpoint
from kiosk.liveness.limits import Limits
from kiosk.liveness.reply import Reply
from kiosk.liveness.sample import Sample
from kiosk.liveness.transport import MAX_REPLY_BYTES, ReplyTooLargeError, Transport
from kiosk.values import Outcome, Verdict
from tests.fuzz import oracle
from tests.fuzz.oracle import Answer
from tests.fuzz.replies import SOUND
from tests.fuzz.tally import Tally

THRESHOLD = 0.8
LIMITS = Limits(
    connect_s=5,
    gap_s=2,
    send_s=5,
    operation_s=10,
    back_off_min_s=0,
    back_off_max_s=0,
    retry_after_max_s=0,
)
"""No wait before a resend, so that the campaign goes on."""

_SAMPLE = Sample(b"\xff\xd8\xff" + bytes(range(64)), 20, 20)
_SECRET = "fuzz-canary-secret"
_REMEMBERED = 50
"""Fewer than the client remembers: which one it forgets first is its own affair."""


class FedTransport:
    """Stands where the network begins, and has every reply at once."""

    def __init__(self) -> None:
        self.reply = Reply(200, {}, b"")

    def post(self, *_: object) -> Reply:
        """Return the reply of the moment, unless it is longer than any that is read."""
        if len(self.reply.body) > MAX_REPLY_BYTES:
            raise ReplyTooLargeError
        return self.reply

    def close(self) -> None:
        """Nothing is open."""


class Reader:
    """A client that reads replies, and judges what it made of them.

    Args:
        url: The client's endpoint.
        transport: Takes the network's place.
    """

    def __init__(self, url: str = "https://127.0.0.1/v1", *, transport: FedTransport | None = None) -> None:
        self.client = LivenessClient(
            endpoint=Endpoint.parse(url),
            credentials=Signed("fuzz-key", _SECRET),
            threshold=THRESHOLD,
            limits=LIMITS,
            wall_clock=time.time,
            uniform=lambda low, _high: low,
        )
        if transport:
            self.client._transport = cast(Transport, transport)
        self._used: deque[str] = deque(maxlen=_REMEMBERED)

    def feed(self, answer: Answer, tally: Tally, transport: FedTransport) -> None:
        """Let the client have an answer as its transport would give it."""
        # As the library has them: names in any case, those that repeat joined.
        fields: CaseInsensitiveDict[str] = CaseInsensitiveDict()
        for name, _ in answer.headers:
            fields[name] = answer.header(name)
        body = b"" if 300 <= answer.status < 400 else answer.body
        transport.reply = Reply(answer.status, fields, body)
        self.judge(answer, tally, sent=answer)

    def judge(self, answer: Answer | None, tally: Tally, *, sent: object) -> None:
        """Verify once, and compare with what the answer may mean.

        Args:
            answer: What is read; None where it is no whole answer.
            tally: Counts it.
            sent: What to show where it goes wrong.
        """
        tally.cases += 1
        try:
            verdict = self.client.verify(_SAMPLE, cancel=CancelToken())
        except BaseException as error:  # noqa: BLE001 - whatever gets out is what we look for
            tally.escaped(f"{error!r} from {sent!r}")
            return
        tally.accepted += verdict.outcome is Outcome.LIVE
        believed = verdict.outcome is not Outcome.NO_VERDICT
        # What the client did not believe can be no wrong verdict; of what is sound it has to believe all.
        most = self._most(answer) if believed or tally.kind == SOUND else oracle.NONE
        self._compare(verdict, most, tally, sent)
        if answer and believed and (used_id := oracle.request_id(answer)):
            self._used.append(used_id)

    def _most(self, answer: Answer | None) -> str:
        if answer is None:
            return oracle.NONE
        return oracle.expected(answer, threshold=THRESHOLD, used_ids=frozenset(self._used))

    def _compare(self, verdict: Verdict, most: str, tally: Tally, sent: object) -> None:
        # The client's thread has a boundary that turns every exception into this sentence.
        if "inside the client" in verdict.detail:
            tally.escaped(f"{verdict.detail} from {sent!r}")
        elif str(verdict.outcome) != most:
            tally.mistook(f"{verdict.outcome} where {most} was right: {sent!r}")
        elif verdict.outcome is Outcome.NO_VERDICT and verdict.reason is None:
            tally.mistook(f"no verdict and no reason: {sent!r}")
        elif _SECRET in repr(verdict) or any(not character.isprintable() for character in _told(verdict)):
            tally.mistook(f"words not fit for a log: {sent!r}")


def _told(verdict: Verdict) -> str:
    return verdict.detail + (verdict.request_id or "") + (verdict.risk_reason or "")


@contextmanager
def thread_escapes(tally: Tally) -> Iterator[None]:
    """Count what ends threads."""
    before: Callable[[Any], object] = threading.excepthook
    threading.excepthook = lambda ended: tally.escaped(f"{ended.exc_value!r} in a thread")
    try:
        yield
    finally:
        threading.excepthook = before


def read_in_memory(kind: str, make: Callable[[random.Random], Answer], *, cases: int, seed: str) -> Tally:
    """Feed so many replies of one kind to a client, above its network."""
    tally, draw, transport = Tally("replies", kind), random.Random(f"{seed} {kind}"), FedTransport()
    reader = Reader(transport=transport)
    with tally.timed(), thread_escapes(tally):
        for _ in range(cases):
            reader.feed(make(draw), tally, transport)
    return tally
