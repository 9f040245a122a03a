"""Which hints share a colour."""

from kiosk.values import Hint

_KINDS = {
    Hint.NO_FACE: "people",
    Hint.MULTIPLE_FACES: "people",
    Hint.LOOK_STRAIGHT: "pose",
    Hint.HEAD_UPRIGHT: "pose",
    Hint.TOO_DARK: "light",
    Hint.TOO_BRIGHT: "light",
    Hint.UNEVEN_LIGHT: "light",
    Hint.HOLD_STILL: "still",
    Hint.READY: "good",
}
"""Hints of one colour; all others are about the place."""


def kind_of(hint: Hint) -> str:
    """Return the class of a hint's colour."""
    return _KINDS.get(hint, "place")
