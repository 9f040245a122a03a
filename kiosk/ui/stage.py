"""The live picture with its oval, ring and arrows."""

import math
import time
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, QTimer, Signal, Slot
from PySide6.QtGui import (
    QColor,
    QHideEvent,
    QImage,
    QLinearGradient,
    QPainter,
    QPen,
    QPixmap,
    QPolygonF,
    QResizeEvent,
)
from PySide6.QtWidgets import QWidget

from kiosk.session.words import State
from kiosk.ui.mapping import FrameMapping
from kiosk.ui.picture import PreparedPicture
from kiosk.ui.theme import ACCENT, ARROW_CYCLE_MS, CALM, FRAME_MS, RING_TURN_MS, TEXT, Metrics
from kiosk.values import Hint
from kiosk.vision.thresholds import Ellipse, Thresholds, oval_for

_DIRECTIONS = {
    Hint.MOVE_LEFT: (-1.0, 0.0),
    Hint.MOVE_RIGHT: (1.0, 0.0),
    Hint.MOVE_UP: (0.0, -1.0),
    Hint.MOVE_DOWN: (0.0, 1.0),
}
"""The person's own directions are the screen's, because the picture is mirrored."""
_GROWTH = {Hint.MOVE_CLOSER: (0.62, 1.0), Hint.MOVE_BACK: (1.3, 1.0)}
_CHEVRONS = 3
_VEIL = QColor(8, 12, 18, 150)
_SHADE = QColor(8, 12, 18, 110)
_DEGREE = 16
_USUAL_FRAME = (1280, 720)
"""For the oval's place until the first frame has come."""


class PaintTimes(NamedTuple):
    """When one frame was taken and when it reached the window.

    Attributes:
        captured_ns: Monotonic clock when the frame left the driver.
        painted_ns: Monotonic clock when it had been painted.
    """

    captured_ns: int
    painted_ns: int


