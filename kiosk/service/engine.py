"""What judges an image: the seam between the contract and whoever answers for it."""

from dataclasses import dataclass
from typing import Protocol


@dataclass(frozen=True, slots=True)
class FaceImage:
    """An image that keeps the contract's limits.

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
        return f"FaceImage({self.width}x{self.height}, {len(self.data)} bytes)"


@dataclass(frozen=True, slots=True)
class Assessment:
    """What an engine makes of one image.

    Whether the face is live is not the engine's to say: the contract decides it from the score and the threshold.

    Attributes:
        code: The contract's code: 200, or what went wrong.
        liveness_score: 0 to 1; always there with code 200, and None where the engine has no score.
        risk_reason: Why the image looks risky, or empty.
    """

    code: int
    liveness_score: float | None = None
    risk_reason: str = ""


class Engine(Protocol):
    """Judges images.

    It is awaited on the server's event loop: an engine that computes or blocks does so on a thread of its own.
    """

    @property
    def name(self) -> str:
        """What the `X-Liveness-Engine` header of every answer says."""

    async def assess(self, image: FaceImage) -> Assessment:
        """Judge one image."""
