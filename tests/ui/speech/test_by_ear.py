"""A whole check by ear and keys alone, through the real window and the real session."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication

from kiosk.consent.terms import OWN_PARTS, Terms
from kiosk.session.words import CameraReady, FaceChanged, State
from kiosk.ui.speech.sounds import Sound
from kiosk.ui.texts import DECLINED
from kiosk.values import Hint, Outcome
from tests.station.fakes import verdict
from tests.ui.speech.conftest import Visit

LIVE = verdict(Outcome.LIVE, code=200, liveness_score=0.93)
NOT_LIVE = verdict(Outcome.NOT_LIVE, code=200, liveness_score=0.1, risk_reason="screen")

_F1, _ENTER, _RIGHT = Qt.Key.Key_F1, Qt.Key.Key_Return, Qt.Key.Key_Right
_INVITATION = "To have this screen read aloud, press F1 or the star key."
_TO_AGREE = (_RIGHT, _RIGHT)


def _agree(visit: Visit) -> None:
    visit.press(*_TO_AGREE, _ENTER)


def test_a_check_is_passed_by_ear_alone(visit: Visit) -> None:
    visit.come_near()
    assert visit.heard() == [_INVITATION]

    visit.press(_F1)
    assert visit.sounds() == [Sound.ON]
    (welcome,) = visit.heard()
    assert welcome == (
        "Reading aloud. The arrow keys lead from button to button, and Enter presses the button. "
        "F2 says everything again. Plus and minus change the volume. "
        "Welcome. This is a quick look at the camera, just a few seconds. Press Enter to start."
    )

    visit.press(_ENTER)
    assert visit.bench.where() is State.CONSENT
    (consent,) = visit.heard()
    for line in visit.window.consent_lines:
        assert line in consent
    assert consent.startswith("May Harbour Hotel take a picture of your face?")
    assert consent.endswith(
        "There are two answers: No, thank you, or: Yes, I agree. Choose with the arrow keys and press Enter."
    )

    visit.press(*_TO_AGREE)
    assert visit.heard() == ["No, thank you", "Yes, I agree"]

    visit.press(_ENTER)
    visit.fall_silent()
    visit.be_told(Hint.MOVE_CLOSER)
    visit.wait(3)
    visit.be_told(Hint.MOVE_LEFT)
    visit.fall_silent()
    visit.wait(3)
    visit.be_told(Hint.READY)
    assert visit.sounds() == [Sound.READY]
    visit.check(LIVE)

    assert visit.heard() == [
        "Look towards the camera. You will hear how to move. When a soft tone sounds, stay like that.",
        "Come closer.",
        "Move left.",
        "Checking. You can relax now.",
        "All done, thank you. You can go ahead.",
    ]
    assert visit.sounds() == [Sound.PASSED]


def test_a_notice_of_several_pages_is_heard_page_by_page_before_a_yes(make_visit: Callable[..., Visit]) -> None:
    own = {part: f"This is what the house says of {part}. " * 8 for part in OWN_PARTS}
    visit = make_visit(terms=Terms(version="7", texts={"en": {**own, "title": "May we?"}}))
    visit.come_near()
    visit.press(_F1)
    visit.heard()

    visit.press(_ENTER)
    (first,) = visit.heard()
    assert first.startswith("May we? This is what the house says of why.")
    assert first.endswith("answers: No, thank you, or: Read on. Choose with the arrow keys and press Enter.")
    pages = [first]
    while "Yes, I agree" not in pages[-1]:
        while not (QApplication.focusWidget() or visit.window).accessibleName().startswith("Read on"):
            visit.press(_RIGHT)
        visit.heard()
        visit.press(_ENTER)
        (page,) = visit.heard()
        pages.append(page)

    assert len(pages) > 1
    for part in OWN_PARTS[1:]:
        assert sum(page.count(f"says of {part}.") for page in pages) == 8, (
            "all of it is said, and none of it twice"
        )
    assert pages[-1].endswith(
        "answers: No, thank you, or: Yes, I agree. Choose with the arrow keys and press Enter."
    )


def test_who_declines_hears_in_their_own_language_that_this_is_fine(visit: Visit) -> None:
    visit.come_near()
    visit.languages.use("zh-CN")
    visit.press(_F1, _ENTER)
    visit.heard()
    visit.press(_RIGHT, _ENTER)

    assert visit.bench.where() is State.ATTRACT
    assert visit.heard()[-1].startswith(visit.languages.texts.say(DECLINED))
    assert visit.voice.languages[-1] == "zh-CN"
    visit.wait(6)
    assert visit.languages.current == "en", "the next visitor finds nothing of it"
    assert not visit.is_read()


@pytest.fixture
def default_visit(make_visit: Callable[..., Visit]) -> Visit:
    """A kiosk as it is delivered: a face that stays near starts the session."""
    return make_visit(starts_by_face=True)


def test_the_invitation_is_heard_out_though_a_face_alone_starts_the_session(default_visit: Visit) -> None:
    visit = default_visit
    visit.come_near()
    visit.wait(3)

    assert visit.bench.where() is State.CONSENT
    assert visit.heard() == [_INVITATION]
    assert visit.is_spoken_to(), "the consent screen has not cut it off"


def test_consent_repeats_the_invitation_to_who_has_missed_it_and_does_not_nag(default_visit: Visit) -> None:
    visit = default_visit
    visit.come_near()
    visit.wait(3)
    visit.heard()

    visit.wait(16)
    assert visit.heard() == []
    visit.wait(2)
    assert visit.bench.where() is State.CONSENT
    assert visit.heard() == [_INVITATION]


def test_a_check_that_a_face_has_started_is_passed_by_ear_alone(default_visit: Visit) -> None:
    visit = default_visit
    visit.come_near()
    visit.wait(4)
    visit.fall_silent()
    assert visit.heard() == [_INVITATION]

    visit.press(_F1)
    (consent,) = visit.heard()
    assert consent.startswith("Reading aloud.")
    assert "May Harbour Hotel take a picture of your face?" in consent
    visit.wait(60)
    assert visit.bench.where() is State.CONSENT, "being read to is being there"

    visit.fall_silent()
    _agree(visit)
    visit.fall_silent()
    visit.be_told(Hint.MOVE_CLOSER)
    visit.wait(3)
    visit.fall_silent()
    visit.be_told(Hint.READY)
    visit.check(LIVE)

    assert visit.heard()[-2:] == ["Checking. You can relax now.", "All done, thank you. You can go ahead."]
    assert visit.bench.where() is State.PASSED


def test_who_explores_the_first_screen_for_longer_than_wishes_last_is_still_read_to(default_visit: Visit) -> None:
    visit = default_visit
    visit.happen(CameraReady(), FaceChanged(present=True, near=False))
    visit.press(_F1)
    visit.heard()
    for _ in range(5):
        visit.press(_RIGHT)
        visit.wait(8)

    assert len(visit.heard()) >= 2, "the keys' places are said"
    assert visit.bench.where() is State.ATTRACT
    assert visit.is_read()
    forgetting = visit.window.findChild(QTimer, "forgetting")
    assert forgetting is not None
    assert forgetting.interval() > 40_000, "who is read to is not forgotten while they explore"


def test_failures_are_explained_until_the_staff_are_asked_for_by_a_code_that_is_spelled_out(visit: Visit) -> None:
    visit.come_near()
    visit.press(_F1, _ENTER)
    _agree(visit)
    visit.heard()
    visit.sounds()

    for _ in range(2):
        visit.check(NOT_LIVE)
        visit.press(_ENTER)
    visit.check(NOT_LIVE)

    retry = "Something else was in the picture. Put phones, screens and photos away. Press Enter to try again."
    assert [text for text in visit.heard() if not text.startswith(("Checking", "Look at"))] == [
        retry,
        retry,
        (
            "Please ask our staff. They will gladly help you another way. The code is S, E, S, S, I, O. "
            "Press Enter when you are done."
        ),
    ]
    assert visit.sounds() == [
        *(Sound.READY, Sound.RETRY) * 2,
        Sound.READY,
        Sound.ASSISTANCE,
    ]
