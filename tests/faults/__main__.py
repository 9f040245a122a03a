"""Inject every fault of the matrix and print what came of it: `python -m tests.faults [ROW…]`."""

import sys
from collections import defaultdict
from dataclasses import dataclass, field

import click
import pytest

from tests.faults.matrix import LATER, LIMITS, ROWS, Limits

_TIMES = ("visible_s", "recovered_s")
_HEADER = f"{'row':<5}{'fault':<62}{'tests':>6}  {'result':<8}{'visible':>22}{'recovered':>22}"


@dataclass(frozen=True, order=True)
class _Time:
    """A time that was measured.

    Attributes:
        full_s: At the real limits, seconds.
        scale: What the test's limits were of the real ones.
    """

    full_s: float
    scale: float


@dataclass
class _Outcome:
    """What came of one row.

    Attributes:
        tests: How many injected it.
        failed: How many of them failed.
        longest: The longest time by what was measured.
    """

    tests: int = 0
    failed: int = 0
    longest: dict[str, _Time] = field(default_factory=dict)

    def result(self, limits: Limits) -> str:
        """Return what the table says of it."""
        if not self.tests:
            return "MISSING"
        if self.failed:
            return "FAILED"
        times = ((self.longest.get(name), getattr(limits, name)) for name in _TIMES)
        late = any(time is not None and limit_s is not None and time.full_s > limit_s for time, limit_s in times)
        return "LATE" if late else "pass"


class _Collector:
    """Listens to pytest, also where it runs on several processes."""

    def __init__(self) -> None:
        self.outcomes: defaultdict[str, _Outcome] = defaultdict(_Outcome)

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        ended = report.when == "call" or report.outcome != "passed"
        properties = [(name, value) for name, value in report.user_properties if ended]
        measured = {name: float(str(value)) for name, value in properties if name != "fault"}
        scale = measured.pop("scale", 1.0)
        times = {name: _Time(time_s / scale, scale) for name, time_s in measured.items()}
        for row in {str(value) for name, value in properties if name == "fault"}:
            outcome = self.outcomes[row]
            outcome.tests += 1
            outcome.failed += report.outcome != "passed"
            for name, time in times.items():
                outcome.longest[name] = max(outcome.longest.get(name, time), time)


def main(rows: list[str]) -> int:
    """Run the tests of some rows, or of all; return the exit code."""
    collector = _Collector()
    wanted = rows or list(ROWS)
    chosen = " or ".join(f"fault_{row}" for row in wanted)
    pytest.main(["-q", "--no-header", "-n", "auto", "-m", f"fault and ({chosen})"], plugins=[collector])
    click.echo(_HEADER)
    for row in wanted:
        click.echo(_line(row, collector.outcomes[row]))
    due = [collector.outcomes[row].result(_limits(row)) for row in wanted if row not in LATER]
    if "LATE" in due:
        click.echo(
            "LATE rows do what they should, and took too long for it; on a machine that is busy with others,"
        )
        click.echo("run them again alone: python -m tests.faults ROW…")
    click.echo(f"{due.count('pass')} of {len(due)} rows pass; {len(wanted) - len(due)} come later.")
    return 0 if set(due) <= {"pass"} else 1


def _line(row: str, outcome: _Outcome) -> str:
    limits = _limits(row)
    result = "later" if row in LATER else outcome.result(limits)
    visible, recovered = (_told(outcome.longest.get(name), getattr(limits, name)) for name in _TIMES)
    return f"{row:<5}{ROWS[row]:<62}{outcome.tests:>6}  {result:<8}{visible:>22}{recovered:>22}"


def _limits(row: str) -> Limits:
    return LIMITS.get(row, Limits())


def _told(time: _Time | None, limit_s: float | None) -> str:
    """Return what was measured, what it is judged by, and at what scale."""
    if time is None:
        return "–" if limit_s is None else f"not timed ({limit_s:g} s)"
    time_s, at = time.full_s * time.scale, "" if time.scale == 1.0 else f" at {time.scale:g}"
    return f"{time_s:.2f} s{at}" if limit_s is None else f"{time_s:.2f} of {limit_s * time.scale:g} s{at}"


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
