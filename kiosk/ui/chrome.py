"""What stands on every screen: brand, badge, languages, comforts, and the ways out."""

from collections.abc import Sequence

from PySide6.QtCore import QObject, QRect, QRectF, Qt, Signal, Slot
from PySide6.QtGui import QImage, QPainter, QPen
from PySide6.QtWidgets import QWidget

from kiosk.session.words import State
from kiosk.station.view import View
from kiosk.ui import texts as words
from kiosk.ui.caption import Caption
from kiosk.ui.chooser import Chooser
from kiosk.ui.comfort import ALOUD, Comfort, Wishes
from kiosk.ui.controls import LanguageButton, PillButton
from kiosk.ui.direction import turn_over
from kiosk.ui.languages import NAMES, LanguageSwitch
from kiosk.ui.logo import Logo
from kiosk.ui.plate import Plate
from kiosk.ui.screens.screen import Intents
from kiosk.ui.theme import AMBER, SURFACE, Metrics, Type, worn

_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_LEGIBLE_SHARE = 0.85
"""Of the room that a language's name takes at full size (ours)."""
_OVER_A_PICTURE = {State.POSITIONING, State.COLLECTING, State.VERIFYING}


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
    # Wishes, what the visitor finds easier; GUI thread.
    wished = Signal(object)
    # None; GUI thread, when a panel was opened, or left without a choice.
    panel_used = Signal()

    def __init__(
        self,
        window: QWidget,
        *,
        intents: Intents,
        languages: LanguageSwitch,
        comforts: Sequence[Comfort],
        brand: str,
        logo: QImage | None,
        simulated: bool,
    ) -> None:
        """Make the widgets.

        Args:
            window: Their parent.
            intents: Takes what the person wants.
            languages: What can be chosen from.
            comforts: What can be turned on and off.
            brand: Whose kiosk this is; may be empty.
            logo: Stands in the brand's place.
            simulated: Whether to show that nothing is really checked.
        """
        super().__init__(window)
        self._intents = intents
        self._usual = worn()
        self._wishes = Wishes(style=worn())
        self._aloud = False
        self._plate = Plate(window)
        self._brand = Caption(window, Type.LABEL, align=_LEFT)
        self._brand.set_text("" if logo else brand)
        self._logo = Logo(window, logo, name=brand) if logo else None
        self._badge = _Badge(window, Type.SMALL, colour=AMBER)
        self._simulated = simulated
        self._badge.setVisible(simulated)
        self._language = PillButton(window, icon="language", rests=False)
        self._comfort = PillButton(window, rests=False)
        self._comfort.set_icon("comfort", alone=True)
        self._cancel = PillButton(window, icon="close")
        self._another_way = PillButton(window, icon="another_way")
        self._languages = [LanguageButton(window, tag=tag) for tag in languages.offered]
        self._comforts = {PillButton(window, rests=False): comfort for comfort in comforts}
        self._language_panel = Chooser(window, self._languages)
        self._comfort_panel = Chooser(window, list(self._comforts))
        self._connect()
        self.offer_speech(offered=False, on=False)

    def _connect(self) -> None:
        for language in self._languages:
            language.chosen.connect(self._on_language_chosen)
        for button in self._comforts:
            button.pressed_once.connect(self._on_comfort_chosen)
        for panel in (self._language_panel, self._comfort_panel):
            panel.closed.connect(self._on_panel_closed)
        for button, panel in ((self._language, self._language_panel), (self._comfort, self._comfort_panel)):
            button.pressed_once.connect(panel.open)
            button.pressed_once.connect(self.panel_used)
        self._cancel.pressed_once.connect(self._on_cancelled)
        self._another_way.pressed_once.connect(self._on_another_way_chosen)

    @property
    def badge_place(self) -> QRect:
        """Where the badge stands, or would."""
        return self._badge.geometry()

    def close_panels(self) -> None:
        """Close what the last visitor left open."""
        self._language_panel.hide()
        self._comfort_panel.hide()

    def offer_speech(self, *, offered: bool, on: bool) -> None:
        """Offer to read the screens aloud among the comforts, from the next view on."""
        self._aloud = on
        for button, comfort in self._comforts.items():
            if comfort is ALOUD:
                button.setVisible(offered)

    def show_view(self, view: View, languages: LanguageSwitch) -> None:
        """Follow session and language."""
        say, state = languages.texts.say, view.session.state
        self._badge.set_text(say(words.SIMULATED))
        # What stands at the API's address may be no more than the local service.
        self._badge.setVisible(self._simulated or any(one.verdict.simulated for one in view.session.attempts))
        self._cancel.set_label(say(words.CANCEL))
        self._another_way.set_label(say(words.ANOTHER_WAY))
        self._language.set_label(NAMES[languages.current])
        self._comfort.set_label(say(words.EASIER))
        self._language_panel.say(say(words.CHOOSE_LANGUAGE), say(words.CLOSE))
        self._comfort_panel.say(say(words.EASIER), say(words.CLOSE))
        self._cancel.setVisible(state is State.VERIFYING)
        # On assistance the other way is what the screen is about.
        self._another_way.setVisible(state is not State.ASSISTANCE)
        self._language.setVisible(len(self._languages) > 1)
        self._plate.setVisible(state in _OVER_A_PICTURE and bool(self._brand.text or self._logo))
        for language in self._languages:
            language.set_chosen(language.tag == languages.current)
        self._wishes = Wishes(style=worn(), unhurried=view.session.unhurried, aloud=self._aloud)
        for button, comfort in self._comforts.items():
            button.set_label(say(comfort.label))
            button.set_chosen(comfort.is_on(self._wishes))

    def arrange(self, metrics: Metrics) -> None:
        """Put everything in its corner."""
        self._arrange_top(metrics)
        margin, touch = metrics.margin, metrics.touch
        top = metrics.height - margin - touch
        space = metrics.px(10, 5)
        room = metrics.corner - margin - space
        if metrics.portrait:
            room = (metrics.width - 2 * margin - metrics.gap) // 2
        room_beside = room - touch - space
        # Letters too small to read say less than the sign.
        self._language.set_icon("language", alone=room_beside < _LEGIBLE_SHARE * self._language.full_width)
        language = min(self._language.sizeHint().width(), room_beside)
        self._language.setGeometry(margin, top, language, touch)
        beside = margin + language + space if self._language.isVisibleTo(self._language.window()) else margin
        self._comfort.setGeometry(beside, top, touch, touch)
        self._arrange_ways(metrics, top, room, space)
        turn_over(self._lasting)
        for panel in (self._language_panel, self._comfort_panel):
            panel.arrange(metrics)

    def _arrange_ways(self, metrics: Metrics, top: int, room: int, space: int) -> None:
        """Put the ways out in the other corner; in portrait, where words need the height, beside one another."""
        right, touch = metrics.width - metrics.margin, metrics.touch
        self._cancel.set_icon("close", alone=metrics.portrait)
        if metrics.portrait and self._cancel.isVisibleTo(self._cancel.window()):
            room -= touch + space
        width = min(self._another_way.sizeHint().width(), room)
        self._another_way.setGeometry(right - width, top, width, touch)
        if metrics.portrait:
            self._cancel.setGeometry(right - width - space - touch, top, touch, touch)
        else:
            width = min(self._cancel.sizeHint().width(), room)
            self._cancel.setGeometry(right - width, top - touch - metrics.gap, width, touch)

    def _arrange_top(self, metrics: Metrics) -> None:
        margin, line = metrics.margin, metrics.top_line
        badge = self._badge.width_in(metrics) + line + metrics.px(12)
        self._badge.setGeometry(metrics.width - margin - badge, margin, badge, line)
        # The middle belongs to the lens.
        room = metrics.width // 2 - metrics.px(60, 40) - margin
        wanted = self._logo.width_at(line) if self._logo else self._brand.width_in(metrics)
        width = min(wanted, room)
        self._brand.setGeometry(margin, margin, width, line)
        if self._logo:
            self._logo.setGeometry(margin, margin, width, line)
        pad, around = metrics.px(18, 9), metrics.px(6, 3)
        self._plate.setGeometry(margin - pad, margin - around, width + 2 * pad, line + 2 * around)

    def raise_badge(self) -> None:
        """Keep the badge in sight when something comes over the window that is not for visitors."""
        self._badge.raise_()

    def raise_above(self) -> None:
        """Come before the screens."""
        for widget in self._lasting:
            widget.raise_()

    @property
    def _lasting(self) -> tuple[QWidget, ...]:
        top = (self._plate, self._logo or self._brand, self._badge)
        return *top, self._language, self._comfort, self._cancel, self._another_way

    @Slot(str)
    def _on_language_chosen(self, tag: str) -> None:
        self._language_panel.hide()
        self.language_chosen.emit(tag)
        self._language.setFocus()

    @Slot()
    def _on_comfort_chosen(self) -> None:
        pressed = self.sender()
        comfort = next(comfort for button, comfort in self._comforts.items() if button is pressed)
        self.wished.emit(comfort.turned(self._wishes, self._usual))

    @Slot()
    def _on_panel_closed(self) -> None:
        (self._language if self.sender() is self._language_panel else self._comfort).setFocus()
        self.panel_used.emit()

    @Slot()
    def _on_cancelled(self) -> None:
        self._intents.cancel()

    @Slot()
    def _on_another_way_chosen(self) -> None:
        self._intents.alternative()
