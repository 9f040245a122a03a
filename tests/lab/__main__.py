"""Run the device code against real drivers: `python -m tests.lab [ROW…]`; needs no camera, and some minutes."""

import json
import os
import signal
import sys
import tempfile
import time
from pathlib import Path

import click

from tests.lab.findings import RECOVERED_S, SCALE, SCALE_VARIABLE, VISIBLE_S, Finding
from tests.lab.machine import OUT, EmulatedMachine, LabError
from tests.lab.pictures import make_pictures
from tests.lab.rows import ROW_BEGINS, ROWS, run_rows

_CACHE = Path("build/lab")
_TIMEOUT_S = 3600.0
_SAID_LINES = 40
_HEADER = f"""\
The device code on the kernel's own drivers, in an emulated machine: uvcvideo, with a USB webcam that is a program,
and vivid, which fails on demand. Emulation is slow: every time limit is multiplied by {SCALE:g}. A fault has to be
visible within {VISIBLE_S:.0f} s, and over within {RECOVERED_S:.0f} s after its cause, by that machine's own clock.

{"row":<29}{"what was done":<64}{"result":<7}{"visible":>15}{"recovered":>15}{"took":>7}  told"""


def main(arguments: list[str]) -> int:
    """Build the machine, run the rows in it and print the table; return the exit code."""
    inside = arguments[:1] == ["--inside"]
    names = arguments[inside:] or list(ROWS)
    unknown = [name for name in names if name not in ROWS]
    if unknown:
        click.echo(f"There is no row {', '.join(unknown)}; the rows are {', '.join(ROWS)}.", err=True)
        return 2
    if inside:
        run_rows(names, Path(OUT))
        return 0
    # Whoever ends the lab ends the machine with it.
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))
    _CACHE.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix="lab.") as folder:
        try:
            return _run_in_machine(names, Path(folder))
        except LabError as error:
            click.echo(str(error), err=True)
            return 70


def _run_in_machine(names: list[str], out: Path) -> int:
    began_s = time.monotonic()
    make_pictures(out)
    command = ["env", f"{SCALE_VARIABLE}={SCALE}", sys.executable, "-m", "tests.lab", "--inside", *names]
    findings: list[Finding] = []
    click.echo(_HEADER)
    for line in EmulatedMachine(_CACHE.resolve()).run(command, out=out, timeout_s=_TIMEOUT_S):
        findings.append(Finding(**json.loads(line)))
        _print_finding(findings[-1], out)
    passed = sum(not finding.wrong for finding in findings)
    minutes = (time.monotonic() - began_s) / 60
    click.echo(f"\n{passed} of {len(names)} rows passed, in {minutes:.0f} minutes.{_excuse()}")
    if len(findings) < len(names):
        click.echo(_said(out, "")[-5000:])
    return 0 if passed == len(names) else 1


def _print_finding(finding: Finding, out: Path) -> None:
    visible = _time(finding.visible_s, finding.visible_limit_s)
    recovered = _time(finding.recovered_s, RECOVERED_S)
    result = "FAILED" if finding.wrong else "pass"
    click.echo(
        f"{finding.row:<29}{finding.done:<64}{result:<7}{visible:>15}{recovered:>15}{finding.took_s:>5.0f} s"
        f"  {finding.told}"
    )
    if finding.wrong:
        click.echo(f"    {finding.wrong}")
        for line in _said(out, finding.row).splitlines()[-_SAID_LINES:]:
            click.echo(f"    | {line}")


def _excuse() -> str:
    """Return what has to be said of the times where the machine had to share this one's cores."""
    busy, cores = os.getloadavg()[2], os.cpu_count() or 1
    if busy <= cores:
        return ""
    return (
        f" This machine was busy meanwhile (load {busy:.1f} on {cores} cores), the emulated one slower for it; "
        f"where it was too slow, try {SCALE_VARIABLE}={2 * SCALE:g}."
    )


def _time(time_s: float | None, limit_s: float) -> str:
    return "–" if time_s is None else f"{time_s:.1f} of {limit_s:.0f} s"


def _said(out: Path, row: str) -> str:
    """Return what was said in the machine while a row ran; without a name, of the last one."""
    stderr = (out / "stderr").read_text(errors="replace")
    return stderr.rpartition(f"{ROW_BEGINS}{row}\n" if row else ROW_BEGINS)[2].partition(ROW_BEGINS)[0]


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
