"""Sizes follow the window, and every text can be read on its background."""

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor

from kiosk.ui import theme
from kiosk.ui.theme import Backdrop, Metrics, Type

_BACKDROPS = [theme.CALM, theme.SUCCESS, theme.GUIDANCE, theme.HELP, theme.WAITING, theme.CLOSED]


def _luminance(colour: QColor) -> float:
    """Return the relative luminance of WCAG 2.2."""
    channels = (colour.redF(), colour.greenF(), colour.blueF())
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _contrast(one: QColor, two: QColor) -> float:
    lighter, darker = sorted((_luminance(one), _luminance(two)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


@pytest.mark.parametrize("backdrop", _BACKDROPS)
def test_text_can_be_read_on_every_background(backdrop: Backdrop) -> None:
    for ground in (backdrop.top, backdrop.bottom):
        assert _contrast(theme.TEXT, ground) >= 4.5


@pytest.mark.parametrize("backdrop", [theme.CALM, theme.WAITING, theme.CLOSED, theme.GUIDANCE])
@pytest.mark.parametrize("colour", [theme.MUTED, theme.AMBER])
def test_quiet_text_can_be_read_where_it_is_used(backdrop: Backdrop, colour: QColor) -> None:
    for ground in (backdrop.top, backdrop.bottom):
        assert _contrast(colour, ground) >= 4.5


def test_results_differ_in_colour() -> None:
    hues = [backdrop.top.name() for backdrop in _BACKDROPS]

    assert len(set(hues)) == len(hues)


def test_sizes_grow_with_the_window() -> None:
    small, large = Metrics.of(QSize(1280, 800)), Metrics.of(QSize(2560, 1600))

    assert large.font(Type.TITLE).pixelSize() == 2 * small.font(Type.TITLE).pixelSize()
    assert large.touch == 2 * small.touch


@pytest.mark.parametrize("size", [(800, 480), (480, 800)])
def test_small_windows_keep_text_legible_and_controls_within_a_fingers_reach(size: tuple[int, int]) -> None:
    metrics = Metrics.of(QSize(*size))

    assert all(metrics.font(step).pixelSize() >= 15 for step in Type)
    assert metrics.touch >= 54
