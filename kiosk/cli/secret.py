"""`config set-secret`: puts a secret where the kiosk finds it, past the shell's history and the process list."""

import sys
from pathlib import Path

import click

from kiosk.config.secret_keeping import drop, keep, stronger_source
from kiosk.config.secret_names import API_SECRETS
from kiosk.liveness.credentials import usable
from kiosk.liveness.errors import CredentialsError


# Whatever else stands on the line may be the secret itself, which click would repeat in its complaint.
@click.command(context_settings={"allow_extra_args": True, "ignore_unknown_options": True})
@click.argument("name", metavar="NAME")
@click.option("--unset", is_flag=True, help="Forget the secret instead.")
@click.pass_context
def set_secret(context: click.Context, name: str, *, unset: bool) -> None:
    """Keep a secret of the API, such as api.appcode, in the system's keyring or else in a file of this user alone.

    Asks for it hidden on a terminal, or reads one line of standard input. Run it as the user that the kiosk runs
    as.
    """
    if name not in API_SECRETS:
        raise click.UsageError(f"NAME is one of {', '.join(API_SECRETS)}.")
    if context.args:
        raise click.UsageError(
            "A secret is not given on the command line, where the shell keeps it and others see it: leave it out, "
            "and it is asked for; what stood there just now is better changed."
        )
    click.echo(_unset(name) if unset else _set(name, usable(name, _given(name))), err=True)


def _given(name: str) -> str:
    if sys.stdin.isatty():
        return str(click.prompt(name, hide_input=True, err=True))
    try:
        return sys.stdin.readline()
    except UnicodeDecodeError:
        raise CredentialsError(f"The secret {name} is not UTF-8 text, and nothing was kept.") from None


def _set(name: str, value: str) -> str:
    file = keep(name, value)
    place = "this user's keyring" if file is None else f"{file}, which {_owner(file)} alone may read"
    stronger = stronger_source(name)
    remark = f", and has no effect yet: {stronger} is stronger" if stronger else ""
    return f"{name} is kept in {place}{remark}."


def _unset(name: str) -> str:
    places = drop(name)
    return f"{name} was taken out of {' and '.join(places)}." if places else f"{name} was not kept anywhere."


def _owner(file: Path) -> str:
    try:
        return file.owner()
    except (KeyError, NotImplementedError):
        return "its owner"
