"""Shows all clips to the contenders, in processes of their own."""

import multiprocessing
import sys
import time
from collections.abc import Mapping, Sequence
from functools import cache

import cv2

from tests.bench.vision import grid
from tests.bench.vision.clip import Clip
from tests.bench.vision.contenders import CONTENDERS
from tests.bench.vision.viewing import Viewing, view

_REPORT_EVERY_S = 5.0


@cache
def clips() -> Mapping[str, Clip]:
    """Return the clips of the grid by their names."""
    return {clip.name: clip for clip in grid.clips()}


def _begin_worker() -> None:
    # Two processes share two cores; OpenCV's own threads would only stand in each other's way.
    cv2.setNumThreads(1)


def _view_by_name(name: str) -> Mapping[str, Viewing]:
    return view(clips()[name])


def show_all(names: Sequence[str], *, processes: int) -> Mapping[str, tuple[Viewing, ...]]:
    """Show clips to every contender.

    Args:
        names: Which clips.
        processes: How many to run at once.

    Returns:
        For every contender's name its viewings, in the order of `names`.
    """
    seen: dict[str, list[Viewing]] = {name: [] for name in CONTENDERS}
    began = reported = time.monotonic()
    # The children draw: they are started clean, whatever has run in this process.
    with multiprocessing.get_context("spawn").Pool(processes, initializer=_begin_worker) as pool:
        for done, viewings in enumerate(pool.imap(_view_by_name, names, chunksize=1), start=1):
            for name, viewing in viewings.items():
                seen[name].append(viewing)
            now = time.monotonic()
            if now - reported >= _REPORT_EVERY_S or done == len(names):
                reported = now
                _tell(f"{done} of {len(names)} clips after {now - began:.0f} s")
    return {name: tuple(viewings) for name, viewings in seen.items()}


def _tell(progress: str) -> None:
    sys.stderr.write(f"\r{progress}" if sys.stderr.isatty() else f"{progress}\n")
    sys.stderr.flush()
