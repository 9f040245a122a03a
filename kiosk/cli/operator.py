"""`operator`: the PIN of the operator's panel."""

import sys

import click

from kiosk.config.files import operator_pin_file
from kiosk.operator.errors import OperatorError
from kiosk.operator.pin import MIN_DIGITS, hash_pin, keep_hash


@click.group()
def command() -> None:
    """Set up the operator's panel."""


@command.command("set-pin")
@click.option(
    "--print-hash", is_flag=True, help="Print the hash, for the setting operator.pin_hash, and keep nothing."
)
def set_pin(*, print_hash: bool) -> None:
    """Set the PIN that opens the panel.

    Asks for it twice on a terminal, or reads one line of standard input. Only its argon2id hash is kept, in a file
    that this user alone may read: run it as the user that the kiosk runs as.
    """
    pin_hash = hash_pin(_asked() if sys.stdin.isatty() else sys.stdin.readline().strip())
    if print_hash:
        click.echo(pin_hash)
        return
    path = operator_pin_file()
    keep_hash(path, pin_hash)
    click.echo(f"The PIN is set ({path}).", err=True)


def _asked() -> str:
    pin: str = click.prompt(f"New PIN, at least {MIN_DIGITS} digits", hide_input=True, err=True)
    again: str = click.prompt("The same again", hide_input=True, err=True)
    if pin != again:
        raise OperatorError("The two PINs differ, and nothing was set: try again.")
    return pin
