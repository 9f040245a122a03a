"""What the screens of an exam have in common."""

from PySide6.QtGui import QLinearGradient, QPainter, QResizeEvent
from PySide6.QtWidgets import QWidget

from kiosk.exam.view import ExamView
from kiosk.ui.direction import parts, turn_over
from kiosk.ui.exam.intents import ExamIntents
from kiosk.ui.languages import LanguageSwitch
from kiosk.ui.theme import CALM, Backdrop, Metrics


class ExamScreen(QWidget):
    """Fills the exam's window with one phase."""

    def __init__(self, parent: QWidget, *, intents: ExamIntents, backdrop: Backdrop = CALM) -> None:
        """Make the screen without any content.

        Args:
            parent: The window.
            intents: Takes what the candidate wants.
            backdrop: Background.
        """
        super().__init__(parent)
        self._intents = intents
        self._backdrop = backdrop
        self.hide()

    @property
    def first_focus(self) -> QWidget | None:
        """What has the focus when the screen comes up."""
        return None

    def show_view(self, view: ExamView, languages: LanguageSwitch) -> None:
        """Say and show what this view holds."""
        self.say(view, languages)
        self.lay_out()

    def lay_out(self) -> None:
        """Put the screen's parts in their places, on the side where the language begins its lines."""
        self.arrange(Metrics.of(self.size()))
        turn_over(parts(self))

    def say(self, view: ExamView, languages: LanguageSwitch) -> None:
        """Set the screen's texts."""
        raise NotImplementedError

    def arrange(self, metrics: Metrics) -> None:
        """Put the screen's parts in their places, as for left to right."""
        raise NotImplementedError

    def type_key(self, text: str) -> bool:
        """Take a key that no control took; return whether it means something here."""
        return False

    def resizeEvent(self, _event: QResizeEvent) -> None:
        self.lay_out()

    def paintEvent(self, _event: object) -> None:
        gradient = QLinearGradient(0, 0, 0, self.height())
        gradient.setColorAt(0, self._backdrop.top)
        gradient.setColorAt(1, self._backdrop.bottom)
        QPainter(self).fillRect(self.rect(), gradient)
