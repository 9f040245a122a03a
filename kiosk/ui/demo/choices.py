"""What a host can choose: what the drawn visitor does, and what the simulated service answers next."""

from enum import StrEnum
from types import MappingProxyType

from PySide6.QtCore import Qt

_Key = Qt.Key


class DemoAnswer(StrEnum):
    """What the service is to answer next; the value is its script."""

    LIVE = "pass"
    SCREEN = "fail:0.31:screen"
    MASK = "fail:0.22:mask"
    NO_FACE = "noface"
    SLOW = "slow:3"
    # A code of no known meaning: the client would send again by itself after the known one, unseen by anybody.
    FAULT = "error:5999"


SCENE_KEYS = MappingProxyType(
    {
        "walk-up": _Key.Key_1,
        "guided-in": _Key.Key_2,
        "steady": _Key.Key_3,
        "off-centre": _Key.Key_4,
        "too-far": _Key.Key_5,
        "too-close": _Key.Key_6,
        "too-dark": _Key.Key_7,
        "too-bright": _Key.Key_8,
        "uneven-light": _Key.Key_9,
        "nobody": _Key.Key_0,
        "turned": _Key.Key_Q,
        "moving": _Key.Key_W,
        "two-people": _Key.Key_E,
        "leaves": _Key.Key_R,
    }
)
"""The demo camera's scenarios, in the order shown."""
# The first four keys belong to reading aloud.
ANSWER_KEYS = MappingProxyType(
    {
        DemoAnswer.LIVE: _Key.Key_F5,
        DemoAnswer.SCREEN: _Key.Key_F6,
        DemoAnswer.MASK: _Key.Key_F7,
        DemoAnswer.NO_FACE: _Key.Key_F8,
        DemoAnswer.SLOW: _Key.Key_F9,
        DemoAnswer.FAULT: _Key.Key_F10,
    }
)
DRAWER_KEY = _Key.Key_D
OVERLAY_KEY = _Key.Key_O
AUTOPLAY_KEY = _Key.Key_P
