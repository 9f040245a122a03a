"""Every gate just below, at and just above its limit; which hint wins where several are shut."""

from collections.abc import Callable
from dataclasses import replace

import numpy as np
import pytest

from kiosk.values import Hint
from kiosk.vision.gates import Gate, Measures, gates
from kiosk.vision.guidance import OpenGates, wanted_hint
from kiosk.vision.observation import Face
from kiosk.vision.thresholds import Thresholds
from tests.vision.faces import SIZE, face_of, good_face, good_light, good_quality, projected_head

LIMITS = Thresholds()
TINY = 1e-6
"""Landmarks are single precision; a place on the limit itself is only met to this."""
GOOD = Measures(
    size=SIZE, faces=(good_face(),), quality=good_quality(), light=good_light(), relative_sharpness=1.0
)


def _with_quality(**changes: float) -> Measures:
    return replace(GOOD, quality=good_quality(**changes))


def _on_dark_skin(*, highlight: float) -> Measures:
    return replace(_with_quality(luma=45.0, under=0.97), light=good_light(highlight=highlight))


def _without_gloss(**changes: float) -> Measures:
    return replace(_with_quality(**changes), light=good_light(highlight=30.0))


def _with_light(**changes: float) -> Measures:
    return replace(GOOD, light=good_light(**changes), quality=replace(GOOD.quality, uniformity=0.0))


def _with_score(score: float) -> Measures:
    return replace(GOOD, faces=(replace(GOOD.faces[0], score=score),))


def _with_box_height(share: float) -> Measures:
    x, _, width, _ = GOOD.faces[0].box
    return replace(GOOD, faces=(replace(GOOD.faces[0], box=(x, 80.0, width, share * SIZE[1])),))


def _moved(*, dx: float = 0.0, dy: float = 0.0) -> Measures:
    """Return a small face moved from the frame's centre, by shares of the frame."""
    landmarks = projected_head(ied_px=40.0)
    middle = np.array([landmarks[[0, 1, 3, 4], 0].mean(), landmarks[:2, 1].mean()])
    wanted = np.array([0.5 + dx, 0.435 + dy]) * SIZE
    return replace(GOOD, faces=(face_of((landmarks + wanted - middle).astype(np.float32)),))


def _with_box(x: float, y: float, width: float, height: float) -> Measures:
    return replace(GOOD, faces=(Face(box=(x, y, width, height), score=0.95, landmarks=GOOD.faces[0].landmarks),))


def _hint(measures: Measures, gates_open: OpenGates | None = None) -> Hint:
    return wanted_hint((gates_open or OpenGates()).judge(gates(measures, LIMITS)))


def test_a_good_frame_opens_every_gate() -> None:
    assert _hint(GOOD) is Hint.READY


LIMIT_CASES = [
    pytest.param(lambda v: _on_dark_skin(highlight=v), 70.0, -0.1, 1 / 1.1, Hint.TOO_DARK, id="dark-skin"),
    pytest.param(_with_score, 0.8, -0.001, 1 / 1.1, Hint.NO_FACE, id="score"),
    pytest.param(lambda v: _with_quality(ied_px=v), 90.0, -0.1, 1 / 1.1, Hint.MOVE_CLOSER, id="near"),
    pytest.param(_with_box_height, 0.65, 0.001, 1.1, Hint.MOVE_BACK, id="far"),
    pytest.param(lambda v: _moved(dx=-v), 0.1 - TINY, 0.001, 1.1, Hint.MOVE_LEFT, id="left"),
    pytest.param(lambda v: _moved(dx=v), 0.1 - TINY, 0.001, 1.1, Hint.MOVE_RIGHT, id="right"),
    pytest.param(lambda v: _moved(dy=-v), 0.115 - TINY, 0.001, 1.1, Hint.MOVE_DOWN, id="high"),
    pytest.param(lambda v: _moved(dy=v), 0.115 - TINY, 0.001, 1.1, Hint.MOVE_UP, id="low"),
    pytest.param(lambda v: _with_quality(yaw=v), 12.0, 0.01, 14 / 12, Hint.LOOK_STRAIGHT, id="yaw-left"),
    pytest.param(lambda v: _with_quality(yaw=-v), 12.0, 0.01, 14 / 12, Hint.LOOK_STRAIGHT, id="yaw-right"),
    pytest.param(lambda v: _with_quality(pitch=v), 15.0, 0.01, 17 / 15, Hint.LOOK_STRAIGHT, id="chin-down"),
    pytest.param(lambda v: _with_quality(pitch=-v), 15.0, 0.01, 17 / 15, Hint.LOOK_STRAIGHT, id="chin-up"),
    pytest.param(lambda v: _with_quality(roll=v), 12.0, 0.01, 14 / 12, Hint.HEAD_UPRIGHT, id="tilted-right"),
    pytest.param(lambda v: _with_quality(roll=-v), 12.0, 0.01, 14 / 12, Hint.HEAD_UPRIGHT, id="tilted-left"),
    pytest.param(lambda v: _without_gloss(luma=v), 60.0, -0.1, 1 / 1.1, Hint.TOO_DARK, id="dark"),
    pytest.param(lambda v: _without_gloss(under=v), 0.75, 0.001, 1.1, Hint.TOO_DARK, id="under"),
    pytest.param(lambda v: _with_quality(luma=v), 210.0, 0.1, 1.025, Hint.TOO_BRIGHT, id="bright"),
    pytest.param(lambda v: _with_quality(over=v), 0.03, 0.0001, 1.1, Hint.TOO_BRIGHT, id="over"),
    pytest.param(lambda v: _with_light(cheek_ratio=v), 0.2, -0.001, 1 / 1.1, Hint.UNEVEN_LIGHT, id="cheeks"),
    pytest.param(
        lambda v: _with_light(backlight=v, cheek_ratio=1.0), 2.0, 0.01, 1.1, Hint.UNEVEN_LIGHT, id="back"
    ),
    pytest.param(lambda v: _with_quality(motion=v), 0.03, 0.0001, 1.1, Hint.HOLD_STILL, id="motion"),
    pytest.param(lambda v: _with_quality(sharpness=v), 0.62, -0.001, 1 / 1.03, Hint.HOLD_STILL, id="sharp"),
    pytest.param(
        lambda v: replace(GOOD, relative_sharpness=v), 0.94, -0.001, 1 / 1.03, Hint.HOLD_STILL, id="sharpest"
    ),
]
"""How a measure is made, its limit, a step beyond it, how far an open gate lets it go, and the hint."""

