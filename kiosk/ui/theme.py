"""The design language in one place: colours, type, sizes and motion.

A process wears one style at a time, as it has one `QStyle`. The colours named below are live: `wear` sets their
values, and whoever paints with them paints in the theme of the moment.
"""

from dataclasses import dataclass, fields
from enum import Enum, StrEnum
from typing import Self

from PySide6.QtCore import QEasingCurve, QRect, QSize
from PySide6.QtGui import QColor, QFont


class ThemeName(StrEnum):
    """The colour schemes to choose from."""

    DARK = "dark"
    LIGHT = "light"
    HIGH_CONTRAST = "high_contrast"


class CameraPosition(StrEnum):
    """Where the lens is, seen from the screen's middle."""

    ABOVE = "above"
    BELOW = "below"
    LEFT = "left"
    RIGHT = "right"


@dataclass(frozen=True, slots=True)
class Backdrop:
    """A screen's background and the sign on it.

    Attributes:
        top: Colour of the upper edge.
        bottom: Colour of the lower edge; text has 4.5:1 on both.
        sign: The large sign's own colour, 3:1 against both.
        on_sign: What is drawn on the sign, 3:1 against it.
    """

    top: QColor
    bottom: QColor
    sign: QColor
    on_sign: QColor


@dataclass(frozen=True, slots=True, kw_only=True)
class Palette:
    """Every colour of a theme.

    Attributes:
        text: Text and what must not be missed.
        muted: Text of second rank.
        ink: On what is filled with `text`.
        accent: What leads the eye: ring, arrows, icons; the brand's colour takes its place.
        on_accent: On what is filled with `accent`.
        amber: Warnings.
        focus: The line around what the keys would press.
        surface: Behind controls and words over the camera's picture: opaque enough for 4.5:1 over any picture.
        outline: Edges of controls, 3:1 where nothing else sets them off.
        veil: Over the camera's picture outside the oval; transparent where the picture's own dimming is enough.
        shadow: Beside lines over the picture that have to be seen on bright and dark alike.
    """

    text: QColor
    muted: QColor
    ink: QColor
    accent: QColor
    on_accent: QColor
    amber: QColor
    focus: QColor
    surface: QColor
    outline: QColor
    veil: QColor
    shadow: QColor
    calm: Backdrop
    success: Backdrop
    guidance: Backdrop
    help: Backdrop
    waiting: Backdrop
    closed: Backdrop


def _backdrop(top: str, bottom: str, sign: str, on_sign: str) -> Backdrop:
    return Backdrop(QColor(top), QColor(bottom), QColor(sign), QColor(on_sign))


