"""The one error of the settings' boundary."""

from kiosk.errors import KioskError


class SettingsError(KioskError):
    """A setting that cannot be used; the message is one sentence that names it and the fix, never a secret."""
