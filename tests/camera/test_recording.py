from pathlib import Path

import pytest

from kiosk.camera import spec as specs
from kiosk.camera.errors import CameraSpecError, SourceUnavailableError
from kiosk.camera.recording import read_recording, recording_length
from kiosk.camera.spec import DemoSpec, FileSpec, FolderSpec, parse_spec
from tests.camera.conftest import number_of, write_clip


def test_every_frame_comes_once_on_the_clips_own_clock(clip: Path) -> None:
    frames = list(read_recording(FileSpec(clip)))
    assert [frame.sequence for frame in frames] == list(range(60))
    assert [number_of(frame.image) for frame in frames] == list(range(60))
    assert frames[0].captured_ns == 0
    assert frames[30].captured_ns == pytest.approx(1_000_000_000, abs=1000)


def test_the_same_clip_gives_the_same_frames(clip: Path) -> None:
    first, second = (
        [(frame.captured_ns, frame.image.tobytes()) for frame in read_recording(FileSpec(clip))] for _ in range(2)
    )
    assert first == second


def test_frames_kept_are_not_overwritten(clip: Path) -> None:
    kept = list(read_recording(FileSpec(clip)))
    assert number_of(kept[0].image) == 0
    assert not kept[0].image.flags.writeable


def test_a_folder_is_a_recording(folder: Path) -> None:
    frames = list(read_recording(FolderSpec(folder)))
    assert [number_of(frame.image) for frame in frames] == list(range(12))
    assert frames[1].captured_ns == 100_000_000


def test_a_demo_scenario_is_a_recording_without_noise(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "demo").mkdir()
    write_clip(tmp_path / "demo" / "still.mp4", 5)
    monkeypatch.setattr(specs, "resource_path", tmp_path.joinpath)
    first, second = ([frame.image.tobytes() for frame in read_recording(DemoSpec("still"))] for _ in range(2))
    assert len(first) == 5
    assert first == second


def test_the_length_is_known_beforehand(clip: Path, folder: Path) -> None:
    assert recording_length(FileSpec(clip)) == (60, 2.0)
    assert recording_length(FolderSpec(folder)) == (12, 12 * 0.1)


@pytest.mark.parametrize("text", ["0", "name:C270", "http://cam.example/"])
def test_a_live_source_is_no_recording(text: str) -> None:
    with pytest.raises(CameraSpecError, match="is no recording"):
        read_recording(parse_spec(text))


def test_an_unreadable_recording_is_told_before_the_first_frame(tmp_path: Path) -> None:
    path = tmp_path / "clip.mp4"
    path.write_text("not a video")
    with pytest.raises(SourceUnavailableError, match="cannot be read as a video"):
        read_recording(FileSpec(path))
