"""The program starts again in its own process."""

import os
import subprocess
import sys

_PROGRAM = """
import os, sys
from kiosk.cli.again import start_again
print(os.getpid(), *sys.argv[1:])
if "SECOND" not in os.environ:
    os.environ["SECOND"] = "1"
    start_again()
"""


def test_it_runs_anew_as_the_same_process_with_the_same_words() -> None:
    ran = subprocess.run(
        [sys.executable, "-c", _PROGRAM, "run", "--lang", "zh-CN"],
        capture_output=True,
        text=True,
        check=True,
        env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)},
    )

    first, second = ran.stdout.splitlines()
    assert first == second
    assert first.endswith(" run --lang zh-CN")
