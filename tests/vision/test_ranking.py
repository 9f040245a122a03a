"""The score of a frame, and what would have made it better."""

import pytest

from kiosk.values import Hint
from kiosk.vision import ranking
from kiosk.vision.light import Light
from kiosk.vision.pose import Pose
from tests.vision.faces import good_light

STRAIGHT = Pose(yaw=0, pitch=0, roll=0)


def _terms(
    *,
    ied_px: float = 140.0,
    pose: Pose = STRAIGHT,
    light: Light | None = None,
    sharpness: float | None = 0.7,
    motion: float | None = 0.0,
    offset: tuple[float, float] = (0.0, 0.0),
) -> tuple[ranking.Term, ...]:
    light = light or good_light(under=0.2)
    return ranking.terms(ied_px=ied_px, pose=pose, light=light, sharpness=sharpness, motion=motion, offset=offset)


def test_weights_add_up_to_one() -> None:
    assert sum(term.weight for term in _terms()) == pytest.approx(1.0)


def test_a_flawless_frame_scores_a_hundred_and_needs_nothing() -> None:
    assert ranking.score(_terms()) == pytest.approx(100.0, abs=0.5)


WORSE = [
    pytest.param([{"sharpness": value} for value in (0.68, 0.65, 0.6, 0.56)], Hint.HOLD_STILL, id="sharpness"),
    pytest.param([{"pose": Pose(yaw=v, pitch=0, roll=0)} for v in (0, 6, 15, 30)], Hint.LOOK_STRAIGHT, id="yaw"),
    pytest.param(
        [{"pose": Pose(yaw=0, pitch=-v, roll=0)} for v in (0, 6, 15, 30)], Hint.LOOK_STRAIGHT, id="pitch"
    ),
    pytest.param([{"ied_px": value} for value in (130, 110, 90, 60)], Hint.MOVE_CLOSER, id="size"),
    pytest.param([{"motion": value} for value in (0.0, 0.01, 0.03, 0.05)], Hint.HOLD_STILL, id="motion"),
    pytest.param([{"offset": (value, 0.0)} for value in (0.0, 0.5, 1.0, 1.5)], Hint.READY, id="sideways"),
    pytest.param([{"offset": (0.0, value)} for value in (0.0, 0.5, 1.0, 1.5)], Hint.READY, id="height"),
    pytest.param(
        [{"light": good_light(under=value, luma=60)} for value in (0.2, 0.8, 0.9, 0.95)], Hint.TOO_DARK, id="dark"
    ),
    pytest.param(
        [{"light": good_light(under=0.0, over=value, luma=200)} for value in (0.0, 0.01, 0.03, 0.1)],
        Hint.TOO_BRIGHT,
        id="bright",
    ),
    pytest.param(
        [{"light": good_light(under=0.2, uniformity=value)} for value in (0.3, 0.2, 0.1, 0.02)],
        Hint.UNEVEN_LIGHT,
        id="uneven",
    ),
]


@pytest.mark.parametrize(("steps", "hint"), WORSE)
def test_every_flaw_costs_more_the_greater_it_is_and_is_named(steps: list[dict[str, object]], hint: Hint) -> None:
    factors = [_terms(**step) for step in steps]  # type: ignore[arg-type]  # one flaw a time
    scores = [ranking.score(each) for each in factors]
    assert scores == sorted(scores, reverse=True)
    assert len(set(scores)) == len(scores)
    assert ranking.weakest(factors[-1]) is hint


def test_one_bad_term_cannot_be_bought_back() -> None:
    blurred = ranking.score(_terms(sharpness=0.55, ied_px=400))
    fair_throughout = ranking.score(
        _terms(
            sharpness=0.64,
            ied_px=95,
            pose=Pose(yaw=10, pitch=8, roll=0),
            motion=0.02,
            offset=(0.7, 0.7),
            light=good_light(uniformity=0.15, under=0.5),
        )
    )
    assert blurred < 25 < fair_throughout


def test_what_cannot_be_measured_counts_as_blurred_or_as_still() -> None:
    assert ranking.score(_terms(sharpness=None)) == ranking.score(_terms(sharpness=0.0)) > 0
    assert ranking.score(_terms(motion=None)) == ranking.score(_terms(motion=0.0))


def test_nothing_weak_is_nothing_to_advise() -> None:
    perfect = tuple(ranking.Term(1.0, 0.5, hint) for hint in (Hint.HOLD_STILL, Hint.MOVE_CLOSER))
    assert ranking.score(perfect) == 100.0
    assert ranking.weakest(perfect) is Hint.READY
