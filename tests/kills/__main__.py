"""Kill the kiosk in every state and look what is left: `python -m tests.kills [--times N] [STATE…]`."""

import random
import shutil
import sys
import tempfile
import time
from dataclasses import dataclass, field
from math import nan
from pathlib import Path
from statistics import median

import click

from kiosk.session.words import State
from tests.kills.standing import Home
from tests.kills.ways import WAYS

BACK_S = 5.0
CHILD_SEEN_S, CHILD_BACK_S = 1.0, 5.0
_MOST_LOOKS = 3
_KILLS_PER_CHILD_KILL = 4
_HEADER = f"""\
The kiosk as a process, killed by SIGKILL in every state and started again; then its capture child alone. Back at
its first screen within {BACK_S:.0f} s; a child's loss visible within {CHILD_SEEN_S:.0f} s, over within \
{CHILD_BACK_S:.0f} s. LATE: nothing was lost, and it
took longer, as it does on a machine that is busy with other things.

{"state":<16}{"kills":>6}{"lost":>6}{"half":>6}{"verified":>10}{"back p50":>10}{"max":>8}\
{"child's kills":>16}{"visible max":>13}{"recovered max":>15}  result"""


@dataclass
class Tally:
    """What came of the kills in one state.

    Attributes:
        state: Which.
        complaint: What came in between; empty where nothing did.
        lost: Results that were shown and are not on record.
        half: Records that are there by half.
        verified: After how many kills the chain was whole.
        back_s: Times from each start to the first screen.
        seen_s: Times from a child's kill until that was seen.
        recovered_s: Times from a child's kill until there were pictures again.
    """

    state: State
    complaint: str = ""
    lost: int = 0
    half: int = 0
    verified: int = 0
    back_s: list[float] = field(default_factory=list)
    seen_s: list[float] = field(default_factory=list)
    recovered_s: list[float] = field(default_factory=list)

    @property
    def result(self) -> str:
        """What the table says of it: `LATE` where nothing was lost, and a limit was missed."""
        if self.complaint or self.lost or self.half or self.verified < len(self.back_s) or not self.back_s:
            return "FAILED"
        limits = ((self.back_s, BACK_S), (self.seen_s, CHILD_SEEN_S), (self.recovered_s, CHILD_BACK_S))
        return "LATE" if any(max(times_s, default=0.0) > limit_s for times_s, limit_s in limits) else "pass"

    def line(self) -> str:
        """Return the table's line."""
        child = (
            f"{len(self.seen_s):>16}{max(self.seen_s):>11.2f} s{max(self.recovered_s):>13.2f} s"
            if self.seen_s
            else f"{'–':>16}{'–':>13}{'–':>15}"
        )
        back_s = self.back_s or [nan]
        return (
            f"{self.state:<16}{len(self.back_s):>6}{self.lost:>6}{self.half:>6}{self.verified:>10}"
            f"{median(back_s):>8.2f} s{max(back_s):>6.2f} s{child}  {self.result} {self.complaint}"
        )


def kill_in(state: State, times: int, folder: Path) -> Tally:
    """Kill a kiosk so many times in one state, and then its child a quarter as often."""
    tally, moments = Tally(state), random.Random(state)
    home = Home(folder, WAYS[state])
    try:
        home.start()
        for _ in range(times):
            home.reach(state, looks=moments.randint(1, _MOST_LOOKS))
            home.kill()
            tally.lost += home.lost()
            tally.half += home.half()
            tally.verified += home.verified()
            tally.back_s.append(home.start())
        # Where the camera is unplugged there is no child.
        for _ in range(0 if WAYS[state].unplugs else max(1, times // _KILLS_PER_CHILD_KILL)):
            home.reach(state, looks=moments.randint(1, _MOST_LOOKS))
            seen_s, recovered_s = home.kill_child()
            tally.seen_s.append(seen_s)
            tally.recovered_s.append(recovered_s)
            # The session may go on for a minute, and the next one is to begin from nothing.
            home.kill()
            home.start()
    except AssertionError as error:
        tally.complaint = str(error)
    finally:
        home.close()
    return tally


@click.command()
@click.option("--times", default=20, show_default=True, help="Kills in each state.")
@click.argument("states", nargs=-1, type=click.Choice([state.value for state in State]))
def main(times: int, states: tuple[str, ...]) -> None:
    """Kill the kiosk in some states, or in all, and print what came of it."""
    began_s, failed = time.monotonic(), 0
    click.echo(_HEADER)
    wanted = [State(name) for name in states] or list(State)
    for state in wanted:
        folder = Path(tempfile.mkdtemp(prefix="kills."))
        tally = kill_in(state, times, folder)
        failed += tally.result != "pass"
        click.echo(tally.line())
        if tally.result != "FAILED":
            shutil.rmtree(folder)
        else:
            click.echo(f"    What it left lies in {folder}.")
    minutes = (time.monotonic() - began_s) / 60
    click.echo(f"\n{len(wanted) - failed} of {len(wanted)} states pass, in {minutes:.0f} minutes.")
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()
