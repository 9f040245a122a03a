"""What visitors can change to make it easier for them."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from kiosk.ui import texts as words
from kiosk.ui.speech.words import READ_ALOUD
from kiosk.ui.theme import Style, ThemeName


@dataclass(frozen=True, slots=True, kw_only=True)
class Wishes:
    """How one visitor wants it.

    Attributes:
        style: How the kiosk looks.
        unhurried: There is more time for everything.
        aloud: The screens are read aloud.
    """

    style: Style
    unhurried: bool = False
    aloud: bool = False


@dataclass(frozen=True, slots=True)
class Comfort:
    """One thing to turn on and off.

    Attributes:
        label: What it is called, in English.
        is_on: Whether a visitor has it.
        turned: Takes a visitor's wishes and the kiosk's usual style; returns the wishes with this turned over.
    """

    label: str
    is_on: Callable[[Wishes], bool]
    turned: Callable[[Wishes, Style], Wishes]


def _look(label: str, is_on: Callable[[Style], bool], turned: Callable[[Style, Style], Style]) -> Comfort:
    return Comfort(
        label,
        lambda wishes: is_on(wishes.style),
        lambda wishes, usual: replace(wishes, style=turned(wishes.style, usual)),
    )


def _with_other_contrast(style: Style, usual: Style) -> Style:
    if style.theme is not ThemeName.HIGH_CONTRAST:
        return replace(style, theme=ThemeName.HIGH_CONTRAST)
    plain = ThemeName.DARK if usual.theme is ThemeName.HIGH_CONTRAST else usual.theme
    return replace(style, theme=plain)


LOOKS = (
    _look(
        words.LARGER_TEXT,
        lambda style: style.large_text,
        lambda style, _: replace(style, large_text=not style.large_text),
    ),
    _look(
        words.HIGHER_CONTRAST,
        lambda style: style.theme is ThemeName.HIGH_CONTRAST,
        _with_other_contrast,
    ),
    _look(
        words.LOWER_BUTTONS,
        lambda style: style.low_controls,
        lambda style, _: replace(style, low_controls=not style.low_controls),
    ),
    _look(
        words.LESS_MOTION,
        lambda style: style.reduced_motion,
        lambda style, _: replace(style, reduced_motion=not style.reduced_motion),
    ),
)
"""What is a matter of the style alone."""

UNHURRIED = Comfort(
    words.UNHURRIED,
    lambda wishes: wishes.unhurried,
    lambda wishes, _: replace(wishes, unhurried=not wishes.unhurried),
)

ALOUD = Comfort(
    READ_ALOUD,
    lambda wishes: wishes.aloud,
    lambda wishes, _: replace(wishes, aloud=not wishes.aloud),
)
"""Where somebody can speak."""
