"""The machine: its clock, and what its memory may leave on a disk."""

import ctypes
import os
import resource
import sys
from collections.abc import Callable, Iterator
from datetime import datetime
from pathlib import Path

from kiosk.doctor.findings import Finding, fail, ok, warn
from kiosk.liveness.failures import BUILD_YEAR

CLOCK, DUMPS, SWAP, HIBERNATION = "clock", "core dumps", "swap", "hibernation"
_TIME_ERROR = 5
_ROOM = 512
"""Far more than the structure that the C library fills."""
_PR_GET_DUMPABLE = 3


def clock_state() -> int:
    """Return what the kernel says of its clock: 5 where nothing keeps it right (ntp_gettime(3))."""
    return int(ctypes.CDLL(None).ntp_gettime(ctypes.create_string_buffer(_ROOM)))


def clock(now: datetime, *, state: Callable[[], int] = clock_state) -> Iterator[Finding]:
    """Yield whether this machine knows the time.

    Args:
        now: What it takes for the time.
        state: Asks the kernel.
    """
    if now.year < BUILD_YEAR:
        yield fail(
            CLOCK,
            f"This machine's clock says {now:%Y-%m-%d}, which is before the kiosk was made: no certificate holds.",
            "Set it, have it kept right by `timedatectl set-ntp true`, and replace the mainboard's battery.",
        )
        return
    try:
        synchronised = state() != _TIME_ERROR
    except AttributeError:
        yield warn(CLOCK, "Whether anything keeps the clock right cannot be told here.", "Look at it yourself.")
        return
    if synchronised:
        yield ok(CLOCK, "The clock is kept right over the network.")
    else:
        yield warn(
            CLOCK,
            f"Nothing keeps the clock right, which says {now:%Y-%m-%d %H:%M} UTC.",
            "Run `timedatectl set-ntp true`, or install chrony: the API refuses whoever is minutes off.",
        )


def dumps() -> Iterator[Finding]:
    """Yield whether this process, sealed as the kiosk is, leaves no core and lets nobody look in."""
    if sys.platform != "linux":
        yield warn(DUMPS, "What the system keeps of a crash cannot be told here.", "Turn its crash reports off.")
        return
    limit = resource.getrlimit(resource.RLIMIT_CORE)[0]
    dumpable = ctypes.CDLL(None).prctl(_PR_GET_DUMPABLE, 0, 0, 0, 0)
    if limit or dumpable:
        yield fail(
            DUMPS,
            "This system lets cores be dumped, or other processes look in, although the kiosk forbids it.",
            "Set LimitCORE=0 in the kiosk's unit, and kernel.core_pattern to nothing.",
        )
    else:
        yield ok(DUMPS, "No core can be dumped, and no other process of this user can look in.")


def swap(
    *,
    proc: Path = Path("/proc"),
    sysfs: Path = Path("/sys"),
    lockable: Callable[[], bool] = lambda: (
        resource.getrlimit(resource.RLIMIT_MEMLOCK)[0] == resource.RLIM_INFINITY
    ),
) -> Iterator[Finding]:
    """Yield whether pictures could be swapped out, or written to the disk when the machine hibernates.

    Args:
        proc: Root of the kernel's process tree.
        sysfs: Root of the kernel's device tree.
        lockable: Tells whether this session may lock as much memory as it likes.
    """
    try:
        lines = (proc / "swaps").read_text(encoding="utf-8").splitlines()[1:]
    except OSError:
        yield warn(SWAP, "Whether there is swap cannot be told here.", "Encrypt it, or have none.")
        return
    areas = [Path(line.split()[0]) for line in lines if line.split()]
    plain = [area for area in areas if not _is_safe(area, sysfs)]
    names = ", ".join(map(str, plain))
    if not areas:
        yield ok(SWAP, "There is no swap.")
    elif not plain:
        yield ok(SWAP, "Swap is encrypted, or in memory.")
    elif lockable():
        yield ok(SWAP, f"Swap ({names}) is not encrypted, and the kiosk can keep out of it as it is started here.")
    else:
        yield warn(
            SWAP,
            f"Swap ({names}) is not encrypted, and pictures in memory may be written there.",
            "Encrypt it, have none, or give the kiosk's unit LimitMEMLOCK=infinity.",
        )
    if plain and _may_hibernate(sysfs):
        yield warn(
            HIBERNATION,
            "This machine may hibernate, which writes all memory, pictures too, to a disk that is not encrypted.",
            "Run `systemctl mask hibernate.target hybrid-sleep.target suspend-then-hibernate.target`.",
        )


def _is_safe(area: Path, sysfs: Path) -> bool:
    """Return whether what is swapped out there can be read by nobody later; in doubt it can."""
    if area.name.startswith("zram"):
        return True
    try:
        if area.is_block_device():
            return _is_encrypted(sysfs / "class" / "block" / area.resolve().name)
        device = area.stat().st_dev
    except OSError:
        return _is_encrypted(sysfs / "class" / "block" / area.name)
    return _is_encrypted(sysfs / "dev" / "block" / f"{os.major(device)}:{os.minor(device)}")


def _is_encrypted(block: Path) -> bool:
    """Return whether a block device lies on dm-crypt, in whatever layers above it."""
    try:
        if (block / "dm" / "uuid").read_text(encoding="ascii").startswith("CRYPT-"):
            return True
    except OSError:
        pass
    below = list((block / "slaves").glob("*"))
    return bool(below) and all(_is_encrypted(one) for one in below)


def _may_hibernate(sysfs: Path) -> bool:
    try:
        states = (sysfs / "power" / "state").read_text(encoding="ascii").split()
        resume = (sysfs / "power" / "resume").read_text(encoding="ascii").strip()
    except OSError:
        return False
    return "disk" in states and resume not in {"", "0:0"}
