"""`config`: the effective settings, their validation and their schema."""

import json
import re
from collections.abc import Iterable, Mapping
from dataclasses import asdict
from pathlib import Path
from typing import Any

import click
from pydantic import BaseModel, SecretStr

from kiosk.app import validate
from kiosk.cli.options import config_option
from kiosk.cli.secret import set_secret
from kiosk.config.errors import SettingsError
from kiosk.config.files import operator_pin_file, settings_file, toml_value
from kiosk.config.loading import load, load_settings
from kiosk.config.panel_file import panel_file, read_panel
from kiosk.config.rules import described
from kiosk.config.settings import Settings, is_demo
from kiosk.config.sites import site_file
from kiosk.folders import unwritable
from kiosk.vision.thresholds import Thresholds

_MASK = "********"
_ADDRESSES = frozenset({"api.url", "camera.source"})


@click.group()
def command() -> None:
    """Show, check or describe the settings, and keep secrets."""


command.add_command(set_secret)


@command.command()
@config_option
def show(config: Path | None) -> None:
    """Print the effective settings as TOML, secrets masked."""
    loaded = load(config)
    settings = loaded.settings
    file = settings_file(config)
    profile = "not for the demo" if is_demo(settings.camera.source) else site_file(settings.site, file)
    click.echo(f"# from {file or 'no file'}, the environment, the site's profile and the defaults")
    click.echo(f"# the profile of the site {settings.site}: {profile or 'none'}")
    for name, value in read_panel().items():
        click.echo(f"# the operator's panel has set {name} = {shown(name, value)} in {panel_file()}")
    if settings.operator.pin_hash is None and operator_pin_file().exists():
        click.echo(f"# the operator's PIN is set, in {operator_pin_file()}")
    for line in _toml_lines(settings, loaded.origins):
        click.echo(line)


@command.command()
@config_option
def check(config: Path | None) -> None:
    """Say whether the kiosk could be started with the settings."""
    settings = load_settings(config)
    validate(settings)
    if settings.ui.logo:
        # Qt takes its time to load: only who has a picture to check waits for it.
        from kiosk.appearance import logo  # noqa: PLC0415

        logo(settings.ui)
    refused = list(unwritable(settings))
    if stops := [one.sentence for one in refused if one.stops]:
        raise SettingsError("\n".join(stops))
    for one in refused:
        click.echo(f"liveness-kiosk: {one.sentence}", err=True)
    click.echo(f"The settings are in order ({settings_file(config) or 'no settings file: defaults'}).")


@command.command()
@click.option("--table", is_flag=True, help="Print a Markdown table of all settings instead.")
def schema(*, table: bool) -> None:
    """Print the JSON Schema of kiosk.toml: every setting with its default, range and unit, and what it does."""
    schema_of_all = Settings.model_json_schema()
    if not table:
        click.echo(json.dumps(schema_of_all, indent=2, ensure_ascii=False))
        return
    click.echo("| setting | default | range | unit | what it does |\n|---|---|---|---|---|")
    for name, field in described(schema_of_all):
        default = "–" if field.get("default") in (None, "") else f"`{toml_value(field['default'])}`"
        columns = (f"`{name}`", default, _range(field), field.get("unit", "–"), field["description"])
        click.echo(f"| {' | '.join(columns)} |")


def _toml_lines(settings: Iterable[tuple[str, Any]], origins: Mapping[str, str], prefix: str = "") -> list[str]:
    sections: list[str] = []
    values: list[str] = []
    for name, value in settings:
        if isinstance(value, BaseModel):
            sections += ["", f"[{name}]", *_toml_lines(value, origins, f"{name}.")]
        elif isinstance(value, Thresholds):
            sections += ["", f"[{name}]", *_toml_lines(asdict(value).items(), origins, f"{name}.")]
        elif isinstance(value, SecretStr):
            values.append(f'{name} = "{_MASK}"  # from {origins[prefix + name]}')
        elif value is not None:
            values.append(f"{name} = {shown(prefix + name, value)}")
        else:
            values.append(f"# {name} is not set")
    return values + sections


def shown(name: str, value: object) -> str:
    """Return a value as TOML; addresses of API and camera without what may let somebody in there."""
    if name in _ADDRESSES:
        value = re.sub(r"(?<=\?).+$", _MASK, re.sub(r"(?<=://).*@", f"{_MASK}@", str(value)))
    return toml_value(value)


def _range(field: Mapping[str, Any]) -> str:
    choices = field.get("enum", field.get("items", {}).get("enum"))
    if choices:
        return ", ".join(f"`{toml_value(value)}`" for value in choices)
    least = field.get("minimum", field.get("exclusiveMinimum"))
    if least is None:
        return "–"
    return f"{'above ' if 'exclusiveMinimum' in field else ''}{least:g} to {field['maximum']:g}"
