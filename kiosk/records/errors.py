"""The errors of the records' boundary."""

from kiosk.errors import KioskError


class RecordsError(KioskError):
    """The records cannot be read or written; the message is one sentence."""


class DamagedError(RecordsError):
    """What is on the disk is no database of records, or not a whole one: it can only be set aside."""
