"""The command line's own words on real drivers."""

import json
import subprocess
import sys

from kiosk.doctor.camera import CAMERA_CHECKS
from tests.lab.bench import Bench
from tests.lab.findings import SCALE, Times


def cameras(bench: Bench) -> Times:
    """`cameras --json` lists the webcam."""
    listed = [json.loads(line) for line in _kiosk("cameras", "--json").stdout.splitlines()]
    (webcam,) = (camera for camera in listed if camera["driver"] == "uvcvideo")
    shown = (webcam["path"], webcam["identity"], webcam["pin"], webcam["modes"][0]["format"])
    expected = (str(bench.webcam.node), "usb:046d:0825:A1", "usb:1-1/uvcvideo/046d:0825/A1", "MJPG")
    assert shown == expected, f"it lists {shown}"
    return Times(told=f"{webcam['name']}, {webcam['pin']}")


def check(bench: Bench) -> Times:
    """`check` of the person before the webcam, who is live."""
    bench.close_kiosk()
    bench.webcam.show("person")
    done = _kiosk("check", "--camera", "usb:046d:0825", "--json", "--timeout", "60")
    assert done.returncode == 0, f"exit code {done.returncode}: {done.stderr[-500:]}"
    result = json.loads(done.stdout.splitlines()[-1])
    return Times(told=f"exit code 0, {result['result']}")


def check_without_leave(bench: Bench) -> Times:
    """`check` of a virtual camera without leave is refused."""
    bench.close_kiosk()
    done = _kiosk("check", "--camera", "usb:046d:0825", "--json", allow_virtual="false")
    assert done.returncode == 13, f"exit code {done.returncode}: {done.stderr[-500:]}"
    return Times(told=f"exit code 13: {done.stderr.splitlines()[-1]}")


def doctor(bench: Bench) -> Times:
    """`doctor` with the webcam, and without it."""
    bench.close_kiosk()
    with_camera = _camera_findings()
    assert "fail" not in with_camera.values(), f"it finds {with_camera}"
    bench.webcam.unplug()
    without_camera = _camera_findings()
    bench.webcam.plug_in()
    assert without_camera == {"camera": "fail"}, f"it finds {without_camera}"
    return Times(told=f"{with_camera}, {without_camera}")


def _camera_findings() -> dict[str, str]:
    lines = _kiosk("doctor", "--json", source="usb:046d:0825").stdout.splitlines()
    findings = {finding["check"]: finding["verdict"] for finding in map(json.loads, lines)}
    return {check: verdict for check, verdict in findings.items() if check in CAMERA_CHECKS}


def _kiosk(*arguments: str, source: str = "0", allow_virtual: str = "true") -> subprocess.CompletedProcess[str]:
    environment = {
        "LANG": "C.UTF-8",
        "PATH": "/usr/bin:/bin",
        "HOME": "/root",
        "LIVENESS_KIOSK_API__ENGINE": "simulated",
        "LIVENESS_KIOSK_CAMERA__SOURCE": source,
        "LIVENESS_KIOSK_CAMERA__ALLOW_VIRTUAL": allow_virtual,
        "LIVENESS_KIOSK_CAMERA__WIDTH": "1280",
        "LIVENESS_KIOSK_CAMERA__HEIGHT": "720",
        "LIVENESS_KIOSK_TIMING__SCALE": str(SCALE),
    }
    command = [sys.executable, "-m", "kiosk", *arguments]
    return subprocess.run(command, env=environment, capture_output=True, text=True, check=False)


ROWS = (cameras, check, check_without_leave, doctor)
