"""The vendor's contract: its path, limits, codes and texts, and what an answer's body looks like."""

import secrets
from typing import Final

from kiosk.service.engine import Assessment

PATH: Final = "/api/face_liveness/v1"
DEFAULT_THRESH: Final = 0.8
MIN_SIDE_PX: Final = 15
MAX_SIDE_PX: Final = 8192
MAX_IMAGE_BYTES: Final = 20_000_000
"""An image is smaller than this. The vendor's "20M" read strictly: what passes here passes there."""
MAX_BODY_BYTES: Final = 28 * 1024 * 1024
"""Room for the largest image as base64, even where every `/` is escaped, as PHP's encoder does."""

OK: Final = 200
BAD_IMAGE: Final = 4001
NO_FACE: Final = 4002
ATTACK: Final = 4004
INTERNAL_ERROR: Final = 5000

_TEXTS: Final = {
    OK: ("ok", "成功"),
    BAD_IMAGE: ("image is empty or malformed", "图片为空或格式错误"),
    NO_FACE: ("no face detected", "未检测到人脸"),
    ATTACK: ("suspected re-capture or attack, liveness not passed", "疑似翻拍或攻击,未通过活体"),
    INTERNAL_ERROR: ("internal error, please try again later", "服务内部错误,请稍后重试"),
}


class BadRequestError(Exception):
    """The body does not keep the contract; answered with code 4001.

    Args:
        detail: What is wrong, in English.
        detail_cn: The same in Chinese.
    """

    def __init__(self, detail: str, detail_cn: str) -> None:
        super().__init__(detail)
        self.detail = detail
        self.detail_cn = detail_cn


def reply(assessment: Assessment, *, thresh: float) -> dict[str, object]:
    """Return the body that answers for an assessment.

    Args:
        assessment: What the engine made of the image.
        thresh: Live means a score above this, strictly.

    Returns:
        The JSON object. It never contradicts itself: `is_live` always follows from the score, and a 4004 whose
        score is above the threshold goes out without data.
    """
    body = _envelope(assessment.code)
    score = assessment.liveness_score
    if score is None:
        return body
    is_live = score > thresh
    if assessment.code == OK or not is_live:
        risk_reason = "" if is_live else assessment.risk_reason
        body["data"] = {"liveness_score": score, "is_live": is_live, "risk_reason": risk_reason}
    return body


def bad_request_reply(error: BadRequestError) -> dict[str, object]:
    """Return what answers a request outside the contract: the vendor's words, and what exactly is wrong."""
    body = _envelope(BAD_IMAGE)
    body["msg"] = f"{body['msg']}: {error.detail}"
    body["msg_cn"] = f"{body['msg_cn']}:{error.detail_cn}"
    return body


def _envelope(code: int) -> dict[str, object]:
    msg, msg_cn = _TEXTS.get(code, (f"error {code}", f"错误{code}"))
    return {
        "code": code,
        "msg": msg,
        "msg_cn": msg_cn,
        "success": code == OK,
        "request_id": secrets.token_hex(5),
    }
