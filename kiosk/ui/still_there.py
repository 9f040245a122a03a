"""Asks over any screen whether the person is still there, before their visit ends."""

from PySide6.QtCore import QRect, Qt, Slot
from PySide6.QtWidgets import QApplication, QWidget

from kiosk.station.view import View
from kiosk.ui import texts as words
from kiosk.ui.caption import Caption
from kiosk.ui.controls import Look, PillButton
from kiosk.ui.direction import parts, turn_over
from kiosk.ui.languages import LanguageSwitch
from kiosk.ui.layout import Part, place_column
from kiosk.ui.overlay_panel import paint_panel
from kiosk.ui.screens.screen import Intents
from kiosk.ui.texts import counted_down
from kiosk.ui.theme import Metrics, Type, worn


class StillThere(QWidget):
    """Fills the window while it asks; any touch and any key is a yes."""

    def __init__(self, parent: QWidget, *, intents: Intents) -> None:
        """Make it, asking nothing.

        Args:
            parent: The window, which counts what this widget does not take as presence.
            intents: Takes the answer.
        """
        super().__init__(parent)
        self._intents = intents
        self._question = Caption(self, Type.TITLE)
        self._yes = PillButton(self, look=Look.PRIMARY, icon="check", rests=False)
        self._yes.pressed_once.connect(self._on_answered)
        self._panel = QRect()
        self._focus_before: QWidget | None = None
        self.hide()

    def show_view(self, view: View, languages: LanguageSwitch) -> None:
        """Ask, with the seconds that are left, or no longer."""
        say = languages.texts.say
        self._question.set_text(counted_down(say(words.STILL_THERE), view.seconds_left))
        self.setAccessibleName(say(words.STILL_THERE))
        self._yes.set_label(say(words.STILL_HERE))
        if view.session.leaving:
            self.arrange(Metrics.of(self.window().size()))
            if self.isHidden():
                self._ask()
        elif not self.isHidden():
            self._go()

    def arrange(self, metrics: Metrics) -> None:
        """Put question and answer in the middle, or where controls are to lie low, at the lower edge."""
        self.setGeometry(0, 0, metrics.width, metrics.height)
        pad = 2 * metrics.gap
        width = min(metrics.width - 2 * metrics.margin, metrics.px(860, 460))
        inner = width - 2 * pad
        question = self._question.height_in(inner, metrics)
        height = min(metrics.height - 2 * metrics.margin, question + metrics.touch + 3 * pad)
        lowest = metrics.height - metrics.margin - height
        top = lowest if worn().low_controls else (metrics.height - height) // 2
        self._panel = QRect((metrics.width - width) // 2, top, width, height)
        button = min(inner, max(self._yes.sizeHint().width(), metrics.px(320)))
        place_column(
            self._panel.adjusted(pad, pad, -pad, -pad),
            [Part(self._question, inner, question), Part(self._yes, button, metrics.touch, pad, firm=True)],
        )
        turn_over(parts(self))

    def focusNextPrevChild(self, next: bool) -> bool:  # noqa: A002, N802 - Qt's own names
        return True

    def paintEvent(self, _event: object) -> None:
        paint_panel(self, self._panel)

    def _ask(self) -> None:
        self._focus_before = QApplication.focusWidget()
        self.show()
        self.raise_()
        self._yes.setFocus(Qt.FocusReason.TabFocusReason)

    def _go(self) -> None:
        """Give the keys back to what had them."""
        self.hide()
        if self._focus_before and self._focus_before.isVisible():
            self._focus_before.setFocus()
        self._focus_before = None

    @Slot()
    def _on_answered(self) -> None:
        self._intents.interacted()
