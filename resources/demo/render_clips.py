"""Renders the demo camera's clips and the ground truth beside them.

`python -m resources.demo.render_clips [NAME ...]` renders the named scenarios, or all of them, into this folder:
`NAME.mp4` (H.264, 1280x720, 30 fps, loops) and `NAME.json` (see `truth.FrameTruth`; one line a frame). All of them
take some twenty minutes on two cores. It needs the `ffmpeg` program with libx264. No sensor noise is drawn in: it
would not survive the encoder, so the demo camera adds it at playback.
"""

import argparse
import json
import logging
import multiprocessing
import shutil
import subprocess
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import IO, cast

import cv2
import numpy as np
from numpy.typing import NDArray

from resources.demo.identity import Identity
from resources.demo.lobby import lobby
from resources.demo.scenarios import SCENARIOS, Moment
from resources.demo.scene import Camera, Light, Pose
from resources.demo.truth import FaceTruth, FrameTruth, face_truth, hint_for
from resources.demo.visitor import Layer, Visitor, compose

Image = NDArray[np.uint8]

FPS = 30
SHUTTER = 0.25
"""Share of the frame time during which the shutter is open."""
CAMERA = Camera()

_HERE = Path(__file__).resolve().parent
_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class _Job:
    scenario: str
    frame: int


