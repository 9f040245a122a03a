"""Calibrating a site: what is measured, what is refused, and what follows from it."""

from collections.abc import Iterator
from dataclasses import fields, replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.values import Hint
from kiosk.vision.calibration import (
    Calibration,
    CalibrationStatus,
    CalibrationStep,
    HeightOutcome,
    HeightVerdict,
    LevelOutcome,
    LevelVerdict,
    LightFault,
    LightVerdict,
    Obstacle,
    SiteCalibration,
    StandOutcome,
    StandVerdict,
)
from kiosk.vision.gates import Measures, gates
from kiosk.vision.guidance import OpenGates
from kiosk.vision.observation import CapturePhase, Observation
from kiosk.vision.thresholds import Thresholds
from tests.vision.faces import face_of, good_light, good_quality, projected_head

LIMITS = Thresholds()
FULL_HD = (1920, 1080)
_LIGHT = ("luma", "over", "under", "uniformity")


def seen(
    *,
    ied_px: float = 140.0,
    eyes_y: float = 0.435,
    size: tuple[int, int] = FULL_HD,
    faces: int = 1,
    person: int = 1,
    cheek_ratio: float = 0.9,
    backlight: float = 1.0,
    limits: Thresholds = LIMITS,
    **quality: float | None,
) -> Observation:
    """Return what is seen of a person who stands at the mark."""
    face = face_of(projected_head(ied_px=ied_px, eyes=(0.5, eyes_y), size=size))
    measured = good_quality(ied_px=ied_px, **quality)
    light = good_light(
        cheek_ratio=cheek_ratio, backlight=backlight, **{name: getattr(measured, name) for name in _LIGHT}
    )
    measures = Measures(size, (face,) * faces, measured, light, relative_sharpness=1.0)
    return Observation(
        frame=0,
        t_s=0.0,
        size=size,
        faces=measures.faces,
        quality=measured,
        gates=OpenGates().judge(gates(measures, limits)),
        hint=Hint.READY,
        ready=True,
        near=True,
        person=person,
        phase=CapturePhase.POSITIONING,
        progress=0.0,
        selected=None,
    )


def judged(observation: Observation, over_the_limit: tuple[str, ...]) -> Observation:
    """Return the same observation with some gates far over their limit."""
    return replace(
        observation,
        gates=tuple(
            replace(gate, load=1.5, open=False) if gate.name in over_the_limit else gate
            for gate in observation.gates
        ),
    )


NOBODY = replace(seen(), faces=(), quality=None, gates=())


def times(*, start_s: float = 0.0, fps: float = 10.0) -> Iterator[float]:
    step = 0
    while True:
        yield start_s + step / fps
        step += 1


def measured(
    observation: Observation, step: CalibrationStep = CalibrationStep.STAND, *, limits: Thresholds = LIMITS
) -> CalibrationStatus:
    """Return the end of a step, of a person who stands there as observed; those before it went well."""
    calibration = Calibration(thresholds=limits)
    return fed_up_to(calibration, step, observation)


def fed_up_to(calibration: Calibration, step: CalibrationStep, observation: Observation) -> CalibrationStatus:
    for earlier in CalibrationStep:
        calibration.begin(earlier)
        status = fed(calibration, observation, seconds=2.5)
        if earlier is step:
            break
    return status


def fed(
    calibration: Calibration, observation: Observation, *, seconds: float, start_s: float = 0.0, fps: float = 10.0
) -> CalibrationStatus:
    status = calibration.status
    for t_s in times(start_s=start_s, fps=fps):
        if t_s >= start_s + seconds:
            return status
        status = calibration.observe(replace(observation, t_s=t_s))
    raise AssertionError


def stood(**person: float) -> StandVerdict:
    verdict = measured(seen(**person)).verdict  # type: ignore[arg-type]  # some of its parameters are no numbers
    assert isinstance(verdict, StandVerdict)
    return verdict


