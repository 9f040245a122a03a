"""One kiosk to a machine's user."""

import fcntl
import os
from pathlib import Path

from kiosk.errors import KioskError


class AnotherInstanceError(KioskError):
    """Another kiosk runs."""


class InstanceLock:
    """A lock that the kernel frees with its owner, however that ends: a dead one is in nobody's way.

    Also a program that replaces itself by a new run of it lets go of the lock, and takes it anew.
    """

    def __init__(self, path: Path) -> None:
        """Take the lock.

        Args:
            path: The file that is locked; it stays, and means nothing by itself.

        Raises:
            AnotherInstanceError: It is taken.
            KioskError: It cannot be made.
        """
        try:
            path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            self._descriptor = os.open(path, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
        except OSError as error:
            raise KioskError(f"{path} cannot be made ({error.strerror}): let this user write there.") from error
        try:
            fcntl.flock(self._descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError as error:
            os.close(self._descriptor)
            raise AnotherInstanceError("Another kiosk runs on this machine: close that one first.") from error

    def release(self) -> None:
        """Let the next one have it."""
        os.close(self._descriptor)


def is_taken(path: Path) -> bool:
    """Return whether a kiosk holds the lock, without taking it.

    Args:
        path: The file that is locked.
    """
    try:
        descriptor = os.open(path, os.O_RDWR | os.O_CLOEXEC)
    except OSError:
        return False
    try:
        fcntl.flock(descriptor, fcntl.LOCK_SH | fcntl.LOCK_NB)
    except BlockingIOError:
        return True
    finally:
        os.close(descriptor)
    return False
