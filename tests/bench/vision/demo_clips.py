"""The demo camera's clips, with the truth that was written when they were drawn."""

import json
from collections.abc import Iterator
from functools import partial
from typing import Any

import cv2
import numpy as np

from kiosk.resources import resource_path
from kiosk.values import Hint
from kiosk.vision.observation import Image
from tests.bench.vision.clip import Clip, Family, Flaw, Truth

_FAMILIES = {
    "steady": Family.GOOD,
    "off-centre": Family.STEADY,
    "too-bright": Family.STEADY,
    "too-close": Family.STEADY,
    "too-dark": Family.STEADY,
    "too-far": Family.STEADY,
    "two-people": Family.BAD,
    "uneven-light": Family.BAD,
    "nobody": Family.STEADY,
    "turned": Family.POSE,
    "walk-up": Family.POSE,
}


def clips() -> Iterator[Clip]:
    """Yield them."""
    for name, family in _FAMILIES.items():
        yield Clip(
            name=f"demo/{name}",
            family=family,
            identity="demo",
            groups=("demo",),
            condition="demo",
            size=(1280, 720),
            fps=15,
            frames=partial(_frames, name),
        )


def _frames(name: str) -> Iterator[tuple[Image, Truth]]:
    capture = cv2.VideoCapture(str(resource_path("demo", f"{name}.mp4")))
    frames = json.loads(resource_path("demo", f"{name}.json").read_text())["frames"]
    for frame in frames[: 10 * 30]:
        image = capture.read()[1]
        if frame["frame"] % 2 == 0:
            yield np.asarray(image, np.uint8), _truth(frame)
    capture.release()


def _truth(frame: dict[str, Any]) -> Truth:
    face: dict[str, Any] = (
        frame["faces"][0] if frame["faces"] else {"ied_px": None, "yaw": 0.0, "pitch": 0.0, "roll": 0.0}
    )
    flaw = None
    if len(frame["faces"]) > 1:
        flaw = Flaw.TWO_FACES
    elif abs(frame["key_azimuth"]) > 60:
        flaw = Flaw.HALF_DARK
    elif abs(face["yaw"]) > 20:
        flaw = Flaw.TURNED
    return Truth(
        hint=Hint(frame["hint"]),
        flaw=flaw,
        good=frame["hint"] == "ready",
        ied_px=face["ied_px"],
        yaw=face["yaw"],
        pitch=face["pitch"],
        roll=face["roll"],
        blur_px=0.5 + frame["blur_px"],
    )
