"""An exam of twenty minutes, and what its timeline says of it."""

from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from kiosk.exam.verification import Standing, verify
from kiosk.exam.words import (
    Actor,
    BeginRequested,
    CandidateCleared,
    CandidateGiven,
    CheckEnded,
    CheckLeft,
    CheckRefused,
    CheckRequested,
    EndRequested,
    EntryMethod,
    NextRequested,
    Phase,
    PostponeRequested,
)
from tests.exam.simulation import CANDIDATE, FAILED, PASSED, POLICY, Sitting, lines_of, marks_of


@pytest.fixture
def sitting(tmp_path: Path) -> Sitting:
    return Sitting(tmp_path)


def _lines(sitting: Sitting) -> list[dict[str, Any]]:
    return lines_of(sitting.jsonl)


def _marks(sitting: Sitting) -> list[str]:
    return marks_of(sitting.jsonl)


def _mark(sitting: Sitting, kind: str) -> dict[str, Any]:
    return next(line for line in _lines(sitting) if line.get("mark") == kind)


def test_twenty_minutes_with_an_absence_a_break_and_a_second_person(sitting: Sitting) -> None:
    sitting.begin()
    sitting.pass_time(60)
    sitting.faces = 0
    sitting.pass_time(45)
    sitting.faces = 1
    sitting.pass_time(60)
    sitting.person = 2
    sitting.pass_time(60)
    sitting.faces = 2
    sitting.pass_time(20)
    sitting.faces = 1
    sitting.pass_until(lambda: sitting.shown().phase is Phase.CHECKING)
    sitting.take_check(FAILED)
    sitting.pass_until(lambda: sitting.shown().phase is Phase.CHECKING)
    sitting.take_check()
    sitting.pass_until(lambda: sitting.shown().phase is Phase.CLOSED)

    assert _marks(sitting) == [
        "candidate_given",
        "check_started",
        "check_result",
        "exam_begun",
        "absence_started",
        "absence_ended",
        "continuity_broken",
        "two_faces_started",
        "two_faces_ended",
        "check_announced",
        "check_started",
        "check_result",
        "check_announced",
        "check_started",
        "check_result",
        "exam_ended",
    ]
    away = _mark(sitting, "absence_ended")
    assert (away["from_s"], away["to_s"], away["duration_s"]) == (67.25, 112.25, 45.0)
    assert _mark(sitting, "continuity_broken")["since_s"] == 172.25
    assert _mark(sitting, "two_faces_ended")["duration_s"] == 20.0
    summary = _lines(sitting)[-1]
    assert (summary["end"], summary["absent_s"], summary["duration_s"]) == ("time_up", 45.0, 1207.0)
    assert verify(sitting.jsonl.read_bytes(), key=sitting.key.public).standing is Standing.INTACT
    assert verify(sitting.html.read_bytes(), key=sitting.key.public).standing is Standing.INTACT
    page = sitting.html.read_text()
    for words in (
        "Somebody in view again after 0:45",
        "Break in the face's continuity",
        "A second face in view",
        "Check 2: not passed",
        "This report does not establish identity",
    ):
        assert words in page


def test_a_blink_of_the_detector_is_no_mark(sitting: Sitting) -> None:
    sitting.begin()
    before = _marks(sitting)
    for faces in (0, 1, 2, 1, 0, 1):
        sitting.faces = faces
        sitting.pass_time(0.75)
    sitting.pass_time(30)

    assert _marks(sitting) == before


def test_a_face_seen_for_a_moment_ends_no_absence(sitting: Sitting) -> None:
    sitting.begin()
    sitting.faces = 0
    sitting.pass_time(20)
    sitting.faces = 1
    sitting.pass_time(0.5)
    sitting.faces = 0
    sitting.pass_time(20)

    assert "absence_ended" not in _marks(sitting)


def test_an_absence_to_the_end_is_counted(sitting: Sitting) -> None:
    sitting.begin()
    sitting.faces = 0
    sitting.pass_time(100)
    sitting.tell(EndRequested(Actor.OPERATOR))

    assert _lines(sitting)[-1]["absent_s"] == pytest.approx(100, abs=0.5)


