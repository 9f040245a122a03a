"""`replay`: what the kiosk's eyes make of a recording, on the recording's own clock."""

import json
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict
from pathlib import Path
from typing import Any

import click

from kiosk.app import build_pipeline
from kiosk.camera.recording import read_recording, recording_length
from kiosk.camera.spec import CameraSpec, parse_spec
from kiosk.cli.options import config_option, json_option
from kiosk.config.loading import load_settings
from kiosk.config.settings import Settings
from kiosk.liveness.encode import encode_sample
from kiosk.report.file import refuse_unwritable, write_whole
from kiosk.report.replay_report import ReplayReport
from kiosk.vision.observation import Candidate, Face, Observation

_CHANGES_ONLY = ("hint", "phase")


@click.command()
@click.argument("clip")
@click.option(
    "--save-selected",
    type=click.Path(path_type=Path, dir_okay=False, writable=True),
    help="Write the exact JPEG that would be sent.",
)
@click.option(
    "--report",
    "report_file",
    metavar="FILE.html",
    type=click.Path(path_type=Path),
    help="Write a page that plots hints, gates and measures over time.",
)
@json_option
@config_option
def command(
    clip: str, save_selected: Path | None, report_file: Path | None, config: Path | None, *, as_json: bool
) -> None:
    """Run the guidance over a recording, frame by frame.

    CLIP is a video file, a folder of images or demo:SCENARIO. The same clip gives the same lines and the same
    page: nothing in them depends on this machine's speed. Without --json, only changes are printed.
    """
    spec = parse_spec(clip)
    if report_file is not None:
        refuse_unwritable(report_file)
    if save_selected is not None and not save_selected.parent.is_dir():
        raise click.UsageError(f"There is no folder {save_selected.parent} to write {save_selected.name} into.")
    settings = load_settings(config)
    pipeline = build_pipeline(settings)
    report = _report(clip, settings)
    selected: Candidate | None = None
    before: dict[str, Any] = {}
    frames, last_t_s = 0, 0.0
    with _progress(spec) as advance:
        for frame in read_recording(spec):
            t_s = frame.captured_ns / 1e9
            observation = pipeline.process(frame.image, frame=frame.sequence, t_s=t_s)
            report.add(observation)
            selected = selected or observation.selected
            line = frame_line(observation)
            if as_json:
                click.echo(json.dumps(line))
            elif any(line[name] != before.get(name) for name in _CHANGES_ONLY):
                click.echo(f"{t_s:7.2f} s  {line['phase']:<12} {line['hint'].replace('_', ' ')}")
            before, frames, last_t_s = line, frames + 1, t_s
            advance()
    if selected is not None and save_selected is not None:
        _save(selected, save_selected)
    duration_s, scale = _duration_s(spec, frames, last_t_s), settings.timing.scale
    if report_file is not None:
        write_whole(report_file, report.page(duration_s))
    if as_json:
        click.echo(json.dumps(_last_line(selected, frames, duration_s, scale)))
    else:
        click.echo(_summary(selected, frames, scale))


def _report(clip: str, settings: Settings) -> ReplayReport:
    # Where a file lies is nobody's business who is sent the page.
    name = Path(clip).name or clip
    return ReplayReport(clip=name, thresholds=settings.vision, time_scale=settings.timing.scale)


def frame_line(observation: Observation) -> dict[str, Any]:
    """Return what is printed of one frame; numbers are rounded so that a line can be read."""
    return {
        "frame": observation.frame,
        "t": round(observation.t_s, 4),
        "faces": len(observation.faces),
        "face": _face_fields(observation.faces[0]) if observation.faces else None,
        "quality": _rounded(asdict(observation.quality)) if observation.quality else None,
        "hint": observation.hint,
        "ready": observation.ready,
        "phase": observation.phase,
    }


def _face_fields(face: Face) -> dict[str, Any]:
    return {
        "box": [round(value, 1) for value in face.box],
        "score": round(face.score, 4),
        "landmarks": [[round(float(x), 1), round(float(y), 1)] for x, y in face.landmarks],
    }


def _rounded(fields: dict[str, float | None]) -> dict[str, float | None]:
    return {name: None if value is None else round(value, 4) for name, value in fields.items()}


def _save(selected: Candidate, path: Path) -> None:
    try:
        path.write_bytes(encode_sample(selected.image).data)
    except OSError as error:
        raise click.ClickException(f"{path} cannot be written: {error.strerror}.") from error


def _last_line(selected: Candidate | None, frames: int, duration_s: float, time_scale: float) -> dict[str, Any]:
    chosen = selected and {
        "frame": selected.frame,
        "t": round(selected.t_s, 4),
        "score": round(selected.quality.score, 4),
    }
    line = {"selected": chosen, "frames": frames, "duration_s": round(duration_s, 4)}
    return line if time_scale == 1.0 else line | {"time_scale": time_scale}


def _summary(selected: Candidate | None, frames: int, time_scale: float) -> str:
    scaled = "" if time_scale == 1.0 else f" Every time limit was multiplied by {time_scale:g}."
    if selected is None:
        return f"No frame was selected of {frames}.{scaled}"
    score = selected.quality.score
    return f"Frame {selected.frame} at {selected.t_s:.2f} s was selected, score {score:.1f}.{scaled}"


def _duration_s(spec: CameraSpec, frames: int, last_t_s: float) -> float:
    """Return the recording's own length, or what its frames' times come to where it states none."""
    stated_s = recording_length(spec)[1]
    if stated_s is not None:
        return stated_s
    return last_t_s * frames / (frames - 1) if frames > 1 else 0.0


@contextmanager
def _progress(spec: CameraSpec) -> Iterator[Any]:
    """Show a bar on stderr, where that is a terminal; yields what to call for every frame."""
    if not sys.stderr.isatty() or sys.stdout.isatty():
        yield lambda: None
        return
    with click.progressbar(length=recording_length(spec)[0] or 0, label="Replaying", file=sys.stderr) as bar:
        yield lambda: bar.update(1)
