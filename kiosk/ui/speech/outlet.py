"""Where announcements come out: spoken, played, or neither, as loud as it is set."""

from dataclasses import dataclass, replace
from enum import StrEnum

from kiosk.ui.languages import LanguageSwitch
from kiosk.ui.speech.ports import Player, Voice
from kiosk.ui.speech.script import Utterance


class SpeechMode(StrEnum):
    """Who turns reading aloud on."""

    CHOICE = "choice"
    ALWAYS = "always"
    NEVER = "never"


@dataclass(frozen=True, slots=True, kw_only=True)
class Loudness:
    """How every visitor finds the kiosk.

    Attributes:
        mode: Who turns reading aloud on.
        volume: From 0 to 1.
        tones: Sounds are played whether or not the screens are read aloud.
    """

    mode: SpeechMode
    volume: float
    tones: bool


class Outlet:
    """One voice and one player. GUI thread.

    Attributes:
        usual: How the next visitor finds it.
        on: The screens are read aloud.
        volume: From 0 to 1.
    """

    def __init__(self, *, voice: Voice, player: Player, languages: LanguageSwitch, usual: Loudness) -> None:
        """Be as every visitor finds it.

        Args:
            voice: Says it.
            player: Plays it.
            languages: Whose current language is spoken.
            usual: How loud, and whether at all.
        """
        self._voice, self._player, self._languages = voice, player, languages
        self.usual = usual
        self.reset()

    def take_voice(self, voice: Voice) -> None:
        """Speak with this voice from now on."""
        self._voice = voice

    def reset(self) -> None:
        """Be as every visitor finds it, and silent."""
        self.on = self.usual.mode is SpeechMode.ALWAYS
        self.volume = self.usual.volume
        self.hush()

    def make_usual(self, volume: float) -> None:
        """Begin this loud, now and with every visitor from now on."""
        self.usual = replace(self.usual, volume=volume)
        self.volume = volume

    @property
    def has_voice(self) -> bool:
        """Whether there is a voice for the current language."""
        return self._voice.can_speak(self._languages.current)

    @property
    def speaking(self) -> bool:
        """Whether something is being said."""
        return self._voice.speaking

    def hush(self) -> None:
        """Say nothing any more; a sound rings out."""
        self._voice.stop()

    def say(self, text: str) -> None:
        """Say this, in the place of what is being said."""
        self._voice.say(text, language=self._languages.current, volume=self.volume)

    def utter(self, utterance: Utterance) -> None:
        """Play and say this, as far as visitors want it."""
        if utterance.sound and (self.usual.tones or self.on):
            self._player.play(utterance.sound, volume=self.volume)
        if utterance.text and self.on:
            self.say(utterance.text)
