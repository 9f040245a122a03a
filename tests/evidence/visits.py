"""Visits whose pictures are kept."""

from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path
from typing import Any, Self

from pyrage import x25519  # type: ignore[import-untyped]  # it brings no types

from kiosk.calendar import Calendar
from kiosk.evidence.folder import EvidenceFolder
from kiosk.evidence.keeper import EvidenceKeeper
from kiosk.evidence.sealing import seal
from kiosk.liveness.sample import Sample
from kiosk.records.keeper import RecordKeeper
from kiosk.records.store import Records
from kiosk.session.words import Policy, State
from kiosk.values import Outcome, Reason
from tests.evidence.conftest import PICTURE
from tests.records.reports import ORIGIN
from tests.station.fakes import Bench, verdict

NOW = datetime(2026, 11, 22, 23, 41, 17, tzinfo=UTC)
_STRAIGHT_AWAY = Policy(starts_in=State.POSITIONING)


class Visit:
    """A session whose pictures are kept; what is on record and on disk can be read once it is closed."""

    def __init__(self, folder: EvidenceFolder, recipient: x25519.Recipient, records: Path) -> None:
        self.folder = folder
        self.records = Records(records, now=lambda: NOW)
        self._recorder = RecordKeeper(
            records=self.records,
            origin=ORIGIN,
            mandatory=False,
            keep=timedelta(days=30),
            calendar=Calendar(records.with_name("clock.json"), server_ahead_s=lambda: None),
        )
        self._recorder.begin(lambda _: None)
        self.keeper = EvidenceKeeper(
            folder=folder,
            seal=partial(seal, recipient=recipient),
            records=self._recorder,
            note=self._recorder.add,
            now=lambda: NOW,
            keep=timedelta(hours=24),
            kiosk="desk-1",
        )
        self.bench = Bench(_STRAIGHT_AWAY, records=self.keeper)

    def attempt(self, outcome: Outcome, *, picture: bytes | None = PICTURE, reason: Reason | None = None) -> None:
        """Go from positioning to an attempt's answer."""
        number = self.bench.submit()
        if picture is not None:
            self.keeper.hold(number, Sample(picture, 64, 48))
        self.bench.answer(number, verdict(outcome, reason, request_id=f"r-{number}"))

    def __enter__(self) -> Self:
        self.keeper.start()
        return self

    def __exit__(self, *_: object) -> None:
        self.keeper.close()
        self._recorder.close()

    def recorded(self, kind: str) -> list[dict[str, Any]]:
        with self.records.reading() as reading:
            return list(reading.of_kind(kind))
