"""The live picture: newest frame, one to one, held while checking, forgotten afterwards."""

import time
from collections.abc import Callable
from dataclasses import replace

import numpy as np
import pytest
from numpy.typing import NDArray
from PySide6.QtCore import QTimer
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from kiosk.session.words import State
from kiosk.ui.drawings import Illustration
from kiosk.ui.mapping import FrameMapping
from kiosk.ui.theme import ACCENT, ARROW_CYCLE_MS, CameraPosition, Style, wear
from kiosk.values import Hint
from kiosk.vision.observation import CapturePhase, Face, Observation
from kiosk.vision.thresholds import Thresholds, oval_for
from tests.ui.conftest import Kiosk, plain_picture

_OVAL = oval_for((1280, 720), Thresholds())


def _seen(kiosk: Kiosk) -> NDArray[np.uint8]:
    """Return what the window shows, (height, width, 3) RGB."""
    kiosk.window.settle()
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


def _face_at(x: float) -> Face:
    return Face(box=(x, 200.0, 240.0, 310.0), score=0.9, landmarks=np.zeros((5, 2), np.float32))


def test_the_way_leads_from_the_face_to_the_oval(make_kiosk: Callable[..., Kiosk]) -> None:
    wear(Style(reduced_motion=True))
    kiosk = make_kiosk()
    columns = []
    for x in (140.0, 900.0):
        kiosk.show(State.POSITIONING, hint=Hint.MOVE_BACK)
        kiosk.window.show_picture(plain_picture(kiosk.window.stage_size))
        kiosk.window.show_observation(replace(_observation(0.0), faces=(_face_at(x),)))
        columns.append(np.nonzero(_accent(_seen(kiosk)[100:600]))[1].mean())
        kiosk.show(State.ATTRACT)

    assert columns[0] > 640 > columns[1], "the outline stands at the face, which is mirrored"


def test_nothing_moves_where_motion_is_reduced(
    make_kiosk: Callable[..., Kiosk], monkeypatch: pytest.MonkeyPatch
) -> None:
    now = [time.monotonic()]
    monkeypatch.setattr(time, "monotonic", lambda: now[0])
    wear(Style(reduced_motion=True))
    kiosk = make_kiosk()
    for state, hint in (
        (State.POSITIONING, Hint.MOVE_LEFT),
        (State.POSITIONING, Hint.MOVE_CLOSER),
        (State.VERIFYING, Hint.READY),
        (State.ATTRACT, Hint.NO_FACE),
        (State.CANNOT_VERIFY, Hint.NO_FACE),
    ):
        kiosk.show(state, hint=hint)
        kiosk.window.show_picture(plain_picture(kiosk.window.stage_size))
        first = _seen(kiosk)
        now[0] += 0.45
        assert np.array_equal(first, _seen(kiosk)), f"{state} {hint}"


def test_a_dark_face_is_lit_slowly_and_the_light_stays_until_the_sample_is_taken(
    kiosk: Kiosk, monkeypatch: pytest.MonkeyPatch
) -> None:
    now = [time.monotonic()]
    monkeypatch.setattr(time, "monotonic", lambda: now[0])

    def brightness(seconds: float, hint: Hint, state: State = State.POSITIONING) -> list[float]:
        kiosk.show(state, hint=hint)
        levels = []
        for _ in range(round(seconds * 30)):
            now[0] += 1 / 30
            kiosk.window.show_picture(plain_picture(kiosk.window.stage_size, grey=20))
            levels.append(float(_seen(kiosk)[200:500, 100:200].mean()))
        return levels

    brightness(0.2, Hint.NO_FACE)
    rising = brightness(2.0, Hint.TOO_DARK)
    assert rising[0] < 40
    assert rising[-1] > 230
    assert max(np.diff(rising)) < 25, "a step of a tenth of full brightness is no flash"
    assert sum(20 < level < 230 for level in rising) / 30 >= 0.7

    assert min(brightness(0.2, Hint.MOVE_CLOSER)) > 230
    assert min(brightness(0.2, Hint.READY, State.COLLECTING)) > 230
    assert brightness(2.0, Hint.READY, State.VERIFYING)[-1] < 40


