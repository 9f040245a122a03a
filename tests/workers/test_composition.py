"""The picture behind the oval agrees with the oval's mapping, for any camera on any screen."""

import numpy as np
import pytest
from numpy.typing import NDArray

from kiosk.ui.mapping import FrameMapping
from kiosk.vision.thresholds import Ellipse, Thresholds, oval_for
from kiosk.workers.composition import Composer

_THRESHOLDS = Thresholds()
_SIZES = [(1280, 720), (1280, 800), (1920, 1080), (1080, 1920), (800, 480)]
_FRAMES = [(1280, 720), (640, 480), (720, 1280)]


def _oval(frame: tuple[int, int], size: tuple[int, int]) -> tuple[FrameMapping, Ellipse]:
    oval = oval_for(frame, _THRESHOLDS)
    mapping = FrameMapping.showing(oval, frame=frame, screen=size)
    return mapping, mapping.ellipse_to_screen(oval)


def _compose(image: NDArray[np.uint8], size: tuple[int, int]) -> NDArray[np.uint8]:
    return Composer(thresholds=_THRESHOLDS).compose(image, size)


@pytest.mark.parametrize("size", _SIZES)
@pytest.mark.parametrize("frame", _FRAMES)
def test_a_spot_in_the_oval_is_seen_where_the_mapping_says(frame: tuple[int, int], size: tuple[int, int]) -> None:
    mapping, _ = _oval(frame, size)
    oval = oval_for(frame, _THRESHOLDS)
    x, y = round(oval.cx + 0.5 * oval.rx), round(oval.cy - 0.4 * oval.ry)
    image = np.zeros((frame[1], frame[0], 3), np.uint8)
    image[y - 6 : y + 6, x - 6 : x + 6] = 255

    picture = _compose(image, size)

    rows, columns = np.nonzero(picture[..., 1] > 128)
    expected = mapping.to_screen(x, y)
    assert (columns.mean() + 0.5, rows.mean() + 0.5) == pytest.approx(expected, abs=1.0)


@pytest.mark.parametrize("size", _SIZES)
@pytest.mark.parametrize("frame", _FRAMES)
def test_only_the_oval_is_as_bright_as_the_frame(frame: tuple[int, int], size: tuple[int, int]) -> None:
    _, oval = _oval(frame, size)

    picture = _compose(np.full((frame[1], frame[0], 3), 255, np.uint8), size)

    x, y = np.meshgrid(np.arange(size[0]) + 0.5, np.arange(size[1]) + 0.5)
    inside = np.hypot((x - oval.cx) / oval.rx, (y - oval.cy) / oval.ry)
    assert picture.shape == (size[1], size[0], 4)
    assert picture[inside < 0.98, :3].min() >= 254
    assert picture[inside > 1.02, :3].max() <= 0.36 * 255 + 26


@pytest.mark.parametrize("size", _SIZES)
def test_light_text_can_be_read_below_the_oval_over_the_brightest_picture(size: tuple[int, int]) -> None:
    picture = _compose(np.full((720, 1280, 3), 255, np.uint8), size)

    channels = picture[int(0.9 * size[1]) :, :, :3].astype(float) / 255
    linear = np.where(channels <= 0.04045, channels / 12.92, ((channels + 0.055) / 1.055) ** 2.4)
    ground = float((linear @ np.array([0.0722, 0.7152, 0.2126])).max())
    assert (0.95 + 0.05) / (ground + 0.05) >= 7


def test_left_and_right_are_swapped() -> None:
    image = np.zeros((720, 1280, 3), np.uint8)
    image[:, :640] = 255

    picture = _compose(image, (1280, 720))

    assert picture[360, 560, 1] < 10
    assert picture[360, 720, 1] > 245


def test_the_frame_itself_is_left_alone() -> None:
    image = np.random.default_rng(3).integers(0, 255, (480, 640, 3), np.uint8)
    before = image.copy()
    image.setflags(write=False)

    _compose(image, (800, 480))

    assert np.array_equal(image, before)


def test_each_picture_is_its_own() -> None:
    composer = Composer(thresholds=_THRESHOLDS)
    first = composer.compose(np.full((720, 1280, 3), 10, np.uint8), (1280, 720))
    kept = first.copy()

    composer.compose(np.full((720, 1280, 3), 200, np.uint8), (1280, 720))

    assert np.array_equal(first, kept)


def test_frame_and_window_may_change_their_size_at_any_time() -> None:
    composer = Composer(thresholds=_THRESHOLDS)

    for frame in _FRAMES:
        for size in _SIZES:
            picture = composer.compose(np.full((frame[1], frame[0], 3), 128, np.uint8), size)
            assert picture.shape == (size[1], size[0], 4)
            assert picture.flags.c_contiguous


@pytest.mark.parametrize("frame", [(16, 16), (33, 17), (641, 479)])
def test_odd_and_tiny_frames_make_a_picture(frame: tuple[int, int]) -> None:
    picture = _compose(np.full((frame[1], frame[0], 3), 128, np.uint8), (801, 479))

    assert picture.shape == (479, 801, 4)


def test_a_window_of_one_pixel_makes_a_picture() -> None:
    assert _compose(np.full((720, 1280, 3), 128, np.uint8), (1, 1)).shape == (1, 1, 4)
