"""`liveness-kiosk records` as its users meet it."""

import csv
import io
import json
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from kiosk.cli.root import main
from kiosk.config.files import records_folder
from kiosk.consent.record import Answer, ConsentRecord
from kiosk.records.content import attempt_record
from kiosk.records.store import Records
from kiosk.session.words import EndReason
from kiosk.values import Hint, Outcome, Reason, SessionResult
from tests.records.conftest import WallClock
from tests.records.reports import ORIGIN, attempt, keep, session

LIVE, NOT_LIVE, NONE = Outcome.LIVE, Outcome.NOT_LIVE, Outcome.NO_VERDICT


@pytest.fixture
def calendar() -> WallClock:
    calendar = WallClock()
    calendar.moment = datetime.now(UTC)
    return calendar


@pytest.fixture
def records(calendar: WallClock) -> Iterator[Records]:
    with Records(records_folder(), now=calendar) as records:
        yield records


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]) -> Callable[..., tuple[int, str, str]]:
    def run(*words: str | Path) -> tuple[int, str, str]:
        status = main(["records", *map(str, words)])
        captured = capsys.readouterr()
        return status, captured.out, captured.err

    return run


Run = Callable[..., tuple[int, str, str]]

# Root may write everywhere; whoever runs the tests as somebody else stays who they are. Nobody may not even read
# root's Python: what is imported late must be there before.
_AS_NOBODY = """
import encodings.ascii, os, sys
from kiosk.cli import records
from kiosk.cli.root import main
if os.getuid() == 0:
    os.setgroups([])
    os.setgid(65534)
    os.setuid(65534)
sys.exit(main(sys.argv[1:]))
"""


@pytest.fixture
def stick() -> Iterator[Path]:
    """A folder that everybody may look into."""
    with TemporaryDirectory() as name:
        folder = Path(name)
        folder.chmod(0o755)
        yield folder
        for path in folder.rglob("*"):
            path.chmod(0o755)


def _a_day(records: Records) -> None:
    keep(records, replace(session(SessionResult.PASSED, attempt(LIVE), code="aaaaaa"), subject="=1+1 王"))
    keep(
        records,
        session(
            SessionResult.FAILED, *[attempt(NOT_LIVE, advice=(Hint.TOO_DARK,), to_ready_s=8)] * 3, code="bbbbbb"
        ),
        {"ended_in": "verifying", "dwell_s": {"states": {"positioning": 9.5}, "hints": {"too_dark": 4.25}}},
    )
    keep(records, session(SessionResult.NO_VERDICT, attempt(NONE, reason=Reason.TLS), code="cccccc"))
    left = session(SessionResult.CANCELLED, end=EndReason.ABANDONED, code="dddddd")
    keep(
        records,
        replace(left, consent=ConsentRecord(answer=Answer.ELSEWHERE)),
        {"ended_in": "positioning", "dwell_s": {"states": {"positioning": 2.0}, "hints": {"too_dark": 1.0}}},
    )


@pytest.mark.parametrize("command", [["stats"], ["export"], ["verify"]])
def test_before_the_first_session_there_are_none(run: Run, command: list[str]) -> None:
    status, out, err = run(*command)

    assert (status, out) == (2, "")
    assert err.count("\n") == 1


# stats


def test_stats_as_json(run: Run, records: Records) -> None:
    _a_day(records)

    status, out, _ = run("stats", "--json")

    figures = json.loads(out)
    assert status == 0
    assert figures["sessions"] == 4
    assert figures["results"] == {"passed": 1, "failed": 1, "no_verdict": 1, "cancelled": 1}
    assert figures["ends"] == {"completed": 3, "abandoned": 1}
    assert (figures["captured"], figures["sampled"]) == ({"5": 2, "10": 3, "20": 3}, 3)
    assert figures["attempts_to_pass"] == {"1": 1}
    assert figures["no_verdict"] == {"tls": 1}
    assert figures["advice"] == {"too_dark": 3}
    assert figures["abandoned_in"] == {"positioning": 1}
    assert figures["hints_s"] == {"too_dark": 5.25}
    assert figures["states_s"] == {"positioning": 11.5}
    assert figures["days"] == {"2026-03-01": 4}
    assert figures["simulated"] == 0


