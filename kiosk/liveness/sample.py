"""The sample: the encoded image that an attempt sends."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Sample:
    """One encoded image, as it goes on the wire.

    Attributes:
        data: A whole JPEG or PNG file.
        width: Pixels.
        height: Pixels.
    """

    data: bytes
    width: int
    height: int

    def __repr__(self) -> str:
        """Say the size and never the image."""
        return f"Sample({self.width}x{self.height}, {len(self.data)} bytes)"
