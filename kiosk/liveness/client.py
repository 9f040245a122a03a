"""The liveness client: one operation per sample, over within its deadline, with a verdict in every case."""

import logging
import threading
import time
from collections import OrderedDict
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from kiosk.liveness.cancel import CancelToken
from kiosk.liveness.cleaning import Cleaner
from kiosk.liveness.contract import Code
from kiosk.liveness.credentials import Credentials
from kiosk.liveness.encode import shrink
from kiosk.liveness.endpoint import Endpoint
from kiosk.liveness.failures import explain
from kiosk.liveness.limits import Limits
from kiosk.liveness.line import Line, Phase
from kiosk.liveness.reading import Reading, Resend, no_verdict
from kiosk.liveness.reply import Reply, read_reply
from kiosk.liveness.retry import RetryPolicy, retry_after_s
from kiosk.liveness.sample import Sample
from kiosk.liveness.server_clock import ServerClock
from kiosk.liveness.slots import Slots
from kiosk.liveness.transport import Transport
from kiosk.liveness.trial import NO_PICTURE, Trial
from kiosk.liveness.workers import Workers
from kiosk.values import Outcome, Reason, Verdict

logger = logging.getLogger(__name__)

_REMEMBERED_IDS = 1000
_KNOWN_CODES = frozenset(Code)

