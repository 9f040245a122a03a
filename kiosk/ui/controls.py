"""Buttons for fingers, keys and tired eyes."""

from enum import Enum

from PySide6.QtCore import QRectF, QSize, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen, QPixmap
from PySide6.QtWidgets import QWidget

from kiosk.ui.direction import runs_right_to_left
from kiosk.ui.drawings import paint_icon
from kiosk.ui.keys import KeyButton, focus_line, paint_focus_ring
from kiosk.ui.languages import NAMES
from kiosk.ui.lettering import fitted
from kiosk.ui.theme import (
    ACCENT,
    INK,
    ON_ACCENT,
    OUTLINE,
    PRESSED_OPACITY,
    SURFACE,
    TEXT,
    Metrics,
    Type,
    worn,
)

_OTHER_WAY = {"left": "right", "right": "left"}
"""Icons on buttons for back and on: they follow the lines."""
_ENDS = 0.4
"""Share of a button's height that its round ends keep free of text, both together (ours)."""
_REST_MS = 1500
"""A pressed button is back after this even if no new view came, so that nobody is left without one (ours)."""


class Look(Enum):
    """How much a button stands out: fill, text, outline."""

    PRIMARY = (TEXT, INK, TEXT)
    SECONDARY = (SURFACE, TEXT, OUTLINE)
    CHOSEN = (ACCENT, ON_ACCENT, ACCENT)
    """One of several, and the one in force."""


