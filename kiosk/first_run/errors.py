"""The one error of the set-up's boundary."""

from kiosk.errors import KioskError


class SetupError(KioskError):
    """A set-up that cannot be carried out; one sentence a line says why and what to do, never a secret."""
