"""A real check of the drawn visitor is on record, and locks the device for the next one."""

import json
from typing import Any

import pytest

from kiosk.cli.root import main
from kiosk.config.files import records_folder, state_folder
from kiosk.resources import resource_path
from tests.liveness.scripted_server import ScriptedServer, answer, contract, http, serving

_CLIP = str(resource_path("demo", "steady.mp4"))


@pytest.fixture(autouse=True)
def _settings(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LIVENESS_KIOSK_API__APPCODE", "canary-code")
    monkeypatch.setenv("LIVENESS_KIOSK_TIMING__SCALE", "0.2")


def _check(server: ScriptedServer, capsys: pytest.CaptureFixture[str]) -> tuple[int, dict[str, Any]]:
    status = main(["check", "--camera", _CLIP, "--url", server.url, "--json", "--subject", "A-17"])
    return status, json.loads(capsys.readouterr().out or "{}")


@pytest.mark.fault("F70", "F85")
def test_failed_checks_are_on_record_and_lock_the_next_one_out(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LIVENESS_KIOSK_SESSION__LOCK_AFTER", "3")
    spoofs = (
        contract(request_id=f"r-{n}", is_live=False, liveness_score=0.2, risk_reason="screen") for n in range(3)
    )
    with serving(*(answer(http(spoof)) for spoof in spoofs)) as server:
        status, printed = _check(server, capsys)
        assert status == 10
        sent = len(server.requests)

        status, locked = _check(server, capsys)
        assert (status, locked["attempts"][0]["reason"]) == (11, "locked")
        assert len(server.requests) == sent == 3

    assert main(["records", "verify"]) == 0
    capsys.readouterr()
    assert main(["records", "export"]) == 0
    first, second = map(json.loads, capsys.readouterr().out.splitlines())
    assert {name: first[name] for name in printed} == printed
    assert second["session_id"] == locked["session_id"]
    assert first["dwell_s"]["hints"]
    assert main(["records", "stats", "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["results"] == {"failed": 1, "no_verdict": 1}

    kept = b"".join(path.read_bytes() for path in state_folder().rglob("*") if path.is_file())
    assert not any(forbidden in kept for forbidden in (b"canary", b"\xff\xd8\xff", b"/9j/"))


@pytest.mark.fault("F64")
def test_where_records_are_a_must_no_check_is_made_without_them(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LIVENESS_KIOSK_RECORDS__MANDATORY", "true")
    records_folder().parent.mkdir(parents=True)
    records_folder().write_text("")
    with serving() as server:
        status = main(["check", "--camera", _CLIP, "--url", server.url, "--json"])

        assert (status, server.requests) == (2, [])
    captured = capsys.readouterr()
    assert captured.out == ""
    assert "records are mandatory here" in captured.err.splitlines()[-1]
    assert "Traceback" not in captured.err
