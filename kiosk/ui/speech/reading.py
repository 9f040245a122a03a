"""Reading aloud, in a visitor's hands: on and off, again, louder, softer, and what the keys are on."""

import time
from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

from kiosk.station.view import View
from kiosk.ui.chooser import Chooser
from kiosk.ui.keys import ARROWS
from kiosk.ui.languages import LanguageSwitch
from kiosk.ui.screens.screen import Intents
from kiosk.ui.speech import words
from kiosk.ui.speech.announcer import Announcer
from kiosk.ui.speech.keys import SpeechKey, SpeechKeys
from kiosk.ui.speech.outlet import Outlet, SpeechMode
from kiosk.ui.speech.script import Utterance
from kiosk.ui.speech.sounds import Sound
from kiosk.ui.speech.voice_note import VoiceNote
from kiosk.ui.speech.volume_note import VolumeNote
from kiosk.ui.window import KioskWindow
from kiosk.ui.wording import filled

_STEP = 0.1
_SOFTEST = 0.1
"""Nobody can turn reading aloud down until it seems to be off."""
_STEPS = {SpeechKey.LOUDER: _STEP, SpeechKey.SOFTER: -_STEP}
_SWITCHED = {SpeechKey.ON: True, SpeechKey.OFF: False}
_TABS = frozenset({Qt.Key.Key_Tab, Qt.Key.Key_Backtab})


