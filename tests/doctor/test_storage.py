"""What the kiosk writes, on real files."""

import os
import shutil
import sqlite3
from datetime import UTC, datetime
from pathlib import Path
from typing import NamedTuple

import pytest

from kiosk.doctor import storage
from kiosk.doctor.findings import Verdict
from kiosk.folders import Unwritable
from kiosk.records.store import Records


class Usage(NamedTuple):
    total: int
    used: int
    free: int


def records_in(folder: Path) -> Records:
    return Records(folder, now=lambda: datetime(2026, 11, 22, tzinfo=UTC))


@pytest.mark.parametrize(("free_mb", "verdict"), [(20_000, Verdict.OK), (500, Verdict.WARN), (10, Verdict.FAIL)])
def test_room_on_the_disk_is_told(
    free_mb: int, verdict: Verdict, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(shutil, "disk_usage", lambda _: Usage(2**40, 0, free_mb * 2**20))
    (found,) = storage.state(tmp_path / "not" / "yet")
    assert found.verdict is verdict
    assert not (tmp_path / "not").exists()


@pytest.mark.fault("F64")
def test_a_folder_that_cannot_be_written_to_fails(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    (found,) = storage.state(tmp_path / "file" / "liveness-kiosk")
    assert found.verdict is Verdict.FAIL
    assert "Not a directory" in found.found


def test_another_users_folder_is_for_that_user_to_look_at(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert list(storage.owner(tmp_path)) == []
    assert list(storage.owner(tmp_path / "absent")) == []
    owner = tmp_path.stat().st_uid
    monkeypatch.setattr(os, "geteuid", lambda: owner + 1)
    (found,) = storage.owner(tmp_path)
    assert found.verdict is Verdict.FAIL
    assert f"sudo -u '#{owner}'" in found.remedy


def test_a_kiosk_that_has_served_nobody_has_no_records_and_gets_none(tmp_path: Path) -> None:
    (found,) = storage.records(records_in(tmp_path / "records"), mandatory=True)
    assert found.verdict is Verdict.OK
    assert not (tmp_path / "records").exists()


def test_records_that_can_be_written_with_their_key_taken_away_are_in_order(tmp_path: Path) -> None:
    with records_in(tmp_path) as kept:
        kept.append({"kind": "session"})
        number = kept.keys.read()
    assert [one.verdict for one in storage.records(records_in(tmp_path), mandatory=True)] == [
        Verdict.OK,
        Verdict.WARN,
    ]
    kept.keys.first_file.unlink()
    (found,) = storage.records(records_in(tmp_path), mandatory=True)
    assert found.verdict is Verdict.OK
    # Nothing was recorded by looking.
    assert kept.keys.read() == number


def test_a_damaged_database_is_told_and_left_as_it_is(tmp_path: Path) -> None:
    kept = records_in(tmp_path)
    kept.path.write_bytes(b"no database")
    found = next(iter(storage.records(kept, mandatory=True)))
    assert found.verdict is Verdict.WARN
    assert "damaged" in found.found
    assert kept.path.read_bytes() == b"no database"


@pytest.mark.parametrize(("mandatory", "verdict"), [(True, Verdict.FAIL), (False, Verdict.WARN)])
def test_records_of_a_later_version_matter_as_much_as_records_do(
    mandatory: bool, verdict: Verdict, tmp_path: Path
) -> None:
    kept = records_in(tmp_path)
    with kept:
        kept.append()
    with sqlite3.connect(kept.path) as later:
        later.execute("PRAGMA user_version = 99")
    later.close()
    found = next(iter(storage.records(kept, mandatory=mandatory)))
    assert found.verdict is verdict


def test_what_was_set_aside_is_named(tmp_path: Path) -> None:
    kept = records_in(tmp_path)
    (tmp_path / "records-20261122T000000Z.damaged").write_bytes(b"")
    with kept:
        kept.append()
    found = list(storage.records(kept, mandatory=False))[-1]
    assert found.verdict is Verdict.WARN
    assert "records-20261122T000000Z.damaged" in found.remedy


def test_folders_that_stop_the_kiosk_fail_and_others_are_worth_a_word() -> None:
    refusals = [Unwritable("A is shut: open it.", stops=True), Unwritable("B is shut: open it.", stops=False)]
    assert [one.verdict for one in storage.folders(refusals)] == [Verdict.FAIL, Verdict.WARN]
    (found,) = storage.folders([])
    assert found.verdict is Verdict.OK


def test_evidence_is_counted() -> None:
    assert storage.evidence([2**20, 2**20], keep_hours=24).found == (
        "2 sealed pictures, 2 MB, are kept for 24 h each."
    )
