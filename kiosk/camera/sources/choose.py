"""From a SPEC to the source that it names."""

import time

from kiosk.camera.settings import CameraSettings
from kiosk.camera.sources.clip import ClipRecording
from kiosk.camera.sources.demo import DemoCamera
from kiosk.camera.sources.device import Device
from kiosk.camera.sources.folder import FolderRecording
from kiosk.camera.sources.player import Player
from kiosk.camera.sources.source import Pause, Recording, Source
from kiosk.camera.sources.stream import Stream
from kiosk.camera.spec import (
    DemoSpec,
    DevicePathSpec,
    FileSpec,
    FolderSpec,
    RecordingSpec,
    StreamSpec,
)

ReadySpec = DevicePathSpec | RecordingSpec | StreamSpec
"""A SPEC that can be opened as it is: devices have been found, and are named by their node."""


def choose_source(spec: ReadySpec, settings: CameraSettings, *, pause: Pause) -> Source:
    """Return the source, not opened yet.

    Args:
        spec: What to open.
        settings: How to open it.
        pause: Waits until a recording's next picture is due.
    """
    match spec:
        case DevicePathSpec():
            return Device(spec.path, settings)
        case StreamSpec():
            return Stream(spec, time_scale=settings.time_scale)
        case DemoSpec():
            return DemoCamera(Player(choose_recording(spec), clock=time.monotonic, pause=pause))
        case FileSpec() | FolderSpec():
            return Player(choose_recording(spec), clock=time.monotonic, pause=pause)


def choose_recording(spec: RecordingSpec) -> Recording:
    """Return the recording, not opened yet."""
    return FolderRecording(spec.path) if isinstance(spec, FolderSpec) else ClipRecording(spec.path)
