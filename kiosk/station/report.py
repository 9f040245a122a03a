"""What a session came to, for the host program."""

import json
from dataclasses import asdict, dataclass
from datetime import datetime
from typing import Any

from kiosk.consent.record import ConsentRecord
from kiosk.session.words import Attempt, EndReason
from kiosk.values import Quality, SessionResult, SourceKind


@dataclass(frozen=True, slots=True, kw_only=True)
class AttemptTiming:
    """How long the parts of one attempt took, in milliseconds; None where a part never came.

    Attributes:
        to_ready: From asking for a sample to every gate open.
        collect: The collecting window.
        encode: Turning the frame into a JPEG.
        request: The whole operation at the API, resends included.
    """

    to_ready: float | None = None
    collect: float | None = None
    encode: float | None = None
    request: float | None = None


@dataclass(frozen=True, slots=True)
class SealedPicture:
    """What is known of an attempt's picture that was sealed as evidence; nothing that is drawn from the picture.

    Attributes:
        file: Random id of the sealed file.
        sha256: Of the sealed file, in hexadecimal.
    """

    file: str
    sha256: str


@dataclass(frozen=True, slots=True, kw_only=True)
class AttemptReport:
    """One attempt with what was measured around it.

    Attributes:
        number: Which attempt of its session, from 1.
        attempt: The machine's account.
        timing: How long its parts took.
        sent_size: Width and height in pixels of the JPEG; None where none was made.
        jpeg_bytes: Length of the JPEG; None where none was made.
        evidence: The picture as it was sealed; None where it was not.
    """

    number: int
    attempt: Attempt
    timing: AttemptTiming
    sent_size: tuple[int, int] | None = None
    jpeg_bytes: int | None = None
    evidence: SealedPicture | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class SessionReport:
    """One session from beginning to result.

    Attributes:
        session_id: Unique; its first characters are the short code that staff see.
        started_at: Time of day in UTC.
        duration_s: To the result, on the monotonic clock.
        subject: Who the host says the person is; None where it did not say.
        source: The kind of camera.
        result: How it ended.
        end: Why it ended.
        consent: What the person was shown and answered; None where the session came to no answer, and for a check,
            whose caller answers for it.
        attempts: Every submission, oldest first.
        time_scale: What every time limit was multiplied by.
        simulation: The kiosk talks to its own simulated service.
    """

    session_id: str
    started_at: datetime
    duration_s: float
    subject: str | None
    source: SourceKind
    result: SessionResult
    end: EndReason
    consent: ConsentRecord | None = None
    attempts: tuple[AttemptReport, ...] = ()
    time_scale: float = 1.0
    simulation: bool = False

    @property
    def simulated(self) -> bool:
        """Whether answers came, or would have come, from a simulated engine."""
        return self.simulation or any(one.attempt.verdict.simulated for one in self.attempts)


def to_json_line(report: SessionReport) -> str:
    """Return the report as one line of JSON, without its end of line."""
    return json.dumps(to_fields(report), ensure_ascii=False)


def to_fields(report: SessionReport) -> dict[str, Any]:
    """Return what the line says, for whoever adds to it."""
    fields: dict[str, Any] = {
        "session_id": report.session_id,
        "started_at": report.started_at.isoformat(timespec="milliseconds"),
        "duration_s": round(report.duration_s, 3),
        "subject": report.subject,
        "source": report.source,
        "result": report.result,
        "end": report.end,
        "consent": report.consent.fields() if report.consent else None,
        "simulated": report.simulated,
        "attempts": [attempt_fields(one) for one in report.attempts],
    }
    if report.time_scale != 1.0:
        fields["time_scale"] = report.time_scale
    return fields


def attempt_fields(report: AttemptReport) -> dict[str, Any]:
    """Return what the line says of one attempt."""
    verdict = report.attempt.verdict
    fields: dict[str, Any] = {
        "outcome": verdict.outcome,
        "reason": verdict.reason,
        "code": verdict.code,
        "request_id": verdict.request_id,
        "liveness_score": verdict.liveness_score,
        "risk_reason": verdict.risk_reason,
        "threshold": verdict.threshold,
        "advice": list(report.attempt.advice),
        "capture": _capture_fields(report),
        "timing_ms": {name: _rounded(value, 1) for name, value in asdict(report.timing).items()},
    }
    if report.evidence:
        fields["evidence"] = asdict(report.evidence)
    return fields


def _capture_fields(report: AttemptReport) -> dict[str, Any] | None:
    capture = report.attempt.capture
    if capture is None:
        return None
    width, height = report.sent_size or (capture.width, capture.height)
    return {
        "frame": capture.frame,
        "width": width,
        "height": height,
        "jpeg_bytes": report.jpeg_bytes,
        "quality": _quality_fields(capture.quality),
    }


def _quality_fields(quality: Quality) -> dict[str, float | None]:
    return {name: _rounded(value, 4) for name, value in asdict(quality).items()}


def _rounded(value: float | None, digits: int) -> float | None:
    return None if value is None else round(value, digits)
