"""A sealed file is whole or not there, for one user alone, and says nothing by its name."""

import os
import stat
from datetime import UTC, datetime, timedelta

import pytest

from kiosk.evidence.errors import EvidenceError
from kiosk.evidence.folder import EvidenceFolder

_AT = datetime(2026, 11, 22, 23, 41, 17, tzinfo=UTC)
_FILE = "0123456789abcdef" * 2


def test_a_file_is_for_this_user_alone_and_its_name_is_a_time_and_an_id(folder: EvidenceFolder) -> None:
    kept = folder.keep(_FILE, b"sealed", at=_AT, promised=timedelta(hours=24))

    assert kept.path.name == f"20261122T234117Z-24h-{_FILE}.age"
    assert kept.path.read_bytes() == b"sealed"
    assert stat.S_IMODE(kept.path.stat().st_mode) == 0o600
    assert stat.S_IMODE(folder.path.stat().st_mode) == 0o700
    assert folder.files() == (kept,)


def test_the_oldest_comes_first_and_what_is_not_ours_is_left_alone(folder: EvidenceFolder) -> None:
    young = folder.keep("a" * 32, b"", at=_AT + timedelta(hours=1), promised=timedelta(hours=24))
    old = folder.keep("b" * 32, b"", at=_AT, promised=timedelta(hours=24))
    for name in ("notes.txt", "20269999T999999Z-24h-" + "c" * 32 + ".age"):
        (folder.path / name).write_text("")

    assert folder.files() == (old, young)


@pytest.mark.fault("F64")
def test_a_full_disk_leaves_nothing_of_a_file(folder: EvidenceFolder, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(_descriptor: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)

    with pytest.raises(EvidenceError, match="No space left"):
        folder.keep(_FILE, b"sealed", at=_AT, promised=timedelta(hours=24))
    assert list(folder.path.iterdir()) == []


@pytest.mark.fault("F64")
def test_room_is_left_for_the_records(folder: EvidenceFolder, monkeypatch: pytest.MonkeyPatch) -> None:
    usage = type("Usage", (), {"free": 200_000_005})
    monkeypatch.setattr("shutil.disk_usage", lambda _path: usage)
    folder.keep("a" * 32, b"small", at=_AT, promised=timedelta(hours=24))

    with pytest.raises(EvidenceError, match="less than 200 MB would be left"):
        folder.keep("b" * 32, b"larger", at=_AT, promised=timedelta(hours=24))


def test_what_was_half_written_is_swept_away_once_its_writer_is_surely_gone(folder: EvidenceFolder) -> None:
    kept = folder.keep(_FILE, b"sealed", at=_AT, promised=timedelta(hours=24))
    abandoned, fresh = (folder.path / f".{kept.path.name}.{ending}" for ending in ("abandoned", "fresh"))
    for path in (abandoned, fresh):
        path.write_bytes(b"sea")
    os.utime(abandoned, (0, 0))

    folder.sweep()

    assert sorted(folder.path.iterdir()) == [fresh, kept.path]


def test_a_file_that_cannot_be_deleted_is_said_and_not_counted(
    folder: EvidenceFolder, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    kept = folder.keep(_FILE, b"sealed", at=_AT, promised=timedelta(hours=24))

    def refuse(_path: object) -> None:
        raise PermissionError(13, "Permission denied")

    with monkeypatch.context() as broken:
        broken.setattr("pathlib.Path.unlink", refuse)
        assert not folder.remove(kept)

    assert "cannot be deleted: Permission denied" in caplog.text
    assert folder.remove(kept)
    assert not folder.remove(kept)