_CASE = ("made", "limit", "beyond", "leave", "hint")


@pytest.mark.parametrize(_CASE, LIMIT_CASES)
def test_a_gate_opens_at_its_limit_and_no_sooner(
    made: Callable[[float], Measures], limit: float, beyond: float, leave: float, hint: Hint
) -> None:
    assert _hint(made(limit - beyond)) is Hint.READY
    assert _hint(made(limit)) is Hint.READY
    assert _hint(made(limit + beyond)) is hint


@pytest.mark.parametrize(_CASE, LIMIT_CASES)
def test_an_open_gate_stays_open_a_little_further_and_a_shut_one_does_not(
    made: Callable[[float], Measures], limit: float, beyond: float, leave: float, hint: Hint
) -> None:
    gates_open = OpenGates()
    assert _hint(made(limit), gates_open) is Hint.READY
    assert _hint(made(limit * leave - beyond), gates_open) is Hint.READY, "an open gate"
    assert _hint(made(limit * leave + beyond), gates_open) is hint, "beyond the slack"
    assert _hint(made(limit * leave - beyond), gates_open) is hint, "a shut gate"
    gates_open.forget()
    assert _hint(made(limit + beyond), gates_open) is hint


def test_a_second_face_shuts_the_gate_and_never_leaves_slack() -> None:
    two = replace(GOOD, faces=(GOOD.faces[0], face_of(projected_head(eyes=(0.2, 0.4), ied_px=60))))
    gates_open = OpenGates()
    assert _hint(GOOD, gates_open) is Hint.READY
    assert _hint(two, gates_open) is Hint.MULTIPLE_FACES


@pytest.mark.parametrize(
    ("dx", "dy", "hint"),
    [
        (-0.15, -0.16, Hint.MOVE_LEFT),
        (-0.15, -0.20, Hint.MOVE_DOWN),
        (0.15, 0.16, Hint.MOVE_RIGHT),
        (0.15, 0.20, Hint.MOVE_UP),
    ],
)
def test_of_two_axes_the_one_further_over_its_limit_is_named(dx: float, dy: float, hint: Hint) -> None:
    assert _hint(_moved(dx=dx, dy=dy)) is hint


@pytest.mark.parametrize(
    ("box", "hint"),
    [
        ((24.0, 120.0, 150.0, 200.0), Hint.MOVE_LEFT),
        ((800.0 - 150 - 24, 120.0, 150.0, 200.0), Hint.MOVE_RIGHT),
        ((300.0, 24.0, 150.0, 200.0), Hint.MOVE_DOWN),
        ((300.0, 600.0 - 200 - 24, 150.0, 200.0), Hint.MOVE_UP),
        ((300.0, -5.0, 150.0, 200.0), Hint.MOVE_DOWN),
        ((300.0, 44.0, 300.0, 200.0), Hint.MOVE_DOWN),
    ],
    ids=["left", "right", "top", "bottom", "over-the-top", "a-wide-face-needs-more"],
)
def test_a_box_at_an_edge_is_moved_away_from_it(box: tuple[float, float, float, float], hint: Hint) -> None:
    assert _hint(_with_box(*box)) is hint


