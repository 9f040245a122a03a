"""`liveness-kiosk run --profile proctor` as a process."""

import os
import signal
import subprocess
import sys

from tests.station.fakes import WAIT_S


def test_the_profile_starts_and_ends_when_it_is_asked_to() -> None:
    command = [
        sys.executable,
        "-m",
        "kiosk",
        "--verbose",
        "run",
        "--profile",
        "proctor",
        "--camera",
        "demo:steady",
    ]
    environment = os.environ | {"LIVENESS_KIOSK_API__ENGINE": "simulated"}
    with subprocess.Popen(command, env=environment, stderr=subprocess.PIPE, text=True) as kiosk:
        assert kiosk.stderr is not None
        said = []
        for line in kiosk.stderr:
            said.append(line)
            if "exam is in entry" in line:
                kiosk.send_signal(signal.SIGTERM)
        status = kiosk.wait(timeout=WAIT_S)

    assert status == 0
    assert any("exam is in entry" in line for line in said)
    assert not any("Traceback" in line for line in said)
