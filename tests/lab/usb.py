"""The USB webcam as hands would hold it: plugged in, pulled, covered, wedged."""

import contextlib
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

_DEVICES = Path("/sys/bus/usb/devices")
_PATIENCE_S = 60.0
FPS = 8.0
"""What the emulated machine decodes and still has time for the rest."""


class UsbCamera:
    """One webcam, and the socket that it is meant for."""

    def __init__(
        self,
        pictures: Path,
        *,
        socket: int = 0,
        model: str = "046d:0825",
        name: str = "HD Webcam",
        serial: str = "A1",
    ) -> None:
        """Take a webcam in hand.

        Args:
            pictures: What `make_pictures` wrote.
            socket: The socket's number, from 0.
            model: VID:PID.
            name: Product name.
            serial: Serial number; empty for none.
        """
        self._pictures = pictures
        self._socket = socket
        self._identity = (*model.split(":"), name, serial)
        self._shows = "person"
        self._program: subprocess.Popen[bytes] | None = None

    def __str__(self) -> str:
        """Return how the kiosk names it."""
        vid, pid, name, serial = self._identity
        return f"{name}: {name} (usb:{vid}:{pid}:{serial})"

    @property
    def node(self) -> Path:
        """Where it is now."""
        node = self._node()
        assert node, "the webcam is not plugged in"
        return node

    @property
    def index(self) -> int:
        """Its number."""
        return int(self.node.name.removeprefix("video"))

    @property
    def numbered_lowest(self) -> bool:
        """Whether no lower number is free than its own."""
        return all(Path(f"/dev/video{number}").exists() for number in range(self.index))

    def plug_in(self, socket: int | None = None) -> None:
        """Put the cable in, into another socket from now on where one is given; return when there is a node."""
        self._socket = self._socket if socket is None else socket
        arguments = [str(self._socket), *self._identity, f"{FPS}", str(self._pictures / self._shows)]
        self._program = subprocess.Popen(
            [sys.executable, "-m", "tests.lab.webcam", *arguments], stdin=subprocess.PIPE
        )
        _wait_until(lambda: self._node() is not None, "the kernel has not found the webcam")

    def unplug(self) -> None:
        """Pull the cable, even out of a webcam that has wedged; return when the node has gone."""
        if self._program:
            with self._program:
                self._program.kill()
            self._program = None
            _wait_until(lambda: self._node() is None, "the kernel still has the webcam")

    @contextmanager
    def number_taken(self) -> Iterator[None]:
        """Keep whatever is plugged in meanwhile from getting this webcam's number."""
        with self.node.open("rb", buffering=0):
            yield

    def show(self, what: str) -> None:
        """Let it see something else from now on: the name of a folder of pictures."""
        self._shows = what
        self._order(f"show {self._pictures / what}")

    def send(self, fps: float) -> None:
        """Let it send so many pictures a second."""
        self._order(f"fps {fps}")

    @contextmanager
    def wedged(self) -> Iterator[None]:
        """Let its firmware hang meanwhile: it stays plugged in and answers nothing."""
        self._signal(signal.SIGSTOP)
        try:
            yield
        finally:
            self.come_round()

    def come_round(self) -> None:
        """Let its firmware go on where it hung."""
        self._signal(signal.SIGCONT)

    def _signal(self, number: signal.Signals) -> None:
        if self._program:
            self._program.send_signal(number)

    def _order(self, order: str) -> None:
        if self._program and self._program.stdin:
            self._program.stdin.write(f"{order}\n".encode())
            self._program.stdin.flush()

    def _node(self) -> Path | None:
        place = f"1-{self._socket + 1}"
        nodes = (_DEVICES / place / f"{place}:1.0" / "video4linux").glob("video*")
        # The second node carries no pictures.
        with contextlib.suppress(OSError):
            return next(
                (Path("/dev") / node.name for node in nodes if (node / "index").read_text() == "0\n"), None
            )
        return None


def _wait_until(true: Callable[[], bool], otherwise: str) -> None:
    give_up_s = time.monotonic() + _PATIENCE_S
    while not true():
        assert time.monotonic() < give_up_s, otherwise
        time.sleep(0.02)
