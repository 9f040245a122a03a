"""Records stay, go by rule, and survive what happens to their file."""

import json
import sqlite3
from datetime import UTC, datetime
from pathlib import Path

import pytest

from kiosk.records.errors import DamagedError, RecordsError
from kiosk.records.store import Records
from kiosk.records.verification import Standing
from tests.records.conftest import WallClock, verified


def said(records: Records, kind: str = "note") -> list[str]:
    with records.reading() as reading:
        return [content["text"] for content in reading.of_kind(kind)]


def note(text: str, **more: object) -> dict[str, object]:
    return {"kind": "note", "text": text, **more}


def test_what_is_appended_is_there_for_the_next_process(records: Records, calendar: WallClock) -> None:
    records.append(note("one"), note("two"))
    records.close()

    with Records(records.folder, now=calendar) as others:
        others.append(note("three"))
        assert said(others) == ["one", "two", "three"]


def test_only_this_user_may_read_any_of_it(records: Records) -> None:
    records.append(note("one"))

    modes = {path.name: path.stat().st_mode & 0o777 for path in records.folder.iterdir()}
    assert {"records.db", "records.db-wal", "chain.json", "verification-key"} <= set(modes)
    assert set(modes.values()) == {0o600}
    assert records.folder.stat().st_mode & 0o777 == 0o700


def test_a_database_that_others_could_read_is_closed_to_them(records: Records) -> None:
    records.append(note("one"))
    records.close()
    records.path.chmod(0o644)

    records.append(note("two"))

    assert records.path.stat().st_mode & 0o777 == 0o600


def test_all_of_what_belongs_together_is_written_or_none(records: Records) -> None:
    records.append(note("one"))

    with pytest.raises(TypeError):
        records.append(note("two"), note("three", unwritable=object()))

    assert said(records) == ["one"]
    assert verified(records).standing is Standing.WHOLE


def test_text_that_is_no_text_is_kept_all_the_same(records: Records) -> None:
    records.append(note("\udcff 王小明 \x00"))

    assert said(records) == ["\udcff 王小明 \x00"]


def test_reading_before_anything_was_written_says_so(records: Records) -> None:
    with pytest.raises(RecordsError, match="no records yet"), records.reading():
        pass


def test_a_later_version_s_database_is_left_alone(records: Records) -> None:
    records.append(note("one"))
    records.close()
    with sqlite3.connect(records.path) as database:
        database.execute("PRAGMA user_version = 99")
    database.close()

    with pytest.raises(RecordsError, match="later version"):
        records.append(note("two"))
    with pytest.raises(RecordsError, match="later version"), records.reading():
        pass


def test_two_that_write_by_turns_make_one_chain(records: Records, calendar: WallClock) -> None:
    with Records(records.folder, now=calendar) as others:
        for number in range(5):
            records.append(note(f"a{number}"))
            others.append(note(f"b{number}"))

    assert len(said(records)) == 10
    assert verified(records).standing is Standing.WHOLE


