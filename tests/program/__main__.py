"""Try installed programs with the tests of this folder: `python -m tests.program WHEEL|PROGRAM …`."""

import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import click

from tests.program.program import PROGRAM

_FOLDER = Path(__file__).parent


@click.command()
@click.option(
    "--python",
    "pythons",
    multiple=True,
    default=(sys.executable,),
    help="What a wheel is tried with; may be repeated.",
)
@click.argument("targets", nargs=-1, required=True, type=click.Path(exists=True, dir_okay=False, path_type=Path))
def main(pythons: tuple[str, ...], targets: tuple[Path, ...]) -> None:
    """Install each wheel where nothing else is, run every test against each program, and print what came of it."""
    passed = True
    for target in targets:
        for name, command in _wheel(target, pythons) if target.suffix == ".whl" else [(str(target), target)]:
            verdict = _tried(command.absolute())
            click.echo(f"{name}: {verdict}")
            passed &= " failed" not in verdict and " passed" in verdict
    sys.exit(0 if passed else 1)


def _wheel(wheel: Path, pythons: tuple[str, ...]) -> Iterator[tuple[str, Path]]:
    for python in pythons:
        with tempfile.TemporaryDirectory(prefix="wheel.") as folder:
            subprocess.run([python, "-m", "venv", folder], check=True)
            install = [f"{folder}/bin/pip", "install", "--quiet", "--disable-pip-version-check"]
            subprocess.run([*install, "--require-hashes", "-r", "requirements.lock"], check=True)
            subprocess.run([*install, "--no-deps", str(wheel)], check=True)
            yield f"{wheel.name} with {_version(Path(folder, 'bin/python'))}", Path(folder, "bin/liveness-kiosk")


def _version(python: Path) -> str:
    return subprocess.run([python, "--version"], capture_output=True, text=True, check=True).stdout.strip()


def _tried(program: Path) -> str:
    command = [sys.executable, "-m", "pytest", "-q", "--numprocesses", "auto", str(_FOLDER)]
    tests = subprocess.run(
        command, env=os.environ | {PROGRAM: str(program)}, stdout=subprocess.PIPE, text=True, check=False
    )
    *told, verdict = tests.stdout.splitlines()
    if tests.returncode:
        click.echo("\n".join(told))
    return verdict


if __name__ == "__main__":
    main()
