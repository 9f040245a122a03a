"""`run`: the kiosk."""

from pathlib import Path

import click
import platformdirs
from PySide6.QtCore import QLockFile

from kiosk.cli.exit_codes import ExitCode
from kiosk.cli.options import camera_option, config_option, json_option, lang_option, overrides, url_option
from kiosk.config.loading import APP_NAME, load_settings
from kiosk.desktop import run_kiosk
from kiosk.liveness.endpoint import Endpoint
from kiosk.station.report import SessionReport, to_json_line
from kiosk.values import Profile

_READY_PROFILES = (Profile.CHECKIN.value, Profile.DEMO.value)


@click.command()
@click.option("--windowed", is_flag=True, help="An ordinary window instead of the whole screen.")
@click.option("--profile", type=click.Choice(_READY_PROFILES), help="Who the kiosk serves.")
@camera_option
@url_option
@lang_option
@json_option
@config_option
def command(
    *,
    windowed: bool,
    profile: str | None,
    camera: str | None,
    url: str | None,
    lang: str | None,
    as_json: bool,
    config: Path | None,
) -> int:
    """Run the kiosk until it is closed.

    With --json, prints one line for every session that ends, so that a host program gets its results.
    """
    if url is not None:
        Endpoint.parse(url, setting="--url")
    settings = load_settings(config, overrides(profile=profile, camera=camera, url=url, lang=lang))
    if settings.profile not in _READY_PROFILES:
        raise click.UsageError(f"The profile {settings.profile} is not in this version: use checkin or demo.")
    if url is not None and settings.simulated:
        raise click.UsageError("--url has no effect where answers are simulated: leave it out, or use the cloud.")
    lock = QLockFile(str(platformdirs.user_state_path(APP_NAME, ensure_exists=True) / "kiosk.lock"))
    lock.setStaleLockTime(0)
    if not lock.tryLock(0):
        click.echo("liveness-kiosk: Another kiosk runs on this machine: close that one first.", err=True)
        return ExitCode.ANOTHER_INSTANCE
    try:
        run_kiosk(settings, windowed=windowed, on_finished=_print if as_json else _keep_quiet)
    finally:
        lock.unlock()
    return ExitCode.OK


def _print(report: SessionReport) -> None:
    click.echo(to_json_line(report))


def _keep_quiet(report: SessionReport) -> None:
    """Nobody listens."""
