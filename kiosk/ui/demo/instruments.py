"""The demonstration's instruments: where the session is, every gate as a small meter, and the timings."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle

from kiosk.ui.direction import turn_painter_over
from kiosk.ui.setup.readings import Measure, Reading, Scale, Standing
from kiosk.ui.setup.rows import paint_meter
from kiosk.ui.theme import ACCENT, AMBER, MUTED, OUTLINE, SURFACE, TEXT, Metrics, Type

_FONT = (16, 15)
"""As `Metrics.px` takes it: a step below what visitors read, because hosts stand near (ours)."""
_SHRINKS_TO = 0.7
_FEW = (Measure.IED, Measure.YAW, Measure.LUMA, Measure.SHARPNESS)
_FEW_FIGURES = 3
_TABULAR = QFont.Tag.fromString("tnum")
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """What the instruments show at one moment, in the words of the language spoken.

    Attributes:
        state: Where the session is; empty for a plate without it.
        clock: Time since the session began.
        meters: Name, scale and reading of every measure.
        figures: Name and value of every timing, the most telling first.
    """

    state: str
    clock: str
    meters: Mapping[Measure, tuple[str, Scale, Reading]]
    figures: Sequence[tuple[str, str]]


class Instruments:
    """Paints the instruments into a place of some window."""

    def __init__(self, metrics: Metrics, direction: Qt.LayoutDirection) -> None:
        """Measure for a window and the side that lines begin on."""
        self._metrics, self._direction = metrics, direction
        self._font = metrics.font(Type.SMALL)
        self._font.setPixelSize(metrics.px(*_FONT))
        self._font.setFeature(_TABULAR, 1)
        self._line = round(1.5 * self._font.pixelSize())
        self._groove = metrics.px(8, 6)
        self._pad = metrics.px(16, 9)

    def height_of(self, shown: Shown) -> int:
        """Return how high the plate is that shows all of this."""
        heights = (
            self._line if shown.state else 0,
            len(shown.meters) * self._meter_height,
            len(shown.figures) * self._line,
        )
        rules = sum(height > 0 for height in heights) - 1
        return 2 * self._pad + sum(heights) + rules * self._pad

    def fitting(self, shown: Shown, height: int) -> Shown:
        """Return what of it can be shown in a height: all, or the most telling."""
        if self.height_of(shown) <= height:
            return shown
        few = {measure: meter for measure, meter in shown.meters.items() if measure in _FEW}
        return replace(shown, meters=few, figures=shown.figures[:_FEW_FIGURES])

    def paint(self, painter: QPainter, place: QRect, shown: Shown) -> None:
        """Paint a plate with everything below one another."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(SURFACE)
        radius = min(self._metrics.radius, self._pad)
        painter.drawRoundedRect(QRectF(place), radius, radius)
        row = place.adjusted(self._pad, self._pad, -self._pad, 0)
        row.setHeight(self._line)
        if shown.state:
            self._paint_pair(painter, row, (shown.state, ACCENT), (shown.clock, TEXT), QFont.Weight.Bold)
            row.translate(0, self._line)
        if shown.state and shown.meters:
            self._paint_rule(painter, row)
        for name, scale, reading in shown.meters.values():
            self._paint_meter(painter, row, name, scale, reading)
            row.translate(0, self._meter_height)
        if shown.meters and shown.figures:
            self._paint_rule(painter, row)
        for name, value in shown.figures:
            self._paint_pair(painter, row, (name, MUTED), (value, TEXT))
            row.translate(0, self._line)

    @property
    def _meter_height(self) -> int:
        return self._line + 2 * self._groove

    def _paint_rule(self, painter: QPainter, row: QRect) -> None:
        """Paint a thin line, and leave the room that belongs to it."""
        colour = QColor(OUTLINE)
        colour.setAlphaF(0.4 * colour.alphaF())
        painter.fillRect(row.left(), row.top() + self._pad // 2, row.width(), 1, colour)
        row.translate(0, self._pad)

    def _paint_meter(self, painter: QPainter, row: QRect, name: str, scale: Scale, reading: Reading) -> None:
        bad = reading.standing in {Standing.TOO_LOW, Standing.TOO_HIGH}
        value = "–" if reading.value is None else scale.written(reading.value)
        self._paint_pair(painter, row, (name, MUTED), (value, AMBER if bad else TEXT))
        track = QRectF(row.left(), row.top() + self._line, row.width(), self._groove)
        painter.save()
        if self._direction is Qt.LayoutDirection.RightToLeft:
            turn_painter_over(painter, track)
        paint_meter(painter, track, scale, reading)
        painter.restore()

    def _paint_pair(
        self,
        painter: QPainter,
        row: QRect,
        first: tuple[str, QColor],
        second: tuple[str, QColor],
        weight: QFont.Weight = QFont.Weight.Medium,
    ) -> None:
        """Paint a name where lines begin, and its value at the other end of the row."""
        font = QFont(self._font)
        font.setWeight(weight)
        value = QFontMetrics(font).horizontalAdvance(second[0]) + 2
        self._paint_text(
            painter, QRect(row.right() + 1 - value, row.top(), value, row.height()), row, second, font
        )
        room = row.width() - value - self._pad // 2
        self._paint_text(painter, QRect(row.left(), row.top(), room, row.height()), row, first, font)

    def _paint_text(
        self, painter: QPainter, place: QRect, row: QRect, text: tuple[str, QColor], font: QFont
    ) -> None:
        """Paint one text at the side of its row where it stands; it shrinks rather than be cut off."""
        fitted, least = QFont(font), _SHRINKS_TO * font.pixelSize()
        while fitted.pixelSize() > least and QFontMetrics(fitted).horizontalAdvance(text[0]) > place.width():
            fitted.setPixelSize(fitted.pixelSize() - 1)
        begins = place.left() == row.left()
        painter.setFont(fitted)
        painter.setPen(text[1])
        shown = QFontMetrics(fitted).elidedText(text[0], Qt.TextElideMode.ElideRight, place.width())
        align = QStyle.visualAlignment(self._direction, _LEFT if begins else _RIGHT)
        painter.setLayoutDirection(Qt.LayoutDirection.LayoutDirectionAuto)
        flags = align | Qt.AlignmentFlag.AlignAbsolute | Qt.TextFlag.TextSingleLine
        painter.drawText(QStyle.visualRect(self._direction, row, place), int(flags), shown)
