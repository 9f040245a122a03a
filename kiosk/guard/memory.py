"""Keeps what is in the process's memory, people's pictures above all, out of files and out of foreign sight."""

import contextlib
import ctypes
import resource
import sys

_PR_SET_DUMPABLE = 4
_M_ARENA_MAX = -8
_MCL_CURRENT, _MCL_FUTURE, _MCL_ONFAULT = 1, 2, 4


def seal() -> None:
    """Let no core be dumped, no other process look in, and nothing be swapped out; for this process alone.

    Each process has to do this for itself, before it starts a thread: a program that is started begins without it.
    What a system does not offer is left out.
    """
    forbid_core_dumps()
    keep_out_of_swap()
    use_one_heap()


def forbid_core_dumps() -> None:
    """Let no core be written, and on Linux no process of the same user read or trace this one."""
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    if sys.platform == "linux":
        # The limit holds for files alone; a handler that the kernel pipes cores to gets them all the same.
        ctypes.CDLL(None).prctl(_PR_SET_DUMPABLE, 0, 0, 0, 0)


def use_one_heap() -> None:
    """Let all threads share one heap, so that `forget_freed` reaches all of it; to be called before any starts.

    Of a thread's own heap the C library never gives back the last free stretch, which holds whole frames.
    """
    with contextlib.suppress(AttributeError):  # only glibc has it
        ctypes.CDLL(None).mallopt(_M_ARENA_MAX, 1)


def forget_freed() -> None:
    """Give every whole page that is free back to the kernel, with all that lies in it; takes a millisecond.

    The C library keeps what was freed, as it was, for whoever asks next: frames, and every copy that the libraries
    made of them. To be called when a visit is over.
    """
    with contextlib.suppress(AttributeError):  # only glibc has it
        ctypes.CDLL(None).malloc_trim(0)


def keep_out_of_swap() -> bool:
    """Lock the process into memory, page by page as it uses them; return whether the system allows that.

    It takes a process that may lock as much as it likes (`LimitMEMLOCK=infinity` of a systemd unit): with less,
    an allocation would fail one day.
    """
    allowed = resource.getrlimit(resource.RLIMIT_MEMLOCK)[0] == resource.RLIM_INFINITY
    return (
        allowed
        and sys.platform == "linux"
        and ctypes.CDLL(None).mlockall(_MCL_CURRENT | _MCL_FUTURE | _MCL_ONFAULT) == 0
    )