class PillButton(KeyButton):
    """A large rounded button with an icon and a text; works by touch, mouse and keys alike.

    One press counts once: the button rests until the next view arrives (`wake`).
    """

    # None; GUI thread.
    pressed_once = Signal()

    def __init__(
        self, parent: QWidget, *, look: Look = Look.SECONDARY, icon: str = "", rests: bool = True
    ) -> None:
        """Make a button without a text.

        Args:
            parent: Qt parent.
            look: How much it stands out.
            icon: Name of an icon before the text.
            rests: Whether it takes no second press until it is woken.
        """
        super().__init__(parent)
        self._look, self._icon, self._rests = look, icon, rests
        self._bare = False
        self._was_focused = False
        self._appearance: object = None
        self._face = QPixmap()
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(_REST_MS)
        self._rest.timeout.connect(self.wake)
        self.clicked.connect(self._on_clicked)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def set_look(self, look: Look) -> None:
        """Stand out more or less than before."""
        self._look = look
        self.update()

    def set_chosen(self, chosen: bool) -> None:
        """Show, by fill and by a tick, whether this one of several is in force."""
        self.setCheckable(True)
        self.setChecked(chosen)
        self._look = Look.CHOSEN if chosen else Look.SECONDARY
        self._icon = "check" if chosen else ""
        self.update()

    def set_icon(self, name: str, *, alone: bool = False) -> None:
        """Show another icon; alone, the text is only its name for those who do not see it."""
        self._icon, self._bare = name, alone
        self.update()

    def set_label(self, text: str) -> None:
        """Show another text."""
        if text != self.text():
            self.setText(text)
            self.setAccessibleName(text)

    @Slot()
    def wake(self) -> None:
        """Take presses again."""
        self._rest.stop()
        self.setEnabled(True)
        if self._was_focused:
            self._was_focused = False
            self.setFocus()

    def sizeHint(self) -> QSize:
        height = self._metrics.touch
        if self._bare:
            return QSize(height, height)
        text = QFontMetrics(self._metrics.font(Type.LABEL)).horizontalAdvance(self.text())
        return QSize(max(height, text + self._icon_space + height), height)

    @property
    def full_width(self) -> int:
        """The least width in which the text stands at full size, beside an icon as it may come to have one."""
        text = QFontMetrics(self._metrics.font(Type.LABEL)).horizontalAdvance(self.text())
        return text + self._icon_side + self._metrics.px(12) + self._ends(self._metrics.touch)

    def label_font(self) -> QFont:
        """Return the font in which the text fits, if it is written."""
        font = self._metrics.font(Type.LABEL)
        room = self.width() - self._icon_space - self._ends(self.height())
        return font if self._bare else fitted(font, self.text(), room)

    def _ends(self, height: int) -> int:
        return round(_ENDS * height) + 4 * self._metrics.px(2)

    def paintEvent(self, _event: object) -> None:
        # Over a live picture this comes thirty times a second, and nothing of the button has changed.
        appearance = (
            self.text(),
            self.size().toTuple(),
            self.window().size().toTuple(),
            self.devicePixelRatioF(),
            self._look,
            self._icon,
            worn(),
            self.layoutDirection(),
            self.hasFocus(),
            self.isDown(),
            self.isEnabled(),
        )
        if appearance != self._appearance:
            self._appearance = appearance
            self._face = self._painted()
        QPainter(self).drawPixmap(0, 0, self._face)

    def _painted(self) -> QPixmap:
        face = QPixmap(self.size() * self.devicePixelRatioF())
        face.setDevicePixelRatio(self.devicePixelRatioF())
        face.fill(Qt.GlobalColor.transparent)
        painter = QPainter(face)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        fill, ink, outline = self._look.value
        line = focus_line(self)
        box = QRectF(self.rect()).adjusted(line * 2, line * 2, -line * 2, -line * 2)
        radius = box.height() / 2
        paint_focus_ring(painter, self, radius)
        if self.isDown():
            box.adjust(line * 2, line * 2, -line * 2, -line * 2)
            radius = box.height() / 2
        painter.setOpacity(PRESSED_OPACITY if self.isDown() or not self.isEnabled() else 1.0)
        painter.setPen(QPen(outline, line))
        painter.setBrush(fill)
        painter.drawRoundedRect(box.adjusted(line, line, -line, -line), radius, radius)
        self._paint_content(painter, box, ink)
        painter.end()
        return face

    def _paint_content(self, painter: QPainter, box: QRectF, ink: QColor) -> None:
        if self._bare:
            side = box.height() * 0.56
            place = QRectF(box.center().x() - side / 2, box.center().y() - side / 2, side, side)
            paint_icon(painter, self._icon, place, ink)
            return
        font = self.label_font()
        space = self._icon_space
        width = QFontMetrics(font).horizontalAdvance(self.text())
        left, right = box.center().x() - (width + space) / 2, box.center().x() + (width + space) / 2
        begins_right = runs_right_to_left(self)
        if self._icon:
            side = self._icon_side
            x = right - side if begins_right else left
            icon = _OTHER_WAY.get(self._icon, self._icon) if begins_right else self._icon
            paint_icon(painter, icon, QRectF(x, box.center().y() - side / 2, side, side), ink)
        painter.setFont(font)
        painter.setPen(ink)
        painter.setLayoutDirection(Qt.LayoutDirection.LayoutDirectionAuto)
        place = QRectF(left if begins_right else left + space, box.top(), width, box.height())
        painter.drawText(place.adjusted(-2, 0, 2, 0), Qt.AlignmentFlag.AlignCenter, self.text())

    @property
    def _metrics(self) -> Metrics:
        return Metrics.of(self.window().size())

    @property
    def _icon_space(self) -> int:
        return self._icon_side + self._metrics.px(12) if self._icon else 0

    @property
    def _icon_side(self) -> int:
        return self._metrics.px(32, 20)

    @Slot()
    def _on_clicked(self) -> None:
        if self._rests:
            # Qt hands the focus of a disabled widget to its neighbour.
            self._was_focused = self.hasFocus()
            self.setEnabled(False)
            self._rest.start()
        self.pressed_once.emit()


class LanguageButton(PillButton):
    """Chooses one language, named in its own words."""

    # str, the language's tag; GUI thread.
    chosen = Signal(str)

    def __init__(self, parent: QWidget, *, tag: str) -> None:
        """Offer a language.

        Args:
            parent: Qt parent.
            tag: The language's tag.
        """
        super().__init__(parent, rests=False)
        self.tag = tag
        self.set_label(NAMES[tag])
        self.pressed_once.connect(self._on_pressed)

    @Slot()
    def _on_pressed(self) -> None:
        self.chosen.emit(self.tag)
