"""The errors of the evidence's boundary."""

from kiosk.errors import KioskError


class EvidenceError(KioskError):
    """Evidence cannot be kept, read or opened; the message is one sentence."""
