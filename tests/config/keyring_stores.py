"""Keyrings as the `keyring` library knows them: one that works, on a real file, and two that do not."""

import json
import os
import threading
from pathlib import Path

import pytest
from keyring import core
from keyring.backend import KeyringBackend
from keyring.errors import KeyringLocked, PasswordDeleteError


class FileStore(KeyringBackend):
    """Keeps what it is given in the file that `TEST_KEYRING_FILE` names."""

    priority: float = 5

    def __init__(self) -> None:
        super().__init__()  # type: ignore[no-untyped-call] # the library's own has no types
        self.asked: list[str] = []
        self._path = Path(os.environ["TEST_KEYRING_FILE"])

    def get_password(self, service: str, username: str) -> str | None:
        self.asked.append(username)
        kept = self._kept().get(f"{service}/{username}")
        return None if kept is None else str(kept)

    def set_password(self, service: str, username: str, password: str) -> None:
        self._path.write_text(json.dumps(self._kept() | {f"{service}/{username}": password}))

    def delete_password(self, service: str, username: str) -> None:
        kept = self._kept()
        if f"{service}/{username}" not in kept:
            raise PasswordDeleteError
        del kept[f"{service}/{username}"]
        self._path.write_text(json.dumps(kept))

    def _kept(self) -> dict[str, str]:
        return dict(json.loads(self._path.read_text())) if self._path.exists() else {}


class LockedStore(FileStore):
    """Refuses, and says more than it should."""

    def get_password(self, service: str, username: str) -> str | None:
        raise KeyringLocked("canary-words")

    def set_password(self, service: str, username: str, password: str) -> None:
        raise KeyringLocked(f"cannot keep {password}")


class HangingStore(FileStore):
    """Waits for somebody to unlock it, as over D-Bus."""

    def __init__(self) -> None:
        super().__init__()
        self.unlocked = threading.Event()

    def get_password(self, service: str, username: str) -> str | None:
        self.unlocked.wait()
        return None


class WeakStore(FileStore):
    """One that the library itself does not recommend."""

    priority = 0.5


class UseKeyring:
    """Lets the library find a store by the name that its user chose, with secrets of the API in it."""

    def __init__(self, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        self._path = folder / "keyring.json"
        self._monkeypatch = monkeypatch

    def __call__(self, kind: str = "FileStore", **kept: str) -> None:
        self._path.write_text(json.dumps({f"liveness-kiosk/api.{field}": kept[field] for field in kept}))
        self._monkeypatch.setenv("TEST_KEYRING_FILE", str(self._path))
        self._monkeypatch.setenv("PYTHON_KEYRING_BACKEND", f"{__name__}.{kind}")
        self._monkeypatch.setattr(core, "_keyring_backend", None)
