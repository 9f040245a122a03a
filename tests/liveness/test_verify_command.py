"""The `verify` command: still pictures against a real loopback server."""

import base64
import json
import signal
import sys
import threading
from pathlib import Path

import cv2
import numpy as np
import pytest

from kiosk.cli.root import main

from .scripted_server import Peer, ScriptedServer, answer, contract, http, serving


@pytest.fixture
def picture(tmp_path: Path) -> Path:
    path = tmp_path / "picture.png"
    cv2.imwrite(str(path), np.full((20, 30, 3), 128, np.uint8))
    return path


@pytest.fixture
def too_small(tmp_path: Path) -> Path:
    path = tmp_path / "small.jpg"
    cv2.imwrite(str(path), np.full((14, 200, 3), 128, np.uint8))
    return path


@pytest.fixture(autouse=True)
def credentials(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LIVENESS_KIOSK_API__APPCODE", "canary-code")


LIVE = contract(request_id="live")
NOT_LIVE = contract(request_id="not-live", is_live=False, liveness_score=0.31, risk_reason="screen")
NO_FACE = contract(4002, request_id="no-face")


def verify(server: ScriptedServer, *words: str | Path) -> int:
    return main(["verify", "--url", server.url, *map(str, words)])


def test_each_picture_gets_one_line_with_the_fixed_names(
    picture: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    simulated = {"X-Liveness-Engine": "simulated"}
    with serving(answer(http(NOT_LIVE), http(NO_FACE, headers=simulated))) as server:
        verify(server, "--json", picture, picture)
    lines = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert lines == [
        {
            "image": str(picture),
            "outcome": "not_live",
            "reason": None,
            "code": 200,
            "request_id": "not-live",
            "liveness_score": 0.31,
            "risk_reason": "screen",
            "threshold": 0.8,
            "simulated": False,
        },
        {
            "image": str(picture),
            "outcome": "no_verdict",
            "reason": "no_face",
            "code": 4002,
            "request_id": "no-face",
            "liveness_score": None,
            "risk_reason": None,
            "threshold": 0.8,
            "simulated": True,
        },
    ]


def test_picture_goes_as_it_is(picture: Path) -> None:
    with serving(answer(http(LIVE))) as server:
        verify(server, picture)
    (request,) = server.requests
    assert request.headers["authorization"] == "APPCODE canary-code"
    assert base64.b64decode(request.json["image_base64"]) == picture.read_bytes()


@pytest.mark.parametrize(
    ("bodies", "status"),
    [
        ([LIVE], 0),
        ([LIVE, contract(request_id="other")], 0),
        ([LIVE, NOT_LIVE], 10),
        ([NOT_LIVE, NO_FACE, LIVE], 11),
        ([NO_FACE], 11),
    ],
)
def test_exit_status_sums_the_pictures_up(bodies: list[dict[str, object]], status: int, picture: Path) -> None:
    with serving(answer(*map(http, bodies))) as server:
        assert verify(server, *[picture] * len(bodies)) == status


def test_words_for_people_say_what_came_of_it(picture: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with serving(
        answer(http(LIVE), http(NOT_LIVE), http(NO_FACE, headers={"X-Liveness-Engine": "simulated"}))
    ) as server:
        verify(server, picture, picture, picture)
    live, not_live, no_verdict = capsys.readouterr().out.splitlines()
    assert live.endswith("picture.png: live, score 0.937 (threshold 0.8)")
    assert not_live.endswith("not live, score 0.31 (threshold 0.8), screen")
    assert "no verdict (no_face): The service found no face" in no_verdict
    assert no_verdict.endswith("[SIMULATED]")


def test_nothing_is_sent_when_one_picture_is_outside_the_limits(
    picture: Path, too_small: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with serving(answer(http(LIVE))) as server:
        for wrong in (too_small, tmp_path / "absent.jpg", tmp_path):
            assert verify(server, "--json", picture, wrong) == 2
            output = capsys.readouterr()
            assert output.out == ""
            assert str(wrong) in output.err
            assert len(output.err.strip().splitlines()) == 1
        assert server.connections == 0


@pytest.mark.parametrize(
    ("words", "named"),
    [
        (["--url", "htps://example.com/v1"], "--url"),
        (["--url", "http://example.com/v1"], "https"),
        (["--url", "example.com"], "--url"),
    ],
)
def test_unusable_address_is_refused_before_anything_is_sent(
    words: list[str], named: str, picture: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["verify", *words, str(picture)]) == 2
    output = capsys.readouterr()
    assert named in output.err
    assert output.out == ""


def test_address_in_the_settings_is_named_as_such(
    picture: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("LIVENESS_KIOSK_API__URL", "http://example.com/v1")
    assert main(["verify", str(picture)]) == 2
    assert "api.url" in capsys.readouterr().err


def test_missing_credentials_are_never_replaced_by_a_simulation(
    picture: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.delenv("LIVENESS_KIOSK_API__APPCODE")
    with serving(answer(http(LIVE))) as server:
        assert verify(server, "--json", picture) == 2
        assert server.connections == 0
    output = capsys.readouterr()
    assert output.out == ""
    assert "api.appcode" in output.err


def test_an_endpoint_that_is_not_the_api_is_no_verdict(picture: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with serving(answer(http(b"<html>It works!</html>"))) as server:
        assert verify(server, picture) == 11
    assert "bad_reply" in capsys.readouterr().out


def test_no_pictures_is_wrong_usage(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["verify"]) == 2
    assert "IMAGE" in capsys.readouterr().err


def test_progress_shows_on_a_terminal_only(
    picture: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    with serving(answer(http(LIVE)), answer(http(LIVE))) as server:
        verify(server, "--json", picture)
        assert "picture 1 of 1" not in capsys.readouterr().err
        monkeypatch.setattr(sys.stderr, "isatty", lambda: True)
        verify(server, "--json", picture)
        output = capsys.readouterr()
    assert "picture 1 of 1" in output.err
    assert len(output.out.splitlines()) == 1


def test_interruption_ends_it_with_130(picture: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupt(peer: Peer) -> None:
        peer.read_request()
        signal.pthread_kill(threading.main_thread().ident or 0, signal.SIGINT)
        peer.wait_for_end()

    with serving(interrupt) as server:
        assert verify(server, picture) == 130
        assert server.saw_ends()
