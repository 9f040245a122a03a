"""What is set is kept off the GUI thread, in the order of the wishes, and what came of it arrives there."""

import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from kiosk.config.errors import SettingsError
from kiosk.workers.keeper import Keeper

WAIT_MS = 20_000


@pytest.fixture
def make_keeper(qapp: object) -> Iterator[Callable[..., Keeper]]:
    made: list[Keeper] = []

    def make(keep: Callable[[object], object]) -> Keeper:
        made.append(Keeper("keeper", keep=keep))
        return made[-1]

    yield make
    for keeper in made:
        keeper.stop()


def test_it_says_what_writing_returned_and_writes_in_another_thread(
    qtbot: QtBot, make_keeper: Callable[..., Keeper]
) -> None:
    threads: list[threading.Thread] = []

    def keep(name: str) -> Path:
        threads.append(threading.current_thread())
        return Path("/somewhere", name)

    keeper = make_keeper(keep)
    with qtbot.waitSignal(keeper.kept, timeout=WAIT_MS) as kept:
        keeper.request("lobby.toml")

    assert kept.args == ["lobby.toml", Path("/somewhere/lobby.toml")]
    assert threads != [threading.current_thread()]


def test_it_says_what_was_not_kept_and_why_and_can_be_asked_again(
    qtbot: QtBot, make_keeper: Callable[..., Keeper], caplog: pytest.LogCaptureFixture
) -> None:
    def keep(_asked: object) -> object:
        raise SettingsError("The disk is full.")

    keeper = make_keeper(keep)
    for wish in ("one", "two"):
        with qtbot.waitSignal(keeper.refused, timeout=WAIT_MS) as refused:
            keeper.request(wish)

        assert refused.args == [wish, "The disk is full."]
    assert "The disk is full." in caplog.text


def test_a_defect_is_logged_and_its_particulars_stay_there(
    qtbot: QtBot, make_keeper: Callable[..., Keeper], caplog: pytest.LogCaptureFixture
) -> None:
    keeper = make_keeper(lambda _asked: 1 / 0)
    with qtbot.waitSignal(keeper.refused, timeout=WAIT_MS) as refused:
        keeper.request("one")

    assert refused.args == ["one", ""]
    assert "ZeroDivisionError" in caplog.text


def test_nothing_waits_for_the_disk_and_all_is_written_in_the_order_of_the_wishes(
    make_keeper: Callable[..., Keeper],
) -> None:
    disk, written = threading.Event(), list[object]()

    def keep(asked: object) -> None:
        assert disk.wait(WAIT_MS / 1000)
        written.append(asked)

    keeper = make_keeper(keep)
    for wish in range(5):
        keeper.request(wish)
    assert written == []
    disk.set()
    keeper.stop()

    assert written == [0, 1, 2, 3, 4], "its end waits for all of it"
