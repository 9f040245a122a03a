"""Options that several commands share."""

from pathlib import Path

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
