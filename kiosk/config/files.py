"""Where settings files lie, and how TOML is read and written."""

import json
import sys
import tomllib
from collections.abc import Mapping
from datetime import datetime
from pathlib import Path
from typing import Any

import platformdirs
from platformdirs.api import PlatformDirsABC

from kiosk.config.errors import SettingsError

APP_NAME = "liveness-kiosk"
_FILE_NAME = "kiosk.toml"
_FOLDERS = platformdirs.PlatformDirs(APP_NAME, appauthor=False)


def user_folder() -> Path:
    """Return the folder of the user's own settings."""
    return _FOLDERS.user_config_path


def system_folder(platform: str = sys.platform, folders: PlatformDirsABC = _FOLDERS) -> Path:
    """Return the folder of the machine's settings, which only its administrators write to.

    Args:
        platform: As `sys.platform` names it.
        folders: Knows the system's usual places.
    """
    # On Linux that usual place is below /etc/xdg, which is for desktops.
    return Path("/etc") / APP_NAME if platform == "linux" else folders.site_config_path


def state_folder() -> Path:
    """Return the folder of what the kiosk keeps for itself: its locks, keys, records and exams' reports."""
    return _FOLDERS.user_state_path


def instance_lock_file() -> Path:
    """Return the file that the kiosk which runs holds locked."""
    return state_folder() / "kiosk.lock"


def status_socket(*, demo: bool) -> Path:
    """Return the socket by which the running kiosk tells how it fares; a demonstration beside it has its own."""
    return state_folder() / ("demo-status.sock" if demo else "status.sock")


def calendar_file() -> Path:
    """Return where the time of day is noted by which all that is kept ages."""
    return state_folder() / "clock.json"


def crashes_folder() -> Path:
    """Return where the reports of crashes lie."""
    return state_folder() / "crashes"


def restarts_file() -> Path:
    """Return where the kiosk counts how often it started itself again."""
    return state_folder() / "restarts.json"


def exam_key_file() -> Path:
    """Return where the key lies that signs this kiosk's exam reports."""
    return state_folder() / "exam-key.pem"


def operator_pin_file() -> Path:
    """Return where the hash of the operator's PIN lies."""
    return state_folder() / "operator-pin"


def operator_lockout_file() -> Path:
    """Return where the failures to give that PIN are counted."""
    return state_folder() / "operator-lockout.json"


def records_folder() -> Path:
    """Return the folder of the records and their keys."""
    return state_folder() / "records"


def evidence_folder() -> Path:
    """Return the usual folder of sealed pictures."""
    return state_folder() / "evidence"


def device_lock_file() -> Path:
    """Return where the lock after too many failed checks is kept across restarts."""
    return state_folder() / "device-lock.json"


def settings_file(named: Path | None) -> Path | None:
    """Return the settings file to read: the named one, else the user's, else the system's, else None.

    Raises:
        SettingsError: A file was named and is not there.
    """
    if named is not None:
        if not named.is_file():
            raise SettingsError(f"There is no settings file {named}: check the path given with --config.")
        return named
    usual = (folder / _FILE_NAME for folder in (user_folder(), system_folder()))
    return next((path for path in usual if path.is_file()), None)


def settings_folders(file: Path | None) -> tuple[Path, ...]:
    """Return where to look for what belongs to the settings: beside the file in use, then in the usual places."""
    beside = () if file is None else (file.parent,)
    return tuple(dict.fromkeys((*beside, user_folder(), system_folder())))


def read_toml(path: Path) -> dict[str, Any]:
    """Return what a TOML file holds.

    Raises:
        SettingsError: It cannot be read or is not TOML.
    """
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except tomllib.TOMLDecodeError as error:
        raise SettingsError(f"{path} is not valid TOML: {error}.") from None
    except RecursionError:
        raise SettingsError(f"{path} is nested too deep: no setting needs more than a table in a list.") from None
    except UnicodeDecodeError:
        raise SettingsError(f"{path} is not UTF-8 text: save it as UTF-8.") from None
    except ValueError:  # all that is left is what Python says of numbers that it does not read in
        raise SettingsError(f"{path} holds a number of thousands of digits: no setting needs one.") from None
    except OSError as error:
        raise SettingsError(f"{path} cannot be read: {error.strerror}.") from None


def toml_value(value: object) -> str:
    """Return a text, number, truth value, time, or a table or list of them, as TOML writes it in one line."""
    if isinstance(value, Mapping):
        members = (f"{json.dumps(name, ensure_ascii=False)} = {toml_value(one)}" for name, one in value.items())
        return f"{{{', '.join(members)}}}"
    if isinstance(value, datetime):
        return value.isoformat()
    # JSON has no word for what is not finite; TOML and Python agree on theirs.
    return str(float(value)) if isinstance(value, float) else json.dumps(value, ensure_ascii=False)