_DARK = Palette(
    text=QColor("#F5F8FC"),
    muted=QColor("#BBC7D4"),
    ink=QColor("#0B1018"),
    accent=QColor("#3CDCC4"),
    on_accent=QColor("#06231F"),
    amber=QColor("#FFC25C"),
    focus=QColor("#FFFFFF"),
    surface=QColor(20, 27, 38, 228),
    outline=QColor(255, 255, 255, 160),
    veil=QColor(8, 12, 18, 0),
    shadow=QColor(8, 12, 18, 130),
    calm=_backdrop("#1C2533", "#0B1018", "#F5F8FC", "#1C2533"),
    success=_backdrop("#0B7A53", "#054631", "#F5F8FC", "#0B7A53"),
    guidance=_backdrop("#33250F", "#171008", "#FFC25C", "#2A1C05"),
    help=_backdrop("#27479E", "#142556", "#F5F8FC", "#27479E"),
    waiting=_backdrop("#3A3566", "#1A1833", "#F5F8FC", "#3A3566"),
    closed=_backdrop("#23272E", "#101216", "#A9B4C1", "#23272E"),
)
_LIGHT = Palette(
    text=QColor("#141E2C"),
    muted=QColor("#435164"),
    ink=QColor("#FFFFFF"),
    accent=QColor("#00665C"),
    on_accent=QColor("#FFFFFF"),
    amber=QColor("#7F4300"),
    focus=QColor("#141E2C"),
    surface=QColor(255, 255, 255, 236),
    outline=QColor(20, 30, 44, 170),
    veil=QColor(240, 244, 249, 226),
    shadow=QColor(255, 255, 255, 170),
    calm=_backdrop("#FAFCFE", "#E4EBF3", "#141E2C", "#FFFFFF"),
    success=_backdrop("#E2F6EC", "#BFE6D1", "#08704B", "#FFFFFF"),
    guidance=_backdrop("#FFF8EA", "#FDEBC8", "#AE5A00", "#FFFBF2"),
    help=_backdrop("#EAF0FF", "#C9D8FA", "#23429A", "#FFFFFF"),
    waiting=_backdrop("#F2EFFB", "#DAD4F1", "#4A4190", "#FFFFFF"),
    closed=_backdrop("#F1F2F4", "#D9DCE1", "#4C5664", "#FFFFFF"),
)
_BLACK_AND_WHITE = ("#000000", "#000000", "#FFFFFF", "#000000")
_HIGH_CONTRAST = Palette(
    text=QColor("#FFFFFF"),
    muted=QColor("#F0F0F0"),
    ink=QColor("#000000"),
    accent=QColor("#00E5FF"),
    on_accent=QColor("#000000"),
    amber=QColor("#FFE600"),
    focus=QColor("#FFE600"),
    surface=QColor("#000000"),
    outline=QColor("#FFFFFF"),
    veil=QColor(0, 0, 0, 190),
    shadow=QColor("#000000"),
    calm=_backdrop(*_BLACK_AND_WHITE),
    success=_backdrop(*_BLACK_AND_WHITE),
    guidance=_backdrop("#000000", "#000000", "#FFE600", "#000000"),
    help=_backdrop(*_BLACK_AND_WHITE),
    waiting=_backdrop(*_BLACK_AND_WHITE),
    closed=_backdrop(*_BLACK_AND_WHITE),
)
PALETTES = {
    ThemeName.DARK: _DARK,
    ThemeName.LIGHT: _LIGHT,
    ThemeName.HIGH_CONTRAST: _HIGH_CONTRAST,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Style:
    """How the kiosk looks; everything about it that can be set.

    Attributes:
        theme: Colour scheme.
        brand_colour: Takes the accent's place, as `#RRGGBB`, where `is_legible_accent`; empty for the theme's own.
        large_text: Text about 1.4 times as large.
        reduced_motion: Nothing moves; what turns, stands.
        low_controls: Everything that is touched lies in the screen's lower third.
        camera_position: Where the lens is.
        pitch_mm: Size of a logical pixel; 0 where it is not known.
    """

    theme: ThemeName = ThemeName.DARK
    brand_colour: str = ""
    large_text: bool = False
    reduced_motion: bool = False
    low_controls: bool = False
    camera_position: CameraPosition = CameraPosition.ABOVE
    pitch_mm: float = 0.0


def _copied(backdrop: Backdrop) -> Backdrop:
    return Backdrop(*(QColor(getattr(backdrop, field.name)) for field in fields(Backdrop)))


TEXT = QColor(_DARK.text)
MUTED = QColor(_DARK.muted)
INK = QColor(_DARK.ink)
ACCENT = QColor(_DARK.accent)
ON_ACCENT = QColor(_DARK.on_accent)
AMBER = QColor(_DARK.amber)
FOCUS = QColor(_DARK.focus)
SURFACE = QColor(_DARK.surface)
OUTLINE = QColor(_DARK.outline)
VEIL = QColor(_DARK.veil)
SHADOW = QColor(_DARK.shadow)
CALM = _copied(_DARK.calm)
SUCCESS = _copied(_DARK.success)
GUIDANCE = _copied(_DARK.guidance)
HELP = _copied(_DARK.help)
WAITING = _copied(_DARK.waiting)
CLOSED = _copied(_DARK.closed)

SCRIM_ALPHA = 0.7
"""Of the shade over a screen that waits behind a panel."""
LIGHT_FILL = QColor("#FFF3DE")
"""The screen as a lamp: warm white, kind to skin and eyes (ours)."""

_LIVE_COLOURS = {
    "text": TEXT,
    "muted": MUTED,
    "ink": INK,
    "accent": ACCENT,
    "on_accent": ON_ACCENT,
    "amber": AMBER,
    "focus": FOCUS,
    "surface": SURFACE,
    "outline": OUTLINE,
    "veil": VEIL,
    "shadow": SHADOW,
}
_LIVE_BACKDROPS = {
    "calm": CALM,
    "success": SUCCESS,
    "guidance": GUIDANCE,
    "help": HELP,
    "waiting": WAITING,
    "closed": CLOSED,
}
_worn = Style()


def worn() -> Style:
    """Return the style that is worn now."""
    return _worn


def wear(style: Style) -> None:
    """Take on a style. GUI thread; windows that are shown have to be arranged and painted anew."""
    global _worn  # noqa: PLW0603 - one style for the process, as with QApplication.setStyle
    _worn = style
    palette = PALETTES[style.theme]
    for name, colour in _LIVE_COLOURS.items():
        colour.setRgba(getattr(palette, name).rgba())
    for name, backdrop in _LIVE_BACKDROPS.items():
        for field in fields(Backdrop):
            getattr(backdrop, field.name).setRgba(getattr(getattr(palette, name), field.name).rgba())
    brand = QColor(style.brand_colour)
    if style.theme is not ThemeName.HIGH_CONTRAST and is_legible_accent(style.brand_colour, style.theme):
        ACCENT.setRgba(brand.rgba())
        ON_ACCENT.setRgba(max((TEXT, INK), key=lambda ink: contrast(ink, brand)).rgba())


def is_legible_accent(name: str, theme: ThemeName) -> bool:
    """Return whether a colour, as `#RRGGBB`, can lead the eye in a theme: 4.5:1 on what it stands on there."""
    palette = PALETTES[theme]
    colour = QColor(name)
    grounds = (palette.calm.top, palette.calm.bottom, palette.surface)
    return colour.isValid() and all(contrast(colour, ground) >= TEXT_CONTRAST for ground in grounds)


TEXT_CONTRAST = 4.5
"""Least contrast of text and its background (WCAG 2.2, 1.4.3)."""
SHAPE_CONTRAST = 3.0
"""Least contrast of large text, controls and signs (WCAG 2.2, 1.4.3 and 1.4.11)."""


def contrast(one: QColor, two: QColor) -> float:
    """Return the contrast ratio of two opaque colours, 1 to 21 (WCAG 2.2)."""
    lighter, darker = sorted((_luminance(one), _luminance(two)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: QColor) -> float:
    """Return the relative luminance of WCAG 2.2."""
    channels = (colour.redF(), colour.greenF(), colour.blueF())
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


PRESSED_OPACITY = 0.9
"""Of a control that is pressed or rests: it is seen to give way, and its text keeps its contrast (ours)."""

RING_TURN_MS = 1600
"""One turn of the ring while verifying; well below three flashes a second (WCAG 2.3.1)."""
ARROW_CYCLE_MS = 1200
GHOST_CYCLE_MS = 1800
"""Once from the face to the oval."""
BREATH_MS = 4200
FADE_MS = 220
"""From one screen to the next."""
LIGHT_RAMP_MS = 1400
"""From the usual picture to the screen as a lamp, and back: far from a flash (WCAG 2.3.1)."""
FRAME_MS = 33

_ease_in_out = QEasingCurve(QEasingCurve.Type.InOutCubic)


def eased(share: float) -> float:
    """Return how far something has come that starts and ends gently, after this share of its time."""
    return float(_ease_in_out.valueForProgress(share))


class Type(Enum):
    """Steps of the type scale: pixels in a 1280x800 window, least pixels, weight, growth with large text."""

    DISPLAY = (76, 40, QFont.Weight.Bold, 1.15)
    HEADLINE = (66, 34, QFont.Weight.Bold, 1.2)
    TITLE = (50, 30, QFont.Weight.Bold, 1.35)
    CODE = (92, 48, QFont.Weight.Bold, 1.15)
    LEAD = (30, 20, QFont.Weight.Medium, 1.4)
    BODY = (26, 18, QFont.Weight.Normal, 1.4)
    LABEL = (24, 18, QFont.Weight.DemiBold, 1.4)
    SMALL = (20, 15, QFont.Weight.DemiBold, 1.4)


_TARGET_MM = 20.0
"""Least side of what is touched: a thumb's (ours, after EN 301 549's reach and WCAG 2.5.8)."""
_CAPITAL_MM = 4.8
"""Least height of a capital letter (ADA 707.7.2)."""
_CAPITAL_SHARE = 0.71
"""Height of a capital letter over the font's size, of Noto Sans."""
_LINE_OVER_FONT = 1.4
_MOST_GROWTH = 1.3
"""How much larger than the window's share physical sizes may make a text before lines no longer fit (ours)."""
_MOST_TARGET = 0.16
"""The most of the window's shorter side that a control may take (ours)."""


@dataclass(frozen=True, slots=True)
class Metrics:
    """Sizes for one window size in the style that is worn, in device-independent pixels.

    Attributes:
        width: Window's width.
        height: Window's height.
    """

    width: int
    height: int

    @classmethod
    def of(cls, size: QSize) -> Self:
        """Return the sizes for a window of this size."""
        return cls(size.width(), size.height())

    @property
    def portrait(self) -> bool:
        """Whether the window is taller than wide."""
        return self.height > self.width

    @property
    def unit(self) -> float:
        """Window size over the reference, 1280x800 or 800x1280."""
        long, short = max(self.width, self.height), min(self.width, self.height)
        return min(long / 1280, short / 800)

    def px(self, reference: float, least: float = 1) -> int:
        """Return a length that measures `reference` in the reference window."""
        return round(max(least, reference * self.unit))

    def font(self, step: Type) -> QFont:
        """Return the font of a step of the type scale, in the families of the language spoken now."""
        reference, least, weight, growth = step.value
        font = QFont()
        font.setPixelSize(self._text_px(reference, least, growth))
        font.setWeight(weight)
        return font

    def least_share(self, step: Type) -> float:
        """Return how far words may shrink and still be legible; not at all where large text is wanted."""
        if _worn.large_text:
            return 1.0
        usual = self.font(step).pixelSize()
        capitals = _CAPITAL_MM / _CAPITAL_SHARE / _worn.pitch_mm if _worn.pitch_mm else 0.0
        return min(usual, max(step.value[1], capitals)) / usual

    @property
    def margin(self) -> int:
        """Distance of everything from the window's edge."""
        return self.px(32, 14)

    @property
    def gap(self) -> int:
        """Distance between neighbours."""
        return self.px(20, 10)

    @property
    def radius(self) -> int:
        """Radius of a panel's corners."""
        return self.px(28, 14)

    @property
    def line(self) -> int:
        """Width of an outline."""
        return self.px(2)

    @property
    def touch(self) -> int:
        """Height of a control: 20 mm where the size of a pixel is known and the window has the room."""
        usual = self.px(76, 54)
        if not _worn.pitch_mm:
            return usual
        wanted = max(usual, round(_TARGET_MM / _worn.pitch_mm))
        return min(wanted, max(usual, round(_MOST_TARGET * min(self.width, self.height))))

    @property
    def top_line(self) -> int:
        """Height of the line with brand and badge."""
        return max(self.px(44, 30), round(_LINE_OVER_FONT * self.font(Type.LABEL).pixelSize()))

    @property
    def corner(self) -> int:
        """Width that the controls in one lower corner take, margin included; words stand between the two."""
        return self.px(335, 240)

    @property
    def content(self) -> QRect:
        """What is left for a screen between its top line and the lower controls."""
        top = self.margin + self.top_line + self.px(12, 6)
        bottom = self.height - self.touch - self.margin - self.gap
        return QRect(self.margin, top, self.width - 2 * self.margin, bottom - top)

    def _text_px(self, reference: float, least: float, growth: float) -> int:
        usual = max(least, reference * self.unit)
        if _worn.pitch_mm:
            legible = _CAPITAL_MM / _CAPITAL_SHARE / _worn.pitch_mm
            usual = max(usual, min(legible, _MOST_GROWTH * usual))
        return round(usual * (growth if _worn.large_text else 1.0))


def pitch_from(*, configured_mm: float, physical_mm: float, logical_px: int, ratio: float) -> float:
    """Return the size of a logical pixel in millimetres; 0 where nothing trustworthy tells it.

    Args:
        configured_mm: What the settings say of a device pixel; 0 for nothing.
        physical_mm: Width of the screen as it reports itself; screens lie, and some say nothing.
        logical_px: Width of the screen in logical pixels.
        ratio: Device pixels to a logical one.
    """
    if configured_mm:
        return configured_mm * ratio
    pitch = physical_mm / max(1, logical_px)
    return pitch if _PLAUSIBLE_MM[0] <= pitch / ratio <= _PLAUSIBLE_MM[1] else 0.0


_PLAUSIBLE_MM = (0.05, 0.7)
"""Device pixels from those of a good telephone to those of a wall screen (ours)."""
