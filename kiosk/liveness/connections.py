"""Connections for `requests` that run over the current thread's line."""

import http.client
import re
import ssl
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Any

from requests.adapters import HTTPAdapter
from urllib3.connection import HTTPConnection, HTTPSConnection
from urllib3.connectionpool import HTTPConnectionPool, HTTPSConnectionPool

from kiosk.liveness.line import Line, Phase

_LENGTH = re.compile("[0-9]{1,18}")

# The connection classes are made deep inside urllib3, where no argument of ours arrives.
_current: ContextVar[Line] = ContextVar("line")


@contextmanager
def over(line: Line) -> Iterator[None]:
    """Let this thread's requests run over the line, and give it up afterwards."""
    token = _current.set(line)
    try:
        yield
    finally:
        _current.reset(token)
        line.release()


class _StrictResponse(http.client.HTTPResponse):
    """Refuses what leaves open where the headers or the body end.

    Behind a broken line every other header would go unread; and urllib3 refuses unclear lengths too late, with the
    connection left open until the garbage is collected.
    """

    def begin(self) -> None:
        super().begin()
        stated = ",".join(self.headers.get_all("Content-Length", [])).split(",")
        lengths = {length.strip() for length in stated}
        clear = lengths == {""} or (len(lengths) == 1 and all(map(_LENGTH.fullmatch, lengths)))
        if self.headers.defects or not clear:
            raise http.client.HTTPException("broken headers")


class _LineConnection(HTTPConnection):
    response_class = _StrictResponse

    def _new_conn(self) -> Any:
        return _current.get().open(self.host, self.port, self.socket_options or ())

    def connect(self) -> None:
        super().connect()
        _current.get().start_upload(self.sock, reused=False)

    def request(self, *args: Any, **kwargs: Any) -> None:
        line = _current.get()
        if self.sock is not None and line.phase < Phase.UPLOADING:
            line.start_upload(self.sock, reused=True)
        super().request(*args, **kwargs)
        line.phase = Phase.WAITING


class _SecureLineConnection(_LineConnection, HTTPSConnection):
    pass


class _LinePool(HTTPConnectionPool):
    ConnectionCls = _LineConnection


class _SecureLinePool(HTTPSConnectionPool):
    ConnectionCls = _SecureLineConnection


class LineAdapter(HTTPAdapter):
    """Sends over lines: one kept-alive connection, no retries, and the given TLS rules.

    Args:
        ssl_context: Verifies the server.
    """

    def __init__(self, *, ssl_context: ssl.SSLContext) -> None:
        self._ssl_context = ssl_context
        super().__init__(pool_connections=1, pool_maxsize=1, max_retries=0)

    def init_poolmanager(self, connections: int, maxsize: int, block: bool = False, **pool_kwargs: Any) -> None:
        super().init_poolmanager(connections, maxsize, block, ssl_context=self._ssl_context, **pool_kwargs)
        self.poolmanager.pool_classes_by_scheme = {"http": _LinePool, "https": _SecureLinePool}

    def close(self) -> None:
        """Close every connection that is kept alive, at once."""
        # Dropping a pool closes its connections only with its last user, which garbage may be.
        for key in self.poolmanager.pools.keys():  # noqa: SIM118 - it cannot be iterated over itself
            pool = self.poolmanager.pools.get(key)
            if pool is not None:
                pool.close()
        super().close()
