"""Samples: what goes on the wire, and which pictures are refused."""

import struct
from pathlib import Path

import cv2
import numpy as np
import pytest
from numpy.typing import NDArray

from kiosk.liveness.encode import MAX_FILE_BYTES, encode_sample, encode_small, read_sample, shrink
from kiosk.liveness.errors import SampleError
from kiosk.liveness.sample import Sample

FRAME_MAX_BYTES = 2 * 1024 * 1024


def noise(height: int, width: int) -> NDArray[np.uint8]:
    return np.random.default_rng(3).integers(0, 256, (height, width, 3), dtype=np.uint8)


def flat(height: int, width: int) -> NDArray[np.uint8]:
    return np.full((height, width, 3), (40, 90, 200), np.uint8)


def decoded(sample: Sample) -> NDArray[np.uint8]:
    image = cv2.imdecode(np.frombuffer(sample.data, np.uint8), cv2.IMREAD_COLOR)
    assert image is not None
    return np.asarray(image, np.uint8)


def png_header(width: int, height: int) -> bytes:
    return b"\x89PNG\r\n\x1a\n" + struct.pack(">I4sII", 13, b"IHDR", width, height)


def test_frame_goes_out_whole_and_in_its_own_colours() -> None:
    sample = encode_sample(flat(720, 1280))
    assert (sample.width, sample.height) == (1280, 720)
    assert decoded(sample).shape == (720, 1280, 3)
    assert np.abs(decoded(sample).astype(int) - (40, 90, 200)).max() <= 2


def test_frame_is_jpeg_of_quality_95() -> None:
    data = encode_sample(noise(64, 64)).data
    assert data == cv2.imencode(".jpg", noise(64, 64), [cv2.IMWRITE_JPEG_QUALITY, 95])[1].tobytes()


def test_frame_over_two_mebibytes_is_downscaled_only_as_far_as_needed() -> None:
    sample = encode_sample(noise(1500, 2000))
    assert 0.5 * FRAME_MAX_BYTES < len(sample.data) <= FRAME_MAX_BYTES
    assert sample.width / sample.height == pytest.approx(2000 / 1500, rel=0.01)
    assert decoded(sample).shape == (sample.height, sample.width, 3)


def test_frame_wider_than_the_api_takes_is_downscaled_to_its_limit() -> None:
    sample = encode_sample(flat(60, 9000))
    assert (sample.width, sample.height) == (8192, 55)


@pytest.mark.parametrize(("height", "width"), [(14, 200), (200, 14), (20, 30000)])
def test_frame_too_small_for_the_api_is_refused(height: int, width: int) -> None:
    with pytest.raises(SampleError, match="too small"):
        encode_sample(flat(height, width))


def test_small_sample_fits_a_slow_network() -> None:
    sample = encode_small(noise(1080, 1920))
    assert max(sample.width, sample.height) <= 1280
    assert len(sample.data) <= 300 * 1024
    assert sample.width / sample.height == pytest.approx(16 / 9, rel=0.01)


def test_shrinking_what_is_small_already_or_no_picture_gives_nothing() -> None:
    small = encode_small(flat(100, 100))
    assert shrink(small) is None
    assert shrink(Sample(b"\xff\xd8\xffnot really", 100, 100)) is None


def test_sample_never_shows_its_image() -> None:
    assert repr(encode_sample(flat(20, 30))).startswith("Sample(30x20, ")
    assert len(repr(encode_sample(noise(200, 200)))) < 50


@pytest.mark.parametrize("kind", [".jpg", ".png"])
def test_file_goes_as_it_is_whatever_its_name(kind: str, tmp_path: Path) -> None:
    data = cv2.imencode(kind, noise(31, 17))[1].tobytes()
    path = tmp_path / "picture.txt"
    path.write_bytes(data)
    assert read_sample(path) == Sample(data, 17, 31)


def test_progressive_jpeg_with_a_comment_and_padding_is_understood(tmp_path: Path) -> None:
    data = cv2.imencode(".jpg", noise(40, 50), [cv2.IMWRITE_JPEG_PROGRESSIVE, 1])[1].tobytes()
    comment = b"\xff\xff\xff\xfe" + struct.pack(">H", 2 + 4) + b"\xff\xc0ab"
    path = tmp_path / "progressive.jpg"
    path.write_bytes(data[:2] + comment + data[2:])
    sample = read_sample(path)
    assert (sample.width, sample.height) == (50, 40)


@pytest.mark.parametrize(("width", "height"), [(15, 15), (8192, 15), (15, 8192)])
def test_file_at_the_limits_is_taken(width: int, height: int, tmp_path: Path) -> None:
    path = tmp_path / "limit.png"
    path.write_bytes(png_header(width, height))
    assert (read_sample(path).width, read_sample(path).height) == (width, height)


@pytest.mark.parametrize(("width", "height"), [(14, 100), (100, 14), (8193, 100), (100, 9000), (0, 0)])
def test_file_outside_the_limits_is_refused_by_name(width: int, height: int, tmp_path: Path) -> None:
    path = tmp_path / "wrong.png"
    path.write_bytes(png_header(width, height))
    with pytest.raises(SampleError, match=rf"wrong\.png has {width}x{height} pixels.*15 to 8192"):
        read_sample(path)


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"GIF89a and so on",
        b"\xff\xd8\xff",
        b"\xff\xd8\xff\xe0\xff\xff",
        b"\xff\xd8\xff\xc0\x00",
        b"\xff\xd8\xff\xd9",
        b"\x89PNG\r\n\x1a\n\x00\x00",
        b"RIFF....WEBP",
    ],
)
def test_file_of_another_kind_is_refused(data: bytes, tmp_path: Path) -> None:
    path = tmp_path / "picture.jpg"
    path.write_bytes(data)
    with pytest.raises(SampleError, match="neither a JPEG nor a PNG"):
        read_sample(path)


def test_file_of_twenty_megabytes_is_refused_and_one_byte_less_is_taken(tmp_path: Path) -> None:
    path = tmp_path / "large.png"
    path.write_bytes(png_header(100, 100).ljust(MAX_FILE_BYTES, b"\0"))
    with pytest.raises(SampleError, match="under 20 MB"):
        read_sample(path)
    path.write_bytes(png_header(100, 100).ljust(MAX_FILE_BYTES - 1, b"\0"))
    assert read_sample(path).width == 100


def test_missing_file_and_folder_are_named(tmp_path: Path) -> None:
    with pytest.raises(SampleError, match=r"absent\.jpg cannot be read: No such file"):
        read_sample(tmp_path / "absent.jpg")
    with pytest.raises(SampleError, match="cannot be read: Is a directory"):
        read_sample(tmp_path)
