"""Brings the settings' sources together, and puts what is wrong with them into one sentence each."""

import json
import logging
import os
from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from typing import Any

from pydantic import ValidationError
from pydantic_settings import BaseSettings, InitSettingsSource, PydanticBaseSettingsSource

from kiosk.config.credential_files import read_credentials
from kiosk.config.errors import SettingsError
from kiosk.config.exposure import exposures
from kiosk.config.files import read_toml, settings_file
from kiosk.config.keyring_store import KeyringFaultError, read_keyring
from kiosk.config.panel_file import nested, read_panel
from kiosk.config.rules import described, rules
from kiosk.config.secret_file import read_secrets
from kiosk.config.secret_names import API_SECRETS, SECRETS
from kiosk.config.sentences import guess, sentence, wrong
from kiosk.config.settings import Settings, is_demo
from kiosk.config.sites import DEFAULT_SITE, is_site_name, read_site, site_file
from kiosk.config.sources import ENV_PREFIX, Sources, variable
from kiosk.values import Profile

logger = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Loaded:
    """Settings, and where their secrets come from.

    Attributes:
        settings: The settings.
        origins: What gave each secret that is set, by its setting's name, such as a variable or a file.
    """

    settings: Settings
    origins: Mapping[str, str]


def load_settings(
    config: Path | None = None, overrides: Mapping[str, Any] | None = None, *, site_must_exist: bool = True
) -> Settings:
    """Load the settings; see `load`."""
    return load(config, overrides, site_must_exist=site_must_exist).settings


def load(
    config: Path | None = None, overrides: Mapping[str, Any] | None = None, *, site_must_exist: bool = True
) -> Loaded:
    """Load the settings, from the strongest source to the weakest.

    They are the command line, the environment, the operator's panel, credentials, the keyring, the kiosk's own
    file of secrets, the settings file, the site's profile and the defaults.

    Args:
        config: The file named with `--config`; None looks in the usual places.
        overrides: Nested values from the command line, such as `{"api": {"url": "…"}}`.
        site_must_exist: False lets a site be named that has yet to be calibrated.

    Raises:
        SettingsError: A source cannot be read or a value cannot be used.
    """
    path = settings_file(config)
    known = rules(_schema())
    sources = Sources(
        overrides=dict(overrides or {}),
        panel=nested(read_panel()),
        credentials=nested(read_credentials()),
        keyring={},
        secrets=nested(read_secrets()),
        file=read_toml(path) if path else {},
        path=path,
    )
    if wrong_names := [*_wrong_variables(known), *_wrong_sections(sources)]:
        raise SettingsError("\n".join(wrong_names))
    sources = replace(sources, keyring=nested(_in_keyring(sources)))
    try:
        settings = _settings(sources, site_must_exist=site_must_exist)
    except ValidationError as error:
        sentences = [
            sentence(one, where=lambda name: f"in {place}" if (place := sources.place(name)) else "", rules=known)
            for one in error.errors()
        ]
        raise SettingsError("\n".join(dict.fromkeys(sentences))) from None
    for exposed in exposures(path):
        logger.warning("%s", exposed)
    return Loaded(settings, {name: place for name in SECRETS if (place := sources.place(name))})


def _settings(sources: Sources, *, site_must_exist: bool) -> Settings:
    class LoadedSettings(Settings):
        @classmethod
        def settings_customise_sources(
            cls,
            settings_cls: type[BaseSettings],
            init_settings: PydanticBaseSettingsSource,
            env_settings: PydanticBaseSettingsSource,
            dotenv_settings: PydanticBaseSettingsSource,
            file_secret_settings: PydanticBaseSettingsSource,
        ) -> tuple[PydanticBaseSettingsSource, ...]:
            weaker = (sources.panel, sources.credentials, sources.keyring, sources.secrets, sources.file)
            return (
                init_settings,
                env_settings,
                *(InitSettingsSource(settings_cls, init_kwargs=dict(values)) for values in weaker),
                _SiteSource(settings_cls, sources.path, must_exist=site_must_exist),
            )

    return LoadedSettings(**sources.overrides)


def _in_keyring(sources: Sources) -> Mapping[str, str]:
    """Return the secrets that the keyring is asked for and holds: those that nothing stronger gives."""
    if sources.value("profile") == Profile.DEMO or sources.value("api.engine") == "simulated":
        return {}
    stronger = replace(sources, secrets={}, file={})
    missing = [name for name in API_SECRETS if stronger.place(name) is None]
    try:
        return read_keyring(missing) if missing else {}
    except KeyringFaultError as fault:
        logger.warning("%s", fault)
        return {}


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


def _wrong_variables(rules_by_name: Mapping[str, str]) -> list[str]:
    """Say which variables of the environment name no setting, or hold no list or table where one belongs."""
    known = {variable(name): name for name in rules_by_name}
    nested_names = {name for name, field in described(_schema()) if _is_nested(field)}
    sentences = []
    for named, value in os.environ.items():
        if not named.upper().startswith(ENV_PREFIX):
            continue
        name = known.get(named.upper())
        if name is None:
            sentences.append(f"The environment variable {named} names no setting{guess(named, known)}")
        elif not _is_text(value):
            sentences.append(f"The environment variable {named} is not UTF-8 text: set it again.")
        elif name in nested_names and value and not _is_json(value):
            sentences.append(wrong(name, value, f"in {named}, as JSON", rules_by_name[name]))
    return sentences


def _wrong_sections(sources: Sources) -> list[str]:
    """Name the file's sections that are only right in lower case: one of two such would go unread."""
    fields = Settings.model_fields
    wrongly_written = [name for name in sources.file if name not in fields and name.lower() in fields]
    return [f"There is no setting {name} (in {sources.path}): write {name.lower()}." for name in wrongly_written]


def _is_nested(field: Mapping[str, Any]) -> bool:
    return field.get("type") in {"array", "object"}


def _is_text(value: str) -> bool:
    try:
        value.encode()
    except UnicodeEncodeError:  # bytes of the environment that are none stand as half of a character
        return False
    return True


def _is_json(text: str) -> bool:
    try:
        json.loads(text)
    except (ValueError, RecursionError):
        return False
    return True
