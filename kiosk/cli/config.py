"""`config`: the effective settings, their validation and their schema."""

import json
from collections.abc import Iterable
from dataclasses import asdict
from pathlib import Path
from typing import Any

import click
from pydantic import BaseModel, SecretStr

from kiosk.app import validate
from kiosk.cli.options import config_option
from kiosk.config.files import settings_file, toml_value
from kiosk.config.loading import load_settings
from kiosk.config.settings import Settings
from kiosk.config.sites import site_file
from kiosk.vision.thresholds import Thresholds


@click.group()
def command() -> None:
    """Show, check or describe the settings."""


@command.command()
@config_option
def show(config: Path | None) -> None:
    """Print the effective settings as TOML, secrets masked."""
    settings = load_settings(config)
    file = settings_file(config)
    profile = site_file(settings.site, file)
    click.echo(f"# from {file or 'no file'}, the environment, the site and the defaults")
    click.echo(f"# the site {settings.site} {f'is set up in {profile}' if profile else 'has no profile'}")
    for line in _toml_lines(settings):
        click.echo(line)


@command.command()
@config_option
def check(config: Path | None) -> None:
    """Say whether the kiosk could be started with the settings."""
    validate(load_settings(config))
    click.echo(f"The settings are in order ({settings_file(config) or 'no settings file: defaults'}).")


@command.command()
def schema() -> None:
    """Print the JSON Schema of kiosk.toml."""
    click.echo(json.dumps(Settings.model_json_schema(), indent=2, ensure_ascii=False))


def _toml_lines(settings: Iterable[tuple[str, Any]]) -> list[str]:
    sections: list[str] = []
    values: list[str] = []
    for name, value in settings:
        if isinstance(value, BaseModel):
            sections += ["", f"[{name}]", *_toml_lines(value)]
        elif isinstance(value, Thresholds):
            sections += ["", f"[{name}]", *_toml_lines(asdict(value).items())]
        elif isinstance(value, SecretStr):
            values.append(f'{name} = "********"')
        elif value is not None:
            values.append(f"{name} = {toml_value(value)}")
        else:
            values.append(f"# {name} is not set")
    return values + sections
