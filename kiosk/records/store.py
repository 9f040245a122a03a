"""Appends records, takes them away again by rule, and reads them; every record sealed to the one before it."""

import itertools
import json
import logging
import sqlite3
import threading
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Self

from kiosk.records.chain import Link, next_key, seal
from kiosk.records.database import open_to_write, opened_to_read, told_apart, writing
from kiosk.records.errors import DamagedError, RecordsError
from kiosk.records.gaps import Gap, gaps_of, merged
from kiosk.records.key_file import KeyFiles, Present
from kiosk.records.shape import readable

logger = logging.getLogger(__name__)

FORMAT = 1
"""Of a record's body; a reader that knows a lower one leaves the record alone."""
_FILE = "records.db"
_ASIDE = "records-*.damaged"
_MOST_ASIDE = 5
"""Damaged databases that are kept for whoever wants to know; each may be as large as all records (ours)."""
_KEY = "-key"
_FOLDER_MODE = 0o700
_COLUMNS = ("kind", "at", "session_id")
_MAC = "coalesce(CAST(mac AS BLOB), x'')"
_ROW = (
    f"number, coalesce(CAST(body AS BLOB), x''), {_MAC}, "
    "CAST(kind AS BLOB), CAST(at AS BLOB), CAST(session_id AS BLOB)"
)
"""As blobs: damaged text must not keep the damage from being named."""
_MOST_BEHIND = 1000
"""The present key is a record or two behind where a process was killed; more is no accident, and would be waded
through step by step (ours)."""


@dataclass(frozen=True, slots=True)
class Row:
    """One record as it lies in the database.

    Attributes:
        number: Its place in the chain, from 1.
        body: Its bytes: JSON in ASCII.
        mac: Its seal.
        filed: What it is found by: kind, time and session, as their columns have them.
    """

    number: int
    body: bytes
    mac: bytes
    filed: tuple[bytes | None, ...]

    def content(self) -> dict[str, Any]:
        """Return what it says; empty where the bytes are no JSON object."""
        try:
            content = json.loads(self.body)
        except (ValueError, RecursionError):
            return {}
        return content if isinstance(content, dict) else {}

    def filed_under(self, content: Mapping[str, Any]) -> bool:
        """Return whether it is found by what it says, which is this."""
        said = (content.get(column) for column in _COLUMNS)
        return self.filed == tuple(
            None if one is None else str(one).encode("utf-8", "surrogatepass") for one in said
        )


