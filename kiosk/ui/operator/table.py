"""Rows of short texts below their columns' names."""

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from kiosk.ui.caption import Caption, line_height
from kiosk.ui.operator.page import LEFT
from kiosk.ui.theme import MUTED, TEXT, Metrics, Type

_NARROW = 0.9
"""Share of the reference window below which cells are wrapped (ours)."""


class Table(QWidget):
    """Shows as many rows as fit; every cell's text shrinks rather than be cut off."""

    def __init__(self, parent: QWidget, *, shares: Sequence[float]) -> None:
        """Show nothing yet.

        Args:
            parent: Qt parent.
            shares: The columns' shares of the width, adding up to 1.
        """
        super().__init__(parent)
        self._shares = shares
        self._cells: list[list[Caption]] = []

    def rows_in(self, height: int, metrics: Metrics) -> int:
        """Return how many rows fit below the head."""
        return max(1, height // self._pitch(metrics) - 1)

    def say(self, head: Sequence[str], rows: Sequence[Sequence[str]]) -> None:
        """Show these rows."""
        wanted = [list(head), *map(list, rows)]
        while len(self._cells) < len(wanted):
            colour = TEXT if self._cells else MUTED
            self._cells.append([Caption(self, Type.SMALL, align=LEFT, colour=colour) for _ in self._shares[1:]])
            # Ids stand there, without a space to break at.
            self._cells[-1].append(Caption(self, Type.SMALL, align=LEFT, colour=colour, breaks_words=True))
        for index, cells in enumerate(self._cells):
            texts = wanted[index] if index < len(wanted) else [""] * len(cells)
            for cell, text in zip(cells, texts, strict=True):
                cell.set_text(text)
                cell.setVisible(bool(text))

    def arrange(self, metrics: Metrics) -> None:
        """Put every cell in its place."""
        used = sum(any(cell.text for cell in cells) for cells in self._cells)
        pitch, gap = min(self._pitch(metrics), self.height() // max(1, used)), metrics.px(14, 8)
        for row, cells in enumerate(self._cells):
            left = 0.0
            for cell, share in zip(cells, self._shares, strict=True):
                width = share * self.width()
                cell.setGeometry(round(left), row * pitch, round(width - gap), pitch)
                left += width

    def _pitch(self, metrics: Metrics) -> int:
        """Return the height of a row: in a small window, where columns are narrow, of two lines."""
        lines = 2 if metrics.unit < _NARROW else 1
        return max(metrics.px(46), lines * line_height(Type.SMALL, metrics))
