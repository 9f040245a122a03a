"""The kiosk goes on whatever becomes of the disk, or stops where records are a must."""

import json
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from kiosk.calendar import Calendar
from kiosk.consent.record import Answer, ConsentRecord
from kiosk.records.errors import RecordsError
from kiosk.records.keeper import RecordKeeper
from kiosk.records.store import Records
from kiosk.records.verification import Standing
from kiosk.session.words import SessionState, State
from kiosk.station.view import View
from kiosk.values import Hint, Outcome, SessionResult
from tests.records.conftest import WallClock, verified
from tests.records.reports import ORIGIN, attempt, session

LIVE = Outcome.LIVE


class Kiosk:
    """A keeper and what it tells the session."""

    def __init__(self, records: Records, calendar: WallClock, *, mandatory: bool = False) -> None:
        self.records = records
        self.monotonic_ns = 0
        self.ahead_s: float | None = None
        self.standings: list[bool] = []
        self.keeper = RecordKeeper(
            records=records,
            origin=replace(ORIGIN, server_ahead_s=lambda: self.ahead_s),
            mandatory=mandatory,
            keep=timedelta(days=90),
            calendar=Calendar(
                records.folder.parent / "clock.json",
                server_ahead_s=lambda: self.ahead_s,
                now_s=lambda: calendar().timestamp(),
                boottime_s=lambda: self.monotonic_ns / 1e9,
                boot_id="one",
            ),
            monotonic_ns=lambda: self.monotonic_ns,
        )
        self.keeper.begin(self.standings.append)

    def serve(self, code: str = "aaaaaa") -> bool:
        """Let a session pass; return whether its result may be shown."""
        report = session(SessionResult.PASSED, attempt(LIVE), code=code)
        shown = self.keeper.attempt_over(report.session_id, report.attempts[0])
        return self.keeper.session_over(report) and shown

    def sessions(self) -> list[str]:
        with self.records.reading() as reading:
            return [one["session_id"][:6] for one in reading.of_kind("session")]


@pytest.fixture
def kiosk(records: Records, calendar: WallClock) -> Iterator[Kiosk]:
    kiosk = Kiosk(records, calendar)
    yield kiosk
    kiosk.keeper.close()


@contextmanager
def full(records: Records) -> Iterator[None]:
    """Let the database grow no more."""
    connection = records._connection
    assert connection
    pages = connection.execute("PRAGMA page_count").fetchone()[0]
    connection.execute(f"PRAGMA max_page_count = {pages}")
    yield
    connection.execute("PRAGMA max_page_count = 1000000")


def test_a_record_says_all_that_the_host_is_told_and_where_it_comes_from(kiosk: Kiosk, records: Records) -> None:
    kiosk.ahead_s = 3.04
    report = replace(session(SessionResult.PASSED, attempt(LIVE)), consent=ConsentRecord(answer=Answer.ELSEWHERE))
    kiosk.keeper.session_over(report)

    with records.reading() as reading:
        (record,) = reading.of_kind("session")
    assert (record["format"], record["at"]) == (1, "2026-03-01T12:00:00.000+00:00")
    assert (record["kiosk"], record["site"], record["profile"]) == ("desk-1", "hall", "checkin")
    assert record["version"]
    assert record["clock"] == {"source": "device", "server_ahead_s": 3.0}
    assert record["consent"]["answer"] == "elsewhere"
    assert record["attempts"][0]["request_id"] == "r-1"
    assert (record["subject"], record["result"], record["simulated"]) == ("somebody", "passed", False)


def test_an_attempt_s_record_says_which_of_its_session_it_was(kiosk: Kiosk, records: Records) -> None:
    for session_id, number in (("s1", 1), ("s1", 2), ("s2", 1)):
        kiosk.keeper.attempt_over(session_id, attempt(LIVE, number=number))

    with records.reading() as reading:
        assert [(one["session_id"], one["attempt"]) for one in reading.of_kind("attempt")] == [
            ("s1", 1),
            ("s1", 2),
            ("s2", 1),
        ]


