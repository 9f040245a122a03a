"""What all screens have in common."""

from typing import Protocol

from PySide6.QtGui import QLinearGradient, QPainter, QResizeEvent
from PySide6.QtWidgets import QWidget

from kiosk.consent.notice import Notice
from kiosk.station.view import View
from kiosk.ui.controls import PillButton
from kiosk.ui.direction import parts, turn_over
from kiosk.ui.languages import LanguageSwitch
from kiosk.ui.theme import Backdrop, Metrics


class Intents(Protocol):
    """What a person can want of the kiosk; the session decides what comes of it."""

    def start(self) -> None:
        """Begin."""

    def notice_shown(self, notice: Notice) -> None:
        """Have this notice on the consent screen."""

    def consent(self, *, given: bool) -> None:
        """Answer the consent screen."""

    def cancel(self) -> None:
        """Stop."""

    def alternative(self) -> None:
        """Ask for another way."""

    def proceed(self) -> None:
        """Press the screen's forward button."""

    def interacted(self) -> None:
        """Show presence by a touch or a key."""

    def set_pace(self, *, unhurried: bool) -> None:
        """Want more time for everything, or no longer."""

    def reset_pace(self) -> None:
        """Let the next person have the usual pace."""


class Screen(QWidget):
    """Fills the window with one state of the session."""

    def __init__(self, parent: QWidget, *, backdrop: Backdrop, intents: Intents) -> None:
        """Make the screen without any content.

        Args:
            parent: The window.
            backdrop: Background.
            intents: Takes what the person wants.
        """
        super().__init__(parent)
        self._backdrop = backdrop
        self._intents = intents
        self.hide()

    @property
    def backdrop(self) -> Backdrop:
        """What it stands on."""
        return self._backdrop

    @property
    def first_focus(self) -> PillButton | None:
        """The button that Enter presses when the screen comes up; None where no button is the obvious one."""
        return None

    def show_view(self, view: View, languages: LanguageSwitch) -> None:
        """Say and show what this view holds."""
        self.say(view, languages)
        self._arrange()

    def say(self, view: View, languages: LanguageSwitch) -> None:
        """Set the screen's texts and pictures."""
        raise NotImplementedError

    def arrange(self, metrics: Metrics) -> None:
        """Put the screen's parts, every one, in their places, as for a language that runs left to right."""
        raise NotImplementedError

    def resizeEvent(self, _event: QResizeEvent) -> None:
        self._arrange()

    def paintEvent(self, _event: object) -> None:
        gradient = QLinearGradient(0, 0, 0, self.height())
        gradient.setColorAt(0, self._backdrop.top)
        gradient.setColorAt(1, self._backdrop.bottom)
        painter = QPainter(self)
        painter.fillRect(self.rect(), gradient)

    def _arrange(self) -> None:
        self.arrange(Metrics.of(self.size()))
        turn_over(parts(self))
