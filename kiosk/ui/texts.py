"""Every word that a visitor reads, in English; translations lie in `resources/translations`."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from kiosk.session.words import Fault
from kiosk.ui.wording import english as _english
from kiosk.values import Advice, Hint, RetryAdvice

_CONTEXT = "Kiosk"


@dataclass(frozen=True, slots=True)
class HintText:
    """A hint: what to do, and a line of help where the hint alone may not be enough."""

    title: str
    help: str = ""


@dataclass(frozen=True, slots=True)
class FixText:
    """After a failed check: what may have gone wrong, and what to change."""

    cause: str
    fix: str


_HINTS: Mapping[Hint, HintText] = {
    Hint.NO_FACE: HintText(
        _english("Kiosk", "Look at the camera"),
        _english("Kiosk", "Stand in front of the screen"),
    ),
    Hint.MULTIPLE_FACES: HintText(
        _english("Kiosk", "One person, please"), _english("Kiosk", "Others please step back")
    ),
    Hint.MOVE_CLOSER: HintText(_english("Kiosk", "Come closer")),
    Hint.MOVE_BACK: HintText(_english("Kiosk", "Move back a little")),
    Hint.MOVE_LEFT: HintText(_english("Kiosk", "Move left")),
    Hint.MOVE_RIGHT: HintText(_english("Kiosk", "Move right")),
    Hint.MOVE_UP: HintText(_english("Kiosk", "Higher, please"), _english("Kiosk", "Sit up, or raise the seat")),
    Hint.MOVE_DOWN: HintText(_english("Kiosk", "Lower, please"), _english("Kiosk", "Step back if you cannot")),
    Hint.LOOK_STRAIGHT: HintText(_english("Kiosk", "Face the camera")),
    Hint.HEAD_UPRIGHT: HintText(_english("Kiosk", "Hold your head upright")),
    Hint.TOO_DARK: HintText(_english("Kiosk", "It is too dark"), _english("Kiosk", "Turn towards the light")),
    Hint.TOO_BRIGHT: HintText(
        _english("Kiosk", "It is too bright"), _english("Kiosk", "Turn away from the light")
    ),
    Hint.UNEVEN_LIGHT: HintText(
        _english("Kiosk", "Face the light"),
        _english("Kiosk", "Light comes from one side or behind"),
    ),
    Hint.HOLD_STILL: HintText(_english("Kiosk", "Hold still")),
    Hint.READY: HintText(_english("Kiosk", "Good, stay like that")),
}

_IN_THE_OVAL = FixText(
    _english("Kiosk", "You were not quite in the middle"),
    _english("Kiosk", "Bring your face into the oval"),
)
_LOOK_AT_CAMERA = FixText(
    _english("Kiosk", "We could not see your face clearly"),
    _english("Kiosk", "Look straight at the camera"),
)

_FIXES: Mapping[Advice, FixText] = {
    Hint.NO_FACE: _LOOK_AT_CAMERA,
    Hint.MULTIPLE_FACES: FixText(
        _english("Kiosk", "There was more than one person"),
        _english("Kiosk", "One person at a time, please"),
    ),
    Hint.MOVE_CLOSER: FixText(
        _english("Kiosk", "You were a little far away"),
        _english("Kiosk", "Come closer to the screen"),
    ),
    Hint.MOVE_BACK: FixText(
        _english("Kiosk", "You were a little too close"),
        _english("Kiosk", "Take a small step back"),
    ),
    Hint.MOVE_LEFT: _IN_THE_OVAL,
    Hint.MOVE_RIGHT: _IN_THE_OVAL,
    Hint.MOVE_UP: _IN_THE_OVAL,
    Hint.MOVE_DOWN: _IN_THE_OVAL,
    Hint.LOOK_STRAIGHT: FixText(
        _english("Kiosk", "Your face was turned away"),
        _english("Kiosk", "Look straight at the camera"),
    ),
    Hint.HEAD_UPRIGHT: FixText(
        _english("Kiosk", "Your head was tilted"),
        _english("Kiosk", "Hold your head upright"),
    ),
    Hint.TOO_DARK: FixText(
        _english("Kiosk", "The picture was too dark"),
        _english("Kiosk", "Turn your face to the light"),
    ),
    Hint.TOO_BRIGHT: FixText(
        _english("Kiosk", "The picture was too bright"),
        _english("Kiosk", "Turn away from the bright light"),
    ),
    Hint.UNEVEN_LIGHT: FixText(
        _english("Kiosk", "The light was uneven"),
        _english("Kiosk", "Let light fall on your whole face"),
    ),
    Hint.HOLD_STILL: FixText(
        _english("Kiosk", "The picture was blurred"),
        _english("Kiosk", "Hold still for a moment"),
    ),
    Hint.READY: _LOOK_AT_CAMERA,
    RetryAdvice.UNCOVER_FACE: FixText(
        _english("Kiosk", "We could not see your whole face"),
        _english("Kiosk", "Keep eyes, nose and mouth uncovered"),
    ),
    RetryAdvice.REMOVE_SCREEN: FixText(
        _english("Kiosk", "Something else was in the picture"),
        _english("Kiosk", "Put phones, screens and photos away"),
    ),
}

_FAULTS: Mapping[Fault, str] = {
    Fault.CAMERA: _english("Kiosk", "The camera is not working at the moment."),
    Fault.CREDENTIALS: _english("Kiosk", "This kiosk is not signed in to the checking service."),
    Fault.QUOTA: _english("Kiosk", "The checking service takes no more checks for now."),
    Fault.NETWORK: _english("Kiosk", "There is no connection at the moment."),
    Fault.LOCKED: _english("Kiosk", "This kiosk is taking a break for safety."),
    Fault.RECORDS: _english("Kiosk", "This kiosk is not working at the moment."),
    Fault.DEFECT: _english("Kiosk", "This kiosk is not working at the moment."),
    Fault.CLOSED: _english("Kiosk", "Our staff have closed this kiosk for now."),
}

START = _english("Kiosk", "Touch to start")
START_HELP = _english("Kiosk", "A quick look at the camera, just a few seconds")
GETTING_READY = _english("Kiosk", "One moment, getting ready…")
DECLINED = _english("Kiosk", "That is fine")
DECLINED_HELP = _english("Kiosk", "Our staff will help you another way.")
START_BUTTON = _english("Kiosk", "Start")

CONSENT = _english("Kiosk", "May we take a picture of your face?")
CONSENT_BY = _english("Kiosk", "May {brand} take a picture of your face?")
CONSENT_WHY = _english("Kiosk", "We check that a real person is here, and nothing else.")
CONSENT_WHAT = _english("Kiosk", "Each try takes one picture of your face.")
CONSENT_WHERE_IN = _english("Kiosk", "The picture goes to {recipient} in {region} over a secure connection.")
CONSENT_WHERE = _english("Kiosk", "The picture goes to {recipient} over a secure connection.")
CONSENT_WHERE_SIMULATED = _english("Kiosk", "This is a demonstration: the picture stays on this device.")
CONSENT_KEPT = _english("Kiosk", "This kiosk deletes the picture as soon as you are done.")
CONSENT_KEPT_SEALED = _english(
    "Kiosk",
    "A sealed copy, which this kiosk cannot open, is kept {keep_hours} h in case of questions, then deleted.",
)
CONSENT_KEPT_SEALED_DAYS = _english(
    "Kiosk",
    "A sealed copy, which this kiosk cannot open, is kept {keep_days} days in case of questions, then deleted.",
)
"""At least three."""
CONSENT_OTHERWISE = _english("Kiosk", "You are free to say no: our staff will help you another way.")
CONSENT_WITHDRAWAL = _english("Kiosk", "You can take back your consent at any time: ask our staff.")
CONSENT_WITHDRAWAL_TO = _english(
    "Kiosk", "You can take back your consent at any time: ask our staff, or contact {contact}."
)
CONSENT_MORE = _english("Kiosk", "Read all about it: {address}")
READ_ON = _english("Kiosk", "Read on")
READ_BACK = _english("Kiosk", "Back")
AGREE = _english("Kiosk", "Yes, I agree")
DECLINE = _english("Kiosk", "No, thank you")
STILL_THERE = _english("Kiosk", "Are you still there?")
STILL_HERE = _english("Kiosk", "Yes, I am here")
TIME_ENDS = _english("Kiosk", "Do you need more time?")
MORE_TIME = _english("Kiosk", "I need more time")

HOLD_STILL = _english("Kiosk", "Hold still")
CHECKING = _english("Kiosk", "Checking…")
CHECKING_HELP = _english("Kiosk", "You can relax now")
RECONNECTING = _english("Kiosk", "One moment, please")
RECONNECTING_HELP = _english("Kiosk", "The camera is starting again")

PASSED = _english("Kiosk", "All done, thank you")
PASSED_HELP = _english("Kiosk", "You can go ahead")
DONE = _english("Kiosk", "Done")

TRY_AGAIN = _english("Kiosk", "Try again")

ASSISTANCE = _english("Kiosk", "Please ask our staff")
ASSISTANCE_HELP = _english("Kiosk", "They will gladly help you another way. Show them this code:")
ASSISTANCE_HELP_ALONE = _english("Kiosk", "They will gladly help you another way.")

CANNOT_VERIFY = _english("Kiosk", "We can't check right now")
CANNOT_VERIFY_HELP = _english("Kiosk", "This is not your fault. We keep trying, you need not do anything.")
CANNOT_VERIFY_ENDED = _english("Kiosk", "This is not your fault. Our staff will help you.")
TRY_NOW = _english("Kiosk", "Try now")
CONTINUE = _english("Kiosk", "Continue")

OUT_OF_SERVICE = _english("Kiosk", "Not available right now")
OUT_OF_SERVICE_HELP = _english("Kiosk", "Our staff will gladly help you another way.")

ANOTHER_WAY = _english("Kiosk", "Another way")
CANCEL = _english("Kiosk", "Cancel")
CHOOSE_LANGUAGE = _english("Kiosk", "Choose your language")
EASIER = _english("Kiosk", "Make it easier for me")
LARGER_TEXT = _english("Kiosk", "Larger text")
HIGHER_CONTRAST = _english("Kiosk", "Higher contrast")
LOWER_BUTTONS = _english("Kiosk", "Lower buttons")
LESS_MOTION = _english("Kiosk", "Less motion")
UNHURRIED = _english("Kiosk", "More time")
CLOSE = _english("Kiosk", "Close")
YOUR_PICTURE = _english("Kiosk", "Your picture")
SIMULATED = _english("Kiosk", "SIMULATED")


def counted_down(text: str, seconds_left: float | None) -> str:
    """Return a text followed by the whole seconds that are left, where they are counted."""
    return text if seconds_left is None else f"{text} {seconds_left:.0f}"


class Texts:
    """Says things in one language."""

    def __init__(self, translate: Callable[[str, str], str]) -> None:
        """Speak through a translation function.

        Args:
            translate: Takes a context and an English text, returns the text to show.
        """
        self._translate = translate

    def say(self, source: str) -> str:
        """Return one of this module's texts."""
        return self._translate(_CONTEXT, source) if source else ""

    def hint(self, hint: Hint) -> HintText:
        """Return what a hint says."""
        text = _HINTS[hint]
        return HintText(self.say(text.title), self.say(text.help))

    def fix(self, advice: Advice) -> FixText:
        """Return what to say after a failed check."""
        text = _FIXES[advice]
        return FixText(self.say(text.cause), self.say(text.fix))

    def fault(self, fault: Fault) -> str:
        """Return why the kiosk is out of service."""
        return self.say(_FAULTS[fault])
