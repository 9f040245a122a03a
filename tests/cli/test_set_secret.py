"""Secrets are put where the kiosk finds them, and nowhere else."""

import io
import os
import pty
import subprocess
import sys
from pathlib import Path

import pytest

from kiosk.cli.root import main
from kiosk.config.loading import load, load_settings
from kiosk.config.secret_file import keep_secret, secret_file
from tests.config.keyring_stores import UseKeyring

PATIENCE_S = 60


@pytest.fixture
def given(monkeypatch: pytest.MonkeyPatch) -> "Given":
    return Given(monkeypatch)


class Given:
    """What stands on standard input."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self._monkeypatch = monkeypatch

    def __call__(self, data: bytes) -> None:
        self._monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(data), encoding="utf-8"))


def app_code() -> str | None:
    secret = load_settings().api.appcode
    return secret.get_secret_value() if secret else None


def test_a_secret_goes_to_a_file_of_this_user_alone_where_there_is_no_keyring(
    given: Given, capsys: pytest.CaptureFixture[str]
) -> None:
    given(b"canary-code\nwhat follows is somebody else's\n")
    assert main(["config", "set-secret", "api.appcode"]) == 0
    said = capsys.readouterr()
    assert f"kept in {secret_file()}, which {secret_file().owner()} alone may read" in said.err
    assert "canary" not in said.out + said.err
    assert secret_file().stat().st_mode & 0o777 == 0o600
    assert app_code() == "canary-code"
    assert main(["config", "set-secret", "api.appcode", "--unset"]) == 0
    assert "taken out" in capsys.readouterr().err
    assert app_code() is None
    assert main(["config", "set-secret", "api.appcode", "--unset"]) == 0
    assert "not kept anywhere" in capsys.readouterr().err


def test_a_secret_goes_to_the_keyring_where_there_is_one_and_leaves_the_file(
    given: Given, use_keyring: UseKeyring, capsys: pytest.CaptureFixture[str]
) -> None:
    keep_secret("api.appcode", "old")
    use_keyring()
    given(b"canary-code")
    assert main(["config", "set-secret", "api.appcode"]) == 0
    assert "kept in this user's keyring" in capsys.readouterr().err
    assert "old" not in secret_file().read_text()
    assert load(None).origins == {"api.appcode": "the keyring"}
    assert main(["config", "set-secret", "api.appcode", "--unset"]) == 0
    assert "taken out of the keyring" in capsys.readouterr().err
    assert app_code() is None


@pytest.mark.fault("F86")
def test_a_keyring_that_is_locked_gives_way_to_the_file(
    given: Given, use_keyring: UseKeyring, capsys: pytest.CaptureFixture[str]
) -> None:
    use_keyring("LockedStore")
    given(b"canary-code")
    assert main(["config", "set-secret", "api.appcode"]) == 0
    said = capsys.readouterr().err
    assert "The keyring cannot be used (KeyringLocked)" in said
    assert f"kept in {secret_file()}" in said
    assert "canary" not in said


def test_a_secret_that_gives_way_to_another_is_said_to(
    given: Given, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("LIVENESS_KIOSK_API__APP_KEY", "x")
    given(b"y")
    assert main(["config", "set-secret", "api.app_key"]) == 0
    assert "no effect yet: LIVENESS_KIOSK_API__APP_KEY is stronger" in capsys.readouterr().err


@pytest.mark.fault("F86", "F87")
@pytest.mark.parametrize(
    "data", [b"", b"\n", b"  \n", b"can ary\n", b"can\x00ary\n", "canaryñ\n".encode(), b"canary\xff\n"]
)
def test_a_secret_that_cannot_be_used_is_not_kept_and_not_repeated(
    data: bytes, given: Given, capsys: pytest.CaptureFixture[str]
) -> None:
    given(data)
    assert main(["config", "set-secret", "api.next_appcode"]) == 2
    said = capsys.readouterr().err
    assert "api.next_appcode" in said
    assert "ary" not in said
    assert len(said.splitlines()) == 1
    assert not secret_file().exists()


@pytest.mark.fault("F86")
@pytest.mark.parametrize(
    "words", [["api.appcode", "canary"], ["api.appcode", "--canary"], ["canary"], ["canary", "api.appcode"]]
)
def test_a_secret_on_the_command_line_is_refused_and_not_repeated(
    words: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["config", "set-secret", *words]) == 2
    said = capsys.readouterr()
    assert "canary" not in said.out + said.err
    assert not secret_file().exists()


def test_a_secret_is_asked_for_hidden_on_a_terminal() -> None:
    ours, theirs = pty.openpty()
    with subprocess.Popen(
        [sys.executable, "-m", "kiosk", "config", "set-secret", "api.app_key"],
        stdin=theirs,
        stdout=theirs,
        stderr=theirs,
        start_new_session=True,
    ) as process:
        os.close(theirs)
        shown = b""
        while b"api.app_key:" not in shown:
            shown += os.read(ours, 1024)
        os.write(ours, b"canary-key\n")
        while b"alone may read" not in shown:
            shown += os.read(ours, 1024)
        assert process.wait(PATIENCE_S) == 0
    os.close(ours)
    assert b"canary" not in shown
    assert "canary-key" in secret_file().read_text()


def test_show_tells_where_each_secret_comes_from(
    use_keyring: UseKeyring, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "kiosk.toml"
    path.write_text('[api]\nappcode = "canary-file"\n')
    path.chmod(0o600)
    use_keyring(next_appcode="canary-keyring")
    monkeypatch.setenv("LIVENESS_KIOSK_API__NEXT_APP_KEY", "canary-environment")
    keep_secret("api.next_app_secret", "canary-own")
    assert main(["config", "show", "--config", str(path)]) == 0
    shown = capsys.readouterr().out
    for line in (
        f'appcode = "********"  # from {path}',
        'next_appcode = "********"  # from the keyring',
        'next_app_key = "********"  # from LIVENESS_KIOSK_API__NEXT_APP_KEY',
        f'next_app_secret = "********"  # from {secret_file()}',
        "# app_key is not set",
    ):
        assert line in shown.splitlines()
    assert "canary" not in shown


@pytest.mark.fault("F86")
def test_show_leaves_out_what_addresses_say_of_passwords(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "kiosk.toml"
    path.write_text(
        '[api]\nurl = "https://me:canary@example.com/v1?key=canary"\n'
        '[camera]\nsource = "rtsp://me:can@ary@camera.example/live?token=canary"\n'
    )
    assert main(["config", "show", "--config", str(path)]) == 0
    shown = capsys.readouterr().out
    assert 'url = "https://********@example.com/v1?********"' in shown
    assert 'source = "rtsp://********@camera.example/live?********"' in shown
    assert "ary" not in shown.replace("ui.dictionary", "")
