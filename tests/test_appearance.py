"""The settings' look reaches the windows, and what cannot be seen is refused in words."""

from collections.abc import Iterator

import pytest

from kiosk.appearance import dress, language_switch, logo
from kiosk.config.settings import UiSection
from kiosk.ui.logo import LogoError
from kiosk.ui.theme import CameraPosition, Style, ThemeName, wear, worn


@pytest.fixture(autouse=True)
def _usual_style(qapp: object) -> Iterator[None]:
    yield
    wear(Style())


def test_every_setting_of_the_look_is_worn() -> None:
    dress(
        UiSection(
            theme="light",
            large_text=True,
            reduced_motion=True,
            low_controls=True,
            brand_colour="#14264F",
            camera_position="left",
            pixel_pitch_mm=0.25,
        )
    )

    assert worn() == Style(
        theme=ThemeName.LIGHT,
        large_text=True,
        reduced_motion=True,
        low_controls=True,
        brand_colour="#14264F",
        camera_position=CameraPosition.LEFT,
        pitch_mm=0.25,
    )


def test_a_brand_colour_that_cannot_be_seen_is_named(caplog: pytest.LogCaptureFixture) -> None:
    dress(UiSection(brand_colour="#14264F"))

    assert "ui.brand_colour #14264F can hardly be seen on the dark theme's background" in caplog.text
    assert "choose a lighter one" in caplog.text


def test_a_brand_colour_that_stands_out_is_taken_without_a_word(caplog: pytest.LogCaptureFixture) -> None:
    dress(UiSection(brand_colour="#FF8A3D"))

    assert "brand_colour" not in caplog.text


def test_without_a_logo_there_is_none_and_a_wrong_one_is_refused() -> None:
    assert logo(UiSection()) is None
    with pytest.raises(LogoError):
        logo(UiSection(logo="/nowhere/logo.svg"))


def test_the_houses_words_are_spoken() -> None:
    switch = language_switch(UiSection(texts={"en": {"Start": "Begin"}}))

    assert switch.texts.say("Start") == "Begin"
