"""A voice by Qt's text to speech, where it is installed and the machine has an engine for it."""

import logging

from PySide6.QtCore import QLocale, QObject, Slot

from kiosk.ui.speech.ports import Silence, Voice

try:
    from PySide6.QtTextToSpeech import QTextToSpeech
except ImportError:  # the extra `speech` is not installed
    HAS_QT_SPEECH = False
else:
    HAS_QT_SPEECH = True

logger = logging.getLogger(__name__)

_FOR_TESTS = "mock"


def find_voice(parent: QObject) -> Voice:
    """Return a voice that this machine has; silence, and one line in the log, where it has none."""
    engines = QTextToSpeech.availableEngines() if HAS_QT_SPEECH else []
    for engine in engines:
        if engine != _FOR_TESTS:
            voice = QtVoice(parent, engine=engine)
            if voice.works:
                return voice
    wanted = "an engine such as speech-dispatcher" if HAS_QT_SPEECH else "the extra `speech`"
    logger.info("Screens cannot be read aloud, there are sounds alone: install %s for a voice.", wanted)
    return Silence()


class QtVoice(QObject):
    """One engine of Qt's; speaks each language in its own voice, at the usual rate.

    Its thread turns an event loop.
    """

    def __init__(self, parent: QObject, *, engine: str) -> None:
        """Start the engine.

        Args:
            parent: Qt parent.
            engine: Its name among `QTextToSpeech.availableEngines()`.
        """
        super().__init__(parent)
        self._speech = QTextToSpeech(engine, self)
        self._speech.errorOccurred.connect(self._on_error)
        self._language = ""
        self._locales: dict[str, QLocale | None] = {}

    @property
    def works(self) -> bool:
        """Whether the engine has come up."""
        return self._speech.state() != QTextToSpeech.State.Error

    @property
    def speaking(self) -> bool:
        """Whether something is being said."""
        return self._speech.state() in (QTextToSpeech.State.Speaking, QTextToSpeech.State.Synthesizing)

    def can_speak(self, language: str) -> bool:
        """Return whether the engine has a voice for a language, given by its tag."""
        return self.works and self._locale(language) is not None

    def say(self, text: str, *, language: str, volume: float) -> None:
        """Say this, in the place of what is being said; nothing where there is no voice for the language."""
        self.stop()
        locale = self._locale(language)
        if locale is None or not text:
            return
        if language != self._language:
            self._speech.setLocale(locale)
            self._language = language
        self._speech.setVolume(volume)
        self._speech.say(text)

    def stop(self) -> None:
        """Say nothing any more."""
        if self.speaking:
            self._speech.stop()

    def _locale(self, language: str) -> QLocale | None:
        if language not in self._locales:
            self._locales[language] = best_locale(language, self._speech.availableLocales())
        return self._locales[language]

    @Slot()
    def _on_error(self) -> None:
        logger.warning("The voice has failed (%s): screens are not read aloud.", self._speech.errorString())


def best_locale(language: str, available: list[QLocale]) -> QLocale | None:
    """Return the locale whose voice is the nearest to a language: in all, in its script, or at least at all."""
    wanted = QLocale(language)
    same = [locale for locale in available if locale.language() == wanted.language()]
    return max(
        same,
        key=lambda locale: (locale.territory() == wanted.territory(), locale.script() == wanted.script()),
        default=None,
    )
