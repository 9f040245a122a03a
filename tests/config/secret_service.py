"""A session bus with a Secret Service on it, small enough for tests: the real library talks to it over a socket.

Source: the D-Bus specification; freedesktop.org, "Secret Service API".
"""

import socket
import threading
from collections.abc import Callable, Mapping
from contextlib import suppress
from itertools import count
from pathlib import Path
from typing import Any

from jeepney import (  # type: ignore[import-untyped] # it comes without types
    HeaderFields,
    Message,
    MessageType,
    Parser,
    new_error,
    new_method_return,
)

Answer = tuple[str, tuple[Any, ...]]


class SecretService:
    """Answers for the bus, a default collection and its items.

    Args:
        path: The socket's.
        secrets: What it holds, by user name.
        locked: Whether the collection is.
        there: Whether there is a collection at all.
        silent: Whether it never answers anything.
    """

    def __init__(
        self,
        path: Path,
        secrets: Mapping[str, str],
        *,
        locked: bool = False,
        there: bool = True,
        silent: bool = False,
    ) -> None:
        self.called: list[str] = []
        self._secrets = dict(secrets)
        self._locked = locked
        self._there = there
        self._silent = silent
        self._serials = count(1)
        self._listener = socket.socket(socket.AF_UNIX)
        self._listener.bind(str(path))
        self._listener.listen()
        self._socks: list[socket.socket] = []
        self._threads = [threading.Thread(target=self._accept, daemon=True)]
        self._threads[0].start()

    def close(self) -> None:
        for sock in (self._listener, *self._socks):
            with suppress(OSError):
                sock.shutdown(socket.SHUT_RDWR)
            sock.close()
        for thread in self._threads:
            thread.join()

    def _accept(self) -> None:
        while True:
            try:
                sock, _ = self._listener.accept()
            except OSError:
                return
            self._socks.append(sock)
            thread = threading.Thread(target=self._serve, args=(sock,), daemon=True)
            self._threads.append(thread)
            thread.start()

    def _serve(self, sock: socket.socket) -> None:
        with suppress(OSError):
            self._let_in(sock)
            parser = Parser()
            while data := sock.recv(65536):
                parser.add_data(data)
                while (message := parser.get_next_message()) is not None:
                    self._hear(sock, message)

    def _let_in(self, sock: socket.socket) -> None:
        heard = b""
        while b"BEGIN\r\n" not in heard:
            data = sock.recv(1)
            if not data:
                raise ConnectionResetError
            heard += data
            if heard.endswith(b"\r\n") and not heard.endswith(b"BEGIN\r\n"):
                sock.sendall(b"OK 0123456789abcdef0123456789abcdef\r\n")

    def _hear(self, sock: socket.socket, message: Message) -> None:
        member = message.header.fields[HeaderFields.member]
        self.called.append(member)
        if message.header.message_type is not MessageType.method_call or self._silent:
            return
        answers: Mapping[str, Callable[[Message], Answer]] = {
            "Hello": lambda _: ("s", (":1.1",)),
            "AddMatch": lambda _: ("", ()),
            "NameHasOwner": lambda _: ("b", (True,)),
            "ListActivatableNames": lambda _: ("as", ([],)),
            "Get": self._property,
            "SearchItems": self._search,
            "GetSecret": self._secret,
        }
        try:
            signature, body = answers[member](message)
        except KeyError:
            refusal = "org.freedesktop.DBus.Error." + (
                "NotSupported" if member == "OpenSession" else "UnknownObject"
            )
            plain = member == "OpenSession" and message.body[0] == "plain"
            reply = (
                new_method_return(message, "vo", (("s", ""), "/session/1"))
                if plain
                else new_error(message, refusal, "s", ("no",))
            )
        else:
            reply = new_method_return(message, signature, body)
        sock.sendall(reply.serialise(serial=next(self._serials)))

    def _property(self, message: Message) -> Answer:
        path, name = message.header.fields[HeaderFields.path], message.body[1]
        if not self._there:
            raise KeyError(name)
        locked = self._locked and path.endswith("/default")
        return "v", ({"Label": ("s", "Login"), "Locked": ("b", locked)}[name],)

    def _search(self, message: Message) -> Answer:
        name = message.body[0]["username"]
        assert message.body[0]["service"] == "liveness-kiosk"
        return "ao", ([f"/item/{name.encode().hex()}"] if name in self._secrets else [],)

    def _secret(self, message: Message) -> Answer:
        name = bytes.fromhex(message.header.fields[HeaderFields.path].removeprefix("/item/")).decode()
        return "(oayays)", (("/session/1", b"", self._secrets[name].encode(), "text/plain"),)