def test_a_step_shows_its_progress_and_ends_by_itself() -> None:
    calibration = Calibration(thresholds=LIMITS)
    assert calibration.status.obstacle is Obstacle.NO_FACE
    halfway = fed(calibration, seen(), seconds=1.1)
    assert halfway.progress == pytest.approx(0.5)
    assert halfway.verdict is None
    done = fed(calibration, seen(), seconds=1.1, start_s=1.1)
    assert done.progress == 1.0
    assert done.obstacle is None
    assert done.verdict is not None


def test_a_slow_camera_measures_longer_rather_than_on_few_frames() -> None:
    calibration = Calibration(thresholds=LIMITS)
    assert fed(calibration, seen(), seconds=4.0, fps=2.0).verdict is None
    assert fed(calibration, seen(), seconds=1.0, start_s=4.0, fps=2.0).verdict is not None


def test_a_step_that_is_done_stays_as_it_is() -> None:
    calibration = Calibration(thresholds=LIMITS)
    done = fed(calibration, seen(), seconds=2.5)
    assert fed(calibration, seen(ied_px=70.0), seconds=2.5, start_s=2.5) == done


@pytest.mark.parametrize(
    ("observation", "obstacle"),
    [
        (NOBODY, Obstacle.NO_FACE),
        (seen(faces=2), Obstacle.SEVERAL_FACES),
        (seen(yaw=16.0), Obstacle.TURNED),
        (seen(roll=-13.0), Obstacle.TURNED),
        (seen(motion=0.04), Obstacle.MOVING),
        (seen(motion=None), Obstacle.MOVING),
    ],
)
def test_nothing_is_measured_of_who_does_not_stand_still_and_look(
    observation: Observation, obstacle: Obstacle
) -> None:
    status = measured(observation)
    assert status.obstacle is obstacle
    assert status.progress == 0.0
    assert status.verdict is None


def test_a_blink_does_not_interrupt_a_step() -> None:
    calibration = Calibration(thresholds=LIMITS)
    fed(calibration, seen(), seconds=1.0)
    blinking = fed(calibration, seen(motion=0.2), seconds=0.3, start_s=1.0)
    assert blinking.obstacle is None
    assert fed(calibration, seen(), seconds=0.8, start_s=1.3).verdict is not None


def test_a_step_begins_anew_after_a_longer_interruption() -> None:
    calibration = Calibration(thresholds=LIMITS)
    fed(calibration, seen(), seconds=1.5)
    assert fed(calibration, NOBODY, seconds=0.8, start_s=1.5).progress == 0.0
    assert fed(calibration, seen(), seconds=1.0, start_s=2.3).verdict is None


@pytest.mark.parametrize("other", [seen(person=2), seen(size=(1280, 720))])
def test_two_people_or_two_modes_of_the_camera_are_not_mixed(other: Observation) -> None:
    calibration = Calibration(thresholds=LIMITS)
    fed(calibration, seen(), seconds=1.5)
    assert fed(calibration, other, seconds=1.0, start_s=1.5).progress == pytest.approx(0.45)


def test_a_nodding_head_has_no_level() -> None:
    calibration = Calibration(thresholds=LIMITS)
    statuses = [
        fed(calibration, seen(pitch=pitch), seconds=0.7, start_s=0.7 * step)
        for step, pitch in enumerate([0.0, 8.0, -2.0, 7.0, 0.0, 9.0])
    ]
    assert all(status.verdict is None for status in statuses)
    assert statuses[-1].obstacle in {None, Obstacle.MOVING}


def test_a_good_mark_tells_how_far_it_may_be_moved() -> None:
    verdict = stood(ied_px=140.0)
    assert verdict.outcome is StandOutcome.FINE
    assert verdict.farthest == pytest.approx(140 / 90)
    assert verdict.nearest == pytest.approx(2.95 * 140 / (0.65 * 1080), rel=0.01)


