"""Every word that a visitor reads, in English; translations lie in `resources/translations`."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from PySide6.QtCore import QT_TRANSLATE_NOOP

from kiosk.session.words import Fault
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
        QT_TRANSLATE_NOOP("Kiosk", "Look at the camera"), QT_TRANSLATE_NOOP("Kiosk", "Stand in front of the screen")
    ),
    Hint.MULTIPLE_FACES: HintText(
        QT_TRANSLATE_NOOP("Kiosk", "One person, please"), QT_TRANSLATE_NOOP("Kiosk", "Others please step back")
    ),
    Hint.MOVE_CLOSER: HintText(QT_TRANSLATE_NOOP("Kiosk", "Come closer")),
    Hint.MOVE_BACK: HintText(QT_TRANSLATE_NOOP("Kiosk", "Move back a little")),
    Hint.MOVE_LEFT: HintText(QT_TRANSLATE_NOOP("Kiosk", "Move left")),
    Hint.MOVE_RIGHT: HintText(QT_TRANSLATE_NOOP("Kiosk", "Move right")),
    Hint.MOVE_UP: HintText(
        QT_TRANSLATE_NOOP("Kiosk", "Higher, please"), QT_TRANSLATE_NOOP("Kiosk", "Sit up, or raise the seat")
    ),
    Hint.MOVE_DOWN: HintText(
        QT_TRANSLATE_NOOP("Kiosk", "Lower, please"), QT_TRANSLATE_NOOP("Kiosk", "Step back if you cannot")
    ),
    Hint.LOOK_STRAIGHT: HintText(QT_TRANSLATE_NOOP("Kiosk", "Face the camera")),
    Hint.HEAD_UPRIGHT: HintText(QT_TRANSLATE_NOOP("Kiosk", "Hold your head upright")),
    Hint.TOO_DARK: HintText(
        QT_TRANSLATE_NOOP("Kiosk", "It is too dark"), QT_TRANSLATE_NOOP("Kiosk", "Turn towards the light")
    ),
    Hint.TOO_BRIGHT: HintText(
        QT_TRANSLATE_NOOP("Kiosk", "It is too bright"), QT_TRANSLATE_NOOP("Kiosk", "Turn away from the light")
    ),
    Hint.UNEVEN_LIGHT: HintText(
        QT_TRANSLATE_NOOP("Kiosk", "Face the light"),
        QT_TRANSLATE_NOOP("Kiosk", "Light comes from one side or behind"),
    ),
    Hint.HOLD_STILL: HintText(QT_TRANSLATE_NOOP("Kiosk", "Hold still")),
    Hint.READY: HintText(QT_TRANSLATE_NOOP("Kiosk", "Good, stay like that")),
}

_IN_THE_OVAL = FixText(
    QT_TRANSLATE_NOOP("Kiosk", "You were not quite in the middle"),
    QT_TRANSLATE_NOOP("Kiosk", "Bring your face into the oval"),
)
_LOOK_AT_CAMERA = FixText(
    QT_TRANSLATE_NOOP("Kiosk", "We could not see your face clearly"),
    QT_TRANSLATE_NOOP("Kiosk", "Look straight at the camera"),
)

_FIXES: Mapping[Advice, FixText] = {
    Hint.NO_FACE: _LOOK_AT_CAMERA,
    Hint.MULTIPLE_FACES: FixText(
        QT_TRANSLATE_NOOP("Kiosk", "There was more than one person"),
        QT_TRANSLATE_NOOP("Kiosk", "One person at a time, please"),
    ),
    Hint.MOVE_CLOSER: FixText(
        QT_TRANSLATE_NOOP("Kiosk", "You were a little far away"),
        QT_TRANSLATE_NOOP("Kiosk", "Come closer to the screen"),
    ),
    Hint.MOVE_BACK: FixText(
        QT_TRANSLATE_NOOP("Kiosk", "You were a little too close"),
        QT_TRANSLATE_NOOP("Kiosk", "Take a small step back"),
    ),
    Hint.MOVE_LEFT: _IN_THE_OVAL,
    Hint.MOVE_RIGHT: _IN_THE_OVAL,
    Hint.MOVE_UP: _IN_THE_OVAL,
    Hint.MOVE_DOWN: _IN_THE_OVAL,
    Hint.LOOK_STRAIGHT: FixText(
        QT_TRANSLATE_NOOP("Kiosk", "Your face was turned away"),
        QT_TRANSLATE_NOOP("Kiosk", "Look straight at the camera"),
    ),
    Hint.HEAD_UPRIGHT: FixText(
        QT_TRANSLATE_NOOP("Kiosk", "Your head was tilted"),
        QT_TRANSLATE_NOOP("Kiosk", "Hold your head upright"),
    ),
    Hint.TOO_DARK: FixText(
        QT_TRANSLATE_NOOP("Kiosk", "The picture was too dark"),
        QT_TRANSLATE_NOOP("Kiosk", "Turn your face to the light"),
    ),
    Hint.TOO_BRIGHT: FixText(
        QT_TRANSLATE_NOOP("Kiosk", "The picture was too bright"),
        QT_TRANSLATE_NOOP("Kiosk", "Turn away from the bright light"),
    ),
    Hint.UNEVEN_LIGHT: FixText(
        QT_TRANSLATE_NOOP("Kiosk", "The light was uneven"),
        QT_TRANSLATE_NOOP("Kiosk", "Let light fall on your whole face"),
    ),
    Hint.HOLD_STILL: FixText(
        QT_TRANSLATE_NOOP("Kiosk", "The picture was blurred"),
        QT_TRANSLATE_NOOP("Kiosk", "Hold still for a moment"),
    ),
    Hint.READY: _LOOK_AT_CAMERA,
    RetryAdvice.UNCOVER_FACE: FixText(
        QT_TRANSLATE_NOOP("Kiosk", "We could not see your whole face"),
        QT_TRANSLATE_NOOP("Kiosk", "Keep eyes, nose and mouth uncovered"),
    ),
    RetryAdvice.REMOVE_SCREEN: FixText(
        QT_TRANSLATE_NOOP("Kiosk", "Something else was in the picture"),
        QT_TRANSLATE_NOOP("Kiosk", "Put phones, screens and photos away"),
    ),
}

_FAULTS: Mapping[Fault, str] = {
    Fault.CAMERA: QT_TRANSLATE_NOOP("Kiosk", "The camera is not working at the moment."),
    Fault.CREDENTIALS: QT_TRANSLATE_NOOP("Kiosk", "This kiosk is not signed in to the checking service."),
    Fault.QUOTA: QT_TRANSLATE_NOOP("Kiosk", "The checking service takes no more checks for now."),
    Fault.NETWORK: QT_TRANSLATE_NOOP("Kiosk", "There is no connection at the moment."),
    Fault.LOCKED: QT_TRANSLATE_NOOP("Kiosk", "This kiosk is taking a break for safety."),
}

START = QT_TRANSLATE_NOOP("Kiosk", "Touch to start")
START_HELP = QT_TRANSLATE_NOOP("Kiosk", "A quick look at the camera, just a few seconds")
GETTING_READY = QT_TRANSLATE_NOOP("Kiosk", "One moment, getting ready…")
START_BUTTON = QT_TRANSLATE_NOOP("Kiosk", "Start")

CONSENT = QT_TRANSLATE_NOOP("Kiosk", "May we take a picture of your face?")
CONSENT_BY = QT_TRANSLATE_NOOP("Kiosk", "May {brand} take a picture of your face?")
CONSENT_WHY = QT_TRANSLATE_NOOP("Kiosk", "We check that a real person is here, and nothing else.")
CONSENT_WHERE = QT_TRANSLATE_NOOP("Kiosk", "The picture goes to the online checking service over a secure connection.")
CONSENT_WHERE_SIMULATED = QT_TRANSLATE_NOOP("Kiosk", "This is a demonstration: the picture stays on this device.")
CONSENT_KEPT = QT_TRANSLATE_NOOP("Kiosk", "This kiosk deletes the picture as soon as you are done.")
CONSENT_OTHERWISE = QT_TRANSLATE_NOOP("Kiosk", "You are free to say no: our staff will help you another way.")
AGREE = QT_TRANSLATE_NOOP("Kiosk", "Yes, I agree")
DECLINE = QT_TRANSLATE_NOOP("Kiosk", "No, thank you")
STILL_THERE = QT_TRANSLATE_NOOP("Kiosk", "Are you still there?")
MORE_TIME = QT_TRANSLATE_NOOP("Kiosk", "I need more time")

HOLD_STILL = QT_TRANSLATE_NOOP("Kiosk", "Hold still")
CHECKING = QT_TRANSLATE_NOOP("Kiosk", "Checking…")
CHECKING_HELP = QT_TRANSLATE_NOOP("Kiosk", "You can relax now")
RECONNECTING = QT_TRANSLATE_NOOP("Kiosk", "One moment, please")
RECONNECTING_HELP = QT_TRANSLATE_NOOP("Kiosk", "The camera is starting again")

PASSED = QT_TRANSLATE_NOOP("Kiosk", "All done, thank you")
PASSED_HELP = QT_TRANSLATE_NOOP("Kiosk", "You can go ahead")
DONE = QT_TRANSLATE_NOOP("Kiosk", "Done")

TRY_AGAIN = QT_TRANSLATE_NOOP("Kiosk", "Try again")

ASSISTANCE = QT_TRANSLATE_NOOP("Kiosk", "Please ask our staff")
ASSISTANCE_HELP = QT_TRANSLATE_NOOP("Kiosk", "They will gladly help you another way. Show them this code:")

CANNOT_VERIFY = QT_TRANSLATE_NOOP("Kiosk", "We can't check right now")
CANNOT_VERIFY_HELP = QT_TRANSLATE_NOOP("Kiosk", "This is not your fault. We keep trying, you need not do anything.")
CANNOT_VERIFY_ENDED = QT_TRANSLATE_NOOP("Kiosk", "This is not your fault. Our staff will help you.")
TRY_NOW = QT_TRANSLATE_NOOP("Kiosk", "Try now")
CONTINUE = QT_TRANSLATE_NOOP("Kiosk", "Continue")

OUT_OF_SERVICE = QT_TRANSLATE_NOOP("Kiosk", "Not available right now")
OUT_OF_SERVICE_HELP = QT_TRANSLATE_NOOP("Kiosk", "Our staff will gladly help you another way.")

ANOTHER_WAY = QT_TRANSLATE_NOOP("Kiosk", "Another way")
CANCEL = QT_TRANSLATE_NOOP("Kiosk", "Cancel")
SIMULATED = QT_TRANSLATE_NOOP("Kiosk", "SIMULATED")


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
