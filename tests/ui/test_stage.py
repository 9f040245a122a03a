"""The live picture: newest frame, one to one, held while checking, forgotten afterwards."""

import numpy as np
import pytest
from numpy.typing import NDArray
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from kiosk.session.words import State
from kiosk.ui.mapping import FrameMapping
from kiosk.ui.theme import ACCENT, ARROW_CYCLE_MS
from kiosk.values import Hint
from kiosk.vision.observation import CapturePhase, Observation
from kiosk.vision.thresholds import Thresholds, oval_for
from tests.ui.conftest import Kiosk, plain_picture

_OVAL = oval_for((1280, 720), Thresholds())


def _seen(kiosk: Kiosk) -> NDArray[np.uint8]:
    """Return what the window shows, (height, width, 3) RGB."""
    QApplication.processEvents()
    image = kiosk.window.grab().toImage().convertToFormat(QImage.Format.Format_RGB888)
    pixels = np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), image.bytesPerLine())
    return pixels[:, : 3 * image.width()].reshape(image.height(), image.width(), 3).copy()


def _accent(seen: NDArray[np.uint8]) -> NDArray[np.bool_]:
    """Return where the accent colour, or a fainter shade of it, is."""
    red, green = seen[..., 0].astype(int), seen[..., 1].astype(int)
    return np.asarray((green - red > 60) & (green > ACCENT.green() // 2))


def _observation(progress: float) -> Observation:
    return Observation(
        frame=0,
        t_s=0.0,
        size=(1280, 720),
        faces=(),
        quality=None,
        gates=(),
        hint=Hint.READY,
        ready=True,
        near=True,
        person=1,
        phase=CapturePhase.COLLECTING,
        progress=progress,
        selected=None,
    )


def test_a_picture_of_the_right_size_reaches_the_screen_unchanged(kiosk: Kiosk) -> None:
    kiosk.show(State.POSITIONING, hint=Hint.TOO_DARK)
    picture = plain_picture(kiosk.window.stage_size)
    rng = np.random.default_rng(1)
    picture.pixels[...] = rng.integers(0, 255, picture.pixels.shape, np.uint8)

    kiosk.window.show_picture(picture)

    seen = _seen(kiosk)
    middle = np.s_[300:450, 560:720]
    assert np.array_equal(seen[middle], picture.pixels[middle][..., 2::-1])


def test_every_frame_is_reported_once_when_it_has_been_painted(kiosk: Kiosk, qtbot: QtBot) -> None:
    kiosk.show(State.POSITIONING)

    with qtbot.waitSignal(kiosk.window.painted) as painted:
        kiosk.window.show_picture(plain_picture(kiosk.window.stage_size, captured_ns=123))
    captured_ns, painted_ns = painted.args[0]
    assert captured_ns == 123
    assert painted_ns > captured_ns

    reports: list[object] = []
    kiosk.window.painted.connect(reports.append)
    kiosk.window.grab()
    QApplication.processEvents()
    assert reports == []


def test_the_picture_is_held_while_checking(kiosk: Kiosk) -> None:
    kiosk.show(State.COLLECTING)
    kiosk.window.show_picture(plain_picture(kiosk.window.stage_size, grey=60))

    kiosk.show(State.VERIFYING)
    kiosk.window.show_picture(plain_picture(kiosk.window.stage_size, grey=200))

    assert not kiosk.window.wants_pictures
    assert tuple(_seen(kiosk)[380, 640]) == (60, 60, 60)


@pytest.mark.parametrize("state", [state for state in State if state not in (State.POSITIONING, State.COLLECTING)])
def test_pictures_are_wanted_only_while_a_person_is_guided(kiosk: Kiosk, state: State) -> None:
    kiosk.show(State.POSITIONING)
    assert kiosk.window.wants_pictures

    kiosk.show(state)
    assert not kiosk.window.wants_pictures


def test_nobodys_picture_is_left_for_the_next_person(kiosk: Kiosk) -> None:
    kiosk.show(State.COLLECTING)
    kiosk.window.show_picture(plain_picture(kiosk.window.stage_size, grey=200))

    kiosk.show(State.ATTRACT)
    kiosk.window.show_picture(plain_picture(kiosk.window.stage_size, grey=200))
    kiosk.show(State.POSITIONING)

    assert not np.any(np.all(_seen(kiosk)[300:450, 560:720] == 200, axis=-1))


@pytest.mark.parametrize(
    ("hint", "dx", "dy"),
    [
        (Hint.MOVE_LEFT, -1, 0),
        (Hint.MOVE_RIGHT, 1, 0),
        (Hint.MOVE_UP, 0, -1),
        (Hint.MOVE_DOWN, 0, 1),
    ],
)
def test_the_arrow_stands_where_the_person_should_move(
    kiosk: Kiosk, monkeypatch: pytest.MonkeyPatch, hint: Hint, dx: int, dy: int
) -> None:
    # An instant at which its heads are lit; between two cycles they are faint.
    monkeypatch.setattr("kiosk.ui.stage.time.monotonic", lambda: ARROW_CYCLE_MS / 1000 / 5)
    kiosk.show(State.POSITIONING, hint=hint)
    kiosk.window.show_picture(plain_picture(kiosk.window.stage_size))

    rows, columns = np.nonzero(_accent(_seen(kiosk)[100:620]))
    middle = FrameMapping.showing(_OVAL, frame=(1280, 720), screen=kiosk.window.stage_size).ellipse_to_screen(
        _OVAL
    )

    assert np.sign(round((columns.mean() - middle.cx) / 40)) == dx
    assert np.sign(round((rows.mean() + 100 - middle.cy) / 40)) == dy


def test_the_ring_fills_with_what_has_been_collected(kiosk: Kiosk) -> None:
    lengths = []
    for progress in (0.0, 0.3, 0.6, 1.0):
        kiosk.show(State.COLLECTING)
        kiosk.window.show_observation(_observation(progress))
        kiosk.window.show_picture(plain_picture(kiosk.window.stage_size))
        lengths.append(int(_accent(_seen(kiosk)[100:630]).sum()))

    assert lengths[0] < lengths[1] < lengths[2] < lengths[3]
    assert lengths[3] > 1.5 * lengths[2] > 2 * lengths[1]


def test_the_ring_turns_while_checking_without_any_frame(kiosk: Kiosk, qtbot: QtBot) -> None:
    kiosk.show(State.VERIFYING)
    first = _accent(_seen(kiosk)[100:630])

    def turned() -> bool:
        return bool(np.any(_accent(_seen(kiosk)[100:630]) != first))

    qtbot.waitUntil(turned, timeout=10_000)


def test_a_window_that_is_resized_asks_for_pictures_of_its_new_size(kiosk: Kiosk, qtbot: QtBot) -> None:
    with qtbot.waitSignal(kiosk.window.stage_changed) as changed:
        kiosk.window.resize(1024, 600)

    assert changed.args[0] == (1024, 600)


def test_a_picture_of_the_former_size_still_fills_the_window(kiosk: Kiosk) -> None:
    kiosk.show(State.POSITIONING, hint=Hint.TOO_DARK)

    kiosk.window.show_picture(plain_picture((640, 400), grey=77))

    assert tuple(_seen(kiosk)[450, 100]) == (77, 77, 77)
