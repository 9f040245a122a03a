"""One send's TCP connection, held so that another thread can cut it in any phase.

A socket that blocks one thread wakes when another thread shuts it down, but the socket object to shut down is
not always there: the library shows it only after the handshake, and TLS takes the descriptor of the one before. So
a line keeps a duplicate from before `connect`, and gives it up as soon as the send is over: while it is held, the
server sees no end.
"""

import socket
import threading
from collections.abc import Iterable
from contextlib import suppress
from enum import IntEnum

SocketOption = tuple[int, int, int | bytes]


class Phase(IntEnum):
    """How far a send has come."""

    RESOLVING = 0
    CONNECTING = 1
    SECURING = 2
    UPLOADING = 3
    WAITING = 4
    READING = 5


class LineCutError(ConnectionAbortedError):
    """Another thread has cut this line."""


class Line:
    """The connection of one send.

    Attributes:
        phase: How far the send has come; from `UPLOADING` on the request may have reached the server.
        reused: The connection was kept alive from an earlier send.

    Args:
        connect_s: Limit of a TCP connect, per address.
        gap_s: Limit of each silence in the handshake.
        upload_s: Limit of sending the request.
    """

    def __init__(self, *, connect_s: float, gap_s: float, upload_s: float) -> None:
        self.phase = Phase.RESOLVING
        self.reused = False
        self._connect_s = connect_s
        self._gap_s = gap_s
        self._upload_s = upload_s
        self._lock = threading.Lock()
        self._held: socket.socket | None = None
        self._cut = False

    def open(self, host: str, port: int, options: Iterable[SocketOption] = ()) -> socket.socket:
        """Resolve a host and connect to the first of its addresses that answers.

        Raises:
            OSError: No address could be resolved or reached; `TimeoutError` if the last one stayed silent.
            LineCutError: The line was cut.
        """
        self.phase = Phase.RESOLVING
        addresses = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
        self.phase = Phase.CONNECTING
        failure = OSError("the name has no address")
        for family, kind, protocol, _, address in addresses:
            try:
                return self._connect(socket.socket(family, kind, protocol), address, options)
            except LineCutError:
                raise
            except OSError as error:
                failure = error
        raise failure

    def start_upload(self, sock: socket.socket, *, reused: bool) -> None:
        """Note that the request goes out over this connected socket."""
        self._hold(sock)
        self.reused = reused
        self.phase = Phase.UPLOADING
        sock.settimeout(self._upload_s)

    def cut(self) -> None:
        """End the send from another thread: whatever it waits for on the network fails at once."""
        with self._lock:
            self._cut = True
            if self._held:
                with suppress(OSError):
                    self._held.shutdown(socket.SHUT_RDWR)

    def release(self) -> None:
        """Give the connection up at the end of the send."""
        with self._lock:
            self._drop()

    def _connect(
        self, sock: socket.socket, address: tuple[object, ...], options: Iterable[SocketOption]
    ) -> socket.socket:
        try:
            for level, name, value in options:
                sock.setsockopt(level, name, value)
            sock.settimeout(self._connect_s)
            self._hold(sock)
            sock.connect(address)
            self._check()
        except BaseException:
            sock.close()
            raise
        self.phase = Phase.SECURING
        sock.settimeout(self._gap_s)
        return sock

    def _hold(self, sock: socket.socket) -> None:
        with self._lock:
            self._drop()
            if self._cut:
                raise LineCutError("the line was cut")
            self._held = socket.fromfd(sock.fileno(), sock.family, sock.type, sock.proto)

    def _check(self) -> None:
        with self._lock:
            if self._cut:
                raise LineCutError("the line was cut")

    def _drop(self) -> None:
        if self._held:
            self._held.close()
            self._held = None
