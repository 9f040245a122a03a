"""What can come of asking a kiosk how it fares.

StatusError
├── NoKioskError    none runs
└── MuteKioskError  one runs, and does not answer as it should
"""

from kiosk.errors import KioskError


class StatusError(KioskError):
    """The running kiosk could not be asked; the message is one sentence."""


class NoKioskError(StatusError):
    """No kiosk runs as this user."""


class MuteKioskError(StatusError):
    """A kiosk runs, and gives no answer, or none that is one."""