class Stage(QWidget):
    """Paints the newest prepared picture one to one, and over it what the person should see of the session.

    Arrows ride on the frames; a timer runs only where something moves over a picture that does not.
    """

    # PaintTimes; GUI thread, once for each new frame.
    painted = Signal(object)

    def __init__(self, parent: QWidget, *, thresholds: Thresholds) -> None:
        """Show an empty oval.

        Args:
            parent: Qt parent.
            thresholds: The gates that the oval shows.
        """
        super().__init__(parent)
        self._thresholds = thresholds
        self._picture: PreparedPicture | None = None
        self._image: QImage | None = None
        self._fresh = False
        self._state = State.POSITIONING
        self._hint = Hint.NO_FACE
        self._progress = 0.0
        self._reconnecting = False
        self._outline = QPixmap()
        self._outline_key: object = None
        self._timer = QTimer(self)
        self._timer.setInterval(FRAME_MS)
        self._timer.timeout.connect(self._on_tick)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    @property
    def oval(self) -> Ellipse:
        """The oval on the screen, in logical pixels."""
        mapping = self.mapping
        return mapping.ellipse_to_screen(oval_for(mapping.frame, self._thresholds))

    @property
    def mapping(self) -> FrameMapping:
        """Where each point of the frame appears, in logical pixels."""
        frame = self._picture.frame_size if self._picture else _USUAL_FRAME
        screen = (max(1, self.width()), max(1, self.height()))
        return FrameMapping.showing(oval_for(frame, self._thresholds), frame=frame, screen=screen)

    @property
    def picture(self) -> PreparedPicture | None:
        """What is shown now."""
        return self._picture

    def device_size(self) -> tuple[int, int]:
        """Return the size that a picture must have to be painted one to one."""
        size = QSize(self.size()) * self.devicePixelRatioF()
        return size.width(), size.height()

    def show_picture(self, picture: PreparedPicture) -> None:
        """Show the next frame."""
        height, width = picture.pixels.shape[:2]
        self._picture = picture
        # The picture is kept beside the image that reads its memory.
        self._image = QImage(picture.pixels.data, width, height, 4 * width, QImage.Format.Format_RGB32)
        self._fresh = True
        self.update()

    def clear(self) -> None:
        """Forget the picture."""
        self._image = self._picture = None
        self.update()

    def show_state(self, state: State, hint: Hint, *, reconnecting: bool) -> None:
        """Show where the session is: positioning, collecting or verifying."""
        if state is not self._state:
            self._progress = 0.0
        self._state, self._hint, self._reconnecting = state, hint, reconnecting
        moves_alone = state is State.VERIFYING or reconnecting
        if moves_alone and self.isVisible():
            self._timer.start()
        elif not moves_alone:
            self._timer.stop()
        self.update()

    def show_progress(self, progress: float) -> None:
        """Fill the ring up to this share; it rides on the next frame."""
        self._progress = progress

    def hideEvent(self, _event: QHideEvent) -> None:
        self._timer.stop()

    def resizeEvent(self, _event: QResizeEvent) -> None:
        self.update()

    def paintEvent(self, _event: object) -> None:
        painter = QPainter(self)
        self._paint_picture(painter)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self._reconnecting:
            painter.fillRect(self.rect(), _VEIL)
        self._paint_ring(painter)
        painter.end()
        if self._fresh and self._picture:
            self._fresh = False
            self.painted.emit(PaintTimes(self._picture.captured_ns, time.monotonic_ns()))

    def _paint_picture(self, painter: QPainter) -> None:
        if self._image is None:
            gradient = QLinearGradient(0, 0, 0, self.height())
            gradient.setColorAt(0, CALM.top)
            gradient.setColorAt(1, CALM.bottom)
            painter.fillRect(self.rect(), gradient)
            return
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Source)
        if (self._image.width(), self._image.height()) == self.device_size():
            self._image.setDevicePixelRatio(self.devicePixelRatioF())
            painter.drawImage(QPointF(0, 0), self._image)
        else:
            painter.drawImage(self.rect(), self._image)
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceOver)

    def _paint_ring(self, painter: QPainter) -> None:
        metrics = Metrics.of(self.size())
        oval = self.oval
        box = QRectF(oval.cx - oval.rx, oval.cy - oval.ry, 2 * oval.rx, 2 * oval.ry)
        turning = self._state is State.VERIFYING or self._reconnecting
        if turning or self._state is State.COLLECTING:
            self._paint_outline(painter, box, QColor(255, 255, 255, 90), metrics.px(5, 3))
            painter.setPen(_round_pen(ACCENT, metrics.px(13, 7)))
            if turning:
                painter.drawArc(box, round((90 - 360 * _phase(RING_TURN_MS)) * _DEGREE), -100 * _DEGREE)
            else:
                painter.drawArc(box, 90 * _DEGREE, round(-360 * self._progress * _DEGREE))
        elif self._hint is Hint.READY:
            self._paint_outline(painter, box, ACCENT, metrics.px(8, 5))
        else:
            self._paint_outline(painter, box, QColor(255, 255, 255, 190), metrics.px(5, 3))
            self._paint_motion(painter, metrics, oval)

    def _paint_outline(self, painter: QPainter, box: QRectF, colour: QColor, line: int) -> None:
        """Paint the oval's line from a stored copy: stroking so large a curve costs as much as the picture."""
        area = box.adjusted(-line, -line, line, line).toAlignedRect()
        ratio = self.devicePixelRatioF()
        wanted = (box.getRect(), colour.rgba(), line, ratio)
        if wanted != self._outline_key:
            self._outline_key = wanted
            self._outline = QPixmap(area.size() * ratio)
            self._outline.setDevicePixelRatio(ratio)
            self._outline.fill(Qt.GlobalColor.transparent)
            brush = QPainter(self._outline)
            brush.setRenderHint(QPainter.RenderHint.Antialiasing)
            brush.translate(-area.topLeft())
            brush.setPen(QPen(colour, line))
            brush.drawEllipse(box)
            brush.end()
        painter.drawPixmap(area.topLeft(), self._outline)

    def _paint_motion(self, painter: QPainter, metrics: Metrics, oval: Ellipse) -> None:
        if self._hint in _DIRECTIONS:
            self._paint_chevrons(painter, metrics, oval, *_DIRECTIONS[self._hint])
        elif self._hint in _GROWTH:
            self._paint_growth(painter, metrics, oval, *_GROWTH[self._hint])

    def _paint_chevrons(self, painter: QPainter, metrics: Metrics, oval: Ellipse, dx: float, dy: float) -> None:
        """Paint arrowheads beside the oval that light up one after another, away from it."""
        half = metrics.px(34, 20)
        outside = metrics.px(34) + (_CHEVRONS + 0.2) * half
        room = oval.cx - oval.rx if dx else oval.cy - oval.ry
        # Where the oval leaves no room beside it, the arrows start inside.
        inside = 0.0 if dx and room > outside else outside
        for index in range(_CHEVRONS):
            distance = metrics.px(34) + index * half * 0.95 - inside
            x = oval.cx + dx * (oval.rx + distance)
            y = oval.cy + dy * (oval.ry + distance)
            colour = QColor(ACCENT)
            colour.setAlphaF(0.25 + 0.75 * max(0.0, math.cos(2 * math.pi * (_phase(ARROW_CYCLE_MS) - index / 5))))
            tip = QPointF(x + dx * half * 0.55, y + dy * half * 0.55)
            side = QPointF(-dx * half * 0.55 + dy * half, -dy * half * 0.55 + dx * half)
            other = QPointF(-dx * half * 0.55 - dy * half, -dy * half * 0.55 - dx * half)
            arrow = QPolygonF([QPointF(x, y) + side, tip, QPointF(x, y) + other])
            # The dark edge sets it off from a bright picture.
            for ink, width in ((_SHADE, half * 0.52), (colour, half * 0.36)):
                painter.setPen(_round_pen(ink, width))
                painter.drawPolyline(arrow)

    def _paint_growth(self, painter: QPainter, metrics: Metrics, oval: Ellipse, start: float, end: float) -> None:
        """Paint outlines that grow, or shrink, to the size that the face should have."""
        for offset in (0.0, 0.5):
            share = (_phase(2 * ARROW_CYCLE_MS) + offset) % 1.0
            size = start + (end - start) * share
            colour = QColor(TEXT if share > 0.85 else ACCENT)
            colour.setAlphaF(math.sin(math.pi * share) * 0.9)
            painter.setPen(QPen(colour, metrics.px(6, 4)))
            painter.drawEllipse(QPointF(oval.cx, oval.cy), oval.rx * size, oval.ry * size)

    @Slot()
    def _on_tick(self) -> None:
        oval, line = self.oval, Metrics.of(self.size()).px(13, 7)
        box = QRectF(oval.cx - oval.rx, oval.cy - oval.ry, 2 * oval.rx, 2 * oval.ry)
        self.update(box.adjusted(-line, -line, line, line).toAlignedRect())


def _round_pen(colour: QColor, width: float) -> QPen:
    return QPen(colour, width, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin)


def _phase(cycle_ms: float) -> float:
    """Return where the moment lies in a cycle that goes on for ever, 0 to 1."""
    return (time.monotonic() * 1000 % cycle_ms) / cycle_ms
