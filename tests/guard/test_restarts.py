"""The kiosk starts itself again, but not for ever."""

import stat
from pathlib import Path

import pytest

from kiosk.guard.restarts import RestartBudget
from tests.station.fakes import FakeClock


@pytest.mark.fault("F77")
def test_three_restarts_a_boot_and_cause_are_granted(tmp_path: Path) -> None:
    path = tmp_path / "state" / "restarts.json"

    granted = [RestartBudget(path, boot="one").take("the window hangs") for _ in range(5)]

    assert granted == [True, True, True, False, False]
    assert RestartBudget(path, boot="one").take("another cause")
    assert RestartBudget(path, boot="two").take("the window hangs")
    assert stat.S_IMODE(path.stat().st_mode) == 0o600


@pytest.mark.fault("F77")
def test_restarts_that_lie_an_hour_back_count_no_more(tmp_path: Path) -> None:
    path = tmp_path / "restarts.json"
    clock = FakeClock()
    budget = RestartBudget(path, boot="one", monotonic_s=lambda: clock.ns / 1e9)
    for _ in range(3):
        assert budget.take("any")
        clock.advance(10.0)

    clock.advance(3569.0)
    assert not budget.take("any")
    clock.advance(6.0)
    assert [budget.take("any") for _ in range(2)] == [True, False]


@pytest.mark.fault("F77", "F64")
def test_a_restart_that_cannot_be_counted_is_refused(tmp_path: Path) -> None:
    (tmp_path / "state").write_text("", encoding="utf-8")

    assert not RestartBudget(tmp_path / "state" / "restarts.json", boot="one").take("any")


@pytest.mark.parametrize(
    "kept",
    [
        "",
        "[]",
        "{}",
        '{"boot": "one", "taken": {"any": 3}}',
        "\x00",
        '{"boot": "one", "taken": {"any": [' + "9" * 400 + "]}}",
        pytest.param("[" * 100_000, id="deep"),
    ],
)
def test_a_damaged_count_begins_anew_and_still_ends(kept: str, tmp_path: Path) -> None:
    path = tmp_path / "restarts.json"
    path.write_text(kept, encoding="utf-8")

    assert [RestartBudget(path, boot="one").take("any") for _ in range(4)] == [True, True, True, False]
