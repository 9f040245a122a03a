"""Composition root of what the kiosk remembers: its records, and the lock after too many failed checks."""

import platform
import tempfile
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

from kiosk.calendar import Calendar
from kiosk.config.files import calendar_file, device_lock_file, records_folder
from kiosk.config.settings import Settings
from kiosk.evidence_keeping import Evidence, evidence_kept
from kiosk.liveness.client import LivenessClient
from kiosk.records.content import Origin
from kiosk.records.errors import RecordsError
from kiosk.records.housekeeping import Housekeeping
from kiosk.records.keeper import RecordKeeper
from kiosk.records.store import Records
from kiosk.session.words import DeviceLocked, Event, Fault, FaultCleared, RecordsRefused
from kiosk.station.device_lock import DeviceLock
from kiosk.station.runner import Listeners
from kiosk.values import Profile


@dataclass(frozen=True, slots=True, kw_only=True)
class Memory:
    """What the kiosk remembers, while it runs.

    Attributes:
        records: Where the records lie.
        keeper: Writes them.
        lock: Keeps the device's lock.
        evidence: Keeps sealed pictures, where they are wanted.
        calendar: The time by which all that is kept ages.
    """

    records: Records
    keeper: RecordKeeper
    lock: DeviceLock
    evidence: Evidence
    calendar: Calendar

    def with_listeners(self, listeners: Listeners) -> Listeners:
        """Return the listeners with what remembers among them."""
        if keeper := self.evidence.keeper:
            return replace(listeners, records=keeper, on_sent=keeper.hold, lock=self.lock)
        return replace(listeners, records=self.keeper, lock=self.lock)

    def begin(self, post: Callable[[Event], None]) -> None:
        """Open the records, and let the session know whenever it matters whether they can be written.

        It hears, too, when a check beside it has locked the device.

        Args:
            post: Hands an event to the session, from any thread.
        """
        self.lock.watch(lambda left_s: post(DeviceLocked(left_s)))
        self.keeper.begin(lambda permits: post(FaultCleared(Fault.RECORDS) if permits else RecordsRefused()))

    def begin_or_refuse(self, post: Callable[[Event], None] = lambda _: None) -> None:
        """Do the same for who had better not start at all.

        Raises:
            RecordsError: Records are mandatory and cannot be written.
        """
        self.begin(post)
        if not self.keeper.permits:
            raise RecordsError(
                f"Nothing can be recorded in {self.records.folder}, and records are mandatory here: make room on "
                "the disk and let this user write there, or set records.mandatory = false."
            )


@contextmanager
def memory_kept(settings: Settings, client: LivenessClient) -> Iterator[Memory]:
    """Remember what happens for as long as the context; a demonstration is forgotten at its end.

    Args:
        settings: How long, and whether it must be possible.
        client: Knows how far the server's clock is ahead.
    """
    with ExitStack() as stack:
        folder, lock_file, clock_file = records_folder(), device_lock_file(), calendar_file()
        if settings.profile is Profile.DEMO:
            passing = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="liveness-kiosk-demo-")))
            folder, lock_file, clock_file = (passing / path.name for path in (folder, lock_file, clock_file))
        records = Records(folder, now=_now)
        calendar = Calendar(clock_file, server_ahead_s=lambda: client.server_ahead_s)
        kiosk = settings.kiosk_name or platform.node()
        keeper = RecordKeeper(
            records=records,
            origin=Origin(
                kiosk=kiosk,
                site=settings.site,
                profile=settings.profile,
                server_ahead_s=lambda: client.server_ahead_s,
            ),
            mandatory=settings.records_mandatory,
            keep=timedelta(days=settings.records.keep_days),
            calendar=calendar,
        )
        lock = DeviceLock(path=lock_file, lock_s=60.0 * settings.session.lock_minutes * settings.timing.scale)
        stack.callback(keeper.close)
        evidence = stack.enter_context(evidence_kept(settings, keeper, kiosk=kiosk, calendar=calendar))
        chores = [keeper.tend, lock.tend]
        if evidence.retention:
            chores.append(evidence.retention.tend)
        stack.enter_context(Housekeeping(chores))
        yield Memory(records=records, keeper=keeper, lock=lock, evidence=evidence, calendar=calendar)


def _now() -> datetime:
    return datetime.now(UTC)
