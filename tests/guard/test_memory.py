"""Nobody finds a picture where the process has been, or looks into it while it runs."""

import os
import subprocess
import sys
from pathlib import Path

import psutil
import pytest

_ABORT = """
import os, resource
from kiosk.guard import memory
_, most = resource.getrlimit(resource.RLIMIT_CORE)
resource.setrlimit(resource.RLIMIT_CORE, (most, most))
memory.seal()
print(__import__("ctypes").CDLL(None).prctl(3, 0, 0, 0, 0), flush=True)
os.abort()
"""
_FREE = """
from kiosk.guard import memory
hidden = {hidden!r}
# Once large blocks were freed, the C library keeps the next ones to itself.
for size in range(2, 40):
    bytearray(size * 96 * 1024)
picture, above = bytearray(bytes(byte ^ 0x5A for byte in hidden) * 200_000), bytearray(60 * 1024)
del picture
def traces():
    with open("/proc/self/maps") as maps, open("/proc/self/mem", "rb", buffering=0) as whole:
        for line in maps:
            span, rights = line.split()[:2]
            if rights.startswith("rw"):
                begin, end = (int(bound, 16) for bound in span.split("-"))
                whole.seek(begin)
                yield whole.read(end - begin).count(bytes(byte ^ 0x5A for byte in hidden) * 512)
before = sum(traces())
memory.forget_freed()
print(before, sum(traces()))
"""


def _run(program: str, folder: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-c", program],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": os.pathsep.join([str(Path.cwd()), *sys.path])},
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.mark.fault("F96")
def test_an_abort_leaves_no_core(tmp_path: Path) -> None:
    folder = tmp_path / "here"
    folder.mkdir()

    ended = _run(_ABORT, folder)

    assert ended.returncode == -6, ended.stderr
    assert ended.stdout.split() == ["0"], "the process can be dumped and traced"
    assert list(folder.iterdir()) == []


@pytest.mark.fault("F96")
def test_the_kiosk_and_its_capture_child_allow_no_core() -> None:
    command = [sys.executable, "-m", "kiosk", "run", "--profile", "demo", "--camera", "demo:steady", "--json"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as kiosk:
        assert kiosk.stdout is not None
        kiosk.stdout.readline()
        processes = [psutil.Process(kiosk.pid), *psutil.Process(kiosk.pid).children(recursive=True)]
        pictured = [one for one in processes if "resource_tracker" not in " ".join(one.cmdline())]
        limits = [one.rlimit(psutil.RLIMIT_CORE) for one in pictured]
        kiosk.kill()

    assert limits == [(0, 0), (0, 0)]


@pytest.mark.fault("F70", "F96")
def test_what_was_freed_is_not_to_be_found_any_more(tmp_path: Path) -> None:
    ran = _run(_FREE.format(hidden=os.urandom(16)), tmp_path)

    before, after = map(int, ran.stdout.split())
    assert before > 0, "this C library keeps nothing: the test shows nothing"
    assert after == 0, "whole pages of it are left"
