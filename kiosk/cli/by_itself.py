"""Lets a kiosk that stands alone come back by itself when it breaks, and says so when it may not any more."""

import os
from collections.abc import Callable

from kiosk.cli.again import start_again
from kiosk.cli.exit_codes import ExitCode
from kiosk.config.files import restarts_file
from kiosk.config.settings import Settings
from kiosk.errors import KioskError
from kiosk.guard.failures import Failure
from kiosk.guard.restarts import RestartBudget


def starts_again_after(serve: Callable[[], bool], settings: Settings, *, windowed: bool) -> bool:
    """Serve visitors until that ends; return whether the kiosk is to be started again.

    Args:
        serve: Serves them; returns whether the operator wants a new start.
        settings: Language, brand and look of the notice that stays where the kiosk broke too often.
        windowed: The notice has an ordinary window instead of the whole screen.

    Raises:
        KioskError: Something cannot be used as it is; another start would change nothing.
        Exception: What broke the kiosk, once the notice was closed.
    """
    try:
        return serve()
    except KioskError:
        raise
    except Exception as error:
        # Whatever broke the kiosk, it stands alone: it comes back by itself, or says that it does not.
        if RestartBudget(restarts_file()).take(Failure.of(error).cause):
            return True
        from kiosk.notice_desktop import show_notice  # noqa: PLC0415 - Qt finds its display when it is loaded

        if show_notice(settings, windowed=windowed):
            return True
        raise


def start_again_or_end() -> None:
    """Leave a process whose window hangs; what it holds, the system takes back."""
    if RestartBudget(restarts_file()).take("the window hangs"):
        start_again()
    os._exit(ExitCode.INTERNAL)
