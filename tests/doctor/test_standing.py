"""Whether a kiosk runs, who looks after it, what broke, and what keeps it from serving."""

from pathlib import Path
from typing import Any

import pytest

from kiosk.doctor import standing
from kiosk.doctor.findings import Verdict

RUNNING: dict[str, Any] = {"out_of_service": [], "profile": "checkin", "sessions": 3, "watched": False}
UNIT = """[Service]
Type=notify
WatchdogSec=10
Restart=always
LimitCORE=0
ExecStart=/usr/bin/cage -- /opt/kiosk/bin/liveness-kiosk run
"""


@pytest.mark.parametrize(
    ("running", "mute", "verdict"),
    [
        (None, False, Verdict.OK),
        (RUNNING, False, Verdict.OK),
        (RUNNING | {"out_of_service": ["camera"]}, False, Verdict.WARN),
        (None, True, Verdict.FAIL),
    ],
)
def test_the_kiosk_that_runs_is_told(running: dict[str, Any] | None, mute: bool, verdict: Verdict) -> None:
    (found,) = standing.kiosk(running, mute=mute)
    assert found.verdict is verdict


def test_a_unit_that_watches_over_the_kiosk_is_in_order(tmp_path: Path) -> None:
    (tmp_path / "kiosk.service").write_text(UNIT)
    (tmp_path / "other.service").write_text("[Service]\nExecStart=/usr/bin/other run\n")
    (found,) = standing.service(None, [tmp_path, tmp_path / "absent"])
    assert found.verdict is Verdict.OK
    assert "kiosk.service" in found.found


@pytest.mark.parametrize(
    ("line", "missing"),
    [
        ("WatchdogSec=10", "WatchdogSec=10"),
        ("Type=notify", "Type=notify"),
        ("Restart=always", "Restart=always"),
        ("LimitCORE=0", "LimitCORE=0"),
    ],
)
def test_what_a_unit_lacks_is_named(line: str, missing: str, tmp_path: Path) -> None:
    (tmp_path / "kiosk.service").write_text(UNIT.replace(line, f"# {line}"))
    (found,) = standing.service(None, [tmp_path])
    assert found.verdict is Verdict.WARN
    assert f"lacks {missing}." in found.found


def test_what_is_added_to_a_unit_counts(tmp_path: Path) -> None:
    (tmp_path / "kiosk.service").write_text(UNIT.replace("WatchdogSec=10", ""))
    (tmp_path / "kiosk.service.d").mkdir()
    (tmp_path / "kiosk.service.d" / "override.conf").write_text("[Service]\nWatchdogSec=10\n")
    (found,) = standing.service(None, [tmp_path])
    assert found.verdict is Verdict.OK


def test_nobody_starts_a_kiosk_without_a_unit_unless_one_watches_it_now(tmp_path: Path) -> None:
    (found,) = standing.service(RUNNING, [tmp_path])
    assert found.verdict is Verdict.WARN
    (found,) = standing.service(RUNNING | {"watched": True}, [tmp_path])
    assert found.verdict is Verdict.OK


def test_crashes_and_spent_restarts_are_told(tmp_path: Path) -> None:
    (found,) = standing.crashes(tmp_path / "absent", {}, most=3)
    assert found.verdict is Verdict.OK
    (found,) = standing.crashes(tmp_path, {"ValueError in x": 2}, most=3)
    assert found.verdict is Verdict.OK
    (tmp_path / "crash-20261122T120000.000000Z.txt").write_text("canary")
    spent, reports = standing.crashes(tmp_path, {"ValueError in x": 3}, most=3)
    assert (spent.verdict, reports.verdict) == (Verdict.WARN, Verdict.WARN)
    assert "ValueError in x" in spent.found
    assert "canary" not in reports.found


def test_a_lock_is_told_with_what_is_left_of_it() -> None:
    (found,) = standing.lock(0.0)
    assert found.verdict is Verdict.OK
    (found,) = standing.lock(61.0)
    assert found.verdict is Verdict.WARN
    assert "1 more minutes" in found.found
