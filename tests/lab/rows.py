"""Every row of the lab, and how they are run inside the machine."""

import json
import logging
import shutil
import time
import traceback
from collections.abc import Callable, Sequence
from dataclasses import asdict
from pathlib import Path

import click

from tests.lab import capture_rows, command_rows, session_rows
from tests.lab.bench import Bench
from tests.lab.findings import Finding, Times

Row = Callable[[Bench], Times]
ROWS: dict[str, Row] = {row.__name__: row for row in (*capture_rows.ROWS, *session_rows.ROWS, *command_rows.ROWS)}
_MEMORY = Path("/dev/shm")
ROW_BEGINS = "=== "
"""Stands in stderr before everything that is said of a row, whose name follows."""


def run_rows(names: Sequence[str], pictures: Path) -> None:
    """Run rows, and print a line of JSON for each; what else there is to say goes to stderr, row by row.

    Args:
        names: Which, in this order.
        pictures: What `make_pictures` wrote.
    """
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(name)s: %(message)s")
    # The other driver's clip is read from memory: the way out of the machine is too slow for it.
    clip = Path(shutil.copy(pictures / "person.yuv", _MEMORY))
    bench = Bench(pictures, clip)
    for name in names:
        click.echo(f"{ROW_BEGINS}{name}", err=True)
        click.echo(json.dumps(asdict(_run(name, bench))))
    bench.close()


def _run(name: str, bench: Bench) -> Finding:
    row, began_s, times, wrong = ROWS[name], time.monotonic(), Times(), ""
    try:
        times = row(bench)
        wrong = times.complaint()
    except Exception as error:  # noqa: BLE001 - one row that breaks must not hide the others
        traceback.print_exc()
        wrong = str(error) or type(error).__name__
    took_s = time.monotonic() - began_s
    if wrong:
        bench.restore()
    return Finding(
        row=name,
        done=(row.__doc__ or "").strip().removesuffix("."),
        wrong=wrong,
        visible_s=times.visible_s,
        recovered_s=times.recovered_s,
        told=times.told,
        visible_limit_s=times.visible_limit_s,
        took_s=took_s,
    )