def test_a_lost_camera_is_marked_and_nobody_is_called_absent_for_it(sitting: Sitting) -> None:
    sitting.begin()
    sitting.streaming = False
    sitting.pass_time(30)
    assert sitting.shown().blind
    sitting.streaming = True
    sitting.pass_time(5)

    assert _marks(sitting)[-2:] == ["camera_lost", "camera_back"]
    assert _mark(sitting, "camera_back")["duration_s"] == pytest.approx(30, abs=0.5)
    assert not sitting.shown().blind


def test_a_clock_that_is_set_is_marked(sitting: Sitting) -> None:
    sitting.begin()
    sitting.clock.wall -= timedelta(hours=1)
    sitting.pass_time(1)

    assert _mark(sitting, "clock_jumped")["by_s"] == -3600.0


def test_a_check_is_announced_put_off_once_and_then_comes(sitting: Sitting) -> None:
    sitting.begin()
    sitting.pass_until(lambda: sitting.shown().check_in_s is not None)
    assert (sitting.shown().check_in_s, sitting.shown().postponable) == (15, True)

    sitting.tell(PostponeRequested())
    assert sitting.shown().check_in_s is None
    sitting.pass_until(lambda: sitting.shown().check_in_s is not None)
    assert not sitting.shown().postponable
    sitting.tell(PostponeRequested())
    assert sitting.shown().check_in_s is not None
    sitting.pass_time(16)

    assert sitting.shown().phase is Phase.CHECKING
    assert _marks(sitting)[-4:] == ["check_announced", "check_postponed", "check_announced", "check_started"]


def test_an_announced_check_can_be_taken_at_once_and_no_other(sitting: Sitting) -> None:
    sitting.begin()
    sitting.tell(CheckRequested())
    assert sitting.shown().phase is Phase.RUNNING
    sitting.pass_until(lambda: sitting.shown().check_in_s is not None)
    sitting.tell(CheckRequested())

    assert sitting.shown().phase is Phase.CHECKING
    assert sitting.checks.asked == ["start", "start consented"]


def test_each_check_names_the_notice_that_the_candidate_agreed_to(sitting: Sitting) -> None:
    sitting.begin()
    sitting.tell(EndRequested(Actor.HOST))

    result = next(line for line in _lines(sitting) if line.get("mark") == "check_result")
    assert (result["consent_answer"], result["consent_version"]) == ("given", "v7")
    assert (result["consent_language"], result["consent_sha256"]) == ("en", "5e" * 32)
    assert result["consent_answered_at"] == "2026-03-04T09:00:08.000+00:00"
    notice = f"consent given · notice v7 in en, SHA-256 {'5e' * 32}"
    assert notice in sitting.html.read_text(encoding="utf-8")


def test_only_a_passed_check_stays_on_screen_within_the_exam(sitting: Sitting) -> None:
    sitting.begin()
    for ended, asked in ((FAILED, "leave"), (PASSED, "start consented")):
        sitting.pass_until(lambda: sitting.shown().phase is Phase.CHECKING)
        sitting.take_check(ended)
        assert sitting.checks.asked[-1] == asked
        assert sitting.shown().phase is Phase.RUNNING


def test_a_kiosk_out_of_service_holds_up_no_exam(sitting: Sitting) -> None:
    sitting.begin()
    sitting.pass_until(lambda: sitting.shown().phase is Phase.CHECKING)
    sitting.tell(CheckRefused("locked"))

    assert sitting.shown().phase is Phase.RUNNING
    result = [line for line in _lines(sitting) if line.get("mark") == "check_result"][-1]
    assert (result["result"], result["outcome"], result["reason"]) == ("no_verdict", "no_verdict", "locked")


def test_who_could_not_be_asked_at_first_is_asked_at_the_next_check(sitting: Sitting) -> None:
    sitting.tell(CandidateGiven(CANDIDATE, EntryMethod.TYPED), BeginRequested(), CheckRefused("camera"))
    assert sitting.shown().phase is Phase.RUNNING
    for ended in (CheckEnded("5", "cancelled", "declined"), FAILED):
        sitting.pass_until(lambda: sitting.shown().phase is Phase.CHECKING)
        sitting.take_check(ended)

    assert [one for one in sitting.checks.asked if one != "leave"] == ["start", "start", "start"]


