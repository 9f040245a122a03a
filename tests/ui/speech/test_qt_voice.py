"""A voice by Qt, with the engine that it has for tests; and none."""

import logging

import pytest
from PySide6.QtCore import QLocale, QObject
from PySide6.QtTextToSpeech import QTextToSpeech
from pytestqt.qtbot import QtBot

from kiosk.ui.speech import qt_voice
from kiosk.ui.speech.ports import Silence
from kiosk.ui.speech.qt_voice import QtVoice, best_locale, find_voice


@pytest.fixture
def parent(qapp: object) -> QObject:
    return QObject()


@pytest.fixture
def voice(parent: QObject) -> QtVoice:
    return QtVoice(parent, engine="mock")


def test_what_is_said_goes_through_qt_from_its_first_to_its_last_word(voice: QtVoice, qtbot: QtBot) -> None:
    assert voice.can_speak("en")
    voice.say("All done, thank you", language="en", volume=0.4)
    assert voice.speaking

    qtbot.waitUntil(lambda: not voice.speaking)
    assert voice._speech.volume() == pytest.approx(0.4)
    assert voice._speech.locale().language() is QLocale.Language.English


def test_what_is_said_can_be_ended(voice: QtVoice) -> None:
    voice.say("All done, thank you, you can go ahead", language="en", volume=1.0)

    voice.stop()

    assert not voice.speaking


def test_another_language_is_said_in_another_voice(voice: QtVoice) -> None:
    languages = {locale.name().split("_")[0] for locale in voice._speech.availableLocales()}
    other = next(tag for tag in sorted(languages) if tag != "en")

    voice.say("Hello", language="en", volume=1.0)
    english = voice._speech.voice()
    voice.say("Hello", language=other, volume=1.0)

    assert voice._speech.voice().name() != english.name()


def test_a_language_without_a_voice_is_not_said_in_a_strange_one(voice: QtVoice) -> None:
    assert not voice.can_speak("ko")

    voice.say("안녕하세요", language="ko", volume=1.0)

    assert not voice.speaking


def test_the_nearest_voice_is_chosen() -> None:
    available = [QLocale(name) for name in ("en_GB", "zh_CN", "zh_TW", "pt_BR", "en_US")]

    assert [best_locale(tag, available) for tag in ("en", "zh-TW", "zh-CN", "pt", "de")] == [
        QLocale("en_US"),
        QLocale("zh_TW"),
        QLocale("zh_CN"),
        QLocale("pt_BR"),
        None,
    ]


@pytest.mark.fault("F83")
def test_the_engine_for_tests_is_nobodys_voice(
    qapp: object, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr(QTextToSpeech, "availableEngines", lambda: ["mock"])

    with caplog.at_level(logging.INFO):
        found = find_voice(QObject())

    assert isinstance(found, Silence)
    assert len(caplog.messages) == 1
    assert "speech-dispatcher" in caplog.messages[0]


@pytest.mark.fault("F83")
def test_without_the_extra_nothing_is_said_and_the_log_names_it(
    qapp: object, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr(qt_voice, "HAS_QT_SPEECH", False)

    with caplog.at_level(logging.INFO):
        found = find_voice(QObject())
    found.say("Hello", language="en", volume=1.0)

    assert not found.can_speak("en")
    assert "the extra `speech`" in caplog.messages[0]
