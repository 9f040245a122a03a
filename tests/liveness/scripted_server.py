"""A TCP or TLS server on loopback that plays one script per connection and records every byte it was sent."""

import json
import select
import socket
import ssl
import threading
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from typing import Any

PATIENCE_S = 60.0
"""Only ever reached by a defect: everything in these tests ends on an event."""


@dataclass(frozen=True)
class RawRequest:
    """One request as it stood on the wire."""

    head: bytes
    body: bytes

    @property
    def lines(self) -> list[str]:
        return self.head.decode("ascii").split("\r\n")

    @property
    def headers(self) -> dict[str, str]:
        return {name.lower(): value for name, _, value in (line.partition(": ") for line in self.lines[1:])}

    @property
    def json(self) -> Any:
        return json.loads(self.body)


class Peer:
    """The server's side of one connection."""

    def __init__(self, server: "ScriptedServer", sock: socket.socket) -> None:
        self.server = server
        self.sock = sock

    def read_request(self) -> RawRequest:
        head, _, body = self._until(b"\r\n\r\n").partition(b"\r\n\r\n")
        request = RawRequest(head, body)
        length = int(request.headers["content-length"])
        while len(body) < length:
            body += self._some()
        request = RawRequest(head, body)
        self.server.requests.append(request)
        return request

    def send(self, data: bytes) -> None:
        self.sock.sendall(data)

    def flood(self, data: Iterable[bytes]) -> None:
        """Send as fast as the client takes it, until it ends the connection."""
        with suppress(OSError, EOFError):
            for piece in data:
                left = memoryview(piece)
                while left:
                    readable, writable, _ = select.select([self.sock], [self.sock], [])
                    if readable and not self.sock.recv(65536):
                        raise EOFError
                    if writable:
                        left = left[self.sock.send(left, socket.MSG_DONTWAIT) :]
        self.server.ends.release()

    def wait_for_end(self) -> None:
        """Hold the connection until the client ends it, then say so."""
        with suppress(OSError):
            while self.sock.recv(65536):
                pass
        self.server.ended_s.append(time.monotonic())
        self.server.ends.release()

    def reset(self) -> None:
        """Close with a TCP reset."""
        self.sock.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, b"\x01\0\0\0\0\0\0\0")
        self.sock.close()

    def _until(self, mark: bytes) -> bytes:
        data = b""
        while mark not in data:
            data += self._some()
        return data

    def _some(self) -> bytes:
        data = self.sock.recv(65536)
        if not data:
            raise EOFError
        self.server.received += len(data)
        return data


Script = Callable[[Peer], None]


class ScriptedServer:
    """Plays the scripts in turn, one per connection, the last one again and again."""

    def __init__(
        self, *scripts: Script, ssl_context: ssl.SSLContext | None = None, host: str = "127.0.0.1"
    ) -> None:
        self.requests: list[RawRequest] = []
        self.received = 0
        self.connections = 0
        self.connected = threading.Event()
        self.ends = threading.Semaphore(0)
        self.ended_s: list[float] = []
        self.released = threading.Event()
        self.resumed = threading.Event()
        self._scripts = scripts
        self._ssl_context = ssl_context
        family = socket.AF_INET6 if ":" in host else socket.AF_INET
        self._listener = socket.create_server((host, 0), family=family)
        self._socks: list[socket.socket] = []
        self._threads = [threading.Thread(target=self._accept, daemon=True)]
        self._threads[0].start()
        self.port = self._listener.getsockname()[1]
        name = f"[{host}]" if ":" in host else host
        self.url = f"{'https' if ssl_context else 'http'}://{name}:{self.port}/api/face_liveness/v1"

    def saw_ends(self, count: int = 1) -> bool:
        """Wait until the client has ended that many of the connections that scripts watch."""
        return all(self.ends.acquire(timeout=PATIENCE_S / 2) for _ in range(count))

    def close(self) -> None:
        self.released.set()
        self.resumed.set()
        self._listener.shutdown(socket.SHUT_RDWR)
        self._listener.close()
        for sock in self._socks:
            with suppress(OSError):
                sock.shutdown(socket.SHUT_RDWR)
        for thread in self._threads:
            thread.join(PATIENCE_S)

    def _accept(self) -> None:
        while True:
            try:
                sock, _ = self._listener.accept()
            except OSError:
                return
            script = self._scripts[min(self.connections, len(self._scripts) - 1)]
            self.connections += 1
            self._socks.append(sock)
            self.connected.set()
            thread = threading.Thread(target=self._play, args=(script, sock), daemon=True)
            self._threads.append(thread)
            thread.start()

    def _play(self, script: Script, sock: socket.socket) -> None:
        try:
            with sock:
                if self._ssl_context:
                    sock = self._ssl_context.wrap_socket(sock, server_side=True)
                    self._socks.append(sock)
                with sock:
                    script(Peer(self, sock))
        except (OSError, EOFError):
            return


@contextmanager
def serving(
    *scripts: Script, ssl_context: ssl.SSLContext | None = None, host: str = "127.0.0.1"
) -> Iterator[ScriptedServer]:
    server = ScriptedServer(*scripts, ssl_context=ssl_context, host=host)
    try:
        yield server
    finally:
        server.close()


def contract(code: int = 200, request_id: str = "c3f2b18e77", **data: Any) -> dict[str, Any]:
    """Return a reply body of the contract."""
    fields = {"liveness_score": 0.937, "is_live": True, "risk_reason": ""} | data
    return {
        "code": code,
        "msg": "ok",
        "msg_cn": "成功",
        "success": code == 200,
        "request_id": request_id,
        "data": fields if code == 200 else None,
    }


def http(body: bytes | dict[str, Any], *, status: int = 200, headers: dict[str, str] | None = None) -> bytes:
    """Return a whole HTTP answer."""
    payload = body if isinstance(body, bytes) else json.dumps(body).encode()
    fields = {"Content-Type": "application/json", "Content-Length": str(len(payload))} | (headers or {})
    head = "".join(f"{name}: {value}\r\n" for name, value in fields.items())
    return f"HTTP/1.1 {status} Whatever\r\n{head}\r\n".encode() + payload


def answer(*answers: bytes) -> Script:
    """Answer each request of one connection, then close it."""

    def script(peer: Peer) -> None:
        for data in answers:
            peer.read_request()
            peer.send(data)

    return script
