"""Where the machine's settings lie on each system."""

from pathlib import Path

import pytest
from platformdirs import windows
from platformdirs.macos import MacOS

from kiosk.config.files import APP_NAME, system_folder


def test_linux_keeps_them_in_etc() -> None:
    assert system_folder("linux") == Path("/etc/liveness-kiosk")


def test_windows_keeps_them_where_the_installer_puts_them(monkeypatch: pytest.MonkeyPatch) -> None:
    # Elsewhere Windows itself cannot be asked for its folders.
    monkeypatch.setattr(windows, "get_win_folder", windows.get_win_folder_from_env_vars)
    monkeypatch.setenv("ALLUSERSPROFILE", "C:/ProgramData")

    assert system_folder("win32", windows.Windows(APP_NAME, appauthor=False)) == Path(
        "C:/ProgramData/liveness-kiosk"
    )


def test_macos_keeps_them_in_the_library() -> None:
    folder = system_folder("darwin", MacOS(APP_NAME, appauthor=False))

    assert folder == Path("/Library/Application Support/liveness-kiosk")
