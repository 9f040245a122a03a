"""The program that the tests of this folder try: this source tree's, or an installed one."""

import os
import subprocess
import sys
from collections.abc import Sequence

from kiosk.cli.root import main

PROGRAM = "PROGRAM_UNDER_TEST"
"""The environment variable that names the command of an installed one."""

_installed = os.environ.get(PROGRAM)
COMMAND = [_installed] if _installed else [sys.executable, "-m", "kiosk"]
"""What a process of its own is started with."""


def run(words: Sequence[str]) -> int:
    """Run it to its end, with its output as this process's own; return its exit status."""
    if not _installed:
        return main(words)
    done = subprocess.run([_installed, *words], capture_output=True, text=True, check=False)
    sys.stdout.write(done.stdout)
    sys.stderr.write(done.stderr)
    return done.returncode
