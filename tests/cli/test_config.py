"""The `config` command and the command line's own manners."""

import json
import tomllib
from pathlib import Path

import pytest

from kiosk.cli.root import main


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


def test_check_says_that_good_settings_are_good(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["config", "check"]) == 0
    assert "in order" in capsys.readouterr().out


def test_schema_describes_every_setting(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["config", "schema"]) == 0
    schema = json.loads(capsys.readouterr().out)
    assert "rotate" in schema["$defs"]["CameraSection"]["properties"]
    for section in schema["$defs"].values():
        assert all("description" in field for field in section.get("properties", {}).values())


@pytest.mark.parametrize(
    "words", [["nope"], ["config", "nope"], ["config", "show", "--nope"], ["check", "--timeout", "x"]]
)
def test_words_that_mean_nothing_exit_with_2(words: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert main(words) == 2
    assert "Traceback" not in capsys.readouterr().err
