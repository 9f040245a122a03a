"""Who is let in, who has to wait, and what is noted of it."""

import json
import logging
import stat

import pytest

from kiosk.operator.errors import OperatorError
from kiosk.operator.lockout import delay_s
from tests.operator.conftest import PIN, PIN_HASH, WRONG, Machine


def test_the_right_pin_opens(machine: Machine) -> None:
    assert machine.gate().admit(PIN).granted


def test_without_a_pin_nothing_opens(machine: Machine) -> None:
    gate = machine.gate(pin_hash=None)

    assert not gate.has_pin
    assert not gate.admit("").granted
    assert not gate.admit(PIN).granted


@pytest.mark.fault("F90")
def test_five_wrong_pins_lock_for_30_s_and_then_for_twice_as_long_each_time(machine: Machine) -> None:
    gate = machine.gate()
    left = [gate.admit(WRONG) for _ in range(5)]

    assert [one.tries_left for one in left] == [4, 3, 2, 1, 0]
    assert [one.wait_s for one in left] == [0, 0, 0, 0, 30]

    for wait_s in (60, 120, 240):
        machine.now_s += left[-1].wait_s
        left.append(gate.admit(WRONG))
        assert left[-1].wait_s == wait_s


def test_while_it_is_locked_not_even_the_right_pin_opens_or_costs_more_time(machine: Machine) -> None:
    gate = machine.gate()
    for _ in range(5):
        gate.admit(WRONG)
    machine.now_s += 29.5

    assert not gate.admit(PIN).granted
    assert gate.standing().wait_s == 0.5

    machine.now_s += 0.5
    assert gate.admit(PIN).granted


def test_the_right_pin_gives_back_all_tries(machine: Machine) -> None:
    gate = machine.gate()
    for _ in range(4):
        gate.admit(WRONG)
    gate.admit(PIN)

    assert gate.admit(WRONG).tries_left == 4


def test_waits_end_at_an_hour() -> None:
    assert [delay_s(failures) for failures in (4, 5, 11, 12, 500)] == [0, 30, 1920, 3600, 3600]


@pytest.mark.fault("F90")
def test_a_restart_shortens_no_wait_and_gives_back_no_try(machine: Machine) -> None:
    lockout = machine.lockout()
    for _ in range(6):
        lockout.count()
    machine.now_s += 20
    lockout.save()

    # The monotonic clock of another boot has nothing to do with that of the one before.
    machine.now_s = 3.0
    gate = machine.gate()
    assert gate.standing().wait_s == 40
    assert gate.standing().tries_left == 0
    assert not gate.admit(PIN).granted


def test_a_crash_while_it_is_locked_begins_the_wait_again(machine: Machine) -> None:
    for _ in range(5):
        machine.gate().admit(WRONG)
    machine.now_s += 25

    assert machine.gate().standing().wait_s == 30


@pytest.mark.fault("F90", "F62")
def test_the_time_of_day_has_no_say(machine: Machine, monkeypatch: pytest.MonkeyPatch) -> None:
    gate = machine.gate()
    for _ in range(5):
        gate.admit(WRONG)
    for day in (0.0, 4e9):
        monkeypatch.setattr("time.time", lambda day=day: day)
        assert gate.standing().wait_s == 30
        assert machine.gate().standing().wait_s == 30


@pytest.mark.parametrize(
    "kept",
    [
        "",
        "{}",
        "[]",
        '{"failures": -1, "wait_s": 0}',
        '{"failures": 0, "wait_s": NaN}',
        "\0",
        pytest.param("[" * 100_000, id="deep"),
    ],
)
def test_a_damaged_count_gains_nobody_anything(machine: Machine, kept: str) -> None:
    machine.path.parent.mkdir()
    machine.path.write_text(kept)

    assert machine.gate().standing().wait_s == 30


def test_a_wait_in_the_file_is_never_longer_than_an_hour(machine: Machine) -> None:
    machine.path.parent.mkdir()
    machine.path.write_text(json.dumps({"failures": 9, "wait_s": 1e12}))

    assert machine.gate().standing().wait_s == 3600


def test_where_a_try_cannot_be_noted_none_is_taken(machine: Machine) -> None:
    machine.path.mkdir(parents=True)
    gate = machine.gate()
    machine.now_s += 3600

    with pytest.raises(OperatorError, match="no PIN is taken"):
        gate.admit(PIN)


def test_a_try_counts_before_the_pin_is_looked_at(machine: Machine) -> None:
    with pytest.raises(OperatorError, match="damaged"):
        machine.gate(pin_hash="$argon2id$damaged").admit(PIN)

    assert json.loads(machine.path.read_text())["failures"] == 1
    assert stat.S_IMODE(machine.path.stat().st_mode) == 0o600


def test_every_try_is_noted_and_no_pin_ever(machine: Machine, caplog: pytest.LogCaptureFixture) -> None:
    gate = machine.gate()
    with caplog.at_level(logging.DEBUG):
        for _ in range(5):
            gate.admit(WRONG)
        gate.admit(PIN)
        machine.now_s += 30
        gate.admit(PIN)

    said = [record.getMessage() for record in caplog.records if record.name == "kiosk.operator"]
    assert said == [
        *(f"operator: wrong PIN failures={count} wait_s=0" for count in range(1, 5)),
        "operator: wrong PIN failures=5 wait_s=30",
        "operator: PIN not looked at wait_s=30",
        "operator: panel opened",
    ]
    assert not any(secret in caplog.text for secret in (PIN, WRONG, PIN_HASH, "argon2"))


def test_the_log_has_the_lines_however_quiet_it_is() -> None:
    assert logging.getLogger("kiosk.operator").isEnabledFor(logging.INFO)
