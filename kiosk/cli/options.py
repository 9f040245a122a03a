"""Options that several commands share, and the settings that they lead to."""

from pathlib import Path
from typing import Any

import click

from kiosk.config.loading import load_settings
from kiosk.config.settings import LANGUAGES, Settings
from kiosk.liveness.endpoint import Endpoint

config_option = click.option(
    "--config", type=click.Path(path_type=Path), help="Settings file to read instead of the usual one."
)
camera_option = click.option(
    "--camera",
    metavar="SPEC",
    help="Index, /dev/…, usb:VID:PID[:SERIAL], name:TEXT, video file, folder of images, URL, or demo[:SCENARIO].",
)
url_option = click.option("--url", help="Full address of the liveness API's endpoint.")
lang_option = click.option("--lang", metavar="TAG", help=f"Language of the screens: {', '.join(LANGUAGES)}.")
json_option = click.option(
    "--json", "as_json", is_flag=True, help="Print JSON lines on stdout and nothing else there."
)


def effective_settings(
    config: Path | None,
    *,
    camera: str | None = None,
    url: str | None = None,
    lang: str | None = None,
    profile: str | None = None,
    site: str | None = None,
    site_must_exist: bool = True,
) -> Settings:
    """Return the settings of a command, with what its options say over everything else.

    Raises:
        SettingsError: A setting cannot be used.
        EndpointError: `--url` is no address that the kiosk would send a picture to.
        click.UsageError: `--url` was given where answers are simulated.
    """
    if url is not None:
        Endpoint.parse(url, setting="--url")
    given: dict[str, Any] = {
        "profile": profile,
        "site": site,
        "camera": {"source": camera} if camera is not None else None,
        "api": {"url": url} if url is not None else None,
        "ui": {"lang": lang} if lang is not None else None,
    }
    overrides = {name: value for name, value in given.items() if value is not None}
    settings = load_settings(config, overrides, site_must_exist=site_must_exist)
    if url is not None and settings.simulated:
        raise click.UsageError("--url has no effect where answers are simulated: leave it out, or use the cloud.")
    return settings