_LOG_LEVELS: Mapping[Reason | None, int] = {
    **dict.fromkeys((None, Reason.CANCELLED, Reason.NO_FACE), logging.INFO),
    # Nothing but a person puts these right.
    **dict.fromkeys((Reason.CREDENTIALS, Reason.QUOTA, Reason.TLS, Reason.CLOCK, Reason.BAD_IMAGE), logging.ERROR),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class _Operation:
    """What is to be sent, and until when."""

    sample: Sample
    deadline_s: float
    cancel: CancelToken
    on_sent: Callable[[Sample], None] = lambda _: None


class LivenessClient:
    """Puts samples to the liveness API; safe to use from several threads.

    Args:
        endpoint: The API's address.
        credentials: `AppCode` or `Signed`.
        next_credentials: Those to change over to once the API refuses the others; None where there are none.
        threshold: The `thresh` of every request, 0 to 1; live means a score above it.
        limits: Time limits.
        wall_clock: Unix seconds; only for signing, never for measuring time.
        uniform: Draws a number between two, for the waits before a resend.
        ca_file: PEM file of the certificate authorities to trust; None trusts the usual public ones.

    Raises:
        TrustError: That file cannot be used.
    """

    def __init__(
        self,
        *,
        endpoint: Endpoint,
        credentials: Credentials,
        threshold: float,
        limits: Limits,
        wall_clock: Callable[[], float],
        uniform: Callable[[float, float], float],
        next_credentials: Credentials | None = None,
        ca_file: Path | None = None,
    ) -> None:
        self._endpoint = endpoint
        self._slots = Slots(credentials, next_credentials)
        self._threshold = threshold
        self._limits = limits
        self._clock = ServerClock(wall_clock=wall_clock)
        self._retries = RetryPolicy(limits=limits, uniform=uniform)
        self._transport = Transport(endpoint=endpoint, gap_s=limits.gap_s, ca_file=ca_file)
        self._sends = Workers[Reply]()
        self._probes = Workers[None]()
        self._request_ids = _RequestIds()

    @property
    def server_ahead_s(self) -> float | None:
        """How far the server's clock is ahead of this device's, seconds; None while no reply has told."""
        return self._clock.measured_s

    @property
    def uses_next(self) -> bool:
        """Whether the API has refused the credentials and taken the next ones, which it is time to move up."""
        return self._slots.uses_next

    def verify(
        self, sample: Sample, *, cancel: CancelToken, on_sent: Callable[[Sample], None] = lambda _: None
    ) -> Verdict:
        """Put one sample to the API and return what came of it; never raises for a fault.

        Blocks until there is a verdict, the operation's time is up, or it is cancelled. A fault is never
        `not_live`, and nothing is `live` but a valid reply that says so. Refused credentials give way to the next
        ones, once.

        Args:
            sample: The encoded image.
            cancel: Ends the operation from another thread.
            on_sent: Takes what has left this device, whole or in part, after each send; a resend may be smaller.
        """
        deadline_s = time.monotonic() + self._limits.operation_s
        operation = _Operation(sample=sample, deadline_s=deadline_s, cancel=cancel, on_sent=on_sent)
        sends = 0
        for credentials in self._slots.in_turn():
            reading, sends = self._settle(operation, credentials, sends)
            if not self._gives_way(reading, credentials) or time.monotonic() >= deadline_s:
                break
        if reading.verdict.reason is Reason.CANCELLED:
            # One that had its reply already, and waits for a resend, is still kept alive.
            self._transport.close()
        return self._concluded(reading.verdict, sends)

    def reachable(self, *, cancel: CancelToken) -> bool:
        """Return whether the endpoint can be connected to, TLS included; no request, so nothing is billed."""
        ended = self._probes.run(self._transport.probe, self._line(), seconds=self._limits.send_s, cancel=cancel)
        return ended is None

    def try_out(self, *, cancel: CancelToken) -> Trial:
        """Ask the API about no picture at all, and return what that tells; never raises for a fault.

        Sends a whole request with the credentials and an empty image, which the API answers without looking at
        anybody; once, and once more with the next credentials where it refuses the others.
        """
        for credentials in self._slots.in_turn():
            deadline_s = time.monotonic() + self._limits.send_s
            reading = self._send(_Operation(sample=NO_PICTURE, deadline_s=deadline_s, cancel=cancel), credentials)
            if not self._gives_way(reading, credentials):
                break
        return Trial(
            replied=reading.replied,
            verdict=reading.verdict,
            server_ahead_s=reading.server_ahead_s,
            uses_next=self.uses_next,
        )

    def close(self) -> None:
        """Give up the connection that is kept alive. Running operations are ended with their tokens."""
        self._transport.close()

    def _settle(self, operation: _Operation, credentials: Credentials, sends: int) -> tuple[Reading, int]:
        """Send until another send cannot help; return what came of it, and the operation's number of sends."""
        while True:
            signed_with_s = self._clock.correction_s
            reading = self._send(operation, credentials)
            sends += 1
            remaining_s = operation.deadline_s - time.monotonic()
            pause_s = self._retries.pause_s(reading, sends=sends, remaining_s=remaining_s)
            remedied = None if pause_s is None else self._remedy(reading.resend, operation.sample, signed_with_s)
            if pause_s is None or remedied is None or not self._retries.afford(reading):
                return reading, sends
            logger.info("sending again in %.1f s: %s", pause_s, reading.verdict.detail)
            operation = replace(operation, sample=remedied)
            if operation.cancel.wait(pause_s):
                cancelled = no_verdict(Reason.CANCELLED, "Cancelled before a resend.", threshold=self._threshold)
                return Reading(verdict=cancelled), sends

    def _gives_way(self, reading: Reading, credentials: Credentials) -> bool:
        """Return whether others may do better; hold on to those that have led to the service itself."""
        if reading.verdict.code in _KNOWN_CODES:
            self._slots.take(credentials)
        return reading.verdict.reason is Reason.CREDENTIALS

    def _send(self, operation: _Operation, credentials: Credentials) -> Reading:
        line = self._line()
        auth = credentials.headers(round(self._clock.now_s() * 1000))
        sent_s = self._clock.device_s()
        reply = self._sends.run(
            lambda line: self._transport.post(operation.sample, self._threshold, auth, line),
            line,
            seconds=min(self._limits.send_s, operation.deadline_s - time.monotonic()),
            cancel=operation.cancel,
        )
        if line.phase >= Phase.UPLOADING:
            operation.on_sent(operation.sample)
        if isinstance(reply, Exception):
            return explain(reply, line, threshold=self._threshold, device_s=self._clock.device_s())
        offset_s = self._clock.offset_s(reply.headers, sent_s=sent_s)
        if self._endpoint.secure:
            self._clock.observe(reply.headers, sent_s=sent_s)
        clean = Cleaner((*self._slots.secrets, *auth.values()))
        reading = read_reply(reply, threshold=self._threshold, clean=clean)
        wait_s = retry_after_s(reply.headers, now_s=self._clock.now_s())
        return replace(
            self._without_repetition(reading), retry_after_s=wait_s, replied=True, server_ahead_s=offset_s
        )

    def _remedy(self, resend: Resend, sample: Sample, signed_with_s: float) -> Sample | None:
        """Do what the resend needs and return the sample to send; None where it cannot be done."""
        if resend is Resend.SMALLER:
            return shrink(sample)
        if resend is Resend.CORRECTED:
            return sample if self._clock.correct(signed_with_s) else None
        return sample

    def _without_repetition(self, reading: Reading) -> Reading:
        request_id = reading.verdict.request_id
        is_new = request_id is None or self._request_ids.add(request_id)
        if is_new or reading.verdict.outcome is Outcome.NO_VERDICT:
            return reading
        logger.error("the service repeated the request_id %s", request_id)
        return Reading(
            verdict=no_verdict(
                Reason.BAD_REPLY,
                "The reply repeats the request_id of an earlier one.",
                threshold=self._threshold,
                code=reading.verdict.code,
                request_id=request_id,
                simulated=reading.verdict.simulated,
            )
        )

    def _concluded(self, verdict: Verdict, sends: int) -> Verdict:
        if verdict.outcome is not Outcome.NO_VERDICT:
            self._retries.succeeded()
        logger.log(
            _LOG_LEVELS.get(verdict.reason, logging.WARNING),
            "%s (%s) after %d send(s), request_id=%s: %s",
            verdict.outcome,
            verdict.reason,
            sends,
            verdict.request_id,
            verdict.detail,
        )
        return verdict

    def _line(self) -> Line:
        return Line(connect_s=self._limits.connect_s, gap_s=self._limits.gap_s, upload_s=self._limits.send_s)


class _RequestIds:
    """The latest request ids, to know a replayed reply by."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._seen: OrderedDict[str, None] = OrderedDict()

    def add(self, request_id: str) -> bool:
        """Remember one; return whether it is new."""
        with self._lock:
            if request_id in self._seen:
                return False
            self._seen[request_id] = None
            if len(self._seen) > _REMEMBERED_IDS:
                self._seen.popitem(last=False)
            return True
