"""The panel in the kiosk as it runs: a drawn visitor, real sessions, a real window."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QObject, QTimer, Slot
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from kiosk.config.files import operator_pin_file
from kiosk.config.loading import load_settings
from kiosk.desktop import run_kiosk
from kiosk.operator.pin import keep_hash
from kiosk.session.words import State
from kiosk.ui.operator.corner import Corner
from kiosk.ui.operator.home_page import Place
from kiosk.ui.operator.panel import OperatorPanel
from kiosk.ui.window import KioskWindow
from kiosk.values import SessionResult
from tests.ui.operator.conftest import PIN, PIN_HASH

Step = Callable[[KioskWindow], bool]
"""Does something when its time has come, and says whether it has."""


class Hand(QObject):
    """Does one step after another in a kiosk that runs, each as soon as it can be done."""

    def __init__(self, steps: Iterator[Step]) -> None:
        super().__init__()
        self._steps = steps
        self._step = next(steps, None)
        self._timer = QTimer(self)
        self._timer.setInterval(20)
        self._timer.timeout.connect(self._on_due)
        self._timer.start()

    @Slot()
    def _on_due(self) -> None:
        windows = [
            one for one in QApplication.topLevelWidgets() if isinstance(one, KioskWindow) and one.isVisible()
        ]
        if self._step and windows and self._step(windows[0]):
            self._step = next(self._steps, None)


def panel_of(window: KioskWindow) -> OperatorPanel:
    panel = window.findChild(OperatorPanel)
    assert isinstance(panel, OperatorPanel)
    return panel


def ask(window: KioskWindow) -> bool:
    """Ask for the panel while a picture of the visitor is on the screen."""
    if window._state is not State.POSITIONING or window._capture.stage.picture is None:
        return False
    corner = window.findChild(Corner)
    assert isinstance(corner, Corner)
    corner.asked.emit()
    assert panel_of(window).pin.isVisible()
    return True


def give_pin(window: KioskWindow) -> bool:
    assert window._state is State.POSITIONING, "the visit goes on"
    QTest.keyClicks(panel_of(window).pin, f"{PIN}\r")
    return True


def agree(window: KioskWindow) -> bool:
    panel = panel_of(window)
    if not panel.asks_to_end_visit:
        return False
    panel.visit_end_agreed.emit()
    return True


def see_the_camera(window: KioskWindow) -> bool:
    panel = panel_of(window)
    if panel._home.isVisible():
        assert window._state is State.OUT_OF_SERVICE
        assert window._capture.stage.picture is None
        panel.go_to(Place.CAMERA)
    return panel.camera.isVisible() and panel.camera._stage.picture is not None


def set_up(window: KioskWindow) -> bool:
    panel = panel_of(window)
    if panel._setup is None:
        panel.go_to(Place.SETUP)
    assert panel._setup is not None
    return bool(panel._setup._recent)


def try_the_api(window: KioskWindow) -> bool:
    panel = panel_of(window)
    if not panel.api.isVisible():
        panel.go_to(Place.API)
    return panel.api._test is not None and panel.api._test.passed


def restart(window: KioskWindow) -> bool:
    panel_of(window).restart_agreed.emit()
    return True


@pytest.mark.usefixtures("application")
def test_an_operator_ends_a_visit_looks_around_and_starts_the_kiosk_again() -> None:
    keep_hash(operator_pin_file(), PIN_HASH)
    settings = load_settings(None, {"profile": "demo", "camera": {"source": "demo:too-far"}})
    results: list[SessionResult] = []
    hand = Hand(iter([ask, give_pin, agree, see_the_camera, set_up, try_the_api, restart]))

    again = run_kiosk(settings, windowed=True, on_finished=lambda report: results.append(report.result))

    assert again
    assert hand._step is None
    assert results == [SessionResult.CANCELLED]
