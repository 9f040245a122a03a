"""`service`: the liveness API on this machine, for trials without the vendor."""

import json
import signal
import threading
from pathlib import Path

import click
from pydantic import SecretStr

from kiosk.cli.options import config_option
from kiosk.config.loading import load_settings
from kiosk.config.settings import ApiSection
from kiosk.service.app import create_app
from kiosk.service.credentials import AcceptedCredentials
from kiosk.service.script import parse_script
from kiosk.service.server import EmbeddedService

_ENGINES = {"simulated": parse_script}


@click.command()
@click.option("--host", default="127.0.0.1", show_default=True, help="Address to listen on.")
@click.option(
    "--port",
    type=click.IntRange(0, 65535),
    default=0,
    show_default="any free one",
    help="TCP port to listen on.",
)
@click.option(
    "--engine",
    type=click.Choice(list(_ENGINES)),
    default="simulated",
    show_default=True,
    help="What judges the images; `simulated` plays the script.",
)
@click.option("--script", help="Outcomes to play; without it, those of the settings.")
@config_option
def command(*, host: str, port: int, engine: str, script: str | None, config: Path | None) -> None:
    """Serve the liveness API on this machine, without the vendor.

    Prints one JSON line with the endpoint's full "url" when it is ready. Runs until SIGTERM (exit code 0) or
    Ctrl+C (130). Takes both kinds of authentication: the credentials of the settings, or any well-formed ones
    where none are set.

    A script is a list of outcomes with commas between them, played in turn and again from the start:

    \b
      pass[:SCORE]             live, with a liveness score from 0 to 1
      fail[:SCORE[:REASON]]    not live, with a risk reason such as screen
      attack[:SCORE[:REASON]]  code 4004; with data where a score is given
      noface                   code 4002
      error:CODE               any other code, such as 5000
      slow:SECONDS[:OUTCOME]   another outcome after a delay

    For example: pass,fail:0.31:screen,error:5000,slow:3,noface
    """
    api = load_settings(config).api
    stop = threading.Event()
    signal.signal(signal.SIGTERM, lambda *_: stop.set())
    judge = _ENGINES[engine](api.script if script is None else script)
    with EmbeddedService(app=create_app(engine=judge, accepted=_accepted(api)), host=host, port=port) as service:
        click.echo(json.dumps({"url": service.url}))
        stop.wait()


def _accepted(api: ApiSection) -> AcceptedCredentials:
    return AcceptedCredentials(
        app_code=_revealed(api.appcode), app_key=_revealed(api.app_key), app_secret=_revealed(api.app_secret)
    )


def _revealed(secret: SecretStr | None) -> str | None:
    return None if secret is None else secret.get_secret_value()