class Records:
    """The records in one folder. Safe to use from several threads, and beside other processes that do the same."""

    def __init__(self, folder: Path, *, now: Callable[[], datetime], busy_s: float = 0.5) -> None:
        """Name the folder; nothing is made or opened before it is needed.

        Args:
            folder: Where the database and the keys lie.
            now: Time of day in UTC, which every record bears.
            busy_s: How long to wait for another process that writes.
        """
        self.folder = folder
        self.path = folder / _FILE
        self.keys = KeyFiles(folder)
        self._now = now
        self._busy_s = busy_s
        self._lock = threading.Lock()
        self._connection: sqlite3.Connection | None = None
        self._inode = 0

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Close the file; it is opened again if need be."""
        with self._lock:
            self._close()

    # Writing

    def append(self, *contents: Mapping[str, Any]) -> None:
        """Write records, all of them or none; they are on the disk when this returns.

        Without any, makes sure that one could be written.

        Raises:
            RecordsError: They cannot be written now.
            DamagedError: They can never be written to this file: set it aside.
        """
        with self._writing() as chain:
            for content in contents:
                chain.add(content)

    def erase(self, session_id: str) -> int:
        """Take away what is kept of one session, put that on record, and return how many records it was.

        Raises:
            RecordsError: It cannot be done now; nothing has been taken away.
        """
        return self._purge("session_id = ?", (session_id,), {"why": "erasure", "erased": session_id})

    def purge(self, *, before: datetime) -> int:
        """Take away what is older than this, put that on record, and return how many records it was.

        A record that seems to be younger than now, because the clock was wrong when it was written, is as old as
        whatever was written after it.

        Raises:
            RecordsError: It cannot be done now; nothing has been taken away.
        """
        cut, now = _stamp(before), _stamp(self._now())
        aside = self.set_aside_files()
        for number, file in enumerate(aside, start=1):
            if number <= len(aside) - _MOST_ASIDE or file.stat().st_mtime < before.timestamp():
                _remove(file)
        older = "at < ? OR (at > ? AND number < (SELECT max(number) FROM records WHERE at < ?))"
        return self._purge(older, (cut, now, cut), {"why": "retention", "before": cut})

    def set_aside(self) -> str:
        """Move a damaged database out of the way, and return its new name; the next record begins a new one.

        Raises:
            RecordsError: It cannot be moved now.
        """
        name = self._free_name()
        with self._lock, told_apart(self.path):
            self._close()
            try:
                present = self.keys.read()
            except DamagedError:
                present = None
            if present is None:
                self.keys.give_up(self.folder / f"{name}{_KEY}")
            if present and self.path.exists():
                self.keys.keep(Present(present.link, aside=name))
            for ending in ("-wal", "-shm", ""):
                companion = self.path.with_name(f"{self.path.name}{ending}")
                if companion.exists():
                    companion.replace(self.folder / f"{name}{ending}")
        return name

    def _free_name(self) -> str:
        stem = f"records-{self._now():%Y%m%dT%H%M%SZ}"
        others = (f"{stem}-{number}.damaged" for number in itertools.count(2))
        names = itertools.chain((f"{stem}.damaged",), others)
        return next(name for name in names if not (self.folder / name).exists())

    def set_aside_files(self) -> tuple[Path, ...]:
        """Return the damaged databases that were moved out of the way and are still there."""
        return tuple(sorted(self.folder.glob(_ASIDE)))

    # Reading

    @contextmanager
    def reading(self) -> Iterator["Reading"]:
        """Look at the records of one moment.

        Raises:
            RecordsError: They cannot be read.
        """
        with opened_to_read(self.path) as connection:
            yield Reading(connection)

    # Within

    @contextmanager
    def _writing(self) -> Iterator["_Chain"]:
        """Go on with the chain where it ends, alone of all threads and processes."""
        with self._lock, told_apart(self.path):
            connection = self._opened()
            with writing(connection):
                chain = self._chain(connection)
                yield chain
            self._evolve(connection, chain.link)

    def _opened(self) -> sqlite3.Connection:
        """Return the connection; a file that was taken away or put in the place of ours is noticed."""
        if self._connection and (not self.path.exists() or self.path.stat().st_ino != self._inode):
            logger.error("the records' database %s was replaced while the kiosk ran", self.path)
            self._close()
        if self._connection is None:
            self.folder.mkdir(mode=_FOLDER_MODE, parents=True, exist_ok=True)
            self._connection = open_to_write(self.path, busy_s=self._busy_s)
            self._inode = self.path.stat().st_ino
        return self._connection

    def _close(self) -> None:
        if self._connection:
            self._connection.close()
            self._connection = None

    def _chain(self, connection: sqlite3.Connection) -> "_Chain":
        last = connection.execute(
            f"SELECT number, {_MAC} FROM records ORDER BY number DESC LIMIT 1"  # noqa: S608 - ours
        ).fetchone()
        present = self.keys.read()
        if present is None:
            if last is not None:
                raise DamagedError(f"The key of the records in {self.path} is gone: their chain cannot go on.")
            present = Present(self.keys.begin())
            logger.warning(
                "a new chain of records begins in %s: take its verification key away by `records key --remove`",
                self.folder,
            )
        chain = _Chain(connection, _end(present.link, last), self._now)
        if last is None:
            chain.begin(present)
        return chain

    def _evolve(self, connection: sqlite3.Connection, link: Link) -> None:
        """Replace the present key by the next one, so that what has just been written stands for good."""
        try:
            # The database's lock is the key's as well.
            with writing(connection):
                present = self.keys.read()
                if present is None or present.aside or present.link.number < link.number:
                    self.keys.keep(Present(link))
        except (sqlite3.OperationalError, OSError) as error:
            # The records are safe; their key follows with the next one.
            logger.warning("the records' key could not be replaced yet: %s", error)

    def _purge(self, which: str, values: Sequence[str], said: Mapping[str, Any]) -> int:
        with self._writing() as chain:
            count = chain.take_away(which, values, said)
        if count:
            self._forget_pages()
        return count

    def _forget_pages(self) -> None:
        """Let nothing of what was deleted linger in the write-ahead log, unless somebody reads it now."""
        try:
            with self._lock, told_apart(self.path):
                self._opened().execute("PRAGMA wal_checkpoint(TRUNCATE)")
        except RecordsError as error:
            # It is deleted for good all the same, and overwritten in the log by what is written next.
            logger.warning("what was deleted is not wiped from the disk yet: %s", error)


class _Chain:
    """The chain's end, while the write lock is held.

    Attributes:
        link: Where it goes on.
    """

    def __init__(self, connection: sqlite3.Connection, link: Link, now: Callable[[], datetime]) -> None:
        self._connection = connection
        self._now = now
        self.link = link

    def begin(self, present: Present) -> None:
        """Write the database's first record: what lies before it, where the chain is older than the file."""
        before = self.link.number - 1
        aside = {"file": present.aside, "gone": [Gap(1, before, self.link.mac).to_json()]}
        self.add({"kind": "begun", **(aside if present.aside and before else {})})

    def add(self, content: Mapping[str, Any]) -> None:
        """Write one record."""
        stamped = {"number": self.link.number, "format": FORMAT, "at": _stamp(self._now()), **content}
        # ASCII, so that the same text has one way to be written down.
        body = json.dumps(stamped, separators=(",", ":"))
        mac = seal(self.link.key, self.link.mac, body.encode("ascii"))
        self._connection.execute(
            "INSERT INTO records (number, body, mac, kind, at, session_id) VALUES (?, ?, ?, ?, ?, ?)",
            (self.link.number, body, mac, *(stamped.get(column) for column in _COLUMNS)),
        )
        self.link = self.link.follow(mac)

    def take_away(self, which: str, values: Sequence[str], said: Mapping[str, Any]) -> int:
        """Delete what a condition picks, and say so in a record of everything that is absent by now."""
        picked = self._connection.execute(
            f"SELECT number, {_MAC} FROM records WHERE {which}",  # noqa: S608 - one of this module's own conditions
            values,
        )
        taken = [Gap(number, number, mac) for number, mac in picked]
        if taken:
            gone = merged((*Reading(self._connection).gaps(), *taken))
            self._connection.executemany("DELETE FROM records WHERE number = ?", [(gap.first,) for gap in taken])
            self.add({"kind": "purge", **said, "removed": len(taken), "gone": [gap.to_json() for gap in gone]})
        return len(taken)


