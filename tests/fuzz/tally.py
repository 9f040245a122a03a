"""What came of a campaign, kind by kind."""

import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

HEADER = (
    f"{'area':<12}{'kind':<34}{'cases':>8}{'accepted':>10}{'contained':>11}{'escapes':>9}{'wrong':>7}{'time':>10}"
)

_SHOWN_FINDINGS = 5


@dataclass
class Tally:
    """What came of one kind of input.

    Attributes:
        area: What was fed: replies, settings or recordings.
        kind: How it was spoilt.
        cases: How many there were.
        accepted: How many the kiosk took for good: verdicts `live`, settings in order, recordings that play.
        escapes: Exceptions and ends of processes that nobody had provided for.
        wrong: Cases that were taken for something that they are not.
        contained: Decoders that crashed in a process of their own, as they may.
        took_s: How long it took.
        findings: The first cases that went wrong, in words.
    """

    area: str
    kind: str
    cases: int = 0
    accepted: int = 0
    escapes: int = 0
    wrong: int = 0
    contained: int = 0
    took_s: float = 0.0
    findings: list[str] = field(default_factory=list)

    @property
    def clean(self) -> bool:
        """Whether nothing went wrong."""
        return not self.escapes and not self.wrong

    def escaped(self, what: str) -> None:
        """Count an exception that got out."""
        self.escapes += 1
        self._note(f"escape: {what}")

    def mistook(self, what: str) -> None:
        """Count a case that was taken for something else."""
        self.wrong += 1
        self._note(f"wrong: {what}")

    @contextmanager
    def timed(self) -> Iterator[None]:
        """Add the block's time."""
        began_s = time.monotonic()
        try:
            yield
        finally:
            self.took_s += time.monotonic() - began_s

    def line(self) -> str:
        """Return the table's line."""
        return (
            f"{self.area:<12}{self.kind:<34}{self.cases:>8}{self.accepted:>10}{self.contained:>11}"
            f"{self.escapes:>9}{self.wrong:>7}{self.took_s:>8.1f} s"
        )

    def _note(self, finding: str) -> None:
        if len(self.findings) < _SHOWN_FINDINGS:
            self.findings.append(finding[:2000])
