"""Every text, control and sign can be told from its background, in every theme, and sizes follow the window."""

from dataclasses import fields

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor

from kiosk.ui import theme
from kiosk.ui.theme import (
    PALETTES,
    PRESSED_OPACITY,
    SHAPE_CONTRAST,
    TEXT_CONTRAST,
    Backdrop,
    Metrics,
    Palette,
    Style,
    ThemeName,
    Type,
    contrast,
    pitch_from,
    wear,
)

_SIZES = [(1280, 800), (1920, 1080), (1080, 1920), (1024, 600), (800, 480), (3840, 2160)]
_BACKDROPS = ("calm", "success", "guidance", "help", "waiting", "closed")


def _backdrops(palette: Palette) -> list[Backdrop]:
    return [getattr(palette, name) for name in _BACKDROPS]


def _over(colour: QColor, ground: QColor) -> QColor:
    """Return what is seen of a colour that lets some of the ground through."""
    share = colour.alphaF()
    return QColor.fromRgbF(
        share * colour.redF() + (1 - share) * ground.redF(),
        share * colour.greenF() + (1 - share) * ground.greenF(),
        share * colour.blueF() + (1 - share) * ground.blueF(),
    )


_GROUNDS_OF_A_PICTURE = (QColor("#000000"), QColor("#FFFFFF"))


@pytest.mark.parametrize("name", ThemeName)
def test_text_can_be_read_on_every_background(name: ThemeName) -> None:
    palette = PALETTES[name]
    for backdrop in _backdrops(palette):
        for ground in (backdrop.top, backdrop.bottom):
            assert contrast(palette.text, ground) >= TEXT_CONTRAST
            assert contrast(backdrop.sign, ground) >= SHAPE_CONTRAST
        assert contrast(backdrop.sign, backdrop.on_sign) >= SHAPE_CONTRAST


@pytest.mark.parametrize("name", ThemeName)
@pytest.mark.parametrize("backdrop", [name for name in _BACKDROPS if name != "success"])
@pytest.mark.parametrize("colour", ["muted", "amber", "accent"])
def test_quiet_text_can_be_read_where_it_is_used(name: ThemeName, backdrop: str, colour: str) -> None:
    palette = PALETTES[name]
    ground: Backdrop = getattr(palette, backdrop)
    for edge in (ground.top, ground.bottom):
        assert contrast(getattr(palette, colour), edge) >= TEXT_CONTRAST


@pytest.mark.parametrize("name", ThemeName)
@pytest.mark.parametrize("picture", _GROUNDS_OF_A_PICTURE)
@pytest.mark.parametrize("colour", ["text", "muted", "accent", "amber"])
def test_words_and_controls_on_their_surface_can_be_read_over_any_picture(
    name: ThemeName, picture: QColor, colour: str
) -> None:
    palette = PALETTES[name]

    assert contrast(getattr(palette, colour), _over(palette.surface, picture)) >= TEXT_CONTRAST


@pytest.mark.parametrize("name", ThemeName)
def test_a_filled_controls_text_can_be_read(name: ThemeName) -> None:
    palette = PALETTES[name]

    assert contrast(palette.ink, palette.text) >= TEXT_CONTRAST
    assert contrast(palette.on_accent, palette.accent) >= TEXT_CONTRAST


@pytest.mark.parametrize("name", ThemeName)
@pytest.mark.parametrize("backdrop", _BACKDROPS)
@pytest.mark.parametrize(("ink", "fill"), [("ink", "text"), ("text", "surface"), ("on_accent", "accent")])
def test_a_pressed_or_resting_controls_text_can_still_be_read(
    name: ThemeName, backdrop: str, ink: str, fill: str
) -> None:
    palette = PALETTES[name]

    def given_way(colour: QColor, ground: QColor) -> QColor:
        fainter = QColor(colour)
        fainter.setAlphaF(PRESSED_OPACITY * colour.alphaF())
        return _over(fainter, ground)

    for ground in (getattr(palette, backdrop).top, getattr(palette, backdrop).bottom):
        filled = given_way(getattr(palette, fill), ground)
        assert contrast(given_way(getattr(palette, ink), filled), filled) >= TEXT_CONTRAST


@pytest.mark.parametrize("name", ThemeName)
def test_focus_and_outlines_are_set_off_from_every_background(name: ThemeName) -> None:
    palette = PALETTES[name]
    for backdrop in _backdrops(palette):
        for ground in (backdrop.top, backdrop.bottom):
            assert contrast(palette.focus, ground) >= SHAPE_CONTRAST
            assert contrast(_over(palette.outline, ground), ground) >= SHAPE_CONTRAST


