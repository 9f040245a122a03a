"""The one mapping between camera frame and screen: centred, mirrored, and with the oval always in full view."""

from dataclasses import dataclass
from typing import Self

from kiosk.vision.thresholds import Ellipse

_OVAL_HEIGHT = 0.62
"""The most of the screen's height that the oval may take: below it stand the hint and the controls (ours)."""
_OVAL_WIDTH = 0.86


@dataclass(frozen=True, slots=True)
class FrameMapping:
    """Where each point of a frame appears on the screen.

    Any unit serves for the screen as long as it is one: logical pixels for painting over the picture,
    device pixels for preparing it.

    Attributes:
        frame: Frame width and height in pixels.
        screen: Width and height of the screen.
        scale: Screen units per frame pixel.
    """

    frame: tuple[int, int]
    screen: tuple[int, int]
    scale: float

    @classmethod
    def showing(cls, oval: Ellipse, *, frame: tuple[int, int], screen: tuple[int, int]) -> Self:
        """Return the mapping in which the frame covers the screen, unless the oval is too large for that.

        That happens where frame and screen differ much in shape, as with a camera on its side; the frame is
        then smaller and leaves two edges of the screen free.

        Args:
            oval: What has to be seen, in frame pixels.
            frame: Frame width and height in pixels.
            screen: Width and height of the screen.
        """
        cover = max(screen[0] / frame[0], screen[1] / frame[1])
        room = min(_OVAL_WIDTH * screen[0] / (2 * oval.rx), _OVAL_HEIGHT * screen[1] / (2 * oval.ry))
        return cls(frame, screen, min(cover, room))

    @property
    def crop(self) -> tuple[int, int, int, int]:
        """The part of the frame that is seen: x, y, width, height in whole frame pixels."""
        width = min(self.frame[0], round(self.screen[0] / self.scale))
        height = min(self.frame[1], round(self.screen[1] / self.scale))
        return (self.frame[0] - width) // 2, (self.frame[1] - height) // 2, width, height

    def to_screen(self, x: float, y: float) -> tuple[float, float]:
        """Return where a point of the frame is seen."""
        return (
            self.screen[0] / 2 - (x - self.frame[0] / 2) * self.scale,
            self.screen[1] / 2 + (y - self.frame[1] / 2) * self.scale,
        )

    def to_frame(self, x: float, y: float) -> tuple[float, float]:
        """Return the point of the frame that is seen here."""
        return (
            self.frame[0] / 2 - (x - self.screen[0] / 2) / self.scale,
            self.frame[1] / 2 + (y - self.screen[1] / 2) / self.scale,
        )

    def ellipse_to_screen(self, ellipse: Ellipse) -> Ellipse:
        """Return an ellipse of the frame as it is seen."""
        cx, cy = self.to_screen(ellipse.cx, ellipse.cy)
        return Ellipse(cx=cx, cy=cy, rx=ellipse.rx * self.scale, ry=ellipse.ry * self.scale)

    def box_to_screen(self, box: tuple[float, float, float, float]) -> tuple[float, float, float, float]:
        """Return a box (x, y, width, height) of the frame as it is seen."""
        x, y, width, height = box
        left, top = self.to_screen(x + width, y)
        return left, top, width * self.scale, height * self.scale
