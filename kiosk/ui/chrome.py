"""What stands on every screen: brand, badge, languages, and the ways out."""

from PySide6.QtCore import QObject, QRectF, Qt, Signal, Slot
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QWidget

from kiosk.session.words import State
from kiosk.station.view import View
from kiosk.ui import texts as words
from kiosk.ui.caption import Caption
from kiosk.ui.controls import LanguageButton, Look, PillButton
from kiosk.ui.direction import turn_over
from kiosk.ui.languages import NAMES, LanguageSwitch
from kiosk.ui.screens.screen import Intents
from kiosk.ui.theme import AMBER, SURFACE, Metrics, Type

_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


class _Badge(Caption):
    """A warning in an amber outline."""

    def paintEvent(self, event: object) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        line = max(1.5, self.height() / 22)
        painter.setPen(QPen(AMBER, line))
        painter.setBrush(SURFACE)
        box = QRectF(self.rect()).adjusted(line, line, -line, -line)
        painter.drawRoundedRect(box, box.height() / 2, box.height() / 2)
        painter.end()
        super().paintEvent(event)


class Chrome(QObject):
    """Widgets of the window that lie over every screen; the lower ones within reach, the others to be read."""

    # str, a language tag; GUI thread.
    language_chosen = Signal(str)

    def __init__(self, window: QWidget, *, intents: Intents, brand: str, simulated: bool) -> None:
        """Make the widgets.

        Args:
            window: Their parent.
            intents: Takes what the person wants.
            brand: Whose kiosk this is; may be empty.
            simulated: Whether to show that nothing is really checked.
        """
        super().__init__(window)
        self._intents = intents
        self._brand = Caption(window, Type.LABEL, align=_LEFT)
        self._brand.set_text(brand)
        self._badge = _Badge(window, Type.SMALL, colour=AMBER)
        self._badge.setVisible(simulated)
        self._languages = [LanguageButton(window, tag=tag) for tag in NAMES]
        self._cancel = PillButton(window, icon="close")
        self._another_way = PillButton(window, icon="another_way")
        for button in self._languages:
            button.chosen.connect(self.language_chosen)
        self._cancel.pressed_once.connect(self._on_cancelled)
        self._another_way.pressed_once.connect(self._on_another_way_chosen)

    def show_view(self, view: View, languages: LanguageSwitch) -> None:
        """Follow session and language."""
        say = languages.texts.say
        self._badge.set_text(say(words.SIMULATED))
        self._cancel.set_label(say(words.CANCEL))
        self._another_way.set_label(say(words.ANOTHER_WAY))
        self._cancel.setVisible(view.session.state is State.VERIFYING)
        # On assistance the other way is what the screen is about.
        self._another_way.setVisible(view.session.state is not State.ASSISTANCE)
        for button in self._languages:
            button.set_look(Look.CHOSEN if button.tag == languages.current else Look.SECONDARY)

    def arrange(self, metrics: Metrics) -> None:
        """Put everything in its corner."""
        margin, line = metrics.margin, metrics.px(44, 30)
        badge = self._badge.width_in(metrics) + line + metrics.px(12)
        self._badge.setGeometry(metrics.width - margin - badge, margin, badge, line)
        room = metrics.width - 3 * margin - badge
        self._brand.setGeometry(margin, margin, room, line)
        top = metrics.height - metrics.margin - metrics.touch
        x = margin
        for language in self._languages:
            language.setGeometry(x, top, language.sizeHint().width(), metrics.touch)
            x += language.width() + metrics.px(8, 4)
        right = metrics.width - margin
        for way in (self._another_way, self._cancel):
            width = way.sizeHint().width()
            way.setGeometry(right - width, top, width, metrics.touch)
            top -= metrics.touch + metrics.gap
        turn_over(self._widgets)

    def raise_above(self) -> None:
        """Come before the screens."""
        for widget in self._widgets:
            widget.raise_()

    @property
    def _widgets(self) -> tuple[QWidget, ...]:
        return self._brand, self._badge, *self._languages, self._cancel, self._another_way

    @Slot()
    def _on_cancelled(self) -> None:
        self._intents.cancel()

    @Slot()
    def _on_another_way_chosen(self) -> None:
        self._intents.alternative()