@pytest.mark.parametrize("name", [ThemeName.DARK, ThemeName.LIGHT])
def test_results_differ_in_colour(name: ThemeName) -> None:
    hues = [backdrop.bottom.name() for backdrop in _backdrops(PALETTES[name])]

    assert len(set(hues)) == len(hues)


@pytest.mark.parametrize("name", ThemeName)
def test_wearing_a_theme_changes_every_live_colour(name: ThemeName) -> None:
    wear(Style(theme=name))

    palette = PALETTES[name]
    for field in fields(Palette):
        worn, meant = getattr(theme, field.name.upper()), getattr(palette, field.name)
        assert worn == meant


def test_a_brands_colour_leads_the_eye_where_it_can_be_seen() -> None:
    wear(Style(brand_colour="#FF8A3D"))
    assert QColor("#FF8A3D") == theme.ACCENT

    wear(Style(brand_colour="#14264F"))
    assert PALETTES[ThemeName.DARK].accent == theme.ACCENT

    wear(Style(theme=ThemeName.LIGHT, brand_colour="#14264F"))
    assert QColor("#14264F") == theme.ACCENT


def test_high_contrast_is_nobodys_brand() -> None:
    wear(Style(theme=ThemeName.HIGH_CONTRAST, brand_colour="#FF8A3D"))

    assert PALETTES[ThemeName.HIGH_CONTRAST].accent == theme.ACCENT


def test_sizes_grow_with_the_window() -> None:
    small, large = Metrics.of(QSize(1280, 800)), Metrics.of(QSize(2560, 1600))

    assert large.font(Type.TITLE).pixelSize() == 2 * small.font(Type.TITLE).pixelSize()
    assert large.touch == 2 * small.touch


@pytest.mark.parametrize("size", [(800, 480), (480, 800)])
def test_small_windows_keep_text_legible_and_controls_within_a_fingers_reach(size: tuple[int, int]) -> None:
    metrics = Metrics.of(QSize(*size))

    assert all(metrics.font(step).pixelSize() >= 15 for step in Type)
    assert metrics.touch >= 54


@pytest.mark.parametrize("size", _SIZES)
@pytest.mark.parametrize("inches", [10.1, 15.6, 21.5, 32.0])
def test_controls_are_a_thumb_wide_wherever_the_window_has_the_room(size: tuple[int, int], inches: float) -> None:
    pitch = inches * 25.4 / (size[0] ** 2 + size[1] ** 2) ** 0.5
    wear(Style(pitch_mm=pitch))

    touch = Metrics.of(QSize(*size)).touch

    assert touch * pitch >= 19.5 or touch >= 0.15 * min(size)


@pytest.mark.parametrize("size", [(1280, 800), (1920, 1080), (1080, 1920), (3840, 2160)])
def test_capitals_of_running_text_are_tall_enough_on_a_kiosks_screen(size: tuple[int, int]) -> None:
    pitch = 21.5 * 25.4 / (size[0] ** 2 + size[1] ** 2) ** 0.5
    wear(Style(pitch_mm=pitch))

    metrics = Metrics.of(QSize(*size))

    for step in Type:
        assert 0.71 * metrics.font(step).pixelSize() * pitch >= 4.7, step
    for step in (Type.TITLE, Type.HEADLINE, Type.DISPLAY):
        assert 0.71 * metrics.font(step).pixelSize() * pitch >= 7.3, "0.7 degrees from 60 cm"


def test_large_text_is_larger_in_every_step() -> None:
    usual = {step: Metrics(1280, 800).font(step).pixelSize() for step in Type}
    wear(Style(large_text=True))

    for step, size in usual.items():
        assert Metrics(1280, 800).font(step).pixelSize() >= 1.14 * size
    assert Metrics(1280, 800).font(Type.BODY).pixelSize() >= 1.38 * usual[Type.BODY]


def test_a_screen_that_lies_about_its_size_is_not_believed() -> None:
    def pitch(physical_mm: float, configured_mm: float = 0.0) -> float:
        return pitch_from(configured_mm=configured_mm, physical_mm=physical_mm, logical_px=1920, ratio=1.0)

    assert pitch(476.0) == pytest.approx(0.248, abs=0.001)
    assert pitch(0.0) == 0.0
    assert pitch(16_000.0) == 0.0
    assert pitch(0.0, configured_mm=0.3) == 0.3


def test_a_logical_pixel_is_as_large_as_the_device_pixels_in_it() -> None:
    assert pitch_from(configured_mm=0.1, physical_mm=0, logical_px=1920, ratio=2.0) == pytest.approx(0.2)
