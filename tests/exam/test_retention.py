"""Reports do not lie about for ever, and a wrong clock takes none away."""

import os
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from kiosk.calendar import Calendar
from kiosk.exam.ledger import file_stem
from kiosk.exam.retention import ReportRetention

pytestmark = pytest.mark.fault("F72")

NOW = datetime(2026, 11, 22, 12, 0, tzinfo=UTC)


def report(folder: Path, *, days: float, candidate: str) -> Path:
    """Write a report with a picture, so many days ago."""
    at = NOW - timedelta(days=days)
    path = folder / f"{file_stem(candidate, at, 'abcdef012345')}.jsonl"
    pictures = folder / f"{path.stem}-pictures"
    pictures.mkdir()
    for file in (path, path.with_suffix(".html"), pictures / "line-1.jpg"):
        file.write_text("x")
        os.utime(file, (at.timestamp(), at.timestamp()))
    return path


class World:
    """A clock that may be set, and time that passes whatever it says."""

    def __init__(self, folder: Path) -> None:
        self.ahead_s: float | None = 0.0
        self.now = NOW
        self.passed_s = 0.0
        self._path = folder / "clock.json"

    def calendar(self) -> Calendar:
        return Calendar(
            self._path,
            server_ahead_s=lambda: self.ahead_s,
            now_s=self._now_s,
            boottime_s=lambda: self.passed_s,
            boot_id="one",
        )

    def _now_s(self) -> float:
        return self.now.timestamp()


@pytest.fixture
def world(tmp_path: Path) -> World:
    return World(tmp_path)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    path = tmp_path / "exams"
    path.mkdir()
    return path


@pytest.fixture
def retention(folder: Path, world: World) -> ReportRetention:
    return ReportRetention(
        folder,
        keep=timedelta(days=365),
        calendar=world.calendar(),
        monotonic_s=lambda: world.passed_s,
    )


def test_old_reports_go_whole_and_young_ones_and_others_stay(folder: Path, retention: ReportRetention) -> None:
    report(folder, days=366, candidate="A-1")
    young = report(folder, days=364, candidate="密")
    foreign = folder / "notes.jsonl"
    foreign.write_text("x")
    os.utime(foreign, (0, 0))
    retention.tend()
    assert sorted(folder.iterdir()) == sorted(
        [young, young.with_suffix(".html"), folder / f"{young.stem}-pictures", foreign]
    )


def test_it_looks_again_every_hour(folder: Path, retention: ReportRetention, world: World) -> None:
    path = report(folder, days=364.99, candidate="A-1")
    for hours, there in ((0.0, True), (0.9, True), (1.1, False)):
        world.passed_s = hours * 3600
        world.now = NOW + timedelta(hours=hours)
        retention.tend()
        assert path.exists() is there


def test_a_clock_that_nobody_has_confirmed_deletes_nothing(folder: Path, world: World) -> None:
    path = report(folder, days=1, candidate="A-1")
    world.now, world.ahead_s = NOW + timedelta(days=4000), None
    unsure = ReportRetention(folder, keep=timedelta(days=365), calendar=world.calendar())
    unsure.tend()
    assert path.exists()
    world.ahead_s = -timedelta(days=4000).total_seconds()
    unsure.tend()
    assert path.exists()


def test_a_clock_that_is_set_forward_since_the_last_reply_deletes_nothing(
    folder: Path, retention: ReportRetention, world: World
) -> None:
    path = report(folder, days=1, candidate="A-1")
    retention.tend()
    world.now, world.passed_s = NOW + timedelta(days=4000), 3601.0
    retention.tend()
    assert path.exists()


def test_a_report_that_cannot_be_deleted_is_said_without_its_name(
    folder: Path, retention: ReportRetention, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    report(folder, days=400, candidate="A-1")

    def refuse(*_: object, **__: object) -> None:
        raise PermissionError(13, "Permission denied", "exam-of-A-1")

    monkeypatch.setattr(Path, "unlink", refuse)
    retention.tend()
    assert "could not be deleted: Permission denied" in caplog.text
    assert "A-1" not in caplog.text


def test_a_folder_that_is_not_there_yet_is_in_order(tmp_path: Path, world: World) -> None:
    ReportRetention(tmp_path / "none", keep=timedelta(days=1), calendar=world.calendar()).tend()
