"""A kiosk that is killed, again and again, in the middle of its visits, and begins where its records end."""

import os
import random
import signal
import subprocess
import sys
import threading
from collections import Counter
from pathlib import Path

import click

from kiosk.config.files import records_folder
from kiosk.records.store import Records
from tests.soak.kiosk import SoakKiosk, SteppedClock
from tests.soak.log import logged
from tests.soak.service import FaultService
from tests.soak.visits import PLAIN, Player, drawn

ROWS = ("F65", "F75")
"""The rows of the fault matrix that each kill injects."""
_LONGEST_S = 2.0
_ROOT = Path(__file__).parents[2]


class KilledKiosk:
    """Lives that end by SIGKILL, with one folder for all that is kept."""

    def __init__(self, home: Path) -> None:
        """Prepare; `home` takes what the lives keep."""
        self.home = home
        home.mkdir()
        self.kills = 0
        self.shown: list[str] = []

    def live(self, moments: random.Random) -> int:
        """Live once and be killed at some moment; return how many sessions ended and were shown."""
        process = subprocess.Popen(
            [sys.executable, "-m", "tests.soak.killed", str(self.home), str(moments.randrange(1 << 30))],
            cwd=_ROOT,
            env={**os.environ, "XDG_STATE_HOME": str(self.home)},
            stdout=subprocess.PIPE,
            text=True,
        )
        assert process.stdout
        if process.stdout.readline().strip() != "ready":
            raise RuntimeError("the kiosk did not come back")
        threading.Timer(moments.uniform(0.1, _LONGEST_S), process.send_signal, (signal.SIGKILL,)).start()
        shown = [line.strip() for line in process.stdout]
        process.wait()
        self.kills += 1
        self.shown += shown
        return len(shown)

    def lost(self) -> int:
        """Return how many sessions were shown and are not on record, or more than once."""
        kept = Counter(sessions_of(self.records())) if self.kills else Counter[str]()
        return sum(kept[one] != 1 for one in self.shown)

    def records(self) -> Records:
        """Return what they kept."""
        return Records(self.home / "liveness-kiosk" / records_folder().name, now=SteppedClock().now)


def sessions_of(records: Records) -> list[str]:
    """Return the id of every session on record."""
    with records.reading() as reading:
        return [one["session_id"] for one in reading.of_kind("session")]


@click.command()
@click.argument("home", type=Path)
@click.argument("seed", type=int)
def main(home: Path, seed: int) -> None:
    """Be the kiosk that is killed."""
    moments = random.Random(seed)
    with logged(home / "kiosk.log"), FaultService(home) as service:
        kiosk = SoakKiosk(service, moments=moments, on_finished=lambda report: click.echo(report.session_id))
        click.echo("ready")
        visit = PLAIN
        while True:
            Player(kiosk, visit).play()
            visit = drawn(moments)


if __name__ == "__main__":
    main()
