"""Asks before any picture is taken: who, why, where it goes, how long it is kept, and what else there is."""

from PySide6.QtCore import QRect, QRectF, Qt, Slot
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QWidget

from kiosk.station.view import View
from kiosk.ui import texts as words
from kiosk.ui.caption import Caption
from kiosk.ui.controls import Look, PillButton
from kiosk.ui.direction import on_its_side
from kiosk.ui.drawings import Illustration, paint_icon
from kiosk.ui.languages import LanguageSwitch
from kiosk.ui.screens.screen import Intents, Screen
from kiosk.ui.theme import ACCENT, AMBER, CALM, TEXT, Metrics, Type, worn

_PICTURE = 300
"""Side of the picture above the words, as `Metrics.px` takes it."""
_SHARES = (1.0, 0.94, 0.88, 0.82, 0.76, 0.7, 0.64, 0.58)
"""Sizes that the words take, one after another, until they fit."""
_NO_CARD = QColor(Qt.GlobalColor.transparent)
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


class _Point(QWidget):
    """One thing to know, beside its icon."""

    def __init__(self, parent: QWidget, icon: str) -> None:
        super().__init__(parent)
        self._icon = icon
        self.caption = Caption(self, Type.BODY, align=_LEFT)

    def arrange(self, metrics: Metrics, place: QRect) -> None:
        self.setGeometry(place)
        indent = metrics.px(68, 44)
        self.caption.setGeometry(indent, 0, place.width() - indent, place.height())

    def height_in(self, width: int, metrics: Metrics) -> int:
        return max(metrics.px(30, 14), self.caption.height_in(width - metrics.px(68, 44), metrics))

    def paintEvent(self, _event: object) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        side = min((self.width() - self.caption.width()) * 2 // 3, self.height())
        place = on_its_side(self, QRect(0, (self.height() - side) // 2, side, side))
        paint_icon(painter, self._icon, QRectF(place), ACCENT)


class ConsentScreen(Screen):
    """Two answers of equal weight."""

    def __init__(self, parent: QWidget, *, intents: Intents, brand: str, simulated: bool) -> None:
        """Make the screen.

        Args:
            parent: The window.
            intents: Takes the answer.
            brand: Who asks; may be empty.
            simulated: Whether pictures stay on this device.
        """
        super().__init__(parent, backdrop=CALM, intents=intents)
        self._brand, self._simulated = brand, simulated
        self._picture = Illustration(self, card=_NO_CARD, line=TEXT)
        self._picture.show_picture("look_at_camera")
        self._title = Caption(self, Type.TITLE)
        self._points = [_Point(self, icon) for icon in ("face", "cloud", "erase", "another_way")]
        self._warning = Caption(self, Type.LEAD, colour=AMBER)
        self._more_time = PillButton(self, icon="clock")
        # The same look: neither answer is nudged.
        self._decline = PillButton(self, look=Look.PRIMARY, icon="close")
        self._agree = PillButton(self, look=Look.PRIMARY, icon="check")
        self._more_time.pressed_once.connect(self._on_more_time)
        self._decline.pressed_once.connect(self._on_declined)
        self._agree.pressed_once.connect(self._on_agreed)

    def say(self, view: View, languages: LanguageSwitch) -> None:
        say = languages.texts.say
        asks = say(words.CONSENT_BY).replace("{brand}", self._brand) if self._brand else say(words.CONSENT)
        self._title.set_text(asks)
        where = words.CONSENT_WHERE_SIMULATED if self._simulated else words.CONSENT_WHERE
        points = (words.CONSENT_WHY, where, words.CONSENT_KEPT, words.CONSENT_OTHERWISE)
        for point, source in zip(self._points, points, strict=True):
            point.caption.set_text(say(source))
        self._more_time.set_label(say(words.MORE_TIME))
        self._decline.set_label(say(words.DECLINE))
        self._agree.set_label(say(words.AGREE))
        warning = say(words.STILL_THERE) if view.session.warning else ""
        if warning and view.seconds_left is not None:
            warning = f"{warning} {view.seconds_left:.0f}"
        self._warning.set_text(warning)
        self._more_time.setVisible(bool(warning))
        self._warning.setVisible(bool(warning))

    def arrange(self, metrics: Metrics) -> None:
        area = metrics.content
        width = min(area.width(), metrics.px(1180 if worn().large_text else 980))
        column = QRect(area.center().x() - width // 2, area.top(), width, area.height())
        buttons = metrics.touch
        self._arrange_answers(metrics, QRect(column.left(), column.bottom() - buttons, width, buttons))
        warning = max(buttons, metrics.px(50)) if self._warning.text else 0
        self._arrange_warning(
            metrics, QRect(column.left(), column.bottom() - 2 * buttons - metrics.gap, width, warning)
        )
        used = buttons + metrics.gap + (warning + metrics.gap if warning else 0)
        self._arrange_text(metrics, column.adjusted(0, 0, 0, -used))

    def _arrange_answers(self, metrics: Metrics, place: QRect) -> None:
        half = (place.width() - metrics.gap) // 2
        self._decline.setGeometry(place.left(), place.top(), half, place.height())
        self._agree.setGeometry(place.right() - half + 1, place.top(), half, place.height())

    def _arrange_warning(self, metrics: Metrics, place: QRect) -> None:
        button = self._more_time.sizeHint().width()
        self._warning.setGeometry(place.left(), place.top(), place.width() - button - metrics.gap, place.height())
        self._more_time.setGeometry(place.right() - button + 1, place.top(), button, place.height())

    def _arrange_text(self, metrics: Metrics, place: QRect) -> None:
        least = metrics.gap // 2
        title, heights = self._shrunk(metrics, place.width(), place.height() - 5 * least)
        wanted = title + sum(heights)
        widest = metrics.px(56 if metrics.portrait else 28)
        space = max(least, min(widest, (place.height() - wanted) // 6))
        free = max(0, place.height() - wanted - 5 * space)
        # A tall screen has the room to show what the words are about.
        picture = min(free - metrics.gap, metrics.px(_PICTURE)) if free > metrics.px(_PICTURE) // 2 else 0
        self._picture.setVisible(picture > 0)
        y = place.top() + (free - picture) // 2
        self._picture.setGeometry(place.center().x() - picture // 2, y, picture, picture)
        y += picture
        self._title.setGeometry(place.left(), y, place.width(), title)
        y += title + 2 * space
        for point, height in zip(self._points, heights, strict=True):
            point.arrange(metrics, QRect(place.left(), y, place.width(), height))
            y += height + space

    def _shrunk(self, metrics: Metrics, width: int, room: int) -> tuple[int, list[int]]:
        """Make all words smaller together until they fit the room; return the title's and the points' heights."""
        for share in _SHARES:
            self._title.shrink(share)
            for point in self._points:
                point.caption.shrink(share)
            title = self._title.height_in(width, metrics)
            heights = [point.height_in(width, metrics) for point in self._points]
            if title + sum(heights) <= room:
                break
        return title, heights

    @Slot()
    def _on_agreed(self) -> None:
        self._intents.consent(given=True)

    @Slot()
    def _on_declined(self) -> None:
        self._intents.consent(given=False)

    @Slot()
    def _on_more_time(self) -> None:
        self._intents.proceed()
