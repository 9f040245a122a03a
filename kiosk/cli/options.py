"""Options that several commands share, and what they override."""

from pathlib import Path
from typing import Any

import click

config_option = click.option(
    "--config", type=click.Path(path_type=Path), help="Settings file to read instead of the usual one."
)
camera_option = click.option(
    "--camera",
    metavar="SPEC",
    help="Index, /dev/…, usb:VID:PID[:SERIAL], name:TEXT, video file, folder of images, URL, or demo[:SCENARIO].",
)
url_option = click.option("--url", help="Full address of the liveness API's endpoint.")
lang_option = click.option("--lang", metavar="TAG", help="Language of the screens, such as en or zh-CN.")
json_option = click.option(
    "--json", "as_json", is_flag=True, help="Print JSON lines on stdout and nothing else there."
)


def overrides(
    *,
    camera: str | None = None,
    url: str | None = None,
    lang: str | None = None,
    profile: str | None = None,
) -> dict[str, Any]:
    """Return the settings that the command line has given, for `load_settings`."""
    given = {
        "profile": profile,
        "camera": {"source": camera} if camera is not None else None,
        "api": {"url": url} if url is not None else None,
        "ui": {"lang": lang} if lang is not None else None,
    }
    return {name: value for name, value in given.items() if value is not None}
