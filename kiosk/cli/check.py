"""`check`: one check of one person, without a touch."""

import signal
import threading
import uuid
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path

import click

from kiosk import app
from kiosk.camera.errors import SourceUnavailableError
from kiosk.cli.display import require_display
from kiosk.cli.exit_codes import ExitCode
from kiosk.cli.options import (
    camera_option,
    config_option,
    effective_settings,
    json_option,
    lang_option,
    url_option,
)
from kiosk.cli.remedies import sentence
from kiosk.session.words import EndReason, State
from kiosk.station.check import Check
from kiosk.station.report import AttemptReport, SessionReport, to_json_line
from kiosk.station.view import View
from kiosk.values import SessionResult, SourceKind

_EXIT_CODES: Mapping[SessionResult, ExitCode] = {
    SessionResult.PASSED: ExitCode.OK,
    SessionResult.FAILED: ExitCode.NOT_LIVE,
    SessionResult.NO_VERDICT: ExitCode.NO_VERDICT,
    SessionResult.TIMED_OUT: ExitCode.NO_USABLE_FACE,
    SessionResult.CAMERA_UNAVAILABLE: ExitCode.SOURCE_UNAVAILABLE,
    SessionResult.CANCELLED: ExitCode.CANCELLED,
}
_SENTENCES: Mapping[SessionResult, str] = {
    SessionResult.PASSED: "Passed: a live person.",
    SessionResult.FAILED: "Not passed: no attempt was found live.",
    SessionResult.NO_VERDICT: "No verdict: the check could not be made.",
    SessionResult.TIMED_OUT: "Timed out: no usable face in time.",
    SessionResult.CAMERA_UNAVAILABLE: "The camera is not available.",
    SessionResult.CANCELLED: "Cancelled.",
}
_SILENT_S = 1.0


@click.command()
@camera_option
@url_option
@click.option("--subject", metavar="ID", help="Who the person is; repeated in the result.")
@click.option(
    "--timeout",
    "timeout_s",
    metavar="S",
    type=click.FloatRange(min=0, min_open=True, max=3600),
    default=45.0,
    show_default=True,
    help="Seconds that each attempt may wait for a usable face.",
)
@click.option("--show", is_flag=True, help="Show the kiosk's window meanwhile.")
@lang_option
@json_option
@config_option
def command(
    *,
    camera: str | None,
    url: str | None,
    subject: str | None,
    timeout_s: float,
    show: bool,
    lang: str | None,
    as_json: bool,
    config: Path | None,
) -> int:
    """Check one person now, and exit with the result.

    Starts at once with finding the face: the caller answers for the person's consent. Up to three guided attempts.

    \b
    Exit codes: 0 live · 10 not live · 11 no verdict · 12 no usable face in time
                13 camera absent or unreadable · 130 cancelled
    """
    if show:
        require_display()
    settings = effective_settings(config, camera=camera, url=url, lang=lang)
    check = Check()
    with _cancelled_by_signals(check), _Progress() as progress:
        try:
            run = _run_with_window() if show else app.run_check
            report = run(check, settings, subject=subject, timeout_s=timeout_s, on_view=progress.show)
            detail = check.camera_detail()
        except SourceUnavailableError as error:
            report, detail = _unavailable(subject, settings.timing.scale), str(error)
    click.echo(to_json_line(report) if as_json else describe(report))
    if remark := _remark(report, detail):
        click.echo(f"liveness-kiosk: {remark}", err=True)
    return _EXIT_CODES[report.result]


def _run_with_window() -> Callable[..., SessionReport]:
    from kiosk.check_desktop import show_check  # noqa: PLC0415 - Qt loads only where a window is wanted

    return show_check


@contextmanager
def _cancelled_by_signals(check: Check) -> Iterator[None]:
    former = {
        number: signal.signal(number, lambda *_: check.cancel()) for number in (signal.SIGINT, signal.SIGTERM)
    }
    try:
        yield
    finally:
        for number, handler in former.items():
            signal.signal(number, handler)


def _remark(report: SessionReport, camera_detail: str) -> str:
    """Return what was wrong and what to do, where somebody could put it right."""
    if report.result is SessionResult.CAMERA_UNAVAILABLE:
        return camera_detail
    if report.result is SessionResult.NO_VERDICT and report.attempts:
        return sentence(report.attempts[-1].attempt.verdict)
    return ""


def _unavailable(subject: str | None, time_scale: float) -> SessionReport:
    """Return the report of a check whose source, a file or folder, was not even there to start with."""
    return SessionReport(
        session_id=uuid.uuid4().hex,
        started_at=datetime.now(UTC),
        duration_s=0.0,
        subject=subject,
        source=SourceKind.FILE,
        result=SessionResult.CAMERA_UNAVAILABLE,
        end=EndReason.FAULT,
        time_scale=time_scale,
    )


def describe(report: SessionReport) -> str:
    """Return a report in a few lines for a person."""
    simulated = " (SIMULATED)" if report.simulated else ""
    lines = [_SENTENCES[report.result] + simulated]
    lines += [f"  attempt {number}: {_describe_attempt(one)}" for number, one in enumerate(report.attempts, 1)]
    return "\n".join(lines)


def _describe_attempt(report: AttemptReport) -> str:
    verdict = report.attempt.verdict
    parts = [
        _spoken(verdict.reason or verdict.outcome),
        f"score {verdict.liveness_score:.3f}" if verdict.liveness_score is not None else None,
        verdict.risk_reason,
        f"request {verdict.request_id}" if verdict.request_id else None,
        verdict.detail if verdict.reason else None,
    ]
    return ", ".join(part for part in parts if part)


def _spoken(word: str) -> str:
    return word.replace("_", " ")


class _Progress:
    """Says on stderr what the person should do, once the check has taken longer than a second."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._line = ""
        self._said = ""
        self._speaking = False
        self._timer = threading.Timer(_SILENT_S, self._begin_to_speak)
        self._timer.daemon = True

    def __enter__(self) -> "_Progress":
        self._timer.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._timer.cancel()

    def show(self, view: View) -> None:
        """Take the view; called from the session's thread."""
        with self._lock:
            self._line = _progress_line(view)
            self._say()

    def _begin_to_speak(self) -> None:
        with self._lock:
            self._speaking = True
            self._say()

    def _say(self) -> None:
        if self._speaking and self._line not in ("", self._said):
            self._said = self._line
            click.echo(self._line, err=True)


def _progress_line(view: View) -> str:
    """Return what is worth saying of a view; empty where the result says it all."""
    session = view.session
    match session.state:
        case State.POSITIONING:
            return f"{_spoken(session.hint)} …" if session.camera_ready else "waiting for the camera …"
        case State.COLLECTING | State.VERIFYING:
            return f"{_spoken(session.state)} …"
        case State.RETRY:
            return f"trying again; {', '.join(map(_spoken, session.advice))} …"
        case _:
            return ""