def test_stats_for_a_person(run: Run, records: Records) -> None:
    _a_day(records)

    status, out, _ = run("stats")

    assert status == 0
    assert "captured, of 3: 2 in 5 s, 3 in 10 s, 3 in 20 s" in out
    assert "no verdict because of: tls 1" in out
    assert "abandoned in: positioning 1" in out
    assert "hints, in all: too dark 5.2 s" in out


def test_stats_since_a_day(run: Run, records: Records, calendar: WallClock) -> None:
    calendar.pass_days(-3)
    _a_day(records)
    calendar.pass_days(3)
    keep(records, session(SessionResult.PASSED, attempt(LIVE)))

    yesterday = (calendar.moment - timedelta(days=1)).astimezone()
    _, out, _ = run("stats", "--json", "--since", f"{yesterday:%Y-%m-%d}")

    assert json.loads(out)["sessions"] == 1


# export


def test_sessions_go_out_as_json_lines(run: Run, records: Records) -> None:
    _a_day(records)
    keep(records, replace(session(SessionResult.PASSED, code="eeeeee"), subject="\udcff"))

    status, out, _ = run("export")

    lines = list(map(json.loads, out.splitlines()))
    assert status == 0
    assert [line["result"] for line in lines] == ["passed", "failed", "no_verdict", "cancelled", "passed"]
    assert "王" in out
    first = lines[0]
    assert (first["kind"], first["subject"], first["kiosk"], first["site"]) == (
        "session",
        "=1+1 王",
        "desk-1",
        "hall",
    )
    assert first["attempts"][0]["liveness_score"] == 0.97531
    assert lines[3]["consent"]["answer"] == "elsewhere"
    assert lines[4]["subject"] == "\udcff"


def test_attempts_go_out_as_a_table_that_no_spreadsheet_runs(run: Run, records: Records, tmp_path: Path) -> None:
    _a_day(records)
    file = tmp_path / "table.CSV"

    status, out, err = run("export", "--output", file)

    rows = list(csv.DictReader(io.StringIO(file.read_text(encoding="utf-8"))))
    assert (status, out, err) == (0, "", f"4 records written to {file}.\n")
    assert [(row["session_id"][:1], row["attempt"], row["outcome"]) for row in rows] == [
        ("a", "1", "live"),
        *[("b", str(number), "not_live") for number in (1, 2, 3)],
        ("c", "1", "no_verdict"),
        ("d", "", ""),
    ]
    assert rows[0]["subject"] == "'=1+1 王"
    assert (rows[1]["advice"], rows[1]["timing_ms.to_ready"]) == ("too_dark", "8000")
    assert rows[5]["consent.answer"] == "elsewhere"
    assert file.stat().st_mode & 0o777 == 0o600


def test_an_attempt_whose_session_was_cut_off_is_not_lost(run: Run, records: Records) -> None:
    records.append(attempt_record("ffff", attempt(NOT_LIVE), ORIGIN))
    keep(records, session(SessionResult.PASSED, attempt(LIVE)))

    _, out, _ = run("export")
    _, table, _ = run("export", "--format", "csv")

    assert [(line["kind"], line["session_id"][:4]) for line in map(json.loads, out.splitlines())] == [
        ("attempt", "ffff"),
        ("session", "7c3e"),
    ]
    assert [row["outcome"] for row in csv.DictReader(io.StringIO(table))] == ["not_live", "live"]


def test_an_export_that_cannot_be_written_says_so(run: Run, records: Records, tmp_path: Path) -> None:
    _a_day(records)

    status, _, err = run("export", "--output", tmp_path / "nowhere" / "table.csv")

    assert status == 2
    assert "cannot be written" in err


