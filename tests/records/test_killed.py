"""A kiosk that loses its power loses no record that anybody saw the result of, and keeps none by half."""

import os
import random
import shutil
import signal
import subprocess
import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from kiosk.records.store import Records
from kiosk.records.verification import Standing
from kiosk.session.words import State
from tests.records.conftest import WallClock, verified

KILLS = 25
KILLS_IN_A_STATE = 20
_ROOT = Path(__file__).parents[2]


class Writers:
    """Writers of records that are killed."""

    def __init__(self) -> None:
        self._process = subprocess.Popen(
            [sys.executable, "-m", "tests.records.killed"],
            cwd=_ROOT,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        assert self._process.stdin
        assert self._process.stdout
        self._in, self._out = self._process.stdin, self._process.stdout

    def _say(self, line: str) -> None:
        self._in.write(f"{line}\n")
        self._in.flush()

    def _read(self) -> str:
        line = self._out.readline().strip()
        assert line, "the writers have gone"
        return line

    def kill_after(self, folder: Path, count: int) -> list[str]:
        """Kill a writer when it has shown so many results; return them, and those that it showed meanwhile."""
        self._say(f"write {folder}")
        lines = [self._read() for _ in range(1 + count)]
        return self._kill(lines)

    def kill_in(self, folder: Path, state: State, times: int) -> list[str]:
        """Kill a session as soon as it has shown a state so many times; return all that it showed."""
        self._say(f"visit {folder}")
        lines = [self._read(), self._read()]
        while sum(line.startswith(f"{state} ") for line in lines) < times:
            lines.append(self._read())
        return self._kill(lines)

    def _kill(self, lines: list[str]) -> list[str]:
        # The writer and its parent speak at once: the process id is the one line of digits that is so short.
        (child,) = (line for line in lines if line.isdecimal() and len(line) < 10)
        os.kill(int(child), signal.SIGKILL)
        return [line for line in lines if line != child] + self._rest()

    def let_die_at(self, folder: Path, point: int) -> list[str]:
        """Let a writer kill itself where it writes for the nth time; return what it showed."""
        self._say(f"{point} {folder}")
        return [line for line in self._rest() if len(line) > 10]

    def _rest(self) -> list[str]:
        return list(iter(self._read, "gone"))

    def stop(self) -> None:
        self._process.communicate(timeout=30)


@pytest.fixture(scope="module")
def writers() -> Iterator[Writers]:
    writers = Writers()
    yield writers
    writers.stop()


def _kept(records: Records) -> tuple[list[str], list[str]]:
    with records.reading() as reading:
        attempts = [one["session_id"] for one in reading.of_kind("attempt")]
        return attempts, [one["session_id"] for one in reading.of_kind("session")]


@pytest.mark.fault("F65", "F75")
def test_a_writer_that_is_killed_at_any_moment_loses_nothing_that_was_shown(
    records: Records, writers: Writers
) -> None:
    moments = random.Random(20261122)
    shown: list[str] = []
    for _ in range(KILLS):
        shown += writers.kill_after(records.folder, moments.randrange(12))

        assert verified(records).standing is Standing.WHOLE
    attempts, sessions = _kept(records)
    assert set(shown) <= set(sessions)
    # At most the one that was under way at each kill has more on record than was shown.
    assert len(sessions) - len(shown) <= KILLS
    assert set(sessions) <= set(attempts)
    assert len(attempts) - len(sessions) <= KILLS
    assert len(set(sessions)) == len(sessions)


@pytest.mark.fault("F65", "F75")
def test_a_writer_that_dies_at_any_point_where_it_writes_loses_nothing_that_was_shown(
    writers: Writers, calendar: WallClock, tmp_path: Path
) -> None:
    point, shown = 0, 0
    while shown < 3:
        point += 1
        with Records(tmp_path / str(point), now=calendar) as records:
            results = writers.let_die_at(records.folder, point)
            records.append()

            assert verified(records).standing is Standing.WHOLE
            sessions = _kept(records)[1]
            assert sessions[: len(results)] == results
            assert len(sessions) - len(results) <= 1
        shown = len(results)

    assert point > 40, "there are more points than that"


@pytest.mark.fault("F75")
@pytest.mark.parametrize("state", State)
def test_a_session_that_is_killed_in_any_state_starts_anew_and_loses_nothing_that_was_shown(
    records: Records, writers: Writers, state: State
) -> None:
    moments = random.Random(state)
    shown: list[str] = []
    for _ in range(KILLS_IN_A_STATE):
        views = writers.kill_in(records.folder, state, moments.randrange(1, 3))
        assert views[0] == "attract - 0 -"
        shown += views

    assert verified(records).standing is Standing.WHOLE
    attempts, sessions = _kept(records)
    assert len(set(sessions)) == len(sessions)
    for view in shown:
        _, session_id, over, result = view.split()
        assert attempts.count(session_id) >= int(over)
        assert result == "-" or session_id in sessions


def test_two_processes_that_write_at_once_make_one_chain(records: Records, writers: Writers) -> None:
    check = Writers()
    try:
        with ThreadPoolExecutor(2) as pool:
            shown = [pool.submit(one.kill_after, records.folder, 20) for one in (writers, check)]
            results = [result for one in shown for result in one.result()]
    finally:
        check.stop()

    assert verified(records).standing is Standing.WHOLE
    assert set(results) <= set(_kept(records)[1])
    assert len({result[:6] for result in results}) == 2


@pytest.mark.fault("F65")
def test_a_write_that_was_torn_anywhere_is_as_if_it_had_not_been(
    records: Records, calendar: WallClock, tmp_path: Path
) -> None:
    records.append({"kind": "note", "text": "one"})
    shutil.copytree(records.folder, tmp_path / "before")
    records.append({"kind": "note", "text": "two"})
    log = (records.folder / "records.db-wal").read_bytes()
    before = (tmp_path / "before" / "records.db-wal").stat().st_size
    assert before < len(log)

    for length in {*range(before, len(log), 97), len(log)}:
        copy = tmp_path / "copy"
        shutil.copytree(tmp_path / "before", copy)
        (copy / "records.db-wal").write_bytes(log[:length])
        (copy / "records.db-shm").unlink(missing_ok=True)
        with Records(copy, now=calendar) as torn:
            torn.append({"kind": "note", "text": "three"})
            found = verified(torn)
            with torn.reading() as reading:
                texts = [one["text"] for one in reading.of_kind("note")]
        assert found.standing is Standing.WHOLE
        assert texts in (["one", "three"], ["one", "two", "three"])
        shutil.rmtree(copy)
