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
    detail: float | None = 1.0,
    motion: float | None = 0.0,
    offset: tuple[float, float] = (0.0, 0.0),
    level_pitch_deg: float = 0.0,
) -> tuple[ranking.Term, ...]:
    light = light or good_light(under=0.2)
    return ranking.terms(
        ied_px=ied_px,
        pose=pose,
        light=light,
        sharpness=sharpness,
        detail=detail,
        motion=motion,
        offset=offset,
        level_pitch_deg=level_pitch_deg,
    )


def test_weights_add_up_to_one() -> None:
    assert sum(term.weight for term in _terms()) == pytest.approx(1.0)


def test_a_flawless_frame_scores_a_hundred_and_needs_nothing() -> None:
    assert ranking.score(_terms(sharpness=0.8)) == pytest.approx(100.0, abs=0.5)
    assert ranking.weakest(_terms(sharpness=0.7)) is Hint.READY


WORSE = [
    pytest.param([{"sharpness": value} for value in (0.68, 0.65, 0.6, 0.56)], Hint.HOLD_STILL, id="sharpness"),
    pytest.param([{"detail": value} for value in (0.9, 0.57, 0.56, 0.3)], Hint.READY, id="detail"),
    pytest.param([{"pose": Pose(yaw=v, pitch=0, roll=0)} for v in (0, 6, 15, 30)], Hint.LOOK_STRAIGHT, id="yaw"),
    pytest.param(
        [{"pose": Pose(yaw=0, pitch=-v, roll=0)} for v in (0, 6, 15, 30)], Hint.LOOK_STRAIGHT, id="pitch"
    ),
    pytest.param([{"ied_px": value} for value in (130, 110, 90, 60)], Hint.MOVE_CLOSER, id="size"),
    pytest.param([{"motion": value} for value in (0.0, 0.01, 0.03, 0.05)], Hint.HOLD_STILL, id="motion"),
    pytest.param([{"offset": (value, 0.0)} for value in (0.0, 0.5, 1.0, 1.5)], Hint.READY, id="sideways"),
    pytest.param([{"offset": (0.0, value)} for value in (0.0, 0.5, 1.0, 1.5)], Hint.READY, id="height"),
    pytest.param(
        [{"light": good_light(under=1.0, highlight=value)} for value in (110, 100, 80, 50)],
        Hint.TOO_DARK,
        id="dark",
    ),
    pytest.param(
        [{"light": good_light(over=value)} for value in (0.0, 0.01, 0.03, 0.1)],
        Hint.TOO_BRIGHT,
        id="bright",
    ),
    pytest.param(
        [{"light": good_light(uniformity=value, cheek_ratio=value)} for value in (0.3, 0.2, 0.1, 0.02)],
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
    blurred = ranking.score(_terms(sharpness=0.55, detail=0.2, ied_px=400))
    fair_throughout = ranking.score(
        _terms(
            sharpness=0.64,
            detail=0.5,
            ied_px=95,
            pose=Pose(yaw=10, pitch=8, roll=0),
            motion=0.02,
            offset=(0.7, 0.7),
            light=good_light(uniformity=0.15, cheek_ratio=0.3),
        )
    )
    assert blurred < 25 < fair_throughout


def test_what_cannot_be_measured_counts_as_blurred_or_as_still() -> None:
    assert ranking.score(_terms(sharpness=None)) == ranking.score(_terms(sharpness=0.0)) > 0
    assert ranking.score(_terms(detail=None)) == ranking.score(_terms(detail=0.0)) > 0
    assert ranking.score(_terms(motion=None)) == ranking.score(_terms(motion=0.0))


def test_the_pose_is_judged_from_the_level_of_the_site() -> None:
    looked_down_on = ranking.score(_terms(pose=Pose(yaw=0, pitch=10, roll=0), level_pitch_deg=10.0))
    assert looked_down_on == ranking.score(_terms())


def test_smooth_skin_in_even_light_costs_nothing_and_so_never_decides() -> None:
    smooth = [_terms(light=good_light(uniformity=value, cheek_ratio=0.85)) for value in (0.0, 0.002, 0.05)]
    assert {ranking.score(factors) for factors in smooth} == {ranking.score(_terms())}


def test_dark_skin_in_good_light_costs_nothing() -> None:
    light = good_light(luma=60, highlight=138, under=0.93)
    assert ranking.score(_terms(light=light)) == ranking.score(_terms())


def test_of_sharp_frames_the_sharper_is_better_whatever_landmarks_jitter() -> None:
    sharper = _terms(sharpness=0.72, detail=0.57, motion=0.006, pose=Pose(yaw=1, pitch=1, roll=0))
    assert ranking.score(sharper) > ranking.score(_terms(sharpness=0.73, detail=0.56, motion=0.0))


@pytest.mark.parametrize("lens", [0.2, 0.9])
def test_a_soft_lens_leaves_detail_the_same_say(lens: float) -> None:
    sharper, softer = (ranking.score(_terms(detail=share * lens)) for share in (1.0, 0.95))
    assert softer / sharper == pytest.approx(0.95**0.3)


@pytest.mark.parametrize(
    "flaw", [{"pose": Pose(yaw=11, pitch=0, roll=0)}, {"motion": 0.02}], ids=["turn", "motion"]
)
def test_a_little_more_detail_buys_back_no_flaw(flaw: dict[str, object]) -> None:
    flawed = ranking.score(_terms(detail=0.59, **flaw))  # type: ignore[arg-type]  # one flaw a time
    assert flawed < ranking.score(_terms(detail=0.57))


def test_nothing_weak_is_nothing_to_advise() -> None:
    perfect = tuple(
        ranking.Term(worth, 0.5, hint) for worth, hint in ((1, Hint.HOLD_STILL), (0.99, Hint.MOVE_CLOSER))
    )
    assert ranking.weakest(perfect) is Hint.READY


def test_what_can_be_named_is_advised_though_something_else_costs_more() -> None:
    factors = (ranking.Term(0.2, 0.5, Hint.READY), ranking.Term(0.9, 0.5, Hint.MOVE_CLOSER))
    assert ranking.weakest(factors) is Hint.MOVE_CLOSER
