"""One large sign for each kind of screen: shape, colour and picture all differ, to be told apart from afar."""

import math
import time
from itertools import pairwise

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, QTimer, Slot
from PySide6.QtGui import (
    QColor,
    QHideEvent,
    QPainter,
    QPainterPath,
    QPen,
    QPixmap,
    QPolygonF,
    QResizeEvent,
    QShowEvent,
)
from PySide6.QtWidgets import QWidget

from kiosk.ui.drawings import paint_icon, paint_illustration
from kiosk.ui.theme import ACCENT, BREATH_MS, CLOSED, FRAME_MS, HELP, RING_TURN_MS, SUCCESS, TEXT, WAITING, worn

_TICK_MS = 450
_DEGREE = 16
"""Qt counts arcs in sixteenths of a degree."""


class Emblem(QWidget):
    """A square sign; what moves does so only while it is seen."""

    moves_ms: int | None = None
    """How long it moves after it is shown; None for not at all, 0 for ever."""

    frame_ms = FRAME_MS

    def __init__(self, parent: QWidget) -> None:
        """Stand still until shown."""
        super().__init__(parent)
        self._shown_at = 0.0
        self._timer = QTimer(self)
        self._timer.setInterval(self.frame_ms)
        self._timer.timeout.connect(self._on_tick)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def settle(self) -> None:
        """Come to the end of what moves once."""
        self._shown_at -= (self.moves_ms or 0) / 1000

    @property
    def elapsed_ms(self) -> float:
        """Time since it was shown."""
        return (time.monotonic() - self._shown_at) * 1000

    def sizeHint(self) -> QSize:
        return QSize(300, 300)

    def showEvent(self, _event: QShowEvent) -> None:
        self._shown_at = time.monotonic()
        if worn().reduced_motion:
            self.settle()
        elif self.moves_ms is not None:
            self._timer.start()

    def hideEvent(self, _event: QHideEvent) -> None:
        self._timer.stop()

    def paintEvent(self, _event: object) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        side = min(self.width(), self.height())
        painter.translate((self.width() - side) / 2, (self.height() - side) / 2)
        painter.scale(side / 100, side / 100)
        self.paint(painter)

    def paint(self, painter: QPainter) -> None:
        """Paint into a square of 100 by 100."""
        raise NotImplementedError

    @Slot()
    def _on_tick(self) -> None:
        if worn().reduced_motion or (self.moves_ms and self.elapsed_ms > self.moves_ms):
            self._timer.stop()
        self.update()


class Welcome(Emblem):
    """A face in an oval that breathes softly now and then.

    It is shown for hours on end: only the halo is painted anew, and that only while it moves.
    """

    moves_ms = 0
    frame_ms = 5 * FRAME_MS

    def __init__(self, parent: QWidget) -> None:
        """Stand still until shown."""
        super().__init__(parent)
        self._face = QPixmap()
        self._face_style = worn()
        self._painted_breath = 0.0

    @property
    def _breath(self) -> float:
        """How far it has breathed in, 0 to 1; between two breaths it rests for as long as one takes."""
        if worn().reduced_motion:
            return 0.5
        return 0.5 - 0.5 * math.cos(2 * math.pi * min(1.0, self.elapsed_ms / BREATH_MS % 2))

    @Slot()
    def _on_tick(self) -> None:
        if self._breath != self._painted_breath:
            super()._on_tick()

    def resizeEvent(self, _event: QResizeEvent) -> None:
        self._face = QPixmap()

    def paint(self, painter: QPainter) -> None:
        breath = self._painted_breath = self._breath
        halo = QColor(ACCENT)
        halo.setAlphaF(0.10 + 0.20 * breath)
        painter.setPen(QPen(halo, 2 + 3 * breath))
        painter.drawEllipse(QPointF(50, 50), 35.5 + 2 * breath, 44.5 + 2 * breath)
        if self._face.isNull() or self._face_style != worn():
            self._face_style = worn()
            self._face = self._painted_face(painter.deviceTransform().m11())
        painter.drawPixmap(QRectF(0, 0, 100, 100), self._face, QRectF(self._face.rect()))

    def _painted_face(self, scale: float) -> QPixmap:
        side = max(1, round(100 * scale))
        face = QPixmap(side, side)
        face.fill(Qt.GlobalColor.transparent)
        painter = QPainter(face)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.scale(side / 100, side / 100)
        oval = QPainterPath()
        oval.addEllipse(QPointF(50, 50), 34, 43)
        inside = QColor(TEXT)
        inside.setAlphaF(0.06)
        painter.fillPath(oval, inside)
        painter.save()
        painter.setClipPath(oval)
        paint_illustration(painter, "welcome", QRectF(8, 9, 84, 84), TEXT)
        painter.restore()
        painter.setPen(QPen(ACCENT, 2.6))
        painter.drawPath(oval)
        painter.end()
        return face