@pytest.mark.parametrize(
    ("ied_px", "outcome"),
    [
        (90.0, StandOutcome.TOO_FAR),
        (98.0, StandOutcome.TOO_FAR),
        (100.0, StandOutcome.FINE),
        (215.0, StandOutcome.FINE),
        (218.0, StandOutcome.TOO_NEAR),
        (260.0, StandOutcome.TOO_NEAR),
    ],
)
def test_a_mark_near_a_limit_is_no_good(ied_px: float, outcome: StandOutcome) -> None:
    assert stood(ied_px=ied_px).outcome is outcome


def test_a_camera_with_too_few_pixels_has_no_good_mark() -> None:
    outcomes = {stood(ied_px=ied_px, size=(640, 480)).outcome for ied_px in (40.0, 95.0, 100.0, 105.0)}  # type: ignore[arg-type]  # a size is a pair
    assert outcomes == {StandOutcome.TOO_FEW_PIXELS}


@pytest.mark.parametrize(
    ("pitch", "outcome"),
    [
        (12.0, LevelOutcome.FINE),
        (-25.0, LevelOutcome.FINE),
        (25.5, LevelOutcome.CAMERA_TOO_HIGH),
        (-26.0, LevelOutcome.CAMERA_TOO_LOW),
    ],
)
def test_the_pitch_of_a_level_head_is_taken_unless_the_camera_is_badly_placed(
    pitch: float, outcome: LevelOutcome
) -> None:
    verdict = measured(seen(pitch=pitch), CalibrationStep.LEVEL).verdict
    assert verdict == LevelVerdict(outcome=outcome, pitch_deg=pitch)
    level = pitch if outcome is LevelOutcome.FINE else LIMITS.level_pitch_deg
    assert site(seen(pitch=pitch)).vision["level_pitch_deg"] == level


def site(observation: Observation, *, limits: Thresholds = LIMITS) -> SiteCalibration:
    calibration = Calibration(thresholds=limits)
    fed_up_to(calibration, CalibrationStep.LIGHT, observation)
    assert calibration.result is not None
    return calibration.result


def heights(observation: Observation) -> HeightVerdict:
    return site(observation).height


def test_a_portrait_frame_takes_in_the_tall_and_the_small() -> None:
    verdict = heights(seen(size=(1080, 1920)))
    assert verdict.outcome is HeightOutcome.FINE
    assert verdict.taller_cm >= 17
    assert verdict.smaller_cm >= 17
    assert verdict.min_eye_y < LIMITS.min_eye_y
    assert verdict.max_eye_y > LIMITS.max_eye_y


def test_a_landscape_frame_tells_who_does_not_fit() -> None:
    verdict = heights(seen(ied_px=140.0))
    assert verdict.outcome is HeightOutcome.BOTH_MISSED
    margin_px = 0.15 * 2.27 * 140
    assert verdict.min_eye_y == pytest.approx((margin_px + 0.4 * 2.95 * 140) / 1080, rel=0.01)
    assert verdict.taller_cm == pytest.approx((0.435 * 1080 - verdict.min_eye_y * 1080) * 6.3 / 140, rel=0.01)
    assert verdict.smaller_cm < 17


@pytest.mark.parametrize(
    ("eyes_y", "outcome"), [(0.25, HeightOutcome.TALL_MISSED), (0.75, HeightOutcome.SMALL_MISSED)]
)
def test_a_camera_at_the_wrong_height_misses_one_side(eyes_y: float, outcome: HeightOutcome) -> None:
    assert heights(seen(ied_px=110.0, size=(1080, 1440), eyes_y=eyes_y)).outcome is outcome


@pytest.mark.parametrize(
    ("over_the_limit", "faults"),
    [
        ((), ()),
        (("dark",), (LightFault.TOO_DARK,)),
        (("under",), (LightFault.TOO_DARK,)),
        (("bright",), (LightFault.TOO_BRIGHT,)),
        (("over",), (LightFault.TOO_BRIGHT,)),
        (("backlight",), (LightFault.BACKLIT,)),
        (("sides",), (LightFault.UNEVEN,)),
        (("sides", "backlight", "under", "dark"), (LightFault.TOO_DARK, LightFault.BACKLIT, LightFault.UNEVEN)),
    ],
)
def test_the_light_is_judged_as_the_gates_judge_it(
    over_the_limit: tuple[str, ...], faults: tuple[LightFault, ...]
) -> None:
    assert site(judged(seen(), over_the_limit)).light.faults == faults


