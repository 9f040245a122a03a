"""The set-up screen's meters, checks and figures; good and bad differ by sign and word, not only by colour."""

from enum import Enum

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF
from PySide6.QtWidgets import QWidget

from kiosk.ui.caption import Caption, line_height
from kiosk.ui.direction import runs_right_to_left, turn_painter_over
from kiosk.ui.setup.readings import Reading, Scale, Standing
from kiosk.ui.theme import ACCENT, AMBER, INK, MUTED, TEXT, Metrics, Type

_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_GROOVE_ALPHA = 0.15
_BAND_ALPHA = 0.47
_WORD_SHARE = 0.24
_ROOMY = 0.7
"""Share of the reference window from which a check has room for a word (ours)."""


class Mark(Enum):
    """A sign and its colour."""

    GOOD = ACCENT
    BAD = AMBER
    NONE = MUTED


class Tick(QWidget):
    """A filled disc with a tick, a hollow diamond with a stroke, or an empty ring."""

    def __init__(self, parent: QWidget) -> None:
        """Show the empty ring."""
        super().__init__(parent)
        self._mark = Mark.NONE

    def show_mark(self, mark: Mark) -> None:
        """Show another sign."""
        if mark is not self._mark:
            self._mark = mark
            self.update()

    def paintEvent(self, _event: object) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        side = min(self.width(), self.height()) - 2.0
        painter.translate(self.width() / 2, self.height() / 2)
        painter.scale(side / 2, side / 2)
        colour = self._mark.value
        line = QPen(colour, 0.2, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin)
        if self._mark is Mark.GOOD:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colour)
            painter.drawEllipse(QPointF(0, 0), 0.95, 0.95)
            line.setColor(INK)
            line.setWidthF(0.26)
            painter.setPen(line)
            painter.drawPolyline(QPolygonF([QPointF(-0.45, 0.03), QPointF(-0.1, 0.38), QPointF(0.48, -0.32)]))
        elif self._mark is Mark.BAD:
            painter.setPen(line)
            painter.drawPolygon(
                QPolygonF([QPointF(0, -0.88), QPointF(0.88, 0), QPointF(0, 0.88), QPointF(-0.88, 0)])
            )
            painter.drawLine(QPointF(0, -0.4), QPointF(0, 0.08))
            painter.drawPoint(QPointF(0, 0.4))
        else:
            painter.setPen(line)
            painter.drawEllipse(QPointF(0, 0), 0.7, 0.7)


