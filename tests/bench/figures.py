"""What a contender measures of itself."""

import json
import os
import sys
import time
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

import numpy as np
import psutil

WARM_UP_S = 2.0
MEASURED_S = 10.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Figures:
    """One contender's figures over the measured time; None where it has no such thing.

    Attributes:
        fps: Frames painted (or decoded) a second.
        age_p95_ms: Age of the frame when it was painted.
        gap_p95_ms: Interval of a 5 ms precise timer in the GUI's event loop.
        gap_max_ms: The longest such interval.
        cpu_ms: Processor time of all processes for each painted (or decoded) frame.
        pss_mib: Proportional set size of all processes.
        first_paint_s: From the process's start to its first painted frame.
        collect_to_request_s: From entering `collecting` to the whole request at the service.
    """

    fps: float
    age_p95_ms: float | None = None
    gap_p95_ms: float | None = None
    gap_max_ms: float | None = None
    cpu_ms: float | None = None
    pss_mib: float | None = None
    first_paint_s: float | None = None
    collect_to_request_s: float | None = None

    def print(self) -> None:
        """Hand the figures to the process that started this one."""
        sys.stdout.write(json.dumps(asdict(self)) + "\n")
        sys.stdout.flush()


def percentile(values: Sequence[float], share: int) -> float | None:
    """Return a percentile, or None of nothing."""
    return float(np.percentile(values, share)) if values else None


def _family() -> list[psutil.Process]:
    own = psutil.Process()
    return [own, *own.children(recursive=True)]


def cpu_seconds() -> float:
    """Return the processor time of this process and its children so far."""
    total = 0.0
    for process in _family():
        times = process.cpu_times()
        total += times.user + times.system
    return total


def pss_mib() -> float:
    """Return the proportional set size of this process and its children, in MiB (Linux)."""
    total = 0
    for process in _family():
        for line in Path(f"/proc/{process.pid}/smaps_rollup").read_text().splitlines():
            if line.startswith("Pss:"):
                total += int(line.split()[1])
    return total / 1024


def since_start_s() -> float:
    """Return the time since the parent started this process, as it noted in the environment."""
    return time.monotonic() - float(os.environ["BENCH_STARTED"])
