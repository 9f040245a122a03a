"""Tables: how they look in print, and as CSV."""

import csv
import math
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from tests.bench.vision.metrics import Share

_NOTHING = "–"


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """One table.

    Attributes:
        name: Its file's name without the suffix.
        title: What it shows.
        header: Names of the columns.
        rows: Cells as they are printed.
        note: What the figures mean, in a line.
    """

    name: str
    title: str
    header: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    note: str = ""


def as_markdown(table: Table) -> str:
    """Return a table with its title and its note, columns aligned."""
    widths = [
        max(len(line[column]) for line in (table.header, *table.rows)) for column in range(len(table.header))
    ]
    lines = [
        "",
        f"### {table.title}",
        "",
        _line(table.header, widths),
        _line(["-" * width for width in widths], widths),
    ]
    lines += [_line(row, widths) for row in table.rows]
    if table.note:
        lines += ["", table.note]
    return "\n".join(lines)


def _line(cells: Sequence[str], widths: Sequence[int]) -> str:
    return "| " + " | ".join(cell.ljust(width) for cell, width in zip(cells, widths, strict=True)) + " |"


def write_csv(table: Table, folder: Path) -> None:
    """Write a table's cells into a file of its name."""
    with (folder / f"{table.name}.csv").open("w", newline="", encoding="utf-8") as file:
        csv.writer(file).writerows((table.header, *table.rows))


def percent(share: Share) -> str:
    """Write a share with its numbers."""
    if not share.whole:
        return _NOTHING
    return f"{100 * share.rate:.2f} % ({share.part:,} of {share.whole:,})".replace(",", " ")


def number(value: float | None, unit: str, digits: int = 2) -> str:
    """Write a measured value."""
    if value is None or math.isnan(value):
        return _NOTHING
    return "never" if math.isinf(value) else f"{value:.{digits}f} {unit}".rstrip()


def verdict(*, met: bool | None) -> str:
    """Write whether a target is met; None where nothing was measured."""
    return "not measured" if met is None else "met" if met else "NOT MET"
