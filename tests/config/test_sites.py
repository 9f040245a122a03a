"""A site's profile is found, layered below the settings file, and written whole or not at all."""

import os
import stat
import tomllib
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from kiosk.config.errors import SettingsError
from kiosk.config.loading import load_settings
from kiosk.config.sites import read_site, save_site, site_file
from kiosk.vision.thresholds import Thresholds

NOW = datetime(2026, 3, 1, 9, 30, tzinfo=UTC)


@pytest.fixture
def settings(tmp_path: Path) -> Path:
    """A settings file with a folder of its own."""
    path = tmp_path / "beside" / "kiosk.toml"
    path.parent.mkdir()
    path.write_text('site = "lobby"\n')
    return path


@pytest.fixture
def user_folder(tmp_path: Path) -> Path:
    folder = tmp_path / "xdg_config_home" / "liveness-kiosk"
    folder.mkdir()
    return folder


def profile(folder: Path, text: str, name: str = "lobby") -> Path:
    path = folder / "sites" / f"{name}.toml"
    path.parent.mkdir(exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


def saved(settings: Path | None, name: str = "lobby", **vision: float) -> Path:
    return save_site(name, vision=vision, measured={"ied_px": 131.5}, now=NOW, settings=settings)


def test_a_profile_lies_beneath_the_file_and_above_the_defaults(
    settings: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    profile(settings.parent, "[vision]\nlevel_pitch_deg = 7\nmin_luma = 40\nmax_luma = 190\nmin_ied_px = 100\n")
    settings.write_text('site = "lobby"\n[vision]\nmin_luma = 45\n')
    monkeypatch.setenv("LIVENESS_KIOSK_VISION__MAX_LUMA", "180")
    vision = load_settings(settings, {"vision": {"min_ied_px": 120.0}}).vision
    assert vision.level_pitch_deg == 7
    assert vision.min_luma == 45
    assert vision.max_luma == 180
    assert vision.min_ied_px == 120
    assert vision.max_yaw_deg == Thresholds().max_yaw_deg


@pytest.mark.parametrize("chosen_by", ["environment", "command line", "file"])
def test_the_site_is_chosen_like_any_other_setting(
    chosen_by: str, settings: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    settings.write_text('site = "gate"' if chosen_by == "file" else 'site = "lobby"')
    if chosen_by == "environment":
        monkeypatch.setenv("LIVENESS_KIOSK_SITE", "gate")
    profile(settings.parent, "[vision]\nlevel_pitch_deg = 3\n", "gate")
    loaded = load_settings(settings, {"site": "gate"} if chosen_by == "command line" else None)
    assert loaded.site == "gate"
    assert loaded.vision.level_pitch_deg == 3


def test_a_profile_beside_the_file_wins_over_the_users(settings: Path, user_folder: Path) -> None:
    theirs = profile(user_folder, "[vision]\nlevel_pitch_deg = 3\n")
    assert site_file("lobby", settings) == theirs
    ours = profile(settings.parent, "[vision]\nlevel_pitch_deg = 5\n")
    assert site_file("lobby", settings) == ours
    assert load_settings(settings).vision.level_pitch_deg == 5


def test_a_kiosk_without_settings_finds_the_users_default_site(user_folder: Path) -> None:
    profile(user_folder, "[vision]\nlevel_pitch_deg = 3\n", "default")
    assert load_settings().vision.level_pitch_deg == 3


@pytest.mark.parametrize("source", ["demo", "demo:steady"])
def test_the_demos_visitors_stand_at_no_site(source: str, user_folder: Path) -> None:
    profile(user_folder, "[vision]\nlevel_pitch_deg = 20\n", "default")
    assert load_settings(None, {"camera": {"source": source}}).vision.level_pitch_deg == 0
    assert load_settings(None, {"camera": {"source": "name:demo"}}).vision.level_pitch_deg == 20


def test_the_default_site_needs_no_profile(user_folder: Path) -> None:
    assert site_file("default", None) is None
    assert load_settings(None, {"site": "default"}).vision.level_pitch_deg == 0


def test_any_other_site_without_a_profile_is_an_error_that_says_where_one_belongs(settings: Path) -> None:
    with pytest.raises(SettingsError) as error:
        load_settings(settings)
    assert "no profile of the site lobby" in str(error.value)
    assert str(settings.parent / "sites" / "lobby.toml") in str(error.value)


def test_a_site_that_is_about_to_be_calibrated_needs_no_profile_yet(settings: Path) -> None:
    loaded = load_settings(settings, site_must_exist=False)
    assert loaded.site == "lobby"
    assert loaded.vision == Thresholds()


@pytest.mark.parametrize("name", ["../lobby", "", "a/b", ".hidden", "-x", "x" * 41, "Café", "two words", 'a"b', 7])
def test_a_name_that_is_no_name_is_refused(name: object, settings: Path) -> None:
    with pytest.raises(SettingsError, match="The setting site cannot be"):
        load_settings(settings, {"site": name})
    with pytest.raises(SettingsError, match="cannot be called"):
        save_site(name, vision={}, measured={}, now=NOW, settings=settings)  # type: ignore[arg-type]  # on purpose


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("[vision]\nmin_lumma = 40", "no setting vision.min_lumma"),
        ("[vision]\nmin_lumma = 40", "did you mean vision.min_luma?"),
        ("[vision]\nmin_luma = 400", "vision.min_luma cannot be 400"),
        ("[vision]\nmin_eye_y = 0.6", "vision.min_eye_y is 0.6 and must be less than max_eye_y"),
        ("vision = 3", "The setting vision cannot be 3"),
        ('[camera]\nsource = "1"', "There is no setting camera"),
        ("[vision", "not valid TOML"),
    ],
)
def test_what_is_wrong_with_a_profile_is_said_with_its_path(text: str, sentence: str, settings: Path) -> None:
    path = profile(settings.parent, text)
    with pytest.raises(SettingsError) as error:
        load_settings(settings)
    assert sentence in str(error.value)
    assert str(path) in str(error.value)
    assert "\n" not in str(error.value)


def test_what_is_saved_takes_effect(settings: Path) -> None:
    path = saved(settings, level_pitch_deg=6.5, min_eye_y=0.25)
    assert path == settings.parent / "sites" / "lobby.toml"
    loaded = load_settings(settings).vision
    assert (loaded.level_pitch_deg, loaded.min_eye_y, loaded.max_eye_y) == (6.5, 0.25, 0.55)


def test_a_profile_says_only_what_differs_and_what_was_measured(settings: Path) -> None:
    content: dict[str, Any] = tomllib.loads(saved(settings, level_pitch_deg=6.5, max_eye_y=0.55).read_text())
    assert content == {"vision": {"level_pitch_deg": 6.5}, "measured": {"when": NOW, "ied_px": 131.5}}


def test_any_measure_can_be_recorded(settings: Path) -> None:
    measured = {"camera": 'C920 "HD"', "backlight": float("inf"), "under": 1e-05, "frame_width": 1920}
    path = save_site("lobby", vision={}, measured=measured, now=NOW, settings=settings)
    assert dict(read_site(path).measured) == {"when": NOW, **measured}


def test_calibrating_again_keeps_what_was_set_by_hand_and_no_more(settings: Path) -> None:
    profile(settings.parent, "[vision]\nmin_luma = 40\nmin_eye_y = 0.2\n[measured]\nluma = 12\n")
    read = read_site(saved(settings, min_eye_y=0.32))
    assert dict(read.vision) == {"min_luma": 40}
    assert "luma" not in read.measured


def test_a_kiosk_without_settings_saves_among_the_users(tmp_path: Path) -> None:
    path = saved(None, "default", level_pitch_deg=4.0)
    assert path == tmp_path / "xdg_config_home" / "liveness-kiosk" / "sites" / "default.toml"
    assert load_settings().vision.level_pitch_deg == 4


def test_others_may_read_a_profile_and_nothing_else_is_left_beside_it(settings: Path) -> None:
    umask = os.umask(0o077)
    try:
        path = saved(settings)
        saved(settings, level_pitch_deg=1.0)
    finally:
        os.umask(umask)
    assert stat.S_IMODE(path.stat().st_mode) == 0o644
    assert stat.S_IMODE(path.parent.stat().st_mode) == 0o755
    assert list(path.parent.iterdir()) == [path]


def test_a_folder_that_takes_no_files_is_named_with_a_way_out(settings: Path, tmp_path: Path) -> None:
    folder = settings.parent / "sites"
    folder.write_text("a file where the folder belongs")
    with pytest.raises(SettingsError) as error:
        saved(settings)
    assert str(folder) in str(error.value)
    assert str(tmp_path / "xdg_config_home" / "liveness-kiosk") in str(error.value)
    assert "\n" not in str(error.value)


def test_a_profile_that_cannot_be_replaced_stays_whole(settings: Path) -> None:
    blocked = settings.parent / "sites" / "lobby.toml"
    blocked.mkdir(parents=True)
    with pytest.raises(SettingsError, match="cannot be written"):
        saved(settings)
    assert list(blocked.parent.iterdir()) == [blocked]
