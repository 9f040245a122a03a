"""Whatever lets others read a secret, or change the settings, is said with the command that mends it."""

import os
import subprocess
from pathlib import Path

import pytest

from kiosk.config.exposure import exposures
from kiosk.config.files import operator_pin_file
from kiosk.config.secret_file import keep_secret

pytestmark = pytest.mark.fault("F87")

SECRET = '[api]\nappcode = "canary"\n'


def written(folder: Path, text: str, mode: int) -> Path:
    path = folder / "kiosk of the lobby.toml"
    path.write_text(text)
    path.chmod(mode)
    return path


def mended(sentence: str) -> None:
    subprocess.run(sentence.split("`")[1], shell=True, check=True)


def test_everything_in_order_is_no_word(tmp_path: Path) -> None:
    keep_secret("api.appcode", "x")
    assert not exposures(written(tmp_path, SECRET, 0o600))
    assert not exposures(None)


@pytest.mark.parametrize(
    ("text", "mode", "words"),
    [
        (SECRET, 0o640, "others may read it"),
        (SECRET, 0o604, "others may read it"),
        (SECRET, 0o602, "others may read it"),
        ("[api]\nthresh = 0.9\n", 0o666, "Everybody may write"),
    ],
)
def test_a_file_with_loose_rights_is_mended_by_what_is_said(
    text: str, mode: int, words: str, tmp_path: Path
) -> None:
    path = written(tmp_path, text, mode)
    (sentence,) = exposures(path)
    assert words in sentence
    assert str(path) in sentence
    assert "canary" not in sentence
    mended(sentence)
    assert not exposures(path)


def test_a_file_without_a_secret_is_everybodys_to_read(tmp_path: Path) -> None:
    assert not exposures(written(tmp_path, "[api]\nthresh = 0.9\n", 0o644))


def test_a_folder_that_everybody_may_write_to_is_mended_by_what_is_said(tmp_path: Path) -> None:
    folder = tmp_path / "open"
    folder.mkdir()
    folder.chmod(0o777)
    path = written(folder, "", 0o644)
    (sentence,) = exposures(path)
    assert f"folder {folder}" in sentence
    mended(sentence)
    assert not exposures(path)
    folder.chmod(0o1777)
    assert not exposures(path)


def test_a_file_of_another_user_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = written(tmp_path, SECRET, 0o600)
    owner = path.stat().st_uid
    monkeypatch.setattr(os, "geteuid", lambda: owner + 1)
    found = exposures(path)
    # What belongs to root is in order for everybody.
    assert bool(found) is (owner != 0)
    if os.getuid() == 0:
        os.chown(path, 4711, -1)
        (sentence,) = exposures(path)
        assert (
            f"belongs to another user (number 4711), who can read and change it: run `chown {owner + 1}"
            in sentence
        )


def test_the_kiosks_own_secrets_are_watched_too() -> None:
    secrets = keep_secret("api.appcode", "x")
    pin = operator_pin_file()
    pin.write_text("$argon2id$…")
    for path in (secrets, pin):
        path.chmod(0o644)
    assert [sentence.partition(" holds")[0] for sentence in exposures(None)] == [str(secrets), str(pin)]


def test_a_credential_that_everybody_may_read_is_said_and_its_access_list_is_not(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    credential = tmp_path / "api.appcode"
    credential.write_text("x")
    credential.chmod(0o440)
    monkeypatch.setenv("CREDENTIALS_DIRECTORY", str(tmp_path))
    assert not exposures(None)
    credential.chmod(0o444)
    assert len(exposures(None)) == 1


def test_the_environment_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LIVENESS_KIOSK_API__NEXT_APPCODE", "canary")
    (sentence,) = exposures(None)
    assert "LIVENESS_KIOSK_API__NEXT_APPCODE" in sentence
    assert "canary" not in sentence
