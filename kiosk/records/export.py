"""Takes the sessions out of the records, for spreadsheets and programs."""

import csv
import io
import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import fields
from typing import Any

from kiosk.operator.export import spreadsheet_cell
from kiosk.records.content import ATTEMPT
from kiosk.station.report import AttemptTiming, SealedPicture
from kiosk.values import Quality

_OF_SESSION = (
    *("number", "at", "kiosk", "site", "profile", "version", "clock.source", "clock.server_ahead_s"),
    *("session_id", "started_at", "duration_s", "subject", "source", "result", "end", "ended_in", "simulated"),
    *(f"consent.{name}" for name in ("answer", "version", "language", "sha256", "shown_at", "answered_at")),
)
_OF_ATTEMPT = (
    *(
        "attempt",
        "outcome",
        "reason",
        "code",
        "request_id",
        "liveness_score",
        "risk_reason",
        "threshold",
        "advice",
    ),
    *(f"capture.{name}" for name in ("frame", "width", "height", "jpeg_bytes")),
    *(f"capture.quality.{field.name}" for field in fields(Quality)),
    *(f"timing_ms.{field.name}" for field in fields(AttemptTiming)),
    *(f"evidence.{field.name}" for field in fields(SealedPicture)),
)


def ended_or_cut_off(records: Iterable[Mapping[str, Any]]) -> list[Mapping[str, Any]]:
    """Return the sessions, and the attempts of those that never ended because the kiosk was cut off.

    Args:
        records: Records of sessions and attempts.
    """
    everything = list(records)
    ended = {record["session_id"] for record in everything if record["kind"] != ATTEMPT}
    return [record for record in everything if record["kind"] != ATTEMPT or record["session_id"] not in ended]


def to_json_lines(records: Iterable[Mapping[str, Any]]) -> Iterator[str]:
    """Return the records as lines of JSON, without their ends of line; all that they say."""
    for record in records:
        # A text that was none, such as a name in another encoding, stays escaped: it could not be written else.
        text = json.dumps(record, ensure_ascii=False)
        yield text if text.isprintable() else json.dumps(record)


def to_csv(records: Iterable[Mapping[str, Any]]) -> str:
    """Return the records as a table: a row for each attempt, and one for a session without any."""
    text = io.StringIO()
    writer = csv.writer(text)
    writer.writerow((*_OF_SESSION, *_OF_ATTEMPT))
    for record in records:
        session = [_cell(record, path) for path in _OF_SESSION]
        for attempt in _attempts(record) or [{}]:
            writer.writerow((*session, *(_cell(attempt, path) for path in _OF_ATTEMPT)))
    return text.getvalue()


def _attempts(record: Mapping[str, Any]) -> list[Mapping[str, Any]]:
    if record["kind"] == ATTEMPT:
        return [record]
    return [{"attempt": number, **attempt} for number, attempt in enumerate(record["attempts"], start=1)]


def _cell(record: Mapping[str, Any], path: str) -> object:
    value: Any = record
    for name in path.split("."):
        value = value.get(name) if isinstance(value, Mapping) else None
    if isinstance(value, list):
        value = " ".join(map(str, value))
    if isinstance(value, str):
        value = value.encode("utf-8", "backslashreplace").decode("utf-8")
    return spreadsheet_cell(value)
