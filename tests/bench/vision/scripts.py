"""What happens in a clip: who is before the camera at each frame, and what is known of it."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

import numpy as np

from kiosk.values import Hint
from resources.demo.truth import FaceTruth, face_truth
from tests.bench.vision.clip import Flaw, Truth
from tests.bench.vision.drawing import Still
from tests.bench.vision.exposure import LENS_PX, Device, Exposure, Figure
from tests.bench.vision.irradiance import cheek_ratio
from tests.bench.vision.places import Place

FPS = 15

_EVEN = 12**-0.5
"""Standard deviation of an even spread over its length: of a pixel, of a path."""
_CIRCLE_S = 0.75
_BLINK = (0.45, 0.0, 0.45)
"""How far the eyes are open in the three frames of a blink."""
_BLINKS_S = (0.4, 1.0, 1.6)
_PLAIN = Device()

Script = Iterator[tuple[Exposure, Device, Truth]]
"""What is before the camera, what the camera is, and what is known of the frame."""
Writer = Callable[[np.random.Generator], Script]


@dataclass(frozen=True, slots=True, kw_only=True)
class Take:
    """One condition: who stands how before which camera, and what it calls for.

    Attributes:
        still: The nearest person.
        hint: What every frame calls for.
        flaw: Why nobody may be `ready`.
        good: It is good enough by a margin.
        device: What the camera adds.
        behind: Others in the frame.
        place: Where they are.
        room: Exposure of the place in linear light.
        defocus: Standard deviation of the blur by defocus, pixels of a face of 100 px between the eyes.
        smear: The same along the path of a shaken camera, right and down.
        circle: Radius of a circle that the head goes round in, inter-eye distances.
        shutter_s: How long the shutter is open, seconds.
        blinks: The eyes shut now and then.
        absent: The place alone is shown.
        seconds: How long.
    """

    still: Still
    hint: Hint = Hint.READY
    flaw: Flaw | None = None
    good: bool = False
    device: Device = _PLAIN
    behind: tuple[Still, ...] = ()
    place: Place = Place.LOBBY
    room: float = 1.0
    defocus: float = 0.0
    smear: tuple[float, float] = (0.0, 0.0)
    circle: float = 0.0
    shutter_s: float = 1 / 120
    blinks: bool = False
    absent: bool = False
    seconds: float = 2.0


def standing_still(take: Take, rng: np.random.Generator) -> Script:
    """Hold one condition, swaying as everybody does."""
    face = face_truth(take.still.camera, take.still.pose)
    phase = rng.uniform(0, 2 * np.pi, 3)
    for frame in range(round(take.seconds * FPS)):
        time_s = frame / FPS
        x, y = _sway(time_s, phase, face.ied_px)
        (around_x, around_y), smear_px = _circling(take, face, time_s, phase[2])
        still = _blinking(take.still, frame) if take.blinks else take.still
        figures = tuple(Figure(still=other) for other in take.behind)
        figures += () if take.absent else (Figure(still=still, dx=round(x + around_x), dy=round(y + around_y)),)
        yield _shot(take, figures, face, defocus=take.defocus, smear_px=smear_px)


def arriving(before: Sequence[Take], after: Take, rng: np.random.Generator) -> Script:
    """Hold the first condition for a second, pass a frame of each other one, and be well from then on."""
    first, *between = before
    yield from standing_still(replace(first, seconds=1.0), rng)
    for take in between:
        yield from standing_still(replace(take, seconds=1 / FPS), rng)
    yield from standing_still(replace(after, seconds=1.6), rng)


def hunting(still: Still, number: int, rng: np.random.Generator) -> Script:
    """Stand well while focus hunts and the head is not always still; which is what differs between the clips."""
    face = face_truth(still.camera, still.pose)
    take = Take(still=still)
    hunts = rng.uniform(0, 1.3) * (number % 2 == 0 or number > 5)
    fidgets = rng.uniform(0, 0.6) * face.ied_px * (number % 2 == 1 or number > 5)
    phase = rng.uniform(0, 2 * np.pi, 4)
    rate = rng.uniform(0.6, 1.8)
    # The way so far of a head that now and then sets off to one side.
    x = 0.0
    for frame in range(round(2.5 * FPS)):
        time_s = frame / FPS
        focus = max(0.0, np.sin(2 * np.pi * rate * time_s + phase[0]))
        pace = fidgets * max(0.0, np.sin(2 * np.pi * 1.3 * time_s + phase[1])) ** 3
        x += pace / FPS * np.sign(np.sin(2 * np.pi * 0.4 * time_s + phase[2]))
        sway_x, sway_y = _sway(time_s, phase, face.ied_px)
        figures = (Figure(still=still, dx=round(x + sway_x), dy=round(sway_y)),)
        yield _shot(take, figures, face, defocus=float(hunts * focus**2), smear_px=(float(pace / 30), 0.0))


def _shot(
    take: Take, figures: tuple[Figure, ...], face: FaceTruth, *, defocus: float, smear_px: tuple[float, float]
) -> tuple[Exposure, Device, Truth]:
    """Return one frame of a take, and its truth."""
    pose, scale = take.still.pose, face.ied_px / 100
    exposure = Exposure(
        camera=take.still.camera,
        figures=figures,
        place=take.place,
        room=take.room,
        defocus_px=defocus * scale,
        smear_px=smear_px,
    )
    if take.absent:
        return exposure, take.device, Truth(hint=take.hint)
    smear_px_sd = float(np.hypot(*smear_px)) * _EVEN
    truth = Truth(
        hint=take.hint,
        flaw=take.flaw,
        good=take.good,
        ied_px=face.ied_px,
        yaw=pose.yaw,
        pitch=pose.pitch,
        roll=pose.roll,
        blur_px=float(np.hypot(defocus, np.hypot(np.hypot(LENS_PX, _EVEN), smear_px_sd) / scale)),
        light=take.still.light.gain,
        cheek_ratio=cheek_ratio(take.still.light),
    )
    return exposure, take.device, truth


def _sway(time_s: float, phase: np.ndarray, ied_px: float) -> tuple[float, float]:
    """Return how far a standing person is from where they stand: some 1.5 mm, twice in three seconds."""
    mm = ied_px / 63
    dx = 1.5 * mm * np.sin(2 * np.pi * time_s / 1.5 + phase[0])
    return float(dx), float(0.7 * mm * np.sin(2 * np.pi * time_s / 1.1 + phase[1]))


def _circling(
    take: Take, face: FaceTruth, time_s: float, phase: float
) -> tuple[tuple[float, float], tuple[float, float]]:
    """Return where on its circle the head is, and the path that the picture travels meanwhile, pixels."""
    turn = 2 * np.pi * time_s / _CIRCLE_S + phase
    radius = take.circle * face.ied_px
    travel = 2 * np.pi / _CIRCLE_S * radius * take.shutter_s
    shaken = [along / _EVEN * face.ied_px / 100 for along in take.smear]
    place = (float(radius * np.cos(turn)), float(radius * np.sin(turn)))
    return place, (float(shaken[0] - travel * np.sin(turn)), float(shaken[1] + travel * np.cos(turn)))


def _blinking(still: Still, frame: int) -> Still:
    since = min((frame - round(begin * FPS) for begin in _BLINKS_S if frame >= round(begin * FPS)), default=-1)
    if not 0 <= since < len(_BLINK):
        return still
    return replace(still, pose=replace(still.pose, eyes_open=_BLINK[since]))
