"""The `replay` command over real video files."""

import json
import subprocess
from pathlib import Path
from typing import Any

import cv2
import numpy as np
import pytest

from tests.program.program import COMMAND, run

FRAMES = 12
FPS = 30.0
SIZE = (320, 240)


@pytest.fixture(scope="module")
def nobody(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A clip of a room in which nobody is."""
    path = tmp_path_factory.mktemp("clip") / "nobody.mp4"
    writer = cv2.VideoWriter(str(path), cv2.VideoWriter.fourcc(*"mp4v"), FPS, SIZE)
    for number in range(FRAMES):
        writer.write(np.full((SIZE[1], SIZE[0], 3), 100 + number, np.uint8))
    writer.release()
    return path


def _lines(output: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in output.splitlines()]


def test_every_frame_has_its_line_and_the_clip_its_last(nobody: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["replay", str(nobody), "--json"]) == 0
    output = capsys.readouterr()
    *frames, last = _lines(output.out)
    assert output.err == ""
    assert last == {"selected": None, "frames": FRAMES, "duration_s": FRAMES / FPS}
    assert [line["frame"] for line in frames] == list(range(FRAMES))
    assert [line["t"] for line in frames] == pytest.approx([number / FPS for number in range(FRAMES)], abs=1e-3)
    for line in frames:
        assert line == {
            "frame": line["frame"],
            "t": line["t"],
            "faces": 0,
            "face": None,
            "quality": None,
            "hint": "no_face",
            "ready": False,
            "phase": "positioning",
        }


def test_the_same_clip_gives_the_same_bytes(nobody: Path, capsys: pytest.CaptureFixture[str]) -> None:
    run(["replay", str(nobody), "--json"])
    first = capsys.readouterr().out
    run(["replay", str(nobody), "--json"])
    assert capsys.readouterr().out == first


def test_people_read_only_what_changes(nobody: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["replay", str(nobody)]) == 0
    first, last = capsys.readouterr().out.splitlines()
    assert first.split() == ["0.00", "s", "positioning", "no", "face"]
    assert last == f"No frame was selected of {FRAMES}."


def test_a_scaled_clock_is_said(
    nobody: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LIVENESS_KIOSK_TIMING__SCALE", "10")
    assert run(["replay", str(nobody), "--json"]) == 0
    assert _lines(capsys.readouterr().out)[-1]["time_scale"] == 10.0
    assert run(["replay", str(nobody)]) == 0
    assert "multiplied by 10" in capsys.readouterr().out


def test_nothing_is_saved_when_nothing_was_selected(nobody: Path, tmp_path: Path) -> None:
    saved = tmp_path / "selected.jpg"
    assert run(["replay", str(nobody), "--save-selected", str(saved)]) == 0
    assert not saved.exists()


def test_a_folder_of_pictures_is_a_clip(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = tmp_path / "pictures"
    folder.mkdir()
    for number in range(3):
        cv2.imwrite(str(folder / f"{number}.png"), np.full((240, 320, 3), 5, np.uint8))
    assert run(["replay", str(folder), "--json"]) == 0
    *frames, last = _lines(capsys.readouterr().out)
    assert (len(frames), last["frames"]) == (3, 3)
    assert frames[-1]["hint"] == "too_dark"


@pytest.mark.parametrize("content", [None, b"", b"this is no video\n" * 100], ids=["absent", "empty", "text"])
def test_an_unreadable_clip_is_one_sentence_and_13(content: bytes | None, tmp_path: Path) -> None:
    clip = tmp_path / "clip.mp4"
    if content is not None:
        clip.write_bytes(content)
    # A process of its own, because the video library writes to stderr past Python unless it was told not to.
    done = subprocess.run([*COMMAND, "replay", str(clip), "--json"], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout) == (13, "")
    (complaint,) = done.stderr.splitlines()
    assert str(clip) in complaint


def test_a_live_camera_is_no_clip(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["replay", "0", "--json"]) == 2
    output = capsys.readouterr()
    assert output.out == ""
    assert "no recording" in output.err


def test_a_folder_that_is_not_there_is_said_before_anything_is_read(
    nobody: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    saved = tmp_path / "absent" / "selected.jpg"
    assert run(["replay", str(nobody), "--json", "--save-selected", str(saved)]) == 2
    output = capsys.readouterr()
    assert output.out == ""
    assert str(saved.parent) in output.err
