"""`check` as its callers run it: a process, its line, its exit status, and nothing left behind."""

import json
import os
import signal
import subprocess
from pathlib import Path

import cv2
import numpy as np
import psutil
import pytest

from tests.program.program import COMMAND

PATIENCE_S = 60


@pytest.fixture(scope="module")
def nobody(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A clip in which nobody is."""
    path = tmp_path_factory.mktemp("clip") / "nobody.mp4"
    writer = cv2.VideoWriter(str(path), cv2.VideoWriter.fourcc(*"mp4v"), 30.0, (640, 360))
    for number in range(30):
        writer.write(np.full((360, 640, 3), 100 + number, np.uint8))
    writer.release()
    return path


def _start(*options: str) -> "subprocess.Popen[str]":
    return subprocess.Popen(
        [*COMMAND, "check", "--json", *options],
        env=os.environ | {"LIVENESS_KIOSK_API__ENGINE": "simulated"},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


def test_without_a_face_in_time_it_exits_with_12(nobody: Path) -> None:
    with _start("--camera", str(nobody), "--timeout", "0.3", "--subject", "A-17") as process:
        output, _ = process.communicate(timeout=PATIENCE_S)
    assert process.returncode == 12
    fields = json.loads(output)
    assert (fields["result"], fields["subject"], fields["attempts"]) == ("timed_out", "A-17", [])


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_a_signal_ends_it_with_its_line_and_without_its_children(number: signal.Signals, nobody: Path) -> None:
    with _start("--camera", str(nobody)) as process:
        assert process.stderr is not None
        while "no face" not in (line := process.stderr.readline()):
            assert line, "the check ended before it was told to"
        children = psutil.Process(process.pid).children(recursive=True)
        assert children
        process.send_signal(number)
        output, errors = process.communicate(timeout=PATIENCE_S)
    assert process.returncode == 130
    assert json.loads(output)["result"] == "cancelled"
    assert "Traceback" not in errors
    _, alive = psutil.wait_procs(children, timeout=PATIENCE_S)
    assert not alive


def test_a_file_that_is_no_video_is_named_and_exits_with_13(tmp_path: Path) -> None:
    path = tmp_path / "notes.mp4"
    path.write_text("not a video")
    with _start("--camera", str(path)) as process:
        output, errors = process.communicate(timeout=PATIENCE_S)
    assert process.returncode == 13
    assert json.loads(output)["result"] == "camera_unavailable"
    assert "notes.mp4" in errors.splitlines()[-1]
    assert "Traceback" not in errors
