"""The soak itself: thousands of visits, each judged as it is over, and the process measured all along."""

import random
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from PySide6.QtWidgets import QApplication

from kiosk.config.loading import load_settings
from kiosk.guard import memory
from kiosk.records.key_file import read_first_key
from kiosk.records.store import Records
from kiosk.records.verification import Standing, verify
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

WINDOW_EVERY, CAPTURED_EVERY, LIFE_EVERY = 20, 200, 200
"""Of so many visits one has a window, one a real capture child; after so many a kiosk is killed in its visits."""


@dataclass
class Tally:
    """What came of a soak.

    Attributes:
        sessions: How many there were, in all.
        windows: How many of them had a window.
        captured: How many of them had a real capture child.
        killed: How many of them were shown by a kiosk that was then killed.
        ends: How they ended.
        rows: How often each row of the fault matrix was injected.
        complaints: Everything that was wrong with what came of them.
        stuck: Every time that the kiosk did not go on.
        crashes: Every time that a part of it broke.
        measures: What the process took, after so many sessions.
        overtaken: Attempts that this machine was too slow for.
    """

    sessions: int = 0
    windows: int = 0
    captured: int = 0
    killed: int = 0
    ends: Counter[str] = field(default_factory=Counter)
    rows: Counter[str] = field(default_factory=Counter)
    complaints: list[str] = field(default_factory=list)
    stuck: list[str] = field(default_factory=list)
    crashes: list[str] = field(default_factory=list)
    measures: list[tuple[int, Measures]] = field(default_factory=list)
    overtaken: int = 0
    shown: list[str] = field(default_factory=list)
    unrecorded: int = 0
    standing: str = ""
    whole: bool = False
    held: int = 0
    veiled_line: bytes = b""
    veiled_jpegs: tuple[bytes, ...] = ()
    kills: int = 0


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
            desk = self._window(kiosk) if not self._brief else None
            captured = CapturedVisits(self._folder / "cameras", kiosk)
            killed = KilledKiosk(self._folder / "killed")
            visits = 0
            while tally.sessions < self._wanted and len(tally.stuck) == 0:
                visits += 1
                if desk:
                    shows = visits % WINDOW_EVERY == 0
                    kiosk.on_view = desk.bridge.publish_view if shows else _nobody
                    kiosk.on_pumped = QApplication.processEvents if shows else _nothing
                    tally.windows += shows
                if not self._brief and visits % CAPTURED_EVERY == 0:
                    self._capture(captured)
                elif not self._brief and visits % LIFE_EVERY == LIFE_EVERY // 2:
                    self._live(killed)
                else:
                    self._visit(kiosk, first=visits == 1, signatures=signatures.write)
                memory.forget_freed()
                if desk:
                    QApplication.processEvents()
                if visits % self._measured_every == 0:
                    tally.measures.append((tally.sessions, Measures.now()))
                    self._on_progress(tally)
            tally.overtaken = self._oracle.overtaken
            tally.crashes += [repr(crash) for crash in kiosk.crashes]
            if desk:
                desk.stop()
                desk.window.close()
                desk.window.deleteLater()
                QApplication.processEvents()
            tally.veiled_line, tally.veiled_jpegs = kiosk.veiled_line(), tuple(kiosk.veiled_jpegs)
            if not self._brief:
                # While the camera still holds it: whoever looks must be able to find.
                tally.held = traces.in_memory([tally.veiled_line])
            kiosk.close()
            self._close_books(kiosk.records, killed)
        return tally

    def _visit(self, kiosk: SoakKiosk, *, first: bool, signatures: Callable[[str], object]) -> None:
        tally, visit = self.tally, PLAIN if first else drawn(self._moments, brief=self._brief)
        player = Player(kiosk, visit)
        try:
            player.play()
        except StuckError as stuck:
            tally.stuck.append(f"session {tally.sessions}: {stuck} ({visit})")
            return
        ledger = kiosk.service.ledger()
        signatures("".join(f"{one}\n" for one in ledger.signatures))
        for report in kiosk.reports:
            tally.sessions += 1
            tally.shown.append(report.session_id)
            tally.ends[f"{report.result} ({report.end})"] += 1
            for one in report.attempts:
                if one.attempt.verdict.outcome is Outcome.LIVE:
                    kiosk.service.know(one.attempt.verdict.request_id or "")
        happened = Happened(
            tuple(kiosk.served), tuple(kiosk.answered_s), tuple(kiosk.took_s), player.happened, ledger
        )
        tally.complaints += [
            f"session {tally.sessions}: {one} ({visit})"
            for one in self._oracle.complaints(visit, happened, kiosk.reports)
        ]
        tally.rows.update(row for name in happened.served for row in ANSWERS[name].rows)
        tally.rows.update(EVERY_TIME if happened.served else ())
        tally.rows.update(visit.rows if player.happened or not visit.trouble else ())

    def _capture(self, captured: CapturedVisits) -> None:
        name, complaint, report = captured.visit(self._moments)
        tally = self.tally
        tally.sessions += 1
        tally.captured += 1
        tally.shown.append(report.session_id)
        tally.ends[f"{report.result} ({report.end})"] += 1
        tally.rows.update(CAPTURED_ROWS[name])
        if complaint:
            tally.complaints.append(complaint)

    def _live(self, killed: KilledKiosk) -> None:
        shown = killed.live(self._moments)
        self.tally.sessions += shown
        self.tally.killed += shown
        self.tally.kills += 1
        self.tally.rows.update(KILLED_ROWS)

    def _window(self, kiosk: SoakKiosk) -> WindowDesk:
        settings = load_settings(None, {"profile": "demo", "ui": {"reduced_motion": True}})
        desk = WindowDesk(settings, windowed=True)
        desk.open()
        desk.watch(kiosk.station)
        return desk

    def _close_books(self, records: Records, killed: KilledKiosk) -> None:
        tally = self.tally
        kept = sessions_of(records)
        tally.unrecorded = len(set(tally.shown) - set(kept)) + abs(len(kept) - len(tally.shown)) + killed.lost()
        stands = [_standing(records)]
        if killed.kills:
            stands.append(_standing(killed.records()))
        tally.whole = all(standing is Standing.WHOLE for standing, _ in stands)
        tally.standing = " ".join(sentence for _, sentence in stands)


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
