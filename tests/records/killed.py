"""A process that forks writers of records, for a test to kill; it speaks in lines.

`python -m tests.records.killed`: for each line of standard input, a folder, forks a writer and says its process
id; the writer says the id of each session as soon as its result might be shown. Where the line holds a number
before the folder, the writer kills itself where it writes for the nth time.
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
from kiosk.records import key_file
from kiosk.records.keeper import RecordKeeper
from kiosk.records.store import Records
from kiosk.values import Outcome, SessionResult
from tests.records.reports import ORIGIN, attempt, session

_SESSIONS = 3
"""What a writer that kills itself would write."""


def _say(line: str) -> None:
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


def _now() -> datetime:
    return datetime.now(UTC)


def write(folder: Path, sessions: int | None) -> None:
    """Hold sessions one after another, as many as are wanted or for ever."""
    records = Records(folder, now=_now)
    keeper = RecordKeeper(records=records, origin=ORIGIN, mandatory=False, keep=timedelta(days=1), now=_now)
    keeper.begin(lambda _: None)
    for number in range(sessions) if sessions else itertools.count():
        report = session(SessionResult.PASSED, attempt(Outcome.LIVE), code=f"{os.getpid():06}{number:06}")
        shown = keeper.attempt_over(report.session_id, report.attempts[0]) and keeper.session_over(report)
        if shown:
            _say(report.session_id)
    keeper.close()


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


def main() -> NoReturn:
    """Fork as asked, one after another."""
    for line in sys.stdin:
        point, _, folder = line.rstrip("\n").partition(" ")
        child = os.fork()
        if child == 0:
            if point:
                die_at(int(point))
            write(Path(folder), _SESSIONS if point else None)
            os._exit(0)
        _say(str(child))
        os.waitpid(child, 0)
        _say("gone")
    sys.exit(0)


if __name__ == "__main__":
    main()
