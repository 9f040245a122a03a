"""What hosts of a demonstration see and touch, in the kiosk's own window."""

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from kiosk import desktop
from kiosk.config.settings import Settings
from kiosk.session.words import CancelRequested, ServiceClosed, State
from kiosk.ui.caption import Caption
from kiosk.ui.controls import PillButton
from kiosk.ui.demo.button import DemoButton
from kiosk.ui.demo.choices import ANSWER_KEYS, DRAWER_KEY, OVERLAY_KEY, SCENE_KEYS, DemoAnswer
from kiosk.ui.demo.drawer import KeyButton
from kiosk.ui.demo.note import Note
from kiosk.ui.languages import LanguageSwitch
from kiosk.values import Hint, Profile
from tests.ui.demo.booth import Booth
from tests.ui.demo.conftest import MakeBooth

_SIZES = [(1280, 800), (1920, 1080), (1024, 600), (800, 480), (1080, 1920)]


def press(booth: Booth, key: Qt.Key) -> None:
    """Press a key as the window system brings it."""
    QTest.keyClick(booth.window.windowHandle(), key)


def touch(booth: Booth, widget: QWidget) -> None:
    """Touch the middle of a widget as the window system brings it."""
    place = widget.mapTo(booth.window, widget.rect().center())
    QTest.mouseClick(booth.window.windowHandle(), Qt.MouseButton.LeftButton, pos=place)


def plays(booth: Booth) -> bool:
    return booth.desk.autoplay.plays(booth.clock.ns / 1e9)


def choice(booth: Booth, text: str) -> KeyButton:
    return next(one for one in booth.desk.drawer.findChildren(KeyButton) if one.text() == text)


def place_of(booth: Booth, widget: QWidget) -> QRect:
    return QRect(widget.mapTo(booth.window, widget.rect().topLeft()), widget.size())


@pytest.fixture
def attended(booth: Booth) -> Booth:
    """A demonstration whose host has just touched the screen."""
    booth.step()
    QTest.mouseClick(booth.window.windowHandle(), Qt.MouseButton.RightButton, pos=booth.window.rect().center())
    assert not plays(booth)
    return booth


# By itself


def test_somebody_has_passed_within_ten_seconds(booth: Booth) -> None:
    began_ns = booth.clock.ns
    booth.run_until(State.PASSED)

    assert (booth.clock.ns - began_ns) / 1e9 < 10


def test_the_screen_says_that_it_runs_by_itself_and_when_it_agrees(booth: Booth) -> None:
    note = booth.window.findChild(Note)
    assert isinstance(note, Note)
    booth.step()
    assert note.isVisible()
    assert note.text == "Runs by itself. Touch to take over."

    booth.run_until(State.CONSENT)
    booth.step()
    assert note.text == "The demo agrees by itself in 2 s"

    booth.run_until(State.POSITIONING)
    booth.step()
    assert not note.isVisible()


@pytest.mark.parametrize("act", ["touch", "key"])
def test_a_touch_or_a_key_leaves_it_to_the_host_who_is_then_asked_for_consent(booth: Booth, act: str) -> None:
    booth.run_until(State.CONSENT)
    if act == "touch":
        touch(booth, booth.window.stage)
    else:
        press(booth, Qt.Key.Key_Tab)
    booth.run(20)

    assert booth.state is State.CONSENT
    assert not plays(booth)


def test_it_runs_again_when_the_host_has_gone(booth: Booth) -> None:
    booth.run_until(State.CONSENT)
    touch(booth, booth.window.stage)
    booth.run(28)
    assert booth.state is State.CONSENT

    booth.run_until(State.PASSED)
    assert plays(booth)


def test_it_waits_while_staff_have_the_kiosk_closed(booth: Booth) -> None:
    booth.run_until(State.POSITIONING)
    booth.post(ServiceClosed())
    booth.run(60)

    assert booth.state is State.OUT_OF_SERVICE


def test_a_scenario_that_was_asked_for_is_the_only_one(make_booth: MakeBooth) -> None:
    booth = make_booth("demo:steady")
    booth.run(60)

    assert booth.projector.scene == "steady"
    assert set(booth.results) == {"passed completed"}


def test_a_person_before_a_real_camera_is_asked_and_never_answered_for(make_booth: MakeBooth) -> None:
    booth = make_booth("0")
    booth.projector.scene = "steady"
    booth.run(30)

    assert booth.state is State.CONSENT
    booth.desk.open_drawer()
    shown = {one.text() for one in booth.desk.drawer.findChildren(KeyButton) if one.isVisible()}
    assert "Service fault" in shown
    assert not shown & {"Stands well", "Run by itself"}