def test_the_words_keep_their_plate_until_the_light_has_faded(
    kiosk: Kiosk, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    now = [time.monotonic()]
    monkeypatch.setattr(time, "monotonic", lambda: now[0])

    def frames(seconds: float) -> None:
        for _ in range(round(seconds * 30)):
            now[0] += 1 / 30
            kiosk.window.show_picture(plain_picture(kiosk.window.stage_size, grey=20))
            _seen(kiosk)

    plate = kiosk.window._capture._plate
    kiosk.show(State.POSITIONING, hint=Hint.TOO_DARK)
    frames(2.0)
    kiosk.show(State.VERIFYING, hint=Hint.READY)
    frames(0.7)
    assert not plate.isHidden(), "half of the light is still behind the words"

    frames(1.0)
    qtbot.waitUntil(plate.isHidden)


def test_the_light_goes_out_for_the_next_person(kiosk: Kiosk) -> None:
    kiosk.show(State.POSITIONING, hint=Hint.TOO_DARK)
    kiosk.window.pose(plain_picture(kiosk.window.stage_size, grey=20), progress=0)
    assert _seen(kiosk)[300, 100].mean() > 230

    kiosk.show(State.ATTRACT)
    kiosk.show(State.POSITIONING, hint=Hint.NO_FACE)
    kiosk.window.show_picture(plain_picture(kiosk.window.stage_size, grey=20))

    assert _seen(kiosk)[300, 100].mean() < 40


def test_a_hint_that_stands_for_long_is_explained_by_a_picture(kiosk: Kiosk, qtbot: QtBot) -> None:
    stuck = kiosk.window.findChild(QTimer, "stuck")
    assert stuck is not None
    assert stuck.interval() == 8000

    def explained() -> list[str]:
        return [p.name for p in kiosk.window.findChildren(Illustration) if p.isVisible()]

    kiosk.show(State.POSITIONING, hint=Hint.LOOK_STRAIGHT)
    assert explained() == []
    stuck.setInterval(0)
    kiosk.show(State.POSITIONING, hint=Hint.MOVE_CLOSER)
    qtbot.waitUntil(lambda: explained() == ["closer"], timeout=10_000)
    kiosk.show(State.POSITIONING, hint=Hint.MOVE_CLOSER)
    assert explained() == ["closer"]

    stuck.setInterval(8000)
    kiosk.show(State.POSITIONING, hint=Hint.HOLD_STILL)
    assert explained() == []


def test_the_sample_itself_is_held_while_checking_and_shown_beside_the_advice(kiosk: Kiosk) -> None:
    kiosk.show(State.COLLECTING)
    kiosk.window.show_picture(plain_picture(kiosk.window.stage_size, grey=60))
    kiosk.show(State.VERIFYING)
    kiosk.window.show_picture(plain_picture(kiosk.window.stage_size, grey=120, held=True))
    assert tuple(_seen(kiosk)[380, 640]) == (120, 120, 120)

    kiosk.show(State.RETRY, advice=(Hint.TOO_DARK,))
    assert np.all(_seen(kiosk) == 120, axis=-1).sum() > 5000

    kiosk.show(State.POSITIONING)
    kiosk.show(State.RETRY, advice=(Hint.TOO_DARK,))
    assert not np.all(_seen(kiosk) == 120, axis=-1).any(), "forgotten with its screen"


@pytest.mark.parametrize(
    ("position", "dx", "dy"),
    [
        (CameraPosition.ABOVE, 0, -1),
        (CameraPosition.BELOW, 0, 1),
        (CameraPosition.LEFT, -1, 0),
        (CameraPosition.RIGHT, 1, 0),
    ],
)
def test_the_person_is_shown_where_the_lens_is(kiosk: Kiosk, position: CameraPosition, dx: int, dy: int) -> None:
    wear(Style(camera_position=position))
    kiosk.show(State.POSITIONING, hint=Hint.TOO_BRIGHT)
    kiosk.window.show_picture(plain_picture(kiosk.window.stage_size))
    seen = _accent(_seen(kiosk))
    height, width = seen.shape

    edge = seen[
        (height - 30 if dy > 0 else 0) : (30 if dy < 0 else height),
        (width - 30 if dx > 0 else 0) : (30 if dx < 0 else width),
    ]
    rows, columns = np.nonzero(edge)

    assert rows.size > 100
    middle = (rows.mean() - height / 2) if dx else (columns.mean() - width / 2)
    assert abs(middle) < 20


def test_a_window_that_is_resized_asks_for_pictures_of_its_new_size(kiosk: Kiosk, qtbot: QtBot) -> None:
    with qtbot.waitSignal(kiosk.window.stage_changed) as changed:
        kiosk.window.resize(1024, 600)

    assert changed.args[0] == (1024, 600)


def test_a_picture_of_the_former_size_still_fills_the_window(kiosk: Kiosk) -> None:
    kiosk.show(State.POSITIONING, hint=Hint.TOO_DARK)

    kiosk.window.show_picture(plain_picture((640, 400), grey=77))

    assert tuple(_seen(kiosk)[450, 100]) == (77, 77, 77)
