"""The one error of the vision room's boundary."""

from kiosk.errors import KioskError


class ModelError(KioskError):
    """The face detection model is missing, damaged or unusable."""
