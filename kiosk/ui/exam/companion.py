"""The small window that stays on top while the candidate writes: are they in view, and when is the next check."""

from enum import Enum

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QCloseEvent, QColor, QKeyEvent, QMouseEvent, QPainter, QPen
from PySide6.QtWidgets import QWidget

from kiosk.exam.view import ExamView
from kiosk.exam.words import Phase
from kiosk.ui import texts as kiosk_words
from kiosk.ui.caption import Caption, line_height
from kiosk.ui.controls import Look, PillButton
from kiosk.ui.direction import parts, turn_over
from kiosk.ui.display import display_of
from kiosk.ui.drawings import paint_icon
from kiosk.ui.exam import words
from kiosk.ui.exam.hold_button import HoldButton
from kiosk.ui.exam.intents import ExamIntents
from kiosk.ui.keys import lead_focus
from kiosk.ui.languages import LanguageSwitch
from kiosk.ui.theme import ACCENT, AMBER, CALM, INK, MUTED, OUTLINE, TEXT, Metrics, Type, worn
from kiosk.ui.wording import filled

_SIZE = QSize(320, 200)
_EDGE_PX = 16
_BUTTON = 76
_TARGET_MM = 20.0
_MOST_SHARE = 0.4
"""The most of the screen's width that the window takes for a thumb's sake (ours)."""
_LARGE_TEXT_SCALE = 1.25
_THANKS_MS = 4000
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


class Corner(Enum):
    """Where the window stands; each is followed by the next one round."""

    BOTTOM_RIGHT = (1, 1)
    BOTTOM_LEFT = (0, 1)
    TOP_LEFT = (0, 0)
    TOP_RIGHT = (1, 0)


