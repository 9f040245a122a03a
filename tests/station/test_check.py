"""One check for a caller who waits."""

import threading
from collections.abc import Callable
from datetime import UTC, datetime

import pytest

from kiosk.camera.frame import CameraState, CameraStatus
from kiosk.session.words import CancelRequested, EndReason, Event
from kiosk.station.check import Check, Outcome
from kiosk.station.report import SessionReport
from kiosk.values import SessionResult, SourceKind
from tests.station.fakes import WAIT_S


def _report(result: SessionResult) -> SessionReport:
    return SessionReport(
        session_id="s",
        started_at=datetime(2026, 1, 1, tzinfo=UTC),
        duration_s=1.0,
        subject=None,
        source=SourceKind.DEMO,
        result=result,
        end=EndReason.COMPLETED,
    )


class _Station:
    def __init__(
        self, done: Callable[[Outcome], None], first: Outcome | None, start_error: OSError | None
    ) -> None:
        self.done = done
        self.first = first
        self.start_error = start_error
        self.running = threading.Event()
        self.stopped = False

    def start(self) -> None:
        if self.start_error is not None:
            raise self.start_error
        self.running.set()
        if self.first is not None:
            self.done(self.first)

    def stop(self) -> None:
        self.stopped = True

    def post(self, event: Event) -> None:
        if isinstance(event, CancelRequested):
            self.done(_report(SessionResult.CANCELLED))

    def camera_status(self) -> CameraStatus:
        return CameraStatus(state=CameraState.ABSENT, kind=SourceKind.DEVICE, name="x", detail="Plug it in.")


class _Build:
    def __init__(self, first: Outcome | None) -> None:
        self.first = first
        self.start_error: OSError | None = None
        self.built = threading.Event()

    def __call__(self, done: Callable[[Outcome], None]) -> _Station:
        self.station = _Station(done, self.first, self.start_error)
        self.built.set()
        return self.station


def test_the_first_report_ends_the_check_and_everything_stops() -> None:
    build = _Build(_report(SessionResult.PASSED))
    check = Check()
    assert check.run(build).result is SessionResult.PASSED
    assert build.station.stopped
    assert check.camera_detail() == "Plug it in."


def test_a_station_that_does_not_start_is_stopped() -> None:
    build = _Build(None)
    build.start_error = OSError("no thread")
    with pytest.raises(OSError, match="no thread"):
        Check().run(build)
    assert build.station.stopped


def test_a_check_cancelled_before_it_runs_ends_cancelled() -> None:
    check = Check()
    check.cancel()
    assert check.run(_Build(None)).result is SessionResult.CANCELLED


def test_a_running_check_can_be_cancelled() -> None:
    build = _Build(None)
    check = Check()
    results: list[SessionResult] = []
    thread = threading.Thread(target=lambda: results.append(check.run(build).result))
    thread.start()
    assert build.built.wait(WAIT_S)
    assert build.station.running.wait(WAIT_S)
    check.cancel()
    thread.join(WAIT_S)
    assert results == [SessionResult.CANCELLED]


def test_what_broke_the_station_is_raised_after_it_has_stopped() -> None:
    build = _Build(ZeroDivisionError())
    with pytest.raises(ZeroDivisionError):
        Check().run(build)
    assert build.station.stopped
