"""A process that forks writers of records, for a test to kill; it speaks in lines.

`python -m tests.records.killed`: for each line of standard input, a task and a folder, forks a writer and says its
process id. The task `write` says the id of each session as soon as its result might be shown. A number does the
same, and kills the writer where it writes for the nth time. `visit` runs a real session from state to state, and
says each view in the moment in which it is published: state, session, attempts so far and result.
"""

import itertools
import os
import signal
import sqlite3
import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any, NoReturn
from unittest.mock import patch

from kiosk import writing
from kiosk.calendar import Calendar
from kiosk.records import key_file
from kiosk.records.keeper import RecordKeeper
from kiosk.records.store import Records
from kiosk.session.words import (
    AlternativeRequested,
    CameraReady,
    ConsentGiven,
    FaceChanged,
    Fault,
    FaultCleared,
    NoticeShown,
    Policy,
    ServiceClosed,
)
from kiosk.station.device_lock import DeviceLock
from kiosk.station.view import View
from kiosk.values import Outcome, Reason, SessionResult
from tests.records.reports import ORIGIN, attempt, session
from tests.session.cases import NOW, SHOWN
from tests.station.fakes import Bench, verdict

_SESSIONS = 3
"""What a writer that kills itself would write."""


def _say(line: str) -> None:
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


def _now() -> datetime:
    return datetime.now(UTC)


def _keeper(folder: Path) -> RecordKeeper:
    records = Records(folder, now=_now)
    calendar = Calendar(folder.with_name("clock.json"), server_ahead_s=lambda: 0.0)
    keeper = RecordKeeper(
        records=records, origin=ORIGIN, mandatory=False, keep=timedelta(days=1), calendar=calendar
    )
    keeper.begin(lambda _: None)
    return keeper


def write(folder: Path, sessions: int | None) -> None:
    """Hold sessions one after another, as many as are wanted or for ever."""
    keeper = _keeper(folder)
    for number in range(sessions) if sessions else itertools.count():
        report = session(SessionResult.PASSED, attempt(Outcome.LIVE), code=f"{os.getpid():06}{number:06}")
        shown = keeper.attempt_over(report.session_id, report.attempts[0]) and keeper.session_over(report)
        if shown:
            _say(report.session_id)
    keeper.close()


class Speaker(Bench):
    """A session that says what it shows."""

    def _on_view(self, view: View) -> None:
        super()._on_view(view)
        session = view.session
        _say(f"{session.state} {view.session_id or '-'} {len(session.attempts)} {session.result or '-'}")


def visit(folder: Path) -> NoReturn:
    """Let visitors through every state, for ever."""
    keeper = _keeper(folder)
    lock = DeviceLock(path=folder / "device-lock.json", lock_s=1800.0)
    bench = Speaker(Policy(lock_after=1_000_000), records=keeper, lock=lock, name=f"{os.getpid()}")
    while True:
        bench.send(CameraReady(), FaceChanged(present=True, near=True))
        bench.advance(1.0)
        bench.send(NoticeShown(SHOWN), ConsentGiven(NOW))
        bench.answer(bench.submit(), verdict(Outcome.NOT_LIVE))
        bench.advance(5.0)
        bench.answer(bench.submit(), verdict(Outcome.NO_VERDICT, Reason.OFFLINE))
        bench.advance(2.0)
        bench.answer(bench.verifier.submitted[-1], verdict(Outcome.LIVE))
        bench.advance(4.0)
        bench.send(FaceChanged(present=False, near=False), AlternativeRequested())
        bench.advance(30.0)
        bench.send(ServiceClosed(), FaultCleared(Fault.CLOSED))


def die_at(point: int) -> None:
    """Kill this process where it writes for the nth time: at every statement and around every file."""
    points = itertools.count(1)

    def pass_point(*_: object) -> None:
        if next(points) == point:
            os.kill(os.getpid(), signal.SIGKILL)

    def connect(*arguments: Any, **options: Any) -> sqlite3.Connection:
        connection: sqlite3.Connection = sqlite3_connect(*arguments, **options)
        connection.set_trace_callback(pass_point)
        return connection

    def replace_file(*arguments: Any, **options: Any) -> None:
        pass_point()
        really_replace(*arguments, **options)
        pass_point()

    sqlite3_connect, really_replace = sqlite3.connect, writing.replace_file
    patch.object(sqlite3, "connect", connect).start()
    patch.object(key_file, "replace_file", replace_file).start()


def _do(task: str, folder: Path) -> None:
    if task == "visit":
        visit(folder)
    elif task == "write":
        write(folder, None)
    else:
        die_at(int(task))
        write(folder, _SESSIONS)


def main() -> NoReturn:
    """Fork as asked, one after another."""
    for line in sys.stdin:
        task, _, folder = line.rstrip("\n").partition(" ")
        child = os.fork()
        if child == 0:
            _do(task, Path(folder))
            os._exit(0)
        _say(str(child))
        os.waitpid(child, 0)
        _say("gone")
    sys.exit(0)


if __name__ == "__main__":
    main()
