"""The service of the soak, in a process of its own: it answers as it is told, and notes what went out."""

import multiprocessing
import socket
import ssl
import struct
import threading
import time
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from multiprocessing.connection import Connection
from pathlib import Path
from types import TracebackType
from typing import Any, Self

import trustme

from kiosk.values import Outcome
from tests.soak.answers import ANSWERS

_PATIENCE_S = 10.0
_SPAWN = multiprocessing.get_context("spawn")


@dataclass
class Ledger:
    """What the service did since it was last asked.

    Attributes:
        verdicts: Request id of every clean verdict that went out, and which it was.
        requests: How many requests came in whole.
        malformed: How many of them were not as the API wants them.
        signatures: What they were signed with.
    """

    verdicts: dict[str, Outcome] = field(default_factory=dict)
    requests: int = 0
    malformed: int = 0
    signatures: list[str] = field(default_factory=list)


class FaultService:
    """The parent's handle on it."""

    def __init__(self, folder: Path) -> None:
        """Start it; the certificate to trust is written into the folder."""
        self.ca_file = folder / "authority.pem"
        self._pipe, theirs = _SPAWN.Pipe()
        self._process = _SPAWN.Process(target=_serve, args=(theirs, self.ca_file), name="service", daemon=True)
        self._process.start()
        theirs.close()
        self._lock = threading.Lock()
        self.port: int = self._pipe.recv()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, exc_type: type[BaseException] | None, exc: BaseException | None, traceback: TracebackType | None
    ) -> None:
        self._pipe.close()
        self._process.join(_PATIENCE_S)
        self._process.kill()

    @property
    def url(self) -> str:
        return f"https://localhost:{self.port}/api/face_liveness/v1"

    def answer(self, name: str) -> None:
        """Answer so from now on; returns when it does."""
        self._ask(("answer", name))

    def know(self, request_id: str) -> None:
        """Take note of a request id that the kiosk has seen a verdict under."""
        self._ask(("known", request_id))

    def ledger(self) -> Ledger:
        """Return what was done since this was last asked."""
        return self._ask(("ledger", ""))  # type: ignore[no-any-return]  # what comes through a pipe has no type

    def _ask(self, what: tuple[str, str]) -> Any:
        with self._lock:
            self._pipe.send(what)
            return self._pipe.recv()


def _serve(pipe: Connection, ca_file: Path) -> None:
    service = _Service(ca_file)
    pipe.send(service.port)
    # Until the kiosk ends, which may also be by SIGKILL.
    with suppress(EOFError, ConnectionResetError):
        while True:
            what, name = pipe.recv()
            pipe.send(getattr(service, what)(name))


class _Service:
    def __init__(self, ca_file: Path) -> None:
        authority = trustme.CA()
        authority.cert_pem.write_to_path(ca_file)
        now = datetime.now(UTC)
        past = authority.issue_cert(
            "localhost", not_before=now - timedelta(days=9), not_after=now - timedelta(days=1)
        )
        self._contexts: dict[str, ssl.SSLContext] = {
            "": _context(authority.issue_cert("localhost", "127.0.0.1")),
            "stranger": _context(trustme.CA().issue_cert("localhost")),
            "elsewhere": _context(authority.issue_cert("face-api.shiliuai.com")),
            "expired": _context(past),
        }
        self.now = ANSWERS["live"]
        self.page = Ledger()
        self.lock = threading.Lock()
        self.known_id = ""
        self._ids = 0
        self._socks: set[socket.socket] = set()
        self._listener = socket.create_server(("127.0.0.1", 0))
        self.port: int = self._listener.getsockname()[1]
        self._listen()

    def answer(self, name: str) -> None:
        before, self.now = self.now, ANSWERS[name]
        if self.now.before:
            self._drop_kept()
        if (self.now.before == "refused") != (before.before == "refused"):
            self._open(open_=before.before == "refused")

    def known(self, request_id: str) -> None:
        self.known_id = request_id

    def ledger(self, _: str) -> Ledger:
        with self.lock:
            taken, self.page = self.page, Ledger()
        return taken

    def new_id(self, made: Outcome) -> str:
        with self.lock:
            self._ids += 1
            request_id = f"r{self._ids:08d}"
            self.page.verdicts[request_id] = made
        return request_id

    def _open(self, *, open_: bool) -> None:
        if open_:
            self._listener = socket.create_server(("127.0.0.1", self.port))
            self._listen()
        else:
            self._listener.shutdown(socket.SHUT_RDWR)
            self._listener.close()

    def _listen(self) -> None:
        threading.Thread(target=self._accept, args=(self._listener,), daemon=True).start()

    def _drop_kept(self) -> None:
        with self.lock:
            socks = tuple(self._socks)
        for sock in socks:
            with suppress(OSError):
                sock.shutdown(socket.SHUT_RDWR)

    def _accept(self, listener: socket.socket) -> None:
        while True:
            try:
                sock, _ = listener.accept()
            except OSError:
                return
            threading.Thread(target=self._talk, args=(sock,), daemon=True).start()

    def _talk(self, sock: socket.socket) -> None:
        before = self.now.before
        sock.settimeout(_PATIENCE_S)
        sock.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        with suppress(OSError, EOFError, ValueError), sock:
            if before in {"cut", "refused"}:
                return
            if before == "stalled":
                _drain(sock, _PATIENCE_S)
                return
            with self._contexts[before].wrap_socket(sock, server_side=True) as secured:
                self._serve(secured)

    def _serve(self, sock: ssl.SSLSocket) -> None:
        with self.lock:
            self._socks.add(sock)
        try:
            while True:
                call = _Call(self, sock)
                self.now.play(call)
        finally:
            with self.lock:
                self._socks.discard(sock)


class _Call:
    """One request; reading it is how it begins."""

    def __init__(self, service: _Service, sock: ssl.SSLSocket) -> None:
        self._service, self._sock = service, sock
        head, _, rest = self._until(b"\r\n\r\n").partition(b"\r\n\r\n")
        first, *lines = head.decode("latin-1").split("\r\n")
        self.headers = {name.lower(): value for name, _, value in (line.partition(": ") for line in lines)}
        length = int(self.headers.get("content-length", "0"))
        while len(rest) < length:
            rest += self._some()
        well = first.startswith("POST /api/face_liveness/v1 ") and b'"image_base64"' in rest
        well = well and "x-ca-signature" in self.headers and "cookie" not in self.headers
        with service.lock:
            service.page.requests += 1
            service.page.malformed += not well
            service.page.signatures.append(self.headers.get("x-ca-signature", ""))

    def send(self, data: bytes) -> None:
        self._sock.sendall(data)

    def reset(self) -> None:
        self._sock.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        self._sock.close()
        raise EOFError

    def wait_for_end(self, at_most_s: float) -> None:
        _drain(self._sock, at_most_s)

    def verdict_id(self, made: Outcome) -> str:
        return self._service.new_id(made)

    def used_id(self) -> str:
        return self._service.known_id

    def _until(self, mark: bytes) -> bytes:
        data = b""
        while mark not in data:
            data += self._some()
        return data

    def _some(self) -> bytes:
        data = self._sock.recv(65536)
        if not data:
            raise EOFError
        return data


def _drain(sock: socket.socket, at_most_s: float) -> None:
    until_s = time.monotonic() + at_most_s
    while time.monotonic() < until_s and sock.recv(65536):
        pass


def _context(certificate: trustme.LeafCert) -> ssl.SSLContext:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    certificate.configure_cert(context)
    return context