class _Light(QWidget):
    """A face in a ring: whole where somebody is in view, broken where not."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._icon, self._colour, self._whole = "face", ACCENT, True

    def show_standing(self, icon: str, colour: QColor, *, whole: bool) -> None:
        if (icon, colour, whole) != (self._icon, self._colour, self._whole):
            self._icon, self._colour, self._whole = icon, colour, whole
            self.update()

    def paintEvent(self, _event: object) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        line = max(3.0, self.height() / 14)
        box = QRectF(self.rect()).adjusted(line, line, -line, -line)
        pen = QPen(self._colour, line)
        if not self._whole:
            pen.setDashPattern([2.2, 1.6])
        painter.setPen(pen)
        painter.drawEllipse(box)
        inset = box.width() * 0.22
        paint_icon(painter, self._icon, box.adjusted(inset, inset, -inset, -inset), self._colour)


class Companion(QWidget):
    """About 320 by 200; moved by dragging or by its button; takes the focus from nobody."""

    # None; GUI thread.
    resized = Signal()

    def __init__(self, *, intents: ExamIntents, languages: LanguageSwitch, simulated: bool) -> None:
        """Make the window; it is shown in the corner at the bottom right.

        Args:
            intents: Takes what the candidate wants.
            languages: Speaks for it.
            simulated: Whether to show that nothing is really checked.
        """
        super().__init__(None, Qt.WindowType.WindowStaysOnTopHint | Qt.WindowType.FramelessWindowHint)
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        self._intents, self._languages = intents, languages
        self._view: ExamView | None = None
        self._thanks = False
        self._grabbed: QPoint | None = None
        self._may_close = False
        self.corner = Corner.BOTTOM_RIGHT
        self._light = _Light(self)
        self._title = Caption(self, Type.LEAD, align=_LEFT)
        self._below = Caption(self, Type.SMALL, colour=MUTED, align=_LEFT)
        self._badge = Caption(self, Type.SMALL, colour=AMBER, align=_LEFT)
        self._simulated = simulated
        self._move = PillButton(self, rests=False)
        self._end = HoldButton(self)
        self._later = PillButton(self)
        self._now = PillButton(self, look=Look.PRIMARY)
        self._move.pressed_once.connect(self._on_move)
        self._end.held.connect(self._on_end)
        self._later.pressed_once.connect(self._on_later)
        self._now.pressed_once.connect(self._on_now)
        self._thanked = QTimer(self)
        self._thanked.setSingleShot(True)
        self._thanked.setInterval(_THANKS_MS)
        self._thanked.timeout.connect(self._on_thanked)
        languages.language_changed.connect(self._on_language_changed)
        self.setWindowTitle("liveness-kiosk")
        palette = self.palette()
        palette.setColor(self.backgroundRole(), INK)
        self.setPalette(palette)

    @staticmethod
    def size_on(screen: QSize) -> QSize:
        """Return how large the window is on a screen; very fine pixels, without scaling, need more."""
        pitch_mm = worn().pitch_mm
        thumb = _TARGET_MM / pitch_mm / _BUTTON if pitch_mm else 1.0
        words = _LARGE_TEXT_SCALE if worn().large_text else 1.0
        wanted = max(words, min(thumb, _MOST_SHARE * screen.width() / _SIZE.width()))
        return _SIZE * max(wanted, words * Metrics.of(screen).unit)

    def open(self) -> None:
        """Show the window in its corner."""
        self._place()
        self.show()
        self.raise_()

    def allow_close(self) -> None:
        """Let the window be closed from now on; for the composition root."""
        self._may_close = True

    @Slot(object)
    def show_view(self, view: ExamView) -> None:
        """Show the exam as it is now. GUI thread."""
        former, self._view = self._view, view
        if former and former.phase is Phase.CHECKING and view.phase is Phase.RUNNING:
            self._thanks = True
            self._thanked.start()
        self._render()
        for button in (self._later, self._now):
            button.wake()

    def resizeEvent(self, _event: object) -> None:
        self._arrange()
        self.resized.emit()

    def closeEvent(self, event: QCloseEvent) -> None:
        # An exam ends by its button, not by a window manager's cross.
        event.setAccepted(self._may_close)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._grabbed = event.position().toPoint()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._grabbed is not None:
            self.move(event.globalPosition().toPoint() - self._grabbed)

    def mouseReleaseEvent(self, _event: QMouseEvent) -> None:
        """Let the window come to rest in the nearest corner."""
        if self._grabbed is None:
            return
        self._grabbed = None
        middle, screen = self.geometry().center(), display_of(self).availableGeometry().center()
        self._go_to(Corner((int(middle.x() > screen.x()), int(middle.y() > screen.y()))))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Lead from button to button, as on every screen."""
        lead_focus(self, Qt.Key(event.key()))

    def paintEvent(self, _event: object) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), CALM.top)
        painter.setPen(QPen(ACCENT if self._announcing else OUTLINE, 2))
        painter.drawRect(self.rect().adjusted(1, 1, -1, -1))

    @property
    def _announcing(self) -> bool:
        return self._view is not None and self._view.check_in_s is not None

    def _render(self) -> None:
        view = self._view
        if view is None:
            return
        say = self._languages.texts.say
        title, icon, colour = self._standing(view)
        self._title.set_text(title)
        self._title.set_colour(TEXT)
        self._light.show_standing(icon, colour, whole=view.in_view)
        self._below.set_text(self._time_left(view))
        self._badge.set_text(say(kiosk_words.SIMULATED) if self._simulated else "")
        self._move.set_label(say(words.MOVE))
        self._end.set_label(say(words.HOLD_TO_END))
        self._later.set_label(say(words.CHECK_LATER))
        self._now.set_label(say(words.CHECK_NOW))
        self._move.setVisible(not self._announcing)
        self._end.setVisible(not self._announcing)
        self._now.setVisible(self._announcing)
        self._later.setVisible(self._announcing and view.postponable)
        self._arrange()
        self.update()

    def _time_left(self, view: ExamView) -> str:
        say = self._languages.texts.say
        if view.seconds_left is not None:
            return filled(say(words.SECONDS_LEFT), seconds=view.seconds_left)
        return "" if view.minutes_left is None else filled(say(words.MINUTES_LEFT), minutes=view.minutes_left)

    def _standing(self, view: ExamView) -> tuple[str, str, QColor]:
        say = self._languages.texts.say
        if view.check_in_s is not None:
            return filled(say(words.CHECK_SOON), seconds=view.check_in_s), "clock", ACCENT
        if view.blind:
            return say(words.NO_PICTURE), "camera_off", AMBER
        if view.several:
            return say(words.SEVERAL), "people", AMBER
        if not view.in_view:
            return say(words.NOT_IN_VIEW), "face", AMBER
        return say(words.CHECK_OVER if self._thanks else words.IN_VIEW), "face", ACCENT

    def _arrange(self) -> None:
        metrics = Metrics.of(self.size())
        scale = self.width() / _SIZE.width()
        edge, gap, button = round(14 * scale), round(8 * scale), round(_BUTTON * scale)
        bottom = QRect(edge - gap // 2, self.height() - button - gap, self.width() - 2 * edge + gap, button)
        top = QRect(edge, edge, self.width() - 2 * edge, bottom.top() - edge - gap // 2)
        side = min(round(64 * scale), top.height())
        self._light.setGeometry(top.left(), top.center().y() - side // 2, side, side)
        text = top.adjusted(side + edge, 0, 0, 0)
        self._arrange_words(metrics, text, gap)
        pair = [one for one in (self._move, self._end, self._later, self._now) if not one.isHidden()]
        widths = _shared([one.sizeHint().width() for one in pair], bottom.width() - gap * (len(pair) - 1), button)
        left = bottom.left()
        for one, width in zip(pair, widths, strict=True):
            one.setGeometry(left, bottom.top(), width, button)
            left += width + gap
        turn_over(parts(self))

    def _arrange_words(self, metrics: Metrics, text: QRect, gap: int) -> None:
        """Put what is left of the time, and the badge, below what is to be read first."""
        line = line_height(Type.SMALL, metrics)
        below, badge = (one.width_in(metrics) if one.text else 0 for one in (self._below, self._badge))
        lines = 2 if below and badge and below + gap + badge > text.width() else 1 if below or badge else 0
        under = text.bottom() + 1 - lines * line
        self._title.setGeometry(text.left(), text.top(), text.width(), under - text.top())
        self._below.setGeometry(text.left(), under, min(below, text.width()), line)
        if lines == 2:
            self._badge.setGeometry(text.left(), under + line, min(badge, text.width()), line)
        else:
            self._badge.setGeometry(text.right() + 1 - badge, under, badge, line)

    def _place(self) -> None:
        screen = display_of(self).availableGeometry()
        size = self.size_on(screen.size())
        across, down = self.corner.value
        x = screen.right() - size.width() - _EDGE_PX if across else screen.left() + _EDGE_PX
        y = screen.bottom() - size.height() - _EDGE_PX if down else screen.top() + _EDGE_PX
        self.setGeometry(x, y, size.width(), size.height())

    def _go_to(self, corner: Corner) -> None:
        self.corner = corner
        self._place()

    @Slot()
    def _on_move(self) -> None:
        corners = list(Corner)
        self._go_to(corners[(corners.index(self.corner) + 1) % len(corners)])

    @Slot()
    def _on_end(self) -> None:
        self._intents.end()

    @Slot()
    def _on_later(self) -> None:
        self._intents.postpone()

    @Slot()
    def _on_now(self) -> None:
        self._intents.check_now()

    @Slot()
    def _on_thanked(self) -> None:
        self._thanks = False
        self._render()

    @Slot()
    def _on_language_changed(self) -> None:
        self._render()


def _shared(wanted: list[int], room: int, least: int) -> list[int]:
    """Return the room's shares of buttons, as much as their texts need; the longest gives way to the least."""
    widths = [max(least, room * width // max(1, sum(wanted))) for width in wanted]
    if widths:
        widths[widths.index(max(widths))] -= max(0, sum(widths) - room)
    return widths
