"""Camera SPECs: what a technician writes to name a source of frames."""

import os
import re
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import ClassVar
from urllib.parse import urlsplit

from kiosk.camera.errors import CameraSpecError, SourceUnavailableError
from kiosk.resources import resource_path
from kiosk.values import SourceKind

FORMS = (
    "an index such as 0, /dev/…, usb:VID:PID[:SERIAL], name:TEXT, a video file, a folder of images, "
    "an http, https or rtsp URL, demo or demo:SCENARIO"
)
DEFAULT_SCENARIO = "walk-up"

_STREAM_SCHEMES = ("http", "https", "rtsp")
_SCHEME = re.compile(r"([A-Za-z][A-Za-z0-9+.-]*)://")
_USB = re.compile(r"([0-9A-Fa-f]{4}):([0-9A-Fa-f]{4})(?::(.+))?")
_HIGHEST_INDEX = 255
"""V4L2 numbers its nodes below 256."""


@dataclass(frozen=True, slots=True)
class IndexSpec:
    """The device that the system numbers so at the moment."""

    kind: ClassVar[SourceKind] = SourceKind.DEVICE
    index: int

    def __str__(self) -> str:
        return str(self.index)


@dataclass(frozen=True, slots=True)
class DevicePathSpec:
    """A device node, or a link to one such as those below /dev/v4l/by-id."""

    kind: ClassVar[SourceKind] = SourceKind.DEVICE
    path: str

    def __str__(self) -> str:
        return self.path


@dataclass(frozen=True, slots=True)
class UsbSpec:
    """The USB device with this vendor and product, whatever its port or index."""

    kind: ClassVar[SourceKind] = SourceKind.DEVICE
    vid: int
    pid: int
    serial: str | None = None

    def __str__(self) -> str:
        return ":".join(["usb", f"{self.vid:04x}", f"{self.pid:04x}", *([self.serial] if self.serial else [])])


@dataclass(frozen=True, slots=True)
class NameSpec:
    """The device whose name contains this text, in any case."""

    kind: ClassVar[SourceKind] = SourceKind.DEVICE
    text: str

    def __str__(self) -> str:
        return f"name:{self.text}"


@dataclass(frozen=True, slots=True)
class FileSpec:
    """A video file, played at its own rate and looped."""

    kind: ClassVar[SourceKind] = SourceKind.FILE
    path: Path

    def __str__(self) -> str:
        return str(self.path)


@dataclass(frozen=True, slots=True)
class FolderSpec:
    """A folder of images, played in the order of their names and looped."""

    kind: ClassVar[SourceKind] = SourceKind.FOLDER
    path: Path

    def __str__(self) -> str:
        return str(self.path)


@dataclass(frozen=True, slots=True)
class StreamSpec:
    """A live stream. Its text leaves out what may be secret: user, password and query."""

    kind: ClassVar[SourceKind] = SourceKind.STREAM
    url: str = field(repr=False)

    def __str__(self) -> str:
        parts = urlsplit(self.url)
        port = f":{parts.port}" if parts.port else ""
        return f"{parts.scheme}://{parts.hostname}{port}{parts.path}"


@dataclass(frozen=True, slots=True)
class DemoSpec:
    """The demo camera: a drawn visitor playing one scenario, looped."""

    kind: ClassVar[SourceKind] = SourceKind.DEMO
    scenario: str

    def __str__(self) -> str:
        return f"demo:{self.scenario}"

    @property
    def path(self) -> Path:
        """The scenario's clip."""
        return resource_path("demo", f"{self.scenario}.mp4")


DeviceSpec = IndexSpec | DevicePathSpec | UsbSpec | NameSpec
RecordingSpec = FileSpec | FolderSpec | DemoSpec
CameraSpec = DeviceSpec | RecordingSpec | StreamSpec


def demo_scenarios() -> tuple[str, ...]:
    """Return the names of the demo camera's scenarios, sorted."""
    return tuple(sorted(clip.stem for clip in resource_path("demo").glob("*.mp4")))


