"""A keyring with secrets in it."""

from pathlib import Path

import pytest

from tests.config.keyring_stores import UseKeyring


@pytest.fixture
def use_keyring(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> UseKeyring:
    return UseKeyring(tmp_path, monkeypatch)