def test_the_light_gates_are_those_of_the_kiosk() -> None:
    assert site(seen(backlight=LIMITS.max_backlight + 0.5)).light.faults == (LightFault.BACKLIT,)
    assert site(seen(luma=LIMITS.max_luma + 5)).light.faults == (LightFault.TOO_BRIGHT,)


def test_passing_shadows_do_not_count() -> None:
    calibration = Calibration(thresholds=LIMITS)
    fed_up_to(calibration, CalibrationStep.HEIGHT, seen())
    calibration.begin(CalibrationStep.LIGHT)
    fed(calibration, judged(seen(luma=30.0), ("dark",)), seconds=0.6)
    verdict = fed(calibration, seen(luma=120.0), seconds=2.0, start_s=0.6).verdict
    assert isinstance(verdict, LightVerdict)
    assert verdict.luma == 120.0
    assert verdict.faults == ()


def test_a_site_is_known_when_every_step_is_done() -> None:
    calibration = Calibration(thresholds=LIMITS)
    for step in CalibrationStep:
        assert calibration.result is None
        calibration.begin(step)
        fed(calibration, seen(pitch=7.123456, backlight=1.5), seconds=2.5)
    assert calibration.result is not None
    assert calibration.result.vision["level_pitch_deg"] == 7.1235
    assert calibration.result.measured["frame_width"] == 1920
    assert calibration.result.measured["ied_px"] == 140.0
    assert calibration.result.measured["backlight"] == 1.5


def test_a_step_that_is_measured_again_takes_the_later_ones_with_it() -> None:
    calibration = Calibration(thresholds=LIMITS)
    fed_up_to(calibration, CalibrationStep.LIGHT, seen())
    calibration.begin(CalibrationStep.LEVEL)
    assert calibration.result is None
    assert calibration.status == CalibrationStatus(
        step=CalibrationStep.LEVEL, progress=0.0, obstacle=Obstacle.NO_FACE, verdict=None
    )
    with pytest.raises(ValueError, match="not done"):
        calibration.begin(CalibrationStep.LIGHT)


@given(
    ied_px=st.floats(20, 500),
    eyes_y=st.floats(0.05, 0.95),
    pitch=st.floats(-60, 60),
    size=st.sampled_from([(640, 480), (1280, 720), (1920, 1080), (1080, 1920), (3840, 2160)]),
    min_ied_px=st.floats(64, 400),
    before=st.sampled_from([LIMITS, Thresholds(min_eye_y=0.1, max_eye_y=0.9, level_pitch_deg=20.0)]),
)
def test_no_calibration_loosens_what_the_api_needs_or_leaves_the_ranges(
    *, ied_px: float, eyes_y: float, pitch: float, size: tuple[int, int], min_ied_px: float, before: Thresholds
) -> None:
    limits = replace(before, min_ied_px=min_ied_px)
    found = site(seen(ied_px=ied_px, eyes_y=eyes_y, pitch=pitch, size=size, limits=limits), limits=limits)
    assert found.vision.keys() == {"level_pitch_deg", "min_eye_y", "max_eye_y"}
    ranges = {field.name: field.metadata for field in fields(Thresholds)}
    for name, value in found.vision.items():
        assert ranges[name]["ge"] <= value <= ranges[name]["le"]
    if found.stand.outcome is StandOutcome.FINE:
        assert ied_px >= min_ied_px
    assert found.vision["min_eye_y"] <= LIMITS.min_eye_y
    assert found.vision["max_eye_y"] >= LIMITS.max_eye_y
    without_calibration = site(seen(ied_px=ied_px, eyes_y=eyes_y, pitch=pitch, size=size))
    assert without_calibration.vision == found.vision
