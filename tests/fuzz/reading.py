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
        self.judge(answer, tally, repr(answer))

    def judge(self, answer: Answer | None, tally: Tally, shown: str) -> None:
        """Verify once, and compare with what the answer may mean; None for one that is no whole answer."""
        tally.cases += 1
        try:
            verdict = self.client.verify(_SAMPLE, cancel=CancelToken())
        except BaseException as error:  # noqa: BLE001 - whatever gets out is what we look for
            tally.escaped(f"{error!r} from {shown}")
            return
        used = frozenset(self._used)
        most = oracle.NONE if answer is None else oracle.expected(answer, threshold=THRESHOLD, used_ids=used)
        self._compare(verdict, most, tally, shown)
        if answer is not None and most != oracle.NONE and (used_id := oracle.request_id(answer)):
            self._used.append(used_id)

    def _compare(self, verdict: Verdict, most: str, tally: Tally, shown: str) -> None:
        tally.accepted += verdict.outcome is Outcome.LIVE
        # The client's thread has a boundary that turns every exception into this sentence.
        if "inside the client" in verdict.detail:
            tally.escaped(f"{verdict.detail} from {shown}")
        elif verdict.outcome is not Outcome.NO_VERDICT and str(verdict.outcome) != most:
            tally.mistook(f"{verdict.outcome} where {most} was right: {shown}")
        elif tally.kind == SOUND and verdict.outcome is Outcome.NO_VERDICT and most != oracle.NONE:
            tally.mistook(f"no verdict where {most} was right: {shown}")
        elif verdict.outcome is Outcome.NO_VERDICT and verdict.reason is None:
            tally.mistook(f"no verdict and no reason: {shown}")
        elif _SECRET in repr(verdict) or any(not character.isprintable() for character in _told(verdict)):
            tally.mistook(f"words not fit for a log: {shown}")


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
