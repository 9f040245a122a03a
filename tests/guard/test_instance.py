"""One kiosk at a time, and none that has gone stands in the way."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from kiosk.errors import KioskError
from kiosk.guard.instance import AnotherInstanceError, InstanceLock

_HOLD = """
import sys, signal
from pathlib import Path
from kiosk.guard.instance import InstanceLock
lock = InstanceLock(Path(sys.argv[1]))
print("held", flush=True)
signal.pause()
"""


@pytest.mark.fault("F21")
def test_a_second_kiosk_is_refused_until_the_first_is_gone_however_it_went(tmp_path: Path) -> None:
    path = tmp_path / "state" / "kiosk.lock"
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join([str(Path.cwd()), *sys.path])}
    command = [sys.executable, "-c", _HOLD, str(path)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, env=environment) as first:
        assert first.stdout is not None
        assert first.stdout.readline() == "held\n"
        with pytest.raises(AnotherInstanceError, match="close that one first"):
            InstanceLock(path)
        first.send_signal(signal.SIGKILL)
    assert path.exists()

    InstanceLock(path).release()


@pytest.mark.fault("F21")
def test_a_lock_that_was_released_is_there_for_the_next(tmp_path: Path) -> None:
    InstanceLock(tmp_path / "kiosk.lock").release()
    InstanceLock(tmp_path / "kiosk.lock").release()


def test_a_lock_that_cannot_be_made_says_where(tmp_path: Path) -> None:
    (tmp_path / "state").write_text("", encoding="utf-8")

    with pytest.raises(KioskError, match="let this user write there"):
        InstanceLock(tmp_path / "state" / "kiosk.lock")
