"""What a V4L2 device says of itself, asked through the kernel's own calls without starting a stream.

Source: the kernel's userspace API, include/uapi/linux/videodev2.h.
"""

import ctypes
import os
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TypeVar

if sys.platform != "win32":
    import fcntl

_CAPTURE = 1
"""V4L2_BUF_TYPE_VIDEO_CAPTURE and V4L2_CAP_VIDEO_CAPTURE alike."""
_DISCRETE = 1
_DEVICE_CAPS = 0x80000000
_BIG_ENDIAN = 0x80000000


@dataclass(frozen=True, slots=True)
class Mode:
    """One way in which a device can stream.

    Attributes:
        format: Four-character code of the pixel format.
        width: Pixels; the largest where the device takes any up to there.
        height: Pixels; likewise.
        fps: Frames a second at most; None where the device does not say.
    """

    format: str
    width: int
    height: int
    fps: float | None


@dataclass(frozen=True, slots=True)
class Capabilities:
    """What a device says of itself.

    Attributes:
        driver: Kernel driver.
        captures: Whether it yields pictures at all.
        modes: How it can stream, in the driver's order.
    """

    driver: str
    captures: bool
    modes: tuple[Mode, ...]


class _Capability(ctypes.Structure):
    _fields_ = (
        ("driver", ctypes.c_char * 16),
        ("card", ctypes.c_char * 32),
        ("bus_info", ctypes.c_char * 32),
        ("version", ctypes.c_uint32),
        ("capabilities", ctypes.c_uint32),
        ("device_caps", ctypes.c_uint32),
        ("reserved", ctypes.c_uint32 * 3),
    )


class _Format(ctypes.Structure):
    _fields_ = (
        ("index", ctypes.c_uint32),
        ("type", ctypes.c_uint32),
        ("flags", ctypes.c_uint32),
        ("description", ctypes.c_char * 32),
        ("pixelformat", ctypes.c_uint32),
        ("mbus_code", ctypes.c_uint32),
        ("reserved", ctypes.c_uint32 * 3),
    )


class _FrameSize(ctypes.Structure):
    # `range` is one of a discrete size (width, height) and a stepwise one
    # (min width, max width, step width, min height, max height, step height).
    _fields_ = (
        ("index", ctypes.c_uint32),
        ("pixel_format", ctypes.c_uint32),
        ("type", ctypes.c_uint32),
        ("range", ctypes.c_uint32 * 6),
        ("reserved", ctypes.c_uint32 * 2),
    )


class _FrameInterval(ctypes.Structure):
    # `range` is one of a discrete interval (numerator, denominator) and a stepwise one, the shortest first.
    _fields_ = (
        ("index", ctypes.c_uint32),
        ("pixel_format", ctypes.c_uint32),
        ("width", ctypes.c_uint32),
        ("height", ctypes.c_uint32),
        ("type", ctypes.c_uint32),
        ("range", ctypes.c_uint32 * 6),
        ("reserved", ctypes.c_uint32 * 2),
    )


def _request(direction: int, number: int, structure: type[ctypes.Structure]) -> int:
    return direction << 30 | ctypes.sizeof(structure) << 16 | ord("V") << 8 | number


_READ, _READ_WRITE = 2, 3
_QUERYCAP = _request(_READ, 0, _Capability)
_ENUM_FMT = _request(_READ_WRITE, 2, _Format)
_ENUM_FRAMESIZES = _request(_READ_WRITE, 74, _FrameSize)
_ENUM_FRAMEINTERVALS = _request(_READ_WRITE, 75, _FrameInterval)


def query(path: str) -> Capabilities:
    """Ask a device what it is and how it can stream; another program may be streaming from it meanwhile.

    Args:
        path: The device node.

    Returns:
        Its answer.

    Raises:
        OSError: The node cannot be opened, or is no V4L2 device.
    """
    fd = os.open(path, os.O_RDWR | os.O_NONBLOCK)
    try:
        raw = _Capability()
        fcntl.ioctl(fd, _QUERYCAP, raw)
        caps = raw.device_caps if raw.capabilities & _DEVICE_CAPS else raw.capabilities
        return Capabilities(
            driver=raw.driver.decode("utf-8", "replace"), captures=bool(caps & _CAPTURE), modes=tuple(_modes(fd))
        )
    finally:
        os.close(fd)


def _modes(fd: int) -> Iterator[Mode]:
    for entry in _enumerate(fd, _ENUM_FMT, _Format(type=_CAPTURE)):
        fourcc = (entry.pixelformat & ~_BIG_ENDIAN).to_bytes(4, "little").decode("ascii", "replace").rstrip()
        for size in _enumerate(fd, _ENUM_FRAMESIZES, _FrameSize(pixel_format=entry.pixelformat)):
            width, height = size.range[:2] if size.type == _DISCRETE else (size.range[1], size.range[4])
            yield Mode(
                f"{fourcc}-BE" if entry.pixelformat & _BIG_ENDIAN else fourcc,
                width,
                height,
                _fps(fd, entry.pixelformat, width, height),
            )


def _fps(fd: int, pixel_format: int, width: int, height: int) -> float | None:
    wanted = _FrameInterval(pixel_format=pixel_format, width=width, height=height)
    rates = [
        round(interval.range[1] / interval.range[0], 2)
        for interval in _enumerate(fd, _ENUM_FRAMEINTERVALS, wanted)
        if interval.range[0]
    ]
    return max(rates, default=None)


_Entry = TypeVar("_Entry", _Format, _FrameSize, _FrameInterval)


def _enumerate(fd: int, request: int, entry: _Entry) -> Iterator[_Entry]:
    """Yield the driver's entries one by one; it ends them with an error."""
    for index in range(256):
        entry.index = index
        try:
            fcntl.ioctl(fd, request, entry)
        except OSError:
            return
        yield entry
