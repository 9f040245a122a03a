"""Frame and screen agree about every point, whatever their shapes."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.ui.mapping import FrameMapping
from kiosk.vision.thresholds import Ellipse, Thresholds, oval_for

_SIDES = st.integers(min_value=120, max_value=4000)
_SIZES = st.tuples(_SIDES, _SIDES)
_SCREENS = [(1280, 800), (1920, 1080), (1080, 1920), (1024, 600), (800, 480), (3840, 2160)]


def _mapping(frame: tuple[int, int], screen: tuple[int, int]) -> FrameMapping:
    return FrameMapping.showing(oval_for(frame, Thresholds()), frame=frame, screen=screen)


_MAPPINGS = st.builds(_mapping, _SIZES, _SIZES)
_SHARES = st.floats(min_value=0, max_value=1)


@given(_MAPPINGS, _SHARES, _SHARES)
def test_a_point_comes_back_from_the_screen(mapping: FrameMapping, across: float, down: float) -> None:
    x, y = across * mapping.frame[0], down * mapping.frame[1]

    assert mapping.to_frame(*mapping.to_screen(x, y)) == pytest.approx((x, y), abs=1e-6)


@pytest.mark.parametrize("screen", _SCREENS)
def test_a_usual_camera_covers_the_screen_and_stands_in_its_middle(screen: tuple[int, int]) -> None:
    mapping = _mapping((1280, 720), screen)

    right, top = mapping.to_screen(0, 0)
    left, bottom = mapping.to_screen(*mapping.frame)

    assert left <= 0
    assert top <= 0
    assert right >= screen[0]
    assert bottom >= screen[1]
    assert left + right == pytest.approx(screen[0])
    assert top + bottom == pytest.approx(screen[1])


@given(_MAPPINGS)
def test_the_crop_is_what_the_screen_shows(mapping: FrameMapping) -> None:
    x, y, width, height = mapping.crop

    assert x >= 0
    assert x + width <= mapping.frame[0]
    assert y >= 0
    assert y + height <= mapping.frame[1]
    assert width * mapping.scale <= mapping.screen[0] + mapping.scale
    assert height * mapping.scale <= mapping.screen[1] + mapping.scale
    assert width == mapping.frame[0] or width * mapping.scale >= mapping.screen[0] - mapping.scale
    assert height == mapping.frame[1] or height * mapping.scale >= mapping.screen[1] - mapping.scale


def test_the_person_sees_a_mirror() -> None:
    mapping = FrameMapping((1280, 720), (1280, 720), 1.0)

    x, y = mapping.to_screen(100, 50)

    assert (x, y) == (1180, 50)


def test_a_box_keeps_its_place_and_its_positive_size_in_the_mirror() -> None:
    mapping = FrameMapping((1280, 720), (2560, 1440), 2.0)

    assert mapping.box_to_screen((100, 50, 200, 300)) == (2 * (1280 - 300), 100, 400, 600)


@pytest.mark.parametrize("screen", _SCREENS)
@pytest.mark.parametrize("frame", [(1280, 720), (1920, 1080), (640, 480), (720, 1280), (480, 640)])
def test_the_oval_is_seen_whole_with_room_for_the_hint_below(
    screen: tuple[int, int], frame: tuple[int, int]
) -> None:
    oval = _mapping(frame, screen).ellipse_to_screen(oval_for(frame, Thresholds()))

    assert oval.cx - oval.rx >= 0
    assert oval.cx + oval.rx <= screen[0]
    assert oval.cy - oval.ry >= 0
    assert oval.cy + oval.ry <= 0.82 * screen[1]


def test_an_ellipse_grows_with_the_picture() -> None:
    seen = FrameMapping((640, 360), (1280, 720), 2.0).ellipse_to_screen(Ellipse(320, 100, 50, 70))

    assert (seen.cx, seen.cy, seen.rx, seen.ry) == (640, 200, 100, 140)