def parse_spec(text: str) -> CameraSpec:
    """Read a SPEC.

    Args:
        text: One of the forms in `FORMS`.

    Returns:
        The source it names. A device need not be there; a file or folder must be.

    Raises:
        CameraSpecError: The text is none of the forms, or names an unknown scenario.
        SourceUnavailableError: The file or folder is not there or may not be read.
    """
    text = text.strip()
    if not text or "\0" in text:
        raise CameraSpecError(f"The camera is not named; give {FORMS}.")
    if text.isascii() and text.isdigit():
        return _parse_index(text)
    if scheme := _SCHEME.match(text):
        return _parse_stream(text, scheme[1].lower())
    word, colon, rest = text.partition(":")
    if word == "demo" or (word in _PREFIXES and colon):
        return _PREFIXES[word](rest.strip())
    return DevicePathSpec(text) if text.startswith("/dev/") else _parse_path(text)


def _parse_index(text: str) -> IndexSpec:
    # A number of a thousand digits would take int() for ever, or make it raise.
    if len(text) > 3 or int(text) > _HIGHEST_INDEX:
        raise CameraSpecError(f"Camera index {text[:12]} is too high; it is from 0 to {_HIGHEST_INDEX}.")
    return IndexSpec(int(text))


def _parse_stream(text: str, scheme: str) -> StreamSpec:
    if scheme not in _STREAM_SCHEMES:
        raise CameraSpecError(f"A camera URL starts with http://, https:// or rtsp://, not with {scheme}://.")
    try:
        parts = urlsplit(text)
        named = bool(parts.hostname) and parts.port != 0
    except ValueError:  # a port that is no number, a bracket that is not closed
        named = False
    if not named or any(character.isspace() for character in text):
        raise CameraSpecError(f"The camera URL names no valid host and port; write {scheme}://HOST[:PORT]/PATH.")
    return StreamSpec(text)


def _parse_usb(rest: str) -> UsbSpec:
    match = _USB.fullmatch(rest)
    if match is None:
        raise CameraSpecError(
            f'"usb:{rest}" is not usb:VID:PID[:SERIAL]; VID and PID are four hexadecimal digits each, '
            "as in usb:046d:0825."
        )
    vid, pid, serial = match.groups()
    return UsbSpec(vid=int(vid, 16), pid=int(pid, 16), serial=serial)


def _parse_name(rest: str) -> NameSpec:
    if not rest:
        raise CameraSpecError('"name:" needs a part of the camera\'s name after the colon, as in name:C270.')
    return NameSpec(rest)


def _parse_demo(rest: str) -> DemoSpec:
    scenario = rest or DEFAULT_SCENARIO
    known = demo_scenarios()
    if scenario not in known:
        raise CameraSpecError(f'There is no demo scenario "{scenario}"; the scenarios are: {", ".join(known)}.')
    return DemoSpec(scenario)


_PREFIXES: dict[str, Callable[[str], CameraSpec]] = {"usb": _parse_usb, "name": _parse_name, "demo": _parse_demo}


def _quoted(text: str) -> str:
    """Quote a name as it is, or escaped where a screen would not show what it holds."""
    return f'"{text[:300]}"' if text.isprintable() else repr(text[:300])


def _parse_path(text: str) -> FileSpec | FolderSpec:
    try:
        path = Path(text).expanduser()
        found = path.is_file() or path.is_dir()
    except (OSError, RuntimeError):  # a name too long for the file system, the home of nobody
        found = False
    if not found:
        raise SourceUnavailableError(f"There is no file or folder {_quoted(text)}; a camera is named by {FORMS}.")
    if not os.access(path, os.R_OK):
        raise SourceUnavailableError(f"{_quoted(text)} may not be read; give this user the right to read it.")
    return FolderSpec(path) if path.is_dir() else FileSpec(path)
