"""Saves a picture of every screen, language, display and look, and a contact sheet of each screen."""

import argparse
import multiprocessing
import os
import time
from collections.abc import Sequence
from concurrent.futures import ProcessPoolExecutor
from fnmatch import fnmatch
from pathlib import Path

from kiosk.config.settings import LANGUAGES
from tests.screens.painting import DISPLAYS, LOOKS, Job, paint
from tests.screens.rigs import RIGS
from tests.screens.sheets import Sheet, lay_out

_SPAWN = multiprocessing.get_context("spawn")


def main() -> None:
    """Paint what is asked for, on every core."""
    asked = _asked()
    displays = tuple(one for one in DISPLAYS if str(one) in asked.display)
    looks, languages = tuple(asked.look), tuple(asked.language)
    moments = {name: _wanted(rig.moments, asked.screen) for name, rig in RIGS.items()}
    moments = {name: wanted for name, wanted in moments.items() if wanted}
    started = time.monotonic()
    # The largest come first, so that no core waits for another at the end.
    by_size = sorted(displays, key=lambda display: -display.pixels[0] * display.pixels[1])
    jobs = [Job(display, look, moments, languages, asked.folder) for display in by_size for look in looks]
    with ProcessPoolExecutor(asked.processes, mp_context=_SPAWN, max_tasks_per_child=1) as pool:
        count = sum(pool.map(paint, jobs))
    shown = [moment for wanted in moments.values() for moment in wanted]
    with ProcessPoolExecutor(asked.processes, mp_context=_SPAWN) as pool:
        list(pool.map(lay_out, [Sheet(moment, displays, looks, languages, asked.folder) for moment in shown]))
    size = sum(path.stat().st_size for path in asked.folder.rglob("*.jpg")) / 1e6
    print(  # noqa: T201 - a command's answer
        f"{count} pictures and {len(shown)} contact sheets in {asked.folder}: "
        f"{size:.0f} MB, {time.monotonic() - started:.0f} s"
    )


def _asked() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="screens", description=__doc__)
    parser.add_argument("folder", nargs="?", type=Path, default=Path("build/screens"))
    parser.add_argument("--screen", nargs="+", default=["*"], metavar="NAME", help="names or patterns")
    parser.add_argument("--language", nargs="+", default=list(LANGUAGES), choices=LANGUAGES, metavar="TAG")
    sizes = [str(display) for display in DISPLAYS]
    parser.add_argument("--display", nargs="+", default=sizes, choices=sizes, metavar="WxH", help=", ".join(sizes))
    parser.add_argument("--look", nargs="+", default=list(LOOKS), choices=LOOKS, help=", ".join(LOOKS))
    parser.add_argument("--processes", type=int, default=os.cpu_count())
    asked = parser.parse_args()
    if not any(_wanted(rig.moments, asked.screen) for rig in RIGS.values()):
        every = ", ".join(moment for rig in RIGS.values() for moment in rig.moments)
        parser.error(f"there is no such screen; there are {every}")
    return asked


def _wanted(moments: Sequence[str], patterns: Sequence[str]) -> tuple[str, ...]:
    return tuple(moment for moment in moments if any(fnmatch(moment, pattern) for pattern in patterns))


if __name__ == "__main__":
    main()