# By a host


def test_every_scenario_and_every_answer_has_a_key_of_its_own(attended: Booth) -> None:
    keys = [*SCENE_KEYS.values(), *ANSWER_KEYS.values(), DRAWER_KEY, OVERLAY_KEY]

    assert len(set(keys)) == len(keys)


def test_a_key_begins_a_visit_with_its_scenario_within_a_second(attended: Booth) -> None:
    press(attended, Qt.Key.Key_7)
    attended.run(1)

    assert attended.projector.scene == "too-dark"
    assert attended.state is State.POSITIONING
    attended.run(2)
    assert attended.latest_observation().hint is Hint.TOO_DARK  # type: ignore[union-attr] # it looks all the time


def test_a_scenario_is_chosen_by_touch_in_the_drawer(attended: Booth) -> None:
    button = attended.window.findChild(DemoButton)
    assert isinstance(button, DemoButton)
    touch(attended, button)
    assert attended.desk.drawer.isVisible()

    touch(attended, choice(attended, "Too far"))
    attended.run(1)
    assert not attended.desk.drawer.isVisible()
    assert attended.projector.scene == "too-far"


def test_the_drawer_opens_and_closes_by_key_and_keeps_the_keys_while_screens_change(attended: Booth) -> None:
    press(attended, Qt.Key.Key_3)
    press(attended, Qt.Key.Key_D)
    assert attended.desk.drawer.isVisible()
    attended.run_until(State.PASSED)
    assert attended.desk.drawer.isAncestorOf(attended.window.focusWidget())

    press(attended, Qt.Key.Key_D)
    assert not attended.desk.drawer.isVisible()


@pytest.mark.parametrize(
    ("answer", "state"),
    [
        (DemoAnswer.LIVE, State.PASSED),
        (DemoAnswer.SCREEN, State.RETRY),
        (DemoAnswer.MASK, State.RETRY),
        (DemoAnswer.NO_FACE, State.RETRY),
        (DemoAnswer.FAULT, State.CANNOT_VERIFY),
    ],
)
def test_an_answer_that_is_chosen_comes_once_and_then_everybody_passes(
    attended: Booth, answer: DemoAnswer, state: State
) -> None:
    press(attended, ANSWER_KEYS[answer])
    press(attended, Qt.Key.Key_3)
    attended.run_until(State.VERIFYING)
    attended.run(0.4)
    assert attended.state is state

    attended.run_until(State.PASSED)


def test_the_drawer_shows_an_answer_until_it_has_been_given(attended: Booth) -> None:
    label = "Service fault"

    def is_shown() -> bool:
        return next(b for b in attended.desk.drawer.findChildren(KeyButton) if b.text() == label).isChecked()

    press(attended, ANSWER_KEYS[DemoAnswer.FAULT])
    press(attended, Qt.Key.Key_3)
    attended.run_until(State.POSITIONING)
    attended.post(CancelRequested())
    attended.run_until(State.ATTRACT)
    attended.desk.open_drawer()
    assert is_shown(), "it has been given to nobody yet"

    attended.desk.drawer.dismiss()
    press(attended, Qt.Key.Key_3)
    attended.run_until(State.CANNOT_VERIFY)
    attended.desk.open_drawer()
    assert not is_shown()


def test_a_slow_answer_takes_three_seconds(attended: Booth) -> None:
    press(attended, ANSWER_KEYS[DemoAnswer.SLOW])
    press(attended, Qt.Key.Key_3)
    attended.run_until(State.VERIFYING)
    attended.run(2.8)
    before = attended.state
    attended.run(0.6)

    assert (before, attended.state) == (State.VERIFYING, State.PASSED)


def test_keys_are_staffs_own_while_their_panel_lies_over_the_window(attended: Booth) -> None:
    panel = QWidget(attended.window)
    attended.window.cover(panel)
    press(attended, Qt.Key.Key_7)
    press(attended, Qt.Key.Key_D)
    attended.run(1)

    assert attended.projector.scene != "too-dark"
    assert not attended.desk.drawer.isVisible()


# What is shown


def test_the_overlay_shows_what_is_measured_and_goes_by_a_key(attended: Booth) -> None:
    press(attended, Qt.Key.Key_3)
    attended.run_until(State.POSITIONING)
    attended.run(0.4)
    shown = attended.window.grab().toImage()
    press(attended, OVERLAY_KEY)
    assert not attended.desk.overlay.isVisible()
    assert attended.window.grab().toImage() != shown

    press(attended, OVERLAY_KEY)
    assert attended.desk.overlay.isVisible()


