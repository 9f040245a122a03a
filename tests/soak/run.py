"""The soak itself: thousands of visits, each judged as it is over, and the process measured all along."""

import logging
import random
import traceback
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import TextIO

from PySide6.QtWidgets import QApplication

from kiosk.config.loading import load_settings
from kiosk.guard import memory
from kiosk.guard.failures import uncaught
from kiosk.records.key_file import read_first_key
from kiosk.records.store import Records
from kiosk.records.verification import Standing, verify
from kiosk.station.report import SessionReport
from kiosk.station.station import Station
from kiosk.station.view import View
from kiosk.values import Outcome
from kiosk.window_desktop import WindowDesk
from tests.soak import traces
from tests.soak.answers import ANSWERS, EVERY_TIME
from tests.soak.captured import ROWS as CAPTURED_ROWS
from tests.soak.captured import CapturedVisits
from tests.soak.killed import ROWS as KILLED_ROWS
from tests.soak.killed import KilledKiosk, sessions_of
from tests.soak.kiosk import SoakKiosk
from tests.soak.measures import Measures
from tests.soak.oracle import Happened, Oracle
from tests.soak.service import FaultService
from tests.soak.visits import PLAIN, Player, StuckError, drawn

logger = logging.getLogger(__name__)

WINDOW_EVERY, CAPTURED_EVERY, LIFE_EVERY = 20, 200, 200
"""Of so many visits one has a window, one a real capture child; after so many a kiosk is killed in its visits."""

_MOST_CRASHES = 5


@dataclass
class Tally:
    """What came of a soak.

    Attributes:
        sessions: How many there were, in all.
        windows: How many of them had a window.
        captured: How many of them had a real capture child.
        killed: How many of them were shown by a kiosk that was then killed.
        kills: How often one was.
        shown: The ids of all but those.
        ends: How they ended.
        rows: How often each row of the fault matrix was injected.
        overtaken: Attempts that this machine was too slow for.
        complaints: Everything that was wrong with what came of them.
        stuck: Every time that the kiosk did not go on.
        crashes: Every time that a part of it broke.
        unrecorded: How many were shown and are not on record, or the other way round.
        whole: The chains of records verify.
        standing: How they stand, in words.
        measures: What the process took, after so many sessions.
        held: How often the last picture was found in memory while it was held.
        veiled: The last picture and the last ones that were sent, for whoever looks for them when they should be
            gone.
    """

    sessions: int = 0
    windows: int = 0
    captured: int = 0
    killed: int = 0
    kills: int = 0
    shown: list[str] = field(default_factory=list)
    ends: Counter[str] = field(default_factory=Counter)
    rows: Counter[str] = field(default_factory=Counter)
    overtaken: int = 0
    complaints: list[str] = field(default_factory=list)
    stuck: list[str] = field(default_factory=list)
    crashes: list[str] = field(default_factory=list)
    unrecorded: int = 0
    whole: bool = False
    standing: str = ""
    measures: list[tuple[int, Measures]] = field(default_factory=list)
    held: int = 0
    veiled: tuple[bytes, ...] = ()

    def count(self, report: SessionReport) -> None:
        """Count a session that was shown."""
        self.sessions += 1
        self.shown.append(report.session_id)
        self.ends[f"{report.result} ({report.end})"] += 1


