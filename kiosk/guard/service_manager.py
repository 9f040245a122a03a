"""Talks to the service manager that started the kiosk, as sd_notify(3) does."""

import logging
import os
import socket
from collections.abc import Mapping

logger = logging.getLogger(__name__)

_PINGS_PER_LIMIT = 3
"""sd_watchdog_enabled(3) asks for two or more."""


class ServiceManager:
    """Says how the kiosk fares; where nobody asked to be told, it says nothing.

    It never says that the kiosk is stopping: systemd would end the whole unit, and a run that ends may be followed
    by another one in the same process.
    """

    def __init__(self, environment: Mapping[str, str] = os.environ) -> None:
        """Find out who wants to know.

        Args:
            environment: Where the service manager leaves its address, and its time limit.
        """
        self._address = environment.get("NOTIFY_SOCKET", "")
        self.ping_every_s = _ping_every_s(environment)
        """How often it wants a sign of life, seconds; None where it does not watch."""

    def ready(self) -> None:
        """Say that the kiosk serves."""
        self._send("READY=1")

    def ping(self) -> None:
        """Say that everything is alive."""
        self._send("WATCHDOG=1")

    def explain(self, status: str) -> None:
        """Say in a few words how things stand, for whoever asks the service manager."""
        self._send(f"STATUS={status}")

    def _send(self, message: str) -> None:
        if not self._address:
            return
        # A name with @ is an abstract one, which no file stands for.
        address = f"\0{self._address[1:]}" if self._address.startswith("@") else self._address
        try:
            with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM | socket.SOCK_CLOEXEC) as line:
                # Its queue may be full: neither a visitor nor the window waits for that.
                line.settimeout(0.0)
                line.sendto(message.encode("ascii"), address)
        except OSError as error:
            logger.warning("the service manager cannot be told %s (%s)", message, error.strerror)


def _ping_every_s(environment: Mapping[str, str]) -> float | None:
    """Return the time between two pings; None where no watchdog is set, or one for another process."""
    # Under a compositor, the service's process is our parent.
    ours = {str(os.getpid()), str(os.getppid())}
    limit_us = environment.get("WATCHDOG_USEC", "")
    meant_for = environment.get("WATCHDOG_PID", str(os.getpid()))
    if meant_for not in ours or not limit_us.isdecimal() or int(limit_us) == 0:
        return None
    return int(limit_us) / 1e6 / _PINGS_PER_LIMIT
