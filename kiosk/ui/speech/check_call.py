"""Calls a candidate to a check that comes up during an exam."""

from kiosk.exam.view import ExamView
from kiosk.ui.exam import words
from kiosk.ui.languages import LanguageSwitch
from kiosk.ui.speech.outlet import Outlet
from kiosk.ui.speech.script import Utterance
from kiosk.ui.speech.sounds import Sound
from kiosk.ui.wording import filled


class CheckCall:
    """Sounds once for each check that is announced, and says it where the screens are read aloud. GUI thread."""

    def __init__(self, *, outlet: Outlet, languages: LanguageSwitch) -> None:
        """Prepare.

        Args:
            outlet: Where it comes out.
            languages: Speaks for the exam's windows.
        """
        self._outlet, self._languages = outlet, languages
        self._called = False

    def show_view(self, view: ExamView) -> None:
        """Call when a check has been announced, and not with every second that brings it nearer."""
        due_s = view.check_in_s
        if due_s is not None and not self._called:
            text = filled(self._languages.texts.say(words.CHECK_SOON), seconds=due_s)
            self._outlet.utter(Utterance(text=text, sound=Sound.ATTENTION))
        self._called = due_s is not None
