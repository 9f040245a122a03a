"""Clock, cores, swap and hibernation, on trees like the kernel's."""

import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path

import pytest

from kiosk.doctor import machine
from kiosk.doctor.findings import Finding, Verdict

NOW = datetime(2026, 11, 22, 12, 0, tzinfo=UTC)
HEADER = "Filename\t\t\t\tType\t\tSize\t\tUsed\t\tPriority\n"


@pytest.mark.parametrize(("state", "verdict"), [(0, Verdict.OK), (1, Verdict.OK), (5, Verdict.WARN)])
def test_the_kernel_knows_whether_anything_keeps_its_clock_right(state: int, verdict: Verdict) -> None:
    (found,) = machine.clock(NOW, state=lambda: state)
    assert found.verdict is verdict


def test_this_kernel_can_be_asked() -> None:
    assert machine.clock_state() in range(6)


@pytest.mark.fault("F63")
def test_a_clock_from_before_the_kiosk_was_made_fails() -> None:
    (found,) = machine.clock(datetime(1970, 1, 1, tzinfo=UTC), state=lambda: 0)
    assert found.verdict is Verdict.FAIL
    assert "1970-01-01" in found.found


@pytest.mark.fault("F96")
@pytest.mark.parametrize(("before", "verdict"), [("memory.seal()", "ok"), ("", "fail")])
def test_a_sealed_process_leaves_no_core_and_another_one_may(before: str, verdict: str) -> None:
    program = f"from kiosk.doctor import machine; from kiosk.guard import memory; {before}"
    told = "print(*(one.verdict for one in machine.dumps()))"
    ran = subprocess.run([sys.executable, "-c", f"{program}\n{told}"], capture_output=True, text=True, check=True)
    assert ran.stdout == f"{verdict}\n"


class Tree:
    """A machine's trees in a folder."""

    def __init__(self, root: Path) -> None:
        self.proc, self.sysfs = root / "proc", root / "sys"
        self.proc.mkdir(parents=True)
        (self.sysfs / "power").mkdir(parents=True)

    def swap_on(self, *areas: str) -> None:
        lines = "".join(f"{area}\tpartition\t1000\t0\t-2\n" for area in areas)
        (self.proc / "swaps").write_text(HEADER + lines)

    def block(self, name: str, *, uuid: str = "", below: tuple[str, ...] = ()) -> None:
        folder = self.sysfs / "class" / "block" / name
        (folder / "slaves").mkdir(parents=True)
        if uuid:
            (folder / "dm").mkdir()
            (folder / "dm" / "uuid").write_text(uuid)
        for one in below:
            (folder / "slaves" / one).symlink_to(self.sysfs / "class" / "block" / one)

    def may_hibernate(self) -> None:
        (self.sysfs / "power" / "state").write_text("freeze mem disk\n")
        (self.sysfs / "power" / "resume").write_text("8:2\n")

    def look(self, *, lockable: bool = False) -> list[Finding]:
        return list(machine.swap(proc=self.proc, sysfs=self.sysfs, lockable=lambda: lockable))


@pytest.fixture
def tree(tmp_path: Path) -> Tree:
    return Tree(tmp_path)


def test_without_swap_nothing_is_swapped_out(tree: Tree) -> None:
    tree.swap_on()
    (found,) = tree.look()
    assert found.verdict is Verdict.OK


def test_what_cannot_be_told_is_said(tree: Tree) -> None:
    (found,) = tree.look()
    assert found.verdict is Verdict.WARN
    assert "cannot be told" in found.found


def test_encrypted_swap_and_swap_in_memory_are_in_order(tree: Tree) -> None:
    tree.swap_on("/dev/dm-1-of-this-test", "/dev/zram0", "/dev/dm-2-of-this-test")
    tree.block("dm-1-of-this-test", uuid="CRYPT-LUKS2-cafe")
    # A logical volume on an encrypted disk.
    tree.block("dm-2-of-this-test", uuid="LVM-cafe", below=("dm-1-of-this-test",))
    (found,) = tree.look()
    assert found.verdict is Verdict.OK


def test_plain_swap_is_named_and_a_process_that_may_lock_its_memory_keeps_out_of_it(tree: Tree) -> None:
    tree.swap_on("/dev/plain-of-this-test", "/dev/zram0")
    tree.block("plain-of-this-test")
    (found,) = tree.look()
    assert found.verdict is Verdict.WARN
    assert "(/dev/plain-of-this-test)" in found.found
    assert "LimitMEMLOCK=infinity" in found.remedy
    (found,) = tree.look(lockable=True)
    assert found.verdict is Verdict.OK


def test_a_machine_that_may_hibernate_to_plain_swap_is_told_how_to_keep_from_it(tree: Tree) -> None:
    tree.swap_on("/dev/plain-of-this-test")
    tree.may_hibernate()
    found = tree.look(lockable=True)[-1]
    assert (found.check, found.verdict) == (machine.HIBERNATION, Verdict.WARN)
    tree.swap_on("/dev/dm-1-of-this-test")
    tree.block("dm-1-of-this-test", uuid="CRYPT-PLAIN-x")
    assert [found.check for found in tree.look()] == [machine.SWAP]
