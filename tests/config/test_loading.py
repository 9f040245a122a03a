"""Settings come from where they should, and what is wrong with them fits one sentence."""

import logging
from dataclasses import fields
from pathlib import Path

import pytest

from kiosk.config.errors import SettingsError
from kiosk.config.loading import load_settings, setting_names
from kiosk.values import Profile
from kiosk.vision.thresholds import Thresholds


def written(tmp_path: Path, text: str, mode: int = 0o600) -> Path:
    path = tmp_path / "kiosk.toml"
    path.write_text(text, encoding="utf-8")
    path.chmod(mode)
    return path


def test_a_machine_without_settings_gets_the_defaults() -> None:
    settings = load_settings()
    assert settings.profile is Profile.CHECKIN
    assert settings.api.thresh == 0.8
    assert settings.camera.source == "0"


def test_command_line_wins_over_environment_over_credentials_over_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = written(
        tmp_path,
        '[api]\nurl = "https://file.example/"\nappcode = "file"\nthresh = 0.1\n'
        '[camera]\nsource = "file"\nrotate = 90',
    )
    credentials = tmp_path / "credentials"
    credentials.mkdir()
    (credentials / "api.appcode").write_text("credential\n")
    monkeypatch.setenv("CREDENTIALS_DIRECTORY", str(credentials))
    monkeypatch.setenv("LIVENESS_KIOSK_CAMERA__SOURCE", "environment")
    monkeypatch.setenv("LIVENESS_KIOSK_API__THRESH", "0.2")

    settings = load_settings(path, {"api": {"thresh": 0.3}})

    assert settings.api.thresh == 0.3
    assert settings.camera.source == "environment"
    assert settings.api.appcode is not None
    assert settings.api.appcode.get_secret_value() == "credential"
    assert settings.api.url == "https://file.example/"
    assert settings.camera.rotate == 90


def test_the_users_file_is_found_without_being_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    folder = tmp_path / "liveness-kiosk"
    folder.mkdir()
    written(folder, 'profile = "demo"')
    assert load_settings().profile is Profile.DEMO


@pytest.mark.fault("F66")
@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("[camera]\nrotat = 90", "no setting camera.rotat"),
        ("[camera]\nrotat = 90", "did you mean camera.rotate?"),
        ("bogus = 1", "no setting bogus"),
        ("[camera]\nrotate = 45", "camera.rotate cannot be 45"),
        ("[api]\nthresh = 2", "api.thresh cannot be 2"),
        ("[camera]\nwidth = 320", "camera.width cannot be 320"),
        ('[ui]\nlang = "tlh"', "must be one of en, zh-CN, zh-TW, ja, ko, es, fr, de, pt, ar"),
        (
            '[ui]\nlanguages = ["en", "tlh"]',
            "ui.languages cannot be 'tlh': it must be a list of one or more of en, zh-CN",
        ),
        ("[ui]\nlanguages = []", "ui.languages cannot be []"),
        ('[ui]\nlanguages = ["en", "fr", "en"]', "ui.languages names a language twice"),
        ('[ui]\nlanguages = ["de", "fr"]', "ui.lang is 'en' and must be one of ui.languages, de, fr"),
        ("[vision]\nmin_lum = 40", "no setting vision.min_lum"),
        ("[vision]\nmin_lum = 40", "did you mean vision.min_luma?"),
        ("[vision]\nmin_ied_px = 40", "vision.min_ied_px cannot be 40"),
        ("[vision]\nmin_luma = nan", "vision.min_luma cannot be nan"),
        ("[vision]\nready_frames = 2.5", "vision.ready_frames cannot be 2.5"),
        ("[vision]\nmin_luma = 120\nmax_luma = 110", "vision.min_luma is 120 and must be less than max_luma"),
        ("[vision]\nmin_eye_y = 0.6", "vision.min_eye_y is 0.6 and must be less than max_eye_y, which is 0.55"),
        ('[api]\napp_key = "k"', "api.app_secret is missing"),
        ('[api]\napp_secret = "s"', "api.app_key is missing"),
        ('[api]\nnext_app_key = "k"', "api.next_app_secret is missing"),
        ('[api]\nnext_app_secret = "s"', "api.next_app_key is missing"),
        ("camera = ", "not valid TOML"),
        ("camera = 3", "The setting camera cannot be 3"),
        ("[api]\nthresh = 0.9\n[API]\nthresh = 0.5", "There is no setting API (in"),
        ("x = " + "[" * 3000 + "]" * 3000, "is nested too deep"),
        ("api.thresh = " + "9" * 5000, "holds a number of thousands of digits"),
        ("camera.width = 0x" + "f" * 20_000, "camera.width cannot be a number of thousands of digits"),
        (f'exam.candidate_pattern = "{"(a" * 5000}{")" * 5000}"', "too much for a regular expression"),
        ('exam.candidate_pattern = "a{99999999999999999999}"', "too much for a regular expression"),
        ('"a\\u0000b\\n" = 1', r"no setting 'a\x00b\n'"),
        ("x" * 9000 + " = 1", "no setting xxxxx"),
    ],
)
def test_a_wrong_setting_is_named_in_one_sentence(tmp_path: Path, text: str, sentence: str) -> None:
    with pytest.raises(SettingsError) as error:
        load_settings(written(tmp_path, text))
    assert sentence in str(error.value)
    assert "\n" not in str(error.value)


