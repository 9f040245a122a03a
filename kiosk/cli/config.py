"""`config`: the effective settings, their validation and their schema."""

import json
from pathlib import Path

import click
from pydantic import BaseModel, SecretStr

from kiosk.app import validate
from kiosk.cli.options import config_option
from kiosk.config.loading import load_settings, settings_file
from kiosk.config.settings import Settings


@click.group()
def command() -> None:
    """Show, check or describe the settings."""


@command.command()
@config_option
def show(config: Path | None) -> None:
    """Print the effective settings as TOML, secrets masked."""
    settings = load_settings(config)
    click.echo(f"# from {settings_file(config) or 'no file'}, the environment and the defaults")
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


def _toml_lines(model: BaseModel) -> list[str]:
    sections: list[str] = []
    values: list[str] = []
    for name in type(model).model_fields:
        value = getattr(model, name)
        if isinstance(value, BaseModel):
            sections += ["", f"[{name}]", *_toml_lines(value)]
        elif isinstance(value, SecretStr):
            values.append(f'{name} = "********"')
        elif value is not None:
            values.append(f"{name} = {json.dumps(value, ensure_ascii=False)}")
        else:
            values.append(f"# {name} is not set")
    return values + sections
