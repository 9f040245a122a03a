"""A visitor leaves, wherever they are: nothing of them stays, and the next one finds the kiosk as new."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from kiosk.session.words import EndReason, Fault, FaultCleared, Policy, ServiceClosed, State
from kiosk.ui.theme import ThemeName, worn
from kiosk.values import SessionResult
from tests.ui.house import WAIT_MS, House

_VISITED = (
    State.CONSENT,
    State.POSITIONING,
    State.COLLECTING,
    State.VERIFYING,
    State.PASSED,
    State.RETRY,
    State.ASSISTANCE,
    State.CANNOT_VERIFY,
)
_ENDS = {
    State.PASSED: (SessionResult.PASSED, EndReason.COMPLETED),
    State.ASSISTANCE: (SessionResult.CANCELLED, EndReason.ALTERNATIVE),
    # Sending the sample again ends before somebody who has more time is given up.
    State.CANNOT_VERIFY: (SessionResult.NO_VERDICT, EndReason.FAULT),
}
_ABANDONED = (SessionResult.CANCELLED, EndReason.ABANDONED)


@pytest.mark.parametrize("state", _VISITED)
def test_who_leaves_is_forgotten_and_the_next_one_finds_the_kiosk_as_new(
    house: House, qtbot: QtBot, state: State
) -> None:
    fresh_attract, usual = house.grab(), worn()
    QApplication.clipboard().setText("not the kiosk's")
    house.come()
    fresh_consent = house.grab()
    house.make_it_easier()
    house.go_to(state)
    house.press("Make it easier for me")
    assert worn() == replace(usual, large_text=True, theme=ThemeName.HIGH_CONTRAST)
    assert house.is_unhurried()
    assert house.grab() != fresh_attract

    house.leave()

    assert house.where() is State.ATTRACT
    assert not house.is_unhurried()
    assert worn() == usual
    assert house.ends == [_ENDS.get(state, _ABANDONED)]
    assert house.grab() == fresh_attract
    assert QApplication.clipboard().text() == "not the kiosk's"
    # The newest frame is the camera's, and shows nobody.
    qtbot.waitUntil(lambda: sum(one() is not None for one in house.images) <= 1, timeout=WAIT_MS)

    house.come()
    assert house.grab() == fresh_consent


@pytest.mark.parametrize("state", [State.ATTRACT, State.OUT_OF_SERVICE])
def test_who_only_came_to_look_and_left_everything_open_is_forgotten(house: House, state: State) -> None:
    fresh_attract, usual = house.grab(), worn()
    if state is State.OUT_OF_SERVICE:
        house.happen(ServiceClosed())
    assert house.where() is state
    house.make_it_easier()
    house.press("Make it easier for me")
    assert worn() != usual
    assert house.is_unhurried()

    forgetting = house.window.findChild(QTimer, "forgetting")
    assert forgetting is not None
    assert forgetting.isActive()
    forgetting.timeout.emit()
    house.happen(FaultCleared(Fault.CLOSED))

    assert house.where() is State.ATTRACT
    assert not house.is_unhurried()
    assert worn() == usual
    assert house.grab() == fresh_attract
    assert house.ends == []


def test_where_everybody_has_more_time_so_has_the_second_one(make_house: Callable[[Policy], House]) -> None:
    house = make_house(Policy(unhurried=True))
    for _ in range(2):
        house.come()
        assert house.is_unhurried()
        house.leave()
        for _ in range(6):
            house.wait(80)
        assert house.where() is State.ATTRACT
        assert house.is_unhurried()

    house.press("Make it easier for me")
    house.press("More time")
    assert not house.is_unhurried()
    forgetting = house.window.findChild(QTimer, "forgetting")
    assert forgetting is not None
    forgetting.timeout.emit()
    house.pump()

    assert house.is_unhurried()
