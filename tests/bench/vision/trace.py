"""One clip, frame by frame, and its pictures: to see why it comes out as it does."""

from collections.abc import Iterator
from pathlib import Path

import cv2

from tests.bench.vision.clip import Clip, Truth
from tests.bench.vision.contenders import Kiosk, Look, Tutorial


def trace(clip: Clip, folder: Path) -> Iterator[str]:
    """Look at a clip and yield a line for every frame; write its pictures into a folder."""
    kiosk, tutorial = Kiosk(), Tutorial()
    folder.mkdir(parents=True, exist_ok=True)
    yield f"{clip.name}: {clip.family}, {clip.identity} ({'; '.join(clip.groups)}), {clip.condition}, {clip.size}"
    for frame, (image, truth) in enumerate(clip.frames()):
        t_s = frame / clip.fps
        cv2.imwrite(str(folder / f"{frame:03}.png"), image)
        seen = kiosk.look(image, frame=frame, t_s=t_s)
        yield f"{frame:3} {t_s:5.2f} s | {_truth(truth)}"
        yield f"       kiosk | {_look(seen)}"
        yield f"    tutorial | {_look(tutorial.look(image, frame=frame, t_s=t_s))}"


def _truth(truth: Truth) -> str:
    flaw = f", {truth.flaw}" if truth.flaw else ""
    ied = "" if truth.ied_px is None else f", {truth.ied_px:.0f} px between the eyes"
    angles = f", yaw {truth.yaw:+.1f} pitch {truth.pitch:+.1f} roll {truth.roll:+.1f}"
    return f"{truth.hint}{', good' if truth.good else ''}{flaw}{ied}{angles}, blur {truth.blur_px:.2f} px"


def _look(look: Look) -> str:
    parts = [f"{look.hint:13}", "ready" if look.ready else "-----"]
    if look.collecting:
        parts.append(f"collecting {look.progress:.0%}")
    if look.chosen is not None:
        parts.append(f"chose {look.chosen}")
    if look.shut:
        parts.append("shut: " + " ".join(f"{name} {load:.2f}" for name, load in look.shut))
    if look.quality:
        quality = look.quality
        parts.append(
            f"ied {quality.ied_px:.0f} yaw {quality.yaw:+.1f} pitch {quality.pitch:+.1f} roll {quality.roll:+.1f} "
            f"luma {quality.luma:.0f} over {quality.over:.3f} under {quality.under:.2f} "
            f"even {quality.uniformity:.2f} motion {_or_dash(quality.motion)} score {quality.score:.0f}"
        )
    parts.append(f"sharp {_or_dash(look.sharpness)}")
    return " | ".join(parts)


def _or_dash(value: float | None) -> str:
    return "-" if value is None else f"{value:.3f}"
