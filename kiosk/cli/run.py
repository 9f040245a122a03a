"""`run`: the kiosk."""

import logging
import os
import sys
from functools import partial
from pathlib import Path

import click

from kiosk.cli.again import start_again
from kiosk.cli.by_itself import start_again_or_end, starts_again_after
from kiosk.cli.display import require_display
from kiosk.cli.exit_codes import ExitCode
from kiosk.cli.options import (
    camera_option,
    config_option,
    effective_settings,
    json_option,
    lang_option,
    url_option,
)
from kiosk.config.files import instance_lock_file
from kiosk.desktop import run_kiosk
from kiosk.exam_desktop import run_exams
from kiosk.guard.instance import AnotherInstanceError, InstanceLock
from kiosk.station.report import SessionReport, to_json_line
from kiosk.values import Profile

logger = logging.getLogger(__name__)


@click.command()
@click.option("--windowed", is_flag=True, help="An ordinary window instead of the whole screen.")
@click.option("--profile", type=click.Choice([profile.value for profile in Profile]), help="Who the kiosk serves.")
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
    require_display()
    settings = effective_settings(config, profile=profile, camera=camera, url=url, lang=lang)
    try:
        lock = InstanceLock(instance_lock_file())
    except AnotherInstanceError as error:
        click.echo(f"liveness-kiosk: {error}", err=True)
        return ExitCode.ANOTHER_INSTANCE
    on_finished = _print if as_json else _keep_quiet
    run_profile = run_exams if settings.profile is Profile.PROCTOR else run_kiosk
    serve = partial(
        run_profile,
        settings,
        windowed=windowed,
        on_finished=on_finished,
        config=config,
        on_stuck=start_again_or_end,
    )
    try:
        starts_again = starts_again_after(serve, settings, windowed=windowed)
    finally:
        lock.release()
    if starts_again:
        start_again()
    return ExitCode.OK


def _print(report: SessionReport) -> None:
    """Print a session's line; a kiosk whose host has gone serves its visitors all the same."""
    try:
        click.echo(to_json_line(report))
    except OSError:
        logger.warning("nobody reads the results any more: the kiosk goes on without")
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _keep_quiet(report: SessionReport) -> None:
    """Nobody listens."""
