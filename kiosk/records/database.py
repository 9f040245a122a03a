"""The database file: how it is made, opened and brought up to date, and what its troubles mean."""

import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from kiosk.records.errors import DamagedError, RecordsError
from kiosk.writing import PRIVATE

_MIGRATIONS: tuple[tuple[str, ...], ...] = (
    (
        # The body says it all, and is what is sealed; kind, time and session stand beside it to be searched by.
        """
        CREATE TABLE records (
            number INTEGER PRIMARY KEY,
            kind TEXT NOT NULL,
            at TEXT NOT NULL,
            session_id TEXT,
            body TEXT NOT NULL,
            mac BLOB NOT NULL
        )
        """,
        "CREATE INDEX records_by_time ON records (at)",
        "CREATE INDEX records_by_session ON records (session_id)",
    ),
)
"""What leads from each version of the schema to the next; only ever added to."""

VERSION = len(_MIGRATIONS)
_DAMAGE = frozenset(
    {sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB, sqlite3.SQLITE_ERROR, sqlite3.SQLITE_SCHEMA}
    | {sqlite3.SQLITE_CONSTRAINT, sqlite3.SQLITE_MISMATCH, sqlite3.SQLITE_FORMAT}
)
"""Primary result codes that waiting does not mend. Our statements are right, so that what SQLite calls an error in
them is a table that is not there or not ours."""


def open_to_write(path: Path, *, busy_s: float) -> sqlite3.Connection:
    """Open the database, make it if there is none, and bring it to this version's schema.

    Args:
        path: The file; its folder must be there.
        busy_s: How long to wait for another process that writes.

    Raises:
        RecordsError: It cannot be used now.
        DamagedError: It can never be used.
    """
    with told_apart(path):
        # SQLite gives its companions the rights of the file itself, which must be narrow from the first moment.
        descriptor = os.open(path, os.O_RDWR | os.O_CREAT, PRIVATE)
        os.fchmod(descriptor, PRIVATE)
        os.close(descriptor)
        connection = sqlite3.connect(path, timeout=busy_s, isolation_level=None, check_same_thread=False)
        try:
            for pragma in (
                "journal_mode = WAL",
                "synchronous = FULL",
                "secure_delete = ON",
                "trusted_schema = OFF",
            ):
                connection.execute(f"PRAGMA {pragma}")
            _migrate(connection, path)
            _check_table(connection, path)
        except BaseException:  # whatever goes wrong, interrupts included, must not leave the file open
            connection.close()
            raise
        return connection


@contextmanager
def opened_to_read(path: Path) -> Iterator[sqlite3.Connection]:
    """Open the database for one look at it, at one moment of it.

    Raises:
        RecordsError: It is not there, or cannot be read.
        DamagedError: It is no database of records.
    """
    if not path.is_file():
        raise RecordsError(f"There are no records yet: {path} is made when the first session ends.")
    with (
        told_apart(path),
        closing(
            sqlite3.connect(f"{path.absolute().as_uri()}?{_mode(path)}", uri=True, isolation_level=None)
        ) as connection,
    ):
        connection.execute("BEGIN")
        version = _version(connection)
        if version != VERSION:
            _refuse(path, version)
        _check_table(connection, path)
        yield connection


def _mode(path: Path) -> str:
    """Return how to open a database to read it, which on a medium that is not to be written to is a special case.

    SQLite wants to lay its companions beside the database, for others may write meanwhile, unless it is told that
    nobody does. It then looks into no log, and so where one holds anything, its index must be there already.
    """
    log = path.with_name(f"{path.name}-wal")
    nobody_writes = not os.access(path.parent, os.W_OK) and not (log.exists() and log.stat().st_size)
    return "mode=ro&immutable=1" if nobody_writes else "mode=ro"


@contextmanager
def writing(connection: sqlite3.Connection) -> Iterator[None]:
    """Hold the write lock, and keep all of what is done meanwhile or none of it."""
    connection.execute("BEGIN IMMEDIATE")
    try:
        yield
        connection.execute("COMMIT")
    except BaseException:  # an interrupt, too, must not leave half of it to be kept by whatever comes next
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise


@contextmanager
def told_apart(path: Path) -> Iterator[None]:
    """Turn what SQLite and the disk say into one sentence, and tell damage from what may pass."""
    try:
        yield
    except UnicodeDecodeError as error:
        # Not even what SQLite says of the damage can be read.
        raise DamagedError(f"The records in {path} are damaged.") from error
    except sqlite3.DatabaseError as error:
        # The low byte is the code that the longer ones belong to (sqlite.org/rescode.html).
        code = (getattr(error, "sqlite_errorcode", None) or sqlite3.SQLITE_ERROR) & 0xFF
        if code in _DAMAGE:
            raise DamagedError(f"The records in {path} are damaged ({error}).") from error
        raise RecordsError(
            f"The records in {path} cannot be used ({error}): make room on the disk, and let this user write "
            "there."
        ) from error
    except OSError as error:
        raise RecordsError(
            f"The records in {path} cannot be used ({error.strerror}): make room on the disk, and let this user "
            "write there."
        ) from error


def _migrate(connection: sqlite3.Connection, path: Path) -> None:
    if _version(connection) == VERSION:
        return
    with writing(connection):
        # Asked again under the lock: another process may have done it meanwhile.
        version = _version(connection)
        if version > VERSION:
            _refuse(path, version)
        for statement in (one for step in _MIGRATIONS[version:] for one in step):
            connection.execute(statement)
        connection.execute(f"PRAGMA user_version = {VERSION}")


def _check_table(connection: sqlite3.Connection, path: Path) -> None:
    """Refuse a table that is not ours: one damaged byte of its description, and every number is empty."""
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as ours:
        _migrate(ours, path)
        if _columns(connection) != _columns(ours):
            raise DamagedError(f"The records in {path} are damaged: their table is another.")


def _columns(connection: sqlite3.Connection) -> list[tuple[object, ...]]:
    return connection.execute("PRAGMA table_info(records)").fetchall()


def _version(connection: sqlite3.Connection) -> int:
    return int(connection.execute("PRAGMA user_version").fetchone()[0])


def _refuse(path: Path, version: int) -> None:
    if version > VERSION:
        raise RecordsError(
            f"{path} was written by a later version of the kiosk (format {version}): install that one."
        )
    raise RecordsError(f"{path} has the old format {version}: the kiosk brings it up to date when it next writes.")
