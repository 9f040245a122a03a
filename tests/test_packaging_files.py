"""What is handed to Windows and macOS fits the program; the systems themselves are not here to try it."""

import plistlib
import re
from pathlib import Path
from xml.etree import ElementTree

from kiosk.cli.exit_codes import ExitCode
from kiosk.config.files import APP_NAME

_PACKAGING = Path(__file__).resolve().parents[1] / "packaging"
_WINDOWS, _MACOS = _PACKAGING / "windows", _PACKAGING / "macos"
_SHELL = "{http://schemas.microsoft.com/ShellLauncher/2018/Configuration}"
_SHELL_2 = "{http://schemas.microsoft.com/ShellLauncher/2019/Configuration}"
_ACTIONS = {"RestartShell", "RestartDevice", "ShutdownDevice", "DoNothing"}
_MOST_ACTIONS = 4


def _kiosk_shell() -> ElementTree.Element:
    root = ElementTree.parse(_WINDOWS / "shell-launcher.xml").getroot()
    (used,) = (profile.get("Id") for profile in root.iterfind(f"{_SHELL}Configs/{_SHELL}Config/{_SHELL}Profile"))
    shell = root.find(f"{_SHELL}Profiles/{_SHELL}Profile[@Id='{used}']/{_SHELL}Shell")
    assert shell is not None
    return shell


def test_windows_starts_the_installed_program_as_its_shell() -> None:
    installer = (_WINDOWS / "liveness-kiosk.iss").read_text(encoding="utf-8")
    shell = _kiosk_shell()

    assert shell.get("Shell") == rf'"%ProgramFiles%\{APP_NAME}\{APP_NAME}.exe" run'
    assert rf"DefaultDirName={{autopf}}\{APP_NAME}" in installer
    assert shell.get(f"{_SHELL_2}AppType") == "Desktop"


def test_windows_knows_what_to_do_however_the_kiosk_ends() -> None:
    shell = _kiosk_shell()
    coded = shell.iter(f"{_SHELL}ReturnCodeAction")
    actions = {int(action.get("ReturnCode", "")): action.get("Action") for action in coded}
    default = shell.find(f"{_SHELL}DefaultAction")

    assert default is not None
    assert default.get("Action") == "RestartShell"
    assert len(actions) <= _MOST_ACTIONS
    assert set(actions) <= set(ExitCode)
    assert set(actions.values()) <= _ACTIONS
    assert actions[ExitCode.OK] == "RestartShell"
    # It would be started against the one that runs for ever.
    assert actions[ExitCode.ANOTHER_INSTANCE] == "DoNothing"


def test_the_windows_installer_puts_settings_where_they_are_read() -> None:
    installer = (_WINDOWS / "liveness-kiosk.iss").read_text(encoding="utf-8")

    line = next(line for line in installer.splitlines() if line.startswith('Source: "kiosk.toml"'))
    assert rf'DestDir: "{{commonappdata}}\{APP_NAME}"' in line
    assert "onlyifdoesntexist" in line
    assert (_WINDOWS / "kiosk.toml").is_file()


def test_windows_scripts_name_files_that_are_beside_them() -> None:
    named = {
        name
        for script in _WINDOWS.glob("*.ps1")
        for name in re.findall(r"PSScriptRoot '([^']+)'", script.read_text(encoding="utf-8"))
    }

    assert named
    assert [name for name in named if not (_WINDOWS / name).is_file()] == []


def test_macos_is_told_why_the_camera_is_used_and_allows_nothing_else() -> None:
    told = plistlib.loads((_MACOS / "info.plist").read_bytes())
    allowed = plistlib.loads((_MACOS / "entitlements.plist").read_bytes())

    assert told["NSCameraUsageDescription"]
    assert allowed == {"com.apple.security.device.camera": True}
