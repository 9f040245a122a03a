"""A real check with a real server: what was sent is what its owner opens, and the disk shows nothing of it."""

import base64
import json
import sys
from collections.abc import Callable
from io import StringIO
from pathlib import Path
from typing import Any

import pytest
from pyrage import x25519  # type: ignore[import-untyped]  # it brings no types

from kiosk.cli.root import main
from kiosk.config.files import evidence_folder, state_folder
from kiosk.resources import resource_path
from tests.liveness.scripted_server import ScriptedServer, answer, contract, http, serving

_CLIP = str(resource_path("demo", "steady.mp4"))
Say = Callable[..., tuple[int, str, str]]


@pytest.fixture
def say(capsys: pytest.CaptureFixture[str]) -> Say:
    """Run a command and return its status and what it printed."""

    def run(*words: str) -> tuple[int, str, str]:
        status = main(words)
        printed = capsys.readouterr()
        return status, printed.out, printed.err

    return run


@pytest.fixture(autouse=True)
def _settings(monkeypatch: pytest.MonkeyPatch, recipient: x25519.Recipient) -> None:
    monkeypatch.setenv("LIVENESS_KIOSK_API__APPCODE", "canary-code")
    monkeypatch.setenv("LIVENESS_KIOSK_TIMING__SCALE", "0.2")
    monkeypatch.setenv("LIVENESS_KIOSK_EVIDENCE__RECIPIENT", str(recipient))


def _sent(server: ScriptedServer) -> list[bytes]:
    return [base64.b64decode(json.loads(request.body)["image_base64"]) for request in server.requests]


def _everything(folder: Path) -> bytes:
    return b"".join(path.read_bytes() for path in folder.rglob("*") if path.is_file())


@pytest.fixture
def failed_check(say: Say) -> tuple[list[bytes], dict[str, Any]]:
    """Send two pictures, and return them with what the host was told."""
    spoof = http(contract(request_id="r-0", is_live=False, liveness_score=0.2, risk_reason="screen"))
    with serving(answer(spoof, http(contract(request_id="r-1")))) as server:
        status, out, _ = say("check", "--camera", _CLIP, "--url", server.url, "--json")
        assert status == 0
        return _sent(server), json.loads(out)


@pytest.mark.fault("F70", "F71")
def test_what_was_sent_is_kept_for_its_owner_and_for_nobody_else(
    say: Say,
    failed_check: tuple[list[bytes], dict[str, Any]],
    identity: x25519.Identity,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    sent, report = failed_check
    begins = [part for picture in sent for part in (picture[:9], base64.b64encode(picture[:9]))]
    kept = _everything(state_folder())
    assert not any(part in kept for part in (*begins, b"canary", b"ustar"))
    assert say("records", "verify")[0] == 0

    lines = [json.loads(line) for line in say("evidence", "list", "--json")[1].splitlines()]
    assert [(line["session_id"], line["attempt"]) for line in lines] == [(report["session_id"], n) for n in (1, 2)]
    assert f"session {report['session_id']}, attempt 2" in say("evidence", "list")[1]

    monkeypatch.setattr(sys, "stdin", StringIO(str(identity)))
    opened = tmp_path / "opened"
    files = [line["file"] for line in lines]
    status, out, _ = say("evidence", "open", *files, "--identity", "-", "--to", str(opened))

    pictures = [Path(line) for line in out.splitlines()]
    assert (status, [path.read_bytes() for path in pictures]) == (0, sent)
    assert all(path.stat().st_mode & 0o077 == 0 for path in (*pictures, *opened.iterdir()))
    said = [json.loads(path.with_name("attempt.json").read_text()) for path in pictures]
    assert [(one["session_id"], one["attempt"], one["request_id"], one["outcome"]) for one in said] == [
        (report["session_id"], 1, "r-0", "not_live"),
        (report["session_id"], 2, "r-1", "live"),
    ]


def test_erasing_a_session_erases_its_pictures(say: Say, failed_check: tuple[list[bytes], dict[str, Any]]) -> None:
    _, report = failed_check

    out = say("records", "purge", "--session", report["session_id"])[1]

    assert "2 sealed pictures of it were deleted." in out
    assert say("evidence", "list")[1] == "0 sealed pictures, 0.0 MB.\n"
    assert report["session_id"] not in say("records", "export")[1]
    assert say("records", "verify")[0] == 0


def test_without_a_recipient_nothing_is_kept(say: Say, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("LIVENESS_KIOSK_EVIDENCE__RECIPIENT")
    with serving(answer(http(contract()))) as server:
        assert say("check", "--camera", _CLIP, "--url", server.url, "--json")[0] == 0

    assert not evidence_folder().exists()
    assert "evidence" not in say("records", "export")[1]
