"""Entry point of the `liveness-kiosk` command."""

import multiprocessing
import sys
from typing import NoReturn

from kiosk.cli.root import main as run_command
from kiosk.guard import memory


def main() -> NoReturn:
    """Run the command line and exit with its status."""
    multiprocessing.freeze_support()
    memory.seal()
    sys.exit(run_command())


if __name__ == "__main__":
    main()
