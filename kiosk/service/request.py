"""Reads a request's body as the contract has it."""

import base64
import json
from dataclasses import dataclass
from typing import Never

import cv2
import numpy as np

from kiosk.service.contract import DEFAULT_THRESH, MAX_IMAGE_BYTES, MAX_SIDE_PX, MIN_SIDE_PX, BadRequestError
from kiosk.service.engine import FaceImage

_JPEG_START = b"\xff\xd8\xff"
_PNG_START = b"\x89PNG\r\n\x1a\n"


@dataclass(frozen=True, slots=True)
class LivenessRequest:
    """What a caller asks.

    Attributes:
        image: The image to judge.
        thresh: Live means a score above this, strictly; 0 to 1.
    """

    image: FaceImage
    thresh: float


def read_request(body: bytes) -> LivenessRequest:
    """Read a request's body.

    Decodes the whole image, which takes up to a second for the largest: call it off the event loop.

    Args:
        body: The body as it came.

    Raises:
        BadRequestError: The body does not keep the contract.
    """
    fields = _read_object(body)
    return LivenessRequest(
        image=_read_image(fields.get("image_base64")), thresh=_read_thresh(fields.get("thresh"))
    )


def _read_object(body: bytes) -> dict[str, object]:
    try:
        fields = json.loads(body, parse_constant=_refuse_constant)
    except (ValueError, RecursionError) as error:
        raise BadRequestError("the body is not JSON", "请求体不是JSON") from error
    if not isinstance(fields, dict):
        raise BadRequestError("the body is not a JSON object", "请求体不是JSON对象")
    return fields


def _refuse_constant(name: str) -> Never:
    raise ValueError(f"{name} is not JSON")


def _read_thresh(value: object) -> float:
    if value is None:
        return DEFAULT_THRESH
    if isinstance(value, bool) or not isinstance(value, int | float) or not 0 <= value <= 1:
        raise BadRequestError("thresh is not a number from 0 to 1", "thresh不是0到1之间的数")
    return float(value)


def _read_image(value: object) -> FaceImage:
    if not isinstance(value, str) or not value:
        raise BadRequestError("image_base64 is missing or not a string", "image_base64缺失或不是字符串")
    try:
        data = base64.b64decode(value, validate=True)
    except ValueError as error:
        raise BadRequestError("image_base64 is not standard base64", "image_base64不是标准Base64") from error
    if len(data) >= MAX_IMAGE_BYTES:
        raise BadRequestError("the image is not under 20 MB", "图片不小于20M")
    if not data.startswith((_JPEG_START, _PNG_START)):
        raise BadRequestError("the image is neither JPEG nor PNG", "图片不是JPEG或PNG")
    width, height = _decoded_size(data)
    if not (MIN_SIDE_PX <= width <= MAX_SIDE_PX and MIN_SIDE_PX <= height <= MAX_SIDE_PX):
        raise BadRequestError(
            f"the image is {width}x{height} pixels, each side must be {MIN_SIDE_PX} to {MAX_SIDE_PX}",
            f"图片为{width}x{height}像素,每边须在[{MIN_SIDE_PX},{MAX_SIDE_PX}]内",
        )
    return FaceImage(data=data, width=width, height=height)


def _decoded_size(data: bytes) -> tuple[int, int]:
    damaged = BadRequestError("the image is damaged", "图片已损坏")
    try:
        # OpenCV gives up above 2^30 pixels by itself, so that a small file cannot ask for all the memory.
        pixels = cv2.imdecode(np.frombuffer(data, np.uint8), cv2.IMREAD_GRAYSCALE)
    except cv2.error as error:
        raise damaged from error
    # OpenCV answers None for a file it cannot read to its end, which its type stubs do not say.
    if pixels is None:
        raise damaged
    height, width = pixels.shape
    return width, height
