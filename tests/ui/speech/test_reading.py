"""Reading aloud in a visitor's hands, and how it keeps to itself otherwise."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from kiosk.session.words import CameraLost, CameraReady, FaceChanged, Fault, ServiceClosed, State
from kiosk.ui.caption import Caption
from kiosk.ui.controls import PillButton
from kiosk.ui.speech.outlet import SpeechMode
from kiosk.ui.speech.sounds import Sound
from kiosk.ui.speech.voice_note import VoiceNote
from kiosk.ui.speech.volume_note import VolumeNote
from kiosk.ui.speech.words import NO_VOICE, READ_ALOUD
from kiosk.ui.texts import EASIER
from kiosk.values import Hint, Outcome, Reason
from tests.station.fakes import verdict
from tests.ui.speech.conftest import USUAL, Visit

Make = Callable[..., Visit]

_F1, _F2, _ENTER = Qt.Key.Key_F1, Qt.Key.Key_F2, Qt.Key.Key_Return


def _button(visit: Visit, text: str) -> PillButton:
    return next(b for b in visit.window.findChildren(PillButton) if b.isVisible() and b.text().startswith(text))


def _touch(visit: Visit, text: str) -> None:
    QTest.mouseClick(_button(visit, text), Qt.MouseButton.LeftButton)
    visit.show()


def _guided(make_visit: Make, **settings: object) -> Visit:
    """Return a visit that is being guided, with reading aloud on and nothing said any more."""
    visit = make_visit(asks_consent=False, **settings)
    visit.come_near()
    visit.press(_F1, _ENTER)
    assert visit.bench.where() is State.POSITIONING
    visit.fall_silent()
    visit.wait(7)
    visit.fall_silent()
    visit.heard()
    visit.sounds()
    return visit


# On and off


@pytest.mark.parametrize("key", [_F1, Qt.Key.Key_Asterisk])
def test_one_key_turns_it_on_and_off(visit: Visit, key: Qt.Key) -> None:
    visit.happen(CameraReady())

    visit.press(key)
    assert visit.is_read()
    visit.press(key)

    assert not visit.is_read()
    assert visit.heard()[-1] == "No longer reading aloud."
    assert visit.sounds() == [Sound.ON, Sound.OFF]


def test_a_plug_turns_it_on_when_it_goes_in_and_off_when_it_comes_out(visit: Visit) -> None:
    visit.happen(CameraReady())

    visit.press(Qt.Key.Key_F15, Qt.Key.Key_F15)
    assert visit.is_read()
    visit.press(Qt.Key.Key_F16, Qt.Key.Key_F16)
    assert not visit.is_read()
    assert visit.sounds() == [Sound.ON, Sound.OFF]


def test_a_button_among_the_comforts_turns_it_on_and_shows_that_it_is(visit: Visit) -> None:
    visit.happen(CameraReady())
    _touch(visit, "Make it easier")

    _touch(visit, "Read aloud")

    assert visit.is_read()
    assert _button(visit, "Read aloud").isChecked()
    assert visit.heard()[0].startswith("Reading aloud.")


def test_it_gives_the_visitor_more_time(visit: Visit) -> None:
    visit.happen(CameraReady())
    assert not visit.bench.shown().session.unhurried

    visit.press(_F1)

    assert visit.bench.shown().session.unhurried


def test_where_it_is_never_wanted_no_key_turns_it_on_and_sounds_stay(make_visit: Make) -> None:
    visit = make_visit(usual=replace(USUAL, mode=SpeechMode.NEVER), asks_consent=False)
    visit.come_near()

    visit.press(_F1, Qt.Key.Key_F15, _ENTER)
    visit.check(verdict(Outcome.LIVE))

    assert visit.heard() == []
    assert visit.sounds() == [Sound.READY, Sound.PASSED]


def test_where_it_is_always_wanted_the_first_screen_is_read(make_visit: Make) -> None:
    visit = make_visit(usual=replace(USUAL, mode=SpeechMode.ALWAYS))
    visit.happen(CameraReady())

    assert visit.heard()[-1].startswith("Welcome.")


def test_without_tones_nothing_sounds_until_somebody_listens(make_visit: Make) -> None:
    visit = make_visit(usual=replace(USUAL, tones=False), asks_consent=False)
    visit.come_near()
    visit.press(_ENTER)
    visit.check(verdict(Outcome.NOT_LIVE))
    assert visit.sounds() == []

    visit.press(_F1)
    assert visit.sounds() == [Sound.ON]


# The invitation


def test_whoever_comes_by_is_told_of_it_but_not_more_often_than_every_twenty_seconds(visit: Visit) -> None:
    invitation = ["To have this screen read aloud, press F1 or the star key."]
    visit.happen(CameraReady())
    assert visit.heard() == [], "nobody is there to be told"
    near, gone = FaceChanged(present=True, near=True), FaceChanged(present=False, near=False)

    visit.happen(near)
    assert visit.heard() == invitation
    visit.happen(gone)
    visit.wait(19)
    visit.happen(near, gone)
    assert visit.heard() == []
    visit.wait(1)
    visit.happen(near)
    assert visit.heard() == invitation


# Keys


def test_any_key_ends_what_is_being_said(visit: Visit) -> None:
    visit.happen(CameraReady())
    visit.press(_F1)
    assert visit.is_spoken_to()

    visit.press(Qt.Key.Key_X)

    assert not visit.is_spoken_to()


def test_everything_is_said_again_on_demand(visit: Visit) -> None:
    visit.happen(CameraReady())
    visit.press(_F1)
    visit.heard()

    visit.press(_F2)

    assert visit.heard() == [
        "Welcome. This is a quick look at the camera, just a few seconds. Press Enter to start."
    ]


def test_what_the_keys_are_on_is_said_and_what_a_press_moves_them_to_is_not(visit: Visit) -> None:
    visit.happen(CameraReady())
    visit.press(_F1)
    visit.heard()

    visit.press(Qt.Key.Key_Tab)
    assert visit.heard() == ["English"]
    visit.press(Qt.Key.Key_Right)
    assert visit.heard() == ["Make it easier for me"]
    visit.press(_ENTER)
    assert visit.heard() == ["Make it easier for me. More time, chosen"]


def test_what_a_press_changes_is_said(visit: Visit) -> None:
    visit.happen(CameraReady())
    visit.press(_F1, Qt.Key.Key_Tab, Qt.Key.Key_Right, _ENTER, Qt.Key.Key_Left)
    assert visit.heard()[-1] == "Less motion"

    visit.press(_ENTER)
    assert visit.heard() == ["Less motion, chosen"]
    visit.press(_ENTER)
    assert visit.heard() == ["Less motion"]


def test_a_touch_moves_the_focus_without_a_word(visit: Visit) -> None:
    visit.happen(CameraReady())
    visit.press(_F1)
    visit.heard()

    _button(visit, "Another way").setFocus(Qt.FocusReason.MouseFocusReason)
    QApplication.processEvents()

    assert visit.heard() == []


def test_volume_goes_up_and_down_by_keys_visibly_and_audibly(visit: Visit) -> None:
    visit.happen(CameraReady())
    visit.press(_F1)
    visit.heard()

    visit.press(Qt.Key.Key_Plus)
    visit.press(Qt.Key.Key_VolumeUp)
    assert visit.heard() == ["Volume 70%", "Volume 80%"]
    assert visit.voice.volumes[-1] == 0.8
    note = visit.window.findChild(VolumeNote)
    assert isinstance(note, QWidget)
    assert note.isVisible()
    visit.press(*[Qt.Key.Key_Minus] * 20)
    assert visit.heard()[-1] == "Volume 10%", "it is never turned down until it seems to be off"


def test_keys_for_volume_mean_nothing_to_those_who_only_look(visit: Visit) -> None:
    visit.happen(CameraReady())

    visit.press(Qt.Key.Key_Plus, _F2)

    assert visit.outlet.volume == USUAL.volume
    assert visit.heard() == []


# The next visitor


def test_the_next_visitor_finds_it_off_and_as_loud_as_ever(visit: Visit) -> None:
    visit.come_near()
    visit.press(_F1, Qt.Key.Key_Plus, _ENTER)
    assert visit.bench.where() is State.CONSENT
    visit.happen(CameraLost())
    visit.wait(16)

    visit.happen(CameraReady(), FaceChanged(present=False, near=False))

    assert visit.bench.where() is State.ATTRACT
    assert not visit.is_read()
    assert visit.outlet.volume == USUAL.volume
    assert not visit.bench.shown().session.unhurried


def test_who_turns_it_on_and_leaves_is_forgotten_on_the_first_screen(visit: Visit) -> None:
    visit.happen(CameraReady())
    visit.press(_F1)
    forgetting = visit.window.findChild(QTimer, "forgetting")
    assert forgetting.isActive()  # type: ignore[union-attr] # there is one

    forgetting.timeout.emit()  # type: ignore[union-attr]
    visit.show()

    assert not visit.is_read()
    assert not visit.bench.shown().session.unhurried


def test_who_listens_and_explores_before_any_visit_is_not_forgotten_meanwhile(visit: Visit) -> None:
    visit.happen(CameraReady())
    forgetting = visit.window.findChild(QTimer, "forgetting")
    assert forgetting is not None
    visit.press(_F1)
    assert forgetting.interval() == 300_000, "ten times as long for whoever listens"

    forgetting.stop()
    visit.wait(2)
    assert forgetting.isActive(), "what was asked for is still being said"

    visit.fall_silent()
    forgetting.stop()
    visit.wait(2)
    assert not forgetting.isActive(), "silence is no sign of anybody"

    visit.press(Qt.Key.Key_Right)
    assert forgetting.isActive()


# Languages


def test_another_language_is_another_voice_and_the_screen_is_said_in_it(visit: Visit) -> None:
    visit.happen(CameraReady())
    visit.press(_F1)
    visit.heard()

    visit.languages.use("zh-CN")

    assert visit.voice.languages[-1] == "zh-CN"
    assert len(visit.heard()) == 1


def test_in_a_language_without_a_voice_sounds_guide(make_visit: Make) -> None:
    visit = _guided(make_visit)
    visit.languages.use("de")
    visit.sounds()

    visit.be_told(Hint.MOVE_LEFT)
    visit.wait(4)

    assert Sound.LEFT in visit.sounds()
    assert visit.heard() == []


def test_who_wants_to_hear_a_language_without_a_voice_reads_that_there_is_none(visit: Visit) -> None:
    visit.happen(CameraReady())
    visit.languages.use("de")
    note = visit.window.findChild(VoiceNote)
    assert isinstance(note, QWidget)
    assert not note.isVisible(), "nobody has asked for it"

    visit.press(_F1)
    assert note.isVisible()
    assert [one.text for one in note.findChildren(Caption)] == [visit.languages.texts.say(NO_VOICE)]
    visit.press(_F1)
    assert not note.isVisible()

    visit.press(_F1)
    visit.languages.use("en")
    assert not note.isVisible()
    assert visit.heard(), "in this language there is one"


@pytest.mark.parametrize("size", [(480, 320), (800, 480), (1080, 1920)])
def test_that_there_is_no_voice_can_be_read_on_every_screen(visit: Visit, size: tuple[int, int]) -> None:
    visit.window.resize(*size)
    visit.happen(CameraReady())
    visit.languages.use("de")
    visit.press(_F1)

    note = visit.window.findChild(VoiceNote)
    assert isinstance(note, QWidget)
    assert visit.window.rect().contains(note.geometry())
    (caption,) = note.findChildren(Caption)
    assert caption.rect().contains(caption.fitting()[1])


def test_where_there_is_no_voice_the_button_is_not_offered(visit: Visit) -> None:
    visit.happen(CameraReady())
    visit.languages.use("de")
    _touch(visit, visit.languages.texts.say(EASIER))

    assert not [
        b
        for b in visit.window.findChildren(PillButton)
        if b.isVisible() and b.text() == visit.languages.texts.say(READ_ALOUD)
    ]


# Guidance


def test_hints_are_said_three_seconds_apart_and_again_in_full_after_six(make_visit: Make) -> None:
    visit = _guided(make_visit)
    visit.be_told(Hint.TOO_DARK)
    visit.fall_silent()
    visit.wait(0.5)
    assert visit.heard() == ["It is too dark."]

    visit.be_told(Hint.MOVE_LEFT, Hint.MOVE_UP)
    visit.fall_silent()
    visit.wait(2.25)
    assert visit.heard() == []
    visit.wait(0.25)
    assert visit.heard() == ["Higher, please."]
    visit.fall_silent()
    visit.wait(6)
    assert visit.heard() == ["Higher, please. Sit up, or raise the seat."]


def test_a_hint_waits_until_what_is_said_has_been_said(make_visit: Make) -> None:
    visit = _guided(make_visit)
    visit.voice.speaking = True

    visit.be_told(Hint.TOO_DARK)
    visit.wait(5)
    assert visit.heard() == []
    visit.fall_silent()
    visit.wait(0.25)
    assert visit.heard() == ["It is too dark."]


def test_when_all_is_well_a_tone_cuts_in_and_nothing_is_said(make_visit: Make) -> None:
    visit = _guided(make_visit)
    visit.be_told(Hint.MOVE_LEFT)
    visit.wait(3)
    assert visit.is_spoken_to()
    visit.heard()

    visit.be_told(Hint.READY)
    visit.wait(8)

    assert not visit.is_spoken_to()
    assert visit.heard() == []
    assert visit.sounds() == [Sound.READY]


def test_a_result_cuts_a_hint_short(make_visit: Make) -> None:
    visit = _guided(make_visit)
    visit.be_told(Hint.MOVE_LEFT)
    attempt = visit.bench.submit()
    visit.show()

    visit.bench.answer(attempt, verdict(Outcome.NO_VERDICT, Reason.OFFLINE))
    visit.show()

    assert visit.heard()[-1] == (
        "We can't check right now. This is not your fault. We keep trying, you need not do anything. "
        "Press Enter to try now."
    )
    assert visit.sounds()[-1] == Sound.CANNOT_VERIFY


def test_a_camera_that_starts_again_is_said_and_hints_go_on_after_it(make_visit: Make) -> None:
    visit = _guided(make_visit)

    visit.happen(CameraLost())
    assert visit.heard() == ["One moment, please. The camera is starting again."]
    visit.fall_silent()
    visit.happen(CameraReady())
    visit.fall_silent()
    visit.be_told(Hint.MOVE_BACK)
    visit.wait(4)

    assert visit.heard() == ["Look at the camera.", "Move back a little."]


# Presence


def test_while_a_screen_is_being_said_its_visitor_counts_as_present(visit: Visit) -> None:
    visit.come_near()
    visit.press(_F1, _ENTER)
    assert visit.is_spoken_to()

    visit.wait(500)
    assert visit.bench.where() is State.CONSENT
    assert not visit.bench.shown().session.warning

    visit.fall_silent()
    visit.wait(500)
    assert visit.bench.where() is State.ATTRACT


def test_nobody_who_has_left_is_kept_by_what_the_kiosk_says_of_itself(make_visit: Make) -> None:
    visit = _guided(make_visit)
    visit.happen(FaceChanged(present=False, near=False))
    visit.be_told(Hint.NO_FACE)

    for _ in range(100):
        visit.wait(1)
        visit.fall_silent()

    assert visit.bench.where() is State.ATTRACT


def test_time_that_runs_out_is_announced_once_with_what_gives_more(visit: Visit) -> None:
    visit.come_near()
    visit.press(_F1, _ENTER)
    visit.fall_silent()
    visit.heard()
    visit.sounds()

    visit.wait(401)
    visit.wait(5)

    assert visit.heard() == ["Are you still there? Press any key for more time."]
    assert visit.sounds() == [Sound.ATTENTION]
    visit.press(Qt.Key.Key_X)
    assert not visit.bench.shown().session.warning


# What is not for visitors


def test_while_something_else_lies_over_the_screens_nothing_is_read(visit: Visit) -> None:
    visit.come_near()
    visit.press(_F1)
    panel = QWidget(visit.window)
    visit.window.cover(panel)
    visit.heard()

    visit.happen(ServiceClosed())
    visit.press(_F1, _F2)

    assert visit.heard() == []
    assert not visit.is_read()


def test_who_is_read_to_is_read_to_again_when_staff_only_looked_in(visit: Visit) -> None:
    visit.come_near()
    visit.press(_F1, _ENTER)
    assert visit.bench.where() is State.CONSENT
    asked = visit.heard()[-1]
    visit.window.cover(QWidget(visit.window))
    assert not visit.is_spoken_to()
    visit.happen(FaceChanged(present=True, near=False))
    assert visit.heard() == []

    visit.window.cover(None)

    assert visit.heard() == [asked]


def test_a_kiosk_out_of_service_says_why(visit: Visit) -> None:
    visit.happen(CameraReady())
    visit.press(_F1)
    visit.heard()

    visit.happen(ServiceClosed())

    assert visit.bench.shown().session.faults == {Fault.CLOSED}
    assert visit.heard() == [
        (
            "Our staff have closed this kiosk for now. Not available right now. "
            "Our staff will gladly help you another way."
        )
    ]
