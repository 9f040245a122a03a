"""What a caller whose credentials are right gets to read."""

import base64
import json

import pytest

from kiosk.service.contract import MAX_IMAGE_BYTES
from kiosk.service.engine import Assessment, FaceImage
from tests.service.conftest import Caller, Serve, body_of, encoded

_BAD_IMAGE = "image is empty or malformed: "


def test_a_pass_reads_as_on_the_vendors_page(serve: Serve) -> None:
    answer = serve("pass:0.937").answer(body_of(encoded()))

    assert len(answer.pop("request_id")) == 10
    assert answer == {
        "code": 200,
        "msg": "ok",
        "msg_cn": "成功",
        "success": True,
        "data": {"liveness_score": 0.937, "is_live": True, "risk_reason": ""},
    }


def test_request_ids_are_unique(passing: Caller) -> None:
    body = body_of(encoded())

    assert len({passing.answer(body)["request_id"] for _ in range(20)}) == 20


@pytest.mark.parametrize("fields", [{}, {"thresh": 0.8}, {"thresh": None}])
def test_live_means_a_score_above_the_threshold_strictly(serve: Serve, fields: dict[str, object]) -> None:
    caller = serve("pass:0.8,pass:0.8001")

    assert [caller.answer(body_of(encoded(), **fields))["data"]["is_live"] for _ in range(2)] == [False, True]


@pytest.mark.parametrize(
    ("script", "thresh", "is_live"), [("pass:0.95", 0.99, False), ("fail:0.31:screen", 0.1, True)]
)
def test_the_threshold_decides_whatever_the_script_calls_it(
    serve: Serve, script: str, thresh: float, is_live: bool
) -> None:
    data = serve(script).answer(body_of(encoded(), thresh=thresh))["data"]

    assert (data["is_live"], data["risk_reason"]) == (is_live, "")


def test_a_fail_says_why(serve: Serve) -> None:
    answer = serve("fail:0.31:screen").answer(body_of(encoded()))

    assert (answer["code"], answer["success"]) == (200, True)
    assert answer["data"] == {"liveness_score": 0.31, "is_live": False, "risk_reason": "screen"}


@pytest.mark.parametrize(
    ("script", "code", "msg", "msg_cn"),
    [
        ("noface", 4002, "no face detected", "未检测到人脸"),
        ("attack", 4004, "suspected re-capture or attack, liveness not passed", "疑似翻拍或攻击,未通过活体"),
        ("error:5000", 5000, "internal error, please try again later", "服务内部错误,请稍后重试"),
        ("error:4003", 4003, "error 4003", "错误4003"),
    ],
)
def test_codes_come_with_http_200_and_both_languages(
    serve: Serve, script: str, code: int, msg: str, msg_cn: str
) -> None:
    answer = serve(script).answer(body_of(encoded()))

    assert answer.pop("request_id")
    assert answer == {"code": code, "msg": msg, "msg_cn": msg_cn, "success": False}


def test_an_attack_may_carry_a_score_and_never_a_contradiction(serve: Serve) -> None:
    caller = serve("attack:0.12:mask")

    assert caller.answer(body_of(encoded()))["data"] == {
        "liveness_score": 0.12,
        "is_live": False,
        "risk_reason": "mask",
    }
    assert "data" not in caller.answer(body_of(encoded(), thresh=0.1))


def test_chinese_text_is_sent_as_utf_8_json(serve: Serve) -> None:
    response = serve("noface").post(body_of(encoded()))

    assert response.headers["Content-Type"] == "application/json"
    assert "未检测到人脸".encode() in response.content


@pytest.mark.parametrize(
    "image",
    [
        encoded(15, 15),
        encoded(15, 15, kind=".png"),
        encoded(8192, 15),
        encoded(15, 8192, kind=".png"),
        encoded() + bytes(MAX_IMAGE_BYTES - 1 - len(encoded())),
    ],
    ids=["small JPEG", "small PNG", "wide JPEG", "tall PNG", "heavy JPEG"],
)
def test_images_at_the_limits_are_accepted(passing: Caller, image: bytes) -> None:
    assert passing.answer(body_of(image))["code"] == 200


