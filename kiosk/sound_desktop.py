"""Composition root of what the kiosk says and plays."""

from PySide6.QtCore import QObject, Slot

from kiosk.config.settings import Settings
from kiosk.resources import resource_path
from kiosk.ui.languages import NAMES, LanguageSwitch
from kiosk.ui.screens.screen import Intents
from kiosk.ui.speech.outlet import Loudness, Outlet, SpeechMode
from kiosk.ui.speech.ports import Silence
from kiosk.ui.speech.qt_voice import find_voice
from kiosk.ui.speech.reading import ReadingAloud
from kiosk.ui.speech.sounds import Sound
from kiosk.ui.window import KioskWindow
from kiosk.workers.sound_player import SoundPlayer
from kiosk.workers.voice_thread import VoiceStanding, VoiceThread


class SoundDesk(QObject):
    """Voice, sounds, and the window that they are for. Lives in the GUI thread.

    Attributes:
        reading: Follows the window.
        outlet: Where everything comes out.
    """

    def __init__(
        self, settings: Settings, *, window: KioskWindow, intents: Intents, languages: LanguageSwitch
    ) -> None:
        """Begin to listen to the window's keys; there are sounds alone until a voice has been found.

        Args:
            settings: How it sounds.
            window: What is read aloud.
            intents: Takes the wish for more time, and presence.
            languages: Speaks for the window.
        """
        super().__init__(window)
        sound = settings.sound
        mode = SpeechMode(sound.speech)
        self._seeks_voice = mode is not SpeechMode.NEVER
        self._voice = VoiceThread(self, find=find_voice, languages=tuple(NAMES))
        self._voice.found.connect(self._on_voice_found)
        self._player = SoundPlayer(resource_path("sounds"))
        self._player.start()
        self.outlet = Outlet(
            voice=Silence(),
            player=self._player,
            languages=languages,
            usual=Loudness(mode=mode, volume=sound.volume, tones=sound.tones),
        )
        self.reading = ReadingAloud(window, intents=intents, languages=languages, outlet=self.outlet)

    @property
    def heard(self) -> bool:
        """Whether sounds reach a device, as far as is known. Any thread."""
        return self._player.heard

    @property
    def voice(self) -> VoiceStanding:
        """How the voice fares. Any thread."""
        return self._voice.standing

    @Slot()
    def find_voice(self) -> None:
        """Look for a voice once, where one is wanted."""
        wanted, self._seeks_voice = self._seeks_voice, False
        if wanted:
            self._voice.start()

    @Slot()
    def _on_voice_found(self) -> None:
        self.outlet.take_voice(self._voice)
        self.reading.change_voice()

    @Slot(float)
    def try_volume(self, volume: float) -> None:
        """Let the operator hear a volume that every visit begins with from now on."""
        self.outlet.make_usual(volume)
        self._player.play(Sound.PASSED, volume=volume)

    def stop(self) -> None:
        """Be silent for good."""
        self._seeks_voice = False
        self.reading.stop()
        self._voice.close()
        self._player.stop()
