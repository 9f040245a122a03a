"""A whole check by keys alone: the real window before a real session, on a clock that the test moves."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from kiosk.intents import StationIntents
from kiosk.session.words import CameraReady, EndReason, Policy, State
from kiosk.ui.controls import PillButton
from kiosk.ui.gallery import MOMENTS
from kiosk.ui.languages import NAMES, LanguageSwitch
from kiosk.ui.theme import ThemeName, worn
from kiosk.ui.window import KioskWindow
from kiosk.values import Outcome, SessionResult, Verdict
from kiosk.vision.thresholds import Thresholds
from tests.station.fakes import Bench, verdict
from tests.ui.conftest import TERMS, Kiosk
from tests.ui.keyboard import Keyboard

_KEYS = Qt.Key
_LIVE, _NOT_LIVE = verdict(Outcome.LIVE), verdict(Outcome.NOT_LIVE)


@dataclass
class Hand:
    """How somebody moves on and presses: one key for each."""

    on: Qt.Key
    press: Qt.Key


_HANDS = {
    "a keyboard": Hand(_KEYS.Key_Tab, _KEYS.Key_Space),
    "a keypad of five keys": Hand(_KEYS.Key_Down, _KEYS.Key_Enter),
    "a keypad, sideways": Hand(_KEYS.Key_Right, _KEYS.Key_Select),
    "a keypad, backwards": Hand(_KEYS.Key_Up, _KEYS.Key_Return),
}


class Visit:
    """Somebody before the kiosk who has keys and nothing else."""

    def __init__(self, bench: Bench, window: KioskWindow, hand: Hand) -> None:
        self._bench, self._window, self._hand = bench, window, hand
        self.keyboard = Keyboard(window)
        self._follow()

    def has_come_to(self, state: State) -> None:
        assert self._bench.where() is state

    @property
    def ending(self) -> tuple[SessionResult, EndReason]:
        (report,) = self._bench.reports
        return report.result, report.end

    def press(self, name: str = "") -> None:
        """Press a control by its name, or whatever has the keys; then let the kiosk answer."""
        if name:
            self.keyboard.go_to(name, self._hand.on)
        QTest.keyClick(self._window.windowHandle(), self._hand.press)
        self._bench.runner.run_pending()
        self._follow()

    def is_seen(self, what: Verdict) -> None:
        """Stand as the kiosk wants it, and let the API answer; none of this is the keys' affair."""
        attempt = self._bench.submit()
        self._follow()
        self.has_come_to(State.VERIFYING)
        self._bench.answer(attempt, what)
        self._follow()

    def waits(self, seconds: float) -> None:
        self._bench.advance(seconds)
        self._follow()

    def _follow(self) -> None:
        self._window.show_view(self._bench.shown())
        self._window.settle()
        self.keyboard.look()


@pytest.fixture(params=list(_HANDS.values()), ids=list(_HANDS))
def visit(request: pytest.FixtureRequest, qtbot: QtBot, languages: LanguageSwitch) -> Iterator[Visit]:
    bench = Bench(Policy(starts_by_face=False))
    bench.send(CameraReady())
    intents = StationIntents()
    intents.attach(bench.inbox.put)
    window = KioskWindow(
        intents=intents,
        brand="Harbour Hotel",
        terms=TERMS,
        simulated=False,
        languages=languages,
        thresholds=Thresholds(),
        windowed=True,
    )
    with qtbot.waitExposed(window):
        window.open()
    yield Visit(bench, window, request.param)
    window.close()
    window.deleteLater()


def test_from_the_invitation_to_the_result(visit: Visit) -> None:
    visit.press()
    visit.has_come_to(State.CONSENT)
    visit.press("Yes, I agree")
    visit.has_come_to(State.POSITIONING)
    visit.is_seen(_LIVE)
    visit.has_come_to(State.PASSED)
    visit.press()

    visit.has_come_to(State.ATTRACT)
    assert visit.ending == (SessionResult.PASSED, EndReason.COMPLETED)