def test_a_session_says_how_long_it_dwelt_where(kiosk: Kiosk, records: Records) -> None:
    report = session(SessionResult.PASSED, attempt(LIVE))

    def show(seconds: float, state: State, hint: Hint = Hint.NO_FACE, session_id: str | None = None) -> None:
        kiosk.monotonic_ns = int(seconds * 1e9)
        kiosk.keeper.follow(View(session=SessionState(state=state, hint=hint), session_id=session_id))

    show(0, State.ATTRACT)
    show(10, State.POSITIONING, Hint.TOO_DARK, report.session_id)
    show(12, State.POSITIONING, Hint.MOVE_CLOSER, report.session_id)
    show(15.5, State.POSITIONING, Hint.TOO_DARK, report.session_id)
    show(16, State.COLLECTING, Hint.READY, report.session_id)
    show(17, State.VERIFYING, Hint.READY, report.session_id)
    kiosk.monotonic_ns = int(19e9)
    kiosk.keeper.session_over(report)

    with records.reading() as reading:
        (record,) = reading.of_kind("session")
    assert record["ended_in"] == "verifying"
    assert record["dwell_s"] == {
        "states": {"positioning": 6.0, "collecting": 1.0, "verifying": 2.0},
        "hints": {"too_dark": 2.5, "move_closer": 3.5},
    }


@pytest.mark.fault("F64")
def test_on_a_full_disk_the_kiosk_goes_on_and_the_records_follow(
    kiosk: Kiosk, records: Records, caplog: pytest.LogCaptureFixture
) -> None:
    kiosk.serve("aaaaaa")
    with full(records):
        assert all(kiosk.serve(f"bbbb{number:02}") for number in range(30))
        kiosk.keeper.tend()
    assert len(kiosk.sessions()) < 31

    kiosk.keeper.tend()

    assert kiosk.sessions() == ["aaaaaa", *(f"bbbb{number:02}" for number in range(30))]
    assert verified(records).standing is Standing.WHOLE
    errors = [record.message for record in caplog.records if record.levelname == "ERROR"]
    assert len(errors) == 1
    assert "full" in errors[0]
    assert "goes on" in errors[0]
    assert caplog.records[-1].message == "records are written again"
    assert kiosk.standings == []


@pytest.mark.fault("F64")
def test_where_records_are_a_must_a_full_disk_takes_the_kiosk_out_of_service(
    records: Records, calendar: WallClock, caplog: pytest.LogCaptureFixture
) -> None:
    kiosk = Kiosk(records, calendar, mandatory=True)
    assert kiosk.serve()
    with full(records):
        while kiosk.serve():
            pass
        assert kiosk.standings == [False]
        assert not kiosk.keeper.permits
        kiosk.keeper.tend()
        assert kiosk.standings == [False]
    assert "out of service" in caplog.text

    kiosk.keeper.tend()

    assert kiosk.standings == [False, True]
    assert kiosk.serve()
    kiosk.keeper.close()


@pytest.mark.fault("F64")
def test_a_folder_that_nobody_may_write_is_told_at_the_start(
    tmp_path: Path, calendar: WallClock, caplog: pytest.LogCaptureFixture
) -> None:
    (tmp_path / "file").write_text("")
    with Records(tmp_path / "file" / "records", now=calendar) as records:
        assert Kiosk(records, calendar, mandatory=True).standings == [False]
        free = Kiosk(records, calendar)
        assert free.standings == []
        assert free.serve()
        free.keeper.close()

    assert "2 records were never written and are lost" in caplog.text


@pytest.mark.fault("F64")
def test_a_locked_database_is_written_when_it_is_free(records: Records, calendar: WallClock) -> None:
    with Records(records.folder, now=calendar, busy_s=0.01) as impatient:
        kiosk = Kiosk(impatient, calendar)
        other = sqlite3.connect(records.path, isolation_level=None)
        other.execute("BEGIN IMMEDIATE")
        kiosk.serve()
        other.execute("ROLLBACK")
        other.close()

        kiosk.keeper.close()

        assert kiosk.sessions() == ["aaaaaa"]


@pytest.mark.fault("F64", "F65")
def test_a_damaged_database_is_set_aside_without_losing_what_comes(
    kiosk: Kiosk, records: Records, caplog: pytest.LogCaptureFixture
) -> None:
    kiosk.serve("aaaaaa")
    records.close()
    records.path.write_bytes(b"rubbish" * 1000)

    kiosk.serve("bbbbbb")

    assert kiosk.sessions() == ["bbbbbb"]
    assert "set aside as records-20260301T120000Z.damaged" in caplog.text
    assert verified(records).standing is Standing.INCOMPLETE


