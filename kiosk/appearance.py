"""Dresses a process that shows windows as its settings say."""

import logging
from pathlib import Path

from PySide6.QtGui import QGuiApplication, QImage

from kiosk.config.settings import UiSection
from kiosk.ui.languages import LanguageSwitch
from kiosk.ui.logo import load_logo
from kiosk.ui.theme import CameraPosition, Style, ThemeName, is_legible_accent, pitch_from, wear

logger = logging.getLogger(__name__)


def dress(ui: UiSection) -> None:
    """Wear the style of the settings; before any window is made. GUI thread."""
    style = _style(ui)
    if style.brand_colour and not is_legible_accent(style.brand_colour, style.theme):
        logger.warning(
            "ui.brand_colour %s can hardly be seen on the %s theme's background and is not used: choose a %s one.",
            style.brand_colour,
            style.theme,
            "darker" if style.theme is ThemeName.LIGHT else "lighter",
        )
    wear(style)


def logo(ui: UiSection) -> QImage | None:
    """Return the brand's logo; None where there is none.

    Raises:
        LogoError: The settings name a file that is no picture.
    """
    return load_logo(Path(ui.logo)) if ui.logo else None


def language_switch(ui: UiSection) -> LanguageSwitch:
    """Return what speaks for the windows."""
    return LanguageSwitch(ui.lang, offered=ui.languages, wording=ui.texts)


def _style(ui: UiSection) -> Style:
    return Style(
        theme=ThemeName(ui.theme),
        brand_colour=ui.brand_colour,
        large_text=ui.large_text,
        reduced_motion=ui.reduced_motion,
        low_controls=ui.low_controls,
        camera_position=CameraPosition(ui.camera_position),
        pitch_mm=_pitch_mm(ui.pixel_pitch_mm),
    )


def _pitch_mm(configured_mm: float) -> float:
    screen = QGuiApplication.primaryScreen()
    return pitch_from(
        configured_mm=configured_mm,
        physical_mm=screen.physicalSize().width(),
        logical_px=screen.geometry().width(),
        ratio=screen.devicePixelRatio(),
    )
