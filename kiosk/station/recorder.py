"""Keeps the times and facts of the running session until its report is due."""

from collections.abc import Callable
from dataclasses import replace

from kiosk.session.words import Attempt, FinishSession, State
from kiosk.station.clock import Clock
from kiosk.station.report import AttemptReport, AttemptTiming, SessionReport
from kiosk.station.verifier import AttemptAnswered, SampleEncoded
from kiosk.values import SourceKind


class SessionRecorder:
    """Notes what happens as the session's effects run; knows no more of the flow than that."""

    def __init__(
        self,
        *,
        clock: Clock,
        new_session_id: Callable[[], str],
        source: Callable[[], SourceKind],
        subject: Callable[[], str | None],
        time_scale: float,
        simulation: bool = False,
    ) -> None:
        """Prepare.

        Args:
            clock: Measures every time in the reports.
            new_session_id: Draws an id that no other session has.
            source: The kind of camera at the moment.
            subject: Who the host says the person is, by the end of the session.
            time_scale: Said in every report.
            simulation: Said in every report.
        """
        self._clock = clock
        self._new_session_id = new_session_id
        self._source = source
        self._subject = subject
        self._time_scale = time_scale
        self._simulation = simulation
        self._session_id = ""
        self._started_at = clock.now()
        self._began_ns = 0
        self._capture_began_ns = 0
        self._collecting_ns = 0
        self._selected = AttemptTiming()
        self._reported = 0
        self._timings: dict[int, AttemptTiming] = {}
        self._encoded: dict[int, SampleEncoded] = {}

    def begin(self) -> str:
        """Open the record of a session and return its id."""
        self._session_id = self._new_session_id()
        self._started_at = self._clock.now()
        self._began_ns = self._clock.monotonic_ns()
        self._reported = 0
        self._timings.clear()
        self._encoded.clear()
        return self._session_id

    def capture_began(self) -> None:
        """A new sample is looked for."""
        self._capture_began_ns = self._clock.monotonic_ns()

    def moved(self, to: State) -> None:
        """The session has gone to another state."""
        now_ns = self._clock.monotonic_ns()
        if to is State.COLLECTING:
            self._collecting_ns = now_ns
        elif to is State.VERIFYING:
            self._selected = AttemptTiming(
                to_ready=(self._collecting_ns - self._capture_began_ns) / 1e6,
                collect=(now_ns - self._collecting_ns) / 1e6,
            )

    def submitted(self, attempt: int) -> None:
        """The selected sample goes out (again)."""
        self._timings[attempt] = self._selected

    def encoded(self, sample: SampleEncoded) -> None:
        """An attempt's JPEG is made."""
        if sample.attempt in self._timings:
            self._encoded[sample.attempt] = sample
            self._time(sample.attempt, encode=sample.encode_ms)

    def answered(self, answer: AttemptAnswered) -> None:
        """An attempt's operation is over."""
        if answer.attempt in self._timings:
            self._time(answer.attempt, request=answer.request_ms)

    def new_attempts(self, attempts: tuple[Attempt, ...]) -> tuple[AttemptReport, ...]:
        """Return the reports of those of the session's attempts that were not asked for before."""
        known, self._reported = self._reported, max(self._reported, len(attempts))
        return self._reports(attempts)[known:]

    def finish(self, effect: FinishSession) -> SessionReport:
        """Return the report of the session that was begun."""
        return SessionReport(
            session_id=self._session_id,
            started_at=self._started_at,
            duration_s=(self._clock.monotonic_ns() - self._began_ns) / 1e9,
            subject=self._subject(),
            source=self._source(),
            result=effect.result,
            end=effect.end,
            consent=effect.consent,
            attempts=self._reports(effect.attempts),
            time_scale=self._time_scale,
            simulation=self._simulation,
        )

    def _reports(self, attempts: tuple[Attempt, ...]) -> tuple[AttemptReport, ...]:
        return tuple(self._attempt(number, attempt) for number, attempt in enumerate(attempts, start=1))

    def _attempt(self, number: int, attempt: Attempt) -> AttemptReport:
        encoded = self._encoded.get(attempt.number)
        return AttemptReport(
            number=number,
            attempt=attempt,
            timing=self._timings.get(attempt.number, AttemptTiming()),
            sent_size=(encoded.width, encoded.height) if encoded else None,
            jpeg_bytes=encoded.jpeg_bytes if encoded else None,
        )

    def _time(self, attempt: int, **parts: float | None) -> None:
        self._timings[attempt] = replace(self._timings[attempt], **parts)
