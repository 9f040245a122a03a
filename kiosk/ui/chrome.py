"""What stands on every screen: brand, badge, languages, and the ways out."""

from collections.abc import Callable

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QWidget

from kiosk.session.words import State
from kiosk.station.view import View
from kiosk.ui import texts as words
from kiosk.ui.caption import Caption
from kiosk.ui.controls import LanguageButton, Look, PillButton
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


class Chrome:
    """Widgets of the window that lie over every screen; the lower ones within reach, the others to be read."""

    def __init__(
        self,
        window: QWidget,
        *,
        intents: Intents,
        brand: str,
        simulated: bool,
        choose_language: Callable[[str], None],
    ) -> None:
        """Make the widgets.

        Args:
            window: Their parent.
            intents: Takes what the person wants.
            brand: Whose kiosk this is; may be empty.
            simulated: Whether to show that nothing is really checked.
            choose_language: Called with a language tag.
        """
        self._brand = Caption(window, Type.LABEL, align=_LEFT)
        self._brand.set_text(brand)
        self._badge = _Badge(window, Type.SMALL, colour=AMBER)
        self._badge.setVisible(simulated)
        self.languages = [LanguageButton(window, tag=tag, choose=choose_language) for tag in NAMES]
        self.cancel = PillButton(window, icon="close")
        self.another_way = PillButton(window, icon="another_way")
        self.cancel.pressed_once.connect(intents.cancel)
        self.another_way.pressed_once.connect(intents.alternative)

    def show_view(self, view: View, languages: LanguageSwitch) -> None:
        """Follow session and language."""
        say = languages.texts.say
        self._badge.set_text(say(words.SIMULATED))
        self.cancel.set_label(say(words.CANCEL))
        self.another_way.set_label(say(words.ANOTHER_WAY))
        self.cancel.setVisible(view.session.state is State.VERIFYING)
        # On assistance the other way is what the screen is about.
        self.another_way.setVisible(view.session.state is not State.ASSISTANCE)
        for button in self.languages:
            button.set_look(Look.CHOSEN if button.tag == languages.current else Look.SECONDARY)

    def wake(self) -> None:
        """Let the buttons take presses again."""
        self.cancel.wake()
        self.another_way.wake()

    def arrange(self, metrics: Metrics) -> None:
        """Put everything in its corner."""
        margin, line = metrics.margin, metrics.px(44, 30)
        badge = self._badge.width_in(metrics) + 2 * line // 2 + metrics.px(12)
        self._badge.setGeometry(metrics.width - margin - badge, margin, badge, line)
        room = metrics.width - 3 * margin - badge
        self._brand.setGeometry(margin, margin, room, line)
        top = metrics.height - metrics.margin - metrics.touch
        x = margin
        for language in self.languages:
            language.setGeometry(x, top, language.sizeHint().width(), metrics.touch)
            x += language.width() + metrics.px(8, 4)
        right = metrics.width - margin
        for way in (self.another_way, self.cancel):
            width = way.sizeHint().width()
            way.setGeometry(right - width, top, width, metrics.touch)
            top -= metrics.touch + metrics.gap

    def raise_above(self) -> None:
        """Come before the screens."""
        for widget in (self._brand, self._badge, *self.languages, self.cancel, self.another_way):
            widget.raise_()