class Tick(Emblem):
    """A disc on which a tick is drawn."""

    moves_ms = _TICK_MS

    def paint(self, painter: QPainter) -> None:
        share = min(1.0, self.elapsed_ms / _TICK_MS)
        painter.setPen(Qt.PenStyle.NoPen)
        halo = QColor(SUCCESS.sign)
        halo.setAlphaF(0.18)
        painter.setBrush(halo)
        painter.drawEllipse(QPointF(50, 50), 50, 50)
        painter.setBrush(SUCCESS.sign)
        painter.drawEllipse(QPointF(50, 50), 41, 41)
        corners = [QPointF(30, 52), QPointF(44, 66), QPointF(71, 36)]
        painter.setPen(_round_pen(SUCCESS.on_sign, 9))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPolyline(QPolygonF(_part_of(corners, share)))


class Attendant(Emblem):
    """A person who has something to say: somebody of the staff."""

    def paint(self, painter: QPainter) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(HELP.sign)
        painter.drawEllipse(QPointF(38, 34), 20, 22)
        shoulders = QPainterPath(QPointF(2, 98))
        shoulders.cubicTo(2, 74, 18, 62, 38, 62)
        shoulders.cubicTo(58, 62, 74, 74, 74, 98)
        shoulders.closeSubpath()
        painter.fillPath(shoulders, HELP.sign)
        bubble = QPainterPath()
        bubble.addRoundedRect(QRectF(60, 4, 38, 28), 10, 10)
        tail = QPainterPath()
        tail.addPolygon(QPolygonF([QPointF(66, 26), QPointF(61, 42), QPointF(80, 30)]))
        painter.fillPath(bubble.united(tail), HELP.sign)
        painter.setBrush(HELP.on_sign)
        for x in (70, 79, 88):
            painter.drawEllipse(QPointF(x, 18), 2.8, 2.8)


class Cloud(Emblem):
    """A cloud in which something turns: it is under way, and nobody's fault."""

    moves_ms = 0

    def paint(self, painter: QPainter) -> None:
        cloud = QPainterPath()
        cloud.setFillRule(Qt.FillRule.WindingFill)
        cloud.addRoundedRect(QRectF(4, 46, 92, 38), 19, 19)
        for x, y, radius in ((29, 46, 19), (56, 38, 25), (76, 55, 17)):
            cloud.addEllipse(QPointF(x, y), radius, radius)
        painter.fillPath(cloud.simplified(), WAITING.sign)
        turn = 40.0 if worn().reduced_motion else 360 * (self.elapsed_ms % (2 * RING_TURN_MS)) / (2 * RING_TURN_MS)
        painter.translate(52, 55)
        painter.rotate(turn)
        painter.setPen(_round_pen(WAITING.on_sign, 5))
        painter.drawArc(QRectF(-14, -14, 28, 28), 0, 270 * _DEGREE)
        painter.drawPolyline(QPolygonF([QPointF(8, -6), QPointF(14, 1), QPointF(21, -5)]))


class Closed(Emblem):
    """A hexagon with the cause in it."""

    def __init__(self, parent: QWidget) -> None:
        """Show a pause until the cause is known."""
        super().__init__(parent)
        self._icon = "pause"

    def show_icon(self, name: str) -> None:
        """Show another cause."""
        self._icon = name
        self.update()

    def paint(self, painter: QPainter) -> None:
        corners = [
            QPointF(50 + 44 * math.sin(math.radians(angle)), 50 - 44 * math.cos(math.radians(angle)))
            for angle in range(0, 360, 60)
        ]
        painter.setPen(_round_pen(CLOSED.sign, 7))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPolygon(QPolygonF(corners))
        paint_icon(painter, self._icon, QRectF(31, 31, 38, 38), TEXT)


def _round_pen(colour: QColor, width: float) -> QPen:
    return QPen(colour, width, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin)


def _part_of(corners: list[QPointF], share: float) -> list[QPointF]:
    """Return the first part of a line of corners, by share of its length."""
    lengths = [math.hypot((b - a).x(), (b - a).y()) for a, b in pairwise(corners)]
    left = share * sum(lengths)
    part = corners[:1]
    for start, end, length in zip(corners[:-1], corners[1:], lengths, strict=True):
        if left <= 0:
            break
        part.append(start + (end - start) * min(1.0, left / length))
        left -= length
    return part