def test_one_that_waits_too_long_for_another_says_so(records: Records, calendar: WallClock) -> None:
    records.append(note("one"))
    other = sqlite3.connect(records.path, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    with Records(records.folder, now=calendar, busy_s=0.01) as impatient:
        with pytest.raises(RecordsError, match="locked"):
            impatient.append(note("two"))
        other.execute("ROLLBACK")
        other.close()
        impatient.append(note("three"))

    assert said(records) == ["one", "three"]


def test_a_key_that_was_not_replaced_in_time_is_caught_up_with(records: Records) -> None:
    records.append(note("one"))
    earlier = (records.folder / "chain.json").read_bytes()
    records.append(note("two"))
    (records.folder / "chain.json").write_bytes(earlier)

    assert verified(records).standing is Standing.WHOLE
    records.append(note("three"))

    assert said(records) == ["one", "two", "three"]
    assert verified(records).standing is Standing.WHOLE


def test_past_keys_are_nowhere_in_the_folder_once_the_first_is_taken_away(records: Records) -> None:
    keys = []
    for number in range(4):
        records.append(note(str(number)))
        present = records.keys.read()
        assert present
        keys.append(present.link.key)
    keys.append(bytes.fromhex(records.keys.first_file.read_text()))
    records.keys.first_file.unlink()

    present = records.keys.read()
    assert present
    everything = b"".join(path.read_bytes() for path in records.folder.iterdir())
    found = [key for key in keys if key in everything or key.hex().encode() in everything]
    assert found == [present.link.key]


# Going by rule


def test_what_is_older_than_its_time_is_purged_and_the_rest_verifies(
    records: Records, calendar: WallClock
) -> None:
    records.append(note("old"), note("old, too"))
    calendar.pass_days(10)
    records.append(note("new"))

    count = records.purge(before=calendar.moment.replace(day=5))

    assert (count, said(records)) == (3, ["new"]), "the chain's own beginning is as old"
    found = verified(records)
    assert (found.standing, found.records) == (Standing.WHOLE, 2)
    assert "3 of them are no longer here" in found.sentence


def test_purging_again_and_again_verifies(records: Records, calendar: WallClock) -> None:
    for day in range(30):
        records.append(note(str(day)))
        calendar.pass_days(1)
        records.purge(
            before=calendar.moment.replace(hour=0).fromtimestamp(
                calendar.moment.timestamp() - 3 * 86400, calendar.moment.tzinfo
            )
        )
        assert verified(records).standing is Standing.WHOLE

    assert said(records) == ["27", "28", "29"]
    with records.reading() as reading:
        assert len(reading.gaps()) == 1


def test_nothing_to_purge_leaves_no_record(records: Records, calendar: WallClock) -> None:
    records.append(note("one"))

    assert records.purge(before=calendar.moment) == 0
    with records.reading() as reading:
        assert not list(reading.of_kind("purge"))


@pytest.mark.fault("F62")
def test_a_record_of_a_clock_that_ran_ahead_goes_with_those_around_it(
    records: Records, calendar: WallClock
) -> None:
    calendar.pass_days(4000)
    records.append(note("ahead of its time"))
    calendar.pass_days(-4000)
    records.append(note("old"))
    calendar.pass_days(10)
    records.append(note("new"))

    records.purge(before=calendar.moment.replace(day=5))

    assert said(records) == ["new"]
    assert verified(records).standing is Standing.WHOLE


def test_a_session_is_erased_from_the_disk_and_the_erasure_is_on_record(records: Records) -> None:
    secret = "Xanthippe-4711"
    for session in ("s1", "s2", "s3"):
        records.append(note(secret if session == "s2" else "somebody", session_id=session))
    assert any(secret.encode() in path.read_bytes() for path in records.folder.iterdir())

    assert records.erase("s2") == 1

    assert said(records) == ["somebody", "somebody"]
    assert not any(secret.encode() in path.read_bytes() for path in records.folder.iterdir())
    with records.reading() as reading:
        (purge,) = reading.of_kind("purge")
    assert (purge["why"], purge["erased"], purge["removed"]) == ("erasure", "s2", 1)
    found = verified(records)
    assert found.standing is Standing.WHOLE
    assert "1 of them is no longer here" in found.sentence
    assert records.erase("s2") == 0, "what says that it was erased stays"


def test_erasing_a_session_that_is_not_there_changes_nothing(records: Records) -> None:
    records.append(note("one", session_id="s1"))

    assert records.erase("s9") == 0
    with records.reading() as reading:
        assert not list(reading.of_kind("purge"))


# What happens to files


def test_a_damaged_database_is_set_aside_and_the_chain_goes_on(records: Records, calendar: WallClock) -> None:
    records.append(note("one"))
    records.close()
    records.path.write_bytes(b"rubbish" * 1000)

    with pytest.raises(DamagedError):
        records.append(note("two"))
    name = records.set_aside()
    records.append(note("two"))

    assert name == "records-20260301T120000Z.damaged"
    assert (records.folder / name).read_bytes().startswith(b"rubbish")
    assert said(records) == ["two"]
    found = verified(records)
    assert found.standing is Standing.INCOMPLETE
    assert name in found.sentence
    assert records.path.stat().st_mode & 0o777 == 0o600

    calendar.pass_days(1)
    records.append(note("three"))
    assert verified(records).standing is Standing.INCOMPLETE


@pytest.mark.parametrize(
    ("written", "damaged"),
    [(b"number INTEGER PRIMARY KEY", b"number INTEGES PRIMARY KEY"), (b"mac BLOB", b"mac CLOB")],
)
def test_a_database_whose_table_is_described_otherwise_is_set_aside_too(
    records: Records, written: bytes, damaged: bytes
) -> None:
    records.append(note("one"))
    records.close()
    content = records.path.read_bytes()
    assert written in content
    records.path.write_bytes(content.replace(written, damaged))

    with pytest.raises(DamagedError, match="damaged"):
        records.append(note("two"))
    records.set_aside()
    records.append(note("two"))

    assert said(records) == ["two"]


def test_a_second_damaged_database_does_not_take_the_place_of_the_first(records: Records) -> None:
    names = []
    for text in ("one", "two", "three"):
        records.append(note(text))
        names.append(records.set_aside())

    assert len(set(names)) == len(records.set_aside_files()) == 3


@pytest.mark.fault("F72")
def test_of_many_damaged_databases_the_latest_are_kept(records: Records, calendar: WallClock) -> None:
    names = []
    for _ in range(8):
        records.append(note("one"))
        names.append(records.set_aside())
        calendar.pass_days(1)
    records.purge(before=datetime(2026, 1, 1, tzinfo=UTC))

    assert [file.name for file in records.set_aside_files()] == names[-5:]


def test_a_set_aside_file_goes_when_its_records_would_have(records: Records, calendar: WallClock) -> None:
    records.append(note("one"))
    name = records.set_aside()
    written = (records.folder / name).stat().st_mtime

    records.purge(before=calendar.moment.fromtimestamp(written - 1, calendar.moment.tzinfo))
    assert (records.folder / name).exists()
    records.purge(before=calendar.moment.fromtimestamp(written + 1, calendar.moment.tzinfo))

    assert not list(records.folder.glob("*.damaged*"))


def test_a_kiosk_that_dies_while_setting_aside_goes_on_with_the_chain(records: Records) -> None:
    records.append(note("one"))
    records.set_aside()
    records.close()

    records.append(note("two"))

    assert verified(records).standing is Standing.INCOMPLETE


def test_records_without_their_key_are_set_aside_with_what_verifies_them(records: Records) -> None:
    records.append(note("one"))
    (records.folder / "chain.json").unlink()
    first_key = records.keys.first_file.read_text()

    with pytest.raises(DamagedError, match="key"):
        records.append(note("two"))
    name = records.set_aside()
    records.append(note("two"))

    assert said(records) == ["two"]
    assert verified(records).standing is Standing.WHOLE
    assert (records.folder / f"{name}-key").read_text() == first_key != records.keys.first_file.read_text()


@pytest.mark.parametrize(
    "kept",
    [
        "",
        "{}",
        "[]",
        '{"number": 1, "key": "00", "mac": "00", "aside": ""}',
        "\xff",
        pytest.param("[" * 100_000, id="deep"),
    ],
)
def test_a_damaged_key_file_is_noticed(records: Records, kept: str) -> None:
    records.append(note("one"))
    (records.folder / "chain.json").write_text(kept, encoding="latin-1")

    with pytest.raises(DamagedError):
        records.append(note("two"))


def test_a_key_far_from_the_records_is_not_waded_through_to(records: Records) -> None:
    records.append(note("one"))
    records.close()
    with sqlite3.connect(records.path) as database:
        database.execute("UPDATE records SET number = 4000000000000 WHERE number = 2")
    database.close()

    with pytest.raises(DamagedError, match="not theirs"):
        records.append(note("two"))


def test_a_database_that_is_taken_away_under_the_kiosk_is_noticed(records: Records) -> None:
    records.append(note("one"))
    for path in records.folder.glob("records.db*"):
        path.unlink()

    records.append(note("two"))

    assert said(records) == ["two"]
    found = verified(records)
    assert (found.standing, found.first) == (Standing.CHANGED, 1)
    assert found.sentence == "Records 1 to 2 are missing."


@pytest.mark.fault("F64")
def test_a_full_disk_is_said_and_what_was_written_stays(records: Records) -> None:
    records.append(note("one"))
    connection = records._connection
    assert connection
    pages = connection.execute("PRAGMA page_count").fetchone()[0]
    connection.execute(f"PRAGMA max_page_count = {pages}")

    with pytest.raises(RecordsError, match="full") as caught:
        records.append(note("x" * 100_000))

    assert not isinstance(caught.value, DamagedError)
    connection.execute("PRAGMA max_page_count = 1000000")
    records.append(note("two"))
    assert said(records) == ["one", "two"]
    assert verified(records).standing is Standing.WHOLE


@pytest.mark.fault("F64")
def test_a_disk_that_has_become_read_only_is_no_damage(records: Records) -> None:
    records.append(note("one"))
    connection = records._connection
    assert connection
    connection.execute("PRAGMA query_only = ON")

    with pytest.raises(RecordsError, match="readonly") as caught:
        records.append(note("two"))

    assert not isinstance(caught.value, DamagedError)
    connection.execute("PRAGMA query_only = OFF")
    records.append(note("three"))
    assert said(records) == ["one", "three"]


@pytest.mark.fault("F64")
def test_a_folder_that_cannot_be_made_is_said(tmp_path: Path, calendar: WallClock) -> None:
    (tmp_path / "file").write_text("")
    with (
        Records(tmp_path / "file" / "records", now=calendar) as records,
        pytest.raises(RecordsError, match="cannot be used"),
    ):
        records.append(note("one"))


def test_bodies_are_json_in_ascii(records: Records) -> None:
    records.append(note("é"))

    with records.reading() as reading:
        *_, row = reading.rows()
    assert json.loads(row.body.decode("ascii"))["text"] == "é"