def test_through_every_further_try_to_the_staff(visit: Visit) -> None:
    visit.press()
    visit.press("Yes, I agree")
    for _ in range(Policy().max_attempts - 1):
        visit.is_seen(_NOT_LIVE)
        visit.has_come_to(State.RETRY)
        visit.press()
        visit.has_come_to(State.POSITIONING)
    visit.is_seen(_NOT_LIVE)
    visit.has_come_to(State.ASSISTANCE)
    visit.press()

    visit.has_come_to(State.ATTRACT)
    assert visit.ending == (SessionResult.FAILED, EndReason.COMPLETED)


def test_consent_is_declined(visit: Visit) -> None:
    visit.press()
    visit.press("No, thank you")

    visit.has_come_to(State.ATTRACT)
    assert visit.ending == (SessionResult.CANCELLED, EndReason.DECLINED)


def test_more_time_is_asked_for_before_it_is_up(visit: Visit) -> None:
    visit.press()
    visit.waits(Policy().consent_s)
    visit.press("I need more time")
    visit.waits(Policy().consent_s - 1)

    visit.has_come_to(State.CONSENT)
    visit.press("Yes, I agree")
    visit.has_come_to(State.POSITIONING)


def test_the_other_way_is_taken_while_the_camera_looks(visit: Visit) -> None:
    visit.press()
    visit.press("Yes, I agree")
    visit.press("Another way")

    visit.has_come_to(State.ASSISTANCE)


def test_language_and_comforts_are_chosen_and_the_visit_goes_on(visit: Visit, languages: LanguageSwitch) -> None:
    visit.press()
    visit.press("English")
    visit.press("Español")
    assert languages.current == "es"
    visit.press("Español")
    visit.press("English")
    visit.press("Make it easier for me")
    visit.press("Larger text")
    visit.press("Higher contrast")
    assert worn().large_text
    assert worn().theme is ThemeName.HIGH_CONTRAST
    visit.press("Close")
    assert visit.keyboard.at == "Make it easier for me"
    visit.press("Read on")
    visit.press("Yes, I agree")

    visit.has_come_to(State.POSITIONING)


def _in_reach(kiosk: Kiosk, button: PillButton) -> bool:
    """Return whether a finger could press it too: nothing lies over it."""
    return kiosk.window.childAt(button.mapTo(kiosk.window, button.rect().center())) is button


@pytest.mark.parametrize("name", MOMENTS)
def test_every_control_is_led_to_and_left_again_by_every_key(kiosk: Kiosk, name: str) -> None:
    kiosk.window.show_view(MOMENTS[name])
    kiosk.window.settle()
    keyboard = Keyboard(kiosk.window)
    wanted = {button.accessibleName() for button in kiosk.buttons() if _in_reach(kiosk, button)}

    there = keyboard.round_trip(_KEYS.Key_Tab)
    assert set(there) - {""} == wanted
    for key in (_KEYS.Key_Down, _KEYS.Key_Right, _KEYS.Key_Up, _KEYS.Key_Left, _KEYS.Key_Backtab):
        assert set(keyboard.round_trip(key)) == set(there), key


@pytest.mark.parametrize("panel", ["English", "Make it easier for me"])
@pytest.mark.parametrize("key", [_KEYS.Key_Tab, _KEYS.Key_Backtab, _KEYS.Key_Down, _KEYS.Key_Left])
def test_a_panel_keeps_the_keys_until_it_is_left(kiosk: Kiosk, panel: str, key: Qt.Key) -> None:
    kiosk.window.show_view(MOMENTS["consent"])
    kiosk.window.settle()
    keyboard = Keyboard(kiosk.window)
    keyboard.go_to(panel, _KEYS.Key_Down)
    keyboard.press(_KEYS.Key_Return)

    seen = keyboard.round_trip(key)

    assert len(seen) == (len(NAMES) + 1 if panel == "English" else 6)
    keyboard.press(_KEYS.Key_Escape)
    assert keyboard.at == panel


def test_what_was_chosen_and_given_up_leaves_the_keys_on_the_way_on(
    make_kiosk: Callable[..., Kiosk],
) -> None:
    kiosk = make_kiosk()
    kiosk.window.show_view(MOMENTS["attract"])
    keyboard = Keyboard(kiosk.window)
    keyboard.go_to("English", _KEYS.Key_Down)
    keyboard.press(_KEYS.Key_Return)

    kiosk.window._on_idle()

    assert keyboard.at == "Start"