class Reading:
    """The records at one moment.

    Attributes:
        left_out: Numbers of those that were to be read and could not be, because they were altered or damaged.
    """

    def __init__(self, connection: sqlite3.Connection) -> None:
        """Take a connection that stays at that moment."""
        self._connection = connection
        self.left_out: set[int] = set()

    def rows(self) -> Iterator[Row]:
        """Return every record in the order of its number, as its bytes lie there."""
        return map(_row, self._connection.execute(f"SELECT {_ROW} FROM records ORDER BY number"))  # noqa: S608 - ours

    def of_kind(self, *kinds: str, since: datetime | None = None) -> Iterator[dict[str, Any]]:
        """Return what the records of some kinds say, oldest first.

        Args:
            kinds: Which.
            since: Leaves out what was written before, in any time zone.
        """
        wanted = ", ".join("?" * len(kinds))
        return self._contents(
            f"kind IN ({wanted}) AND at >= ? ORDER BY number", (*kinds, _stamp(since) if since else "")
        )

    def latest(self, kind: str, count: int) -> Iterator[dict[str, Any]]:
        """Return what the last records of a kind say, newest first.

        Args:
            kind: Which.
            count: How many at most.
        """
        return self._contents("kind = ? ORDER BY number DESC LIMIT ?", (kind, count))

    def gaps(self) -> tuple[Gap, ...]:
        """Return all that any record says is absent."""
        rows = self._connection.execute(
            f"SELECT {_ROW} FROM records WHERE instr(CAST(body AS BLOB), ?)",  # noqa: S608 - ours
            (b'"gone":[',),
        )
        return merged(gap for row in rows for gap in gaps_of(_row(row).content()))

    def _contents(self, which: str, values: Sequence[object]) -> Iterator[dict[str, Any]]:
        rows = self._connection.execute(f"SELECT {_ROW} FROM records WHERE {which}", values)  # noqa: S608 - our conditions
        for row in map(_row, rows):
            content = row.content()
            if row.filed_under(content) and readable(content):
                yield content
            else:
                self.left_out.add(row.number)


def _row(columns: tuple[Any, ...]) -> Row:
    number, body, mac, *filed = columns
    return Row(number, body, mac, tuple(filed))


def _end(kept: Link, last: tuple[int, bytes] | None) -> Link:
    """Return where the chain goes on: after the database's last record, or after the key's, whichever is later."""
    if last is None or last[0] < kept.number - 1:
        return kept
    number, mac = last[0] + 1, last[1]
    if number - kept.number > _MOST_BEHIND:
        raise DamagedError(f"The records' key is {number - kept.number} records behind them: it is not theirs.")
    key = kept.key
    for _ in range(number - kept.number):
        key = next_key(key)
    return Link(number, key, mac)


def _stamp(moment: datetime) -> str:
    return moment.astimezone(UTC).isoformat(timespec="milliseconds")


def _remove(file: Path) -> None:
    for ending in ("-wal", "-shm", _KEY, ""):
        file.with_name(f"{file.name}{ending}").unlink(missing_ok=True)
