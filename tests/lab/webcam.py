"""A USB webcam that is a program: `python -m tests.lab.webcam`.

It hangs on the kernel's virtual USB host controller, and speaks to it as USB/IP does (the kernel's
Documentation/usb/usbip_protocol.rst): the kernel's own USB and UVC drivers enumerate it, set it up and stream from
it as they do any webcam of its class (USB Device Class Definition for Video Devices 1.0, bulk transfers). When the
program ends, however it ends, the cable has been pulled.
"""

import select
import socket
import struct
import sys
import time
from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

WIDTH, HEIGHT = 1280, 720
_ATTACH = Path("/sys/devices/platform/vhci_hcd.0/attach")
_HIGH_SPEED = 3

_SUBMIT, _UNLINK, _SUBMITTED, _UNLINKED = 1, 2, 3, 4
_CALL = struct.Struct(">IIIII iiiii 8s")
"""Command, number, device, direction (1 = in), endpoint; then flags, length, frame, packets, interval, setup."""
_REPLY = struct.Struct(">IIIII iiiii 8x")
"""Command, number, device, direction, endpoint; then status, length, frame, packets, errors."""
_REFUSED, _RESET = -32, -104
"""The statuses of a stalled transfer and of one that was taken back."""

_PAYLOAD = 32 * 512
"""Bytes of a payload: what the UVC driver fetches by one transfer, so that each transfer begins with a header."""
_END_OF_HEADER, _END_OF_FRAME = 0x80, 0x02


@dataclass(frozen=True, slots=True, kw_only=True)
class Webcam:
    """What the webcam says that it is.

    Attributes:
        vid: USB vendor.
        pid: USB product.
        name: Product name.
        serial: Serial number; empty for none.
        fps: Pictures a second.
    """

    vid: int
    pid: int
    name: str
    serial: str
    fps: float

    @property
    def interval(self) -> int:
        """Time between pictures in units of 100 ns."""
        return round(1e7 / self.fps)

    def device(self) -> bytes:
        """Return the device descriptor."""
        strings = bytes((1, 2, 3 if self.serial else 0))
        return struct.pack("<BBHBBBBHHH3sB", 18, 1, 0x0200, 0xEF, 2, 1, 64, self.vid, self.pid, 0x0100, strings, 1)

    def string(self, number: int) -> bytes:
        """Return a string descriptor; number 0 is the list of languages."""
        texts = ("\u0409", "Liveness kiosk's lab", self.name, self.serial)
        text = texts[number].encode("utf-16-le")
        return bytes((2 + len(text), 3)) + text

    def configuration(self) -> bytes:
        """Return the configuration with all that hangs on it."""
        body = self._control_interface() + self._streaming_interface()
        return struct.pack("<BBHBBBBB", 9, 2, 9 + len(body), 2, 1, 0, 0x80, 250) + body

    def _control_interface(self) -> bytes:
        both = struct.pack("<8B", 8, 11, 0, 2, 14, 3, 0, 2)
        interface = struct.pack("<9B", 9, 4, 0, 0, 0, 14, 1, 0, 2)
        sensor = struct.pack("<BBBBHBBHHHB3x", 18, 0x24, 2, 1, 0x0201, 0, 0, 0, 0, 0, 3)
        output = struct.pack("<BBBBHBBB", 9, 0x24, 3, 2, 0x0101, 0, 1, 0)
        header = struct.pack("<BBBHHIBB", 13, 0x24, 1, 0x0100, 13 + len(sensor + output), 48_000_000, 1, 1)
        return both + interface + header + sensor + output

    def _streaming_interface(self) -> bytes:
        interface = struct.pack("<9B", 9, 4, 1, 0, 1, 14, 2, 0, 0)
        mjpeg = struct.pack("<11B", 11, 0x24, 6, 1, 1, 1, 1, 0, 0, 0, 0)
        rate = int(8 * _frame_bytes() * self.fps)
        size = struct.pack(
            "<BBBBBHHIIIIBI",
            30, 0x24, 7, 1, 0, WIDTH, HEIGHT, rate, rate, _frame_bytes(), self.interval, 1, self.interval,
        )  # fmt: skip
        header = struct.pack("<BBBBHBBBBBBBB", 14, 0x24, 1, 1, 14 + len(mjpeg + size), 0x81, 0, 2, 0, 0, 0, 1, 0)
        endpoint = struct.pack("<BBBBHB", 7, 5, 0x81, 2, 512, 0)
        return interface + header + mjpeg + size + endpoint

    def terms(self) -> bytes:
        """Return what is agreed on before streaming: the only mode that there is."""
        return struct.pack("<HBBIHHHHHII", 1, 1, 1, self.interval, 0, 0, 0, 0, 0, _frame_bytes(), _PAYLOAD)


def _frame_bytes() -> int:
    return WIDTH * HEIGHT * 2


