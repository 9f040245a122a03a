"""The `config` command and the command line's own manners."""

import json
import shlex
import subprocess
import sys
import tomllib
from dataclasses import fields
from pathlib import Path

import cv2
import numpy as np
import pytest
from pyrage import x25519  # type: ignore[import-untyped]  # it brings no types

from kiosk.cli.root import main
from kiosk.config.files import records_folder, state_folder
from kiosk.config.loading import setting_names
from kiosk.vision.thresholds import Thresholds


@pytest.mark.fault("F86")
def test_secrets_are_masked_and_the_rest_is_valid_toml(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "kiosk.toml"
    path.write_text('[api]\nappcode = "canary-code"\n[ui]\nbrand = "北京 \\"A\\""\n')
    path.chmod(0o600)
    assert main(["config", "show", "--config", str(path)]) == 0
    printed = capsys.readouterr().out
    assert "canary-code" not in printed
    shown = tomllib.loads(printed)
    assert shown["api"]["appcode"] == "********"
    assert shown["ui"]["brand"] == '北京 "A"'


def test_check_names_the_wrong_setting_and_exits_with_2(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "kiosk.toml"
    path.write_text("[camera]\nrotate = 45\n")
    assert main(["config", "check", "--config", str(path)]) == 2
    output = capsys.readouterr()
    assert "camera.rotate" in output.err
    assert output.out == ""
    assert len(output.err.splitlines()) == 1


def test_check_says_that_good_settings_are_good(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("LIVENESS_KIOSK_API__APPCODE", "x")
    assert main(["config", "check"]) == 0
    assert "in order" in capsys.readouterr().out


def test_check_finds_what_would_stop_an_exam_kiosk_for_want_of_a_place_to_write(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path, occupied = tmp_path / "kiosk.toml", tmp_path / "occupied"
    path.write_text(f'profile = "proctor"\n[api]\nengine = "simulated"\n[exam]\nfolder = "{occupied}/exams"\n')
    assert main(["config", "check", "--config", str(path)]) == 0
    assert not occupied.exists(), "looking makes nothing"
    occupied.touch()
    records_folder().parent.mkdir(parents=True)
    records_folder().touch()
    capsys.readouterr()

    assert main(["config", "check", "--config", str(path)]) == 2

    reports, records = capsys.readouterr().err.splitlines()
    assert f"Exam reports cannot be written to {occupied}/exams (Not a directory)" in reports
    assert f"Nothing can be recorded in {records_folder()}" in records
    assert "records.mandatory = false" in records


def test_check_says_that_a_kiosk_without_a_folder_of_its_own_does_not_start(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "kiosk.toml"
    path.write_text('[api]\nengine = "simulated"\n')
    state_folder().parent.mkdir(parents=True, exist_ok=True)
    state_folder().touch()

    assert main(["config", "check", "--config", str(path)]) == 2

    (complaint,) = capsys.readouterr().err.splitlines()
    assert f"Nothing can be written to {state_folder()}" in complaint


@pytest.mark.fault("F64")
def test_check_tells_a_disk_that_takes_names_and_no_byte(tmp_path: Path) -> None:
    path = tmp_path / "kiosk.toml"
    path.write_text('[api]\nengine = "simulated"\n')

    # As a full disk: files can be made, and nothing be written to them.
    check = shlex.join((sys.executable, "-m", "kiosk", "config", "check", "--config", str(path)))
    ran = subprocess.run(
        ["sh", "-c", f"ulimit -f 0; exec {check}"], capture_output=True, text=True, timeout=60, check=False
    )

    assert ran.returncode == 2
    assert f"Nothing can be written to {state_folder()} (File too large)" in ran.stderr


def test_check_names_an_evidence_folder_that_cannot_be_written_to(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path, occupied = tmp_path / "kiosk.toml", tmp_path / "occupied"
    occupied.touch()
    recipient = x25519.Identity.generate().to_public()
    path.write_text(
        f'[api]\nengine = "simulated"\n[evidence]\nrecipient = "{recipient}"\nfolder = "{occupied}/sealed"\n'
    )

    assert main(["config", "check", "--config", str(path)]) == 0

    (complaint,) = capsys.readouterr().err.splitlines()
    assert f"No evidence can be kept in {occupied}/sealed (Not a directory)" in complaint


def test_check_names_what_could_not_be_kept_where_visitors_are_served_without(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path, exports = tmp_path / "kiosk.toml", tmp_path / "exports"
    path.write_text(f'[api]\nengine = "simulated"\n[operator]\nexport_folder = "{exports}"\n')
    records_folder().parent.mkdir(parents=True)
    records_folder().touch()
    exports.touch()

    assert main(["config", "check", "--config", str(path)]) == 0

    output = capsys.readouterr()
    assert "in order" in output.out
    records, export = output.err.splitlines()
    assert "the kiosk serves without records" in records
    assert f"Nothing can be exported to {exports} (Not a directory)" in export


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ('[api]\nurl = "http://example.com/x"\nappcode = "x"', "api.url"),
        ('[api]\nscript = "nonsense"\nengine = "simulated"', "nonsense"),
        ('[camera]\nsource = "usb:zz"\n[api]\nappcode = "x"', "usb:zz"),
        ('camera.pin = "foo"\n[api]\nappcode = "x"', "bus/driver/VID:PID/serial"),
        ("", "credentials"),
        ('[api]\nappcode = "x"\n[ui]\nlogo = "/nonexistent.png"', "ui.logo"),
        ('[api]\nappcode = "x"\n[vision]\nmin_ied_px = 240', "at least 1089 pixels high"),
        ('[api]\nappcode = "x"\n[vision]\nmin_ied_px = 170\n[camera]\nheight = 720', "at least 772 pixels high"),
    ],
)
def test_check_approves_nothing_that_no_command_could_use(
    text: str, named: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "kiosk.toml"
    path.write_text(text)
    assert main(["config", "check", "--config", str(path)]) == 2
    assert named in capsys.readouterr().err


@pytest.mark.parametrize("camera", ["width = 3840\nheight = 2160", "rotate = 90", 'source = "demo"'])
def test_check_approves_large_faces_where_the_frames_are_large(
    camera: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "kiosk.toml"
    path.write_text(f'[api]\nappcode = "x"\n[vision]\nmin_ied_px = 240\n[camera]\n{camera}\n')
    assert main(["config", "check", "--config", str(path)]) == 0


@pytest.mark.parametrize("words", [["check"], ["verify", "picture.jpg"]])
def test_an_address_that_would_not_be_used_is_refused(
    words: list[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("LIVENESS_KIOSK_API__ENGINE", "simulated")
    monkeypatch.chdir(tmp_path)
    cv2.imwrite("picture.jpg", np.zeros((40, 40, 3), np.uint8))
    assert main([*words, "--url", "https://example.com/x"]) == 2
    assert "--url has no effect" in capsys.readouterr().err


@pytest.mark.parametrize("words", [["run"], ["check", "--show"]])
def test_without_a_display_a_window_is_refused_in_one_sentence(
    words: list[str], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    for variable in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(variable, raising=False)
    assert main(words) == 2
    assert "no display" in capsys.readouterr().err


def test_schema_describes_every_setting(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["config", "schema"]) == 0
    schema = json.loads(capsys.readouterr().out)
    assert "rotate" in schema["$defs"]["CameraSection"]["properties"]
    for section in schema["$defs"].values():
        assert all("description" in field for field in section.get("properties", {}).values())


def test_every_threshold_has_a_range_around_its_default_a_unit_and_one_line(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert main(["config", "schema"]) == 0
    thresholds = json.loads(capsys.readouterr().out)["$defs"]["Thresholds"]["properties"]
    assert set(thresholds) == {field.name for field in fields(Thresholds)}
    for field in thresholds.values():
        assert field["minimum"] <= field["default"] <= field["maximum"]
        assert field["unit"]
        assert "\n" not in field["description"]


def test_the_table_has_a_whole_row_for_every_setting(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["config", "schema", "--table"]) == 0
    rows = capsys.readouterr().out.splitlines()[2:]
    assert [row.split("|")[1].strip(" `") for row in rows] == list(setting_names())
    assert all(len(row.split("|")) == 7 for row in rows)
    assert "| `timing.scale` | `1.0` | 0.05 to 100 | – | Multiplies every time limit; for slow machines. |" in rows
    assert any(row.startswith('| `ui.lang` | `"en"` | `"en"`, `"zh-CN"`, `"zh-TW"`, ') for row in rows)
    assert any(row.startswith("| `ui.languages` | ") and '| `"en"`, `"zh-CN"`, ' in row for row in rows)
    assert any(row.startswith("| `vision.min_ied_px` | `90.0` | 64 to 400 | frame pixels |") for row in rows)


def test_the_site_in_effect_is_shown_with_its_profile(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["config", "show"]) == 0
    assert "# the profile of the site default: none" in capsys.readouterr().out
    path = tmp_path / "kiosk.toml"
    path.write_text('site = "lobby"\n')
    profile = tmp_path / "sites" / "lobby.toml"
    profile.parent.mkdir()
    profile.write_text("[vision]\nlevel_pitch_deg = 7.5\n")
    assert main(["config", "show", "--config", str(path)]) == 0
    printed = capsys.readouterr().out
    assert f"# the profile of the site lobby: {profile}" in printed
    assert tomllib.loads(printed)["vision"]["level_pitch_deg"] == 7.5
    path.write_text('site = "lobby"\n[camera]\nsource = "demo"\n')
    assert main(["config", "show", "--config", str(path)]) == 0
    assert "# the profile of the site lobby: not for the demo" in capsys.readouterr().out


def test_a_site_that_was_never_set_up_exits_with_2(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("LIVENESS_KIOSK_SITE", "lobby")
    assert main(["config", "check"]) == 2
    assert "no profile of the site lobby" in capsys.readouterr().err


def test_a_site_that_was_never_set_up_can_be(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "kiosk.toml"
    path.write_text('site = "lobby"\n')
    words = ["--config", str(path), "--camera", str(tmp_path / "no-such-clip.mp4")]
    assert main(["check", *words]) == 2
    assert main(["calibrate", *words]) == 13
    assert "no-such-clip" in capsys.readouterr().err


@pytest.mark.parametrize(
    "words", [["nope"], ["config", "nope"], ["config", "show", "--nope"], ["check", "--timeout", "x"]]
)
def test_words_that_mean_nothing_exit_with_2(words: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert main(words) == 2
    assert "Traceback" not in capsys.readouterr().err
