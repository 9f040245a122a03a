"""Secrets come from the strongest source that has them, and no store can hold the kiosk up."""

import logging
import os
import sys
from pathlib import Path

import pytest
from keyring import core

from kiosk.config.errors import SettingsError
from kiosk.config.keyring_store import KeyringFaultError, drop_from_keyring, keep_in_keyring, read_keyring
from kiosk.config.loading import load, load_settings
from kiosk.config.secret_file import drop_secret, keep_secret, secret_file
from kiosk.config.secret_names import API_SECRETS, SECRETS
from tests.config.keyring_stores import FileStore, HangingStore, UseKeyring


@pytest.fixture
def settings_path(tmp_path: Path) -> Path:
    path = tmp_path / "kiosk.toml"
    path.write_text('[api]\nappcode = "by-settings-file"\n')
    path.chmod(0o600)
    return path


def app_code(path: Path | None) -> tuple[str | None, str | None]:
    loaded = load(path)
    secret = loaded.settings.api.appcode
    return (secret.get_secret_value() if secret else None), loaded.origins.get("api.appcode")


def test_each_source_of_a_secret_gives_way_to_the_stronger(
    settings_path: Path, tmp_path: Path, use_keyring: UseKeyring, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert app_code(settings_path) == ("by-settings-file", str(settings_path))
    keep_secret("api.appcode", "by-own-file")
    assert app_code(settings_path) == ("by-own-file", str(secret_file()))
    use_keyring(appcode="by-keyring")
    assert app_code(settings_path) == ("by-keyring", "the keyring")
    (tmp_path / "credentials").mkdir()
    (tmp_path / "credentials" / "api.appcode").write_text(" by-credential\n")
    monkeypatch.setenv("CREDENTIALS_DIRECTORY", str(tmp_path / "credentials"))
    assert app_code(settings_path) == ("by-credential", "the credential api.appcode")
    monkeypatch.setenv("LIVENESS_KIOSK_API__APPCODE", "by-environment")
    assert app_code(settings_path) == ("by-environment", "LIVENESS_KIOSK_API__APPCODE")


def test_the_keyring_is_asked_for_nothing_that_is_known(
    use_keyring: UseKeyring, monkeypatch: pytest.MonkeyPatch
) -> None:
    use_keyring(app_secret="by-keyring")
    monkeypatch.setenv("LIVENESS_KIOSK_API__APP_KEY", "key")
    assert load_settings().api.app_secret is not None
    store = core.get_keyring()
    assert isinstance(store, FileStore)
    assert set(store.asked) == set(API_SECRETS) - {"api.app_key"}
    store.asked.clear()
    load_settings(None, {"profile": "demo"})
    monkeypatch.setenv("LIVENESS_KIOSK_API__ENGINE", "simulated")
    load_settings()
    assert not store.asked


def test_a_machine_without_a_keyring_does_not_even_load_the_library(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("PYTHON_KEYRING_BACKEND", raising=False)
    monkeypatch.delenv("DBUS_SESSION_BUS_ADDRESS", raising=False)
    monkeypatch.setattr(sys, "platform", "linux")
    for module in [name for name in sys.modules if name.partition(".")[0] == "keyring"]:
        monkeypatch.delitem(sys.modules, module)
    load_settings()
    assert "keyring" not in sys.modules


def test_a_store_that_the_library_does_not_recommend_is_none(use_keyring: UseKeyring) -> None:
    use_keyring("WeakStore", appcode="by-keyring")
    assert not read_keyring(["api.appcode"])
    assert not keep_in_keyring("api.appcode", "x")
    assert not drop_from_keyring("api.appcode")


@pytest.mark.parametrize("kind", ["LockedStore", "NoSuchStore"])
def test_a_keyring_that_fails_is_passed_over_in_one_sentence(
    kind: str, settings_path: Path, use_keyring: UseKeyring, caplog: pytest.LogCaptureFixture
) -> None:
    use_keyring(kind)
    assert app_code(settings_path) == ("by-settings-file", str(settings_path))
    assert [record.levelno for record in caplog.records] == [logging.WARNING]
    assert "The keyring cannot be used" in caplog.text
    assert "canary" not in caplog.text
    assert "Traceback" not in caplog.text


def test_a_keyring_that_hangs_is_not_waited_for(use_keyring: UseKeyring) -> None:
    use_keyring("HangingStore", appcode="by-keyring")
    store = core.get_keyring()
    assert isinstance(store, HangingStore)
    try:
        with pytest.raises(KeyringFaultError, match="no answer within 0 s"):
            read_keyring(["api.appcode"], patience_s=0)
    finally:
        store.unlocked.set()


def test_what_the_keyring_keeps_it_gives_back_until_it_is_dropped(use_keyring: UseKeyring) -> None:
    use_keyring()
    assert keep_in_keyring("api.app_key", "k")
    assert read_keyring(API_SECRETS) == {"api.app_key": "k"}
    assert drop_from_keyring("api.app_key")
    assert not drop_from_keyring("api.app_key")
    assert not read_keyring(API_SECRETS)


def test_the_kiosks_own_file_is_for_its_user_alone_and_keeps_its_other_secrets() -> None:
    keep_secret("api.app_key", 'k"ey')
    path = keep_secret("api.app_secret", "密钥")
    assert path.stat().st_mode & 0o777 == 0o600
    api = load_settings().api
    assert api.app_key is not None
    assert api.app_secret is not None
    assert (api.app_key.get_secret_value(), api.app_secret.get_secret_value()) == ('k"ey', "密钥")
    assert drop_secret("api.app_key")
    assert not drop_secret("api.app_key")
    assert "app_key" not in path.read_text()


def test_what_root_puts_into_the_kiosks_own_file_is_given_to_the_folders_owner_by_descriptor(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    given: list[tuple[int, int, int]] = []

    def give(descriptor: int, user: int, group: int) -> None:
        given.append((os.fstat(descriptor).st_ino, user, group))

    def give_by_name(*_: object) -> None:
        pytest.fail("the name may lead elsewhere by now")

    monkeypatch.setattr(os, "geteuid", lambda: 0)
    monkeypatch.setattr(os, "fchown", give)
    monkeypatch.setattr(os, "chown", give_by_name)

    path = keep_secret("api.app_key", "k")

    folder = path.parent.stat()
    assert given == [(path.stat().st_ino, folder.st_uid, folder.st_gid)]


def test_the_kiosks_own_file_is_refused_with_anything_else_in_it() -> None:
    secret_file().parent.mkdir(parents=True)
    secret_file().write_text('"api.url" = "https://example.com/canary"\n')
    with pytest.raises(SettingsError, match=r"secrets\.toml holds api\.url") as error:
        load_settings()
    assert "canary" not in str(error.value)


@pytest.mark.fault("F86", "F87")
@pytest.mark.parametrize("name", SECRETS)
def test_a_credential_that_is_not_text_is_an_error_without_its_value(
    name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / name).write_bytes(b"canary\xff")
    monkeypatch.setenv("CREDENTIALS_DIRECTORY", str(tmp_path))
    with pytest.raises(SettingsError, match="not UTF-8") as error:
        load_settings()
    assert name in str(error.value)
    assert "canary" not in str(error.value)


def test_a_credential_that_is_no_secret_of_ours_is_left_alone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "database.password").write_text("x")
    monkeypatch.setenv("CREDENTIALS_DIRECTORY", str(tmp_path))
    assert not load(None).origins