class Soak:
    """One soak, from its seed."""

    def __init__(
        self,
        *,
        sessions: int,
        seed: int,
        folder: Path,
        signatures: Path,
        brief: bool = False,
        measured_every: int = 100,
        on_progress: Callable[[Tally], None] = lambda _: None,
    ) -> None:
        """Prepare.

        Args:
            sessions: How many.
            seed: What everything is drawn from.
            folder: Takes what the service and the cameras need.
            signatures: Takes what every request was signed with.
            brief: Without what takes real seconds: windows, capture children, lives, answers that keep waiting.
            measured_every: So many visits lie between two measurements.
            on_progress: Told after each measurement how far it is.
        """
        self._wanted, self._brief, self._folder = sessions, brief, folder
        self._moments = random.Random(seed)
        self._signatures = signatures
        self._measured_every, self._on_progress = measured_every, on_progress
        self._oracle = Oracle()
        self.tally = Tally()

    def run(self) -> Tally:
        """Run it."""
        tally = self.tally
        with FaultService(self._folder) as service, self._signatures.open("w") as signatures:
            kiosk = SoakKiosk(service, moments=self._moments)
            killed = KilledKiosk(self._folder / "killed")
            with uncaught(lambda failure: tally.crashes.append(repr(failure))):
                if self._brief:
                    self._pass_visits(lambda number: self._visit(kiosk, signatures, number))
                else:
                    self._pass_whole_visits(kiosk, killed, signatures)
            tally.overtaken = self._oracle.overtaken
            tally.crashes += [repr(crash) for crash in kiosk.crashes]
            tally.veiled = (kiosk.veiled_line(), *kiosk.veiled_jpegs)
            if not self._brief:
                # While the camera still holds it: whoever looks must be able to find.
                tally.held = traces.in_memory(tally.veiled[:1])
            kiosk.close()
            self._close_books(kiosk.records, killed)
        return tally

    def _pass_visits(self, visit: Callable[[int], None]) -> None:
        """Let visits follow one another until there are sessions enough, and measure now and then."""
        tally, number = self.tally, 0
        while tally.sessions < self._wanted and not tally.stuck and len(tally.crashes) < _MOST_CRASHES:
            number += 1
            try:
                visit(number)
            except Exception as error:  # whatever breaks here is what a soak is there to find, and not its end
                logger.exception("a visit has failed")
                tally.crashes.append("".join(traceback.format_exception(error)))
            memory.forget_freed()
            if number % self._measured_every == 0 or tally.sessions >= self._wanted:
                tally.measures.append((tally.sessions, Measures.now()))
                self._on_progress(tally)

    def _pass_whole_visits(self, kiosk: SoakKiosk, killed: KilledKiosk, signatures: TextIO) -> None:
        captured = CapturedVisits(self._folder / "cameras", kiosk)
        with _window(kiosk.station) as desk:

            def visit(number: int) -> None:
                if number % CAPTURED_EVERY == 0:
                    self._capture(captured)
                elif number % LIFE_EVERY == LIFE_EVERY // 2:
                    self._live(killed)
                elif number % WINDOW_EVERY == WINDOW_EVERY // 2:
                    kiosk.on_view, kiosk.on_pumped = desk.bridge.publish_view, QApplication.processEvents
                    self._visit(kiosk, signatures, number)
                    kiosk.on_view, kiosk.on_pumped = _nobody, _nothing
                    self.tally.windows += 1
                else:
                    self._visit(kiosk, signatures, number)
                QApplication.processEvents()

            self._pass_visits(visit)

    def _visit(self, kiosk: SoakKiosk, signatures: TextIO, number: int) -> None:
        tally, visit = self.tally, PLAIN if number == 1 else drawn(self._moments, brief=self._brief)
        player = Player(kiosk, visit)
        try:
            player.play()
        except StuckError as stuck:
            tally.stuck.append(f"session {tally.sessions}: {stuck} ({visit})")
            return
        ledger = kiosk.service.ledger()
        signatures.writelines(f"{one}\n" for one in ledger.signatures)
        for report in kiosk.reports:
            tally.count(report)
            for one in report.attempts:
                if one.attempt.verdict.outcome is Outcome.LIVE:
                    kiosk.service.know(one.attempt.verdict.request_id or "")
        happened = Happened(
            dict(kiosk.served), tuple(kiosk.answered_s), tuple(kiosk.took_s), player.happened, ledger
        )
        tally.complaints += [
            f"session {tally.sessions}: {one} ({visit})"
            for one in self._oracle.complaints(visit, happened, kiosk.reports)
        ]
        tally.rows.update(row for name in happened.served.values() for row in ANSWERS[name].rows)
        tally.rows.update(EVERY_TIME if happened.served else ())
        tally.rows.update(visit.rows if player.happened or not visit.trouble else ())

    def _capture(self, captured: CapturedVisits) -> None:
        name, complaint, report = captured.visit(self._moments)
        self.tally.count(report)
        self.tally.captured += 1
        self.tally.rows.update(CAPTURED_ROWS[name])
        if complaint:
            self.tally.complaints.append(complaint)

    def _live(self, killed: KilledKiosk) -> None:
        shown = killed.live(self._moments)
        self.tally.sessions += shown
        self.tally.killed += shown
        self.tally.kills += 1
        self.tally.rows.update(KILLED_ROWS)

    def _close_books(self, records: Records, killed: KilledKiosk) -> None:
        tally = self.tally
        kept = sessions_of(records)
        tally.unrecorded = len(set(tally.shown) - set(kept)) + abs(len(kept) - len(tally.shown)) + killed.lost()
        stands = [_standing(records)]
        if killed.kills:
            stands.append(_standing(killed.records()))
        tally.whole = all(standing is Standing.WHOLE for standing, _ in stands)
        tally.standing = " ".join(sentence for _, sentence in stands)


@contextmanager
def _window(station: Station) -> Iterator[WindowDesk]:
    """Open a window before a station, which shows what it is told to."""
    desk = WindowDesk(load_settings(None, {"profile": "demo", "ui": {"reduced_motion": True}}), windowed=True)
    desk.open()
    desk.watch(station)
    try:
        yield desk
    finally:
        desk.stop()
        desk.window.close()
        desk.window.deleteLater()
        QApplication.processEvents()


def _standing(records: Records) -> tuple[Standing, str]:
    present = records.keys.read()
    with records.reading() as reading:
        found = verify(
            reading.rows(),
            gaps=reading.gaps(),
            first_key=read_first_key(records.keys.first_file),
            present=present.link if present else None,
        )
    return found.standing, found.sentence


def _nobody(_: View) -> None:
    """See nothing of it."""


def _nothing() -> None:
    """Do nothing."""
