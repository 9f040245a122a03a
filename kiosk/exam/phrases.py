"""How the page puts the marks into words, in English: for the proctor."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from kiosk.exam.lines import Line
from kiosk.exam.words import ExamEnd, MarkKind

END_WORDS: Mapping[str, str] = {
    ExamEnd.TIME_UP: "Time was up",
    ExamEnd.CANDIDATE: "By the candidate",
    ExamEnd.OPERATOR: "By the operator",
    ExamEnd.HOST: "By the kiosk's host",
    ExamEnd.NOT_BEGUN: "Before it began",
}

_WHAT: Mapping[str, str] = {
    MarkKind.CANDIDATE_GIVEN: "Candidate id given: {candidate_id}",
    MarkKind.EXAM_BEGUN: "Exam begun",
    MarkKind.CHECK_ANNOUNCED: "Check {check} announced",
    MarkKind.CHECK_POSTPONED: "Check {check} put off by the candidate",
    MarkKind.CHECK_STARTED: "Check {check} started",
    MarkKind.CHECK_RESULT: "Check {check}: {verdict}",
    MarkKind.ABSENCE_STARTED: "Nobody in view",
    MarkKind.ABSENCE_ENDED: "Somebody in view again after {away}",
    MarkKind.CONTINUITY_BROKEN: "Break in the face's continuity",
    MarkKind.TWO_FACES_STARTED: "A second face in view",
    MarkKind.TWO_FACES_ENDED: "One face again after {away}",
    MarkKind.CAMERA_LOST: "Camera lost",
    MarkKind.CAMERA_BACK: "Camera back after {away}",
    MarkKind.CLOCK_JUMPED: "The computer's time of day jumped by {by_s} s",
    MarkKind.END_REQUESTED: "End asked for by the {by}",
    MarkKind.EXAM_ENDED: "Exam ended: {ended}",
}
_RESULTS: Mapping[str, str] = {
    "passed": "passed, a living person",
    "failed": "not passed",
    "no_verdict": "no verdict",
    "timed_out": "no usable picture in time",
    "cancelled": "broken off",
    "camera_unavailable": "no camera",
}
_BAD = frozenset(
    {
        MarkKind.ABSENCE_STARTED,
        MarkKind.CONTINUITY_BROKEN,
        MarkKind.TWO_FACES_STARTED,
        MarkKind.CAMERA_LOST,
        MarkKind.CLOCK_JUMPED,
    }
)


@dataclass(frozen=True, slots=True)
class Told:
    """A mark in words.

    Attributes:
        what: The one thing to know.
        detail: What else there is; may be empty.
        tone: `good`, `bad` or `plain`.
    """

    what: str
    detail: str
    tone: str


def title(header: Line) -> str:
    """Return the page's title."""
    return f"Exam report: {header.fields['candidate_id']}"


def describe(fields: Mapping[str, Any]) -> Told:
    """Return a mark in words.

    Args:
        fields: What its line says.
    """
    kind = fields["mark"]
    result = str(fields.get("result", ""))
    known = {
        **fields,
        "verdict": _RESULTS.get(result, result),
        "away": span(fields.get("duration_s", 0.0)),
        "ended": END_WORDS.get(fields.get("end", ""), "").lower(),
    }
    return Told(_WHAT[kind].format_map(known), _detail(kind, fields), _tone(kind, result))


def _detail(kind: str, fields: Mapping[str, Any]) -> str:
    if kind in _DETAILS:
        return _DETAILS[kind](fields)
    if "from_s" in fields:
        return f"From {span(fields['from_s'])} to {span(fields['to_s'])}"
    return f"Since {span(fields['since_s'])}" if "since_s" in fields else ""


def _check_detail(fields: Mapping[str, Any]) -> str:
    parts = [
        f"outcome {fields['outcome']}" if fields["outcome"] else "",
        f"reason {fields['reason']}" if fields["reason"] else "",
        f"ended as {fields['end']}",
        f"samples sent: {fields['attempts']}",
        f"request {fields['request_ids']}" if fields["request_ids"] else "",
        _consent(fields),
        "SIMULATED" if fields["simulated"] else "",
    ]
    return " · ".join(part for part in parts if part)


def _consent(fields: Mapping[str, Any]) -> str:
    answer = fields.get("consent_answer")
    if answer is None:
        return ""
    if fields["consent_sha256"] is None:
        return f"consent {answer}"
    notice = f"notice {fields['consent_version']} in {fields['consent_language']}"
    return f"consent {answer} · {notice}, SHA-256 {fields['consent_sha256']}"


def _tone(kind: str, result: str) -> str:
    if kind == MarkKind.CHECK_RESULT:
        return "good" if result == "passed" else "bad"
    return "bad" if kind in _BAD else "plain"


def span(seconds: float) -> str:
    """Return a time span as minutes and seconds."""
    minutes, rest = divmod(round(seconds), 60)
    return f"{minutes}:{rest:02d}"


def clock(stamp: str) -> str:
    """Return the time of day of a report's time stamp."""
    return stamp[11:19]


_DETAILS: Mapping[str, Callable[[Mapping[str, Any]], str]] = {
    MarkKind.CANDIDATE_GIVEN: lambda fields: f"By {'hand' if fields['by'] == 'typed' else 'a QR code'}",
    MarkKind.CHECK_RESULT: _check_detail,
    MarkKind.CHECK_ANNOUNCED: lambda fields: f"Due in {span(fields['in_s'])}",
    MarkKind.CHECK_POSTPONED: lambda fields: f"Due in {span(fields['by_s'])}",
    MarkKind.EXAM_BEGUN: lambda fields: (
        f"For {fields['minutes']:g} min" if fields["minutes"] else "Until somebody ends it"
    ),
}
