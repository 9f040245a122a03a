"""The one error of the exam room's boundary."""

from kiosk.errors import KioskError


class ExamError(KioskError):
    """The exam's key or report cannot be used or written."""
