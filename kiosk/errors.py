"""The root of every room's error tree."""


class KioskError(Exception):
    """Something a person can put right; the message is one sentence that says what is wrong and what to do."""
