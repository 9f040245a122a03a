"""What the command's exit status tells its caller."""

from enum import IntEnum


class ExitCode(IntEnum):
    """Exit codes of all commands; 1 is never used, because Python itself exits with it on a crash."""

    OK = 0
    USAGE = 2
    NOT_LIVE = 10
    NO_VERDICT = 11
    NO_USABLE_FACE = 12
    REPORT_CHANGED = 10
    REPORT_INCOMPLETE = 11
    RECORDS_CHANGED = 10
    RECORDS_INCOMPLETE = 11
    SOURCE_UNAVAILABLE = 13
    ANOTHER_INSTANCE = 14
    INTERNAL = 70
    CANCELLED = 130
