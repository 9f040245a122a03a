"""Crash reports tell what is needed to mend a fault, and nothing of anybody."""

import os
import signal
import stat
import subprocess
import sys
import threading
import weakref
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from itertools import count
from pathlib import Path

import pytest

from kiosk.guard.crash_reports import CrashReports
from kiosk.guard.failures import Failure

_CANARY = "canary-77aa"
_REPORTS = 20


@pytest.fixture
def now() -> Callable[[], datetime]:
    ticks = count()
    return lambda: datetime(2026, 1, 1, tzinfo=UTC) + timedelta(seconds=next(ticks))


def _break(picture: str) -> None:
    raise ValueError(picture)


def _failure() -> Failure:
    try:
        _break(_CANARY)
    except ValueError as error:
        return Failure.of(error, "vision")
    raise AssertionError


@pytest.mark.fault("F73", "F86")
def test_a_report_names_cause_state_versions_and_stacks_and_quotes_nothing(
    tmp_path: Path, now: Callable[[], datetime], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LIVENESS_KIOSK_API__APPCODE", _CANARY)
    folder = tmp_path / "crashes"

    CrashReports(folder, now=now).write(_failure(), state="verifying")

    (path,) = folder.iterdir()
    text = path.read_text(encoding="utf-8")
    for told in ("cause: ValueError", "state: verifying", "thread: vision", "Python: ", "_failure", "MainThread"):
        assert told in text
    assert _CANARY not in text
    assert (stat.S_IMODE(path.stat().st_mode), stat.S_IMODE(folder.stat().st_mode)) == (0o600, 0o700)


@pytest.fixture
def _hasty_threads() -> Iterator[None]:
    """Threads take turns often enough to see each other half-way."""
    usual_s = sys.getswitchinterval()
    sys.setswitchinterval(1e-5)
    yield
    sys.setswitchinterval(usual_s)


class _Painter:
    """Ends with the call that made it, as a painter must."""


def _paint() -> "weakref.ref[_Painter]":
    painter = _Painter()
    return weakref.ref(painter)


@pytest.mark.fault("F73")
@pytest.mark.usefixtures("_hasty_threads")
def test_no_other_thread_s_things_live_on_for_a_report(tmp_path: Path, now: Callable[[], datetime]) -> None:
    ended = threading.Event()

    def report() -> None:
        for _ in range(_REPORTS):
            CrashReports(tmp_path, now=now).write(_failure(), state="attract")
        ended.set()

    reporter = threading.Thread(target=report)
    reporter.start()
    lived_on = 0
    while not ended.is_set():
        lived_on += _paint()() is not None
    reporter.join()

    assert lived_on == 0


@pytest.mark.fault("F72")
def test_the_oldest_reports_make_room(tmp_path: Path, now: Callable[[], datetime]) -> None:
    reports = CrashReports(tmp_path, now=now)
    for _ in range(25):
        reports.write(_failure(), state="attract")

    assert len(list(tmp_path.glob("crash-*.txt"))) == 20


@pytest.mark.fault("F72")
def test_reports_go_after_a_season(tmp_path: Path, now: Callable[[], datetime]) -> None:
    reports = CrashReports(tmp_path, now=now)
    reports.write(_failure(), state="attract")
    (young,) = tmp_path.glob("crash-*.txt")
    for name in ("crash-20200101T000000.000000Z.txt", "crash-20200101T000000.000000Z-stacks.txt"):
        (tmp_path / name).write_text("", encoding="utf-8")
    reports.open()
    reports.close()

    assert list(tmp_path.glob("crash-*.txt")) == [young]


@pytest.mark.fault("F64")
def test_a_folder_that_cannot_be_written_is_no_second_failure(
    tmp_path: Path, now: Callable[[], datetime], caplog: pytest.LogCaptureFixture
) -> None:
    (tmp_path / "crashes").write_text("", encoding="utf-8")
    reports = CrashReports(tmp_path / "crashes", now=now)

    reports.open()
    reports.write(_failure(), state="attract")
    reports.expect_life(60.0)
    reports.close()

    assert "cannot be written" in caplog.text


_DIE = """
import os, signal, sys
from datetime import UTC, datetime
from pathlib import Path
from kiosk.guard.crash_reports import CrashReports
reports = CrashReports(Path(sys.argv[1]), now=lambda: datetime.now(UTC))
reports.open()
def goes_down(picture):
    os.kill(os.getpid(), signal.SIGSEGV)
goes_down("canary-77aa")
"""


@pytest.mark.fault("F73")
def test_a_process_that_a_signal_ends_leaves_its_stacks_for_the_next_start(
    tmp_path: Path, now: Callable[[], datetime]
) -> None:
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join([str(Path.cwd()), *sys.path])}
    folder = tmp_path / "crashes"
    ended = subprocess.run([sys.executable, "-c", _DIE, str(folder)], env=environment, check=False)
    assert ended.returncode == -signal.SIGSEGV

    reports = CrashReports(folder, now=now)
    reports.open()
    reports.close()

    (kept,) = folder.glob("crash-*-stacks.txt")
    text = kept.read_text(encoding="utf-8")
    assert "goes_down" in text
    assert _CANARY not in text
    assert stat.S_IMODE(kept.stat().st_mode) == 0o600