class MeterRow(QWidget):
    """One measure: its name, value and word above a scale with the pass band."""

    def __init__(self, parent: QWidget, *, scale: Scale) -> None:
        """Show no value.

        Args:
            parent: Qt parent.
            scale: The meter's scale.
        """
        super().__init__(parent)
        self.scale = scale
        self._reading = Reading(None, Standing.UNKNOWN)
        self._tick = Tick(self)
        self._name = Caption(self, Type.SMALL, align=_LEFT)
        self._word = Caption(self, Type.SMALL, colour=MUTED, align=_RIGHT)
        self._value = Caption(self, Type.SMALL, align=_RIGHT)
        self._track = QRectF()

    def say(self, name: str, word: str, reading: Reading) -> None:
        """Show a reading.

        Args:
            name: The measure's name.
            word: How it stands, in words.
            reading: What to show.
        """
        mark = _MARKS[reading.standing]
        value = "" if reading.value is None else self.scale.written(reading.value)
        self._tick.show_mark(mark)
        self._name.set_text(name)
        self._word.set_text(word)
        self._word.set_colour(AMBER if mark is Mark.BAD else MUTED)
        self._value.set_text(value)
        self.setAccessibleName(f"{name}: {value} {word}")
        if reading != self._reading:
            self._reading = reading
            self.update()

    def arrange(self, metrics: Metrics) -> None:
        """Put the parts in their places."""
        width, height = self.width(), self.height()
        groove = metrics.px(10, 7)
        text = min(height - groove - metrics.px(6, 3), max(metrics.px(32), line_height(Type.SMALL, metrics)))
        top = (height - text - groove - metrics.px(6, 3)) // 2
        sign = min(text, metrics.px(26, 17))
        left = sign + metrics.px(12, 8)
        value, word = int(0.17 * width), int(0.25 * width)
        self._tick.setGeometry(0, top + (text - sign) // 2, sign, sign)
        self._value.setGeometry(width - value, top, value, text)
        self._word.setGeometry(width - value - word, top, word, text)
        self._name.setGeometry(left, top, width - value - word - left - metrics.px(8, 4), text)
        self._track = QRectF(left, top + text + metrics.px(6, 3), width - left, groove)

    def paintEvent(self, _event: object) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if runs_right_to_left(self):
            turn_painter_over(painter, QRectF(self.rect()))
        paint_meter(painter, self._track, self.scale, self._reading)


def paint_meter(painter: QPainter, track: QRectF, scale: Scale, reading: Reading) -> None:
    """Paint a scale with its pass band, and where a reading lies on it; lowest values left."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(_faint(TEXT, _GROOVE_ALPHA))
    painter.drawRoundedRect(track, track.height() / 2, track.height() / 2)
    left = track.left() + track.width() * (0.0 if scale.low is None else scale.share(scale.low))
    right = track.left() + track.width() * (1.0 if scale.high is None else scale.share(scale.high))
    painter.setBrush(_faint(ACCENT, _BAND_ALPHA))
    painter.drawRect(QRectF(left, track.top(), right - left, track.height()))
    painter.setPen(QPen(TEXT, max(1.5, track.height() / 6)))
    for limit, x in ((scale.low, left), (scale.high, right)):
        if limit is not None:
            painter.drawLine(QPointF(x, track.top() - 2), QPointF(x, track.bottom() + 2))
    if reading.value is not None:
        x = track.left() + track.width() * scale.share(reading.value)
        _paint_pointer(painter, track, x, good=reading.standing is Standing.GOOD)


def _paint_pointer(painter: QPainter, track: QRectF, x: float, *, good: bool) -> None:
    """Paint a bar across the band where it is kept, a diamond where not."""
    painter.setPen(QPen(INK, 1.5))
    half = track.height() * 0.75
    x = min(track.right() - half / 2, max(track.left() + half / 2, x))
    middle = track.center().y()
    if good:
        painter.setBrush(TEXT)
        painter.drawRoundedRect(QRectF(x - half / 2, middle - half, half, 2 * half), half / 2, half / 2)
    else:
        painter.setBrush(AMBER)
        points = ((0.0, -half), (half, 0.0), (0.0, half), (-half, 0.0))
        painter.drawPolygon(QPolygonF([QPointF(x + dx, middle + dy) for dx, dy in points]))


_MARKS = {
    Standing.UNKNOWN: Mark.NONE,
    Standing.GOOD: Mark.GOOD,
    Standing.TOO_LOW: Mark.BAD,
    Standing.TOO_HIGH: Mark.BAD,
}


class CheckRow(QWidget):
    """One gate: whether it is met, and how much of its limit is used."""

    def __init__(self, parent: QWidget) -> None:
        """Show no state."""
        super().__init__(parent)
        self._load: float | None = None
        self._tick = Tick(self)
        self._name = Caption(self, Type.SMALL, align=_LEFT)
        self._word = Caption(self, Type.SMALL, colour=MUTED, align=_RIGHT)
        self._bar = QRectF()
        self._mark = Mark.NONE

    def say(self, name: str, word: str, mark: Mark, load: float | None) -> None:
        """Show how a gate stands.

        Args:
            name: The gate's name.
            word: Whether it is met, in words; empty where there is nothing to judge.
            mark: The same as a sign.
            load: The measure over its limit; None where there is none.
        """
        self._tick.show_mark(mark)
        self._name.set_text(name)
        self._word.set_text(word)
        self._word.set_colour(AMBER if mark is Mark.BAD else MUTED)
        self.setAccessibleName(f"{name}: {word}")
        if (mark, load) != (self._mark, self._load):
            self._mark, self._load = mark, load
            self.update()

    def arrange(self, metrics: Metrics) -> None:
        """Put the parts in their places."""
        width, height = self.width(), self.height()
        bar = metrics.px(5, 3)
        text = min(height - bar - 2, max(metrics.px(28), line_height(Type.SMALL, metrics)))
        top = (height - text - bar) // 2
        sign = min(text, metrics.px(22, 15))
        left = sign + metrics.px(9, 6)
        # In a small window the sign and its name have to do.
        word = int(_WORD_SHARE * width) if metrics.unit >= _ROOMY else 0
        self._tick.setGeometry(0, top + (text - sign) // 2, sign, sign)
        self._name.setGeometry(left, top, width - word - left - metrics.px(4, 3), text)
        self._word.setVisible(word > 0)
        self._word.setGeometry(width - word, top, word, text)
        self._bar = QRectF(left, top + text, width - left, bar)

    def paintEvent(self, _event: object) -> None:
        painter = QPainter(self)
        painter.setPen(Qt.PenStyle.NoPen)
        if runs_right_to_left(self):
            turn_painter_over(painter, QRectF(self.rect()))
        painter.fillRect(self._bar, _faint(TEXT, _GROOVE_ALPHA))
        if self._load is not None:
            filled = QRectF(self._bar)
            filled.setWidth(self._bar.width() * min(1.0, self._load))
            painter.fillRect(filled, AMBER if self._mark is Mark.BAD else _faint(ACCENT, _BAND_ALPHA))


class Figure(QWidget):
    """A number after its name."""

    def __init__(self, parent: QWidget) -> None:
        """Show nothing yet."""
        super().__init__(parent)
        self._name = Caption(self, Type.SMALL, colour=MUTED, align=_LEFT)
        self._value = Caption(self, Type.SMALL, align=_LEFT)

    def say(self, name: str, value: str) -> None:
        """Show a value."""
        self._name.set_text(name)
        self._value.set_text(value)
        self.setAccessibleName(f"{name}: {value}")

    def arrange(self, metrics: Metrics) -> None:
        """Put the parts in their places."""
        name = min(self._name.width_in(metrics), int(0.6 * self.width()))
        gap = metrics.px(10, 6)
        self._name.setGeometry(0, 0, name, self.height())
        self._value.setGeometry(name + gap, 0, self.width() - name - gap, self.height())


class ProgressBar(QWidget):
    """How much of a step is done."""

    def __init__(self, parent: QWidget) -> None:
        """Show an empty bar."""
        super().__init__(parent)
        self._progress = 0.0

    @property
    def progress(self) -> float:
        """Share that is done, 0 to 1."""
        return self._progress

    def show_progress(self, progress: float) -> None:
        """Fill the bar up to a share, 0 to 1."""
        if progress != self._progress:
            self._progress = progress
            self.setAccessibleName(f"{100 * progress:.0f} %")
            self.update()

    def paintEvent(self, _event: object) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        box = QRectF(self.rect())
        if runs_right_to_left(self):
            turn_painter_over(painter, box)
        radius = box.height() / 2
        painter.setBrush(_faint(TEXT, _GROOVE_ALPHA))
        painter.drawRoundedRect(box, radius, radius)
        if self._progress > 0:
            box.setWidth(max(box.height(), box.width() * self._progress))
            painter.setBrush(ACCENT)
            painter.drawRoundedRect(box, radius, radius)


class Paragraph(QWidget):
    """A paragraph, with or without a sign before it."""

    def __init__(self, parent: QWidget) -> None:
        """Show nothing yet."""
        super().__init__(parent)
        self._tick = Tick(self)
        self._text = Caption(self, Type.BODY, align=Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        self._has_mark = False

    def say(self, text: str, mark: Mark | None = None) -> None:
        """Show a text."""
        self._has_mark = mark is not None
        self._tick.setVisible(self._has_mark)
        self._tick.show_mark(mark or Mark.NONE)
        self._text.set_text(text)

    def height_in(self, width: int, metrics: Metrics) -> int:
        """Return how high the text stands at full size in this width; 0 without a text."""
        return self._text.height_in(width - self._indent(metrics), metrics)

    def arrange(self, metrics: Metrics) -> None:
        """Put the parts in their places."""
        side, indent = metrics.px(26, 18), self._indent(metrics)
        self._tick.setGeometry(0, metrics.px(5, 3), side, side)
        self._text.setGeometry(indent, 0, self.width() - indent, self.height())

    def _indent(self, metrics: Metrics) -> int:
        return metrics.px(38, 26) if self._has_mark else 0


def _faint(colour: QColor, alpha: float) -> QColor:
    faint = QColor(colour)
    faint.setAlphaF(alpha)
    return faint
