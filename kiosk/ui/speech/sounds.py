"""The kiosk's sounds, and what each of them stands for."""

from collections.abc import Mapping
from enum import StrEnum

from kiosk.session.words import State
from kiosk.values import Hint


class Sound(StrEnum):
    """A sound, by the name of its file in `resources/sounds`."""

    READY = "ready"
    PASSED = "passed"
    RETRY = "retry"
    ASSISTANCE = "assistance"
    CANNOT_VERIFY = "cannot_verify"
    ATTENTION = "attention"
    """Time runs out, or a check is announced."""
    ON = "on"
    OFF = "off"
    LEFT = "left"
    RIGHT = "right"
    UP = "up"
    DOWN = "down"
    CLOSER = "closer"
    BACK = "back"
    LOOK = "look"
    UPRIGHT = "upright"
    STILL = "still"
    DARK = "dark"
    BRIGHT = "bright"
    UNEVEN = "uneven"
    PEOPLE = "people"


SOUND_OF_RESULT: Mapping[State, Sound] = {
    State.PASSED: Sound.PASSED,
    State.RETRY: Sound.RETRY,
    State.ASSISTANCE: Sound.ASSISTANCE,
    State.CANNOT_VERIFY: Sound.CANNOT_VERIFY,
}

SOUND_OF_HINT: Mapping[Hint, Sound] = {
    Hint.NO_FACE: Sound.LOOK,
    Hint.MULTIPLE_FACES: Sound.PEOPLE,
    Hint.MOVE_CLOSER: Sound.CLOSER,
    Hint.MOVE_BACK: Sound.BACK,
    Hint.MOVE_LEFT: Sound.LEFT,
    Hint.MOVE_RIGHT: Sound.RIGHT,
    Hint.MOVE_UP: Sound.UP,
    Hint.MOVE_DOWN: Sound.DOWN,
    Hint.LOOK_STRAIGHT: Sound.LOOK,
    Hint.HEAD_UPRIGHT: Sound.UPRIGHT,
    Hint.TOO_DARK: Sound.DARK,
    Hint.TOO_BRIGHT: Sound.BRIGHT,
    Hint.UNEVEN_LIGHT: Sound.UNEVEN,
    Hint.HOLD_STILL: Sound.STILL,
    Hint.READY: Sound.READY,
}
"""What stands for a hint where no voice says it; `ready` is a sound even where one does."""
