"""Run the device code against a real driver: `python -m tests.lab [ROW…]`; needs no camera, and some minutes."""

import json
import sys
import tempfile
from pathlib import Path

import click

from tests.lab.machine import OUT, EmulatedMachine, LabError
from tests.lab.rows import SCALE
from tests.lab.rows import main as run_rows

_CACHE = Path("build/lab")
_TIMEOUT_S = 3600.0


def main(arguments: list[str]) -> int:
    """Build the machine, run the rows in it and print the table; return the exit code."""
    if arguments[:1] == ["--inside"]:
        return run_rows(Path(OUT), arguments[1:])
    _CACHE.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix="lab.") as folder:
        out = Path(folder)
        command = [sys.executable, "-m", "tests.lab", "--inside", *arguments]
        try:
            status = EmulatedMachine(_CACHE.resolve()).run(command, out=out, timeout_s=_TIMEOUT_S)
        except LabError as error:
            click.echo(str(error), err=True)
            return 70
        findings = out / "findings"
        _print_table(findings.read_text() if findings.exists() else "")
        if status:
            click.echo((out / "stderr").read_text()[-5000:], err=True)
        return status


def _print_table(lines: str) -> None:
    click.echo(f"Emulated: every time limit is multiplied by {SCALE:g}; times are the emulated machine's own.")
    click.echo(f"{'what':<36}{'result':<8}{'visible':>9}{'recovered':>11}  told")
    for line in lines.splitlines():
        finding = json.loads(line)
        visible, recovered = (
            "–" if finding[name] is None else f"{finding[name]:.1f} s" for name in ("visible_s", "recovered_s")
        )
        result = "pass" if finding["passed"] else "FAILED"
        click.echo(f"{finding['row']:<36}{result:<8}{visible:>9}{recovered:>11}  {finding['note']}")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
