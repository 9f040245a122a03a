"""The wheel: built twice from this tree, and once installed where the tree is not."""

import json
import os
import subprocess
import sys
import sysconfig
import zipfile
from collections.abc import Sequence
from pathlib import Path

import pytest

from kiosk import __version__

_TREE = Path(__file__).resolve().parents[1]
_PIP = (sys.executable, "-m", "pip", "--quiet", "--disable-pip-version-check")


def _call(command: Sequence[str | Path], cwd: Path = _TREE, **more: str) -> str:
    done = subprocess.run(command, cwd=cwd, env=os.environ | more, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return done.stdout


def _built(folder: Path) -> Path:
    _call((*_PIP, "wheel", "--no-deps", "--no-build-isolation", "--wheel-dir", folder, "."))
    (wheel,) = folder.glob("*.whl")
    return wheel


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return _built(tmp_path_factory.mktemp("wheel"))


@pytest.fixture(scope="module")
def command(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Install the wheel into an environment of its own; what it depends on, it finds where this one has it."""
    environment = tmp_path_factory.mktemp("environment")
    _call((sys.executable, "-m", "venv", "--without-pip", environment))
    python = environment / "bin" / "python"
    _call((*_PIP, "--python", python, "install", "--no-deps", wheel))
    (packages,) = environment.glob("lib/python*/site-packages")
    (packages / "dependencies.pth").write_text(sysconfig.get_path("purelib"), encoding="utf-8")
    return environment / "bin" / "liveness-kiosk"


def test_the_wheel_brings_every_resource(wheel: Path) -> None:
    brought = set(zipfile.ZipFile(wheel).namelist())
    folder = _TREE / "resources"
    resources = [path for path in folder.rglob("*") if path.is_file() and path.suffix != ".pyc"]

    assert {f"kiosk/_resources/{path.relative_to(folder).as_posix()}" for path in resources} <= brought


def test_the_same_tree_gives_the_same_wheel(wheel: Path, tmp_path: Path) -> None:
    assert _built(tmp_path).read_bytes() == wheel.read_bytes()


def test_the_installed_command_checks_and_replays_away_from_the_tree(command: Path, tmp_path: Path) -> None:
    assert _call((command, "--version"), tmp_path).split()[-1] == __version__
    replayed = _call((command, "replay", "--json", "demo:nobody"), tmp_path).splitlines()
    assert json.loads(replayed[-1])["selected"] is None
    checked = _call(
        (command, "check", "--json", "--camera", "demo:steady"), tmp_path, LIVENESS_KIOSK_API__ENGINE="simulated"
    )
    assert json.loads(checked)["result"] == "passed"