class ReadingAloud(QObject):
    """Reads one window to its visitors, and forgets their wishes with the window. Lives in the GUI thread."""

    def __init__(
        self,
        window: KioskWindow,
        *,
        intents: Intents,
        languages: LanguageSwitch,
        outlet: Outlet,
        monotonic_s: Callable[[], float] = time.monotonic,
    ) -> None:
        """Listen to the window's keys and follow its wishes.

        Args:
            window: What is read; it shows every view before `show_view` hears of it.
            intents: Takes the wish for more time.
            languages: Speaks for the window.
            outlet: Where it comes out.
            monotonic_s: Seconds on a clock that never jumps.
        """
        super().__init__(window)
        self._window, self._intents, self._languages, self._outlet = window, intents, languages, outlet
        self._announcer = Announcer(shown=window, languages=languages, outlet=outlet, monotonic_s=monotonic_s)
        self._note = VolumeNote(window)
        self._no_voice = VoiceNote(window)
        self._steering = self._listening = False
        self._panel_name = ""
        """Of a panel that the keys have come to, and that has not been named yet."""
        self._under_key: tuple[QAbstractButton, str] | None = None
        """What the last key was pressed on, as long as the focus has not been led away from it."""
        self._focus = QTimer(self)
        self._focus.setSingleShot(True)
        self._focus.timeout.connect(self._on_focus_settled)
        if outlet.usual.mode is not SpeechMode.NEVER:
            SpeechKeys(window).pressed.connect(self._on_key)
        window.speech_wanted.connect(self._on_turned)
        window.page_turned.connect(self._say_screen)
        window.cover_changed.connect(self._on_cover_changed)
        window.wishes_forgotten.connect(self.forget)
        languages.language_changed.connect(self.change_voice)
        self._show_choice()

    @Slot(object)
    def show_view(self, view: View) -> None:
        """Announce what is new in a view that the window shows now."""
        if self._window.covered and self._outlet.on and not view.session.state.in_session:
            self.forget()
        if self._announcer.show_view(view):
            # What has the focus now is part of what is said of the screen.
            self._focus.stop()

    @Slot()
    def forget(self) -> None:
        """Sound as every visitor finds it."""
        self._outlet.reset()
        self._note.hide()
        self._no_voice.hide()
        self._show_choice()

    @Slot()
    def stop(self) -> None:
        """Say nothing any more."""
        self._listen(on=False)
        self._focus.stop()
        self._announcer.stop()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """End what is being said at any key, whatever else the key does."""
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent) or event.isAutoRepeat():
            return False
        # What no control takes goes on to what the control stands in, and would be heard more than once.
        if watched is (QApplication.focusWidget() or self._window):
            self._hear_key(Qt.Key(event.key()))
        return False

    def _hear_key(self, key: Qt.Key) -> None:
        self._announcer.hush()
        self._steering = key in _TABS | ARROWS
        self._under_key = self._under_keys()
        self._focus.start(0)

    # Wishes

    @Slot(object)
    def _on_key(self, key: SpeechKey) -> None:
        if not self._window.attended:
            return
        on = self._outlet.on
        if _SWITCHED.get(key, not on if key is SpeechKey.TURN else on) is not on:
            self._on_turned()
        elif on:
            self._answer(key)

    def _answer(self, key: SpeechKey) -> None:
        self._window.note_presence()
        if key is SpeechKey.AGAIN:
            self._announcer.announce("", before_screen=True)
        elif key in _STEPS:
            self._change_volume(_STEPS[key])

    @Slot()
    def _on_turned(self) -> None:
        say = self._languages.texts.say
        outlet = self._outlet
        if outlet.on:
            outlet.hush()
            outlet.utter(Utterance(sound=Sound.OFF))
            outlet.say(say(words.OFF))
            outlet.on = False
        else:
            outlet.on = True
            outlet.utter(Utterance(sound=Sound.ON))
            self._announcer.announce(f"{say(words.ON)} {say(words.KEYS)}", before_screen=True)
            self._intents.set_pace(unhurried=True)
        self._tell_of_voice()
        self._window.note_presence()
        self._show_choice()

    def _change_volume(self, step: float) -> None:
        outlet = self._outlet
        outlet.volume = min(1.0, max(_SOFTEST, round(outlet.volume + step, 2)))
        self._note.show_volume(outlet.volume)
        if outlet.has_voice:
            said = self._languages.texts.say(words.VOLUME)
            self._announcer.announce(filled(said, percent=f"{outlet.volume:.0%}"))
        else:
            outlet.utter(Utterance(sound=Sound.ATTENTION))

    @Slot()
    def change_voice(self) -> None:
        """Say the screen again where another voice is to be heard now, and offer it where there was none."""
        self._say_screen()
        if self._outlet.usual.mode is SpeechMode.CHOICE:
            self._tell_of_voice()
        self._show_choice()

    @Slot()
    def _on_cover_changed(self) -> None:
        """Be silent under what is not for visitors, and say the screen to whoever has waited behind it."""
        if self._window.covered:
            self._announcer.hush()
        else:
            self._say_screen()

    @Slot()
    def _say_screen(self) -> None:
        """Say everything that is shown, with what has the focus."""
        if self._outlet.on:
            self._focus.stop()
            self._announcer.announce("", before_screen=True)

    def _tell_of_voice(self) -> None:
        """Show that there is none, where one is wanted: silence alone would look like a key that does nothing."""
        if self._outlet.on and not self._outlet.has_voice:
            self._no_voice.show_text(self._languages.texts.say(words.NO_VOICE))
        else:
            self._no_voice.hide()

    def _show_choice(self) -> None:
        """Let the window offer what can be had now; listen to keys and focus for as long as it is had."""
        offered = self._outlet.usual.mode is SpeechMode.CHOICE and (self._outlet.has_voice or self._outlet.on)
        self._window.offer_speech(offered=offered, on=self._outlet.on)
        self._listen(on=self._outlet.on)

    # Keys and focus

    def _listen(self, *, on: bool) -> None:
        application = QApplication.instance()
        if on is self._listening or not isinstance(application, QApplication):
            return
        self._listening = on
        if on:
            application.installEventFilter(self)
            application.focusChanged.connect(self._on_focus_changed)
        else:
            application.removeEventFilter(self)
            application.focusChanged.disconnect(self._on_focus_changed)

    @Slot(QWidget, QWidget)
    def _on_focus_changed(self, old: QWidget | None, now: QWidget | None) -> None:
        """Wait for the focus to settle; where a pressed button or a new screen has moved it, it says nothing."""
        panel = _panel(now)
        changes_panel = panel is not _panel(old)
        if changes_panel:
            self._panel_name = panel.accessibleName() if panel else ""
        if self._steering or changes_panel:
            self._under_key = None
            self._focus.start(0)

    @Slot()
    def _on_focus_settled(self) -> None:
        """Say what the keys are on now, where they have come to it or have changed it."""
        now, before = self._under_keys(), self._under_key
        # A press that rests a button, or ends a screen, hands the focus to a neighbour that nobody has asked for.
        elsewhere = before is not None and now is not None and now[0] is not before[0]
        if now is None or now == before or elsewhere or not self._window.attended:
            return
        named, self._panel_name = self._panel_name, ""
        self._announcer.announce(". ".join(filter(None, (named, now[1]))))

    def _under_keys(self) -> tuple[QAbstractButton, str] | None:
        """Return the window's button that has the focus, and what it is called."""
        focus = QApplication.focusWidget()
        if isinstance(focus, QAbstractButton) and focus.window() is self._window:
            return focus, self._label(focus)
        return None

    def _label(self, button: QAbstractButton) -> str:
        label = button.accessibleName() or button.text()
        if button.isCheckable() and button.isChecked():
            return filled(self._languages.texts.say(words.CHOSEN), label=label)
        return label


def _panel(widget: QWidget | None) -> Chooser | None:
    """Return the open panel that a widget is in."""
    while widget is not None and not isinstance(widget, Chooser):
        widget = widget.parentWidget()
    return widget
