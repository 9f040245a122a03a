"""The kiosk as a process: a real window (offscreen), a real capture child, the local service."""

import json
import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import psutil
import pytest

_PATIENCE_S = 60.0
"""Only ever reached by a defect: everything here ends on what the process prints."""


@pytest.fixture
def kiosk() -> Iterator[subprocess.Popen[str]]:
    with start() as process:
        yield process
        process.kill()


def start(*words: str) -> subprocess.Popen[str]:
    command = [sys.executable, "-m", "kiosk", "run", "--profile", "demo", "--camera", "demo:steady", "--json"]
    return subprocess.Popen(
        [*command, *words],
        env={**os.environ, "LIVENESS_KIOSK_TIMING__SCALE": "0.5"},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


def next_report(process: subprocess.Popen[str]) -> dict[str, object]:
    assert process.stdout is not None
    fields: dict[str, object] = json.loads(process.stdout.readline())
    return fields


@pytest.mark.fault("F16")
def test_a_killed_capture_child_is_replaced_and_the_next_visitor_passes() -> None:
    with start("--camera", "demo:walk-up") as process:
        first = next_report(process)
        for child in psutil.Process(process.pid).children(recursive=True):
            if "spawn_main" in " ".join(child.cmdline()):
                child.kill()
        second = next_report(process)
        process.kill()
    assert (first["result"], first["source"], first["simulated"]) == ("passed", "demo", True)
    assert second["result"] == "passed"
    assert second["session_id"] != first["session_id"]


def test_asked_to_end_it_leaves_nothing_behind(kiosk: subprocess.Popen[str]) -> None:
    next_report(kiosk)
    children = psutil.Process(kiosk.pid).children(recursive=True)
    kiosk.send_signal(signal.SIGTERM)
    assert kiosk.wait(_PATIENCE_S) == 0
    assert not psutil.wait_procs(children, timeout=_PATIENCE_S)[1]
    assert kiosk.stderr is not None
    assert "Traceback" not in kiosk.stderr.read()


@pytest.mark.fault("F21")
def test_a_second_kiosk_says_so_and_exits_with_14(kiosk: subprocess.Popen[str]) -> None:
    next_report(kiosk)
    with start() as second:
        output, complaint = second.communicate(timeout=_PATIENCE_S)
    assert (second.returncode, output) == (14, "")
    assert "Another kiosk runs" in complaint


@pytest.mark.parametrize(
    ("words", "complaint"),
    [
        (["--url", "https://example.org/x"], "--url has no effect"),
        (["--camera", "demo:nowhere"], "no demo scenario"),
        (["--profile", "exam"], "proctor"),
    ],
)
def test_words_that_cannot_be_meant_exit_with_2(words: list[str], complaint: str) -> None:
    with start(*words) as process:
        output, error = process.communicate(timeout=_PATIENCE_S)
    assert (process.returncode, output) == (2, "")
    assert complaint in error
    assert "Traceback" not in error


def test_a_demo_without_a_display_makes_one_check_and_saves_every_screen(tmp_path: Path) -> None:
    hidden = {name: value for name, value in os.environ.items() if name not in ("DISPLAY", "WAYLAND_DISPLAY")}
    hidden.pop("QT_QPA_PLATFORM", None)
    done = subprocess.run(
        [sys.executable, "-m", "kiosk", "demo", "--camera", "demo:steady", "--pictures", str(tmp_path)],
        env=hidden,
        capture_output=True,
        text=True,
        timeout=2 * _PATIENCE_S,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert "no display" in done.stdout
    assert "Passed: a live person. (SIMULATED)" in done.stdout
    saved = {path.stem.split("-")[0] for path in tmp_path.glob("*.png")}
    assert {"attract", "consent", "positioning", "collecting", "verifying", "passed", "retry"} <= saved
