import pytest

from kiosk.camera import v4l2
from kiosk.camera.errors import SourceUnavailableError
from kiosk.camera.settings import CameraSettings
from kiosk.camera.sources.device import Device


@pytest.mark.parametrize(
    ("request_code", "kernels"),
    [
        (v4l2._QUERYCAP, 0x80685600),
        (v4l2._ENUM_FMT, 0xC0405602),
        (v4l2._ENUM_FRAMESIZES, 0xC02C564A),
        (v4l2._ENUM_FRAMEINTERVALS, 0xC034564B),
    ],
)
def test_structures_are_laid_out_as_the_kernels(request_code: int, kernels: int) -> None:
    assert request_code == kernels


def test_what_is_no_video_device_cannot_be_asked() -> None:
    with pytest.raises(OSError, match="ioctl"):
        v4l2.query("/dev/null")


@pytest.mark.parametrize(
    ("path", "words"),
    [
        ("/dev/video254", "is not there; plug the camera in"),
        ("/dev/null", "is in use by another program, or is no camera"),
        ("/dev/null/video0", "cannot be opened: Not a directory"),
    ],
)
def test_a_device_that_does_not_open_is_told_with_a_remedy(path: str, words: str) -> None:
    with pytest.raises(SourceUnavailableError) as caught:
        Device(path, CameraSettings()).open()
    assert str(caught.value).startswith(f"{path} {words}")
