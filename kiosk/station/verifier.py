"""Puts held samples to the liveness API, one attempt a thread, and never later than its deadline."""

import logging
import threading
from collections.abc import Callable
from dataclasses import dataclass, field

from kiosk.liveness.cancel import CancelToken
from kiosk.liveness.sample import Sample
from kiosk.station.clock import Clock
from kiosk.station.ports import Image, LivenessClient
from kiosk.values import Outcome, Reason, Verdict

logger = logging.getLogger(__name__)

_STOP_S = 2.0


@dataclass(frozen=True, slots=True, kw_only=True)
class SampleEncoded:
    """An attempt's sample is ready to go. Sizes are those of the picture as sent."""

    attempt: int
    width: int
    height: int
    jpeg_bytes: int
    encode_ms: float


@dataclass(frozen=True, slots=True, kw_only=True)
class AttemptAnswered:
    """An attempt's operation is over; `request_ms` is None where nothing was sent."""

    attempt: int
    verdict: Verdict
    request_ms: float | None = None


@dataclass(slots=True)
class _Operation:
    attempt: int
    cancel: CancelToken = field(default_factory=CancelToken)
    deadline: threading.Timer | None = None
    thread: threading.Thread | None = None
    sent: Sample | None = None
    over: bool = False

    def note_sent(self, sample: Sample) -> None:
        self.sent = sample


class Verifier:
    """Runs an attempt's encoding and its operation at the API.

    The client keeps to a deadline of its own. Should it overrun all the same, the attempt is given up here as a
    timeout, its thread is abandoned and its late answer is dropped.
    """

    def __init__(
        self,
        *,
        client: LivenessClient,
        encode: Callable[[Image], Sample],
        report: Callable[[SampleEncoded | AttemptAnswered], None],
        clock: Clock,
        deadline_s: float,
        threshold: float,
        on_sent: Callable[[int, Sample], None] = lambda _attempt, _sample: None,
    ) -> None:
        """Prepare; nothing is sent before `submit`.

        Args:
            client: Speaks to the API.
            encode: Turns an image into the sample that is sent.
            report: Takes what came of it, from the attempt's thread; it must not block.
            clock: Measures how long things took.
            deadline_s: Time from `submit` after which an attempt is given up; longer than the client's own limit.
            threshold: Recorded with the verdicts that are made here.
            on_sent: Takes an attempt's number and the last sample that left this device for it, just before what
                came of it is reported; never of an attempt that was cancelled.
        """
        self._client = client
        self._encode = encode
        self._report = report
        self._clock = clock
        self._deadline_s = deadline_s
        self._threshold = threshold
        self._on_sent = on_sent
        self._lock = threading.Lock()
        self._running: _Operation | None = None
        self._leaving: list[threading.Thread] = []

    def submit(self, attempt: int, image: Image) -> None:
        """Encode and send an image as this attempt, without waiting; one that still runs is given up."""
        with self._lock:
            self._give_up()
            operation = _Operation(attempt)
            deadline = threading.Timer(self._deadline_s, self._overrun, args=(operation,))
            thread = threading.Thread(
                target=self._run, args=(operation, image), name=f"attempt-{attempt}", daemon=True
            )
            deadline.daemon = True
            operation.deadline, operation.thread = deadline, thread
            self._running = operation
        deadline.start()
        thread.start()

    def cancel(self, attempt: int) -> None:
        """Give up this attempt, if it runs; nothing more is reported of it."""
        with self._lock:
            if self._running and self._running.attempt == attempt:
                self._give_up()

    def stop(self) -> None:
        """Give up whatever runs, and wait for its thread within bounds."""
        with self._lock:
            self._give_up()
            leaving, self._leaving = self._leaving, []
        for thread in leaving:
            thread.join(_STOP_S)

    def _give_up(self) -> None:
        operation, self._running = self._running, None
        if operation is None:
            return
        operation.over = True
        operation.cancel.cancel()
        if operation.deadline:
            operation.deadline.cancel()
        if operation.thread:
            self._leaving = [thread for thread in (*self._leaving, operation.thread) if thread.is_alive()]

    def _overrun(self, operation: _Operation) -> None:
        with self._lock:
            if operation.over:
                return
            self._give_up()
            self._hand_over(operation)
        logger.error("attempt %d is past its deadline and is abandoned", operation.attempt)
        verdict = self._no_verdict(Reason.TIMEOUT, "The operation overran its deadline and was abandoned.")
        self._report(
            AttemptAnswered(attempt=operation.attempt, verdict=verdict, request_ms=self._deadline_s * 1e3)
        )

    # The attempt's thread ------------------------------------------------------------

    def _run(self, operation: _Operation, image: Image) -> None:
        try:
            sample = self._encode_timed(operation, image)
            began_ns = self._clock.monotonic_ns()
            verdict = self._client.verify(sample, cancel=operation.cancel, on_sent=operation.note_sent)
            self._finish(operation, verdict, self._ms_since(began_ns))
        except Exception as error:  # a thread's boundary: a defect must end in no verdict, never in silence
            logger.exception("attempt %d has failed", operation.attempt)
            detail = f"The sample could not be encoded or sent ({type(error).__name__})."
            self._finish(operation, self._no_verdict(Reason.BAD_IMAGE, detail), None)

    def _encode_timed(self, operation: _Operation, image: Image) -> Sample:
        began_ns = self._clock.monotonic_ns()
        sample = self._encode(image)
        with self._lock:
            if not operation.over:
                encoded = SampleEncoded(
                    attempt=operation.attempt,
                    width=sample.width,
                    height=sample.height,
                    jpeg_bytes=len(sample.data),
                    encode_ms=self._ms_since(began_ns),
                )
                self._report(encoded)
        return sample

    def _finish(self, operation: _Operation, verdict: Verdict, request_ms: float | None) -> None:
        with self._lock:
            if operation.over:
                logger.info("late answer of attempt %d is dropped", operation.attempt)
                return
            operation.over = True
            self._running = None
            if operation.deadline:
                operation.deadline.cancel()
            self._hand_over(operation)
            self._report(AttemptAnswered(attempt=operation.attempt, verdict=verdict, request_ms=request_ms))

    def _hand_over(self, operation: _Operation) -> None:
        if operation.sent:
            self._on_sent(operation.attempt, operation.sent)

    def _ms_since(self, began_ns: int) -> float:
        return (self._clock.monotonic_ns() - began_ns) / 1e6

    def _no_verdict(self, reason: Reason, detail: str) -> Verdict:
        return Verdict(outcome=Outcome.NO_VERDICT, reason=reason, threshold=self._threshold, detail=detail)
