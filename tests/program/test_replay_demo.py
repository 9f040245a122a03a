"""The demo clips as `replay` sees them: the right hint for each, and the right picture of the good one."""

import json
from pathlib import Path
from typing import Any

import pytest

from kiosk.camera.recording import read_recording
from kiosk.camera.spec import parse_spec
from kiosk.liveness.encode import encode_sample
from kiosk.resources import resource_path
from tests.program.program import run

SETTLED = 6
"""Frames after which the first hint is shown and the head's pose has been averaged."""


def _lines(output: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in output.splitlines()]


def _truth(scenario: str) -> list[dict[str, Any]]:
    """Return what is known of every frame of a clip, because it was drawn."""
    truth: dict[str, Any] = json.loads(resource_path("demo", f"{scenario}.json").read_text(encoding="utf-8"))
    frames: list[dict[str, Any]] = truth["frames"]
    return frames


def test_the_steady_visitor_is_ready_and_the_saved_picture_is_the_one_that_would_be_sent(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    saved = tmp_path / "selected.jpg"
    assert run(["replay", "demo:steady", "--json", "--save-selected", str(saved)]) == 0
    *frames, last = _lines(capsys.readouterr().out)
    assert {line["hint"] for line in frames[1:30]} == {"ready"}
    selected = last["selected"]
    assert frames[selected["frame"]]["quality"]["score"] == selected["score"]
    (image,) = (
        frame.image for frame in read_recording(parse_spec("demo:steady")) if frame.sequence == selected["frame"]
    )
    assert saved.read_bytes() == encode_sample(image).data


def test_the_visitor_who_walks_up_hears_one_thing_after_another_and_is_taken_at_a_good_moment(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert run(["replay", "demo:walk-up", "--json"]) == 0
    *frames, last = _lines(capsys.readouterr().out)
    heard = [line["hint"] for line in frames]
    # Whoever steps aside is moving meanwhile, and may be told so in between.
    told = list(dict.fromkeys(hint for hint in heard if hint not in ("ready", "hold_still")))
    assert told == ["no_face", "move_closer", "move_left", "too_dark", "look_straight"]
    assert "hold_still" in heard[heard.index("look_straight") :]
    moment = _truth("walk-up")[last["selected"]["frame"]]
    assert (moment["hint"], moment["gain"]) == ("ready", 1.0)
    assert moment["faces"][0]["eyes_open"] > 0.9
    assert moment["motion"] < 0.01


@pytest.mark.parametrize(
    "scenario",
    [
        "too-far",
        "off-centre",
        "too-dark",
        "nobody",
    ],
)
def test_every_wrong_clip_gets_its_own_hint_and_nothing_is_selected(
    scenario: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["replay", f"demo:{scenario}", "--json"]) == 0
    *frames, last = _lines(capsys.readouterr().out)
    (hint,) = {frame["hint"] for frame in _truth(scenario)}
    assert {line["hint"] for line in frames[SETTLED:]} == {hint}
    assert last["selected"] is None
