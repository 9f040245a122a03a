"""Cameras of Windows and macOS, which OpenCV opens by a number that it gives them; there are no device nodes."""

import sys
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from importlib import import_module
from typing import Protocol

import cv2

BACKENDS = {"win32": (cv2.CAP_MSMF, cv2.CAP_DSHOW), "darwin": (cv2.CAP_AVFOUNDATION,)}
"""OpenCV's ways to a camera, the best first. DirectShow, the older, takes some that Media Foundation does not."""

NAMES = {cv2.CAP_MSMF: "msmf", cv2.CAP_DSHOW: "dshow", cv2.CAP_AVFOUNDATION: "avfoundation"}
"""OpenCV itself names only those that it was built with."""


class Entry(Protocol):
    """What `cv2_enumerate_cameras` tells of a camera."""

    index: int
    name: str
    path: str | None
    vid: int | None
    pid: int | None


Enumerate = Callable[[int], Iterable[Entry]]
"""Lists a backend's cameras, in the order of the backend's numbers, without opening any."""


@dataclass(frozen=True, slots=True)
class Numbered:
    """A camera and its number at the moment.

    Attributes:
        backend: OpenCV's number for the way to it.
        index: The camera's number on that way.
        name: What it calls itself.
        path: The system's lasting name for it; empty where it has none.
        vid: USB vendor, None off USB.
        pid: USB product, None off USB.
    """

    backend: int
    index: int
    name: str
    path: str
    vid: int | None
    pid: int | None


def cameras(*, platform: str = sys.platform, enumerate_cameras: Enumerate | None = None) -> tuple[Numbered, ...]:
    """Return each camera once, by the first backend that has it, without opening any.

    Args:
        platform: As `sys.platform` names it.
        enumerate_cameras: Lists them; None takes the library's.
    """
    found: dict[str, Numbered] = {}
    for camera in _all(platform, enumerate_cameras or _library()):
        found.setdefault(_hardware(camera.path) or camera.name, camera)
    return tuple(found.values())


def ways(
    path: str, *, platform: str = sys.platform, enumerate_cameras: Enumerate | None = None
) -> tuple[Numbered, ...]:
    """Return every way to a camera, the best first; empty where it is not there.

    Args:
        path: The camera's lasting name, on any of the ways.
        platform: As `sys.platform` names it.
        enumerate_cameras: Lists them; None takes the library's.
    """
    every = _all(platform, enumerate_cameras or _library())
    return tuple(camera for camera in every if _hardware(camera.path) == _hardware(path))


def _all(platform: str, enumerate_cameras: Enumerate) -> Iterable[Numbered]:
    for backend in BACKENDS.get(platform, ()):
        for entry in enumerate_cameras(backend):
            yield Numbered(backend, entry.index, entry.name, entry.path or "", entry.vid, entry.pid)


def _hardware(path: str) -> str:
    r"""Return what a device interface's path, `\\?\usb#vid_…#…#{class}\global`, says of the hardware alone."""
    return path.partition("#{")[0].casefold()


def _library() -> Enumerate:
    # Linux has device nodes, and is not given the library.
    listed: Enumerate = import_module("cv2_enumerate_cameras").enumerate_cameras
    return listed
