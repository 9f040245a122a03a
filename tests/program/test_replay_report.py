"""`replay --report`: the page together with the command's other answers."""

import json
from pathlib import Path

import pytest

from tests.program.program import run
from tests.report.pages import Page


def test_the_page_tells_what_the_lines_tell(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    report, saved = tmp_path / "report.html", tmp_path / "selected.jpg"
    assert run(["replay", "demo:steady", "--json", "--report", str(report), "--save-selected", str(saved)]) == 0
    *frames, last = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    page = Page(report.read_text(encoding="utf-8"))

    summary = page.summary()
    assert summary["Chosen frame"] == str(last["selected"]["frame"])
    assert summary["Chosen frame's time"] == f"{last['selected']['t']:.2f} s"
    assert summary["Chosen frame's score"] == f"{last['selected']['score']:.1f} of 100"
    assert summary["Frames"] == str(last["frames"])
    assert summary["Duration"] == f"{last['duration_s']:.2f} s"
    first_ready = next(line["t"] for line in frames if line["ready"])
    assert summary["First ready"] == f"{first_ready:.2f} s"
    hints = page.table("Time in each hint")
    assert {row[1] for row in hints} == {line["hint"] for line in frames}
    assert sum(float(row[3].removesuffix(" s")) for row in hints) == pytest.approx(last["duration_s"], abs=0.02)
    assert page.data()["series"]["ied_px"][10] == [round(frames[10]["quality"]["ied_px"], 1)]
    assert page.the("title").text == "Replay of demo:steady"
    assert saved.exists()


def test_the_same_clip_gives_the_same_page_wherever_it_lies(tmp_path: Path) -> None:
    pages = []
    for folder in ("one", "two"):
        (tmp_path / folder).mkdir()
        report = tmp_path / folder / "report.html"
        assert run(["replay", "demo:nobody", "--report", str(report)]) == 0
        pages.append(report.read_bytes())
    assert pages[0] == pages[1]
    assert str(tmp_path).encode() not in pages[0]


def test_limits_come_from_the_settings_that_were_used(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LIVENESS_KIOSK_VISION__MIN_IED_PX", "104")
    report = tmp_path / "report.html"
    assert run(["replay", "demo:nobody", "--report", str(report)]) == 0
    rows = Page(report.read_text(encoding="utf-8")).table("Settings that were used")
    assert next(row[1] for row in rows if row[0] == "min_ied_px") == "104"


@pytest.mark.parametrize("name", ["absent/report.html", "."])
def test_a_page_that_cannot_be_written_is_said_before_anything_is_read(
    name: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["replay", "demo:steady", "--json", "--report", str(tmp_path / name)]) == 2
    output = capsys.readouterr()
    assert output.out == ""
    (complaint,) = output.err.splitlines()
    assert str(tmp_path) in complaint


def test_a_recording_that_cannot_be_read_leaves_no_page(tmp_path: Path) -> None:
    folder = tmp_path / "clips"
    folder.mkdir()
    clip, report = folder / "clip.mp4", folder / "report.html"
    clip.write_bytes(b"this is no video\n")
    assert run(["replay", str(clip), "--report", str(report)]) == 13
    assert list(folder.iterdir()) == [clip]