def test_old_records_are_purged_every_hour_and_others_stay(
    kiosk: Kiosk, records: Records, calendar: WallClock
) -> None:
    kiosk.serve("aaaaaa")
    kiosk.keeper.tend()
    assert kiosk.sessions() == ["aaaaaa"]

    calendar.pass_days(91)
    kiosk.monotonic_ns += 91 * 86400 * 10**9
    kiosk.serve("bbbbbb")
    kiosk.keeper.tend()

    assert kiosk.sessions() == ["bbbbbb"]
    assert verified(records).standing is Standing.WHOLE


@pytest.mark.fault("F62")
def test_a_clock_that_is_set_takes_no_record_away_before_its_time(kiosk: Kiosk, calendar: WallClock) -> None:
    kiosk.serve("aaaaaa")
    kiosk.monotonic_ns += 3700 * 10**9
    kiosk.keeper.tend()
    calendar.pass_days(4000)
    kiosk.monotonic_ns += 3700 * 10**9

    kiosk.keeper.tend()

    assert kiosk.sessions() == ["aaaaaa"]


@pytest.mark.fault("F62")
def test_a_clock_that_is_wrong_when_the_machine_starts_takes_no_record_away_before_it_can_be_put_right(
    records: Records, calendar: WallClock
) -> None:
    Kiosk(records, calendar).serve("aaaaaa")
    calendar.pass_days(4000)
    kiosk = Kiosk(records, calendar)

    kiosk.keeper.tend()

    assert kiosk.sessions() == ["aaaaaa"]
    kiosk.keeper.close()


@pytest.mark.fault("F62")
def test_a_clock_that_was_wrong_at_the_start_is_put_right_by_the_server_s(
    records: Records, calendar: WallClock
) -> None:
    Kiosk(records, calendar).serve("aaaaaa")
    calendar.pass_days(4000)
    kiosk = Kiosk(records, calendar)
    kiosk.ahead_s = -4000 * 86400.0

    kiosk.keeper.tend()

    assert kiosk.sessions() == ["aaaaaa"]
    kiosk.keeper.close()


@pytest.mark.fault("F62")
def test_a_clock_that_is_set_back_while_the_kiosk_runs_and_corrected_by_a_reply_takes_no_record_away(
    kiosk: Kiosk, calendar: WallClock
) -> None:
    kiosk.serve("aaaaaa")
    calendar.pass_days(89.5)
    kiosk.monotonic_ns += int(89.5 * 86400e9)
    calendar.pass_days(-1)
    kiosk.ahead_s = 86400.0

    kiosk.keeper.tend()
    assert kiosk.sessions() == ["aaaaaa"]

    kiosk.monotonic_ns += 86400 * 10**9
    kiosk.keeper.tend()
    assert kiosk.sessions() == []


@pytest.mark.fault("F65")
def test_damage_that_only_a_purge_meets_is_set_aside_too(
    kiosk: Kiosk, records: Records, caplog: pytest.LogCaptureFixture
) -> None:
    records.append(*[{"kind": "note", "text": "x" * 500}] * 200)
    records.close()
    content = bytearray(records.path.read_bytes())
    content[4096 * 4 : 4096 * 20] = bytes(4096 * 16)
    records.path.write_bytes(content)

    kiosk.monotonic_ns += 200 * 86400 * 10**9
    kiosk.keeper.tend()

    assert "set aside" in caplog.text
    kiosk.serve("bbbbbb")
    assert kiosk.sessions() == ["bbbbbb"]


@pytest.mark.fault("F70")
def test_nothing_of_a_picture_is_in_the_records(kiosk: Kiosk, records: Records) -> None:
    kiosk.serve()

    with records.reading() as reading:
        text = json.dumps([row.content() for row in reading.rows()])
    assert not any(word in text for word in ("/9j/", "sha1", "md5", "image", "pixels"))


def test_what_is_lost_is_counted(kiosk: Kiosk, records: Records, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise RecordsError("No.")

    monkeypatch.setattr(records, "append", refuse)
    monkeypatch.setattr("kiosk.records.keeper._MOST_WAITING", 4)
    kiosk.keeper._waiting = type(kiosk.keeper._waiting)(maxlen=4)
    for number in range(4):
        kiosk.serve(f"aaaa{number:02}")
    monkeypatch.undo()

    kiosk.keeper.tend()

    assert kiosk.sessions() == ["aaaa02", "aaaa03"]