@pytest.mark.parametrize(
    ("image", "detail"),
    [
        (encoded(14, 20), "the image is 14x20 pixels, each side must be 15 to 8192"),
        (encoded(20, 14, kind=".png"), "the image is 20x14 pixels, each side must be 15 to 8192"),
        (encoded(8193, 20), "the image is 8193x20 pixels, each side must be 15 to 8192"),
        (encoded(20, 9000), "the image is 20x9000 pixels, each side must be 15 to 8192"),
        (encoded() + bytes(MAX_IMAGE_BYTES - len(encoded())), "the image is not under 20 MB"),
        (encoded()[:-20], "the image is damaged"),
        (encoded()[:10], "the image is damaged"),
        (encoded(kind=".png")[:-20], "the image is damaged"),
        (encoded(kind=".gif"), "the image is neither JPEG nor PNG"),
        (encoded(kind=".bmp"), "the image is neither JPEG nor PNG"),
        (b"no image at all", "the image is neither JPEG nor PNG"),
    ],
)
def test_images_outside_the_limits_are_4001(passing: Caller, image: bytes, detail: str) -> None:
    answer = passing.answer(body_of(image))

    assert (answer["code"], answer["success"], answer["msg"]) == (4001, False, _BAD_IMAGE + detail)
    assert answer["msg_cn"].startswith("图片为空或格式错误:")
    assert "data" not in answer


@pytest.mark.parametrize(
    ("body", "detail"),
    [
        (b"", "the body is not JSON"),
        (b"image_base64=abc", "the body is not JSON"),
        (b'{"thresh": NaN}', "the body is not JSON"),
        (b"[" * 100_000, "the body is not JSON"),
        (b"\xff\xfe{}", "the body is not JSON"),
        (b"[]", "the body is not a JSON object"),
        (b"{}", "image_base64 is missing or not a string"),
        (b'{"image_base64": ""}', "image_base64 is missing or not a string"),
        (b'{"image_base64": null}', "image_base64 is missing or not a string"),
        (b'{"image_base64": "@@@@"}', "image_base64 is not standard base64"),
        ('{"image_base64": "图片"}'.encode(), "image_base64 is not standard base64"),
        (b'{"image_base64": "data:image/jpeg;base64,/9j/"}', "image_base64 is not standard base64"),
    ],
)
def test_bodies_outside_the_contract_are_4001(passing: Caller, body: bytes, detail: str) -> None:
    response = passing.post_bytes(body)

    assert response.status_code == 200
    assert (response.json()["code"], response.json()["msg"]) == (4001, _BAD_IMAGE + detail)


def test_url_safe_base64_is_not_standard(passing: Caller) -> None:
    image = base64.urlsafe_b64encode(b"\xff\xd8\xff\xfb\xff").decode()

    assert passing.answer({"image_base64": image})["msg"] == _BAD_IMAGE + "image_base64 is not standard base64"


@pytest.mark.parametrize("thresh", [-0.1, 1.1, "0.8", True, [0.8]])
def test_a_threshold_that_is_no_number_from_0_to_1_is_4001(passing: Caller, thresh: object) -> None:
    answer = passing.answer(body_of(encoded(), thresh=thresh))

    assert (answer["code"], answer["msg"]) == (4001, _BAD_IMAGE + "thresh is not a number from 0 to 1")


def test_slashes_may_be_escaped_as_phps_encoder_does(passing: Caller) -> None:
    body = json.dumps(body_of(encoded())).replace("/", r"\/").encode()

    assert passing.post_bytes(body).json()["code"] == 200


def test_bad_requests_use_up_no_item_of_the_script(serve: Serve) -> None:
    caller = serve("pass,noface")

    assert [caller.answer(body)["code"] for body in (body_of(encoded()), {}, body_of(encoded()))] == [
        200,
        4001,
        4002,
    ]


class _Recorder:
    name = "recorder"

    def __init__(self) -> None:
        self.images: list[FaceImage] = []

    async def assess(self, image: FaceImage) -> Assessment:
        self.images.append(image)
        raise ZeroDivisionError


def test_an_engine_sees_the_image_as_sent_and_its_failure_is_5000(
    serve: Serve, caplog: pytest.LogCaptureFixture
) -> None:
    engine = _Recorder()
    response = serve(engine=engine).post(body_of(encoded(64, 48)))

    assert (response.status_code, response.json()["code"]) == (200, 5000)
    assert response.headers["X-Liveness-Engine"] == "recorder"
    assert engine.images == [FaceImage(data=encoded(64, 48), width=64, height=48)]
    assert "ZeroDivisionError" in caplog.text
    assert repr(engine.images[0]) == f"FaceImage(64x48, {len(encoded(64, 48))} bytes)"
