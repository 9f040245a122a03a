"""Recordings as vision would observe them, made up."""

from collections.abc import Iterable, Sequence

import numpy as np

from kiosk.report.replay_report import ReplayReport
from kiosk.values import Hint, Quality
from kiosk.vision.observation import Candidate, CapturePhase, Face, JudgedGate, Observation
from kiosk.vision.thresholds import Thresholds

FPS = 30.0
QUALITY = Quality(
    ied_px=110.0,
    yaw=-2.0,
    pitch=1.0,
    roll=0.5,
    luma=130.0,
    over=0.0,
    under=0.05,
    uniformity=0.6,
    sharpness=0.75,
    motion=0.004,
    score=90.0,
)
_GATES = (("near", Hint.MOVE_CLOSER), ("yaw", Hint.LOOK_STRAIGHT), ("motion", Hint.HOLD_STILL))
_FACE = Face((500.0, 200.0, 300.0, 330.0), 0.93, np.zeros((5, 2), np.float32))


def observation(
    number: int,
    hint: Hint = Hint.READY,
    *,
    shut: Sequence[str] = (),
    faces: int = 1,
    quality: Quality = QUALITY,
    phase: CapturePhase = CapturePhase.POSITIONING,
    selected: int | None = None,
) -> Observation:
    """Return one frame's observation.

    Args:
        number: Its number; its time follows from it.
        hint: What is shown.
        shut: Names of the gates that are shut.
        faces: How many there are.
        quality: What is measured, if there is a face.
        phase: Where the capture stands.
        selected: Which frame is selected on this one.
    """
    gates = tuple(JudgedGate(name, asks, 0.5, name not in shut) for name, asks in _GATES)
    image = np.zeros((4, 4, 3), np.uint8)
    chosen = None if selected is None else Candidate(image, selected, selected / FPS, quality, Hint.READY)
    return Observation(
        frame=number,
        t_s=number / FPS,
        size=(1280, 720),
        faces=(_FACE,) * faces,
        quality=quality if faces else None,
        gates=gates if faces else (),
        hint=hint,
        ready=bool(faces) and not shut,
        near=bool(faces),
        person=1 if faces else 0,
        phase=phase,
        progress=0.0,
        selected=chosen,
    )


def page_of(
    observations: Iterable[Observation],
    duration_s: float,
    *,
    clip: str = "visitor.mp4",
    thresholds: Thresholds | None = None,
    time_scale: float = 1.0,
) -> str:
    """Return the report's page on a recording."""
    report = ReplayReport(clip=clip, thresholds=thresholds or Thresholds(), time_scale=time_scale)
    for one in observations:
        report.add(one)
    return report.page(duration_s)


def visit() -> list[Observation]:
    """Return three seconds: a second of nobody, one of too far, one of ready with frame 75 chosen in it."""
    nobody = [observation(number, Hint.NO_FACE, faces=0) for number in range(30)]
    far = [observation(number, Hint.MOVE_CLOSER, shut=["near"]) for number in range(30, 60)]
    ready = [observation(number) for number in range(60, 62)]
    collecting = [observation(number, phase=CapturePhase.COLLECTING) for number in range(62, 86)]
    done = [observation(86, phase=CapturePhase.SELECTED, selected=75)]
    after = [observation(number, phase=CapturePhase.SELECTED) for number in range(87, 90)]
    return [*nobody, *far, *ready, *collecting, *done, *after]
