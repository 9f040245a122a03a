"""Runs every contender in a process of its own and prints the tables."""

import json
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager

from kiosk.resources import resource_path
from tests.bench.figures import Figures

_SIZES = ((1280, 720), (1920, 1080))
_NOBODY_READY = resource_path("demo", "off-centre.mp4")
_READY = resource_path("demo", "steady.mp4")
_ROWS = (
    ("painted frames a second", "fps", "{:.1f}"),
    ("age of the frame at paint, p95, ms", "age_p95_ms", "{:.0f}"),
    ("event-loop gap, p95, ms", "gap_p95_ms", "{:.1f}"),
    ("event-loop gap, max, ms", "gap_max_ms", "{:.0f}"),
    ("CPU per painted frame, ms", "cpu_ms", "{:.1f}"),
    ("memory of all processes, PSS, MiB", "pss_mib", "{:.0f}"),
    ("start to first painted frame, s", "first_paint_s", "{:.2f}"),
    ("collecting to request answered, s", "collect_to_request_s", "{:.2f}"),
)


def _measure(contender: str, *arguments: object) -> Figures:
    environment = {**os.environ, "BENCH_STARTED": str(time.monotonic())}
    done = subprocess.run(
        [sys.executable, "-m", f"tests.bench.{contender}", *map(str, arguments)],
        env=environment,
        stdout=subprocess.PIPE,
        text=True,
        check=True,
        timeout=120,
    )
    return Figures(**json.loads(done.stdout.splitlines()[-1]))


def _table(size: tuple[int, int]) -> None:
    kiosk = _measure("kiosk_window", _NOBODY_READY, *size)
    columns = {
        "kiosk": kiosk,
        "every screen": _measure("transitions", _NOBODY_READY, *size),
        "tutorial": _measure("tutorial", _NOBODY_READY, *size),
        "decoding": _measure("decoding", _NOBODY_READY),
        "bare window": _measure("bare_window", *size),
        "check": _measure("collecting", _READY),
    }
    print(f"\nWindow {size[0]}x{size[1]}, clip 1280x720 at 30 frames a second, {_platform()}\n")  # noqa: T201
    print("| measure | " + " | ".join(columns) + " |\n|" + "---|" * (len(columns) + 1))  # noqa: T201
    for label, field, form in _ROWS:
        cells = (getattr(figures, field) for figures in columns.values())
        print(f"| {label} | " + " | ".join(form.format(cell) if cell else "" for cell in cells) + " |")  # noqa: T201


def _platform() -> str:
    return os.environ.get("QT_QPA_PLATFORM") or f"display {os.environ.get('DISPLAY', '?')}"


@contextmanager
def _display() -> Iterator[None]:
    """Use the display there is, else a virtual one, else Qt's offscreen platform."""
    if os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"):
        yield
    elif server := shutil.which("Xvfb"):
        read, write = os.pipe()
        command = [server, "-displayfd", str(write), "-screen", "0", "1920x1080x24", "-nolisten", "tcp"]
        with subprocess.Popen(command, pass_fds=(write,), stderr=subprocess.DEVNULL) as xvfb:
            os.environ["DISPLAY"] = f":{os.read(read, 16).decode().strip()}"
            try:
                yield
            finally:
                xvfb.terminate()
    else:
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
        yield


def main() -> None:
    """Print a table for each window size."""
    with _display():
        for size in _SIZES:
            _table(size)


if __name__ == "__main__":
    main()
