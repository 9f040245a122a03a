"""`calibrate`: the operator's set-up screen."""

from pathlib import Path

import click

from kiosk.cli.display import require_display
from kiosk.cli.exit_codes import ExitCode
from kiosk.cli.options import camera_option, config_option, effective_settings, lang_option
from kiosk.config.errors import SettingsError
from kiosk.config.files import settings_file
from kiosk.config.loading import load_settings
from kiosk.config.sites import DEFAULT_SITE, is_site_name, site_file
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
    begin_with = site if site is None or _is_known(site, config) else DEFAULT_SITE
    settings = effective_settings(config, camera=camera, lang=lang, site=begin_with)
    name = site or settings.site
    run_setup(settings, site=name, in_use=_is_in_use(name, config), config=config, windowed=windowed)
    return ExitCode.OK


def _is_known(site: str, config: Path | None) -> bool:
    """Return whether a site has a profile; a name that cannot be one counts, for the settings to refuse."""
    if not is_site_name(site):
        return True
    try:
        return site_file(site, settings_file(config)) is not None
    except SettingsError:
        return False


def _is_in_use(site: str, config: Path | None) -> bool:
    """Return whether a kiosk started with these settings would use the site's profile."""
    try:
        return load_settings(config).site == site
    except SettingsError:
        # The settings name a site that has no profile yet.
        return False
