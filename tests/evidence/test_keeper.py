"""Every attempt that sent a picture is on record with its sealed file; nothing else of a picture is kept."""

import hashlib
import json
import threading
from pathlib import Path
from typing import Any

import pytest
from pyrage import x25519  # type: ignore[import-untyped]  # it brings no types

from kiosk.evidence.folder import EvidenceFolder
from kiosk.evidence.sealing import unseal
from kiosk.liveness.sample import Sample
from kiosk.session.words import (
    AlternativeRequested,
    CancelRequested,
    EndReason,
    FaceChanged,
    Timer,
    TimerFired,
)
from kiosk.values import Outcome, Reason, SessionResult
from tests.evidence.conftest import PICTURE, TRACES
from tests.evidence.visits import Visit
from tests.records.reports import attempt
from tests.station.fakes import WAIT_S, verdict


@pytest.fixture
def visit(folder: EvidenceFolder, recipient: x25519.Recipient, tmp_path: Path) -> Visit:
    return Visit(folder, recipient, tmp_path / "records")


def test_each_attempt_is_on_record_with_its_sealed_picture(visit: Visit, identity: x25519.Identity) -> None:
    with visit:
        visit.attempt(Outcome.NOT_LIVE)
        visit.bench.advance(5.0)
        visit.attempt(Outcome.LIVE, picture=PICTURE[::-1])

    files = {one.file: one.path.read_bytes() for one in visit.folder.files()}
    attempts = visit.recorded("attempt")
    named = [one["evidence"] for one in attempts]
    assert {one["file"] for one in named} == set(files)
    assert all(hashlib.sha256(files[one["file"]]).hexdigest() == one["sha256"] for one in named)
    (session,) = visit.recorded("session")
    assert [one["evidence"] for one in session["attempts"]] == named
    opened = [unseal(files[one["file"]], [identity]) for one in named]
    assert [one.picture for one in opened] == [PICTURE, PICTURE[::-1]]
    for recorded, one in zip(attempts, opened, strict=True):
        said = json.loads(one.attempt)
        assert {name: said[name] for name in ("session_id", "attempt", "request_id", "outcome", "reason")} == {
            name: recorded[name] for name in ("session_id", "attempt", "request_id", "outcome", "reason")
        }
        assert (said["file"], said["at"], said["kiosk"]) == (
            recorded["evidence"]["file"],
            "2026-11-22T23:41:17+00:00",
            "desk-1",
        )
    assert [(one["file"], one["kept"], one["why"]) for one in visit.recorded("evidence")] == [
        (one["file"], True, None) for one in named
    ]


def test_an_attempt_that_sent_nothing_has_no_evidence(visit: Visit) -> None:
    with visit:
        visit.attempt(Outcome.NO_VERDICT, picture=None, reason=Reason.OFFLINE)

    assert visit.folder.files() == ()
    assert "evidence" not in visit.recorded("attempt")[0]
    assert visit.recorded("evidence") == []


def test_a_picture_whose_attempt_is_given_up_or_never_comes_on_record_is_forgotten(visit: Visit) -> None:
    with visit:
        given_up = visit.bench.submit()
        visit.keeper.hold(given_up + 1000, Sample(PICTURE, 64, 48))
        visit.bench.send(AlternativeRequested())
        visit.bench.answer(given_up, verdict(Outcome.LIVE))

    (recorded,) = visit.recorded("attempt")
    assert recorded["reason"] == "cancelled"
    assert "evidence" not in recorded
    assert visit.folder.files() == ()


@pytest.mark.parametrize(
    ("leave", "end", "kept"),
    [
        # Whoever stops takes back what was agreed to.
        (CancelRequested(), EndReason.CANCELLED, 0),
        # Whoever walks off, or asks for another way, does not.
        (AlternativeRequested(), EndReason.ALTERNATIVE, 1),
        (TimerFired(Timer.DEPARTURE), EndReason.ABANDONED, 1),
    ],
)
def test_who_stops_takes_the_pictures_away(visit: Visit, leave: Any, end: EndReason, kept: int) -> None:
    with visit:
        visit.bench.send(FaceChanged(present=True, near=True))
        visit.attempt(Outcome.NOT_LIVE)
        visit.bench.advance(5.0)
        visit.bench.send(FaceChanged(present=False, near=False), leave)

    assert [report.end for report in visit.bench.reports] == [end]
    assert len(visit.folder.files()) == kept
    assert [(proof["why"], proof["removed"]) for proof in visit.recorded("evidence_purge")] == (
        [] if kept else [("withdrawal", 1)]
    )
    assert visit.recorded("attempt")[0]["outcome"] == "not_live"


@pytest.mark.fault("F64")
def test_on_a_full_disk_the_visit_goes_on_and_the_records_say_what_is_missing(
    visit: Visit, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    usage = type("Usage", (), {"free": 0})
    with monkeypatch.context() as full, visit:
        full.setattr("shutil.disk_usage", lambda _path: usage)
        visit.attempt(Outcome.NOT_LIVE)
        visit.bench.advance(5.0)
        visit.attempt(Outcome.LIVE)

    assert visit.bench.reports[0].result is SessionResult.PASSED
    assert visit.folder.files() == ()
    why = "less than 200 MB would be left free on the disk"
    assert [(one["kept"], one["why"]) for one in visit.recorded("evidence")] == [(False, why)] * 2
    assert visit.keeper.refused == why
    said = [message for message in caplog.messages if "evidence" in message]
    assert said == [f"evidence of attempts cannot be kept: {why}; the kiosk goes on without it"]


def test_a_disk_that_takes_files_again_is_said(
    visit: Visit, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    free = iter([0, 10**12])
    monkeypatch.setattr("shutil.disk_usage", lambda _path: type("Usage", (), {"free": next(free)}))
    with visit:
        visit.attempt(Outcome.NOT_LIVE)
        visit.bench.advance(5.0)
        visit.attempt(Outcome.LIVE)

    assert [one["kept"] for one in visit.recorded("evidence")] == [False, True]
    assert len(visit.folder.files()) == 1
    assert visit.keeper.refused == ""
    assert "evidence of attempts is kept again" in caplog.messages


def test_the_session_never_waits_for_the_disk(visit: Visit, monkeypatch: pytest.MonkeyPatch) -> None:
    go_on = threading.Event()
    really = EvidenceFolder.keep

    def hang(*arguments: Any, **options: Any) -> Any:
        assert go_on.wait(WAIT_S)
        return really(*arguments, **options)

    monkeypatch.setattr(EvidenceFolder, "keep", hang)
    with visit:
        for _ in range(20):
            report = attempt(Outcome.LIVE)
            visit.keeper.hold(report.attempt.number, Sample(PICTURE, 64, 48))
            assert visit.keeper.attempt_over("7c3e", report)
        go_on.set()

    kept = visit.recorded("evidence")
    refused = [one for one in kept if not one["kept"]]
    assert 0 < len(refused) < len(kept) == 20
    assert {one["why"] for one in refused} == {"the disk does not keep up"}
    assert len(visit.folder.files()) == 20 - len(refused)


def test_nothing_of_a_picture_is_on_disk_or_in_the_log(
    visit: Visit, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    with visit:
        visit.attempt(Outcome.LIVE)

    everything = b"".join(path.read_bytes() for path in tmp_path.rglob("*") if path.is_file())
    digest = hashlib.sha256(PICTURE).hexdigest().encode()
    assert not any(part in everything for part in (*TRACES, digest))
    assert "xff" not in caplog.text