class _Cable:
    """Serves the kernel's transfers until either side goes."""

    def __init__(self, webcam: Webcam, end: socket.socket, pictures: list[bytes]) -> None:
        self._webcam = webcam
        self._end = end
        self._pictures = self._play(pictures)
        self._fps = webcam.fps
        self._due_s = time.monotonic()
        self._payloads: deque[bytes] = deque()
        self._wanted: deque[int] = deque()
        """Numbers of the transfers that wait for a payload."""
        self._toggle = 0

    def serve(self) -> None:
        """Answer the kernel, send pictures in time, and do as standard input says."""
        with self._end, open(0, "rb", buffering=0) as orders:
            while True:
                idle_s = max(0.0, self._due_s - time.monotonic()) if self._wanted else None
                ready, _, _ = select.select([self._end.fileno(), orders.fileno()], [], [], idle_s)
                if self._end.fileno() in ready:
                    self._answer()
                if orders.fileno() in ready:
                    self._obey(orders.readline().decode().split())
                self._send_picture()

    def _obey(self, order: list[str]) -> None:
        match order:
            case "show", folder:
                self._pictures = self._play(_load(Path(folder)))
            case "fps", fps:
                self._fps = float(fps)
            case _:  # the end of standard input
                raise EOFError

    def _play(self, pictures: list[bytes]) -> Iterator[bytes]:
        while True:
            yield from pictures

    # Pictures ------------------------------------------------------------

    def _send_picture(self) -> None:
        now_s = time.monotonic()
        if self._wanted and not self._payloads and now_s >= self._due_s:
            self._payloads.extend(self._cut(next(self._pictures)))
            self._due_s = max(self._due_s + 1.0 / self._fps, now_s)
        while self._wanted and self._payloads:
            self._reply(self._wanted.popleft(), self._payloads.popleft())

    def _cut(self, picture: bytes) -> Iterator[bytes]:
        """Yield a picture's payloads, each behind a header that says which picture, and whether it is over."""
        self._toggle ^= 1
        room = _PAYLOAD - 2
        for start in range(0, len(picture), room):
            last = _END_OF_FRAME if start + room >= len(picture) else 0
            yield bytes((2, _END_OF_HEADER | last | self._toggle)) + picture[start : start + room]

    # Transfers ------------------------------------------------------------

    def _answer(self) -> None:
        command, number, _, inwards, endpoint, first, length, _, _, _, setup = _CALL.unpack(self._take(_CALL.size))
        if command == _UNLINK:
            self._take_back(number, first)
        elif endpoint:
            self._wanted.append(number)
        else:
            self._control(number, setup, b"" if inwards else self._take(length))

    def _take_back(self, number: int, other: int) -> None:
        waits = other in self._wanted
        if waits:
            self._wanted.remove(other)
        if not self._wanted:
            self._payloads.clear()
        self._end.sendall(_REPLY.pack(_UNLINKED, number, 0, 0, 0, _RESET if waits else 0, 0, 0, 0, 0))

    def _control(self, number: int, setup: bytes, data: bytes) -> None:
        kind, request, value, _, length = struct.unpack("<BBHHH", setup)
        if not kind & 0x80:
            self._reply(number, b"", length=len(data))
            return
        answer = self._class_answer(request, value) if kind & 0x20 else self._standard_answer(request, value)
        if answer is None:
            self._reply(number, b"", status=_REFUSED)
        else:
            self._reply(number, answer[:length])

    def _standard_answer(self, request: int, value: int) -> bytes | None:
        match request, value >> 8:
            case 6, 1:
                return self._webcam.device()
            case 6, 2:
                return self._webcam.configuration()
            case 6, 3:
                return self._webcam.string(value & 0xFF)
            case 0, _:
                return b"\0\0"
        return None

    def _class_answer(self, request: int, value: int) -> bytes | None:
        terms = self._webcam.terms()
        if value >> 8 not in {1, 2}:
            return None
        match request:
            case 0x85:
                return struct.pack("<H", len(terms))
            case 0x86:
                return b"\3"
        return terms

    def _reply(self, number: int, data: bytes, *, status: int = 0, length: int | None = None) -> None:
        came = len(data) if length is None else length
        self._end.sendall(_REPLY.pack(_SUBMITTED, number, 0, 0, 0, status, came, 0, 0, 0) + data)

    def _take(self, count: int) -> bytes:
        data = self._end.recv(count, socket.MSG_WAITALL)
        if len(data) < count:
            raise EOFError
        return data


def _load(folder: Path) -> list[bytes]:
    return [path.read_bytes() for path in sorted(folder.glob("*.jpg"))]


def main(socket_number: int, webcam: Webcam, pictures: Path) -> None:
    """Plug the webcam into a socket of the virtual host controller, and be it until it is pulled."""
    ours, kernels = socket.socketpair()
    cable = _Cable(webcam, ours, _load(pictures))
    with kernels:
        _ATTACH.write_text(f"{socket_number} {kernels.fileno()} {socket_number + 1} {_HIGH_SPEED}")
    try:
        cable.serve()
    except (EOFError, OSError):
        return


if __name__ == "__main__":
    port, vid, pid, name, serial, fps, folder = sys.argv[1:]
    webcam = Webcam(vid=int(vid, 16), pid=int(pid, 16), name=name, serial=serial, fps=float(fps))
    main(int(port), webcam, Path(folder))
