"""Work is done off the GUI thread, and what came of it arrives there."""

import logging
import threading
from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from kiosk.operator.errors import OperatorError
from kiosk.workers.errand import Errand

WAIT_MS = 20_000


@pytest.fixture
def errand(qapp: object) -> Iterator[Errand]:
    made = Errand("errand")
    yield made
    made.stop()


def refuse() -> object:
    raise OperatorError("The stick is full.")


def fail() -> object:
    raise ZeroDivisionError


def test_it_brings_back_the_result_of_another_thread_again_and_again(qtbot: QtBot, errand: Errand) -> None:
    for _ in range(3):
        with qtbot.waitSignal(errand.done, timeout=WAIT_MS) as done:
            errand.start(threading.current_thread)

        assert done.args is not None
        assert done.args[0] is not threading.current_thread()


def test_it_says_why_there_is_no_result_and_logs_it(
    qtbot: QtBot, errand: Errand, caplog: pytest.LogCaptureFixture
) -> None:
    with qtbot.waitSignal(errand.refused, timeout=WAIT_MS) as refused:
        errand.start(refuse)

    assert refused.args == ["The stick is full."]
    assert "The stick is full." in caplog.text


def test_a_defect_is_logged_and_its_particulars_stay_there(
    qtbot: QtBot, errand: Errand, caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level(logging.ERROR), qtbot.waitSignal(errand.refused, timeout=WAIT_MS) as refused:
        errand.start(fail)

    assert refused.args == [""]
    assert "ZeroDivisionError" in caplog.text


def test_one_piece_of_work_at_a_time(qtbot: QtBot, errand: Errand) -> None:
    go_on, started = threading.Event(), []

    def work() -> object:
        started.append(1)
        return go_on.wait(WAIT_MS / 1000)

    with qtbot.waitSignal(errand.done, timeout=WAIT_MS):
        errand.start(work)
        errand.start(work)
        go_on.set()

    assert started == [1]


def test_nothing_is_told_after_the_end(qtbot: QtBot, errand: Errand, monkeypatch: pytest.MonkeyPatch) -> None:
    go_on = threading.Event()
    errand.start(lambda: go_on.wait(WAIT_MS / 1000))
    told: list[object] = []
    errand.done.connect(told.append)  # a test's own, in one thread
    thread = errand._thread
    assert thread is not None
    wait = thread.join

    def let_it_finish(timeout: float) -> None:
        go_on.set()
        wait(timeout)

    # The work ends no sooner than its end is waited for.
    monkeypatch.setattr(thread, "join", let_it_finish)
    errand.stop()
    assert not thread.is_alive()
    qtbot.wait(0)

    assert told == []
