"""Starts the program again in the same process, with the words it was started with."""

import os
import sys
from typing import NoReturn


def start_again() -> NoReturn:
    """Replace this program by a new run of itself; call it when everything has been stopped and let go of.

    A service manager sees one process that goes on, whatever its rules for restarts are.
    """
    sys.stdout.flush()
    sys.stderr.flush()
    # A frozen program is its own interpreter, and `orig_argv` names it first like any other.
    os.execv(sys.executable, [sys.executable, *sys.orig_argv[1:]])  # noqa: S606 - our own words, no shell