def test_time_counts_from_the_sessions_beginning(attended: Booth) -> None:
    press(attended, Qt.Key.Key_7)
    attended.run_until(State.POSITIONING)
    attended.run(3)

    shown = attended.desk.overlay._shown()
    assert shown.state == "Positioning"
    assert shown.clock in {"3.0 s", "3.2 s"}
    assert dict(shown.figures)["Camera"] == "30.0 fps"


def test_the_last_attempts_times_are_shown(attended: Booth) -> None:
    press(attended, Qt.Key.Key_3)
    attended.run_until(State.PASSED)

    figures = dict(attended.desk.overlay._shown().figures)
    assert (figures["Encoding"], figures["Reply"]) == ("8 ms", "50 ms")


@pytest.mark.parametrize("size", _SIZES, ids=str)
@pytest.mark.parametrize("tag", ["en", "ar"])
def test_the_overlay_leaves_the_face_the_hint_and_the_controls_free(
    attended: Booth, languages: LanguageSwitch, size: tuple[int, int], tag: str
) -> None:
    attended.window.resize(*size)
    languages.use(tag)
    press(attended, Qt.Key.Key_7)
    attended.run_until(State.POSITIONING)
    attended.run(0.4)

    oval = attended.window.stage.oval
    inner = QRect(0, 0, round(1.2 * oval.rx), round(1.2 * oval.ry))
    inner.moveCenter(QPoint(round(oval.cx), round(oval.cy)))
    words = [one for one in attended.window.findChildren(Caption) if one.isVisible() and one.text]
    controls = [one for one in attended.window.findChildren(PillButton) if one.isVisible()]
    taken = [inner, *(place_of(attended, one) for one in (*words, *controls))]
    plates = [place for place, _ in attended.desk.overlay._plates]
    assert plates
    for plate in plates:
        assert attended.window.rect().contains(plate)
        assert not [place for place in taken if place.intersects(plate)]


@pytest.mark.parametrize("size", _SIZES, ids=str)
@pytest.mark.parametrize("tag", ["en", "de", "zh-CN", "ar"])
def test_the_drawer_fits_the_window_and_leaves_the_badge_in_sight(
    attended: Booth, languages: LanguageSwitch, size: tuple[int, int], tag: str
) -> None:
    attended.window.resize(*size)
    languages.use(tag)
    attended.step()
    attended.desk.open_drawer()

    buttons = [one for one in attended.desk.drawer.findChildren(KeyButton) if one.isVisible()]
    places = [place_of(attended, one) for one in buttons]
    assert len(buttons) == len(SCENE_KEYS) + len(ANSWER_KEYS) + 2
    assert all(attended.window.rect().contains(place) for place in places)
    assert not any(one.intersects(other) for one in places for other in places if one is not other)
    assert all(place.height() >= 44 for place in places)
    assert not [one.text() for one in buttons if one.fitting_px() <= 9]
    assert not attended.desk.drawer.geometry().intersects(attended.window.badge_place)


def test_the_button_stands_beside_the_badge(attended: Booth) -> None:
    button = attended.window.findChild(DemoButton)
    assert isinstance(button, DemoButton)
    for direction in ("en", "ar"):
        attended.window._languages.use(direction)
        attended.step()
        badge, place = attended.window.badge_place, place_of(attended, button)
        assert not badge.intersects(place)
        assert badge.center().y() == place.center().y()
        assert badge.height() < place.height() < 1.5 * badge.height(), "the pill without its ring is as high"
        assert attended.window.rect().contains(place)


def test_the_badge_lies_over_whatever_staff_have_before_them(attended: Booth) -> None:
    panel = QWidget(attended.window)
    attended.window.cover(panel)
    badge = next(one for one in attended.window.findChildren(Caption) if one.text.upper() == "SIMULATED")
    layers = attended.window.children()
    assert layers.index(badge) > layers.index(panel)

    attended.window.cover(None)
    assert badge.geometry().right() > 0.9 * attended.window.width()


@pytest.mark.parametrize("profile", [Profile.CHECKIN, Profile.PROCTOR])
def test_no_other_profile_has_anything_of_it(profile: Profile, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise AssertionError("a demonstration is laid over a kiosk that is none")

    monkeypatch.setattr(desktop, "DemoDesk", refuse)
    settings = Settings(profile=profile)

    assert desktop._demo_desk(settings, None, None, None, None) is None  # type: ignore[arg-type] # not looked at
