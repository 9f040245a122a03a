"""A process that forks writers of sealed pictures which kill themselves while they write, for a test.

`python -m tests.evidence.killed FOLDER RECIPIENT`: for each number of standard input, forks a writer that is
killed at the nth step of its writing, and says how it ended.
"""

import itertools
import os
import secrets
import signal
import sys
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any
from unittest.mock import patch

from pyrage import x25519  # type: ignore[import-untyped]  # it brings no types

from kiosk.evidence.folder import EvidenceFolder
from kiosk.evidence.sealing import seal
from tests.evidence.conftest import PICTURE


def _die_at(point: int) -> None:
    """Kill this process before or after the nth of the steps that reach the disk."""
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

    for owner, name in ((os, "fdopen"), (os, "fsync"), (Path, "chmod"), (Path, "replace")):
        patch.object(owner, name, stepping(getattr(owner, name))).start()


def main() -> None:
    """Fork as asked, one after another."""
    folder, recipient = EvidenceFolder(Path(sys.argv[1])), x25519.Recipient.from_str(sys.argv[2])
    for line in sys.stdin:
        child = os.fork()
        if child == 0:
            _die_at(int(line))
            folder.keep(
                secrets.token_hex(16),
                seal(PICTURE, {"attempt": 1}, recipient),
                at=datetime.now(UTC),
                promised=timedelta(hours=24),
            )
            os._exit(0)
        _, status = os.waitpid(child, 0)
        sys.stdout.write("killed\n" if os.WIFSIGNALED(status) else "done\n")
        sys.stdout.flush()


if __name__ == "__main__":
    main()
