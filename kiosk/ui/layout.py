"""Puts a screen's parts in a column that fits its place."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRect
from PySide6.QtWidgets import QWidget


@dataclass(frozen=True, slots=True)
class Part:
    """One widget of a column.

    Attributes:
        widget: What to place.
        width: Wanted width.
        height: Wanted height.
        gap: Free space above it, unless it is the first.
        firm: It keeps its height when room is short; the others give way.
    """

    widget: QWidget
    width: int
    height: int
    gap: int = 0
    firm: bool = False


def place_column(area: QRect, parts: Sequence[Part], *, centred: bool = True, from_top: bool = False) -> None:
    """Place parts below one another in the middle of an area; where room is short, all but the firm ones shrink.

    Args:
        area: The room there is.
        parts: From top to bottom; those without height are left out.
        centred: Whether each stands in the middle of the area's width, else at its left.
        from_top: Whether room to spare is left below them, not shared by above and below.
    """
    seen = [part for part in parts if part.height > 0]
    for part in parts:
        part.widget.setVisible(part.height > 0)
    gaps = sum(part.gap for part in seen[1:])
    firm = sum(part.height for part in seen if part.firm)
    soft = sum(part.height for part in seen if not part.firm)
    share = min(1.0, max(0.2, (area.height() - gaps - firm) / soft)) if soft else 1.0
    heights = [part.height if part.firm else int(part.height * share) for part in seen]
    spare = max(0, area.height() - gaps - sum(heights))
    y = area.top() + (0 if from_top else spare // 2)
    for index, (part, height) in enumerate(zip(seen, heights, strict=True)):
        y += part.gap if index else 0
        width = min(part.width, area.width())
        x = area.left() + ((area.width() - width) // 2 if centred else 0)
        part.widget.setGeometry(x, y, width, height)
        y += height
