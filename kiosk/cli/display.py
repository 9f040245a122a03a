"""Whether a window could be shown; Qt itself aborts the process where it cannot."""

import os
import sys

import click


def has_display() -> bool:
    """Return whether this process has a display, or was told to do without one."""
    if sys.platform != "linux" or os.environ.get("QT_QPA_PLATFORM"):
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def require_display() -> None:
    """Refuse to go on without a display.

    Raises:
        click.UsageError: There is none.
    """
    if not has_display():
        raise click.UsageError(
            "There is no display for the window: start it in a graphical session, or use `check` without --show."
        )
