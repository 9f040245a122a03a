"""Every word of the demonstration, in English; translations lie in `resources/translations`."""

from collections.abc import Callable, Mapping

from kiosk.session.words import State
from kiosk.ui.demo.choices import DemoAnswer
from kiosk.ui.wording import english as _english

DEMO = _english("Kiosk", "Demo")
SCENES = _english("Kiosk", "What the camera sees")
ANSWERS = _english("Kiosk", "What the service answers next")
OVERLAY = _english("Kiosk", "Show measures")
AUTOPLAY = _english("Kiosk", "Run by itself")
CLOSE = _english("Kiosk", "Close")
RUNS_BY_ITSELF = _english("Kiosk", "Runs by itself. Touch to take over.")
AGREES_ITSELF = _english("Kiosk", "The demo agrees by itself in {seconds} s")

CAMERA = _english("Kiosk", "Camera")
AGE = _english("Kiosk", "Picture's age")
LOOK = _english("Kiosk", "One look")
ENCODING = _english("Kiosk", "Encoding")
REPLY = _english("Kiosk", "Reply")
FRAMES_A_SECOND = _english("Kiosk", "{number} fps")

_SCENES: Mapping[str, str] = {
    "walk-up": _english("Kiosk", "Walks up"),
    "guided-in": _english("Kiosk", "Is guided in"),
    "steady": _english("Kiosk", "Stands well"),
    "off-centre": _english("Kiosk", "Off-centre"),
    "too-far": _english("Kiosk", "Too far"),
    "too-close": _english("Kiosk", "Too close"),
    "too-dark": _english("Kiosk", "Too dark"),
    "too-bright": _english("Kiosk", "Too bright"),
    "uneven-light": _english("Kiosk", "Side light"),
    "turned": _english("Kiosk", "Looks aside"),
    "moving": _english("Kiosk", "Fidgets"),
    "two-people": _english("Kiosk", "Two people"),
    "leaves": _english("Kiosk", "Walks away"),
    "nobody": _english("Kiosk", "Nobody"),
}
_ANSWERS: Mapping[DemoAnswer, str] = {
    DemoAnswer.LIVE: _english("Kiosk", "Passed"),
    DemoAnswer.SCREEN: _english("Kiosk", "Screen shown"),
    DemoAnswer.MASK: _english("Kiosk", "Mask worn"),
    DemoAnswer.NO_FACE: _english("Kiosk", "No face"),
    DemoAnswer.SLOW: _english("Kiosk", "Slow, 3 s"),
    DemoAnswer.FAULT: _english("Kiosk", "Service fault"),
}
_STATES: Mapping[State, str] = {
    State.POSITIONING: _english("Kiosk", "Positioning"),
    State.COLLECTING: _english("Kiosk", "Collecting"),
    State.VERIFYING: _english("Kiosk", "Checking"),
}


class DemoTexts:
    """Says the demonstration's words in one language."""

    def __init__(self, say: Callable[[str], str]) -> None:
        """Speak through a translation.

        Args:
            say: Takes an English text of this module, returns the text to show.
        """
        self.say = say

    def scene(self, name: str) -> str:
        """Return a scenario's name; its own where it is new."""
        return self.say(_SCENES[name]) if name in _SCENES else name

    def answer(self, answer: DemoAnswer) -> str:
        """Return what the service is to answer."""
        return self.say(_ANSWERS[answer])

    def state(self, state: State) -> str:
        """Return where a session with a live picture is; empty for the others."""
        return self.say(_STATES[state]) if state in _STATES else ""