def test_an_end_during_a_check_drops_it(sitting: Sitting) -> None:
    sitting.begin()
    sitting.pass_until(lambda: sitting.shown().phase is Phase.CHECKING)
    sitting.tell(EndRequested(Actor.HOST))

    assert sitting.checks.asked[-1] == "drop"
    assert _marks(sitting)[-3:] == ["end_requested", "check_result", "exam_ended"]
    assert _lines(sitting)[-1]["end"] == "host"


@pytest.mark.parametrize("end", ["declined", "alternative"])
def test_who_declines_writes_no_exam_here(sitting: Sitting, end: str) -> None:
    sitting.tell(CandidateGiven(CANDIDATE, EntryMethod.SCANNED))
    sitting.tell(BeginRequested())
    sitting.tell(CheckEnded("5", "cancelled", end))

    assert not sitting.shown().begun
    assert _lines(sitting)[-1]["end"] == "not_begun"


def test_a_first_check_without_a_verdict_is_marked_and_the_exam_runs(sitting: Sitting) -> None:
    sitting.tell(CandidateGiven(CANDIDATE, EntryMethod.TYPED), BeginRequested())
    sitting.take_check(CheckEnded("5", "no_verdict", "fault", outcome="no_verdict", reason="offline"))

    assert sitting.shown().phase is Phase.RUNNING


def test_a_wrong_id_is_given_again_and_an_unused_one_forgotten(sitting: Sitting) -> None:
    sitting.tell(CandidateGiven("WRONG", EntryMethod.SCANNED), CandidateCleared())
    assert (sitting.shown().phase, sitting.shown().candidate_id) == (Phase.ENTRY, "")
    sitting.tell(CandidateGiven(CANDIDATE, EntryMethod.TYPED))
    sitting.pass_time(POLICY.idle_s + 1)

    assert (sitting.shown().phase, sitting.shown().candidate_id) == (Phase.ENTRY, "")
    assert not list(sitting.folder.glob("reports/*"))


def test_the_next_candidate_sees_nothing_of_the_last(sitting: Sitting) -> None:
    sitting.begin()
    sitting.tell(EndRequested(Actor.CANDIDATE))
    assert sitting.shown().written is not None
    sitting.tell(NextRequested())

    assert (sitting.shown().phase, sitting.shown().candidate_id, sitting.shown().written) == (
        Phase.ENTRY,
        "",
        None,
    )
    sitting.begin("CD-5678")
    sitting.tell(EndRequested(Actor.CANDIDATE))
    assert CANDIDATE not in sitting.html.read_text()


def test_marks_are_on_the_disk_as_they_happen(sitting: Sitting) -> None:
    sitting.begin()
    sitting.faces = 0
    sitting.pass_time(20)

    crashed = verify(sitting.jsonl.read_bytes(), key=sitting.key.public)
    assert crashed.standing is Standing.INCOMPLETE
    assert "intact as far as line 6" in crashed.sentence
    cut = verify(sitting.jsonl.read_bytes() + b'{"line":7,"type":"ma', key=sitting.key.public)
    assert cut.standing is Standing.INCOMPLETE
    assert "cut off" in cut.sentence


def test_no_score_and_no_picture_stands_in_a_report(sitting: Sitting) -> None:
    sitting.begin()
    sitting.tell(EndRequested(Actor.CANDIDATE))

    for text in (sitting.jsonl.read_text(), sitting.html.read_text()):
        assert "score" not in text
        assert "<img" not in text
        assert "http" not in text.replace("http-equiv", "")


def test_a_host_that_stops_the_kiosk_gets_the_report_first(sitting: Sitting) -> None:
    sitting.runner.start()
    sitting.runner.post(CandidateGiven(CANDIDATE, EntryMethod.TYPED))
    sitting.runner.post(BeginRequested())
    sitting.runner.post(CheckEnded("5", "passed", "completed", outcome="live", attempts=1))
    sitting.runner.post(CheckLeft())
    sitting.runner.stop(EndRequested(Actor.HOST))

    assert _lines(sitting)[-1]["end"] == "host"
    assert verify(sitting.html.read_bytes(), key=sitting.key.public).standing is Standing.INTACT
