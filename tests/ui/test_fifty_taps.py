"""Somebody hammers on the screen: nothing is agreed to by that, and each sample is sent once."""

import pytest

from kiosk.session.words import State
from tests.ui.house import House


@pytest.mark.fault("F82")
def test_whoever_hammers_on_the_screen_has_not_agreed(house: House, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("kiosk.ui.screens.consent._DOUBLE_TAP_S", 60.0)
    house.touches_each = 50
    house.press("Start")
    house.press("Read on")

    assert house.where() is State.CONSENT


@pytest.mark.fault("F82")
def test_whoever_taps_fifty_times_at_every_turn_is_sent_once_an_attempt(house: House) -> None:
    house.look()
    house.touches_each = 50
    house.press("Start")
    house.touches_each = 1
    house.press("Read on")
    house.touches_each = 50
    house.go_to(State.RETRY)
    assert house.sends == 1

    house.press("Try again")
    assert house.where() is State.POSITIONING
    assert house.sends == 1
