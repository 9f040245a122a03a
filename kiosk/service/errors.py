"""The service's one error type."""

from kiosk.errors import KioskError


class ServiceError(KioskError):
    """The local service cannot be set up as asked; the message is one sentence that says what to do."""
