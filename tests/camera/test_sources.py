import shutil
from collections.abc import Iterator
from pathlib import Path

import cv2
import numpy as np
import pytest

from kiosk.camera.errors import SourceUnavailableError
from kiosk.camera.sources.clip import ClipRecording
from kiosk.camera.sources.demo import DemoCamera
from kiosk.camera.sources.folder import FolderRecording
from kiosk.camera.sources.player import Player
from kiosk.camera.sources.source import Reading, Recording
from tests.camera.conftest import number_of, numbered_image


class FakeClock:
    """Time that passes only by waiting or on purpose."""

    def __init__(self) -> None:
        self.now_s = 1000.0

    def __call__(self) -> float:
        return self.now_s

    def pass_s(self, seconds: float) -> None:
        self.now_s += seconds


@pytest.fixture
def clock() -> FakeClock:
    return FakeClock()


@pytest.fixture
def player(clip: Path, clock: FakeClock) -> Iterator[Player]:
    player = Player(ClipRecording(clip), clock=clock, pause=clock.pass_s)
    player.open()
    yield player
    player.close()


def _read(player: Player) -> Reading:
    reading = player.read()
    assert reading is not None
    return reading


def _all(recording: Recording) -> list[tuple[float, int]]:
    recording.open()
    pictures = []
    while (at_s := recording.advance()) is not None:
        pictures.append((at_s, number_of(recording.image())))
    recording.close()
    return pictures


def _open_files() -> int:
    return len(list(Path("/proc/self/fd").iterdir()))


def test_a_clip_has_every_picture_at_its_time(clip: Path) -> None:
    pictures = _all(ClipRecording(clip))
    assert [number for _, number in pictures] == list(range(60))
    assert [at_s for at_s, _ in pictures] == pytest.approx([number / 30 for number in range(60)])


def test_a_clip_is_played_at_its_own_rate(player: Player, clock: FakeClock) -> None:
    for number in range(60):
        reading = _read(player)
        assert (number_of(reading.image), reading.missed) == (number, 0)
        assert clock.now_s == pytest.approx(1000 + number / 30)


def test_a_clip_begins_again_without_a_break(player: Player, clock: FakeClock) -> None:
    for _ in range(60):
        _read(player)
    for number in range(5):
        assert number_of(_read(player).image) == number
        assert clock.now_s == pytest.approx(1002 + number / 30)


def test_late_pictures_are_left_out_and_the_clock_is_kept(player: Player, clock: FakeClock) -> None:
    _read(player)
    clock.pass_s(0.125)
    late = _read(player)
    assert (number_of(late.image), late.missed) == (3, 2)
    punctual = _read(player)
    assert (number_of(punctual.image), punctual.missed) == (4, 0)
    assert clock.now_s == pytest.approx(1000 + 4 / 30)


def test_a_machine_that_fell_far_behind_goes_on_from_where_the_clip_is(player: Player, clock: FakeClock) -> None:
    _read(player)
    clock.pass_s(3600)
    late = _read(player)
    assert (number_of(late.image), late.missed) == (6, 5)
    following = _read(player)
    assert (number_of(following.image), following.missed) == (7, 0)
    assert clock.now_s == pytest.approx(4600 + 1 / 30)


def test_a_folder_is_played_in_the_order_of_its_numbers(folder: Path) -> None:
    pictures = _all(FolderRecording(folder))
    assert [number for _, number in pictures] == list(range(12))
    assert pictures[10][0] == pytest.approx(1.0)


def test_a_photograph_lying_on_its_side_is_turned_upright(tmp_path: Path) -> None:
    upright = numbered_image(1, size=(240, 320))
    _, encoded = cv2.imencode(".jpg", cv2.rotate(upright, cv2.ROTATE_90_COUNTERCLOCKWISE))
    jpeg = encoded.tobytes()
    # The shortest Exif segment that says: turn by 90 degrees clockwise.
    exif = b"Exif\0\0MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0\x06\0\0\0\0\0\0"
    (tmp_path / "photo.jpg").write_bytes(
        jpeg[:2] + b"\xff\xe1" + (len(exif) + 2).to_bytes(2, "big") + exif + jpeg[2:]
    )
    assert _all(FolderRecording(tmp_path)) == [(0.0, 1)]


@pytest.mark.parametrize("content", [b"", b"not a video", bytes(5000)])
def test_a_file_that_is_no_video_is_named(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "broken.mp4"
    path.write_bytes(content)
    with pytest.raises(SourceUnavailableError, match=r'broken\.mp4" cannot be read as a video'):
        ClipRecording(path).open()


def test_a_clip_cut_short_is_named(tmp_path: Path, clip: Path) -> None:
    path = tmp_path / "cut.mp4"
    path.write_bytes(clip.read_bytes()[:2000])
    with pytest.raises(SourceUnavailableError, match=r'cut\.mp4" cannot be read as a video'):
        ClipRecording(path).open()


def test_a_folder_without_images_is_named(tmp_path: Path) -> None:
    with pytest.raises(SourceUnavailableError, match="holds no images"):
        FolderRecording(tmp_path).open()


@pytest.mark.parametrize("content", [b"", b"not an image"])
def test_a_broken_image_in_a_folder_is_named(folder: Path, content: bytes) -> None:
    (folder / "picture3.png").write_bytes(content)
    with pytest.raises(SourceUnavailableError, match=r'picture3\.png" cannot be read as an image'):
        _all(FolderRecording(folder))


def test_a_folder_that_goes_away_is_named(folder: Path) -> None:
    recording = FolderRecording(folder)
    recording.open()
    recording.advance()
    shutil.rmtree(folder)
    with pytest.raises(SourceUnavailableError, match="No such file"):
        recording.image()


def test_the_demo_camera_is_never_still_and_true_to_its_clip(tmp_path: Path, clock: FakeClock) -> None:
    cv2.imwrite(str(tmp_path / "grey.png"), np.full((240, 320, 3), 128, dtype=np.uint8))
    camera = DemoCamera(Player(FolderRecording(tmp_path), clock=clock, pause=clock.pass_s))
    camera.open()
    images = []
    for _ in range(20):
        reading = camera.read()
        assert reading is not None
        images.append(reading.image)
    camera.close()
    assert len({image.tobytes() for image in images}) == 20
    assert all(abs(float(image.mean()) - 128) < 0.5 for image in images)
    assert all(0.5 < float(image.std()) < 2.0 for image in images)


def test_beginning_a_clip_again_holds_no_more_files_open(clip: Path) -> None:
    recording = ClipRecording(clip)
    recording.open()
    before = _open_files()
    for _ in range(20):
        recording.open()
    assert _open_files() == before
    recording.close()
