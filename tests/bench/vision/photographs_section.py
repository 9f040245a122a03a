"""The figures of the photographs: which are accepted, and what is measured on real skin."""

import dataclasses
import multiprocessing
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import product

import cv2
import numpy as np

from kiosk.vision.detector import FaceDetector, inter_eye_distance
from kiosk.vision.gates import SHARPNESS_GATES
from kiosk.vision.light import measure_light
from kiosk.vision.model import load_model
from kiosk.vision.observation import Face, Image, Observation
from kiosk.vision.pipeline import CapturePipeline
from kiosk.vision.pose import head_pose
from kiosk.vision.thresholds import LEAST_IED_PX, Thresholds
from tests.bench.vision.contenders import Tutorial
from tests.bench.vision.metrics import Share, percentile, share_of
from tests.bench.vision.photographs import Photograph, PhotographsUnavailableError, fetch
from tests.bench.vision.photographs_taken import (
    BLURS,
    DEVICES,
    FPS,
    WIDTH,
    Blur,
    Device,
    placed,
    take,
    to_levels,
    to_light,
)
from tests.bench.vision.sections import Row, Section
from tests.bench.vision.tables import Table, number, percent

_LEAST_RATE = 0.95
_GAINS = (0.25, 0.5, 1.0, 1.4)
_REST_FRAMES = 6
_SHARPNESS_ALONE = dataclasses.replace(
    Thresholds(), min_ied_px=LEAST_IED_PX, max_yaw_deg=45.0, max_pitch_deg=45.0, max_roll_deg=45.0
)
"""Photographs are of turned and of small faces, too; whether those are sharp does not hang on it."""
_SIDE_LIGHTS = (0.5, 0.25, 0.1)
"""Light on the image's left side of the face over that on the right."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Shot:
    """What was made of one frame.

    Attributes:
        photograph: Whose.
        device: The camera's name.
        blur: What was done.
        kiosk: The kiosk's sharpness gates were all open, with nothing asked of pose and distance.
        as_shipped: They were with the default limits, under which a face that is turned away, and so may not be
            sent at all, is not compared with how sharp it was.
        tutorial: The baseline's variance was over its threshold.
        sharpness: The kiosk's measure; None without a face.
    """

    photograph: Photograph
    device: str
    blur: Blur
    kiosk: bool
    as_shipped: bool
    tutorial: bool
    sharpness: float | None


def photographs(*, processes: int) -> Section:
    """Show the photographs to both contenders; where they cannot be had, the rows say so and nothing is met.

    Args:
        processes: How many to run at once.
    """
    try:
        pictures = fetch()
    except PhotographsUnavailableError as error:
        return Section(tuple(_row(what, kiosk=f"not run: {error}", met=None) for what in _SHARP_AND_BLURRED))
    with multiprocessing.get_context("spawn").Pool(
        processes, initializer=cv2.setNumThreads, initargs=(1,)
    ) as pool:
        shots = [shot for some in pool.starmap(_shoot, product(pictures, DEVICES), chunksize=1) for shot in some]
    held_out = [shot for shot in shots if shot.photograph.held_out]
    sharp, blurred = _SHARP_AND_BLURRED
    rows = (_counted(sharp, held_out, sharp=True), _counted(blurred, held_out, sharp=False))
    return Section(
        rows,
        (
            _by_photograph(pictures, shots),
            _by_device(shots),
            _by_blur(shots),
            _originals(pictures),
            _light(pictures),
        ),
    )


_SHARP_AND_BLURRED = ("photographs held out, sharp: accepted", "photographs held out, blurred: rejected")


def _row(measure: str, *, kiosk: str, met: bool | None, tutorial: str = "–", worst: tuple[str, ...] = ()) -> Row:
    return Row(measure=measure, target="≥ 95 %", kiosk=kiosk, met=met, tutorial=tutorial, worst=worst)


def _counted(measure: str, shots: Sequence[_Shot], *, sharp: bool) -> Row:
    kiosk, tutorial = _right(shots, sharp=sharp), _right(shots, sharp=sharp, of=_by_tutorial)
    wrong = (shot for shot in shots if shot.blur.is_sharp is sharp and shot.kiosk is not sharp)
    named = {f"{shot.photograph.name}, {shot.device}, {shot.blur.name}" for shot in wrong}
    figures = f"{percent(kiosk)}; as shipped {percent(_right(shots, sharp=sharp, of=_as_shipped))}"
    met = kiosk.rate >= _LEAST_RATE
    return _row(measure, kiosk=figures, met=met, tutorial=percent(tutorial), worst=tuple(sorted(named)))


def _by_kiosk(shot: _Shot) -> bool:
    return shot.kiosk


def _as_shipped(shot: _Shot) -> bool:
    return shot.as_shipped


def _by_tutorial(shot: _Shot) -> bool:
    return shot.tutorial


def _right(shots: Iterable[_Shot], *, sharp: bool, of: Callable[[_Shot], bool] = _by_kiosk) -> Share:
    return share_of(of(shot) is sharp for shot in shots if shot.blur.is_sharp is sharp)


# Looking -------------------------------------------------------------------


@cache
def _detector() -> FaceDetector:
    return FaceDetector(model=load_model())


def _face(picture: Image) -> Face:
    return _detector().detect(picture)[0]


def _shoot(photograph: Photograph, device: Device) -> list[_Shot]:
    """Show one photograph through one camera to both contenders."""
    picture = photograph.load()
    frame = placed(picture, _face(picture), ied_px=device.ied_px)
    kiosk = CapturePipeline(detector=_detector(), thresholds=_SHARPNESS_ALONE)
    as_shipped, tutorial = CapturePipeline(detector=_detector()), Tutorial()
    shots = []
    for index, (image, blur) in enumerate(take(frame, device, ied_px=inter_eye_distance(_face(frame).landmarks))):
        seen = kiosk.process(image, frame=index, t_s=index / FPS)
        accepted_as_shipped = _is_accepted(as_shipped.process(image, frame=index, t_s=index / FPS))
        if blur is None:
            continue
        variance = tutorial.look(image, frame=index, t_s=index / FPS).sharpness
        shots.append(
            _Shot(
                photograph=photograph,
                device=device.name,
                blur=blur,
                kiosk=_is_accepted(seen),
                as_shipped=accepted_as_shipped,
                tutorial=variance is not None and variance >= Tutorial.MIN_VARIANCE,
                sharpness=seen.quality.sharpness if seen.quality else None,
            )
        )
    return shots


def _is_accepted(seen: Observation) -> bool:
    return bool(seen.gates) and all(gate.open for gate in seen.gates if gate.name in SHARPNESS_GATES)


def _at_rest(frame: Image) -> Observation:
    """Return what the kiosk makes of a picture that has not changed for a while."""
    pipeline = CapturePipeline(detector=_detector())
    seen = [pipeline.process(frame, frame=index, t_s=index / FPS) for index in range(_REST_FRAMES)]
    return seen[-1]


# Tables --------------------------------------------------------------------


def _by_photograph(pictures: Sequence[Photograph], shots: Sequence[_Shot]) -> Table:
    def cells(photograph: Photograph) -> tuple[str, ...]:
        own = [shot for shot in shots if shot.photograph == photograph]
        part = "held out" if photograph.held_out else "to fit on"
        return (photograph.person, photograph.name, photograph.seen, part, *_rates(own))

    parts = [
        (name, "all", "", "", *_rates([shot for shot in shots if shot.photograph.held_out is held_out]))
        for name, held_out in (("held out", True), ("to fit on", False))
    ]
    return Table(
        name="photographs",
        title="Photographs: sharp ones accepted, blurred ones rejected",
        header=("person", "photograph", "seen", "part", *_RATES),
        rows=(*map(cells, pictures), *parts),
        note=(
            "Sharp: blurred by at most 0.006 inter-eye distances; blurred: by 0.02 or more in the worst "
            "direction, which a smear of 8 % is. Each after frames of the same face that were sharp. Pose "
            "and distance are not asked for; as shipped: with every default limit, under which the sharpness of a "
            "face that is turned too far, and so may not be sent, is not compared with what it was."
        ),
    )


_RATES = tuple(
    f"{who}{what}" for who in ("", "as shipped: ", "tutorial: ") for what in ("sharp accepted", "blurred rejected")
)


def _rates(shots: Sequence[_Shot]) -> tuple[str, ...]:
    return tuple(
        percent(_right(shots, sharp=sharp, of=of))
        for of in (_by_kiosk, _as_shipped, _by_tutorial)
        for sharp in (True, False)
    )


def _by_device(shots: Sequence[_Shot]) -> Table:
    held_out = [shot for shot in shots if shot.photograph.held_out]
    return Table(
        name="photographs-by-device",
        title="Held-out photographs by camera",
        header=("camera", *_RATES),
        rows=tuple(
            (device.name, *_rates([shot for shot in held_out if shot.device == device.name])) for device in DEVICES
        ),
    )


def _by_blur(shots: Sequence[_Shot]) -> Table:
    def cells(blur: Blur) -> tuple[str, ...]:
        of_blur = [shot for shot in shots if shot.blur == blur]
        values = [shot.sharpness for shot in of_blur if shot.sharpness is not None]
        held_out = [shot for shot in of_blur if shot.photograph.held_out]
        accepted = (percent(share_of(map(of, held_out))) for of in (_by_kiosk, _by_tutorial))
        measured = (number(percentile(values, share), "", 3) for share in (5, 50, 95))
        called = {True: "sharp", False: "blurred", None: "in between"}[blur.is_sharp]
        return (blur.name, f"{blur.sigma:.4f}", called, *accepted, *measured)

    return Table(
        name="photographs-by-blur",
        title="Photographs by blur",
        header=("blur", "sigma / IED", "counts as", "accepted", "by the tutorial", "sharpness p5", "p50", "p95"),
        rows=tuple(cells(blur) for blur in BLURS),
        note="Accepted: held-out photographs alone. Sharpness: all photographs.",
    )


def _originals(pictures: Sequence[Photograph]) -> Table:
    def cells(photograph: Photograph) -> tuple[str, ...]:
        picture = photograph.load()
        seen = _at_rest(placed(picture, _face(picture), ied_px=DEVICES[0].ied_px))
        quality, face = seen.quality, seen.faces[0]
        assert quality is not None
        _, top, width, height = face.box
        ied = inter_eye_distance(face.landmarks)
        eyes, nose, mouth = face.landmarks[:2, 1].mean(), face.landmarks[2, 1], face.landmarks[3:, 1].mean()
        pose = head_pose(face.landmarks, seen.size)
        shut = ", ".join(gate.name for gate in seen.gates if not gate.open)
        places = ((point - top) / height for point in (eyes, nose, mouth))
        angles = (f"{angle:.1f}" for angle in (pose.yaw, pose.pitch, pose.roll))
        sizes = (f"{width / ied:.2f}", f"{height / ied:.2f}", *(f"{place:.3f}" for place in places))
        return (
            photograph.person,
            photograph.name,
            f"{ied:.0f}",
            number(quality.sharpness, "", 3),
            *angles,
            *sizes,
            shut,
        )

    return Table(
        name="photographs-untouched",
        title="Photographs untouched: pose, landmarks, and the gates that are shut",
        header=(
            *("person", "photograph", "IED px", "sharpness", "yaw", "pitch", "roll"),
            *("box width / IED", "box height / IED", "eyes in box", "nose in box", "mouth in box", "shut gates"),
        ),
        rows=tuple(map(cells, pictures)),
        note="Shrunk to at most 150 px between the eyes. Places are shares of the box's height from its top.",
    )


def _light(pictures: Sequence[Photograph]) -> Table:
    return Table(
        name="photographs-light",
        title="Photographs: light on real skin",
        header=(
            *("person", "photograph", "light", "luma", "highlight", "over", "under"),
            *("uniformity", "cheek ratio", "backlight", "shut gates of light"),
        ),
        rows=tuple(row for photograph in pictures for row in _lit(photograph)),
        note="Gain in linear light; side light falls off evenly over the width of the face.",
    )


def _lit(photograph: Photograph) -> Iterator[tuple[str, ...]]:
    picture = photograph.load()
    frame = placed(picture, _face(picture), ied_px=DEVICES[1].ied_px)
    face, light = _face(frame), to_light(frame)
    lit = {f"gain {gain:g}": to_levels(gain * light) for gain in _GAINS}
    across = np.clip((np.arange(WIDTH, dtype=np.float32) - face.box[0]) / face.box[2], 0, 1)[None, :, None]
    lit |= {
        f"side light 1:{1 / least:g}": to_levels((least + (1 - least) * across) * light) for least in _SIDE_LIGHTS
    }
    for name, image in lit.items():
        measured = measure_light(image, face)
        shut = (gate.name for gate in _at_rest(image).gates if not gate.open and gate.name in _LIGHT_GATES)
        levels = (f"{value:.0f}" for value in (measured.luma, measured.highlight))
        shares = (measured.over, measured.under, measured.uniformity, measured.cheek_ratio, measured.backlight)
        cells = (*levels, *(f"{share:.3f}" for share in shares), ", ".join(shut))
        yield (photograph.person, photograph.name, name, *cells)


_LIGHT_GATES = frozenset({"dark", "under", "bright", "over", "sides", "backlight"})
