"""What the kiosk's announcements are spoken and played with."""

from typing import Protocol

from kiosk.ui.speech.sounds import Sound


class Voice(Protocol):
    """Says one thing at a time."""

    @property
    def speaking(self) -> bool:
        """Whether something is being said."""

    def can_speak(self, language: str) -> bool:
        """Return whether it has a voice for a language, given by its tag."""

    def say(self, text: str, *, language: str, volume: float) -> None:
        """Say this, in the place of what is being said; nothing where it has no voice for the language.

        Args:
            text: In that language.
            language: Its tag.
            volume: From 0 to 1.
        """

    def stop(self) -> None:
        """Say nothing any more."""


class Player(Protocol):
    """Plays sounds. Any thread; returns at once."""

    def play(self, sound: Sound, *, volume: float) -> None:
        """Play this, over what is still heard.

        Args:
            sound: Which.
            volume: From 0 to 1.
        """


class Silence:
    """Says nothing, where there is no voice."""

    speaking = False

    def can_speak(self, language: str) -> bool:
        """Return False."""
        return False

    def say(self, text: str, *, language: str, volume: float) -> None:
        """Say nothing."""

    def stop(self) -> None:
        """Say nothing still."""
