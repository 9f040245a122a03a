"""`calibrate`: the operator's set-up screen."""

from pathlib import Path

import click

from kiosk.cli.display import require_display
from kiosk.cli.exit_codes import ExitCode
from kiosk.cli.options import camera_option, config_option, effective_settings, lang_option
from kiosk.config.loading import load_settings
from kiosk.setup_desktop import run_setup


@click.command()
@click.option(
    "--site", metavar="NAME", help="Site whose profile is measured; without it, the one in the settings."
)
@click.option("--windowed", is_flag=True, help="An ordinary window instead of the whole screen.")
@camera_option
@lang_option
@config_option
def command(*, site: str | None, windowed: bool, camera: str | None, lang: str | None, config: Path | None) -> int:
    """Set a kiosk up: see what its camera sees, and measure the site.

    Live meters of everything that the kiosk judges, and a guided calibration of distance, camera angle, height and
    light that is saved as the site's profile. Sends nothing anywhere.
    """
    require_display()
    settings = effective_settings(config, camera=camera, lang=lang, site=site, site_must_exist=False)
    in_use = load_settings(config, site_must_exist=False).site == settings.site
    run_setup(settings, site=settings.site, in_use=in_use, config=config, windowed=windowed)
    return ExitCode.OK