_ALTERED = (
    ("{", "x"),
    ('"attempts":', '"attempt5":'),
    ('"attempts":[', '"attempts":[7,'),
    ('"outcome":"not_live"', '"outcome":"not_life"'),
    ('"result":', '"resulu":'),
    ('"session_id":"b', '"session_id":"c'),
    ('"session_id":', '"session_ie":'),
    ('"started_at":"', '"started_at":1,"x":"'),
    ('"simulated":false', '"simulated":"no"'),
    ('"collect":', '"collecu":'),
    ('"dwell_s":{', '"dwell_s":{"hints":1},"x":{'),
)


@pytest.mark.fault("F69")
@pytest.mark.parametrize("altered", _ALTERED)
@pytest.mark.parametrize(
    "words", [["stats"], ["stats", "--json"], ["export"], ["export", "--format", "csv"]], ids=" ".join
)
def test_a_record_that_was_altered_is_left_out_and_told(
    run: Run, records: Records, altered: tuple[str, str], words: list[str]
) -> None:
    _a_day(records)
    with closing(sqlite3.connect(records.path)) as database:
        body = database.execute("SELECT body FROM records WHERE number = 7").fetchone()[0]
        database.execute("UPDATE records SET body = ? WHERE number = 7", (body.replace(*altered),))
        database.commit()
    assert altered[0] in body

    status, out, err = run(*words)

    assert (status, err) == (
        10,
        "Record 7 is left out: altered or damaged; `liveness-kiosk records verify` says more.\n",
    )
    if words == ["stats", "--json"]:
        assert json.loads(out)["results"] == {"passed": 1, "no_verdict": 1, "cancelled": 1}
    if words == ["export"]:
        assert {line["session_id"][0] for line in map(json.loads, out.splitlines())} == set("abcd")


def test_of_many_that_were_altered_the_first_is_named(run: Run, records: Records, tmp_path: Path) -> None:
    _a_day(records)
    with closing(sqlite3.connect(records.path)) as database:
        database.execute("UPDATE records SET body = 'x' WHERE number IN (4, 6)")
        database.commit()

    status, _, err = run("export", "--output", tmp_path / "table.csv")

    assert status == 10
    assert "2 records, the first of them number 4, are left out" in err


# verify


def test_whole_records_verify_and_print_their_head(run: Run, records: Records) -> None:
    _a_day(records)

    status, out, _ = run("verify")

    assert status == 0
    assert out.startswith("Records 1 to 10 are whole")
    head = out.splitlines()[1].removeprefix("Head: ")
    assert run("verify", "--head", head)[0] == 0
    assert run("verify", "--head", f"11:{'00' * 32}")[:2] == (10, "Record 11 is missing at the end.\n")
    assert run("verify", "--head", "rubbish")[0] == 2


@pytest.mark.fault("F69")
def test_an_altered_record_is_named(run: Run, records: Records) -> None:
    _a_day(records)
    with closing(sqlite3.connect(records.path)) as database:
        database.execute("UPDATE records SET body = replace(body, 'failed', 'passed') WHERE number = 7")
        database.commit()

    status, out, _ = run("verify")
    assert (status, out) == (10, "Record 7 was altered: it does not match its seal.\n")

    status, out, _ = run("verify", "--json")
    found = json.loads(out)
    assert (status, found["standing"], found["first"], found["records"]) == (10, "changed", 7, 10)


def test_a_key_that_was_taken_away_verifies_elsewhere(run: Run, records: Records, tmp_path: Path) -> None:
    _a_day(records)

    status, key, err = run("key", "--remove")
    assert (status, len(key.strip())) == (0, 64)
    assert "no longer on this kiosk" in err
    assert run("verify")[0] == 2
    assert run("key")[0] == 2
    file = tmp_path / "key"
    file.write_text(key)
    assert run("verify", "--key", file)[0] == 0
    file.write_text("rubbish")
    assert run("verify", "--key", file)[0] == 2
    assert run("verify", "--key", tmp_path / "nowhere")[0] == 2


def test_a_new_kiosk_has_a_key_to_be_taken_away(run: Run) -> None:
    status, key, _ = run("key", "--remove")

    assert (status, len(key.strip())) == (0, 64)


