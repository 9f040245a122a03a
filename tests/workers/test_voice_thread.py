"""A voice speaks on its own thread, and one that hangs is silence to everybody else."""

import threading
import time
from collections.abc import Callable, Iterator
from functools import partial

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from kiosk.ui.speech.ports import Voice
from kiosk.ui.speech.qt_voice import QtVoice
from kiosk.workers import voice_thread
from kiosk.workers.voice_thread import VoiceStanding, VoiceThread
from tests.station.fakes import FakeClock

_PATIENCE_S = 20.0


class StuckEngine:
    """Never comes back from one of its calls until it is let go of."""

    def __init__(self, where: str) -> None:
        self._where = where
        self.reached, self._let_go = threading.Event(), threading.Event()
        self.said: list[str] = []

    def find(self, _parent: QObject) -> Voice:
        self._pass("find")
        return self

    @property
    def speaking(self) -> bool:
        return False

    def can_speak(self, language: str) -> bool:
        return language == "en"

    def say(self, text: str, *, language: str, volume: float) -> None:
        self._pass("say")
        self.said.append(text)

    def stop(self) -> None:
        """Nothing is being said."""

    def let_go(self) -> None:
        self._let_go.set()

    def _pass(self, call: str) -> None:
        if call == self._where:
            self.reached.set()
            self._let_go.wait(_PATIENCE_S)


def standing_of(voice: VoiceThread) -> VoiceStanding:
    return voice.standing


MakeVoice = Callable[[Callable[[QObject], Voice]], VoiceThread]


@pytest.fixture
def clock() -> FakeClock:
    return FakeClock()


@pytest.fixture
def make_voice(qtbot: QtBot, clock: FakeClock) -> Iterator[MakeVoice]:
    made: list[VoiceThread] = []
    parent = QObject()

    def make(find: Callable[[QObject], Voice]) -> VoiceThread:
        voice = VoiceThread(
            parent, find=find, languages=("en", "ko"), monotonic_s=lambda: clock.monotonic_ns() / 1e9
        )
        made.append(voice)
        return voice

    yield make
    for voice in made:
        voice.close()
        voice._thread.join(_PATIENCE_S)
        assert not voice._thread.is_alive()


def test_what_is_said_is_spoken_by_the_engine_from_its_first_to_its_last_word(
    make_voice: MakeVoice, qtbot: QtBot
) -> None:
    voice = make_voice(partial(QtVoice, engine="mock"))
    assert standing_of(voice) is VoiceStanding.NONE
    with qtbot.waitSignal(voice.found):
        voice.start()

    assert standing_of(voice) is VoiceStanding.READY
    assert (voice.can_speak("en"), voice.can_speak("ko")) == (True, False)
    voice.say("All done, thank you", language="en", volume=0.4)
    assert voice.speaking
    qtbot.waitUntil(lambda: not voice.speaking)

    voice.say("All done, thank you, you can go ahead", language="en", volume=1.0)
    voice.stop()
    assert not voice.speaking


@pytest.mark.fault("F83")
def test_an_engine_that_hangs_is_silence_until_it_answers_and_then_says_the_newest(
    make_voice: MakeVoice, qtbot: QtBot, clock: FakeClock, record_property: Callable[[str, object], None]
) -> None:
    engine = StuckEngine("say")
    voice = make_voice(engine.find)
    with qtbot.waitSignal(voice.found):
        voice.start()
    voice.say("Welcome", language="en", volume=1.0)
    assert engine.reached.wait(_PATIENCE_S)

    began_s = time.monotonic()
    for text in ("Come closer", "Checking", "All done"):
        voice.say(text, language="en", volume=1.0)
    record_property("visible_s", time.monotonic() - began_s)
    clock.advance(2.1)
    assert standing_of(voice) is VoiceStanding.HANGS
    assert not voice.speaking
    assert not voice.can_speak("en")

    engine.let_go()
    qtbot.waitUntil(lambda: engine.said == ["Welcome", "All done"])
    assert voice.can_speak("en")


@pytest.mark.fault("F83")
def test_an_engine_that_hangs_at_its_start_is_told_and_taken_when_it_is_there(
    make_voice: MakeVoice, qtbot: QtBot, clock: FakeClock
) -> None:
    engine = StuckEngine("find")
    voice = make_voice(engine.find)
    voice.start()
    assert engine.reached.wait(_PATIENCE_S)
    assert standing_of(voice) is VoiceStanding.NONE
    clock.advance(2.1)
    assert standing_of(voice) is VoiceStanding.HANGS

    with qtbot.waitSignal(voice.found):
        engine.let_go()
    assert voice.can_speak("en")


@pytest.mark.fault("F83")
@pytest.mark.parametrize("where", ["find", "say"])
def test_a_kiosk_ends_while_its_voice_hangs(
    where: str, make_voice: MakeVoice, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(voice_thread, "_STOP_S", 0.05)
    engine = StuckEngine(where)
    voice = make_voice(engine.find)
    voice.start()
    if where == "say":
        qtbot.waitUntil(lambda: voice.can_speak("en"))
        voice.say("Welcome", language="en", volume=1.0)
    assert engine.reached.wait(_PATIENCE_S)

    voice.close()

    assert voice._thread.is_alive(), "it came to its end while the engine still hung"
    engine.let_go()


@pytest.mark.fault("F83")
def test_an_engine_that_never_notices_its_end_holds_nobody_up(
    make_voice: MakeVoice, qtbot: QtBot, clock: FakeClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(StuckEngine, "speaking", True)
    voice = make_voice(StuckEngine("").find)
    with qtbot.waitSignal(voice.found):
        voice.start()
    voice.say("Welcome", language="en", volume=1.0)
    assert voice.speaking

    clock.advance(121.0)

    assert not voice.speaking


@pytest.mark.fault("F83")
def test_an_engine_that_breaks_is_none(
    make_voice: MakeVoice, qtbot: QtBot, caplog: pytest.LogCaptureFixture
) -> None:
    def broken(_parent: QObject) -> Voice:
        raise ValueError("no such engine")

    voice = make_voice(broken)
    voice.start()
    qtbot.waitUntil(lambda: not voice._thread.is_alive())

    assert standing_of(voice) is VoiceStanding.NONE
    assert "The voice has failed" in caplog.text
