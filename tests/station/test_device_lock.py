"""Nothing shortens a lock but staff: no restart, no boot, no clock, no damage."""

import json
from pathlib import Path

import pytest

from kiosk.session.words import CameraReady, DeviceLocked, Fault, FaultCleared, Policy, State
from kiosk.station.device_lock import DeviceLock, LockStanding
from kiosk.values import Outcome
from tests.station.fakes import Bench, verdict

LOCK_S = 1800.0


class Machine:
    """A machine that can be switched off and on."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.boot = 1
        self.up_s = 1000.0

    def start(self) -> DeviceLock:
        return DeviceLock(path=self.path, lock_s=LOCK_S, boot_id=f"boot-{self.boot}", boottime_s=lambda: self.up_s)

    def reboot(self) -> None:
        self.boot += 1
        self.up_s = 5.0


@pytest.fixture
def machine(tmp_path: Path) -> Machine:
    return Machine(tmp_path / "state" / "device-lock.json")


def test_a_new_kiosk_is_not_locked(machine: Machine) -> None:
    assert machine.start().standing() == LockStanding()
    assert not machine.path.exists()


@pytest.mark.fault("F85")
def test_a_restart_serves_only_the_time_that_has_passed(machine: Machine) -> None:
    machine.start().follow(locked=True, failed_s=(1.0, 2.0), now_s=2.0)

    machine.up_s += 600
    again = machine.start()
    assert again.standing().locked_s == LOCK_S - 600

    again.follow(locked=True, failed_s=(), now_s=50.0)
    machine.up_s += 600
    assert machine.start().standing().locked_s == LOCK_S - 1200

    machine.up_s += 600
    assert machine.start().standing().locked_s == 0


@pytest.mark.fault("F62", "F85")
def test_a_boot_serves_nothing_that_was_not_noted(machine: Machine) -> None:
    lock = machine.start()
    lock.follow(locked=True, failed_s=(), now_s=2.0)
    machine.up_s += 700
    lock.tend()
    machine.up_s += 10
    lock.tend()

    machine.reboot()
    assert machine.start().standing().locked_s == LOCK_S - 700
    machine.reboot()
    machine.up_s = 1_000_000.0
    assert machine.start().standing().locked_s == LOCK_S - 700


@pytest.mark.fault("F85")
def test_failures_count_across_a_restart_and_a_boot(machine: Machine) -> None:
    machine.start().follow(locked=False, failed_s=(100.0, 160.0), now_s=160.0)

    machine.up_s += 20
    assert machine.start().standing().failed_s_ago == (80.0, 20.0)
    machine.reboot()
    assert machine.start().standing().failed_s_ago == (60.0, 0.0)


def test_a_lock_that_is_over_is_over_after_a_restart(machine: Machine) -> None:
    lock = machine.start()
    lock.follow(locked=True, failed_s=(1.0,), now_s=2.0)
    lock.follow(locked=False, failed_s=(), now_s=3.0)

    assert machine.start().standing() == LockStanding()


def test_a_lock_that_ran_out_while_the_kiosk_was_down_does_not_come_back(machine: Machine) -> None:
    machine.start().follow(locked=True, failed_s=(), now_s=2.0)
    machine.up_s += LOCK_S
    Bench(Policy(), lock=machine.start())

    machine.reboot()

    assert machine.start().standing().locked_s == 0


def test_nothing_is_written_while_nothing_changes(machine: Machine) -> None:
    lock = machine.start()
    lock.follow(locked=False, failed_s=(1.0,), now_s=2.0)
    machine.path.unlink()

    lock.follow(locked=False, failed_s=(1.0,), now_s=3.0)
    lock.tend()

    assert not machine.path.exists()


@pytest.mark.parametrize(
    "kept",
    [
        "",
        "[]",
        "null",
        "{}",
        "\xff",
        '{"boot": "boot-1", "noted_s": 0, "until_s": "x", "failed_s": []}',
        '{"boot": "boot-1", "noted_s": 0, "until_s": NaN, "failed_s": []}',
        '{"boot": "boot-1", "noted_s": 0, "until_s": null, "failed_s": [-Infinity]}',
        '{"boot": "boot-1", "noted_s": 0, "until_s": 1e999, "failed_s": []}',
        pytest.param("[" * 100_000, id="deep"),
    ],
)
def test_whoever_damages_the_file_gains_nothing(machine: Machine, kept: str) -> None:
    machine.path.parent.mkdir()
    machine.path.write_text(kept, encoding="latin-1")

    assert machine.start().standing().locked_s == LOCK_S


def test_no_file_locks_for_longer_than_a_lock_lasts(machine: Machine) -> None:
    machine.path.parent.mkdir()
    machine.path.write_text(json.dumps({"boot": "boot-1", "noted_s": 0, "until_s": 1e12, "failed_s": []}))

    assert machine.start().standing().locked_s == LOCK_S


@pytest.mark.fault("F64")
def test_a_disk_that_takes_nothing_does_not_stop_the_kiosk(
    machine: Machine, caplog: pytest.LogCaptureFixture
) -> None:
    machine.path.parent.write_text("")
    lock = machine.start()

    lock.follow(locked=True, failed_s=(), now_s=2.0)
    lock.follow(locked=True, failed_s=(1.0,), now_s=2.0)

    assert [record.message.split(":")[0] for record in caplog.records] == ["a restart would lift a lock"]


def test_the_file_is_for_this_user_alone(machine: Machine) -> None:
    machine.start().follow(locked=True, failed_s=(), now_s=2.0)

    assert machine.path.stat().st_mode & 0o777 == 0o600


def test_the_kernel_s_own_clock_and_name_of_the_boot_are_used(machine: Machine) -> None:
    DeviceLock(path=machine.path, lock_s=LOCK_S).follow(locked=True, failed_s=(), now_s=2.0)

    left_s = DeviceLock(path=machine.path, lock_s=LOCK_S).standing().locked_s
    assert 0 < left_s < LOCK_S


# With a real session


def _fail(bench: Bench) -> None:
    bench.answer(bench.submit(), verdict(Outcome.NOT_LIVE))


@pytest.mark.fault("F85")
def test_a_locked_kiosk_starts_locked_and_sends_nothing(machine: Machine) -> None:
    policy = Policy(starts_in=State.POSITIONING, departure_applies=False, resends=False, lock_after=2)
    bench = Bench(policy, lock=machine.start())
    _fail(bench)
    bench.advance(5.0)
    _fail(bench)
    assert Fault.LOCKED in bench.shown().session.faults
    assert machine.path.exists()

    again = Bench(policy, lock=machine.start())

    assert again.where() is State.OUT_OF_SERVICE
    assert again.verifier.submitted == []
    (report,) = again.reports
    assert report.attempts[0].attempt.verdict.reason == "locked"


@pytest.mark.fault("F85")
def test_pulling_the_plug_before_the_last_failure_starts_no_new_count(machine: Machine) -> None:
    policy = Policy(starts_in=State.POSITIONING, departure_applies=False, resends=False, lock_after=2)
    _fail(Bench(policy, lock=machine.start()))
    machine.reboot()

    again = Bench(policy, lock=machine.start())
    _fail(again)

    assert Fault.LOCKED in again.shown().session.faults


def test_staff_lift_the_lock_and_what_led_to_it(machine: Machine) -> None:
    machine.start().follow(locked=True, failed_s=(1.0,), now_s=2.0)
    bench = Bench(Policy(), lock=machine.start())
    assert bench.where() is State.OUT_OF_SERVICE

    bench.send(FaultCleared(Fault.LOCKED))

    assert bench.where() is State.ATTRACT
    assert machine.start().standing() == LockStanding()


@pytest.mark.fault("F21", "F85")
def test_a_lock_that_a_check_beside_it_sets_closes_the_running_kiosk_for_as_long(machine: Machine) -> None:
    lock = machine.start()
    kiosk = Bench(Policy(lock_after=2), lock=lock)
    lock.watch(lambda left_s: kiosk.send(DeviceLocked(left_s)))
    lock.tend()
    assert kiosk.where() is State.ATTRACT
    check = Bench(Policy(starts_in=State.POSITIONING, resends=False, lock_after=1), lock=machine.start())
    _fail(check)

    lock.tend()

    assert kiosk.where() is State.OUT_OF_SERVICE
    assert kiosk.shown().session.faults == {Fault.LOCKED}
    machine.up_s += LOCK_S / 2
    lock.tend()
    assert machine.start().standing().locked_s == LOCK_S / 2, "the check's lock is still the kiosk's"
    kiosk.send(CameraReady())
    kiosk.advance(LOCK_S)
    assert kiosk.where() is State.ATTRACT


@pytest.mark.fault("F21", "F85")
def test_what_the_kiosk_writes_lifts_no_lock_that_a_check_has_just_set(machine: Machine) -> None:
    lock = machine.start()
    heard: list[float] = []
    lock.watch(heard.append)
    lock.follow(locked=False, failed_s=(1.0,), now_s=1.0)
    machine.start().follow(locked=True, failed_s=(1.0, 2.0), now_s=2.0)

    lock.follow(locked=False, failed_s=(1.0, 3.0), now_s=3.0)

    assert heard == [LOCK_S]
    assert machine.start().standing().locked_s == LOCK_S


def test_staff_lift_a_check_s_lock_as_they_do_the_kiosk_s_own(machine: Machine) -> None:
    lock = machine.start()
    kiosk = Bench(Policy(), lock=lock)
    lock.watch(lambda left_s: kiosk.send(DeviceLocked(left_s)))
    machine.start().follow(locked=True, failed_s=(), now_s=2.0)
    lock.tend()

    kiosk.send(FaultCleared(Fault.LOCKED))
    lock.tend()

    assert kiosk.where() is State.ATTRACT
    assert machine.start().standing() == LockStanding()
