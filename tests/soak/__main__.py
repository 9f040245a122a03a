"""Let thousands of visits with faults follow one another: `python -m tests.soak [--sessions N] [--seed N]`."""

import mmap
import os
import secrets
import shutil
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

import click

from kiosk.guard import memory
from tests.faults.matrix import ROWS
from tests.soak import traces
from tests.soak.kiosk import SHARE
from tests.soak.log import logged
from tests.soak.measures import MOST_MB_PER_1000, judged
from tests.soak.outcomes import outcomes
from tests.soak.run import CAPTURED_EVERY, LIFE_EVERY, WINDOW_EVERY, Soak, Tally

_REAL = f"""\
Real in every session: the rules, runner, recorder and records (SQLite, on disk, mandatory), the device lock,
vision's loop, camera watch, attempts with their threads, encoding, and the client, with TLS over loopback to a
service in a process of its own, its time limits at {SHARE:.0%}. Played: clock, driver and face finder; each
session is as long as its timers say, on a clock that is moved.
One visit of {WINDOW_EVERY}: with a real window and preview, offscreen. One of {CAPTURED_EVERY}: with a real
capture child, ring and supervisor, every thread and the real clock, on a driver of the tests' own. One of
{LIFE_EVERY} is left to another process, a kiosk that is killed in the middle of its visits and goes on with its
records the next time.
"""


@click.command()
@click.option("--sessions", default=10_000, show_default=True, help="How many.")
@click.option("--seed", type=int, help="What everything is drawn from; drawn itself where it is not given.")
@click.option("--keep", is_flag=True, help="Keep what it leaves on disk.")
def main(sessions: int, seed: int | None, *, keep: bool) -> None:
    """Soak the kiosk, look into all that it left, and print what came of it."""
    seed = secrets.randbelow(1 << 31) if seed is None else seed
    home = Path(tempfile.mkdtemp(prefix="soak."))
    state, aside = home / "state", home / "aside"
    state.mkdir()
    aside.mkdir()
    _furnish(state)
    click.echo(f"{sessions} sessions from seed {seed} (--sessions {sessions} --seed {seed}).\n")
    click.echo(_REAL)
    memory.seal()
    passed = _soak(sessions, seed, state, aside)
    if keep or not passed:
        click.echo(f"What it left lies in {home}.")
    else:
        shutil.rmtree(home)
    sys.exit(0 if passed else 1)


def _furnish(state: Path) -> None:
    """Give the process a home of its own, and an environment that would mislead it."""
    os.environ.update(
        XDG_STATE_HOME=str(state),
        XDG_CONFIG_HOME=str(state / "config"),
        QT_QPA_PLATFORM="offscreen",
        HTTPS_PROXY="http://127.0.0.1:9",
        ALL_PROXY="http://127.0.0.1:9",
    )


def _soak(sessions: int, seed: int, state: Path, aside: Path) -> bool:
    from PySide6.QtWidgets import QApplication  # noqa: PLC0415 - not before the platform is chosen

    application = QApplication.instance() or QApplication([])
    shared, began_s = traces.shared_memory(), time.monotonic()
    signatures = aside / "signatures"
    soak = Soak(sessions=sessions, seed=seed, folder=aside, signatures=signatures, on_progress=_progress)
    with logged(state / "kiosk.log"):
        tally = soak.run()
    click.echo(f"\n{tally.sessions} sessions in {(time.monotonic() - began_s) / 60:.0f} minutes.")
    lines, jpegs = traces.in_memory(tally.veiled[:1]), traces.in_memory(tally.veiled[1:])
    signed = signatures.read_text().split()
    found = [*traces.on_disk((state, aside / "killed"), signed), *sorted(traces.shared_memory() - shared)]
    found += [f"{core}: a core" for core in traces.cores((Path.cwd(), state, aside))]
    results = [*_results(tally), *_measured(tally)]
    results += [
        _line("traces", "secrets, pictures, cores on disk", len(found), "0", ok=not found),
        _line(
            "",
            "in memory: of the last picture, while it is held (so that it is known to be found), bytes",
            tally.held,
            "> 0",
            ok=bool(tally.held),
        ),
        _line("", "in memory: the last picture, after its end", lines, "0", ok=not lines),
        _line(
            "",
            f"in memory: longest piece of the last {len(tally.veiled) - 1} pictures as they were sent, bytes",
            jpegs,
            f"< {mmap.PAGESIZE}, a page",
            ok=jpegs < mmap.PAGESIZE,
        ),
    ]
    _print_rows(tally)
    click.echo("\n".join(text for text, _ in results))
    for one in (*tally.complaints, *tally.stuck, *tally.crashes, *found):
        click.echo(f"    {one}")
    del application
    return all(ok for _, ok in results)


def _results(tally: Tally) -> Iterator[tuple[str, bool]]:
    yield _line("sessions", "in all", tally.sessions, "", ok=True)
    yield _line("", "with a window", tally.windows, "", ok=True)
    yield _line("", "with a real capture child", tally.captured, "", ok=True)
    yield _line("", f"in a process that was killed ({tally.kills} kills)", tally.killed, "", ok=True)
    for end, count in tally.ends.most_common():
        yield _line("", end, count, "", ok=True)
    yield _line("", "attempts that missed a limit as the machine was slow", tally.overtaken, "", ok=True)
    yield _line("must be", "crashes", len(tally.crashes), "0", ok=not tally.crashes)
    yield _line("", "stuck", len(tally.stuck), "0", ok=not tally.stuck)
    yield _line("", "wrong results", len(tally.complaints), "0", ok=not tally.complaints)
    yield _line("", "sessions not on record", tally.unrecorded, "0", ok=not tally.unrecorded)
    yield _line("", tally.standing, "whole" if tally.whole else "NOT WHOLE", "whole", ok=tally.whole)


def _measured(tally: Tally) -> Iterator[tuple[str, bool]]:
    for line in judged(tally.measures):
        limit = f"≤ {MOST_MB_PER_1000:g} per 1,000" if line.what == "memory_mb" else "flat"
        said = f"{line.first:.1f} → {line.last:.1f}, at most {line.highest:.1f}, {line.growth:+.2f} per 1,000"
        yield _line("process", f"{line.what}: {said}", "", limit, ok=line.passed)


def _line(head: str, what: str, value: object, limit: str, *, ok: bool) -> tuple[str, bool]:
    judgement = ("pass" if ok else "FAILED") if limit else ""
    return f"{head:<10}{what:<78}{value!s:>8}  {limit:<16}{judgement}", ok


def _print_rows(tally: Tally) -> None:
    must = outcomes()
    click.echo(f"\n{'row':<5}{'fault':<62}{'injected':>9}  must come to")
    for row, words in ROWS.items():
        if tally.rows[row]:
            click.echo(f"{row:<5}{words:<62}{tally.rows[row]:>9}  {', '.join(sorted(must[row]))}")
    left = " ".join(row for row in ROWS if not tally.rows[row])
    click.echo(f"Not in a soak; `make faults` injects them: {left}.\n")


def _progress(tally: Tally) -> None:
    measures = tally.measures[-1][1]
    click.echo(
        f"{tally.sessions:>6} sessions  {measures.memory_mb:7.1f} MB  {measures.descriptors} descriptors  "
        f"{measures.threads} threads  {len(tally.complaints)} wrong"
    )


if __name__ == "__main__":
    main()
