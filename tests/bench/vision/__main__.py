"""Evaluates the kiosk's eyes against ground truth, beside what tutorials do: tables, CSV and plots."""

import argparse
import shutil
import sys
from collections.abc import Iterable, Sequence
from pathlib import Path

from tests.bench.vision import cpu, plots, sections, showing
from tests.bench.vision.photographs_section import photographs
from tests.bench.vision.sections import Row, Section
from tests.bench.vision.tables import as_markdown, write_csv
from tests.bench.vision.trace import trace
from tests.bench.vision.visitors import HELD_OUT

_FOLDER = Path("build", "bench-vision")
_PROCESSES = 2


def main() -> None:
    """Evaluate, or trace one clip."""
    arguments = _arguments()
    clips = showing.clips()
    if arguments.clip is None:
        names = [name for name in clips if any(text in name for text in arguments.only or [""])]
        if not names:
            sys.exit("No clip's name has that in it.")
        _evaluate(names, everything=not arguments.only)
    elif arguments.clip in clips:
        folder = _FOLDER / "trace" / arguments.clip.replace("/", "-")
        _print(trace(clips[arguments.clip], folder))
        _print([f"Pictures: {folder}"])
    else:
        sys.exit(f"There is no clip {arguments.clip!r}; clips.csv in {_FOLDER} lists them after a run.")


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.bench.vision", description=__doc__)
    parser.add_argument(
        "--clip", metavar="NAME", help="trace this clip frame by frame instead, and keep its pictures"
    )
    parser.add_argument(
        "--only", metavar="TEXT", nargs="+", help="evaluate the clips with one of these in their names alone"
    )
    return parser.parse_args()


def _evaluate(names: Sequence[str], *, everything: bool) -> None:
    shutil.rmtree(_FOLDER, ignore_errors=True)
    _FOLDER.mkdir(parents=True)
    seen = showing.show_all(names, processes=_PROCESSES)
    plots.draw_all(seen, _FOLDER)
    shown = sections.all_of(seen)
    if everything:
        costs = cpu.measure()
        plots.draw_cpu(costs, _FOLDER)
        shown += (cpu.section(costs), photographs(processes=_PROCESSES))
    _publish(shown, sections.all_of(sections.only(seen, HELD_OUT)))
    write_csv(sections.clip_by_clip(seen), _FOLDER)
    _print(["", f"Tables as CSV and plots: {_FOLDER}"])


def _publish(shown: Sequence[Section], held_out: Sequence[Section]) -> None:
    summary = sections.summary(shown, held_out)
    for table in (summary, *(table for section in shown for table in section.tables)):
        write_csv(table, _FOLDER)
        _print([as_markdown(table)])
    for row in (row for section in shown for row in section.rows):
        _print(_failures(row))


def _failures(row: Row) -> Iterable[str]:
    if row.met or not row.worst:
        return
    yield f"\nNot met: {row.measure}. Worst clips:"
    yield from (f"  {clip}" for clip in row.worst)


def _print(lines: Iterable[str]) -> None:
    for line in lines:
        print(line)  # noqa: T201 - what this program is for


if __name__ == "__main__":
    main()
