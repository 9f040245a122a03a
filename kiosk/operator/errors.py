"""The one error of the operator's boundary."""

from kiosk.errors import KioskError


class OperatorError(KioskError):
    """Something that an operator asked for and cannot have; the message is one sentence, never a PIN."""
