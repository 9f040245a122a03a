"""A candidate hears of a check before it comes."""

from kiosk.exam.view import ExamView
from kiosk.exam.words import Phase
from kiosk.ui.languages import LanguageSwitch
from kiosk.ui.speech.check_call import CheckCall
from kiosk.ui.speech.outlet import Outlet
from kiosk.ui.speech.sounds import Sound
from tests.ui.speech.conftest import USUAL, FakePlayer, FakeVoice


def _writing(check_in_s: int | None) -> ExamView:
    return ExamView(phase=Phase.RUNNING, check_in_s=check_in_s)


def test_every_check_is_called_once_and_said_to_those_who_listen(languages: LanguageSwitch) -> None:
    voice, player = FakeVoice(), FakePlayer()
    outlet = Outlet(voice=voice, player=player, languages=languages, usual=USUAL)
    call = CheckCall(outlet=outlet, languages=languages)

    for seconds in (None, 15, 14, 13, None):
        call.show_view(_writing(seconds))
    assert player.played == [Sound.ATTENTION]
    assert voice.said == []

    outlet.on = True
    for seconds in (15, 14, None):
        call.show_view(_writing(seconds))
    assert player.played == [Sound.ATTENTION] * 2
    assert voice.said == ["A short look at the camera in 15 s"]