@pytest.mark.parametrize(
    ("given", "place"),
    [("command line", ""), ("environment", "(in LIVENESS_KIOSK_VISION__MIN_LUMA)"), ("file", "(in {file})")],
)
def test_a_wrong_setting_is_looked_for_where_it_was_made(
    given: str, place: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = written(tmp_path, "[vision]\nmin_luma = 999" if given == "file" else "[vision]\nmin_luma = 40")
    if given == "environment":
        monkeypatch.setenv("LIVENESS_KIOSK_VISION__MIN_LUMA", "999")
    with pytest.raises(SettingsError) as error:
        load_settings(path, {"vision": {"min_luma": 999}} if given == "command line" else None)
    assert str(error.value).endswith(f"{place.format(file=path)}.")
    assert (str(path) in str(error.value)) is (given == "file")


@pytest.mark.fault("F66")
@pytest.mark.parametrize(
    ("name", "value", "sentence"),
    [
        ("EXAM__FOLDER", "\udcff", "LIVENESS_KIOSK_EXAM__FOLDER is not UTF-8 text"),
        ("UI__LANGUAGES", "[" * 5000, "ui.languages cannot be '[[[["),
    ],
)
def test_a_variable_that_nobody_can_read_is_named(
    name: str, value: str, sentence: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(f"LIVENESS_KIOSK_{name}", value)
    with pytest.raises(SettingsError) as error:
        load_settings()
    assert sentence in str(error.value)


def test_a_named_file_that_is_not_there_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(SettingsError, match=r"no settings file .*missing\.toml"):
        load_settings(tmp_path / "missing.toml")


@pytest.mark.fault("F66")
def test_a_file_that_is_not_text_is_an_error(tmp_path: Path) -> None:
    path = tmp_path / "kiosk.toml"
    path.write_bytes(b"\xff\xfe\x00")
    with pytest.raises(SettingsError, match="UTF-8"):
        load_settings(path)


def test_an_environment_variable_with_a_typo_is_not_ignored(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LIVENESS_KIOSK_API__APCODE", "x")
    with pytest.raises(SettingsError, match="did you mean LIVENESS_KIOSK_API__APPCODE"):
        load_settings()


@pytest.mark.fault("F86", "F87")
def test_a_wrong_secret_is_not_repeated(tmp_path: Path) -> None:
    with pytest.raises(SettingsError) as error:
        load_settings(written(tmp_path, "[api]\nappcode = 73313"))
    assert "73313" not in str(error.value)


def test_a_secret_in_the_environment_is_warned_of(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setenv("LIVENESS_KIOSK_API__APPCODE", "canary-code")
    with caplog.at_level(logging.WARNING):
        load_settings()
    assert "LIVENESS_KIOSK_API__APPCODE" in caplog.text
    assert "canary-code" not in caplog.text


@pytest.mark.fault("F87")
@pytest.mark.parametrize(("mode", "warned"), [(0o600, False), (0o640, True), (0o644, True)])
def test_a_secret_that_others_may_read_is_warned_of(
    tmp_path: Path, caplog: pytest.LogCaptureFixture, mode: int, *, warned: bool
) -> None:
    with caplog.at_level(logging.WARNING):
        load_settings(written(tmp_path, '[api]\nappcode = "canary-code"', mode))
    assert ("chmod 600" in caplog.text) is warned
    assert "canary-code" not in caplog.text


def test_the_fixed_names_exist() -> None:
    fixed = "api.url api.engine api.appcode api.app_key api.app_secret api.thresh camera.source camera.rotate"
    fixed += " camera.allow_virtual ui.lang profile timing.scale"
    assert set(fixed.split()) <= set(setting_names())


def test_every_threshold_is_a_setting_and_an_environment_variable(monkeypatch: pytest.MonkeyPatch) -> None:
    thresholds = {f"vision.{field.name}" for field in fields(Thresholds)}
    assert thresholds <= set(setting_names())
    monkeypatch.setenv("LIVENESS_KIOSK_VISION__MIN_IED_PX", "105")
    assert load_settings().vision == Thresholds(min_ied_px=105.0)


_WRONG_VALUES = (["x"], {"x": {"y": "z"}}, {"en": {"y": 1}}, 7, -99, 10_000, "x" * 400, "()", None)
_DEVELOPERS_WORDS = (
    "pattern",
    "valid",
    "should",
    "input",
    "dictionary",
    "string",
    "instance",
    "[key]",
    "^",
    "\\\\S",
)


@pytest.mark.parametrize("name", setting_names())
def test_whatever_is_wrong_with_a_setting_is_said_plainly_and_shortly(name: str) -> None:
    section, _, field = name.rpartition(".")
    complaints = []
    for value in _WRONG_VALUES:
        try:
            load_settings(None, {section: {field: value}} if section else {field: value})
        except SettingsError as error:
            complaints += str(error).splitlines()

    assert complaints
    for complaint in complaints:
        assert section in complaint
        assert complaint.endswith(".")
        assert len(complaint) < 300
        assert not [word for word in _DEVELOPERS_WORDS if word in complaint.replace(name, "")]


@pytest.mark.parametrize(
    "text",
    [
        '[ui]\nlanguages = ["en", "tlh"]',
        '[consent.texts.xx]\ntitle = "x"',
        "[ui.texts.en]\ntitle = 1",
        '[consent]\nversion = "2"',
    ],
)
def test_a_wrong_part_of_a_setting_is_said_with_its_file(tmp_path: Path, text: str) -> None:
    path = written(tmp_path, text)
    with pytest.raises(SettingsError) as error:
        load_settings(path)
    assert str(error.value).endswith(f"(in {path}).")


def test_half_a_pair_of_credentials_is_said_with_its_file_and_is_no_matter_in_a_simulation(tmp_path: Path) -> None:
    path = written(tmp_path, '[api]\napp_key = "k"')
    with pytest.raises(SettingsError) as error:
        load_settings(path)
    assert str(error.value).endswith(f"needs both key and secret (in {path}).")
    assert load_settings(path, {"profile": "demo"}).simulated


def test_every_wrong_setting_is_named_at_once(tmp_path: Path) -> None:
    with pytest.raises(SettingsError) as error:
        load_settings(written(tmp_path, "bogus = 1\n[sound]\nvolume = 5\n[camera]\nrotate = 45"))
    lines = str(error.value).splitlines()
    assert len(lines) == 3
    assert any("sound.volume cannot be 5: it must be a number from 0 to 1 (" in line for line in lines)


def test_a_list_in_the_environment_that_is_none_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LIVENESS_KIOSK_UI__LANGUAGES", "en,de")
    with pytest.raises(SettingsError, match=r"ui\.languages cannot be 'en,de': it must be a list"):
        load_settings()


def test_a_secret_in_a_section_that_is_none_is_not_repeated(tmp_path: Path) -> None:
    with pytest.raises(SettingsError) as error:
        load_settings(written(tmp_path, '[[api]]\nappcode = "73313"'))
    assert "73313" not in str(error.value)
