"""`operator set-pin`, and what the panel sets over kiosk.toml."""

import stat
from pathlib import Path

import pytest
from click.testing import CliRunner

from kiosk.cli.operator import command
from kiosk.cli.root import main
from kiosk.config.errors import SettingsError
from kiosk.config.files import operator_pin_file
from kiosk.config.loading import load_settings
from kiosk.config.panel_file import panel_file, save_panel
from kiosk.operator.pin import matches

PIN = "483726"


def test_a_pin_from_standard_input_is_kept_as_its_hash() -> None:
    ran = CliRunner().invoke(command, ["set-pin"], input=f"{PIN}\n")

    assert ran.exit_code == 0
    kept = operator_pin_file()
    assert matches(PIN, kept.read_text().strip())
    assert PIN not in kept.read_text() + ran.output
    assert stat.S_IMODE(kept.stat().st_mode) == 0o600


def test_the_settings_that_are_shown_tell_of_a_pin_and_where_it_is(capsys: pytest.CaptureFixture[str]) -> None:
    main(["config", "show"])
    assert "PIN is set" not in capsys.readouterr().out

    CliRunner().invoke(command, ["set-pin"], input=f"{PIN}\n")

    main(["config", "show"])
    shown = capsys.readouterr().out
    assert f"# the operator's PIN is set, in {operator_pin_file()}\n" in shown
    assert operator_pin_file().read_text().strip() not in shown


def test_the_hash_can_be_printed_for_the_settings_instead() -> None:
    ran = CliRunner().invoke(command, ["set-pin", "--print-hash"], input=f"{PIN}\n")

    assert matches(PIN, ran.stdout.strip())
    assert not operator_pin_file().exists()


@pytest.mark.parametrize(("answers", "kept"), [((PIN, PIN), True), ((PIN, "915274"), False)])
def test_on_a_terminal_it_is_asked_for_twice(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], answers: tuple[str, str], kept: bool
) -> None:
    said = iter(answers)
    monkeypatch.setattr("sys.stdin.isatty", lambda: True, raising=False)
    monkeypatch.setattr("click.termui.hidden_prompt_func", lambda _prompt: next(said))

    status = main(["operator", "set-pin"])

    assert (status == 0, operator_pin_file().exists()) == (kept, kept)
    assert ("differ" in capsys.readouterr().err) is not kept


def test_a_weak_pin_is_refused_in_one_sentence(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("sys.stdin.isatty", lambda: False, raising=False)
    monkeypatch.setattr("sys.stdin.readline", lambda: "123456\n", raising=False)

    assert main(["operator", "set-pin"]) == 2
    assert (
        capsys.readouterr().err
        == "liveness-kiosk: The PIN must not count up or down: everybody tries those first.\n"
    )


def test_the_panel_outranks_the_file_and_nothing_else(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "kiosk.toml"
    file.write_text('[ui]\nlang = "zh-CN"\n[camera]\nsource = "1"\n')
    save_panel({"ui.lang": "en", "camera.source": "usb:046d:0825"})
    save_panel({"out_of_service": True})

    settings = load_settings(file)
    assert (settings.ui.lang, settings.camera.source, settings.out_of_service) == ("en", "usb:046d:0825", True)
    monkeypatch.setenv("LIVENESS_KIOSK_CAMERA__SOURCE", "2")
    assert load_settings(file).camera.source == "2"
    assert load_settings(file, {"camera": {"source": "demo"}}).camera.source == "demo"


def test_config_show_says_what_the_panel_has_set_and_where(capsys: pytest.CaptureFixture[str]) -> None:
    save_panel({"out_of_service": True})

    assert main(["config", "show"]) == 0

    shown = capsys.readouterr().out
    assert f"# the operator's panel has set out_of_service = true in {panel_file()}" in shown
    assert "\nout_of_service = true\n" in shown


@pytest.mark.parametrize(
    ("text", "said"),
    [('"api.url" = "https://x"', "holds api.url"), ('"ui.lang" = "xx"', "panel.toml"), ("=", "not valid TOML")],
)
def test_a_panel_file_that_cannot_be_used_is_named(text: str, said: str) -> None:
    panel_file().parent.mkdir(parents=True)
    panel_file().write_text(text)

    with pytest.raises(SettingsError, match=said):
        load_settings()


def test_the_hash_in_the_settings_is_masked(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("LIVENESS_KIOSK_OPERATOR__PIN_HASH", "$argon2id$secret")

    assert main(["config", "show"]) == 0

    captured = capsys.readouterr()
    assert 'pin_hash = "********"' in captured.out
    assert "$argon2id" not in captured.out + captured.err
    assert "LIVENESS_KIOSK_OPERATOR__PIN_HASH is read from the environment" in captured.err