def main() -> None:
    """Render the clips named on the command line, or all."""
    logging.basicConfig(level=logging.INFO, format="%(message)s")
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("names", nargs="*", metavar="NAME", help=f"one of: {', '.join(SCENARIOS)}; all by default")
    parser.add_argument("--into", type=Path, default=_HERE, help="folder to write to")
    arguments = parser.parse_args()
    for name in arguments.names:
        if name not in SCENARIOS:
            parser.error(f"There is no scenario {name!r}; the scenarios are: {', '.join(SCENARIOS)}.")
    with multiprocessing.get_context("spawn").Pool(initializer=cv2.setNumThreads, initargs=(1,)) as pool:
        for name in arguments.names or SCENARIOS:
            count = round(SCENARIOS[name].seconds * FPS)
            jobs = [_Job(name, frame) for frame in range(count)]
            truths = _encode(arguments.into / f"{name}.mp4", pool.imap(_render, jobs))
            _write_truth(arguments.into / f"{name}.json", name, truths)
            size = (arguments.into / f"{name}.mp4").stat().st_size
            _log.info("%s: %d frames, %d KiB", name, count, size // 1024)


def _encode(path: Path, frames: Iterable[tuple[Image, FrameTruth]]) -> list[FrameTruth]:
    """Feed frames to the encoder as they come; return their ground truth."""
    program = shutil.which("ffmpeg")
    if program is None:
        raise SystemExit(
            "The clips are encoded with ffmpeg, which is not installed: install it and run this again."
        )
    source = f"-f rawvideo -pix_fmt bgr24 -s {CAMERA.width}x{CAMERA.height} -r {FPS} -i -"
    coding = f"-c:v libx264 -preset slow -crf 23 -maxrate 900k -bufsize 1800k -g {FPS} -pix_fmt yuv420p"
    container = "-movflags +faststart -bitexact"
    options = f"-loglevel error -y {source} {coding} {container}".split()
    command = [program, *options, str(path)]
    truths = []
    with subprocess.Popen(command, stdin=subprocess.PIPE) as encoder:  # noqa: S603 - fixed words and a path of ours
        sink = cast("IO[bytes]", encoder.stdin)
        for picture, truth in frames:
            sink.write(picture.tobytes())
            truths.append(truth)
    if encoder.returncode:
        raise SystemExit(f"ffmpeg could not write {path}; its message is above.")
    return truths


def _write_truth(path: Path, name: str, truths: list[FrameTruth]) -> None:
    head = json.dumps(
        {"scenario": name, "fps": FPS, "size": [CAMERA.width, CAMERA.height], "hfov_deg": CAMERA.hfov_deg}
    )
    lines = ",\n".join(json.dumps(truth.as_json(), separators=(",", ":")) for truth in truths)
    path.write_text(f'{head[:-1]}, "frames": [\n{lines}\n]}}\n', encoding="utf-8")


def _render(job: _Job) -> tuple[Image, FrameTruth]:
    """Draw one frame and tell what is in it."""
    scenario = SCENARIOS[job.scenario]
    count = round(scenario.seconds * FPS)
    moment, before = (scenario.at((frame % count) / FPS) for frame in (job.frame, job.frame - 1))
    faces = _faces(moment)
    travel = _travel(moment, before)
    length = float(np.linalg.norm(travel)) * SHUTTER
    drawn = [_draw(who, pose, moment.light) for who, pose in moment.people]
    layers = [_smear(layer, travel) for layer in drawn]
    picture = compose(_background(), layers, moment.light)
    luma = _luma(picture, faces[0]) if faces else None
    motion = float(np.linalg.norm(travel)) / faces[0].ied_px if faces else None
    truth = FrameTruth(
        job.frame,
        job.frame / FPS,
        faces,
        moment.light.gain,
        moment.light.key_azimuth,
        luma,
        motion,
        length / 12**0.5,
        hint_for(CAMERA, faces, moment.light, luma, motion),
    )
    return picture, truth


def _faces(moment: Moment) -> tuple[FaceTruth, ...]:
    faces = (face_truth(CAMERA, pose) for _, pose in moment.people)
    return tuple(sorted((face for face in faces if face.inside), key=lambda face: -face.ied_px))


def _travel(moment: Moment, before: Moment) -> NDArray[np.float64]:
    """Return how far the nearest person's face has come since the frame before, in pixels."""
    if not moment.people or not before.people:
        return np.zeros(2)
    now, then = (np.array(face_truth(CAMERA, m.people[-1][1]).centre) for m in (moment, before))
    return np.asarray(now - then)


def _smear(layer: Layer, travel: NDArray[np.float64]) -> Layer:
    """Blur along the path that the face takes while the shutter is open."""
    half = travel * SHUTTER / 2
    reach = int(np.ceil(np.linalg.norm(half)))
    if reach < 1 or not layer.alpha.size:
        return layer
    kernel = np.zeros((2 * reach + 1, 2 * reach + 1), np.float32)
    start, end = (np.round((reach + sign * half) * 256).astype(int).tolist() for sign in (-1, 1))
    cv2.line(kernel, start, end, 1.0, 1, cv2.LINE_AA, 8)
    kernel /= kernel.sum()
    return Layer(
        np.asarray(cv2.filter2D(layer.colour, -1, kernel), np.float32),
        np.asarray(cv2.filter2D(layer.alpha, -1, kernel), np.float32),
        layer.left,
        layer.top,
    )


def _luma(picture: Image, face: FaceTruth) -> float:
    """Return the mean grey of an ellipse over the face, from the brows to the chin."""
    mask = np.zeros(picture.shape[:2], np.uint8)
    centre = (round(face.centre[0]), round(face.centre[1]))
    cv2.ellipse(mask, centre, (round(0.85 * face.ied_px), round(1.05 * face.ied_px)), -face.roll, 0, 360, 1, -1)
    return float(cv2.mean(cv2.cvtColor(picture, cv2.COLOR_BGR2GRAY), mask)[0])


def _draw(who: Identity, pose: Pose, light: Light) -> Layer:
    supersample = 1.5 if pose.distance_mm < 700 else 2.0
    return _visitor(who).layer(CAMERA, pose, light, supersample=supersample)


@cache
def _visitor(identity: Identity) -> Visitor:
    return Visitor(identity)


@cache
def _background() -> Image:
    return lobby(CAMERA.width, CAMERA.height)


if __name__ == "__main__":
    main()
