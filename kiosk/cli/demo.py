"""`demo`: the kiosk with a drawn visitor and simulated answers; no camera, network or credentials needed."""

import os
from functools import partial
from pathlib import Path

import click

from kiosk import app
from kiosk.cli.again import start_again
from kiosk.cli.by_itself import start_again_or_end, starts_again_after
from kiosk.cli.check import describe
from kiosk.cli.display import has_display
from kiosk.cli.exit_codes import ExitCode
from kiosk.cli.options import lang_option
from kiosk.config.loading import load_settings
from kiosk.config.settings import Settings
from kiosk.station.check import Check
from kiosk.values import SessionResult

_NEVER_LOCKS = 100
"""Hosts may show as many refusals as they like: the most that can be set."""


@click.command()
@click.option("--camera", metavar="SPEC", default="demo", show_default=True, help="Another camera or scenario.")
@click.option("--full-screen", is_flag=True, help="The whole screen instead of a window.")
@click.option(
    "--pictures",
    type=click.Path(path_type=Path, file_okay=False),
    default=Path("build/demo"),
    show_default=True,
    help="Where the screens' pictures go when there is no display.",
)
@lang_option
def command(*, camera: str, full_screen: bool, pictures: Path, lang: str | None) -> int:
    """Show the kiosk with a drawn visitor; answers are simulated.

    It runs by itself until somebody touches it, and half a minute later again. Key D shows what can be chosen.

    Without a display, makes one whole check, prints its result and saves a picture of every screen.
    """
    settings = load_settings(
        None,
        {
            "profile": "demo",
            "camera": {"source": camera},
            "session": {"lock_after": _NEVER_LOCKS},
            **({"ui": {"lang": lang}} if lang else {}),
        },
    )
    if has_display():
        from kiosk.desktop import run_kiosk  # noqa: PLC0415 - Qt finds its display when it is loaded

        windowed = not full_screen
        serve = partial(
            run_kiosk,
            settings,
            windowed=windowed,
            on_finished=lambda report: click.echo(describe(report)),
            on_stuck=start_again_or_end,
        )
        if starts_again_after(serve, settings, windowed=windowed):
            start_again()
        return ExitCode.OK
    return _headless(settings, pictures)


def _headless(settings: Settings, pictures: Path) -> int:
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    from kiosk.gallery_desktop import save_screens  # noqa: PLC0415 - Qt finds its platform when it is loaded

    click.echo("There is no display here: making one check without a window.")
    report = app.run_check(Check(), settings, subject=None, timeout_s=45.0, on_view=lambda _: None)
    click.echo(describe(report))
    click.echo(f"Saving a picture of every screen under {pictures} …")
    count = save_screens(settings, pictures)
    click.echo(f"{count} pictures saved.")
    return ExitCode.OK if report.result is SessionResult.PASSED else ExitCode.NO_VERDICT
