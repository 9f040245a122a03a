"""Brings the settings' sources together, and puts what is wrong with them into one sentence."""

import difflib
import logging
import os
import stat
import tomllib
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import platformdirs
from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails
from pydantic_settings import (
    BaseSettings,
    InitSettingsSource,
    NestedSecretsSettingsSource,
    PydanticBaseSettingsSource,
    SettingsConfigDict,
)

from kiosk.config.errors import SettingsError
from kiosk.config.settings import Settings

logger = logging.getLogger(__name__)

APP_NAME = "liveness-kiosk"
ENV_PREFIX = "LIVENESS_KIOSK_"
_SYSTEM_FILE = Path("/etc") / APP_NAME / "kiosk.toml"
_SECRETS = ("appcode", "app_key", "app_secret")


def settings_file(named: Path | None) -> Path | None:
    """Return the settings file to read: the named one, else the user's, else the system's, else None.

    Raises:
        SettingsError: A file was named and is not there.
    """
    if named is not None:
        if not named.is_file():
            raise SettingsError(f"There is no settings file {named}: check the path given with --config.")
        return named
    user_file = platformdirs.user_config_path(APP_NAME, appauthor=False) / "kiosk.toml"
    return next((path for path in (user_file, _SYSTEM_FILE) if path.is_file()), None)


def load_settings(config: Path | None = None, overrides: Mapping[str, Any] | None = None) -> Settings:
    """Load the effective settings: command line over environment over credentials over file over defaults.

    Args:
        config: The file named with `--config`; None looks in the usual places.
        overrides: Nested values from the command line, such as `{"api": {"url": "…"}}`.

    Raises:
        SettingsError: A source cannot be read or a value cannot be used.
    """
    path = settings_file(config)
    file_values = _read_toml(path) if path else {}
    _refuse_unknown_environment()

    class LoadedSettings(Settings):
        model_config = SettingsConfigDict(
            secrets_dir=os.environ.get("CREDENTIALS_DIRECTORY"),
            secrets_dir_missing="ok",
            secrets_nested_delimiter=".",
            secrets_prefix="",
        )

        @classmethod
        def settings_customise_sources(
            cls,
            settings_cls: type[BaseSettings],
            init_settings: PydanticBaseSettingsSource,
            env_settings: PydanticBaseSettingsSource,
            dotenv_settings: PydanticBaseSettingsSource,
            file_secret_settings: PydanticBaseSettingsSource,
        ) -> tuple[PydanticBaseSettingsSource, ...]:
            return (
                init_settings,
                env_settings,
                NestedSecretsSettingsSource(file_secret_settings),
                InitSettingsSource(settings_cls, init_kwargs=file_values),
            )

    try:
        settings = LoadedSettings(**dict(overrides or {}))
    except ValidationError as error:
        raise SettingsError(_sentence(error.errors()[0], path)) from None
    _warn_of_exposed_secrets(path, file_values)
    return settings


def _read_toml(path: Path) -> dict[str, Any]:
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except tomllib.TOMLDecodeError as error:
        raise SettingsError(f"{path} is not valid TOML: {error}.") from None
    except UnicodeDecodeError:
        raise SettingsError(f"{path} is not UTF-8 text: save it as UTF-8.") from None
    except OSError as error:
        raise SettingsError(f"{path} cannot be read: {error.strerror}.") from None


def _names(model: type[BaseModel], prefix: str = "") -> Iterator[str]:
    for name, field in model.model_fields.items():
        if isinstance(field.annotation, type) and issubclass(field.annotation, BaseModel):
            yield from _names(field.annotation, f"{prefix}{name}.")
        else:
            yield prefix + name


def setting_names() -> tuple[str, ...]:
    """Return every setting as `section.field`."""
    return tuple(_names(Settings))


def _refuse_unknown_environment() -> None:
    known = {ENV_PREFIX + name.upper().replace(".", "__") for name in setting_names()}
    for variable in os.environ:
        if variable.upper().startswith(ENV_PREFIX) and variable.upper() not in known:
            raise SettingsError(f"The environment variable {variable} names no setting{_guess(variable, known)}")


def _guess(name: str, known: set[str]) -> str:
    close = difflib.get_close_matches(name, sorted(known), n=1, cutoff=0.9)
    return f"; did you mean {close[0]}?" if close else "."


def _sentence(error: ErrorDetails, path: Path | None) -> str:
    name = ".".join(str(part) for part in error["loc"])
    where = f" (in {path})" if path else ""
    if error["type"] == "extra_forbidden":
        return f"There is no setting {name}{where}{_guess(name, set(setting_names()))}"
    reason = error["msg"].removeprefix("Value error, ")
    if name == "api":
        return f"{reason}."
    value = "" if name.rpartition(".")[2] in _SECRETS else f" cannot be {error['input']!r}"
    return f"The setting {name}{value}: {reason[:1].lower()}{reason[1:]}{where}."


def _warn_of_exposed_secrets(path: Path | None, file_values: dict[str, Any]) -> None:
    for secret in _SECRETS:
        variable = f"{ENV_PREFIX}API__{secret.upper()}"
        if os.environ.get(variable):
            logger.warning("%s is read from the environment, which others may read: prefer a file.", variable)
    holds_secret = any(secret in file_values.get("api", {}) for secret in _SECRETS)
    if path and holds_secret and os.name == "posix" and stat.S_IMODE(path.stat().st_mode) & 0o077:
        logger.warning("%s holds a secret and others may read it: run `chmod 600` on it.", path)
