"""The line that host programs read."""

import json
from datetime import UTC, datetime, timedelta

from kiosk.consent.record import Answer, ConsentRecord, ShownNotice
from kiosk.session.words import Attempt, EndReason
from kiosk.station.report import AttemptReport, AttemptTiming, SessionReport, to_json_line
from kiosk.values import Hint, Outcome, Reason, RetryAdvice, SessionResult, SourceKind
from tests.station.fakes import CAPTURE, verdict

NOT_LIVE = AttemptReport(
    number=1,
    attempt=Attempt(
        1,
        CAPTURE,
        verdict(
            Outcome.NOT_LIVE, code=200, request_id="r", liveness_score=0.31, risk_reason="屏幕", simulated=True
        ),
        (RetryAdvice.REMOVE_SCREEN, Hint.HOLD_STILL),
    ),
    timing=AttemptTiming(to_ready=1234.56, collect=800.0, encode=12.04, request=345.67),
    sent_size=(60, 40),
    jpeg_bytes=999,
)


def _report(**fields: object) -> SessionReport:
    usual: dict[str, object] = {
        "session_id": "abc",
        "started_at": datetime(2026, 1, 2, 3, 4, 5, 678901, tzinfo=UTC),
        "duration_s": 2.80049,
        "subject": None,
        "source": SourceKind.DEMO,
        "result": SessionResult.FAILED,
        "end": EndReason.COMPLETED,
        "attempts": (NOT_LIVE,),
    }
    return SessionReport(**(usual | fields))  # type: ignore[arg-type] # fields by name, for one test each


def test_the_line_has_every_agreed_field() -> None:
    assert json.loads(to_json_line(_report())) == {
        "session_id": "abc",
        "started_at": "2026-01-02T03:04:05.678+00:00",
        "duration_s": 2.8,
        "subject": None,
        "source": "demo",
        "result": "failed",
        "end": "completed",
        "consent": None,
        "simulated": True,
        "attempts": [
            {
                "outcome": "not_live",
                "reason": None,
                "code": 200,
                "request_id": "r",
                "liveness_score": 0.31,
                "risk_reason": "屏幕",
                "threshold": 0.8,
                "advice": ["remove_screen", "hold_still"],
                "capture": {
                    "frame": 42,
                    "width": 60,
                    "height": 40,
                    "jpeg_bytes": 999,
                    "quality": {
                        "ied_px": 120.0,
                        "yaw": 1.0,
                        "pitch": 2.0,
                        "roll": 0.5,
                        "luma": 128.0,
                        "over": 0.0,
                        "under": 0.0123,
                        "uniformity": 0.8,
                        "sharpness": None,
                        "motion": 0.01,
                        "score": 87.0,
                    },
                },
                "timing_ms": {"to_ready": 1234.6, "collect": 800.0, "encode": 12.0, "request": 345.7},
            }
        ],
    }


def test_what_was_shown_and_answered_stands_in_the_line() -> None:
    at = datetime(2026, 1, 2, 3, 4, tzinfo=UTC)
    shown = ShownNotice(version="v7", language="de", sha256="5e" * 32, shown_at=at)
    answered = ConsentRecord(answer=Answer.GIVEN, shown=shown, answered_at=at + timedelta(seconds=9))

    assert json.loads(to_json_line(_report(consent=answered)))["consent"] == {
        "answer": "given",
        "version": "v7",
        "language": "de",
        "sha256": "5e" * 32,
        "shown_at": "2026-01-02T03:04:00.000+00:00",
        "answered_at": "2026-01-02T03:04:09.000+00:00",
    }


def test_consent_given_elsewhere_says_nothing_more() -> None:
    consent = json.loads(to_json_line(_report(consent=ConsentRecord(answer=Answer.ELSEWHERE))))["consent"]

    assert consent.pop("answer") == "elsewhere"
    assert set(consent.values()) == {None}


def test_it_is_one_line() -> None:
    assert "\n" not in to_json_line(_report(subject="two\nlines"))


def test_a_scaled_clock_is_said() -> None:
    assert json.loads(to_json_line(_report(time_scale=4.0)))["time_scale"] == 4.0
    assert "time_scale" not in json.loads(to_json_line(_report()))


def test_a_locked_device_has_an_attempt_without_a_capture() -> None:
    locked = AttemptReport(
        number=1, attempt=Attempt(0, None, verdict(Outcome.NO_VERDICT, Reason.LOCKED)), timing=AttemptTiming()
    )
    (attempt,) = json.loads(to_json_line(_report(attempts=(locked,))))["attempts"]
    assert (attempt["reason"], attempt["capture"]) == ("locked", None)
