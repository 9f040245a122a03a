"""The desktop's own store of secrets is read where it is open, and never makes a dialogue pop up."""

import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from kiosk.config.keyring_store import KeyringFaultError, read_keyring
from kiosk.config.secret_names import API_SECRETS
from tests.config.secret_service import SecretService

Serve = Callable[..., SecretService]


@pytest.fixture
def serve(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Serve]:
    services: list[SecretService] = []

    def start(**how: Any) -> SecretService:
        services.append(SecretService(tmp_path / "bus", {"api.app_key": "canary-key"}, **how))
        monkeypatch.delenv("PYTHON_KEYRING_BACKEND", raising=False)
        monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", f"unix:path={tmp_path / 'bus'}")
        return services[-1]

    yield start
    for service in services:
        service.close()


def test_an_open_store_gives_what_it_holds(serve: Serve) -> None:
    serve()
    assert read_keyring(API_SECRETS) == {"api.app_key": "canary-key"}


def test_a_locked_store_is_passed_over_and_asks_nobody(serve: Serve) -> None:
    service = serve(locked=True)
    with pytest.raises(KeyringFaultError, match=r"The keyring cannot be used \(Locked"):
        read_keyring(API_SECRETS)
    assert service.called
    assert not {"Unlock", "Prompt", "CreateCollection"} & set(service.called)


def test_a_user_who_has_no_store_yet_has_no_secrets_in_it_and_is_not_asked_to_make_one(serve: Serve) -> None:
    service = serve(there=False)
    assert not read_keyring(API_SECRETS)
    assert not {"Unlock", "Prompt", "CreateCollection"} & set(service.called)


def test_a_bus_that_says_nothing_is_not_waited_for(serve: Serve) -> None:
    service = serve(silent=True)
    # A process of its own: the thread that hangs is left behind with its connection.
    command = "from kiosk.config.keyring_store import read_keyring; read_keyring(['api.app_key'], patience_s=0.1)"
    ended = subprocess.run(
        [sys.executable, "-c", command], capture_output=True, text=True, timeout=60, check=False
    )
    assert "KeyringFaultError: The keyring gives no answer within 0.1 s" in ended.stderr
    assert set(service.called) <= {"Hello"}


def test_a_bus_that_is_gone_is_no_store(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", f"unix:path={tmp_path / 'nowhere'}")
    assert not read_keyring(API_SECRETS)
