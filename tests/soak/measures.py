"""What a process takes of its machine, and whether that grows."""

import os
from collections.abc import Callable, Mapping, Sequence
from dataclasses import astuple, dataclass, fields
from pathlib import Path

import numpy as np

MOST_MB_PER_1000 = 1.0
_SELF = Path("/proc/self")
_WARM_UP = 0.2
_PAGE_MB = os.sysconf("SC_PAGE_SIZE") / 1e6


@dataclass(frozen=True)
class Measures:
    """This process at one moment.

    Attributes:
        memory_mb: Resident memory, MB.
        descriptors: Open files and sockets.
        threads: Threads.
        children: Child processes.
        shared: Shared-memory segments: memory files that it has open or mapped.
    """

    memory_mb: float
    descriptors: int
    threads: int
    children: int
    shared: int

    @classmethod
    def now(cls) -> "Measures":
        """Measure."""
        links = [_target(link) for link in (_SELF / "fd").iterdir()]
        maps = {
            line.split(maxsplit=5)[5] for line in (_SELF / "maps").read_text().splitlines() if "/memfd:" in line
        }
        tasks = [_said(task / "children") for task in (_SELF / "task").iterdir()]
        return cls(
            memory_mb=int((_SELF / "statm").read_text().split()[1]) * _PAGE_MB,
            # Listing them takes one.
            descriptors=len(links) - 1,
            threads=len(tasks),
            children=sum(len(children.split()) for children in tasks),
            shared=sum("memfd:" in link or link.startswith("/dev/shm/") for link in links) + len(maps),
        )


@dataclass(frozen=True)
class Line:
    """One line of the table.

    Attributes:
        what: What was measured.
        first: After the warm-up.
        last: At the end.
        highest: Since the warm-up.
        growth: In 1,000 sessions, fitted to all since the warm-up.
        passed: Whether it may be so.
    """

    what: str
    first: float
    last: float
    highest: float
    growth: float
    passed: bool


def judged(taken: Sequence[tuple[int, Measures]]) -> Sequence[Line]:
    """Fit what was measured after so many sessions each; what came before the warm-up's end counts not."""
    end = taken[-1][0] * _WARM_UP
    kept = [one for one in taken if one[0] >= end]
    counts = np.array([count for count, _ in kept], float)
    lines = []
    for number, one in enumerate(fields(Measures)):
        values = np.array([astuple(measures)[number] for _, measures in kept], float)
        growth = 1000 * float(np.polyfit(counts, values, 1)[0]) if len(kept) > 1 else 0.0
        lines.append(
            Line(
                what=one.name,
                first=values[0],
                last=values[-1],
                highest=values.max(),
                growth=growth,
                passed=_MAY_GROW[one.name](growth, values),
            )
        )
    return lines


def _flat(growth: float, values: "np.ndarray[tuple[int], np.dtype[np.float64]]") -> bool:
    """Take what comes and goes for flat, and what stays for growth: compare the lowest of both ends."""
    third = max(1, len(values) // 3)
    return bool(values[-third:].min() <= values[:third].min() + 1)


_MAY_GROW: Mapping[str, Callable[..., bool]] = {
    "memory_mb": lambda growth, _: growth <= MOST_MB_PER_1000,
    **dict.fromkeys(("descriptors", "threads", "children", "shared"), _flat),
}


def _target(link: Path) -> str:
    try:
        return str(link.readlink())
    except FileNotFoundError:
        return ""


def _said(file: Path) -> str:
    """Return what a file of the kernel's says; nothing where a thread has just ended."""
    try:
        return file.read_text()
    except (FileNotFoundError, ProcessLookupError):
        return ""
