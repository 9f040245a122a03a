"""The `check` command around a check that is played: its line, its words, its exit status."""

import json
import os
import signal
import sys
from collections.abc import Callable
from datetime import UTC, datetime
from types import ModuleType
from typing import Any

import pytest

from kiosk import app
from kiosk.camera.errors import SourceUnavailableError
from kiosk.cli import check as module
from kiosk.cli.root import main
from kiosk.session.words import Attempt, EndReason, SessionState, State
from kiosk.station.check import Check
from kiosk.station.report import AttemptReport, AttemptTiming, SessionReport
from kiosk.station.view import View
from kiosk.values import Hint, Outcome, Reason, SessionResult, SourceKind, Verdict

Play = Callable[..., SessionReport]


def _report(result: SessionResult, *attempts: Verdict) -> SessionReport:
    return SessionReport(
        session_id="s-1",
        started_at=datetime(2026, 1, 1, tzinfo=UTC),
        duration_s=1.0,
        subject="A-17",
        source=SourceKind.DEMO,
        result=result,
        end=EndReason.COMPLETED,
        attempts=tuple(
            AttemptReport(number=number, attempt=Attempt(number, None, verdict), timing=AttemptTiming())
            for number, verdict in enumerate(attempts, 1)
        ),
    )


@pytest.fixture
def play(monkeypatch: pytest.MonkeyPatch) -> Callable[[Play], None]:
    def replace(played: Play) -> None:
        monkeypatch.setattr(app, "run_check", played)

    return replace


@pytest.mark.parametrize(
    ("result", "status"),
    [
        (SessionResult.PASSED, 0),
        (SessionResult.FAILED, 10),
        (SessionResult.NO_VERDICT, 11),
        (SessionResult.TIMED_OUT, 12),
        (SessionResult.CAMERA_UNAVAILABLE, 13),
        (SessionResult.CANCELLED, 130),
    ],
)
def test_every_result_has_its_line_and_its_exit_status(
    result: SessionResult,
    status: int,
    play: Callable[[Play], None],
    capsys: pytest.CaptureFixture[str],
) -> None:
    play(lambda *_, **__: _report(result))
    assert main(["check", "--json"]) == status
    (line,) = capsys.readouterr().out.splitlines()
    assert json.loads(line)["result"] == result


def test_options_reach_settings_and_check(play: Callable[[Play], None]) -> None:
    seen: dict[str, Any] = {}

    def played(check: Check, settings: Any, **wishes: Any) -> SessionReport:
        seen.update(wishes, camera=settings.camera.source, url=settings.api.url, lang=settings.ui.lang)
        return _report(SessionResult.PASSED)

    play(played)
    options = ["--camera", "demo", "--url", "https://example.org/a", "--lang", "zh-CN"]
    assert main(["check", *options, "--subject", "A-17", "--timeout", "7"]) == 0
    seen.pop("on_view")
    assert seen == {
        "camera": "demo",
        "url": "https://example.org/a",
        "lang": "zh-CN",
        "subject": "A-17",
        "timeout_s": 7.0,
    }


def test_a_window_is_shown_only_where_it_is_asked_for(monkeypatch: pytest.MonkeyPatch) -> None:
    desktop = ModuleType("kiosk.check_desktop")
    desktop.show_check = lambda *_, **__: _report(SessionResult.PASSED)  # type: ignore[attr-defined] # stands in
    monkeypatch.setitem(sys.modules, "kiosk.check_desktop", desktop)
    monkeypatch.setattr(app, "run_check", lambda *_, **__: _report(SessionResult.FAILED))
    assert main(["check", "--show"]) == 0
    assert main(["check"]) == 10


def test_a_source_that_is_not_there_still_gets_its_line(
    play: Callable[[Play], None], capsys: pytest.CaptureFixture[str]
) -> None:
    def played(*_: object, **__: object) -> SessionReport:
        raise SourceUnavailableError('There is no file or folder "x.mp4".')

    play(played)
    assert main(["check", "--json", "--subject", "A-17"]) == 13
    output = capsys.readouterr()
    fields = json.loads(output.out)
    assert (fields["result"], fields["subject"], fields["attempts"]) == ("camera_unavailable", "A-17", [])
    assert "x.mp4" in output.err


def test_without_json_a_person_can_read_it(
    play: Callable[[Play], None], capsys: pytest.CaptureFixture[str]
) -> None:
    offline = Verdict(outcome=Outcome.NO_VERDICT, reason=Reason.OFFLINE, threshold=0.8, detail="Host not found.")
    live = Verdict(outcome=Outcome.LIVE, liveness_score=0.937, request_id="r-1", threshold=0.8, simulated=True)
    play(lambda *_, **__: _report(SessionResult.PASSED, offline, live))
    assert main(["check"]) == 0
    assert capsys.readouterr().out.splitlines() == [
        "Passed: a live person. (SIMULATED)",
        "  attempt 1: offline, Host not found.",
        "  attempt 2: live, score 0.937, request r-1",
    ]


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_a_signal_cancels_the_check_and_its_line_is_printed(
    number: signal.Signals, play: Callable[[Play], None], capsys: pytest.CaptureFixture[str]
) -> None:
    def played(check: Check, *_: object, **__: object) -> SessionReport:
        os.kill(os.getpid(), number)
        assert check._cancelled
        return _report(SessionResult.CANCELLED)

    play(played)
    assert main(["check", "--json"]) == 130
    assert json.loads(capsys.readouterr().out)["result"] == "cancelled"


def test_hints_are_told_on_stderr_as_they_change(
    play: Callable[[Play], None], capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "_SILENT_S", 0.0)

    def played(*_: object, on_view: Callable[[View], None], **__: object) -> SessionReport:
        progress = on_view.__self__  # type: ignore[attr-defined] # the bound method of the command's own progress
        progress._timer.join(20)
        states = [
            SessionState(state=State.POSITIONING),
            SessionState(state=State.POSITIONING, camera_ready=True, hint=Hint.MOVE_CLOSER),
            SessionState(state=State.POSITIONING, camera_ready=True, hint=Hint.MOVE_CLOSER, helping=True),
            SessionState(state=State.VERIFYING, camera_ready=True),
        ]
        for state in states:
            on_view(View(session=state, session_id="s-1"))
        return _report(SessionResult.PASSED)

    play(played)
    assert main(["check", "--json"]) == 0
    told = [line for line in capsys.readouterr().err.splitlines() if line]
    assert told == ["waiting for the camera …", "move closer …", "verifying …"]


@pytest.mark.parametrize(
    "options", [["--timeout", "0"], ["--timeout", "soon"], ["--lang", "xx"], ["--url", "ftp://x"]]
)
def test_bad_usage_is_said_in_one_sentence_and_prints_no_line(
    options: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["check", "--json", *options]) == 2
    output = capsys.readouterr()
    assert output.out == ""
    assert output.err
