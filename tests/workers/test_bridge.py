"""What threads say arrives in the GUI thread, newest only, and never after the end."""

import threading
from collections.abc import Callable, Iterator

import numpy as np
import pytest
from PySide6.QtCore import QCoreApplication, QObject, QThread, Slot
from pytestqt.qtbot import QtBot

from kiosk.session.words import SessionState, State
from kiosk.station.view import View
from kiosk.ui.picture import PreparedPicture
from kiosk.workers.bridge import StationBridge


class Listener(QObject):
    """Keeps what it hears, and whether it heard it in its own thread."""

    def __init__(self, bridge: StationBridge) -> None:
        super().__init__()
        self.views: list[View] = []
        self.pictures: list[PreparedPicture] = []
        self.ends = 0
        self.threads: set[bool] = set()
        bridge.view_published.connect(self._on_view)
        bridge.picture_published.connect(self._on_picture)
        bridge.ended.connect(self._on_end)

    @Slot(object)
    def _on_view(self, view: View) -> None:
        self.views.append(view)
        self.threads.add(QThread.currentThread() is self.thread())

    @Slot(object)
    def _on_picture(self, picture: PreparedPicture) -> None:
        self.pictures.append(picture)

    @Slot()
    def _on_end(self) -> None:
        self.ends += 1


@pytest.fixture
def bridge(qapp: object) -> Iterator[StationBridge]:
    bridge = StationBridge()
    yield bridge
    bridge.close()


def _view(attempt: int) -> View:
    return View(session=SessionState(state=State.POSITIONING, attempt=attempt), session_id=None)


def _picture(grey: int) -> PreparedPicture:
    return PreparedPicture(np.full((2, 2, 4), grey, np.uint8), (2, 2), 0)


def _elsewhere(call: Callable[[], None]) -> None:
    thread = threading.Thread(target=call)
    thread.start()
    thread.join()


def test_a_view_from_a_plain_thread_arrives_in_the_gui_thread(bridge: StationBridge, qtbot: QtBot) -> None:
    listener = Listener(bridge)

    with qtbot.waitSignal(bridge.view_published):
        _elsewhere(lambda: bridge.publish_view(_view(1)))

    assert listener.views == [_view(1)]
    assert listener.threads == {True}


def test_a_blocked_window_gets_the_newest_and_nothing_piles_up(bridge: StationBridge, qtbot: QtBot) -> None:
    listener = Listener(bridge)

    def flood() -> None:
        for number in range(1000):
            bridge.publish_view(_view(number))
            bridge.publish_picture(_picture(number % 256))

    with qtbot.waitSignals([bridge.view_published, bridge.picture_published]):
        _elsewhere(flood)
    QCoreApplication.processEvents()

    assert listener.views == [_view(999)]
    assert len(listener.pictures) == 1
    assert listener.pictures[0].pixels[0, 0, 0] == 999 % 256


def test_what_comes_later_is_delivered_too(bridge: StationBridge, qtbot: QtBot) -> None:
    listener = Listener(bridge)

    for number in range(3):
        with qtbot.waitSignal(bridge.view_published):
            bridge.publish_view(_view(number))

    assert listener.views == [_view(0), _view(1), _view(2)]


def test_the_end_comes_after_the_last_view(bridge: StationBridge, qtbot: QtBot) -> None:
    listener = Listener(bridge)
    order: list[str] = []
    bridge.view_published.connect(lambda _: order.append("view"))
    bridge.ended.connect(lambda: order.append("end"))

    with qtbot.waitSignal(bridge.ended):
        bridge.publish_end()
        bridge.publish_view(_view(1))

    assert order == ["view", "end"]
    assert listener.ends == 1


def test_nothing_is_delivered_after_close(bridge: StationBridge) -> None:
    listener = Listener(bridge)
    bridge.publish_view(_view(1))

    bridge.close()
    _elsewhere(lambda: bridge.publish_view(_view(2)))
    QCoreApplication.processEvents()

    assert listener.views == []
