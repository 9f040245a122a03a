"""Recordings read as fast as one likes, for replay: every picture once, on the recording's own clock."""

from collections.abc import Iterator

from kiosk.camera.errors import CameraSpecError
from kiosk.camera.frame import Frame
from kiosk.camera.sources.choose import choose_recording
from kiosk.camera.sources.source import Recording
from kiosk.camera.spec import CameraSpec, RecordingSpec


def read_recording(spec: CameraSpec) -> Iterator[Frame]:
    """Read a recording from its first picture to its last.

    The same recording gives the same frames, bit by bit: a demo scenario comes without its live camera's noise.

    Args:
        spec: A video file, a folder of images or a demo scenario.

    Returns:
        The frames. `sequence` counts from 0, and `captured_ns` starts at 0 with the first frame.

    Raises:
        CameraSpecError: The SPEC names a live source.
        SourceUnavailableError: The recording cannot be read; while reading, a picture in it is damaged.
    """
    return _frames(_opened(spec))


def recording_length(spec: CameraSpec) -> tuple[int | None, float | None]:
    """Return how many frames a recording has and how many seconds it lasts, for showing progress.

    Args:
        spec: As for `read_recording`.

    Returns:
        What the recording states, which need not be exact; None where it states nothing.

    Raises:
        CameraSpecError: The SPEC names a live source.
        SourceUnavailableError: The recording cannot be read.
    """
    recording = _opened(spec)
    try:
        return recording.length()
    finally:
        recording.close()


def _opened(spec: CameraSpec) -> Recording:
    if not isinstance(spec, RecordingSpec):
        raise CameraSpecError(f"{spec} is no recording; name a video file, a folder of images or demo:SCENARIO.")
    recording = choose_recording(spec)
    recording.open()
    return recording


def _frames(recording: Recording) -> Iterator[Frame]:
    sequence = 0
    try:
        while (at_s := recording.advance()) is not None:
            image = recording.image()
            image.flags.writeable = False
            yield Frame(image=image, sequence=sequence, captured_ns=round(at_s * 1e9))
            sequence += 1
    finally:
        recording.close()
