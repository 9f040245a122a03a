"""Evidence goes when its time is over, neither before nor never, and that it went can be counted."""

import secrets
from datetime import timedelta
from typing import Any

import pytest

from kiosk.evidence.folder import EvidenceFolder
from kiosk.evidence.retention import Retention
from tests.evidence.machine import DAY, HOUR, Machine


class Kiosk:
    """Keeps evidence for 24 hours, from one start to the next."""

    def __init__(self, machine: Machine, folder: EvidenceFolder, *, most_bytes: int = 1_000_000) -> None:
        self.machine, self.folder, self._most_bytes = machine, folder, most_bytes
        self.proofs: list[dict[str, Any]] = []
        self.start()

    def start(self) -> None:
        self._calendar = self.machine.calendar(self.folder.path)
        self.retention = Retention(
            self.folder,
            note=lambda content: self.proofs.append(dict(content)),
            calendar=self._calendar,
            keep=timedelta(hours=24),
            most_bytes=self._most_bytes,
            monotonic_ns=self.machine.monotonic_ns,
        )

    def keep(self, *, size: int = 100, promised_hours: int = 24) -> str:
        file = secrets.token_hex(16)
        promised = timedelta(hours=promised_hours)
        self.folder.keep(file, bytes(size), at=self._calendar.now(), promised=promised)
        return file

    def work(self, hours: float) -> None:
        """Let hours pass, the housekeeping done now and again."""
        for _ in range(round(hours * 2)):
            self.machine.work(0.5)
            self.retention.tend()

    @property
    def kept(self) -> list[str]:
        return [one.file for one in self.folder.files()]


@pytest.fixture
def kiosk(machine: Machine, folder: EvidenceFolder) -> Kiosk:
    machine.reply()
    return Kiosk(machine, folder)


@pytest.mark.fault("F71")
def test_evidence_past_its_time_is_deleted_and_counted(kiosk: Kiosk) -> None:
    old = [kiosk.keep(), kiosk.keep()]
    kiosk.work(4)
    young = kiosk.keep()
    kiosk.work(19)
    assert kiosk.kept == [*sorted(old), young]
    assert kiosk.proofs == []

    kiosk.work(3)

    assert kiosk.kept == [young]
    (proof,) = kiosk.proofs
    assert (proof["kind"], proof["why"], proof["removed"]) == ("evidence_purge", "retention", 2)
    assert proof["oldest"] == proof["newest"]
    kiosk.work(4)
    assert kiosk.kept == []
    assert [proof["removed"] for proof in kiosk.proofs] == [2, 1]


@pytest.mark.fault("F71", "F62")
@pytest.mark.parametrize("jump_s", [DAY, -DAY, 400 * DAY, -400 * DAY])
def test_a_clock_that_jumps_deletes_nothing_early_and_keeps_nothing_longer(kiosk: Kiosk, jump_s: float) -> None:
    kiosk.keep()
    kiosk.machine.set_clock(jump_s)
    kiosk.work(23)
    assert len(kiosk.kept) == 1

    kiosk.work(2.5)

    assert kiosk.kept == []


@pytest.mark.fault("F71", "F62")
def test_a_wrong_clock_after_a_boot_deletes_nothing_early(kiosk: Kiosk) -> None:
    kiosk.keep()
    kiosk.work(1)
    kiosk.machine.reboot(clock_off_s=3 * DAY)
    kiosk.start()
    kiosk.work(0.5)
    kiosk.machine.reply()
    kiosk.work(20)
    assert len(kiosk.kept) == 1

    kiosk.work(4)

    assert kiosk.kept == []


@pytest.mark.fault("F71", "F62")
def test_a_clock_set_back_at_every_boot_keeps_nothing_for_ever(kiosk: Kiosk) -> None:
    kiosk.keep()
    for _ in range(6):
        kiosk.work(6)
        kiosk.machine.reboot(off_hours=12, clock_off_s=-30 * DAY)
        kiosk.start()

    assert kiosk.kept == []


@pytest.mark.fault("F71", "F62")
def test_what_was_written_with_a_clock_ahead_is_kept_no_longer_than_from_when_that_shows(
    machine: Machine, folder: EvidenceFolder
) -> None:
    machine.set_clock(400 * DAY)
    kiosk = Kiosk(machine, folder)
    file = kiosk.keep()
    machine.set_clock(0.0)
    machine.reply()
    kiosk.work(23)
    assert kiosk.kept == [file]

    kiosk.work(3)

    assert kiosk.kept == []


@pytest.mark.fault("F71")
def test_what_ran_out_while_the_kiosk_was_off_goes_as_soon_as_the_time_is_known(kiosk: Kiosk) -> None:
    kiosk.keep()
    kiosk.work(1)
    kiosk.machine.reboot(off_hours=60)
    kiosk.start()
    kiosk.retention.tend()
    assert len(kiosk.kept) == 1

    kiosk.machine.reply()
    kiosk.retention.tend()

    assert kiosk.kept == []


@pytest.mark.fault("F71")
def test_visitors_are_kept_to_what_they_were_told_or_less_whatever_is_set_later(kiosk: Kiosk) -> None:
    briefly, for_days = kiosk.keep(promised_hours=5), kiosk.keep(promised_hours=720)
    kiosk.work(4)
    assert sorted(kiosk.kept) == sorted([briefly, for_days])

    kiosk.work(2.5)
    assert kiosk.kept == [for_days]
    kiosk.work(19)
    assert kiosk.kept == []


def test_too_much_evidence_loses_the_oldest(machine: Machine, folder: EvidenceFolder) -> None:
    machine.reply()
    kiosk = Kiosk(machine, folder, most_bytes=2500)
    files = []
    for _ in range(4):
        files.append(kiosk.keep(size=1000))
        machine.work(0.1)

    kiosk.work(1)

    assert kiosk.kept == files[2:]
    assert [(proof["why"], proof["removed"]) for proof in kiosk.proofs] == [("size", 2)]


def test_a_folder_that_cannot_be_read_is_said_and_tried_again(
    kiosk: Kiosk, caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    kiosk.keep()

    def refuse(_path: object) -> None:
        raise PermissionError(13, "Permission denied")

    with monkeypatch.context() as broken:
        broken.setattr("pathlib.Path.iterdir", refuse)
        kiosk.work(25)
        assert "could not be purged" in caplog.text

    kiosk.work(1)

    assert kiosk.kept == []


def test_where_there_never_was_evidence_no_folder_is_made(machine: Machine, folder: EvidenceFolder) -> None:
    machine.reply()

    Kiosk(machine, folder).work(HOUR / 3600)

    assert not folder.path.exists()
