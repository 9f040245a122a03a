"""What can go wrong between a SPEC and a frame.

CameraError
├── CameraSpecError            the SPEC itself is malformed (exit code 2)
└── SourceUnavailableError     the source is absent, busy, unreadable or lost (exit code 13)
    └── SourceRefusedError     the source is there, and not to be used

Every message is one sentence, or two, for a person: what is wrong and what to do.
"""

from kiosk.errors import KioskError


class CameraError(KioskError):
    """Base of everything that the camera room raises on purpose."""


class CameraSpecError(CameraError):
    """The SPEC names nothing that could ever be a source."""


class SourceUnavailableError(CameraError):
    """The source cannot be used now; trying again later may help."""


class SourceRefusedError(SourceUnavailableError):
    """The source that is there may not be used with these settings; another one in its place may."""
