"""Evidence ages by a clock that nobody sets."""

from pathlib import Path

import pytest

from tests.evidence.machine import DAY, HOUR, Machine

_NEAR_S = 1.0


@pytest.mark.fault("F62")
@pytest.mark.parametrize("jump_s", [DAY, -DAY])
def test_a_clock_that_is_set_while_the_kiosk_runs_changes_nothing(
    machine: Machine, tmp_path: Path, jump_s: float
) -> None:
    machine.reply()
    calendar = machine.calendar(tmp_path)
    machine.set_clock(jump_s)
    machine.work(2)

    assert abs(machine.error_s_of(calendar)) < _NEAR_S
    machine.reply()
    assert abs(machine.error_s_of(calendar)) < _NEAR_S


@pytest.mark.fault("F62")
@pytest.mark.parametrize("jump_s", [DAY, -DAY])
def test_a_clock_that_is_set_between_two_runs_changes_nothing(
    machine: Machine, tmp_path: Path, jump_s: float
) -> None:
    machine.reply()
    machine.calendar(tmp_path).save()
    machine.server_ahead_s = None
    machine.work(3)
    machine.set_clock(jump_s)

    calendar = machine.calendar(tmp_path)

    assert calendar.is_known()
    assert abs(machine.error_s_of(calendar)) < _NEAR_S


def test_after_a_boot_the_time_is_known_from_the_first_reply(machine: Machine, tmp_path: Path) -> None:
    machine.reboot(clock_off_s=DAY)
    calendar = machine.calendar(tmp_path)
    assert not calendar.is_known()

    machine.reply()

    assert calendar.is_known()
    assert abs(machine.error_s_of(calendar)) < _NEAR_S


def test_where_nobody_replies_the_clock_is_believed_after_an_hour_as_it_is_then(
    machine: Machine, tmp_path: Path
) -> None:
    machine.reboot(clock_off_s=DAY)
    calendar = machine.calendar(tmp_path)
    machine.work(0.5)
    assert not calendar.is_known()
    machine.set_clock(0.0)
    machine.work(0.5)

    assert calendar.is_known()
    assert abs(machine.error_s_of(calendar)) < _NEAR_S


@pytest.mark.fault("F62")
def test_a_clock_set_back_over_a_boot_makes_nothing_younger(machine: Machine, tmp_path: Path) -> None:
    machine.reply()
    calendar = machine.calendar(tmp_path)
    calendar.save()
    machine.work(1)
    calendar.save()
    machine.reboot(off_hours=5, clock_off_s=-10 * DAY)

    calendar = machine.calendar(tmp_path)
    machine.work(2)

    assert calendar.is_known()
    assert machine.error_s_of(calendar) == pytest.approx(-5 * HOUR, abs=_NEAR_S)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "{}",
        "no JSON",
        '{"boot": "boot-1", "at": 1e300, "origin": 1}',
        "[1]",
        pytest.param("[" * 100_000, id="deep"),
    ],
)
def test_a_damaged_note_is_no_note(machine: Machine, tmp_path: Path, text: str) -> None:
    (tmp_path / "clock.json").write_text(text)

    calendar = machine.calendar(tmp_path)

    assert not calendar.is_known()
    assert abs(machine.error_s_of(calendar)) < _NEAR_S


def test_a_folder_that_refuses_the_note_is_logged_once(
    machine: Machine, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    (tmp_path / "file").write_text("")
    machine.reply()
    calendar = machine.calendar(tmp_path / "file")
    for _ in range(2):
        calendar.save()
        machine.work(1)

    assert caplog.messages == [f"{tmp_path}/file/clock.json cannot be written: File exists"]
