"""Whatever is done to a record, the first one it was done to is named."""

import itertools
import shutil
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.records.errors import RecordsError
from kiosk.records.gaps import Gap, gaps_of, merged
from kiosk.records.key_file import read_first_key
from kiosk.records.store import Records, Row
from kiosk.records.verification import Findings, Head, Standing, verify
from tests.records.conftest import WallClock, verified

_LAST = 24
"""The number of the last record below; 1 to 8 were purged, and 15 was erased."""


class Chain:
    """A chain with all that a chain can have, to be tampered with in memory."""

    def __init__(self, folder: Path) -> None:
        calendar = WallClock()
        with Records(folder, now=calendar) as records:
            for number in range(7):
                records.append({"kind": "note", "text": f"old {number}"})
            calendar.pass_days(10)
            for number in range(10):
                records.append({"kind": "note", "session_id": f"s{number}", "text": 'gone":[ and \\ \x00'})
            records.purge(before=calendar.moment - timedelta(days=1))
            records.erase("s6")
            for number in range(4):
                records.append({"kind": "note", "text": f"new {number}"})
            self.first_key = read_first_key(records.keys.first_file)
            present = records.keys.read()
            assert present
            self.present = present.link
            with records.reading() as reading:
                self.rows = list(reading.rows())
            self.purges = [row.number for row in self.rows if row.content()["kind"] == "purge"]

    def verify(self, rows: list[Row], *, head: Head | None = None) -> Findings:
        return verify(
            rows,
            gaps=_gaps(rows),
            first_key=self.first_key,
            present=self.present,
            head=head,
        )


def _gaps(rows: list[Row]) -> tuple[Gap, ...]:
    return merged(gap for row in rows for gap in gaps_of(row.content()))


@pytest.fixture(scope="module")
def chain(tmp_path_factory: pytest.TempPathFactory) -> Chain:
    return Chain(tmp_path_factory.mktemp("chain") / "records")


def test_the_chain_is_whole_as_it_was_written(chain: Chain) -> None:
    found = chain.verify(chain.rows)

    assert (found.standing, found.first) == (Standing.WHOLE, None)
    assert [row.number for row in chain.rows] == [*range(9, 15), *range(16, _LAST + 1)]
    assert found.head == Head(_LAST, chain.rows[-1].mac)


_ROWS = st.integers(0, 14)


@pytest.mark.fault("F69")
@settings(max_examples=400, deadline=None)
@given(index=_ROWS, data=st.data())
def test_any_changed_byte_is_found(chain: Chain, index: int, data: st.DataObject) -> None:
    row = chain.rows[index]
    content = bytearray(row.body + row.mac)
    at = data.draw(st.integers(0, len(content) - 1))
    content[at] ^= data.draw(st.integers(1, 255))
    rows = list(chain.rows)
    rows[index] = replace(row, body=bytes(content[: len(row.body)]), mac=bytes(content[len(row.body) :]))

    found = chain.verify(rows)

    assert (found.standing, found.first) == (Standing.CHANGED, row.number), found.sentence
    assert str(row.number) in found.sentence


@pytest.mark.fault("F69")
@settings(max_examples=200, deadline=None)
@given(index=_ROWS, cut=st.integers(0, 40), added=st.binary(max_size=3))
def test_any_body_that_is_cut_or_longer_is_found(chain: Chain, index: int, cut: int, added: bytes) -> None:
    row = chain.rows[index]
    body = row.body[: len(row.body) - cut] + added
    rows = list(chain.rows)
    rows[index] = replace(row, body=body)

    found = chain.verify(rows)

    assert found.first == (None if body == row.body else row.number)


@pytest.mark.fault("F69")
def test_a_record_that_is_filed_under_something_else_is_found(chain: Chain) -> None:
    for index, column, other in itertools.product(range(15), range(3), [None, b"", b"note\xff", b"s1"]):
        row = chain.rows[index]
        filed = tuple(other if at == column else one for at, one in enumerate(row.filed))
        rows = list(chain.rows)
        rows[index] = replace(row, filed=filed)

        assert chain.verify(rows).first == (None if filed == row.filed else row.number)


@pytest.mark.fault("F69")
@pytest.mark.parametrize("index", range(15))
def test_any_dropped_record_is_missed(chain: Chain, index: int) -> None:
    dropped = chain.rows[index]
    found = chain.verify([row for row in chain.rows if row is not dropped])

    # The record of the last purge vouches for what it took away: without it, that is missing first.
    vouched = 15 if dropped.number == chain.purges[-1] else dropped.number
    assert (found.standing, found.first) == (Standing.CHANGED, vouched)
    assert "missing" in found.sentence


@pytest.mark.fault("F69")
@settings(max_examples=200, deadline=None)
@given(first=_ROWS, second=_ROWS)
def test_any_two_records_that_change_places_are_found(chain: Chain, first: int, second: int) -> None:
    rows = list(chain.rows)
    one, other = rows[first], rows[second]
    rows[first], rows[second] = replace(other, number=one.number), replace(one, number=other.number)

    found = chain.verify(rows)

    assert found.first == (None if first == second else min(one.number, other.number))


@pytest.mark.fault("F69")
@settings(max_examples=100, deadline=None)
@given(index=_ROWS, beyond=st.sampled_from([1, 2, 3, 1000, 10**15]))
def test_any_record_that_is_there_twice_is_found(chain: Chain, index: int, beyond: int) -> None:
    twice = chain.rows[index]

    found = chain.verify([*chain.rows, replace(twice, number=_LAST + beyond)])

    assert (found.standing, found.first) == (Standing.CHANGED, _LAST + 1)


