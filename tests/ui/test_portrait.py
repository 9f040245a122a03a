"""The person's own frame stands beside the advice, however quick the answer to it was."""

from collections.abc import Iterator

import numpy as np
import pytest
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from kiosk.camera.frame import Image
from kiosk.config.settings import Settings
from kiosk.session.words import Event, SessionState, State
from kiosk.station.view import View
from kiosk.values import Hint
from kiosk.window_desktop import WindowDesk
from tests.ui.conftest import SESSION_ID, Kiosk, plain_picture

_PATIENCE_MS = 20_000
_GREY = 200


class HoldingStation:
    """Holds a sample; its camera sends nothing."""

    def __init__(self) -> None:
        self.sample: Image | None = np.full((720, 1280, 3), _GREY, np.uint8)

    def post(self, event: Event) -> None:
        """Take it."""

    def wait_newer(self, sequence: int, timeout_s: float) -> None:
        return None

    def latest_observation(self) -> None:
        return None

    def held_image(self) -> Image | None:
        return self.sample


@pytest.fixture
def station() -> HoldingStation:
    return HoldingStation()


@pytest.fixture
def desk(qtbot: QtBot, station: HoldingStation) -> Iterator[WindowDesk]:
    desk = WindowDesk(Settings(), windowed=True)
    with qtbot.waitExposed(desk.window):
        desk.open()
    desk.watch(station)  # type: ignore[arg-type] # what the desk uses of it
    yield desk
    desk.stop()
    desk.window.allow_close()
    desk.window.hide()
    desk.window.deleteLater()


def _view(state: State) -> View:
    session = SessionState(state=state, camera_ready=True, advice=(Hint.TOO_DARK,))
    return View(session=session, session_id=SESSION_ID, seconds_left=5.0)


def _portrait(desk: WindowDesk) -> QImage:
    portrait: QImage = desk.window._retry._remedy._portrait._image
    return portrait


def _shows_the_sample(desk: WindowDesk) -> bool:
    portrait = _portrait(desk)
    return not portrait.isNull() and abs(portrait.pixelColor(portrait.rect().center()).green() - _GREY) < 10


def test_the_sample_is_wiped_before_its_picture_has_come(
    qtbot: QtBot, desk: WindowDesk, station: HoldingStation
) -> None:
    desk.bridge.publish_view(_view(State.VERIFYING))
    with qtbot.waitSignal(desk.bridge.view_published, timeout=_PATIENCE_MS):
        pass
    station.sample = None
    desk.bridge.publish_view(_view(State.RETRY))

    qtbot.waitUntil(lambda: _shows_the_sample(desk), timeout=_PATIENCE_MS)


def test_the_answer_comes_before_the_checks_picture(desk: WindowDesk) -> None:
    desk.window.show_view(_view(State.VERIFYING))
    desk.window.show_view(_view(State.RETRY))
    assert _portrait(desk).isNull()

    desk.window.show_picture(plain_picture(desk.window.stage_size, grey=_GREY, held=True))

    assert _shows_the_sample(desk)
    assert desk.window._capture.stage.picture is None, "nothing but the portrait is kept"


def test_a_sample_that_comes_when_everybody_has_gone_is_not_shown(kiosk: Kiosk) -> None:
    kiosk.show(State.VERIFYING)
    kiosk.show(State.RETRY)
    kiosk.show(State.ATTRACT)

    kiosk.window.show_picture(plain_picture(kiosk.window.stage_size, held=True))

    assert kiosk.window._retry._remedy._portrait._image.isNull()
    assert kiosk.window._capture.stage.picture is None
