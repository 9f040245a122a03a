"""The one place for colours, sizes and motion; every size grows with the window."""

from dataclasses import dataclass
from enum import Enum

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QColor, QFont

TEXT = QColor("#F5F8FC")
MUTED = QColor("#B9C5D3")
INK = QColor("#0B1018")
ACCENT = QColor("#3CDCC4")
AMBER = QColor("#FFC25C")
FOCUS = QColor("#FFFFFF")
SURFACE = QColor(20, 27, 38, 225)
"""Behind controls that lie over the camera's picture: opaque enough for 4.5:1 over any picture (WCAG 1.4.3)."""
OUTLINE = QColor(255, 255, 255, 80)


@dataclass(frozen=True, slots=True)
class Backdrop:
    """A screen's background: colour at the top and at the bottom. Light text has 4.5:1 on both."""

    top: QColor
    bottom: QColor


CALM = Backdrop(QColor("#1C2533"), QColor("#0B1018"))
SUCCESS = Backdrop(QColor("#0B7A53"), QColor("#054631"))
GUIDANCE = Backdrop(QColor("#33250F"), QColor("#171008"))
HELP = Backdrop(QColor("#27479E"), QColor("#142556"))
WAITING = Backdrop(QColor("#3A3566"), QColor("#1A1833"))
CLOSED = Backdrop(QColor("#23272E"), QColor("#101216"))

RING_TURN_MS = 1600
"""One turn of the ring while verifying; well below three flashes a second (WCAG 2.3.1)."""
ARROW_CYCLE_MS = 1200
BREATH_MS = 4200
FRAME_MS = 33


class Type(Enum):
    """Steps of the type scale: pixels in a 1280x800 window, least pixels, weight."""

    DISPLAY = (76, 40, QFont.Weight.Bold)
    HEADLINE = (66, 34, QFont.Weight.Bold)
    TITLE = (50, 30, QFont.Weight.Bold)
    CODE = (92, 48, QFont.Weight.Bold)
    LEAD = (30, 20, QFont.Weight.Medium)
    BODY = (26, 18, QFont.Weight.Normal)
    LABEL = (24, 18, QFont.Weight.DemiBold)
    SMALL = (20, 15, QFont.Weight.DemiBold)


@dataclass(frozen=True, slots=True)
class Metrics:
    """Sizes for one window size, in device-independent pixels.

    Attributes:
        width: Window's width.
        height: Window's height.
    """

    width: int
    height: int

    @classmethod
    def of(cls, size: QSize) -> "Metrics":
        """Return the sizes for a window of this size."""
        return cls(size.width(), size.height())

    @property
    def portrait(self) -> bool:
        """Whether the window is taller than wide."""
        return self.height > self.width

    @property
    def unit(self) -> float:
        """Window size over the reference, 1280x800 or 800x1280."""
        long, short = max(self.width, self.height), min(self.width, self.height)
        return min(long / 1280, short / 800)

    def px(self, reference: float, least: float = 1) -> int:
        """Return a length that measures `reference` in the reference window."""
        return round(max(least, reference * self.unit))

    def font(self, step: Type) -> QFont:
        """Return the font of a step of the type scale, in the families of the language spoken now."""
        reference, least, weight = step.value
        font = QFont()
        font.setPixelSize(self.px(reference, least))
        font.setWeight(weight)
        return font

    @property
    def margin(self) -> int:
        """Distance of everything from the window's edge."""
        return self.px(32, 14)

    @property
    def gap(self) -> int:
        """Distance between neighbours."""
        return self.px(20, 10)

    @property
    def touch(self) -> int:
        """Height of a control: about 20 mm on a 15-inch kiosk screen (reach and tremor; ours after EN 301 549)."""
        return self.px(76, 54)

    @property
    def content(self) -> QRect:
        """What is left for a screen between its top line and the lower controls."""
        top = self.margin + self.px(56, 36)
        bottom = self.height - self.touch - self.margin - self.gap
        return QRect(self.margin, top, self.width - 2 * self.margin, bottom - top)
