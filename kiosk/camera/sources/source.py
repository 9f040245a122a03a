"""The ports of the source classes."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

from kiosk.camera.frame import Image

Pause = Callable[[float], object]
"""Waits so many seconds, or less where the capture is to stop."""


@dataclass(frozen=True, slots=True)
class Reading:
    """One image from a source.

    Attributes:
        image: Shape (height, width, 3), BGR, uint8; not rotated. The source may reuse it for the next reading.
        missed: Images of the source that were left out since the last reading.
    """

    image: Image
    missed: int = 0


class Source(Protocol):
    """Something that yields images at its own pace."""

    def open(self) -> str:
        """Get ready to read, and return what a technician should know of the mode, such as the pixel format.

        Raises:
            SourceUnavailableError: It is absent, busy or unreadable.
        """

    def read(self) -> Reading | None:
        """Return the next image when it is due, or None where this one failed.

        Raises:
            SourceUnavailableError: It will yield no more.
        """

    def pass_over(self, seconds: float) -> int:
        """Let the images of so many seconds pass, at less cost than reading them; return how many came.

        Raises:
            SourceUnavailableError: It will yield no more.
        """

    def close(self) -> None:
        """Let go of it; harmless when it is not open."""


class Recording(Protocol):
    """Pictures with a clock of their own, read as fast as one likes.

    Attributes:
        period_s: Seconds from one picture to the next, where the recording does not say otherwise.
    """

    period_s: float

    def open(self) -> None:
        """Stand before the first picture.

        Raises:
            SourceUnavailableError: There is not one picture that can be read.
        """

    def advance(self) -> float | None:
        """Go to the next picture and return its time in seconds from the first one; None at the end."""

    def image(self) -> Image:
        """Decode the picture it stands at.

        Raises:
            SourceUnavailableError: The picture is damaged.
        """

    def length(self) -> tuple[int | None, float | None]:
        """Return the number of pictures and the duration in seconds, where the open recording knows them."""

    def close(self) -> None:
        """Let go of it; harmless when it is not open."""
