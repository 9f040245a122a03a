"""The one error of the settings' boundary."""

from kiosk.errors import KioskError


class SettingsError(KioskError):
    """A setting that cannot be used; one sentence a line names each and the fix, never a secret."""
