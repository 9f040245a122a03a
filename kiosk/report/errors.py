"""The one error of the report room's boundary."""

from kiosk.errors import KioskError


class ReportError(KioskError):
    """The report cannot be written."""
