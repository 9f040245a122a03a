"""A kiosk to listen to: a real window, a real session, and a voice and a player that write down what they get."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from kiosk.consent.terms import Terms
from kiosk.intents import StationIntents
from kiosk.session.words import CameraReady, FaceChanged, HintChanged, Policy
from kiosk.station.runner import Message
from kiosk.ui.gallery import TERMS
from kiosk.ui.languages import LanguageSwitch
from kiosk.ui.speech.outlet import Loudness, Outlet, SpeechMode
from kiosk.ui.speech.reading import ReadingAloud
from kiosk.ui.speech.sounds import Sound
from kiosk.ui.window import KioskWindow
from kiosk.values import Hint, Verdict
from kiosk.vision.thresholds import Thresholds
from tests.station.fakes import Bench


@dataclass
class FakeVoice:
    """Speaks English and Chinese, for as long as a test wants."""

    said: list[str] = field(default_factory=list)
    languages: list[str] = field(default_factory=list)
    volumes: list[float] = field(default_factory=list)
    known: tuple[str, ...] = ("en", "zh-CN")
    speaking: bool = False

    def can_speak(self, language: str) -> bool:
        return language in self.known

    def say(self, text: str, *, language: str, volume: float) -> None:
        if self.can_speak(language):
            self.said.append(text)
            self.languages.append(language)
            self.volumes.append(volume)
            self.speaking = True

    def stop(self) -> None:
        self.speaking = False


@dataclass
class FakePlayer:
    """Plays nothing."""

    played: list[Sound] = field(default_factory=list)
    volumes: list[float] = field(default_factory=list)

    def play(self, sound: Sound, *, volume: float) -> None:
        self.played.append(sound)
        self.volumes.append(volume)


class Visit:
    """A visitor who hears and presses keys, and nothing else."""

    def __init__(self, languages: LanguageSwitch, *, policy: Policy, usual: Loudness, terms: Terms) -> None:
        self.bench = Bench(policy)
        self.voice, self.player = FakeVoice(), FakePlayer()
        self.languages = languages
        intents = StationIntents()
        self.window = KioskWindow(
            intents=intents,
            brand="Harbour Hotel",
            simulated=False,
            terms=terms,
            languages=languages,
            thresholds=Thresholds(),
            windowed=True,
        )
        self.outlet = Outlet(voice=self.voice, player=self.player, languages=languages, usual=usual)
        self.reading = ReadingAloud(
            self.window,
            intents=intents,
            languages=languages,
            outlet=self.outlet,
            monotonic_s=lambda: self.bench.clock.ns / 1e9,
        )
        intents.attach(self.bench.inbox.put)
        self._shown = 0

    def show(self) -> None:
        """Let the session come to rest, and show every view that came of it."""
        self.bench.runner.run_pending()
        while self._shown < len(self.bench.views):
            view = self.bench.views[self._shown]
            self._shown += 1
            self.window.show_view(view)
            self.reading.show_view(view)
            self.bench.runner.run_pending()
        QApplication.processEvents()

    def happen(self, *messages: Message) -> None:
        for message in messages:
            self.bench.inbox.put(message)
            self.show()

    def wait(self, seconds: float) -> None:
        """Let time pass, a quarter of a second at a time, as the kiosk listens."""
        tick = self.reading._announcer.findChild(QTimer, "speech")
        for _ in range(round(seconds / 0.25)):
            self.bench.clock.advance(0.25)
            self.show()
            tick.timeout.emit()  # type: ignore[union-attr] # it has one
        self.show()

    def press(self, *keys: Qt.Key) -> None:
        for key in keys:
            QTest.keyClick(QApplication.focusWidget() or self.window, key)
            self.show()

    def is_read(self) -> bool:
        """Return whether the screens are read aloud."""
        return self.outlet.on

    def is_spoken_to(self) -> bool:
        """Return whether something is being said."""
        return self.voice.speaking

    def fall_silent(self) -> None:
        """Let what is being said come to its end."""
        self.voice.speaking = False

    def heard(self) -> list[str]:
        """Return what was said since the last time."""
        said, self.voice.said = self.voice.said, []
        return said

    def sounds(self) -> list[Sound]:
        played, self.player.played = self.player.played, []
        return played

    def come_near(self) -> None:
        self.happen(CameraReady(), FaceChanged(present=True, near=True))

    def be_told(self, *hints: Hint) -> None:
        for hint in hints:
            self.happen(HintChanged(hint))

    def check(self, verdict: Verdict) -> None:
        """Hold still, and get this verdict."""
        attempt = self.bench.submit()
        self.show()
        self.fall_silent()
        self.bench.answer(attempt, verdict)
        self.show()


USUAL = Loudness(mode=SpeechMode.CHOICE, volume=0.6, tones=True)


@pytest.fixture
def make_visit(qtbot: QtBot, languages: LanguageSwitch) -> Iterator[Callable[..., Visit]]:
    visits: list[Visit] = []

    def make(*, usual: Loudness = USUAL, terms: Terms = TERMS, **policy: object) -> Visit:
        settings = {"starts_by_face": False, **policy}
        visit = Visit(languages, policy=Policy(**settings), usual=usual, terms=terms)  # type: ignore[arg-type] # by name
        visits.append(visit)
        with qtbot.waitExposed(visit.window):
            visit.window.open()
        visit.window.activateWindow()
        qtbot.waitUntil(lambda: QApplication.activeWindow() is visit.window)
        visit.show()
        return visit

    yield make
    for visit in visits:
        visit.reading.stop()
        visit.window.close()
        visit.window.deleteLater()


@pytest.fixture
def visit(make_visit: Callable[..., Visit]) -> Visit:
    return make_visit()