def test_a_box_that_keeps_its_distance_from_every_edge_is_fine() -> None:
    assert _hint(_with_box(25.0, 120.0, 150.0, 200.0)) is Hint.READY
    assert _hint(_with_box(300.0, 45.0, 300.0, 200.0)) is Hint.READY


@pytest.mark.parametrize(
    ("eyes_x", "hint"),
    [(169, Hint.MOVE_LEFT), (171, Hint.READY), (229, Hint.READY), (231, Hint.MOVE_RIGHT)],
)
def test_eyes_keep_their_distance_from_the_sides_of_a_narrow_frame(eyes_x: int, hint: Hint) -> None:
    size = (400, 600)
    landmarks = projected_head(eyes=(0.5, 0.435), size=size)
    landmarks = (landmarks + np.array([eyes_x - 200, 0])).astype(np.float32)
    narrow = replace(GOOD, size=size, faces=(face_of(landmarks, width=150),))
    assert _hint(narrow) is hint


def test_a_face_too_wide_for_a_narrow_frame_is_moved_back_not_aside() -> None:
    size = (400, 1000)
    for ied_px, hint in ((116, Hint.READY), (119, Hint.MOVE_BACK)):
        face = face_of(projected_head(ied_px=ied_px, size=size), width=200)
        assert _hint(replace(GOOD, size=size, faces=(face,))) is hint


def test_likeness_of_the_cheeks_histograms_does_not_make_half_dark_even() -> None:
    half_dark = replace(GOOD, light=good_light(cheek_ratio=0.1), quality=good_quality(uniformity=0.9))
    assert _hint(half_dark) is Hint.UNEVEN_LIGHT


def test_a_face_too_small_to_tell_its_sharpness_is_asked_closer_first() -> None:
    far = replace(GOOD, quality=replace(good_quality(ied_px=60.0), sharpness=None), relative_sharpness=0.0)
    assert _hint(far) is Hint.MOVE_CLOSER
    assert _hint(replace(far, quality=replace(far.quality, ied_px=95.0))) is Hint.HOLD_STILL


def test_level_is_what_the_site_says() -> None:
    looked_down_on = _with_quality(pitch=20.0)
    assert _hint(looked_down_on) is Hint.LOOK_STRAIGHT
    site = Thresholds(level_pitch_deg=12.0)
    assert wanted_hint(OpenGates().judge(gates(looked_down_on, site))) is Hint.READY


def test_hints_come_in_their_order_of_importance() -> None:
    worst = replace(
        GOOD,
        faces=(replace(good_face(), score=0.7), good_face(ied_px=60)),
        quality=good_quality(ied_px=50, yaw=40, roll=40, luma=20, motion=1, sharpness=0.5),
        light=good_light(highlight=30, backlight=9),
    )
    hints = [gate.hint for gate in gates(worst, LIMITS) if gate.load > 1]
    order = [hint for hint in Hint if hint is not Hint.NO_FACE]
    assert hints == sorted(hints, key=[*order, Hint.NO_FACE].index)
    expected = {Hint.MULTIPLE_FACES, Hint.MOVE_CLOSER, Hint.LOOK_STRAIGHT, Hint.TOO_DARK, Hint.HOLD_STILL}
    assert set(hints) >= expected | {Hint.NO_FACE}


def test_a_face_that_is_hard_to_recognise_is_told_what_makes_it_so() -> None:
    doubtful = _with_score(0.65)
    assert _hint(doubtful) is Hint.NO_FACE
    assert _hint(replace(doubtful, quality=good_quality(ied_px=70.0))) is Hint.MOVE_CLOSER
    assert _hint(replace(doubtful, quality=good_quality(yaw=40.0))) is Hint.LOOK_STRAIGHT


def test_a_gate_opens_again_only_at_its_own_limit_while_another_is_shut() -> None:
    gates_open = OpenGates()
    near, far = Gate("a", Hint.MOVE_CLOSER, 1.05, 0.1), Gate("b", Hint.TOO_DARK, 2.0, 0.1)
    assert wanted_hint(gates_open.judge([near, far])) is Hint.MOVE_CLOSER
    assert wanted_hint(gates_open.judge([replace(near, load=1.0), far])) is Hint.TOO_DARK
    assert wanted_hint(gates_open.judge([near, replace(far, load=1.0)])) is Hint.READY
