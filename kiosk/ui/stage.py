"""The live picture with its oval, ring and arrows; it shows the way to where the person should be."""

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
    QPainterPath,
    QPen,
    QPixmap,
    QPolygonF,
    QResizeEvent,
)
from PySide6.QtWidgets import QWidget

from kiosk.session.words import State
from kiosk.ui.mapping import FrameMapping
from kiosk.ui.picture import PreparedPicture
from kiosk.ui.theme import (
    ACCENT,
    ARROW_CYCLE_MS,
    CALM,
    FRAME_MS,
    GHOST_CYCLE_MS,
    LIGHT_FILL,
    LIGHT_RAMP_MS,
    RING_TURN_MS,
    SHADOW,
    SURFACE,
    TEXT,
    VEIL,
    CameraPosition,
    Metrics,
    eased,
    worn,
)
from kiosk.values import Hint
from kiosk.vision.observation import Face
from kiosk.vision.thresholds import Ellipse, Thresholds, oval_for

_DIRECTIONS = {
    Hint.MOVE_LEFT: (-1.0, 0.0),
    Hint.MOVE_RIGHT: (1.0, 0.0),
    Hint.MOVE_UP: (0.0, -1.0),
    Hint.MOVE_DOWN: (0.0, 1.0),
}
"""The person's own directions are the screen's, because the picture is mirrored."""
_GROWTH = {Hint.MOVE_CLOSER: 0.62, Hint.MOVE_BACK: 1.3}
"""Size of the outline that shows the way, over the oval's, where nobody knows how large the face is."""
_GUIDED = {*_DIRECTIONS, *_GROWTH}
_TO_THE_LENS = {
    CameraPosition.ABOVE: (0.0, -1.0),
    CameraPosition.BELOW: (0.0, 1.0),
    CameraPosition.LEFT: (-1.0, 0.0),
    CameraPosition.RIGHT: (1.0, 0.0),
}
_CHEVRONS = 3
_PAUSED_ALPHA = 0.6
_LIGHT_ALPHA = 0.96
_FACE_OVER_BOX = 1.12
_FACE_ASPECT = 0.77
"""A face's outline over the height of its box, and its width over its height, as the oval's."""
_FOLLOWING = 0.3
"""Share of its way that the outline goes with each frame to follow the face: calm, and there within 0.3 s."""
_LONGEST_STEP_MS = 100.0
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
    # None; GUI thread, when the last of the light has gone.
    darkened = Signal()

    def __init__(self, parent: QWidget, *, thresholds: Thresholds, fills_screen: bool = False) -> None:
        """Show an empty oval.

        Args:
            parent: Qt parent.
            thresholds: The gates that the oval shows.
            fills_screen: Whether its edges are the screen's: it then points at the lens, and lights a dark face.
        """
        super().__init__(parent)
        self._fills_screen = fills_screen
        self._thresholds = thresholds
        self._picture: PreparedPicture | None = None
        self._image: QImage | None = None
        self._fresh = False
        self._face: Ellipse | None = None
        self._lit = False
        self._light = 0.0
        self._painted_at = time.monotonic()
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

    def portrait(self) -> QImage:
        """Return a copy of the box around what the oval holds now; null without a picture."""
        if self._image is None:
            return QImage()
        oval, scale = self.oval, self._image.width() / max(1, self.width())
        box = QRectF(oval.cx - oval.rx, oval.cy - oval.ry, 2 * oval.rx, 2 * oval.ry)
        return self._image.copy(QRectF(box.topLeft() * scale, box.size() * scale).toAlignedRect())

    def clear(self) -> None:
        """Forget the picture and whose it was; the light goes out."""
        self._image = self._picture = self._face = None
        self._lit, self._light = False, 0.0
        self.update()

    def settle(self) -> None:
        """Come to the end of what changes slowly."""
        self._light = float(self._lit)
        if not self.lit:
            self.darkened.emit()

    @property
    def lit(self) -> bool:
        """Whether the screen serves, or is about to, as a lamp, or has not faded yet."""
        return self._lit or self._light > 0

    def show_state(self, state: State, hint: Hint, *, reconnecting: bool) -> None:
        """Show where the session is: positioning, collecting or verifying."""
        if state is not self._state:
            self._progress = 0.0
        self._state, self._hint, self._reconnecting = state, hint, reconnecting
        self._lit = self._should_be_lit()
        moves_alone = state is State.VERIFYING or reconnecting
        if moves_alone and self.isVisible():
            self._timer.start()
        elif not moves_alone:
            self._timer.stop()
        self.update()

    def show_progress(self, progress: float) -> None:
        """Fill the ring up to this share; it rides on the next frame."""
        self._progress = progress

    def follow_face(self, face: Face | None) -> None:
        """Show the way from this face to the oval; None where nobody is seen."""
        if face is None:
            self._face = None
            return
        x, y, width, height = self.mapping.box_to_screen(face.box)
        ry = _FACE_OVER_BOX * height / 2
        seen = Ellipse(cx=x + width / 2, cy=y + height / 2, rx=_FACE_ASPECT * ry, ry=ry)
        self._face = _between(self._face, seen, _FOLLOWING) if self._face else seen

    def _should_be_lit(self) -> bool:
        """Once lit, the light stays until the sample is taken: without it the room would be too dark again."""
        if self._state is State.COLLECTING:
            return self._lit
        if not self._fills_screen or self._state is not State.POSITIONING or self._hint is Hint.TOO_BRIGHT:
            return False
        return self._lit or self._hint is Hint.TOO_DARK

    def hideEvent(self, _event: QHideEvent) -> None:
        self._timer.stop()

    def resizeEvent(self, _event: QResizeEvent) -> None:
        self.update()

    def paintEvent(self, _event: object) -> None:
        self._dim()
        painter = QPainter(self)
        self._paint_picture(painter)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_surroundings(painter)
        if self._reconnecting:
            shade = QColor(CALM.bottom)
            shade.setAlphaF(_PAUSED_ALPHA)
            painter.fillRect(self.rect(), shade)
        self._paint_ring(painter)
        if self._fills_screen and self._state in (State.POSITIONING, State.COLLECTING):
            self._paint_lens(painter)
        painter.end()
        if self._fresh and self._picture:
            self._fresh = False
            self.painted.emit(PaintTimes(self._picture.captured_ns, time.monotonic_ns()))

    def _dim(self) -> None:
        """Bring the light nearer to what it should be, by the time that has passed."""
        now = time.monotonic()
        # After a pause nothing has been seen to move: the ramp goes on from where it was.
        step = min(_LONGEST_STEP_MS, 1000 * (now - self._painted_at)) / LIGHT_RAMP_MS
        self._painted_at = now
        was_lit = self.lit
        self._light = min(1.0, self._light + step) if self._lit else max(0.0, self._light - step)
        if was_lit and not self.lit:
            self.darkened.emit()

    def _paint_surroundings(self, painter: QPainter) -> None:
        """Lay the theme's veil, or the lamp's warm white, over all but the oval."""
        colour = QColor(LIGHT_FILL if self._light else VEIL)
        if self._light:
            colour.setAlphaF(VEIL.alphaF() + (_LIGHT_ALPHA - VEIL.alphaF()) * eased(self._light))
        if colour.alpha() == 0 or self._image is None:
            return
        oval = self.oval
        around = QPainterPath()
        around.addRect(QRectF(self.rect()))
        around.addEllipse(QPointF(oval.cx, oval.cy), oval.rx, oval.ry)
        painter.fillPath(around, colour)

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
            self._paint_outline(painter, box, SHADOW, metrics.px(13, 7))
            painter.setPen(_round_pen(ACCENT, metrics.px(13, 7)))
            if turning:
                turned = 0.0 if worn().reduced_motion else _phase(RING_TURN_MS)
                painter.drawArc(box, round((90 - 360 * turned) * _DEGREE), -100 * _DEGREE)
            else:
                painter.drawArc(box, 90 * _DEGREE, round(-360 * self._progress * _DEGREE))
        elif self._hint is Hint.READY:
            painter.setPen(QPen(SHADOW, metrics.px(14, 9)))
            painter.drawEllipse(box)
            self._paint_outline(painter, box, ACCENT, metrics.px(8, 5))
        else:
            outline = QColor(TEXT)
            outline.setAlphaF(0.8)
            self._paint_outline(painter, box, outline, metrics.px(5, 3))
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
        if self._hint in _GUIDED:
            self._paint_ghost(painter, metrics, oval)
        if self._hint in _DIRECTIONS:
            self._paint_chevrons(painter, metrics, oval, *_DIRECTIONS[self._hint])

    def _paint_ghost(self, painter: QPainter, metrics: Metrics, oval: Ellipse) -> None:
        """Paint an outline that glides from the face to the oval; it rests at the face where nothing may move."""
        start = self._face
        if start is None:
            if self._hint not in _GROWTH:
                return
            size = _GROWTH[self._hint]
            start = Ellipse(cx=oval.cx, cy=oval.cy, rx=size * oval.rx, ry=size * oval.ry)
        share = 0.0 if worn().reduced_motion else _phase(GHOST_CYCLE_MS)
        ghost = _between(start, oval, eased(share))
        colour = QColor(ACCENT)
        colour.setAlphaF(0.9 if worn().reduced_motion else 0.9 * math.sin(math.pi * min(1.0, 0.15 + share)))
        for ink, width in ((SHADOW, metrics.px(9, 6)), (colour, metrics.px(5, 3))):
            painter.setPen(QPen(ink, width))
            painter.drawEllipse(QPointF(ghost.cx, ghost.cy), ghost.rx, ghost.ry)

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
            if not worn().reduced_motion:
                wave = math.cos(2 * math.pi * (_phase(ARROW_CYCLE_MS) - index / 5))
                colour.setAlphaF(0.35 + 0.65 * max(0.0, wave))
            _paint_chevron(painter, QPointF(x, y), dx, dy, half, colour)

    def _paint_lens(self, painter: QPainter) -> None:
        """Paint a lens at the edge where the camera is, and an arrowhead that points at it."""
        metrics = Metrics.of(self.size())
        dx, dy = _TO_THE_LENS[worn().camera_position]
        edge = QPointF(self.width() * (1 + dx) / 2, self.height() * (1 + dy) / 2)
        radius = metrics.px(34, 18)
        painter.setPen(QPen(ACCENT, metrics.px(3, 2)))
        painter.setBrush(SURFACE)
        painter.drawEllipse(edge, radius, radius)
        painter.setBrush(ACCENT)
        painter.drawEllipse(edge, radius * 0.4, radius * 0.4)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        nod = 0.0 if worn().reduced_motion else math.sin(2 * math.pi * _phase(2 * ARROW_CYCLE_MS))
        half = radius * 0.45
        if dy > 0:
            # Words stand above a lens at the lower edge: two arrowheads beside it leave them their room.
            for side in (-2.0, 2.0):
                at = edge + QPointF(side * radius, -radius * (0.6 - 0.1 * nod))
                _paint_chevron(painter, at, dx, dy, half, ACCENT)
        else:
            away = radius * (1.75 - 0.15 * nod)
            _paint_chevron(painter, edge - QPointF(dx * away, dy * away), dx, dy, half, ACCENT)

    @Slot()
    def _on_tick(self) -> None:
        if self._light != float(self._lit):
            self.update()
            return
        oval, line = self.oval, Metrics.of(self.size()).px(13, 7)
        box = QRectF(oval.cx - oval.rx, oval.cy - oval.ry, 2 * oval.rx, 2 * oval.ry)
        self.update(box.adjusted(-line, -line, line, line).toAlignedRect())


