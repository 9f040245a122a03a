"""A whole check of the drawn visitor: real child, detector, session and sockets; only the vendor is played."""

import base64
import hashlib
import json
from typing import Any

import cv2
import numpy as np
import pytest

from kiosk.camera.recording import read_recording
from kiosk.camera.spec import parse_spec
from kiosk.liveness.encode import encode_sample
from kiosk.resources import resource_path
from tests.liveness.scripted_server import RawRequest, ScriptedServer, answer, contract, http, serving
from tests.program.program import run

_CLIP = str(resource_path("demo", "steady.mp4"))
_REASON_BY_CODE = [(4001, "bad_image", 2), (4002, "no_face", 3), (4003, "service", 1), (9999, "service", 1)]


def check(server: ScriptedServer, *words: str) -> int:
    return run(["check", "--camera", _CLIP, "--url", server.url, "--json", *words])


def line(capsys: pytest.CaptureFixture[str]) -> dict[str, Any]:
    (printed,) = capsys.readouterr().out.splitlines()
    fields: dict[str, Any] = json.loads(printed)
    return fields


@pytest.fixture(autouse=True)
def _app_code(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LIVENESS_KIOSK_API__APPCODE", "canary-code")


@pytest.fixture
def _signed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LIVENESS_KIOSK_API__APP_KEY", "canary-key")
    monkeypatch.setenv("LIVENESS_KIOSK_API__APP_SECRET", "canary-secret")


@pytest.fixture
def _hurried(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LIVENESS_KIOSK_TIMING__SCALE", "0.2")


def _sent_image(request: RawRequest) -> bytes:
    assert request.headers["content-type"] == "application/json"
    assert set(request.json) == {"image_base64", "thresh"}
    assert request.json["thresh"] == 0.8
    return base64.b64decode(request.json["image_base64"], validate=True)


def test_a_live_visitor_passes_and_the_frame_reported_is_the_frame_sent(
    capsys: pytest.CaptureFixture[str],
) -> None:
    with serving(answer(http(contract(request_id="r-1")))) as server:
        assert check(server, "--subject", "A-17") == 0
    (request,) = server.requests
    assert request.lines[0] == "POST /api/face_liveness/v1 HTTP/1.1"
    assert request.headers["authorization"] == "APPCODE canary-code"
    assert "x-ca-key" not in request.headers

    fields = line(capsys)
    assert (fields["result"], fields["subject"], fields["source"]) == ("passed", "A-17", "file")
    (attempt,) = fields["attempts"]
    assert (attempt["outcome"], attempt["request_id"], attempt["liveness_score"]) == ("live", "r-1", 0.937)
    jpeg = _sent_image(request)
    frames = list(read_recording(parse_spec(_CLIP)))
    assert attempt["capture"]["jpeg_bytes"] == len(jpeg)
    # The clip loops, so the frame's number does not tell which picture it shows: the picture itself does.
    assert jpeg in {encode_sample(frame.image).data for frame in frames}
    picture = cv2.imdecode(np.frombuffer(jpeg, np.uint8), cv2.IMREAD_COLOR)
    assert picture is not None
    assert picture.shape == (720, 1280, 3)


@pytest.mark.usefixtures("_signed")
def test_signed_credentials_win_and_the_signature_is_the_contracts() -> None:
    with serving(answer(http(contract()))) as server:
        assert check(server) == 0
    (request,) = server.requests
    assert "authorization" not in request.headers
    assert request.headers["x-ca-key"] == "canary-key"
    signed = f"canary-key&{request.headers['x-ca-timestamp']}&canary-secret"
    assert request.headers["x-ca-signature"] == hashlib.md5(signed.encode()).hexdigest()
    assert b"canary-secret" not in request.head
    assert _sent_image(request).startswith(b"\xff\xd8\xff")


@pytest.mark.usefixtures("_hurried")
def test_a_spoof_gets_three_guided_attempts(capsys: pytest.CaptureFixture[str]) -> None:
    refused = [
        answer(http(contract(request_id=f"r-{n}", is_live=False, liveness_score=0.31, risk_reason="screen")))
        for n in range(3)
    ]
    with serving(*refused) as server:
        assert check(server) == 10
    fields = line(capsys)
    attempts = fields["attempts"]
    assert fields["result"] == "failed"
    assert [attempt["outcome"] for attempt in attempts] == ["not_live"] * 3
    assert attempts[0]["advice"][0] == "remove_screen"


@pytest.mark.usefixtures("_hurried")
@pytest.mark.parametrize(("code", "reason", "attempts"), _REASON_BY_CODE)
def test_a_code_without_a_verdict_neither_passes_nor_fails_the_person(
    code: int, reason: str, attempts: int, capsys: pytest.CaptureFixture[str]
) -> None:
    replies = [answer(http(contract(code, request_id=f"r-{n}"))) for n in range(attempts)]
    with serving(*replies) as server:
        assert check(server) == 11
    fields = line(capsys)
    assert fields["result"] == "no_verdict"
    outcomes = {(one["outcome"], one["reason"]) for one in fields["attempts"]}
    assert outcomes == {("no_verdict", reason)}
    assert len(server.requests) == attempts


def test_the_secret_is_nowhere_in_what_is_printed(capsys: pytest.CaptureFixture[str]) -> None:
    with serving(answer(http(b"", status=403, headers={"X-Ca-Error-Code": "A403IS"}))) as server:
        assert run(["-v", "check", "--camera", _CLIP, "--url", server.url, "--json"]) == 11
    output = capsys.readouterr()
    assert "canary" not in output.out + output.err
    assert json.loads(output.out)["attempts"][0]["reason"] == "credentials"
