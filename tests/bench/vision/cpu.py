"""Processor time of an analysed frame, from 720p to 4K, beside detection at the frame's full size."""

import time
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

import cv2
import numpy as np

from kiosk.resources import resource_path
from kiosk.vision.detector import FaceDetector
from kiosk.vision.model import load_model, shipped_model_path
from kiosk.vision.observation import CapturePhase, Image, Observation
from kiosk.vision.pipeline import CapturePipeline
from tests.bench.vision.metrics import percentile
from tests.bench.vision.sections import Row, Section
from tests.bench.vision.tables import Table, number

SIZES: Mapping[str, tuple[int, int]] = {"720p": (1280, 720), "1080p": (1920, 1080), "4K": (3840, 2160)}
_FPS = 15
_EVERY = 2
"""The clip has 30 frames a second; the kiosk looks at 15 while a sample is near."""
_NAIVE_EVERY = 20
"""Full-size detection on every frame would take minutes, and says no more."""


@dataclass(slots=True)
class Cost:
    """Milliseconds of one thread for each frame, by what the kiosk was doing; and of full-size detection."""

    kiosk_ms: dict[str, list[float]] = field(default_factory=lambda: defaultdict(list))
    naive_ms: list[float] = field(default_factory=list)

    @property
    def all_ms(self) -> list[float]:
        """Of every frame, whatever the kiosk was doing."""
        return [ms for group in self.kiosk_ms.values() for ms in group]

    @property
    def mean_ms(self) -> float:
        """Mean over every frame."""
        return float(np.mean(self.all_ms))

    @property
    def naive_mean_ms(self) -> float:
        """Mean of detection at full size."""
        return float(np.mean(self.naive_ms))


def measure() -> Mapping[str, Cost]:
    """Show one visit at every size to the kiosk, frame by frame in turn; return the costs by size.

    A visitor comes from afar, finds the place, holds still and is taken: the walk-up of the demo camera.
    """
    cv2.setNumThreads(1)
    costs = {name: Cost() for name in SIZES}
    pipelines = {name: CapturePipeline(detector=FaceDetector(model=load_model())) for name in SIZES}
    naive = cv2.FaceDetectorYN.create(str(shipped_model_path()), "", (1, 1))
    for frame, image in enumerate(_visit()):
        for name, size in SIZES.items():
            picture = np.asarray(cv2.resize(image, size, interpolation=cv2.INTER_CUBIC), np.uint8)
            began = time.thread_time()
            seen = pipelines[name].process(picture, frame=frame, t_s=frame / _FPS)
            costs[name].kiosk_ms[_doing(seen)].append(1000 * (time.thread_time() - began))
            if frame % _NAIVE_EVERY == 0:
                costs[name].naive_ms.append(_naive_ms(naive, size, picture))
    return costs


def _visit() -> Iterator[Image]:
    capture = cv2.VideoCapture(str(resource_path("demo", "walk-up.mp4")))
    frame = 0
    while (read := capture.read())[0]:
        if frame % _EVERY == 0:
            yield np.asarray(read[1], np.uint8)
        frame += 1
    capture.release()


def _doing(seen: Observation) -> str:
    if not seen.faces:
        return "nobody there"
    return "collecting" if seen.phase is CapturePhase.COLLECTING else "following a face"


def _naive_ms(network: cv2.FaceDetectorYN, size: tuple[int, int], image: Image) -> float:
    network.setInputSize(size)
    began = time.thread_time()
    network.detect(image)
    return 1000 * (time.thread_time() - began)


def section(costs: Mapping[str, Cost]) -> Section:
    """Return what analysing a frame costs."""
    base = costs["720p"]

    def naive(cost: Cost) -> str:
        return f"{number(cost.naive_mean_ms, 'ms', 0)} (detection at full size)"

    rows = [
        Row(
            measure="CPU per analysed frame, 720p",
            target="≤ 20 ms",
            kiosk=number(base.mean_ms, "ms", 1),
            met=base.mean_ms <= 20,
            tutorial=naive(base),
        )
    ]
    for name, limit in (("1080p", 1.3), ("4K", 2.0)):
        ratio = costs[name].mean_ms / base.mean_ms
        rows.append(
            Row(
                measure=f"CPU per analysed frame, {name}",
                target=f"≤ {limit:g} × 720p",
                kiosk=f"{number(ratio, '×')} ({number(costs[name].mean_ms, 'ms', 1)})",
                met=ratio <= limit,
                tutorial=naive(costs[name]),
            )
        )
    return Section(tuple(rows), (_table(costs),))


def _table(costs: Mapping[str, Cost]) -> Table:
    doings: Sequence[str] = ("nobody there", "following a face", "collecting")
    return Table(
        name="cpu",
        title="Processor time per analysed frame",
        header=("", "frames", "mean", "p95", *doings, "detection at full size"),
        rows=tuple(
            (
                name,
                str(len(cost.all_ms)),
                number(cost.mean_ms, "ms", 1),
                number(percentile(cost.all_ms, 95), "ms", 1),
                *(number(float(np.mean(cost.kiosk_ms[doing])), "ms", 1) for doing in doings),
                number(cost.naive_mean_ms, "ms", 0),
            )
            for name, cost in costs.items()
        ),
        note=(
            "Time of one thread inside `process()`, without capture and decoding, over one whole visit at 15 "
            "looks a second; all sizes and the full-size detection take turns on the same frames."
        ),
    )