@pytest.mark.fault("F69")
@pytest.mark.parametrize("index", range(15))
def test_a_dropped_record_is_found_though_the_others_close_up(chain: Chain, index: int) -> None:
    dropped = chain.rows[index].number
    rows = [
        row if row.number < dropped else replace(row, number=row.number - 1)
        for row in chain.rows
        if row.number != dropped
    ]

    found = chain.verify(rows)

    assert (found.standing, found.first) == (Standing.CHANGED, 15 if dropped == chain.purges[-1] else dropped)


@pytest.mark.fault("F69")
@pytest.mark.parametrize("count", range(1, 16))
def test_records_cut_off_at_the_end_are_missed(chain: Chain, count: int) -> None:
    rows = chain.rows[:-count]
    found = chain.verify(rows)

    assert found.standing is Standing.CHANGED
    assert found.first is not None
    assert found.first <= (rows[-1].number if rows else 0) + 1


@pytest.mark.fault("F69")
def test_records_that_are_all_gone_are_missed(chain: Chain) -> None:
    found = chain.verify([])

    assert (found.standing, found.first) == (Standing.CHANGED, 1)
    assert found.sentence == f"Records 1 to {_LAST} are missing at the end."


def test_whoever_has_the_present_key_alone_cannot_rewrite_the_past(chain: Chain) -> None:
    from kiosk.records.chain import seal  # noqa: PLC0415 - the attacker's tool

    forged = list(chain.rows)
    for index in range(8, 15):
        row = forged[index]
        body = row.body.replace(b"new", b"NEW")
        forged[index] = replace(row, body=body, mac=seal(chain.present.key, forged[index - 1].mac, body))

    assert chain.verify(forged).first == forged[8].number


def test_another_kiosk_s_key_is_said_to_be_one(chain: Chain) -> None:
    found = verify(chain.rows, gaps=(), first_key=bytes(32), present=chain.present)

    assert found.standing is Standing.CHANGED
    assert "another kiosk's" in found.sentence


def test_a_present_key_that_was_exchanged_is_noticed(chain: Chain) -> None:
    found = verify(
        chain.rows,
        gaps=_gaps(chain.rows),
        first_key=chain.first_key,
        present=replace(chain.present, key=bytes(32)),
    )

    assert found.standing is Standing.CHANGED
    assert "exchanged" in found.sentence


def test_without_the_kiosk_the_end_is_unknown_unless_a_head_was_noted(chain: Chain) -> None:
    def look(rows: list[Row], head: Head | None) -> Findings:
        return verify(rows, gaps=_gaps(rows), first_key=chain.first_key, present=None, head=head)

    noted = Head.parse(str(Head(_LAST, chain.rows[-1].mac)))
    assert look(chain.rows, None).standing is Standing.INCOMPLETE
    assert look(chain.rows, noted).standing is Standing.WHOLE
    cut = look(chain.rows[:-1], noted)
    assert (cut.standing, cut.first) == (Standing.CHANGED, _LAST)
    anew = look(chain.rows, Head(12, bytes(32)))
    assert (anew.standing, anew.first) == (Standing.CHANGED, 12)


def test_putting_back_an_older_copy_of_everything_is_told_by_a_noted_head(
    records: Records, calendar: WallClock, tmp_path: Path
) -> None:
    records.append({"kind": "note"})
    records.close()
    shutil.copytree(records.folder, tmp_path / "copy")
    records.append({"kind": "note"})
    head = verified(records).head

    with Records(tmp_path / "copy", now=calendar) as copy:
        assert verified(copy).standing is Standing.WHOLE
        assert verified(copy, head=head).first == 3


@pytest.mark.parametrize("text", ["", "7", "7:", "7:zz", "x:00", f"0:{'00' * 32}", f"-1:{'00' * 32}", "7:0011"])
def test_what_is_no_head_is_refused(text: str) -> None:
    with pytest.raises(RecordsError, match="no head"):
        Head.parse(text)


@pytest.fixture(scope="module")
def file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A database at rest, without its companions."""
    folder = tmp_path_factory.mktemp("file") / "records"
    calendar = WallClock()
    with Records(folder, now=calendar) as records:
        for number in range(40):
            records.append({"kind": "note", "text": f"{number} " * 40})
    with closing(sqlite3.connect(folder / "records.db")) as database:
        database.execute("PRAGMA journal_mode = DELETE")
    return folder


def _bodies(records: Records) -> list[bytes]:
    with records.reading() as reading:
        return [row.body + row.mac for row in reading.rows()]


@pytest.fixture
def original(file: Path) -> Iterator[Callable[[], list[bytes]]]:
    with Records(file, now=WallClock()) as records:
        bodies = _bodies(records)
        yield lambda: bodies


@pytest.mark.fault("F65", "F69")
@settings(max_examples=150, deadline=None)
@given(data=st.data())
def test_a_byte_of_the_file_that_changes_is_found_or_changes_no_record(file: Path, data: st.DataObject) -> None:
    content = bytearray((file / "records.db").read_bytes())
    at = data.draw(st.integers(0, len(content) - 1))
    content[at] ^= data.draw(st.integers(1, 255))
    calendar = WallClock()
    with Records(file, now=calendar) as records:
        whole = _bodies(records)
    other = file.parent / "tampered"
    other.mkdir(exist_ok=True)
    for name in ("chain.json", "verification-key"):
        shutil.copy(file / name, other / name)
    (other / "records.db").write_bytes(content)
    with Records(other, now=calendar) as records:
        try:
            found, bodies = verified(records), _bodies(records)
            with records.reading() as reading:
                said = len([*reading.of_kind("note")])
            records.append({"kind": "note", "text": "later"})
            records.purge(before=calendar.moment - timedelta(days=1))
        except RecordsError:
            return
    assert found.standing is Standing.CHANGED or bodies == whole
    assert found.standing is Standing.CHANGED or said == 40
