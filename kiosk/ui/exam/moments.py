"""Made-up moments of an exam, one for each screen and each of its notable faces: for pictures and for tests."""

from collections.abc import Mapping
from pathlib import Path

from kiosk.exam.view import ExamView, Written
from kiosk.exam.words import Phase

_CANDIDATE = "AB-1234"
_WRITTEN = Written(
    Path("/var/lib/liveness-kiosk/exams"), "exam-20260304T090000Z-AB-1234-a1b2c3", "a1b2c3d4e5f60718"
)

WINDOW_MOMENTS: Mapping[str, ExamView] = {
    "exam-entry": ExamView(phase=Phase.ENTRY),
    "exam-ready": ExamView(phase=Phase.READY, candidate_id=_CANDIDATE),
    "exam-writing": ExamView(phase=Phase.CLOSING, candidate_id=_CANDIDATE, begun=True),
    "exam-closed": ExamView(phase=Phase.CLOSED, candidate_id=_CANDIDATE, begun=True, written=_WRITTEN),
    "exam-not-begun": ExamView(phase=Phase.CLOSED, candidate_id=_CANDIDATE, written=_WRITTEN),
    "exam-not-written": ExamView(phase=Phase.CLOSED, begun=True, written=Written.none("There is no room left.")),
}
"""What `ExamWindow` shows."""

COMPANION_MOMENTS: Mapping[str, ExamView] = {
    "companion-in-view": ExamView(phase=Phase.RUNNING, minutes_left=43),
    "companion-not-in-view": ExamView(phase=Phase.RUNNING, in_view=False, minutes_left=43),
    "companion-several": ExamView(phase=Phase.RUNNING, several=True, minutes_left=43),
    "companion-blind": ExamView(phase=Phase.RUNNING, in_view=False, blind=True, minutes_left=43),
    "companion-announcing": ExamView(phase=Phase.RUNNING, check_in_s=12, postponable=True, minutes_left=43),
    "companion-last-call": ExamView(phase=Phase.RUNNING, check_in_s=9, minutes_left=43),
}
"""What `Companion` shows."""