def _paint_chevron(painter: QPainter, at: QPointF, dx: float, dy: float, half: float, colour: QColor) -> None:
    """Paint an arrowhead with an edge that sets it off from any picture."""
    tip = at + QPointF(dx * half * 0.55, dy * half * 0.55)
    side = at + QPointF(-dx * half * 0.55 + dy * half, -dy * half * 0.55 + dx * half)
    other = at + QPointF(-dx * half * 0.55 - dy * half, -dy * half * 0.55 - dx * half)
    for ink, width in ((SHADOW, half * 0.56), (colour, half * 0.36)):
        painter.setPen(_round_pen(ink, width))
        painter.drawPolyline(QPolygonF([side, tip, other]))


def _between(one: Ellipse, other: Ellipse, share: float) -> Ellipse:
    """Return the ellipse that lies on the way from one to the other, after this share of it."""
    return Ellipse(
        cx=one.cx + share * (other.cx - one.cx),
        cy=one.cy + share * (other.cy - one.cy),
        rx=one.rx + share * (other.rx - one.rx),
        ry=one.ry + share * (other.ry - one.ry),
    )


def _round_pen(colour: QColor, width: float) -> QPen:
    return QPen(colour, width, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin)


def _phase(cycle_ms: float) -> float:
    """Return where the moment lies in a cycle that goes on for ever, 0 to 1."""
    return (time.monotonic() * 1000 % cycle_ms) / cycle_ms
