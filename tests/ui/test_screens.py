"""Every state says the right thing in both languages, and everything said can be read."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtTest import QTest

from kiosk.session.words import Attempt, Fault, State
from kiosk.ui.drawings import Illustration
from kiosk.ui.screens.result import short_code
from kiosk.values import Hint, Outcome, RetryAdvice, SessionResult
from tests.station.fakes import verdict
from tests.ui.conftest import SESSION_ID, Kiosk

_SAID = {
    State.ATTRACT: ("Touch to start", "轻触屏幕开始"),
    State.CONSENT: (
        "May Harbour Hotel take a picture of your face?",
        "可以让 Harbour Hotel 拍一张您的面部照片吗？",
    ),
    State.POSITIONING: ("Look at the camera", "请看镜头"),
    State.COLLECTING: ("Hold still", "请保持不动"),
    State.VERIFYING: ("Checking…", "正在核验…"),
    State.PASSED: ("All done, thank you", "好了，谢谢您"),
    State.RETRY: ("Look straight at the camera", "请正视镜头"),
    State.ASSISTANCE: ("Please ask our staff", "请找工作人员"),
    State.CANNOT_VERIFY: ("We can't check right now", "暂时无法核验"),
    State.OUT_OF_SERVICE: ("Not available right now", "暂停服务"),
}
_HINTS = {
    Hint.NO_FACE: ("Look at the camera", "请看镜头"),
    Hint.MULTIPLE_FACES: ("One person, please", "请单独面对镜头"),
    Hint.MOVE_CLOSER: ("Come closer", "请靠近一点"),
    Hint.MOVE_BACK: ("Move back a little", "请退后一点"),
    Hint.MOVE_LEFT: ("Move left", "请向左一点"),
    Hint.MOVE_RIGHT: ("Move right", "请向右一点"),
    Hint.MOVE_UP: ("Higher, please", "请向上一点"),
    Hint.MOVE_DOWN: ("Lower, please", "请向下一点"),
    Hint.LOOK_STRAIGHT: ("Face the camera", "请正对镜头"),
    Hint.HEAD_UPRIGHT: ("Hold your head upright", "请把头摆正"),
    Hint.TOO_DARK: ("It is too dark", "光线太暗"),
    Hint.TOO_BRIGHT: ("It is too bright", "光线太亮"),
    Hint.UNEVEN_LIGHT: ("Face the light", "请面向光源"),
    Hint.HOLD_STILL: ("Hold still", "请保持不动"),
    Hint.READY: ("Good, stay like that", "很好，请保持"),
}


@pytest.mark.parametrize("state", State)
def test_each_state_says_its_sentence_in_both_languages(kiosk: Kiosk, state: State) -> None:
    english, chinese = _SAID[state]

    kiosk.show(state)
    assert english in kiosk.words()

    kiosk.languages.use("zh-CN")
    assert chinese in kiosk.words()


@pytest.mark.parametrize("hint", Hint)
def test_each_hint_says_what_to_do_in_both_languages_and_few_words(kiosk: Kiosk, hint: Hint) -> None:
    english, chinese = _HINTS[hint]

    kiosk.show(State.POSITIONING, hint=hint)
    assert english in kiosk.words()
    assert len(english.split()) <= 4

    kiosk.languages.use("zh-CN")
    assert chinese in kiosk.words()


def test_a_hint_without_help_says_the_same_in_the_other_language(kiosk: Kiosk) -> None:
    kiosk.show(State.POSITIONING, hint=Hint.MOVE_CLOSER)

    assert "请靠近一点" in kiosk.words()


@pytest.mark.parametrize("advice", [*Hint, *RetryAdvice])
def test_retry_shows_cause_fix_and_a_picture_of_it(kiosk: Kiosk, advice: Hint | RetryAdvice) -> None:
    kiosk.show(State.RETRY, advice=(advice,), seconds_left=3.2)

    picture = next(p for p in kiosk.window.findChildren(Illustration) if p.isVisible())
    colours = {
        picture.grab().toImage().pixelColor(x, picture.height() // 2).name() for x in range(picture.width())
    }
    texts = kiosk.languages.texts.fix(advice)
    assert texts.cause in kiosk.words()
    assert texts.fix in kiosk.words()
    assert "Try again · 4" in kiosk.words()
    assert len(colours) > 2, "nothing is drawn on the card"


def test_retry_names_only_the_advice_that_matters_most(kiosk: Kiosk) -> None:
    kiosk.show(State.RETRY, advice=(RetryAdvice.REMOVE_SCREEN, Hint.TOO_DARK))

    assert "Put phones, screens and photos away" in kiosk.words()
    assert "Turn your face to the light" not in kiosk.words()


@pytest.mark.parametrize("fault", Fault)
def test_out_of_service_says_why_in_both_languages(kiosk: Kiosk, fault: Fault) -> None:
    kiosk.show(State.OUT_OF_SERVICE, faults=frozenset({fault}))
    english = kiosk.languages.texts.fault(fault)
    assert english in kiosk.words()

    kiosk.languages.use("zh-CN")
    chinese = kiosk.languages.texts.fault(fault)
    assert chinese in kiosk.words()
    assert chinese != english


def test_of_two_faults_the_weightier_is_named(kiosk: Kiosk) -> None:
    kiosk.show(State.OUT_OF_SERVICE, faults=frozenset({Fault.NETWORK, Fault.LOCKED}))

    assert "This kiosk is taking a break for safety." in kiosk.words()


def test_assistance_shows_the_code_that_staff_look_up(kiosk: Kiosk) -> None:
    kiosk.show(State.ASSISTANCE)

    assert "7C3 E9A" in kiosk.words()
    assert SESSION_ID.upper().startswith("7C3 E9A".replace(" ", ""))


def test_there_is_no_code_without_a_session() -> None:
    assert short_code(None) == ""


def test_no_screen_after_a_check_shows_a_number_but_code_and_countdown(kiosk: Kiosk) -> None:
    for state in (State.PASSED, State.RETRY, State.CANNOT_VERIFY):
        kiosk.show(state, result=SessionResult.PASSED)

        assert not any(character.isdigit() for text in kiosk.words() for character in text)


def test_consent_names_who_asks_why_where_how_long_and_the_other_way(kiosk: Kiosk) -> None:
    kiosk.show(State.CONSENT)

    said = " ".join(kiosk.words())
    why, what, where = "real person", "takes one picture", "goes to Liveness Ltd in Ireland"
    kept, contact = "deletes the picture", "privacy@harbour.example"
    for part in ("Harbour Hotel", why, what, where, kept, "another way", contact):
        assert part in said


def test_consent_in_a_simulation_says_that_the_picture_stays(make_kiosk: Callable[..., Kiosk]) -> None:
    kiosk = make_kiosk(simulated=True)

    kiosk.show(State.CONSENT)

    said = " ".join(kiosk.words())
    assert "stays on this device" in said
    assert "goes to" not in said


def test_consent_answers_weigh_the_same(kiosk: Kiosk) -> None:
    kiosk.show(State.CONSENT)

    yes, no = kiosk.button("Yes, I agree"), kiosk.button("No, thank you")
    assert yes.size() == no.size()
    assert yes.y() == no.y()
    assert not yes.hasFocus()
    assert not no.hasFocus()


def test_consent_warns_before_its_time_is_up_and_offers_more(kiosk: Kiosk) -> None:
    kiosk.show(State.CONSENT)
    assert "I need more time" not in kiosk.words()

    kiosk.show(State.CONSENT, warning=True, seconds_left=18.0)
    assert "Are you still there? 18" in kiosk.words()
    assert "I need more time" in kiosk.words()


@pytest.mark.parametrize(
    ("size", "said", "button"),
    [
        ((1280, 800), "Do you need more time? 18", "I need more time"),
        ((1080, 1920), "It is too dark", "I need more time · 18"),
    ],
)
def test_positioning_warns_before_its_time_is_up_and_offers_more(
    kiosk: Kiosk, size: tuple[int, int], said: str, button: str
) -> None:
    kiosk.window.resize(QSize(*size))
    kiosk.show(State.POSITIONING, hint=Hint.TOO_DARK, helping=True)
    assert "I need more time" not in kiosk.words()

    kiosk.show(State.POSITIONING, hint=Hint.TOO_DARK, helping=True, warning=True, seconds_left=18.0)
    assert "It is too dark" in kiosk.words()
    assert said in kiosk.words()
    QTest.mouseClick(kiosk.button(button), Qt.MouseButton.LeftButton)
    assert kiosk.wishes.said == ["proceed"]


def test_a_lost_camera_takes_no_time_and_asks_for_none(kiosk: Kiosk) -> None:
    kiosk.show(State.POSITIONING, warning=True, camera_ready=False)

    assert "I need more time" not in kiosk.words()


def test_help_comes_with_a_picture_only_when_it_is_due(kiosk: Kiosk) -> None:
    def shown() -> list[str]:
        return [p.name for p in kiosk.window.findChildren(Illustration) if p.isVisible()]

    kiosk.show(State.POSITIONING, hint=Hint.TOO_DARK)
    assert shown() == []

    kiosk.show(State.POSITIONING, hint=Hint.TOO_DARK, helping=True)
    assert shown() == ["face_light"]


@pytest.mark.parametrize("state", [State.POSITIONING, State.COLLECTING])
def test_a_lost_camera_is_named_over_the_live_picture(kiosk: Kiosk, state: State) -> None:
    kiosk.show(state, camera_ready=False, hint=Hint.MOVE_LEFT)

    assert "The camera is starting again" in kiosk.words()
    assert "Move left" not in kiosk.words()


@pytest.mark.parametrize("simulated", [True, False])
def test_the_badge_is_on_every_screen_of_a_simulation_and_on_no_other(
    make_kiosk: Callable[..., Kiosk], simulated: bool
) -> None:
    kiosk = make_kiosk(simulated=simulated)

    for state in State:
        kiosk.show(state)
        assert ("SIMULATED" in kiosk.words()) is simulated


@pytest.mark.parametrize("state", State)
def test_languages_and_another_way_are_one_touch_away(kiosk: Kiosk, state: State) -> None:
    kiosk.show(state)

    labels = [button.text() for button in kiosk.buttons()]
    assert "English" in labels
    assert ("Another way" in labels) is (state is not State.ASSISTANCE)


def test_a_verdict_that_was_simulated_says_so_whoever_stands_at_the_api_s_address(kiosk: Kiosk) -> None:
    simulated = Attempt(number=1, capture=None, verdict=verdict(Outcome.LIVE, simulated=True))
    kiosk.show(State.PASSED, attempts=(simulated,))
    assert "SIMULATED" in kiosk.words()

    kiosk.show(State.ATTRACT)
    assert "SIMULATED" not in kiosk.words()
