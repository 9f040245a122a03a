"""What visitors can change about the look to make it easier for them."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from kiosk.ui import texts as words
from kiosk.ui.theme import Style, ThemeName


@dataclass(frozen=True, slots=True)
class Comfort:
    """One thing to turn on and off.

    Attributes:
        label: What it is called, in English.
        is_on: Whether a style has it.
        turned: Takes a style and the kiosk's usual one; returns the style with this turned over.
    """

    label: str
    is_on: Callable[[Style], bool]
    turned: Callable[[Style, Style], Style]


def _with_other_contrast(style: Style, usual: Style) -> Style:
    if style.theme is not ThemeName.HIGH_CONTRAST:
        return replace(style, theme=ThemeName.HIGH_CONTRAST)
    plain = ThemeName.DARK if usual.theme is ThemeName.HIGH_CONTRAST else usual.theme
    return replace(style, theme=plain)


COMFORTS = (
    Comfort(
        words.LARGER_TEXT,
        lambda style: style.large_text,
        lambda style, _: replace(style, large_text=not style.large_text),
    ),
    Comfort(
        words.HIGHER_CONTRAST,
        lambda style: style.theme is ThemeName.HIGH_CONTRAST,
        _with_other_contrast,
    ),
    Comfort(
        words.LOWER_BUTTONS,
        lambda style: style.low_controls,
        lambda style, _: replace(style, low_controls=not style.low_controls),
    ),
    Comfort(
        words.LESS_MOTION,
        lambda style: style.reduced_motion,
        lambda style, _: replace(style, reduced_motion=not style.reduced_motion),
    ),
)
