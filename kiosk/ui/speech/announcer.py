"""Announces what the window shows, as its views come."""

import time
from collections.abc import Callable, Sequence
from typing import Protocol

from PySide6.QtCore import QObject, QTimer, Slot

from kiosk.session.words import State
from kiosk.station.view import View
from kiosk.ui.languages import LanguageSwitch
from kiosk.ui.speech import script, words
from kiosk.ui.speech.outlet import Outlet, SpeechMode
from kiosk.ui.speech.pace import HintPace
from kiosk.ui.speech.script import Matter, Utterance
from kiosk.ui.speech.sounds import Sound
from kiosk.values import Hint

_TICK_MS = 250
_PRESENCE_S = 1.0
_INVITED_S = 20.0
"""Between two invitations, however many people come by (ours)."""
_INVITING = frozenset({State.ATTRACT, State.CONSENT})
"""A face alone starts a session before the invitation has been heard out."""
_LONG_AGO = float("-inf")


class Shown(Protocol):
    """What is known of the window besides its view."""

    @property
    def attended(self) -> bool:
        """Whether the screens are for visitors now: nothing else lies over them or is shown in their place."""

    @property
    def consent_lines(self) -> Sequence[str]:
        """The consent screen's title and paragraphs, on the page that is shown."""

    @property
    def consent_answers(self) -> tuple[str, str]:
        """What the consent screen's two buttons say, the one for no first."""

    @property
    def passed_lines(self) -> Sequence[str]:
        """What the screen of a passed check says."""

    def note_presence(self) -> None:
        """Know that somebody is there."""


class Announcer(QObject):
    """Says a screen when it comes up, and hints as they change, at a listener's pace. Lives in the GUI thread.

    A new screen ends what is said of the one before. While something is said that the visitor has reason to hear
    out, they count as present; what the kiosk repeats of itself keeps nobody who has left.
    """

    def __init__(
        self,
        *,
        shown: Shown,
        languages: LanguageSwitch,
        outlet: Outlet,
        monotonic_s: Callable[[], float] = time.monotonic,
    ) -> None:
        """Prepare.

        Args:
            shown: The window.
            languages: Speaks for the screens.
            outlet: Where it comes out.
            monotonic_s: Seconds on a clock that never jumps.
        """
        super().__init__()
        self._shown, self._languages, self._outlet = shown, languages, outlet
        self._now_s = monotonic_s
        self._view: View | None = None
        self._matter: Matter | None = None
        self._warned = self._praised = False
        self._pace = HintPace()
        self._heard_out = False
        self._present_s = self._invited_s = _LONG_AGO
        self._tick = QTimer(self)
        self._tick.setObjectName("speech")
        self._tick.setInterval(_TICK_MS)
        self._tick.timeout.connect(self._on_tick)
        self._tick.start()

    def show_view(self, view: View) -> bool:
        """Announce what is new in a view that the window shows now; return whether it is another screen."""
        former, self._view = self._matter, view
        self._matter = script.matter(view)
        if not self._shown.attended:
            self.hush()
            return True
        if self._matter != former:
            self._enter(former)
        self._warn()
        self._guide(view)
        self._invite()
        return self._matter != former

    def announce(self, text: str, *, before_screen: bool = False) -> None:
        """Say this at once, at the visitor's own wish.

        Args:
            text: In the current language.
            before_screen: Say the whole screen after it.
        """
        if before_screen and self._view and self._shown.attended:
            text = f"{text} {self._entry(self._view, None).text}".strip()
        self._pace.offer(None)
        self._heard_out = True
        self._outlet.utter(Utterance(text=text))

    def hush(self) -> None:
        """Say nothing any more of what is being said."""
        self._heard_out = False
        self._outlet.hush()

    def stop(self) -> None:
        """End for good."""
        self._tick.stop()
        self._outlet.hush()

    def _entry(self, view: View, former: Matter | None) -> Utterance:
        return script.entry(
            view,
            self._languages.texts,
            former=former,
            consent=self._shown.consent_lines,
            answers=self._shown.consent_answers,
            passed=self._shown.passed_lines,
        )

    def _enter(self, former: Matter | None) -> None:
        """Announce a screen that has come up."""
        if self._view is None:
            return
        if self._outlet.on or self._view.session.state not in _INVITING:
            self.hush()
        self._pace.offer(None)
        utterance = self._entry(self._view, former)
        if utterance.sound is Sound.READY:
            self._praise()
        else:
            self._outlet.utter(utterance)
        self._heard_out = bool(utterance.text) and self._view.session.state is not State.ATTRACT

    def _warn(self) -> None:
        """Say once that time runs out; that this is said is no sign that anybody is there."""
        warning = script.warning(self._view, self._languages.texts) if self._view else None
        if warning and not self._warned:
            if self._outlet.on:
                self.hush()
            self._outlet.utter(warning)
        self._warned = warning is not None

    def _guide(self, view: View) -> None:
        session = view.session
        guided = session.state is State.POSITIONING and session.camera_ready
        if guided and session.hint is Hint.READY:
            self._praise()
            self._pace.offer(None)
            return
        if session.state is not State.COLLECTING:
            self._praised = False
        self._pace.offer(session.hint if guided and self._outlet.on else None)
        self._say_hint()

    def _praise(self) -> None:
        """Sound at once, in the middle of whatever was asked for, when all is well; once, while it stays so."""
        if not self._praised:
            self._praised = True
            self.hush()
            self._outlet.utter(Utterance(sound=Sound.READY))

    def _say_hint(self) -> None:
        if self._outlet.speaking or self._warned:
            return
        due = self._pace.take(self._now_s())
        if due is None:
            return
        which, again = due
        helping = self._view is not None and self._view.session.helping
        utterance = script.hint(which, self._languages.texts, in_full=again or helping)
        self._heard_out = False
        # Where a voice says it, its sound as well would only be noise.
        self._outlet.utter(Utterance(text=utterance.text) if self._outlet.has_voice else utterance)

    def _invite(self) -> None:
        """Tell whoever comes by, or is asked for consent, that the screens can be heard."""
        outlet, session = self._outlet, self._view.session if self._view else None
        if session is None or outlet.on or outlet.usual.mode is not SpeechMode.CHOICE:
            return
        if session.state in _INVITING and session.present and session.camera_ready and self._shown.attended:
            now_s = self._now_s()
            if now_s - self._invited_s >= _INVITED_S:
                self._invited_s = now_s
                outlet.say(self._languages.texts.say(words.INVITATION))

    @Slot()
    def _on_tick(self) -> None:
        if not self._outlet.on:
            # At the first screen it is for those who come by, and not for whoever sits near all day.
            if self._view and self._view.session.state is State.CONSENT:
                self._invite()
            return
        self._say_hint()
        now_s = self._now_s()
        if self._heard_out and self._outlet.speaking and now_s - self._present_s >= _PRESENCE_S:
            self._present_s = now_s
            self._shown.note_presence()
