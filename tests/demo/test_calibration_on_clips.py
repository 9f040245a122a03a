"""Calibrating a site on the demo's drawn visitors, through the kiosk's own eyes."""

from itertools import islice

import pytest

from kiosk.vision.calibration import (
    Calibration,
    CalibrationStatus,
    CalibrationStep,
    LightFault,
    LightVerdict,
    Obstacle,
    StandOutcome,
    StandVerdict,
)
from kiosk.vision.detector import FaceDetector
from kiosk.vision.model import load_model
from kiosk.vision.pipeline import CapturePipeline
from kiosk.vision.thresholds import Thresholds
from resources.demo.render_clips import FPS
from tests.demo.test_clips import frames_of

_LIMITS = Thresholds()
_EVERY = 5
_FRAMES = 90


def calibrated(name: str, *, until: CalibrationStep) -> CalibrationStatus:
    """Return where the calibration stands when a step is done, or the clip is over; the clip plays once a step."""
    pipeline = CapturePipeline(detector=FaceDetector(model=load_model()), thresholds=_LIMITS)
    calibration = Calibration(thresholds=_LIMITS)
    pictures = list(islice(frames_of(name), 0, _FRAMES, _EVERY))
    frame = 0
    for step in CalibrationStep:
        calibration.begin(step)
        for picture in pictures:
            status = calibration.observe(pipeline.process(picture, frame=frame, t_s=frame * _EVERY / FPS))
            frame += 1
            if status.verdict:
                break
        if status.verdict is None or step is until:
            break
    return status


@pytest.mark.parametrize(
    ("name", "outcome"),
    [
        ("steady", StandOutcome.FINE),
        ("too-far", StandOutcome.TOO_FAR),
        ("too-close", StandOutcome.TOO_NEAR),
    ],
)
def test_the_distance_of_the_mark_is_judged(name: str, outcome: StandOutcome) -> None:
    verdict = calibrated(name, until=CalibrationStep.STAND).verdict
    assert isinstance(verdict, StandVerdict)
    assert verdict.outcome is outcome


@pytest.mark.parametrize(
    ("name", "faults"),
    [
        ("steady", ()),
        ("too-dark", (LightFault.TOO_DARK,)),
        ("too-bright", (LightFault.TOO_BRIGHT,)),
        ("uneven-light", (LightFault.UNEVEN,)),
    ],
)
def test_the_light_is_judged(name: str, faults: tuple[LightFault, ...]) -> None:
    verdict = calibrated(name, until=CalibrationStep.LIGHT).verdict
    assert isinstance(verdict, LightVerdict)
    assert verdict.faults == faults


@pytest.mark.parametrize(
    ("name", "obstacle"),
    [
        ("nobody", Obstacle.NO_FACE),
        ("two-people", Obstacle.SEVERAL_FACES),
        ("turned", Obstacle.TURNED),
        ("moving", Obstacle.MOVING),
    ],
)
def test_nothing_is_measured_and_the_reason_given(name: str, obstacle: Obstacle) -> None:
    status = calibrated(name, until=CalibrationStep.STAND)
    assert (status.obstacle, status.progress, status.verdict) == (obstacle, 0.0, None)