def test_a_copy_verifies_without_the_kiosk(run: Run, records: Records, tmp_path: Path) -> None:
    _a_day(records)
    records.close()
    copy = tmp_path / "copy"
    copy.mkdir()
    (copy / "records.db").write_bytes(records.path.read_bytes())

    status, out, _ = run("verify", "--folder", copy, "--key", records.keys.first_file)

    assert status == 11
    assert "at the end cannot be told" in out


@pytest.mark.parametrize("closed", [True, False])
def test_a_copy_verifies_from_a_medium_that_cannot_be_written_to(
    records: Records, stick: Path, closed: bool
) -> None:
    _a_day(records)
    if closed:
        records.close()
    copy = shutil.copytree(records.folder, stick / "copy")
    assert any(copy.glob("*-wal")) is not closed
    for path in (*copy.iterdir(), copy):
        path.chmod(0o555)

    verified = subprocess.run(
        [sys.executable, "-c", _AS_NOBODY, "records", "verify", "--folder", copy],
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )

    assert (verified.returncode, verified.stderr) == (0, "")
    assert "are whole" in verified.stdout


@pytest.mark.fault("F65", "F69")
def test_a_database_that_is_none_is_said_to_be_damaged(run: Run, records: Records) -> None:
    _a_day(records)
    records.close()
    records.path.write_bytes(b"rubbish" * 1000)

    status, out, _ = run("verify")

    assert status == 10
    assert "damaged" in out


@pytest.mark.fault("F65", "F69")
def test_a_table_that_is_described_otherwise_is_said_to_be_damaged(run: Run, records: Records) -> None:
    _a_day(records)
    records.close()
    content = records.path.read_bytes()
    records.path.write_bytes(content.replace(b"number INTEGER PRIMARY KEY", b"number INTEGES PRIMARY KEY"))

    status, out, _ = run("verify")

    assert status == 10
    assert "damaged" in out
    assert run("stats")[0] == run("export")[0] == 2


# purge


def test_what_is_too_old_is_purged_by_the_settings(run: Run, records: Records, calendar: WallClock) -> None:
    calendar.pass_days(-91)
    _a_day(records)
    calendar.pass_days(91)
    keep(records, session(SessionResult.PASSED, attempt(LIVE)))

    assert run("purge")[:2] == (0, "10 records were purged.\n")
    assert run("purge")[:2] == (0, "0 records were purged.\n")
    assert run("verify")[0] == 0


def test_erasing_says_where_an_altered_record_no_longer_names_its_picture(run: Run, records: Records) -> None:
    _a_day(records)
    with closing(sqlite3.connect(records.path)) as database:
        database.execute("UPDATE records SET body = 'x' WHERE number = 4")
        database.commit()

    status, out, err = run("purge", "--session", session(SessionResult.PASSED, code="bbbbbb").session_id)

    assert (status, out.count("4 records")) == (0, 1)
    assert "do not say which pictures are theirs" in err


def test_one_session_is_erased(run: Run, records: Records) -> None:
    _a_day(records)
    session_id = session(SessionResult.PASSED, code="bbbbbb").session_id

    assert run("purge", "--session", session_id)[:2] == (0, f"4 records of session {session_id} were erased.\n")
    assert run("purge", "--session", session_id)[:2] == (0, "Nothing is on record of it.\n")
    assert run("verify")[0] == 0
    assert session_id not in run("export")[1]


def test_an_erasure_names_files_that_it_cannot_reach(run: Run, records: Records) -> None:
    _a_day(records)
    name = records.set_aside()
    _a_day(records)

    _, _, err = run("purge", "--session", session(SessionResult.PASSED, code="bbbbbb").session_id)

    assert name in err


def test_purging_everything_before_now_and_one_session_at_once_is_refused(run: Run, records: Records) -> None:
    _a_day(records)

    assert run("purge", "--session", "x", "--older-than", "1")[0] == 2
    assert run("purge", "--older-than", "0")[0] == 0


def test_purging_nothing_makes_nothing(run: Run) -> None:
    assert run("purge")[:2] == (0, "There are no records yet.\n")
    assert not records_folder().exists()
