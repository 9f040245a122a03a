"""Entry point of the `liveness-kiosk` command."""

import logging
import multiprocessing
import sys
from typing import NoReturn

from kiosk.cli.root import main as run_command
from kiosk.guard import memory
from kiosk.guard.failures import Failure, uncaught


def main() -> NoReturn:
    """Run the command line and exit with its status."""
    multiprocessing.freeze_support()
    memory.seal()
    # A line of the log that fails would be printed with its arguments, and an error with its message.
    logging.raiseExceptions = False
    with uncaught(_keep_quiet):
        status = run_command()
    sys.exit(status)


def _keep_quiet(failure: Failure) -> None:
    """The log has said it."""


if __name__ == "__main__":
    main()
