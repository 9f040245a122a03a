"""Brings the settings' sources together, and puts what is wrong with them into one sentence each."""

import json
import logging
import os
import stat
from collections.abc import Mapping, Sequence
from functools import cache, partial
from pathlib import Path
from typing import Any

from pydantic import ValidationError
from pydantic_settings import (
    BaseSettings,
    InitSettingsSource,
    NestedSecretsSettingsSource,
    PydanticBaseSettingsSource,
    SettingsConfigDict,
)

from kiosk.config.errors import SettingsError
from kiosk.config.files import read_toml, settings_file
from kiosk.config.panel_file import nested, panel_file, read_panel
from kiosk.config.rules import described, rules
from kiosk.config.sentences import SECRETS, guess, sentence, wrong
from kiosk.config.settings import Settings, is_demo
from kiosk.config.sites import DEFAULT_SITE, is_site_name, read_site, site_file

logger = logging.getLogger(__name__)

ENV_PREFIX = "LIVENESS_KIOSK_"


def load_settings(
    config: Path | None = None, overrides: Mapping[str, Any] | None = None, *, site_must_exist: bool = True
) -> Settings:
    """Load the settings, from the strongest source to the weakest.

    They are the command line, the environment, the operator's panel, credentials, the file, the site's profile and
    the defaults.

    Args:
        config: The file named with `--config`; None looks in the usual places.
        overrides: Nested values from the command line, such as `{"api": {"url": "…"}}`.
        site_must_exist: False lets a site be named that has yet to be calibrated.

    Raises:
        SettingsError: A source cannot be read or a value cannot be used.
    """
    path = settings_file(config)
    file_values = read_toml(path) if path else {}
    panel_values = nested(read_panel())
    known = rules(_schema())
    if wrong_variables := _wrong_variables(known):
        raise SettingsError("\n".join(wrong_variables))

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
                InitSettingsSource(settings_cls, init_kwargs=panel_values),
                NestedSecretsSettingsSource(file_secret_settings),
                InitSettingsSource(settings_cls, init_kwargs=file_values),
                _SiteSource(settings_cls, path, must_exist=site_must_exist),
            )

    given = dict(overrides or {})
    try:
        settings = LoadedSettings(**given)
    except ValidationError as error:
        where = partial(_where, overrides=given, path=path, file_values=file_values, panel_values=panel_values)
        sentences = [sentence(one, where=where, rules=known) for one in error.errors()]
        raise SettingsError("\n".join(dict.fromkeys(sentences))) from None
    _warn_of_exposed_secrets(path, file_values)
    return settings


class _SiteSource(InitSettingsSource):
    """The limits in the profile of whichever site the sources before this one name.

    The demo's visitors are drawn as a level camera sees them, and stand at no site.
    """

    def __init__(self, settings_cls: type[BaseSettings], settings_path: Path | None, *, must_exist: bool) -> None:
        super().__init__(settings_cls, init_kwargs={})
        self._settings_path = settings_path
        self._must_exist = must_exist

    def __call__(self) -> dict[str, Any]:
        name = self.current_state.get("site", DEFAULT_SITE)
        camera = self.current_state.get("camera")
        # A name that cannot be one is refused later, with all the other values.
        if not is_site_name(name) or (isinstance(camera, Mapping) and is_demo(camera.get("source"))):
            return {}
        path = site_file(name, self._settings_path, must_exist=self._must_exist)
        return {"vision": dict(read_site(path).vision)} if path else {}


@cache
def _schema() -> Mapping[str, Any]:
    return Settings.model_json_schema()


def setting_names() -> tuple[str, ...]:
    """Return every setting as `section.field`."""
    return tuple(name for name, _ in described(_schema()))


def _variable(name: str) -> str:
    return ENV_PREFIX + name.upper().replace(".", "__")


def _wrong_variables(rules_by_name: Mapping[str, str]) -> list[str]:
    """Say which variables of the environment name no setting, or hold no list or table where one belongs."""
    known = {_variable(name): name for name in rules_by_name}
    nested_names = {name for name, field in described(_schema()) if _is_nested(field)}
    sentences = []
    for variable, value in os.environ.items():
        if not variable.upper().startswith(ENV_PREFIX):
            continue
        name = known.get(variable.upper())
        if name is None:
            sentences.append(f"The environment variable {variable} names no setting{guess(variable, known)}")
        elif name in nested_names and value and not _is_json(value):
            sentences.append(wrong(name, value, f"in {variable}, as JSON", rules_by_name[name]))
    return sentences


def _is_nested(field: Mapping[str, Any]) -> bool:
    return field.get("type") in {"array", "object"}


def _is_json(text: str) -> bool:
    try:
        json.loads(text)
    except ValueError:
        return False
    return True


def _where(
    name: str,
    overrides: Mapping[str, Any],
    path: Path | None,
    file_values: Mapping[str, Any],
    panel_values: Mapping[str, Any],
) -> str:
    keys = name.split(".")
    if _holds(overrides, keys):
        return ""
    if _variable(name) in map(str.upper, os.environ):
        return f"in {_variable(name)}"
    if _holds(panel_values, keys):
        return f"in {panel_file()}"
    return f"in {path}" if _holds(file_values, keys) else ""


def _holds(values: object, keys: Sequence[str]) -> bool:
    for key in keys:
        if not isinstance(values, Mapping) or key not in values:
            return False
        values = values[key]
    return True


def _warn_of_exposed_secrets(path: Path | None, file_values: dict[str, Any]) -> None:
    for secret in SECRETS:
        if os.environ.get(_variable(secret)):
            logger.warning(
                "%s is read from the environment, which others may read: prefer a file.", _variable(secret)
            )
    holds_secret = any(_holds(file_values, secret.split(".")) for secret in SECRETS)
    if path and holds_secret and os.name == "posix" and stat.S_IMODE(path.stat().st_mode) & 0o077:
        logger.warning("%s holds a secret and others may read it: run `chmod 600` on it.", path)
