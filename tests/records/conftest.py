"""Records in a folder of the test's own."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from kiosk.records.key_file import read_first_key
from kiosk.records.store import Records
from kiosk.records.verification import Findings, Head, verify


class WallClock:
    """A clock that stands still until a test turns it."""

    def __init__(self) -> None:
        self.moment = datetime(2026, 3, 1, 12, 0, tzinfo=UTC)

    def __call__(self) -> datetime:
        return self.moment

    def pass_days(self, days: float) -> None:
        self.moment += timedelta(days=days)


def verified(records: Records, *, first_key: bytes | None = None, head: Head | None = None) -> Findings:
    """Verify as the command does: the present key before the rows."""
    present = records.keys.read()
    with records.reading() as reading:
        return verify(
            reading.rows(),
            gaps=reading.gaps(),
            first_key=first_key or read_first_key(records.keys.first_file),
            present=present.link if present else None,
            head=head,
        )


@pytest.fixture
def calendar() -> WallClock:
    return WallClock()


@pytest.fixture
def records(tmp_path: Path, calendar: WallClock) -> Iterator[Records]:
    with Records(tmp_path / "records", now=calendar) as records:
        yield records
