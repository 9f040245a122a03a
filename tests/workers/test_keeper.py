"""A site is kept off the GUI thread, and what came of it arrives there."""

import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any, cast

import pytest
from pytestqt.qtbot import QtBot

from kiosk.config.errors import SettingsError
from kiosk.vision.calibration import SiteCalibration
from kiosk.workers.keeper import SiteKeeper

_FOUND = cast(SiteCalibration, object())


@pytest.fixture
def threads() -> list[threading.Thread]:
    return []


@pytest.fixture
def keeper(qapp: object, threads: list[threading.Thread], answer: Any) -> Iterator[SiteKeeper]:
    def keep(found: SiteCalibration) -> Path:
        assert found is _FOUND
        threads.append(threading.current_thread())
        if isinstance(answer, Exception):
            raise answer
        return Path(answer)

    keeper = SiteKeeper(keep=keep)
    yield keeper
    keeper.stop()


@pytest.mark.parametrize("answer", ["/somewhere/lobby.toml"])
def test_it_says_where_the_site_was_kept_and_writes_in_another_thread(
    qtbot: QtBot, keeper: SiteKeeper, threads: list[threading.Thread]
) -> None:
    with qtbot.waitSignal(keeper.kept, timeout=20_000) as kept:
        keeper.request(_FOUND)

    assert kept.args == ["/somewhere/lobby.toml"]
    assert threads != [threading.current_thread()]


@pytest.mark.parametrize("answer", [SettingsError("The disk is full.")])
def test_it_says_why_a_site_was_not_kept_and_can_be_asked_again(qtbot: QtBot, keeper: SiteKeeper) -> None:
    for _ in range(2):
        with qtbot.waitSignal(keeper.refused, timeout=20_000) as refused:
            keeper.request(_FOUND)

        assert refused.args == ["The disk is full."]


@pytest.mark.parametrize("answer", ["/somewhere/lobby.toml"])
def test_its_end_waits_for_what_is_being_written(keeper: SiteKeeper, threads: list[threading.Thread]) -> None:
    keeper.request(_FOUND)

    keeper.stop()

    assert not threads[0].is_alive()
