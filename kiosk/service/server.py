"""Serves an application on this machine from a thread of the kiosk's own process."""

import errno
import ipaddress
import logging
import socket
import threading
from types import TracebackType
from typing import Self

import uvicorn
from starlette.applications import Starlette

from kiosk.service.contract import PATH
from kiosk.service.errors import ServiceError

logger = logging.getLogger(__name__)

_START_LIMIT_S = 10.0
_GRACE_S = 1
_STOP_LIMIT_S = 5.0

_Address = ipaddress.IPv4Address | ipaddress.IPv6Address


class EmbeddedService:
    """An HTTP server on a daemon thread.

    Used as a context manager: it answers from `__enter__` on, and its port is free again after `__exit__`.

    Args:
        app: What is served.
        host: Address to listen on. Anything but loopback sends images unencrypted over the network, so it is
            never a default.
        port: TCP port; 0 takes a free one.
    """

    def __init__(self, *, app: Starlette, host: str = "127.0.0.1", port: int = 0) -> None:
        self._app = app
        self._host = host
        self._port = port
        self._url = ""
        self._server: _Server | None = None
        self._thread: threading.Thread | None = None

    @property
    def url(self) -> str:
        """The endpoint's full address; empty until the service has started."""
        return self._url

    def start(self) -> None:
        """Listen, and return once requests are answered.

        Raises:
            ServiceError: The port is in use, or the address is not one to listen on.
        """
        listener = _listen(self._host, self._port)
        address, port = _bound_to(listener)
        if not address.is_loopback:
            logger.warning("the service listens on %s: images and keys cross the network unencrypted", address)
        self._url = f"http://{_authority(address, port)}{PATH}"
        self._server = _Server(self._app)
        self._thread = threading.Thread(
            target=self._server.run, kwargs={"sockets": [listener]}, name="liveness-service", daemon=True
        )
        self._thread.start()
        if not self._server.ready.wait(_START_LIMIT_S):
            self.stop()
            raise ServiceError("The local service did not start in time: the machine is overloaded, try again.")

    def stop(self) -> None:
        """Answer what can be answered within a second, close every connection and free the port."""
        if self._server is None or self._thread is None:
            return
        self._server.should_exit = True
        self._thread.join(_STOP_LIMIT_S)
        if self._thread.is_alive():
            logger.warning("the local service did not stop in %s s and is left behind", _STOP_LIMIT_S)
        self._server = self._thread = None
        self._url = ""

    def __enter__(self) -> Self:
        """Start."""
        self.start()
        return self

    def __exit__(
        self,
        exc_type: type[BaseException] | None,
        exc_value: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        """Stop."""
        self.stop()


class _Server(uvicorn.Server):
    """uvicorn, silent and without options, that tells when it is ready."""

    def __init__(self, app: Starlette) -> None:
        super().__init__(
            uvicorn.Config(
                app,
                # The one protocol that is always installed: what else lies around changes nothing.
                http="h11",
                loop="asyncio",
                ws="none",
                lifespan="off",
                log_config=None,
                log_level="critical",
                access_log=False,
                server_header=False,
                timeout_graceful_shutdown=_GRACE_S,
            )
        )
        self.ready = threading.Event()

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        await super().startup(sockets)
        self.ready.set()


def _listen(host: str, port: int) -> socket.socket:
    try:
        family, _, _, _, address = socket.getaddrinfo(
            host, port, type=socket.SOCK_STREAM, flags=socket.AI_PASSIVE
        )[0]
        return socket.create_server(address[:2], family=family)
    except (OSError, UnicodeError) as error:  # the latter from a host name that no resolver can be asked for
        raise ServiceError(_why_not(host, port, error)) from error


def _why_not(host: str, port: int, error: Exception) -> str:
    number = error.errno if isinstance(error, OSError) else None
    if number == errno.EADDRINUSE:
        return f"Port {port} is in use by another program: choose another one with --port, or 0 for any free one."
    if number == errno.EACCES:
        return f"Port {port} is reserved for the system: choose one above 1023 with --port."
    return f"Cannot listen on host {host!r}: give an address of this machine with --host, such as 127.0.0.1."


def _bound_to(listener: socket.socket) -> tuple[_Address, int]:
    host, port = listener.getsockname()[:2]
    return ipaddress.ip_address(host), port


def _authority(address: _Address, port: int) -> str:
    if address.is_unspecified:
        # Stands for every address of the machine, and a caller needs one.
        address = ipaddress.ip_address("127.0.0.1" if address.version == 4 else "::1")
    return f"[{address}]:{port}" if address.version == 6 else f"{address}:{port}"
