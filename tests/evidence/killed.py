"""A process that forks visits whose pictures are kept, each killed at another step, for a test.

`python -m tests.evidence.killed FOLDER RECIPIENT`: for each number of standard input, forks a visit of two
attempts that is killed at the nth step which reaches the disk, and says how it ended.
"""

import itertools
import os
import signal
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any
from unittest.mock import patch

from pyrage import x25519  # type: ignore[import-untyped]  # it brings no types

from kiosk.evidence.folder import EvidenceFolder
from kiosk.values import Outcome
from tests.evidence.visits import Visit

_STEPS = ((os, "fdopen"), (os, "fsync"), (Path, "chmod"), (Path, "replace"))


def _die_at(point: int) -> None:
    """Kill this process before or after the nth of the steps, on whichever thread it comes."""
    points = itertools.count(1)

    def stepping(really: Callable[..., Any]) -> Callable[..., Any]:
        def step(*arguments: Any, **options: Any) -> Any:
            if next(points) == point:
                os.kill(os.getpid(), signal.SIGKILL)
            result = really(*arguments, **options)
            if next(points) == point:
                os.kill(os.getpid(), signal.SIGKILL)
            return result

        return step

    for owner, name in _STEPS:
        patch.object(owner, name, stepping(getattr(owner, name))).start()


def _visit(folder: Path, recipient: x25519.Recipient) -> None:
    with Visit(EvidenceFolder(folder / "evidence"), recipient, folder / "records") as visit:
        visit.attempt(Outcome.NOT_LIVE)
        visit.bench.advance(5.0)
        visit.attempt(Outcome.LIVE)


def main() -> None:
    """Fork as asked, one after another."""
    folder, recipient = Path(sys.argv[1]), x25519.Recipient.from_str(sys.argv[2])
    for line in sys.stdin:
        child = os.fork()
        if child == 0:
            _die_at(int(line))
            _visit(folder, recipient)
            os._exit(0)
        _, status = os.waitpid(child, 0)
        sys.stdout.write("killed\n" if os.WIFSIGNALED(status) else "done\n")
        sys.stdout.flush()


if __name__ == "__main__":
    main()
