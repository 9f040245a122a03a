"""Turns a frame, or a picture file, into the sample that goes on the wire."""

import math
import struct
from pathlib import Path

import cv2
import numpy as np
from numpy.typing import NDArray

from kiosk.liveness.errors import SampleError
from kiosk.liveness.sample import Sample

MIN_SIDE_PX = 15
"""The API's lower limit."""
MAX_SIDE_PX = 8192
"""The API's upper limit."""
MAX_FILE_BYTES = 20_000_000
"""The API says "under 20M"; the smaller of the two readings is inside it either way."""

_FRAME_QUALITY = 95
_FRAME_MAX_BYTES = 2 * 1024 * 1024
_SMALL_QUALITY = 85
_SMALL_SIDE_PX = 1280
_SMALL_MAX_BYTES = 300 * 1024

_PNG_SIGNATURE = b"\x89PNG\r\n\x1a\n"
_JPEG_SIGNATURE = b"\xff\xd8\xff"
_JPEG_FRAME_MARKERS = frozenset(range(0xC0, 0xD0)) - {0xC4, 0xC8, 0xCC}
_JPEG_BARE_MARKERS = frozenset({0x01, *range(0xD0, 0xD9)})


def encode_sample(image: NDArray[np.uint8]) -> Sample:
    """Encode a frame whole, at JPEG quality 95, smaller only where the API or the way there needs it.

    Args:
        image: Shape (height, width, 3), BGR.

    Raises:
        SampleError: A side is shorter than 15 px.
    """
    return _encode(image, quality=_FRAME_QUALITY, max_side_px=MAX_SIDE_PX, max_bytes=_FRAME_MAX_BYTES)


def encode_small(image: NDArray[np.uint8]) -> Sample:
    """Encode a frame for a slow way or a picky gateway: long side 1280 px, quality 85, at most 300 KiB.

    Args:
        image: Shape (height, width, 3), BGR.

    Raises:
        SampleError: A side is, or would become, shorter than 15 px.
    """
    return _encode(image, quality=_SMALL_QUALITY, max_side_px=_SMALL_SIDE_PX, max_bytes=_SMALL_MAX_BYTES)


def shrink(sample: Sample) -> Sample | None:
    """Return the sample encoded small, or None where that gives nothing smaller."""
    try:
        image = cv2.imdecode(np.frombuffer(sample.data, np.uint8), cv2.IMREAD_COLOR)
        if image is None:
            return None
        smaller = encode_small(np.asarray(image, np.uint8))
    except (cv2.error, SampleError):
        return None
    return smaller if len(smaller.data) < len(sample.data) else None


def read_sample(path: Path) -> Sample:
    """Read a JPEG or PNG file as it is; its content tells the kind, not its name.

    Raises:
        SampleError: The file cannot be read, is neither kind, or is outside the API's limits.
    """
    try:
        with path.open("rb") as file:
            data = file.read(MAX_FILE_BYTES)
    except OSError as error:
        raise SampleError(f"{path} cannot be read: {error.strerror}.") from None
    if len(data) >= MAX_FILE_BYTES:
        raise SampleError(f"{path} is too large: the API takes files under 20 MB.")
    size = _size_px(data)
    if size is None:
        raise SampleError(f"{path} is neither a JPEG nor a PNG picture: convert it first.")
    width, height = size
    if min(size) < MIN_SIDE_PX or max(size) > MAX_SIDE_PX:
        raise SampleError(
            f"{path} has {width}x{height} pixels: the API takes {MIN_SIDE_PX} to {MAX_SIDE_PX} a side; resize it."
        )
    return Sample(data, width, height)


def _encode(image: NDArray[np.uint8], *, quality: int, max_side_px: int, max_bytes: int) -> Sample:
    scaled = _fit(image, min(1.0, max_side_px / max(image.shape[:2])))
    while True:
        height, width = scaled.shape[:2]
        if min(height, width) < MIN_SIDE_PX:
            raise SampleError(f"A picture of {width}x{height} pixels is too small: a side needs {MIN_SIDE_PX}.")
        data = cv2.imencode(".jpg", scaled, [cv2.IMWRITE_JPEG_QUALITY, quality])[1].tobytes()
        if len(data) <= max_bytes:
            return Sample(data, width, height)
        # Bytes grow a little slower than pixels, so aim below the square root.
        scaled = _fit(scaled, 0.95 * math.sqrt(max_bytes / len(data)))


def _fit(image: NDArray[np.uint8], factor: float) -> NDArray[np.uint8]:
    if factor >= 1.0:
        return image
    height, width = image.shape[:2]
    size = (max(1, round(width * factor)), max(1, round(height * factor)))
    return np.asarray(cv2.resize(image, size, interpolation=cv2.INTER_AREA), np.uint8)


def _size_px(data: bytes) -> tuple[int, int] | None:
    try:
        if data.startswith(_PNG_SIGNATURE) and data[12:16] == b"IHDR":
            width, height = struct.unpack_from(">II", data, 16)
            return width, height
        return _jpeg_size_px(data) if data.startswith(_JPEG_SIGNATURE) else None
    except (struct.error, IndexError):
        return None


def _jpeg_size_px(data: bytes) -> tuple[int, int] | None:
    """Walk the segments to the frame header (ITU-T T.81, B.1 and B.2.2)."""
    at = 2
    while data[at] == 0xFF:
        marker = data[at + 1]
        if marker == 0xFF:
            at += 1
        elif marker in _JPEG_BARE_MARKERS:
            at += 2
        elif marker in _JPEG_FRAME_MARKERS:
            height, width = struct.unpack_from(">HH", data, at + 5)
            return width, height
        else:
            (length,) = struct.unpack_from(">H", data, at + 2)
            at += 2 + length
    return None
